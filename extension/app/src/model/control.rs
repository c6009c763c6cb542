//! What a person adds to a recording while it runs.

use cairn_core::observation::Control;
use cairn_core::tree::Read;

const NOTE: &str = "note:";
const HEADING: &str = "heading:";

/// Words that are being written. They outlive the popup, which may close at any moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jotting {
    /// What they will be.
    pub kind: JottingKind,
    /// As far as they are written.
    pub text: String,
}

/// What is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JottingKind {
    /// A note on the step before.
    Note,
    /// A heading above the step that follows.
    Heading,
}

impl Jotting {
    /// Nothing written yet.
    #[must_use]
    pub fn new(kind: JottingKind) -> Self {
        Self { kind, text: String::new() }
    }

    /// As one line of text, kept for the case that the page closes.
    #[must_use]
    pub fn keep(&self) -> String {
        let kind = match self.kind {
            JottingKind::Note => NOTE,
            JottingKind::Heading => HEADING,
        };
        format!("{kind}{}", self.text)
    }

    /// What was kept.
    #[must_use]
    pub fn recall(kept: &str) -> Option<Self> {
        let of = |kind, text: &str| Self { kind, text: text.to_owned() };
        let note = kept.strip_prefix(NOTE).map(|text| of(JottingKind::Note, text));
        note.or_else(|| kept.strip_prefix(HEADING).map(|text| of(JottingKind::Heading, text)))
    }

    /// What it asks the worker for; nothing while it is empty.
    #[must_use]
    pub fn control(&self) -> Option<Control> {
        let text = self.text.trim().to_owned();
        let control = match self.kind {
            _ if text.is_empty() => return None,
            JottingKind::Note => Control::Note { text },
            JottingKind::Heading => Control::Heading { text },
        };
        Some(control)
    }
}

/// A keyboard shortcut of the extension.
#[derive(Clone, Debug, PartialEq, Eq, Read)]
pub struct Shortcut {
    /// Its name in the manifest.
    pub name: String,
    /// What it does.
    pub description: String,
    /// The keys; empty when the person has set none.
    pub keys: String,
}
