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

use crate::observation::Row;
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
}

/// Folds a journal into steps. Never fails: what cannot be understood becomes a notice.
#[must_use]
pub fn fold(rows: &[Row]) -> Folded {
    let (timeline, notices) = timeline::Timeline::read(rows);
    let mut context = context::Context::default();
    for item in &timeline.items {
        context.take(item);
    }
    Folded { origins: page::origins(rows), part: context.part(), steps: context.finish(), notices }
}
