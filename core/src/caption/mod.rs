//! Captions: what, where and why, in a sentence that a stranger can follow.
//!
//! A step picks a phrase ([`phrase`]), its surroundings pick fragments ([`place`]), and the language gives
//! both their words ([`language`]). Words of the screen and of the person enter only through slots.

mod caution;
mod language;
mod name;
mod phrase;
mod place;
mod template;
mod value;

#[cfg(test)]
mod tests;

pub use caution::caution;
pub use language::Language;
pub use place::Setting;
pub(crate) use value::excerpt;

use crate::observation::OutcomeKind;
use crate::step::{Outcome, Step};
use crate::text::{Run, Text};
use language::{Phrase, words};
use template::{Slots, fill};

/// The sentence for a step. `setting` remembers where the reader is, so that places are only told anew.
#[must_use]
pub fn caption(step: &Step, setting: &mut Setting, language: Language) -> Text {
    let (phrase, mut slots) = phrase::phrase(step, words(language));
    slots.set("in", setting.fragments(step, phrase, words(language)));
    fill(words(language).template(phrase), &slots)
}

/// A sentence about what the page did next; none for what goes without saying.
#[must_use]
pub fn outcome(outcome: &Outcome, language: Language) -> Option<Text> {
    let phrase = match outcome.kind {
        OutcomeKind::Navigation => Phrase::PageOpens,
        OutcomeKind::NewTab => Phrase::TabOpens,
        OutcomeKind::Download => Phrase::FileDownloads,
        OutcomeKind::DialogOpened => Phrase::DialogOpens,
        OutcomeKind::DialogClosed => return None,
        OutcomeKind::PanelOpened => Phrase::PanelOpens,
        OutcomeKind::Message => Phrase::MessageAppears,
        OutcomeKind::Error => Phrase::ErrorAppears,
        OutcomeKind::ValidationError => Phrase::FieldComplains,
        OutcomeKind::RowAdded => Phrase::RowAppears,
        OutcomeKind::RowRemoved => Phrase::RowGoes,
        OutcomeKind::RowChanged => Phrase::RowChanges,
    };
    if outcome.text.is_empty() && !matches!(outcome.kind, OutcomeKind::NewTab) {
        return None;
    }
    let mut slots = Slots::default();
    slots.strong("target", &name::shortened(&outcome.text));
    slots.plain("text", &outcome.text);
    slots.code("value", &outcome.text);
    if let Some((from, to)) = &outcome.change {
        slots.emphasis("from", from);
        slots.emphasis("to", to);
    }
    Some(fill(words(language).template(phrase), &slots))
}

/// What keeps the step from having a picture or being seen at all, in words.
#[must_use]
pub fn picture_problem(problem: crate::observation::PictureProblem, language: Language) -> Text {
    vec![Run::Plain { text: words(language).picture_problem(problem).to_owned() }]
}
