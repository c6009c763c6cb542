//! A recorder in a page and the worker.

use crate::observation::{Point, Rect, Viewport};
use crate::tree::{Read, Write};

/// From a recorder to the worker. It can only add to the recording its own tab belongs to.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum RecorderMessage {
    /// A recorder woke up in a document and asks whether to listen. Answered by [`RecorderOrder`].
    Hello {
        /// Its document id.
        document: String,
    },
    /// The outbox in `storage.session` holds something of this document. Answered by [`Receipt`].
    Nudge {
        /// Its document id.
        document: String,
    },
    /// The page has settled after a visible change, or its scroll position or size changed.
    /// Answered by nothing that matters.
    Quiet {
        /// Its document id.
        document: String,
        /// When it last changed, milliseconds since the epoch.
        since: f64,
        /// The window onto it.
        viewport: Viewport,
        /// What must be covered on a picture of it, CSS px of the tab's viewport; absent when it cannot be told.
        secrets: Option<Vec<Rect>>,
        /// Where frames of other origins stand in it: what cannot be covered within one is covered as a whole.
        #[serde(default)]
        frames: Vec<Rect>,
    },
    /// The keyboard's focus came into this document, or went from it into a frame: of two that belong together, the
    /// frame's own is missing where no script may run.
    Focused {
        /// Its document id.
        document: String,
        /// What the frame is called, for the reader, when it went into one; empty when it has no name.
        frame: Option<String>,
    },
    /// The page stood still, and the keyboard was elsewhere meanwhile: in a dialog of the browser, unless another window
    /// was in front.
    HeldUp {
        /// Its document id.
        document: String,
        /// Since when, milliseconds since the epoch.
        from: f64,
        /// Until when.
        to: f64,
    },
    /// Where the tab's own document begins in the browser's window, as a pointer told it: frames of other origins are
    /// placed by that.
    Stands {
        /// Its document id.
        document: String,
        /// CSS px.
        window: Point,
    },
    /// The page began to change visibly: a warm picture no longer shows it.
    Changed {
        /// Its document id.
        document: String,
        /// When, milliseconds since the epoch.
        at: f64,
    },
}

/// What a recorder shall do.
#[derive(Clone, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum RecorderOrder {
    /// Listen.
    Record,
    /// Be silent until told otherwise.
    Pause,
    /// Remove every listener; this recorder is done.
    Retire,
}

/// Which observations are durable now. Sent after the transaction completed, never before.
#[derive(Clone, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
    /// Keys that are stored (or were already).
    pub stored: Vec<String>,
    /// Keys that will never be stored, because nobody records this tab.
    pub refused: Vec<String>,
    /// What to do from now on.
    pub order: RecorderOrder,
}

/// From the worker to the recorders of a tab.
#[derive(Clone, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum RecorderNotice {
    /// Do this from now on.
    Order {
        /// What.
        order: RecorderOrder,
    },
    /// A picture is being taken while the page changes: say now what must be covered on it.
    /// Answered by [`SecretsSeen`].
    TellSecrets,
}

/// What must be covered on a picture of a document taken at this moment.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct SecretsSeen {
    /// CSS px of the tab's viewport; absent when it cannot be told.
    pub secrets: Option<Vec<Rect>>,
    /// Where frames of other origins stand.
    #[serde(default)]
    pub frames: Vec<Rect>,
}
