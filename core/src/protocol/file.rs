//! What goes between Cairn's own pages and the worker past the page's program: pictures, and recordings that were
//! opened from files.

use crate::tree::{Read, Write};

/// From one of Cairn's own pages to the worker: what goes there past the page's program.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum FileRequest {
    /// The bytes of a picture. Answered by `Picture`.
    ReadPicture {
        /// Key in the picture store.
        id: String,
    },
    /// Keep a part of a recording that was opened from a file. Answered by `Done`.
    Restore {
        /// Its new id: random, from the page.
        recording: String,
        /// The part.
        part: RestorePart,
    },
}

/// Parts of a recording that is kept anew, in the order in which they are sent.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum RestorePart {
    /// There will be one. What an earlier one left unfinished goes.
    Begin {
        /// When it began, milliseconds since the epoch.
        started: f64,
        /// When it was stopped; absent when it was cut off.
        stopped: Option<f64>,
    },
    /// Rows of its journal, as JSON, one a line.
    Rows {
        /// The lines.
        lines: String,
    },
    /// All its edits, as JSON, one a line.
    Edits {
        /// The lines.
        lines: String,
    },
    /// A picture, under the id that its journal knows.
    Picture {
        /// The id.
        id: String,
        /// The PNG.
        base64: String,
    },
    /// That was all: from now on it stands among the others.
    Finish,
    /// That was all: from now on it is a part of another, which an edit of that one's lets follow.
    Join {
        /// The other.
        into: String,
        /// All its edits, as JSON, one a line.
        edits: String,
    },
}
