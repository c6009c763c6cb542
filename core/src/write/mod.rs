//! Writers: a document in, the text that one target understands out, and what it cannot hold.
//!
//! The Markdown writers are one engine ([`markdown`]) under several [`Dialect`](markdown::Dialect)s, which are data.
//! Nothing that comes from a page can become markup, a macro, the address of a picture or a formula.

mod acts;
pub mod adf;
pub mod agent;
pub mod azure_devops;
pub mod confluence_clipboard;
pub mod confluence_paste;
pub mod confluence_storage;
pub mod gfm;
pub mod guide_json;
pub mod html;
mod loss;
pub mod markdown;
mod markup;
pub mod notion;
pub mod notion_blocks;
pub mod notion_markdown;
mod notion_words;
pub mod playwright;
pub mod portable;
pub mod puppeteer;
#[cfg(test)]
mod tests;

pub use loss::{At, Loss, Lost};

use crate::document::{CalloutKind, Heading, begins_place, place_of};

/// What a writer gives back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The text.
    pub text: String,
    /// What it does not hold, or not as it is in the document.
    pub losses: Vec<Loss>,
}

/// Gathers losses while the place in the document moves on.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    pub(crate) at: At,
    pub(crate) losses: Vec<Loss>,
}

impl Ledger {
    pub(crate) fn new(losses: Vec<Loss>) -> Self {
        Self { at: At::Beginning, losses }
    }

    /// Moves on to what a heading begins.
    pub(crate) fn enter(&mut self, heading: &Heading) {
        if begins_place(heading.level) {
            self.at = place_of(heading.number, &heading.text);
        }
    }

    /// Notes a loss, once for each place.
    pub(crate) fn lose(&mut self, what: Lost) {
        let loss = Loss { what, at: self.at.clone() };
        if !self.losses.contains(&loss) {
            self.losses.push(loss);
        }
    }
}

/// What stands for a kind of callout where a target draws none.
pub(crate) fn callout_sign(kind: CalloutKind) -> &'static str {
    match kind {
        CalloutKind::Info => "ℹ️",
        CalloutKind::Note => "📝",
        CalloutKind::Tip => "💡",
        CalloutKind::Warning => "⚠️",
        CalloutKind::Error => "🛑",
    }
}

/// What a name means in a list of words: `sh=bash`, or `bash` for itself. One text, for pointers would be larger.
pub(crate) fn meaning(list: &'static str, name: &str) -> Option<&'static str> {
    let mut words = list.split(' ').map(|word| word.split_once('=').unwrap_or((word, word)));
    words.find(|(alias, _)| *alias == name).map(|(_, meaning)| meaning)
}

/// Sets a field of a JSON object.
pub(crate) fn set(object: &mut serde_json::Value, name: &str, value: impl Into<serde_json::Value>) {
    if let Some(object) = object.as_object_mut() {
        object.insert(name.to_owned(), value.into());
    }
}
