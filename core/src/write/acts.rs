//! The steps of a guide as acts that a program can perform, shared by the writers of automated procedures.

use super::{At, Lost};
use crate::guide::{Guide, GuideStep};
use crate::observation::{Place, PlaceKind, Role, Tri, Value, Widget};
use crate::step::{Action, Saying, State, StepPage, StepTarget, Travel};
use crate::text::plain;

/// A guide as acts.
pub(super) struct Moves<'a> {
    /// The page it begins on.
    pub start: Option<String>,
    pub steps: Vec<StepMoves<'a>>,
    /// What cannot be performed.
    pub losses: Vec<(Lost, At)>,
}

/// What a step does, in order.
pub(super) struct StepMoves<'a> {
    pub number: u32,
    pub guide: &'a GuideStep,
    pub moves: Vec<Move<'a>>,
}

/// One act.
pub(super) enum Move<'a> {
    Open(&'a StepPage),
    Click(Aim<'a>),
    ClickTimes(Aim<'a>, u32),
    DoubleClick(Aim<'a>),
    RightClick(Aim<'a>),
    OpenInNewTab(Aim<'a>),
    Hover(Aim<'a>),
    Fill(Aim<'a>, String),
    FillSecret(Aim<'a>),
    /// Into an editor that is no field.
    Type(Aim<'a>, &'a str),
    /// Options of a native list.
    Select(Aim<'a>, &'a [String]),
    /// Options of a list that opens.
    Choose(Aim<'a>, &'a [String]),
    /// A day of the calendar that opens.
    Pick(Aim<'a>, &'a str),
    Check(Aim<'a>, bool),
    Upload(Aim<'a>, &'a [String]),
    Drag(Aim<'a>, &'a str),
    Press(String),
    Back,
    Reload,
    Say(String),
}

/// What an act is aimed at, and where that stands.
#[derive(Clone)]
pub(super) struct Aim<'a> {
    pub role: Role,
    /// What a person calls it.
    pub name: &'a str,
    /// The accessible name, if it has one and it is short enough to be whole.
    pub accessible: Option<&'a str>,
    pub is_password: bool,
    pub test_id: Option<&'a str>,
    /// Which of several alike, from 0.
    pub nth: Option<u32>,
    /// Innermost first.
    pub places: Vec<&'a Place>,
    /// It has stood in a popup: what opened it does not hold it.
    pub in_popup: bool,
}

impl<'a> Aim<'a> {
    fn of(target: &'a StepTarget, places: &'a [Place]) -> Self {
        Self {
            role: target.role,
            name: target.name.trim(),
            accessible: target.accessible_name.as_deref().map(str::trim).filter(|name| name.chars().count() < 200),
            is_password: matches!(target.widget, Some(Widget::Password)),
            test_id: target.test_id.as_deref(),
            nth: target.position.and_then(|(index, _)| index.checked_sub(1)),
            places: in_front(places),
            in_popup: matches!(
                target.role,
                Role::Menuitem | Role::Menuitemcheckbox | Role::Menuitemradio | Role::Option
            ),
        }
    }

    /// The section it stands in.
    pub fn section(&self) -> Option<&'a str> {
        let section = self.places.iter().find(|place| matches!(place.kind, PlaceKind::Section | PlaceKind::Group));
        section.map(|&place| place.name.as_str()).filter(|name| *name != self.name)
    }

    /// What opens the menus it stands in, the outermost first: a button, then entries. The button of a row's menu
    /// often has no name.
    fn openers(&self) -> Vec<Aim<'a>> {
        let mut openers = Vec::new();
        for (index, place) in self.places.iter().enumerate().rev() {
            if place.kind == PlaceKind::Menu {
                let role = if openers.is_empty() { Role::Button } else { Role::Menuitem };
                openers.push(self.opener(role, place.name.trim(), index + 1));
            }
        }
        let in_row = self.places.iter().any(|place| place.kind == PlaceKind::Row);
        if openers.is_empty() && in_row && self.role != Role::Option {
            openers.push(self.opener(Role::Button, "", 0));
        }
        openers
    }

    fn opener(&self, role: Role, name: &'a str, beyond: usize) -> Aim<'a> {
        let places = self.places.get(beyond..).unwrap_or_default().to_vec();
        let in_popup = role == Role::Menuitem;
        Aim { role, name, accessible: None, is_password: false, test_id: None, nth: None, places, in_popup }
    }
}

/// A dialog stands before everything but the frame that it is in.
fn in_front(places: &[Place]) -> Vec<&Place> {
    let dialog = places.iter().position(|place| place.kind == PlaceKind::Dialog).unwrap_or(places.len());
    let counts = |(index, place): &(usize, &Place)| *index <= dialog || place.kind == PlaceKind::Frame;
    places.iter().enumerate().filter(counts).map(|(_, place)| place).collect()
}

/// What stands in the place of an act that a program cannot do.
pub(super) fn by_hand(why: &str, step: &GuideStep) -> String {
    format!("By hand ({why}): {}", plain(&step.caption))
}

impl<'a> Moves<'a> {
    pub fn of(guide: &'a Guide) -> Self {
        let is_web = |url: &&str| url.starts_with("https://") || url.starts_with("http://");
        let start = guide.steps.iter().map(|step| step.step.page.url.as_str()).find(is_web).map(str::to_owned);
        let mut losses = Vec::new();
        let steps = guide.steps.iter().map(|step| {
            let moves = moves(step).unwrap_or_else(|why| {
                losses.push((Lost::Act(why.to_owned()), At::Step(step.number)));
                vec![Move::Say(by_hand(why, step))]
            });
            StepMoves { number: step.number, guide: step, moves }
        });
        let steps = steps.collect();
        Self { start, steps, losses }
    }
}

fn moves(step: &GuideStep) -> Result<Vec<Move<'_>>, &'static str> {
    let recorded = &step.step;
    let aim = Aim::of(&recorded.target, &recorded.place);
    let found = !aim.name.is_empty() || aim.test_id.is_some();
    let one = match &recorded.action {
        Action::Press(key) => Move::Press(chord(key)),
        Action::Navigate(Travel::Address) => Move::Open(&recorded.page),
        Action::Navigate(Travel::Back) => Move::Back,
        Action::Navigate(Travel::Reload) => Move::Reload,
        Action::Wait | Action::Look => Move::Say(plain(&step.caption)),
        Action::Say(Saying::Note(text) | Saying::Heading(text)) => Move::Say(text.clone()),
        Action::Gap(_) => return Err("something could not be seen"),
        Action::SwitchTab => return Err("another tab"),
        _ if !found => return Err("the control has no name"),
        Action::Choose | Action::Click | Action::Open if aim.in_popup => {
            return Ok(aim.openers().into_iter().chain([aim]).map(Move::Click).collect());
        }
        Action::Choose if aim.role == Role::Radio => Move::Check(aim, true),
        Action::Click
        | Action::Open
        | Action::Choose
        | Action::Close
        | Action::Copy
        | Action::Expand
        | Action::Collapse => Move::Click(aim),
        Action::ClickTimes(times) => Move::ClickTimes(aim, *times),
        Action::DoubleClick => Move::DoubleClick(aim),
        Action::RightClick => Move::RightClick(aim),
        Action::OpenInNewTab => Move::OpenInNewTab(aim),
        Action::Hover => Move::Hover(aim),
        Action::Drag { onto } => Move::Drag(aim, onto),
        Action::Toggle => toggle(aim, recorded.state.as_ref()),
        Action::Clear => Move::Fill(aim, String::new()),
        Action::Select => select(aim, &recorded.target, recorded.value.as_ref())?,
        Action::Set if aim.role == Role::Button => match &recorded.value {
            Some(Value::Text { text }) => Move::Pick(aim, text),
            _ => return Err("its value was not recorded"),
        },
        Action::Enter | Action::Paste | Action::Set | Action::Upload => {
            enter(aim, &recorded.target, recorded.value.as_ref())?
        }
    };
    Ok(vec![one])
}

fn toggle<'a>(aim: Aim<'a>, state: Option<&State>) -> Move<'a> {
    let ticks = matches!(aim.role, Role::Checkbox | Role::Radio | Role::Switch);
    match state {
        Some(State::Checked(Tri::True)) if ticks => Move::Check(aim, true),
        Some(State::Checked(Tri::False)) if ticks && aim.role != Role::Radio => Move::Check(aim, false),
        _ => Move::Click(aim),
    }
}

fn select<'a>(aim: Aim<'a>, target: &StepTarget, value: Option<&'a Value>) -> Result<Move<'a>, &'static str> {
    match value {
        Some(Value::Options { labels }) if target.widget == Some(Widget::NativeSelect) => Ok(Move::Select(aim, labels)),
        Some(Value::Options { labels }) if aim.role != Role::Option => Ok(Move::Choose(aim, labels)),
        _ => Ok(Move::Click(aim)),
    }
}

fn enter<'a>(aim: Aim<'a>, target: &StepTarget, value: Option<&'a Value>) -> Result<Move<'a>, &'static str> {
    let is_editor = matches!(target.widget, Some(Widget::CodeEditor | Widget::Terminal | Widget::RichText));
    let is_field =
        matches!(aim.role, Role::Textbox | Role::Searchbox | Role::Combobox | Role::Spinbutton | Role::Slider);
    match value {
        Some(Value::Masked { .. }) => Ok(Move::FillSecret(aim)),
        Some(Value::Text { text } | Value::Code { text, .. }) if is_editor => Ok(Move::Type(aim, text)),
        Some(Value::Text { text } | Value::Code { text, .. }) if is_field => Ok(Move::Fill(aim, text.clone())),
        Some(Value::Options { labels }) => Ok(Move::Choose(aim, labels)),
        Some(Value::Files { names }) => Ok(Move::Upload(aim, names)),
        Some(Value::Empty) => Ok(Move::Fill(aim, String::new())),
        Some(Value::Text { .. } | Value::Code { .. }) => Err("no field to type it into"),
        None => Err("its value was not recorded"),
    }
}

/// `Ctrl+S` as programs spell it.
fn chord(key: &str) -> String {
    let parts: Vec<&str> = key.split('+').collect();
    let spelled = parts.iter().map(|part| match *part {
        "Ctrl" => "Control",
        "Cmd" | "Win" => "Meta",
        "Option" => "Alt",
        "Esc" => "Escape",
        "Space" => " ",
        "Page Up" => "PageUp",
        "Page Down" => "PageDown",
        "Del" => "Delete",
        "↑" | "Up" => "ArrowUp",
        "↓" | "Down" => "ArrowDown",
        "←" | "Left" => "ArrowLeft",
        "→" | "Right" => "ArrowRight",
        // `+` itself was split into two empty parts.
        "" => "",
        other => other,
    });
    let chord = spelled.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("+");
    if key == "+" { key.to_owned() } else { chord }
}

/// The name of the environment variable for a hidden value: `CAIRN_DATABASE_PASSWORD`.
pub(super) fn variable(aim: &Aim) -> String {
    let name = crate::document::slug(aim.name, 40).replace('-', "_").to_ascii_uppercase();
    if name.is_empty() { "CAIRN_SECRET".to_owned() } else { format!("CAIRN_{name}") }
}
