//! What came of it: what the page did, and how another page came about.

use crate::tree::{Read, Write};

/// What sort of consequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum OutcomeKind {
    /// Another page or view; text is its name.
    Navigation,
    /// A new tab; text is its page's name.
    NewTab,
    /// A download; text is the file's name.
    Download,
    /// A dialog opened; text is its name.
    DialogOpened,
    /// A dialog closed; text is its name.
    DialogClosed,
    /// A panel or drawer opened.
    PanelOpened,
    /// A message that tells of success or simply tells.
    Message,
    /// A message that tells of a failure.
    Error,
    /// A field was found invalid; text is the field's message.
    ValidationError,
    /// A row came; text is its key.
    RowAdded,
    /// A row went; text is its key.
    RowRemoved,
    /// A row's state changed, `from` → `to`; text is its key.
    RowChanged,
}

/// How a page came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum Arrival {
    /// The recording began on it.
    Start,
    /// Loaded, after a link, script or form.
    Load,
    /// The route changed within the document.
    Route,
    /// Typed into the address bar, a bookmark, or a search from there.
    Typed,
    /// Reloaded.
    Reload,
    /// Back or forward, also out of the back/forward cache.
    History,
}
