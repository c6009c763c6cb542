//! What a document takes from outside of its guide: without it, the same file would give another document elsewhere.

use super::Contents;
use crate::caption::Language;
use crate::fold::Folded;
use crate::guide::{Guide, Slot};
use crate::protocol::DefaultText;
use crate::tree::{self, Read, Write};

/// Settings of the document that are no edits: what the team says in all guides, and the language while nobody
/// chose one. A file of an older Cairn has none of them.
#[derive(Clone, Debug, Default, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct DocumentSettings {
    /// What it is written in while nobody chose.
    #[serde(default)]
    pub language: Language,
    /// What the team says in all guides.
    #[serde(default)]
    pub defaults: Vec<DefaultText>,
}

impl DocumentSettings {
    /// As they stand in the file.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}\n", tree::write(self))
    }

    /// The guide with them.
    #[must_use]
    pub fn guide(&self, folded: &Folded, edits: &[crate::guide::Edit]) -> Guide {
        let defaults: Vec<(Slot, String)> =
            self.defaults.iter().map(|known| (known.slot, known.text.clone())).collect();
        let mut guide = Guide::in_language(folded, edits, self.language);
        guide.settings = guide.settings.with_defaults(&defaults);
        guide
    }
}

impl Contents {
    /// The settings of the document; none where they cannot be read.
    #[must_use]
    pub fn document_settings(&self) -> DocumentSettings {
        tree::read(&self.settings).unwrap_or_default()
    }

    /// The guide as it was saved: its steps, the edits, and the settings of the document.
    #[must_use]
    pub fn guide(&self) -> Guide {
        self.document_settings().guide(&crate::fold::fold(&self.rows().0), &self.edits().0)
    }
}
