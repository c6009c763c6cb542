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
pub mod notion;
pub mod notion_blocks;
pub mod notion_markdown;
pub mod playwright;
pub mod portable;
pub mod puppeteer;
#[cfg(test)]
mod tests;

pub use loss::{At, Loss, Lost};

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

    /// Notes a loss, once for each place.
    pub(crate) fn lose(&mut self, what: Lost) {
        let loss = Loss { what, at: self.at.clone() };
        if !self.losses.contains(&loss) {
            self.losses.push(loss);
        }
    }
}

/// Sets a field of a JSON object.
pub(crate) fn set(object: &mut serde_json::Value, name: &str, value: impl Into<serde_json::Value>) {
    if let Some(object) = object.as_object_mut() {
        object.insert(name.to_owned(), value.into());
    }
}
