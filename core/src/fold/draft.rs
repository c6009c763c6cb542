//! A step in the making: the step, and what merging must know of it.

use super::frame;
use super::label;
use super::outcome;
use super::page;
use super::timeline::{Fill, Gesture};
use crate::observation::{Label, LabelSource, Opener, Place, PlaceKind, Rect, Role, Row, Target, Value};
use crate::screen_words::without_severity;
use crate::step::{Action, Circumstance, Part, State, Step, StepFrame, StepId, StepPage, StepTarget};

/// Longest second line, characters.
const WHY_LENGTH: usize = 120;

/// A step that may still be merged with its neighbours.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub step: Step,
    pub document: String,
    pub tab: i32,
    /// Identity of the control the step is about.
    pub node: u32,
    /// Identity of the group it belongs to (radios).
    pub group: Option<u32>,
    /// Gestures that went into it.
    pub gestures: Vec<String>,
    /// The popup it was done in.
    pub opener: Option<Opener>,
    /// How sure it is to stay.
    pub standing: Standing,
    /// Its list takes several options.
    pub takes_several: bool,
    /// How the control stood before.
    pub before: Option<State>,
    /// Something came of it that a person would see.
    pub effective: bool,
    /// When its last act happened.
    pub last_time: f64,
}

/// How sure a draft is to stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It is a step.
    Firm,
    /// It opened a list or menu: it goes into what is chosen there, or away.
    Opening,
    /// It is a step if nothing comes of a popup it opened.
    Trigger,
}

impl Draft {
    /// A draft about the gesture's own target.
    pub fn of_gesture(gesture: &Gesture<'_>, target: &Target, action: Action) -> Self {
        let mut draft = Self::about(gesture.row, target, action, gesture.id);
        draft.step.outcomes = outcome::of_gesture(gesture);
        draft.step.how.form = gesture.form.map(label::tidy).filter(|form| !form.is_empty());
        draft.step.frame = frame::of_gesture(gesture, target.node, aimed_rect(gesture, target));
        draft
    }

    /// A draft about a field visit.
    pub fn of_fill(fill: &Fill<'_>, action: Action) -> Self {
        let mut draft = Self::about(fill.row, fill.target, action, &fill.row.observation.key);
        draft.gestures.extend(fill.gesture.map(str::to_owned));
        let (picture, shows) = fill.picture;
        let context = fill.row.observation.frame.as_ref();
        draft.step.frame = frame::frame(picture, shows, fill.target.rect, context);
        draft.step.value = Some(fill.value.clone());
        draft.step.how.replaced = replaced(fill);
        draft
    }

    fn about(row: &Row, target: &Target, action: Action, id: &str) -> Self {
        let observation = &row.observation;
        Self {
            step: Step {
                id: StepId(id.to_owned()),
                action,
                target: step_target(target),
                place: places(target, row),
                value: None,
                state: None,
                how: Circumstance {
                    alone_in_place: target.position.is_some_and(|position| position.count_in_place == 1)
                        && !target.place.is_empty(),
                    ..Circumstance::default()
                },
                outcomes: Vec::new(),
                why: why(target),
                caution: None,
                page: step_page(row),
                time: observation.time,
                frame: StepFrame::None,
                part: Part::Procedure,
            },
            document: observation.document.clone(),
            tab: row.tab,
            node: target.node,
            group: target.group_node,
            gestures: vec![id.to_owned()],
            opener: target.opener.as_deref().and_then(|opener| choosing(&target.place, opener)),
            standing: Standing::Firm,
            takes_several: target.states.multiple == Some(true),
            before: None,
            effective: false,
            last_time: observation.time,
        }
    }

    /// A draft about nothing on the page: a navigation, a note, a gap.
    pub fn apart(row: &Row, action: Action, name: &str) -> Self {
        let label = Label { text: name.to_owned(), source: LabelSource::VisibleLabel };
        let target = Target { label, ..nowhere() };
        Self::about(row, &target, action, &row.observation.key)
    }

    pub fn value(mut self, value: Value) -> Self {
        self.step.value = Some(value);
        self
    }

    pub fn state(mut self, state: Option<State>) -> Self {
        self.step.state = state;
        self
    }

    pub fn standing(mut self, standing: Standing) -> Self {
        self.standing = standing;
        self
    }

    /// Makes the step one about the control that opened the popup: an option belongs to its field.
    /// A button beside a field (of a date) goes by the field's name.
    pub fn about_opener(mut self, opener: &Opener) -> Self {
        let field = opener.place.iter().find(|place| place.kind == PlaceKind::Field);
        let named_by_field = field.filter(|_| opener.role == Role::Button);
        self.step.target = StepTarget {
            role: opener.role,
            widget: opener.widget,
            name: named_by_field.map_or_else(|| label::name(&opener.label), |field| label::tidy(&field.name)),
            // What opens a list is often called after what is chosen in it.
            accessible_name: None,
            weak: named_by_field.is_none() && label::is_weak(&opener.label),
            position: None,
            test_id: None,
        };
        let around: Vec<Place> = self.step.place.iter().filter(|place| is_around_all(place.kind)).cloned().collect();
        self.step.place = outer_places(opener);
        forget_how_dialog_opened(&mut self.step.place);
        self.step.place.retain(|place| Some(place) != named_by_field);
        self.step.place.retain(|place| place.kind != PlaceKind::Field || place.name != self.step.target.name);
        self.step.place.extend(around);
        self.node = opener.node;
        self
    }

    /// Whether the other was done in a popup that this one's control opened.
    pub fn opened(&self, other: &Self) -> bool {
        let mut opener = other.opener.as_ref();
        while let Some(current) = opener {
            let same_node = self.document == other.document && self.node == current.node;
            let same_gesture = current.gesture.as_ref().is_some_and(|id| self.gestures.contains(id));
            if same_node || same_gesture {
                return true;
            }
            opener = current.opener.as_deref();
        }
        false
    }

    pub fn same_control(&self, other: &Self) -> bool {
        self.document == other.document && self.node == other.node
    }
}

fn is_around_all(kind: PlaceKind) -> bool {
    matches!(kind, PlaceKind::Page | PlaceKind::Frame)
}

/// What stood in the field before, where all of it was replaced and neither is a secret.
fn replaced(fill: &Fill<'_>) -> Option<String> {
    match (fill.before, fill.value) {
        (Some(Value::Text { text: before }), Value::Text { text: after })
            if !fill.was_empty && !before.trim().is_empty() && before != after =>
        {
            Some(before.clone())
        }
        _ => None,
    }
}

fn step_target(target: &Target) -> StepTarget {
    StepTarget {
        role: target.role,
        widget: target.widget,
        name: label::name(&target.label),
        accessible_name: target.accessible_name.clone().filter(|name| !name.trim().is_empty()),
        weak: label::is_weak(&target.label),
        position: target
            .position
            .filter(|position| position.count > 1)
            .map(|position| (position.index, position.count)),
        test_id: target.test_id.clone(),
    }
}

/// Places of the target, then those of whatever opened its popup, then frame and page.
fn places(target: &Target, row: &Row) -> Vec<Place> {
    let mut places = target.place.clone();
    if let Some(opener) = &target.opener {
        places.retain(|place| place.kind != PlaceKind::Menu);
        places.extend(opener_places(opener));
    }
    forget_how_dialog_opened(&mut places);
    let observation = &row.observation;
    if let Some(name) = observation.frame.as_ref().and_then(|frame| frame.name.clone()) {
        places.push(Place { kind: PlaceKind::Frame, name });
    }
    let page = step_page(row);
    if !page.name.is_empty() {
        places.push(Place { kind: PlaceKind::Page, name: page.name });
    }
    for place in &mut places {
        place.name = label::tidy(&place.name);
    }
    let mut seen = Vec::new();
    places.retain(|place| {
        let fresh = !place.name.is_empty() && !seen.contains(place) && !singular_again(place, &seen);
        seen.push(place.clone());
        fresh
    });
    places
}

/// Of what opened a dialog only the object stays: its controls stand in no menu, field or section of the page.
fn forget_how_dialog_opened(places: &mut Vec<Place>) {
    let mut inside = true;
    places.retain(|place| {
        let lasts = is_around_all(place.kind) || matches!(place.kind, PlaceKind::Row | PlaceKind::Card);
        let kept = inside || lasts || is_dialog(place);
        inside = inside && !is_dialog(place);
        kept
    });
}

fn is_dialog(place: &Place) -> bool {
    matches!(place.kind, PlaceKind::Dialog | PlaceKind::Panel)
}

/// The popups in which one chooses. A dialog is worked in: opening it is an act of its own.
fn choosing(place: &[Place], opener: &Opener) -> Option<Opener> {
    if place.iter().any(is_dialog) {
        return None;
    }
    let outer = opener.opener.as_deref().and_then(|outer| choosing(&opener.place, outer));
    Some(Opener { opener: outer.map(Box::new), ..opener.clone() })
}

/// There is one page and one frame around a control; the innermost word wins.
fn singular_again(place: &Place, seen: &[Place]) -> bool {
    is_around_all(place.kind) && seen.iter().any(|known| known.kind == place.kind)
}

fn opener_places(opener: &Opener) -> Vec<Place> {
    let kind = if is_field(opener) { PlaceKind::Field } else { PlaceKind::Menu };
    let mut places = vec![Place { kind, name: label::name(&opener.label) }];
    places.extend(outer_places(opener));
    places
}

fn outer_places(opener: &Opener) -> Vec<Place> {
    let mut places = opener.place.clone();
    for place in &mut places {
        place.name = label::tidy(&place.name);
    }
    if let Some(outer) = &opener.opener {
        places.extend(opener_places(outer));
    }
    places
}

fn is_field(opener: &Opener) -> bool {
    matches!(opener.role, Role::Combobox | Role::Textbox | Role::Searchbox | Role::Listbox)
        || opener.place.first().is_some_and(|place| place.kind == PlaceKind::Field)
}

fn step_page(row: &Row) -> StepPage {
    row.observation.page.as_ref().map(page::step_page).unwrap_or_default()
}

/// The first sentence of what explains the control: description before constraint before warning.
fn why(target: &Target) -> Option<String> {
    let told = target
        .explanations
        .iter()
        .map(|explanation| (explanation.kind, sentence(&explanation.text)))
        .filter(|(_, sentence)| !sentence.is_empty() && *sentence != target.label.text);
    told.min_by_key(|(kind, _)| *kind).map(|(_, sentence)| sentence)
}

/// What is said, without the name of an icon before it; a name by itself says nothing.
fn sentence(text: &str) -> String {
    let text: String = text.chars().take(WHY_LENGTH * 10).collect();
    first_sentence(without_severity(&label::tidy_text(&text)))
}

/// The first sentence, cut at a word where it is longer than a line.
fn first_sentence(text: &str) -> String {
    let text = text.trim();
    let end = text
        .match_indices(['.', '!', '?', '。', '！', '？'])
        .map(|(at, mark)| at + mark.len())
        .find(|end| text.get(*end..).is_none_or(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace)));
    let sentence = end.and_then(|end| text.get(..end)).unwrap_or(text).trim();
    if sentence.chars().count() <= WHY_LENGTH {
        return sentence.to_owned();
    }
    let cut: String = sentence.chars().take(WHY_LENGTH - 1).collect();
    let word = cut.rfind(char::is_whitespace).and_then(|at| cut.get(..at)).unwrap_or(&cut);
    format!("{}…", word.trim_end_matches([',', ';', ' ']))
}

/// Where a control has no box of its own (a hidden input behind a tile), the pointer says where it was.
fn aimed_rect(gesture: &Gesture<'_>, target: &Target) -> Rect {
    let has_box = target.rect.width >= 1.0 && target.rect.height >= 1.0;
    match gesture.pointer() {
        Some(pointer) if !has_box => Rect { x: pointer.x - 12.0, y: pointer.y - 12.0, width: 24.0, height: 24.0 },
        _ => target.rect,
    }
}

/// The page as a whole.
pub(super) fn nowhere() -> Target {
    use crate::observation::States;
    Target {
        node: 0,
        role: Role::Document,
        widget: None,
        label: Label { text: String::new(), source: LabelSource::None },
        accessible_name: None,
        states: States::default(),
        value: None,
        place: Vec::new(),
        opener: None,
        explanations: Vec::new(),
        position: None,
        rect: Rect::default(),
        test_id: None,
        href: None,
        group_node: None,
        label_for: None,
    }
}
