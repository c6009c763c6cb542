//! The fold: journal in, steps out.
//!
//! Rows become gestures and other items of a timeline ([`timeline`]); every item is classified into at
//! most one draft of a step ([`classify`]); drafts are merged pairwise as they come ([`merge`]).
//! Each stage is a table of small rules; the order within a table matters and is the table's order.

mod classify;
mod context;
mod draft;
mod frame;
mod greeting;
mod label;
mod merge;
mod outcome;
mod page;
mod timeline;

#[cfg(test)]
pub(crate) mod tests;

use crate::observation::{Event, Row};
use crate::step::{Part, Step};

/// What the fold makes of a journal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Folded {
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// What could not be read or understood, in words for the person.
    pub notices: Vec<String>,
    /// Origins of the pages recorded, in order of appearance.
    pub origins: Vec<String>,
    /// The part that what comes next will belong to.
    pub part: Part,
    /// Recordings joined to it, in order, by name.
    pub joined: Vec<(String, Folded)>,
}

/// Folds a journal into steps. Never fails: what cannot be understood becomes a notice.
#[must_use]
pub fn fold(rows: &[Row]) -> Folded {
    let mut recordings = rows.chunk_by(|_, next| joined(next).is_none());
    let mut folded = fold_one(recordings.next().unwrap_or_default());
    for rows in recordings {
        if let Some((first, rows)) = rows.split_first()
            && let Some(name) = joined(first)
        {
            folded.joined.push((name.to_owned(), renamed(fold_one(rows), name)));
        }
    }
    folded
}

/// The name of the recording that begins after this row.
fn joined(row: &Row) -> Option<&str> {
    match &row.observation.event {
        Event::Joined { recording } => Some(recording),
        _ => None,
    }
}

/// Two recordings may call their steps alike. A step that goes by the key of its row is named already: keys are
/// unique within a journal.
fn renamed(mut folded: Folded, recording: &str) -> Folded {
    for step in &mut folded.steps {
        if step.id.recording() != recording {
            step.id = step.id.within(recording);
        }
    }
    folded
}

fn fold_one(rows: &[Row]) -> Folded {
    let (timeline, notices) = timeline::Timeline::read(rows);
    let mut context = context::Context::default();
    for item in &timeline.items {
        context.take(item);
    }
    let (origins, part) = (page::origins(rows), context.part());
    Folded { origins, part, steps: context.finish(), notices, joined: Vec::new() }
}
