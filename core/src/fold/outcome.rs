//! What the page did next, cleaned of repetition.

use super::timeline::{Gesture, OutcomeSeen};
use crate::observation::OutcomeKind;
use crate::step::Outcome;

/// Most outcomes worth keeping for one step.
const MOST: usize = 8;

/// The outcomes told with the gesture, each once.
pub(super) fn of_gesture(gesture: &Gesture<'_>) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    for seen in gesture.outcomes.iter().filter(|seen| !is_nameless_dialog(seen)) {
        add(&mut outcomes, outcome(seen));
    }
    outcomes
}

/// A reader cannot look for what has no name.
fn is_nameless_dialog(seen: &OutcomeSeen<'_>) -> bool {
    seen.text.is_empty() && matches!(seen.kind, OutcomeKind::DialogOpened | OutcomeKind::DialogClosed)
}

/// Adds an outcome unless it is already told. A later state of the same row supersedes an earlier one.
pub(super) fn add(outcomes: &mut Vec<Outcome>, outcome: Outcome) {
    let is_same = |known: &Outcome| known.text == outcome.text && is_same_kind(known.kind, outcome.kind);
    let index = outcomes.iter().position(is_same);
    if let Some(known) = index.and_then(|index| outcomes.get_mut(index)) {
        supersede(known, outcome);
    } else if outcomes.len() < MOST {
        outcomes.push(outcome);
    }
}

/// A drawer is told as a panel and as the dialog in it.
fn is_same_kind(known: OutcomeKind, newer: OutcomeKind) -> bool {
    let opened = |kind| matches!(kind, OutcomeKind::DialogOpened | OutcomeKind::PanelOpened);
    known == newer || opened(known) && opened(newer)
}

fn supersede(known: &mut Outcome, later: Outcome) {
    if let (Some((_, reached)), Some((_, newest))) = (&mut known.change, later.change) {
        *reached = newest;
        known.after = later.after;
    }
}

fn outcome(seen: &OutcomeSeen<'_>) -> Outcome {
    Outcome {
        kind: seen.kind,
        text: seen.text.to_owned(),
        change: seen.change.map(|(from, to)| (from.to_owned(), to.to_owned())),
        after: seen.after,
    }
}
