//! Text with emphasis: what captions, notes and documents are made of.

mod inline;
mod letters;

pub use inline::{parse_inline, to_markdown};
pub use letters::Letters;

use crate::tree::{Read, Write};

/// A run of text in one style.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Read, Write)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum Run {
    /// As it is.
    Plain {
        /// The text.
        text: String,
    },
    /// What stands on the screen.
    Strong {
        /// The text.
        text: String,
    },
    /// Emphasis.
    Emphasis {
        /// The text.
        text: String,
    },
    /// What is typed.
    Code {
        /// The text.
        text: String,
    },
    /// A link. Only `http`, `https` and `mailto` addresses exist.
    Link {
        /// What is shown.
        text: String,
        /// The address.
        url: String,
    },
}

/// Runs in reading order.
pub type Text = Vec<Run>;

/// The same words without any markup.
#[must_use]
pub fn plain(text: &[Run]) -> String {
    text.iter().map(Run::text).collect()
}

/// Texts with something between them: one function, where `join` would be a kilobyte for every kind of text.
pub(crate) fn joined(texts: &[String], between: &str) -> String {
    let mut all = String::new();
    for (index, text) in texts.iter().enumerate() {
        if index > 0 {
            all.push_str(between);
        }
        all.push_str(text);
    }
    all
}

impl Run {
    /// The words of the run.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Plain { text }
            | Self::Strong { text }
            | Self::Emphasis { text }
            | Self::Code { text }
            | Self::Link { text, .. } => text,
        }
    }
}
