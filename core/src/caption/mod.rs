//! Captions: what, where and why, in a sentence that a stranger can follow.
//!
//! A step picks a phrase ([`phrase`]), its surroundings pick fragments ([`place`]), and the language gives
//! both their words ([`language`]). Words of the screen and of the person enter only through slots.

#[cfg(test)]
mod cases;
mod caution;
pub mod grounding;
mod language;
mod name;
mod noun;
mod phrase;
mod place;
mod slots;
mod template;
mod value;

#[cfg(test)]
mod tests;

pub use caution::caution;
pub use language::{Language, Term};
pub use place::Setting;
pub(crate) use value::excerpt;

use crate::observation::OutcomeKind;
use crate::step::{Outcome, Step};
use crate::text::{Run, Text, plain};
use language::{general, words};
use template::{Slots, fill};

/// A first line of more words than this is told more briefly where it can be.
const MOST_WORDS: usize = 25;

/// How much a sentence may hold: fragments of place, and characters of a name.
#[derive(Clone, Copy, Debug)]
struct Room {
    fragments: usize,
    name: usize,
}

/// From the most to the least. Names are cut before places are left out: a place finds the control.
const ROOMS: [Room; 4] = [
    Room { fragments: 2, name: name::LONGEST },
    Room { fragments: 2, name: 36 },
    Room { fragments: 2, name: 22 },
    Room { fragments: 1, name: 22 },
];

/// The sentence for a step. `setting` remembers where the reader is, so that places are only told anew.
#[must_use]
pub fn caption(step: &Step, setting: &mut Setting, language: Language) -> Text {
    let mut text = Text::new();
    for room in ROOMS {
        text = sentence(step, setting, language, room);
        if plain(&text).split_whitespace().count() <= MOST_WORDS {
            break;
        }
    }
    setting.arrive(step);
    text
}

fn sentence(step: &Step, setting: &Setting, language: Language, room: Room) -> Text {
    let words = words(language);
    let phrase = phrase::phrase(step);
    let mut slots = slots::slots(step, phrase, words, room);
    slots.set("in", setting.fragments(step, phrase, words, room));
    fill(words.template(phrase), &slots)
}

/// A sentence about what the page did next; none for what goes without saying.
#[must_use]
pub fn outcome(outcome: &Outcome, language: Language) -> Option<Text> {
    let template = general(language).outcome(outcome.kind);
    if template.is_empty() || (outcome.text.is_empty() && outcome.kind != OutcomeKind::NewTab) {
        return None;
    }
    let mut slots = Slots::default();
    slots.strong("target", name::shortened(&outcome.text));
    slots.plain("text", &outcome.text);
    slots.code("value", outcome.text.clone());
    if let Some((from, to)) = &outcome.change {
        slots.emphasis("from", from);
        slots.emphasis("to", to);
    }
    Some(fill(template, &slots))
}

/// What keeps the step from having a picture, in words that begin small and have no full stop.
#[must_use]
pub fn picture_problem(problem: crate::observation::PictureProblem, language: Language) -> &'static str {
    general(language).picture_problem(problem)
}

/// A term with its slots filled: what stands in braces, and what takes its place.
#[must_use]
pub fn term(language: Language, term: Term, slots: &[(&'static str, &str)]) -> String {
    let mut filled = Slots::default();
    for (slot, text) in slots {
        filled.set(slot, vec![Run::Plain { text: (*text).to_owned() }]);
    }
    plain(&template::fill_fragment(language.term(term), &filled))
}
