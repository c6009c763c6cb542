//! Which of a control's surroundings the sentence tells, and in what words.
//!
//! A place is told when it is needed to find the control (dialog, row, panel, group), or when it is not
//! where the step before was. At most two are told.

use super::language::{Phrase, Words};
use super::name::shortened;
use super::template::{Slots, fill_fragment};
use crate::observation::{Place, PlaceKind};
use crate::step::Step;
use crate::text::{Run, Text};

/// Most fragments in one sentence.
const MOST: usize = 2;

/// Where the reader is after the steps so far.
#[derive(Clone, Debug, Default)]
pub struct Setting {
    page: String,
    section: Option<String>,
    frame: Option<String>,
}

impl Setting {
    /// The fragments for a step, and from now on the reader is where the step was.
    pub(super) fn fragments(&mut self, step: &Step, phrase: Phrase, words: &Words) -> Text {
        let told = self.told(step, phrase);
        self.page.clone_from(&step.page.name);
        self.section = find(step, PlaceKind::Section).map(|place| place.name.clone());
        self.frame = find(step, PlaceKind::Frame).map(|place| place.name.clone());
        spelled(&told, words)
    }

    /// Outermost first, as one walks towards the control.
    fn told<'s>(&self, step: &'s Step, phrase: Phrase) -> Vec<&'s Place> {
        let mut told: Vec<&Place> = Vec::new();
        for place in within_dialog(&step.place).iter().filter(|place| !phrase.tells(place.kind)) {
            let kind_told = told.iter().any(|known| known.kind == place.kind);
            if !kind_told && self.is_needed(place, step) && told.len() < MOST {
                told.push(place);
            }
        }
        told.reverse();
        told
    }

    fn is_needed(&self, place: &Place, step: &Step) -> bool {
        if place.name == step.target.name || place.name.is_empty() {
            return false;
        }
        let ambiguous = step.target.position.is_some();
        let in_dialog = find(step, PlaceKind::Dialog).is_some();
        match place.kind {
            PlaceKind::Dialog | PlaceKind::Panel | PlaceKind::Row | PlaceKind::Card | PlaceKind::Group => true,
            PlaceKind::Field => step.target.weak || ambiguous,
            PlaceKind::Section => {
                let is_page = place.name == step.page.name;
                let changed = self.page != step.page.name || self.section.as_ref() != Some(&place.name);
                !is_page && !in_dialog && (ambiguous || changed)
            }
            PlaceKind::Frame => self.frame.as_ref() != Some(&place.name) || ambiguous,
            PlaceKind::Tab => ambiguous,
            PlaceKind::Table => find(step, PlaceKind::Row).is_none() && ambiguous,
            PlaceKind::Navigation | PlaceKind::Menu => false,
            PlaceKind::Page => false,
        }
    }
}

/// A dialog stands before everything: what it was opened from does not help to find the control.
fn within_dialog(places: &[Place]) -> &[Place] {
    let dialog = places.iter().position(|place| place.kind == PlaceKind::Dialog);
    dialog.and_then(|index| places.get(..=index)).unwrap_or(places)
}

pub(super) fn find(step: &Step, kind: PlaceKind) -> Option<&Place> {
    step.place.iter().find(|place| place.kind == kind)
}

fn spelled(told: &[&Place], words: &Words) -> Text {
    let mut text = Text::new();
    for place in told {
        let mut slots = Slots::default();
        slots.strong("name", &shortened(&place.name));
        text.extend(fill_fragment(words.fragment(place.kind), &slots));
        text.push(Run::Plain { text: words.after_fragment.to_owned() });
    }
    text
}
