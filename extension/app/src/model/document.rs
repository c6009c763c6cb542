//! The document panel of a guide: what is still to fill in, and what could be a variable.

use cairn_core::document::{Candidate, candidates, lay_out};
use cairn_core::guide::{Guide, Slot};

/// What the panel shows. Made anew whenever the guide changes, while the panel is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// What a person still has to fill in.
    pub blanks: Vec<Slot>,
    /// What could be a variable, and what is one.
    pub candidates: Vec<Candidate>,
    /// Why the person's template is not used.
    pub template_errors: Vec<String>,
    /// Steps that the document does not tell.
    pub steps_left_out: usize,
}

impl Panel {
    /// Of a guide as it stands.
    #[must_use]
    pub fn of(guide: &Guide) -> Self {
        let laid = lay_out(guide, &guide.settings);
        Self {
            blanks: laid.blanks.iter().map(|blank| blank.slot).collect(),
            candidates: candidates(guide),
            template_errors: laid.template_errors.iter().map(ToString::to_string).collect(),
            steps_left_out: laid.steps_left_out,
        }
    }
}
