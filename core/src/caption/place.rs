//! Which of a control's surroundings the sentence tells, and in what words.
//!
//! A place is told when it is needed to find the control (dialog, row, panel, group), or when it is not
//! where the step before was. At most two are told.

use super::Room;
use super::language::{Phrase, Words};
use super::name::cut;
use super::template::{Slots, fill_fragment};
use crate::observation::{Place, PlaceKind, Role, Tri};
use crate::step::{Action, State, Step};
use crate::text::{Run, Text};

/// How a reader tells the control from others of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Finding {
    /// There is no other.
    Name,
    /// By the innermost container.
    Place,
    /// By its number on the page; a place beside it would say that it is counted within.
    Number,
}

/// How a reader finds the step's control.
pub(super) fn finding(step: &Step) -> Finding {
    match step.target.position {
        None => Finding::Name,
        Some(_) if step.how.alone_in_place => Finding::Place,
        Some(_) => Finding::Number,
    }
}

/// Where the reader is after the steps so far.
#[derive(Clone, Debug, Default)]
pub struct Setting {
    page: String,
    section: Option<String>,
    frame: Option<String>,
    /// The one row that is selected or was opened on this page: what an act without a row is about. Where several
    /// are selected, none.
    object: Option<String>,
    /// How many are selected.
    selected: usize,
    /// The row that the last act outside of dialogs was done in: what a dialog after it asks about.
    asked: Option<String>,
}

impl Setting {
    /// The reader is where the step was.
    pub(super) fn arrive(&mut self, step: &Step) {
        if self.page != step.page.name {
            self.page.clone_from(&step.page.name);
            self.object = None;
            self.selected = 0;
            self.asked = None;
        }
        self.section = find(step, PlaceKind::Section).map(|place| place.name.clone());
        self.frame = find(step, PlaceKind::Frame).map(|place| place.name.clone());
        let row = row_of(step);
        if !is_over(step) {
            self.asked = row.map(str::to_owned);
        }
        if let Some(row) = row {
            self.select(step, row);
        }
    }

    fn select(&mut self, step: &Step, row: &str) {
        let is_off = matches!(step.state, Some(State::Checked(Tri::False) | State::Selected(false)));
        match step.action {
            Action::Toggle if is_off => self.selected = self.selected.saturating_sub(1),
            Action::Toggle => self.selected += 1,
            Action::Open | Action::Select => self.selected = 1,
            _ => return,
        }
        self.object = (self.selected == 1 && !is_off).then(|| row.to_owned());
    }

    /// The row that a step is about, where it names none; none where several may be meant.
    pub(super) fn object_of(&self, step: &Step) -> Option<&str> {
        let asked = self.asked.as_deref().filter(|_| is_over(step));
        asked.or(self.object.as_deref()).filter(|_| self.page == step.page.name)
    }

    /// The fragments for a step.
    pub(super) fn fragments(&self, step: &Step, phrase: Phrase, words: &Words, room: Room) -> Text {
        spelled(&self.told(step, phrase, room), words, room)
    }

    /// Outermost first, as one walks towards the control.
    fn told<'s>(&self, step: &'s Step, phrase: Phrase, room: Room) -> Vec<&'s Place> {
        let mut told: Vec<&Place> = Vec::new();
        for (index, place) in within_dialog(&step.place).iter().enumerate() {
            // A panel lies beside what it was opened from, not in it.
            if is_object(place.kind) && step.place.iter().take(index).any(|inner| inner.kind == PlaceKind::Panel) {
                continue;
            }
            let kind_told = told.iter().any(|known| known.kind == place.kind);
            if !phrase.tells(place.kind) && !kind_told && self.is_needed(place, index, step) {
                told.push(place);
            }
        }
        // The dialog stands over everything: it is told before what lies between.
        let dialog = told.pop_if(|place| place.kind == PlaceKind::Dialog);
        told.truncate(room.fragments - usize::from(dialog.is_some()));
        told.extend(dialog);
        told.reverse();
        told
    }

    fn is_needed(&self, place: &Place, index: usize, step: &Step) -> bool {
        if place.name == step.target.name || place.name.is_empty() {
            return false;
        }
        let finding = finding(step);
        if finding == Finding::Number {
            // The first of all is also the first of its group.
            let is_first = step.target.position.is_some_and(|(number, _)| number == 1);
            return place.kind == PlaceKind::Frame || place.kind == PlaceKind::Group && is_first;
        }
        let finds = finding == Finding::Place && index == 0;
        match place.kind {
            PlaceKind::Dialog | PlaceKind::Panel | PlaceKind::Row | PlaceKind::Card | PlaceKind::Group => true,
            PlaceKind::Field => step.target.weak || finds,
            PlaceKind::Section => finds || self.is_another_section(place, step),
            PlaceKind::Frame => self.frame.as_ref() != Some(&place.name) || finds,
            PlaceKind::Tab => finds,
            PlaceKind::Table => find(step, PlaceKind::Row).is_none() && finds,
            PlaceKind::Menu => matches!(step.target.role, Role::Menuitemcheckbox),
            PlaceKind::Navigation | PlaceKind::Page => false,
        }
    }

    fn is_another_section(&self, place: &Place, step: &Step) -> bool {
        let is_page = place.name == step.page.name;
        let changed = self.page != step.page.name || self.section.as_ref() != Some(&place.name);
        !is_page && find(step, PlaceKind::Dialog).is_none() && changed
    }
}

/// In a dialog or panel, which lies over what it was opened from.
fn is_over(step: &Step) -> bool {
    find(step, PlaceKind::Dialog).is_some() || find(step, PlaceKind::Panel).is_some()
}

fn is_object(kind: PlaceKind) -> bool {
    matches!(kind, PlaceKind::Row | PlaceKind::Card)
}

/// The row a step is about.
pub(super) fn row_of(step: &Step) -> Option<&str> {
    let row = find(step, PlaceKind::Row).map(|place| place.name.as_str());
    let own = (step.target.role == Role::Row).then_some(step.target.name.as_str());
    row.or(own).filter(|name| !name.is_empty())
}

/// A dialog stands before everything: what it was opened from does not help to find the control.
fn within_dialog(places: &[Place]) -> &[Place] {
    let dialog = places.iter().position(|place| place.kind == PlaceKind::Dialog);
    dialog.and_then(|index| places.get(..=index)).unwrap_or(places)
}

pub(super) fn find(step: &Step, kind: PlaceKind) -> Option<&Place> {
    step.place.iter().find(|place| place.kind == kind)
}

fn spelled(told: &[&Place], words: &Words, room: Room) -> Text {
    let mut text = Text::new();
    for (index, place) in told.iter().enumerate() {
        let mut slots = Slots::default();
        slots.strong("name", cut(&place.name, room.name));
        text.extend(fill_fragment(words.fragment(place.kind), &slots));
        let after = if index + 1 < told.len() { words.between_fragments } else { words.after_fragment };
        text.push(Run::Plain { text: after.to_owned() });
    }
    text
}
