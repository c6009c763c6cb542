//! Drafts meet their neighbours: the first rule that recognises a pair decides what becomes of it.
//!
//! A rule sees the draft that was last and the one that comes.

mod choice;
mod double_click;
mod field;
mod repeat;
mod several;

use super::draft::{Draft, Standing};
use super::timeline::Gesture;
use crate::step::Action;

/// What becomes of two neighbours.
pub(super) enum Meeting {
    /// The rule does not know them.
    Unknown,
    /// One comes of the two, and goes on to meet the draft before.
    Merged(Box<Draft>),
    /// Both go.
    Cancelled,
}

type Rule = fn(&Draft, &Draft) -> Meeting;

const RULES: [(&str, Rule); 11] = [
    ("double click takes its first click M11–M13 M42", double_click::meet),
    ("choice takes its opening M99–M101", choice::takes_opening),
    ("choice takes its filter M75", choice::takes_filter),
    ("a day takes the paging M105", choice::takes_paging),
    ("opened in vain M100", choice::opened_in_vain),
    ("several options of one field M103", several::options),
    ("a press beside an open list M24", several::closing_press),
    ("one visit, one fill M49 M74", field::same_visit),
    ("arrow run M41 M82 M86–M89", repeat::same_setting),
    ("stepper M31", repeat::same_button),
    ("adjoining code boxes M71", field::code_boxes),
];

/// Puts a draft at the end, letting it meet those before.
pub(super) fn push(drafts: &mut Vec<Draft>, mut next: Draft) {
    while let Some(previous) = drafts.last() {
        match RULES.iter().map(|(_, rule)| rule(previous, &next)).find(|meeting| !matches!(meeting, Meeting::Unknown)) {
            None | Some(Meeting::Unknown) => break,
            Some(Meeting::Merged(merged)) => {
                drafts.pop();
                next = *merged;
            }
            Some(Meeting::Cancelled) => {
                forget_last(drafts);
                return;
            }
        }
    }
    drafts.push(next);
}

/// Something was pressed outside: a list that was opened last was opened in vain.
pub(super) fn dismiss(drafts: &mut Vec<Draft>) {
    if drafts.last().is_some_and(|draft| draft.standing == Standing::Opening) {
        forget_last(drafts);
    }
}

/// A line was selected by a third press: the double click on it goes, unless something came of it.
pub(super) fn line_selected(drafts: &mut Vec<Draft>, gesture: &Gesture<'_>) {
    let node = gesture.target().map(|target| target.node);
    let is_line = |draft: &Draft| {
        Some(draft.node) == node && matches!(draft.step.action, Action::DoubleClick) && !draft.effective
    };
    if drafts.last().is_some_and(is_line) {
        forget_last(drafts);
    }
}

/// One place for it: each costs as much as a draft is large.
#[inline(never)]
fn forget_last(drafts: &mut Vec<Draft>) {
    drafts.truncate(drafts.len().saturating_sub(1));
}

/// The newcomer keeps the name of the earlier one, with which the act began, and all that came of both.
fn joined(previous: &Draft, next: &Draft) -> Draft {
    let mut merged = next.clone();
    merged.step.id.clone_from(&previous.step.id);
    merged.step.time = previous.step.time;
    merged.gestures.splice(0..0, previous.gestures.iter().cloned());
    for outcome in previous.step.outcomes.iter().rev() {
        merged.step.outcomes.insert(0, outcome.clone());
    }
    merged
}
