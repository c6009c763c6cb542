//! What Cairn's pages and the studio say to each other. The studio does what is heavy (pictures, documents, files)
//! in a thread of its own; it reads nothing by itself, so it asks the page for what it wants.
//!
//! A guide crosses as it stands, as the bytes beside a task: the studio neither folds nor captions, so that rules and
//! words of captions lie in the page's program alone.
//!
//! Every message belongs to a job, by the number that the page gave it.

use crate::cairn_file::DocumentSettings;
use crate::guide::{Cut, Slot};
use crate::observation::Rect;
use crate::protocol::Failure;
use crate::tree::{Read, Write};

pub use crate::document::Candidate;
pub use crate::export::Target as ExportTarget;

/// From a page to the studio.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum Task {
    /// Draw a picture. Ends with `Drawn`.
    Draw {
        /// What to make of which screenshot.
        drawing: Drawing,
    },
    /// Lay the guide that comes with this out as a document, and tell what the person must know of it. Ends with
    /// `LaidOut`.
    LayOut,
    /// Write the guide that comes with this for the clipboard. Ends with `Written`.
    Write,
    /// Make a file of the guide that comes with this. Ends with `Made`.
    Export {
        /// What file.
        target: ExportTarget,
    },
    /// Make a `.cairn` file of a recording. Ends with `Made`.
    Pack {
        /// Which.
        recording: String,
        /// The guide's title.
        title: String,
        /// What the document takes from outside of its guide.
        settings: DocumentSettings,
    },
    /// Look through the file that comes with this. Ends with `Examined` or `Refused`.
    Open,
    /// The same, to join what is in it to a recording.
    Join {
        /// Which.
        into: String,
    },
    /// Give the next part of the file that was opened last. The page asks once: what keeps the parts asks for each
    /// that follows. Ends with `Kept`.
    TakePart {
        /// What it is kept as; a random id, from the page.
        recording: String,
    },
    /// The screenshot that the job waits for: the bytes that come with this.
    Picture {
        /// The store still has it.
        found: bool,
    },
    /// The recording that the job waits for.
    Recording {
        /// As it is stored.
        stored: Stored,
    },
    /// The recording that the job waits for cannot be read.
    NoRecording {
        /// What the browser said.
        why: String,
    },
}

/// A picture to draw.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Drawing {
    /// Key of the screenshot in the store.
    pub picture: String,
    /// The target on it, in picture pixels.
    pub target: Option<Rect>,
    /// Picture pixels for one CSS px.
    pub scale: f64,
    /// How it is drawn.
    pub size: Size,
}

/// How a picture is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum Size {
    /// For a list.
    Small {
        /// At most so many pixels wide.
        width: u32,
    },
    /// As it is exported.
    Large {
        /// The number in the mark.
        number: u32,
        /// How much of the screenshot.
        cut: Cut,
    },
}

/// A recording as it is stored. Its lines are not understood on the way.
#[derive(Clone, Debug, Default, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Stored {
    /// When it began, milliseconds since the epoch.
    pub started: f64,
    /// When it was stopped; absent when it was cut off.
    pub stopped: Option<f64>,
    /// Rows as JSON, one a line.
    pub journal: String,
    /// Edits as JSON, one a line.
    pub edits: String,
}

/// From the studio to a page. Bytes stand beside it.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum Report {
    /// The job waits for a screenshot.
    WantPicture {
        /// Its key in the store.
        id: String,
    },
    /// The job waits for a recording.
    WantRecording {
        /// Which.
        recording: String,
    },
    /// Keep the bytes that come with this until the job ends.
    Keep {
        /// Under this.
        key: u32,
    },
    /// Keep the picture itself that came with the last message of the job until the job ends.
    KeepPicture {
        /// Under this.
        key: u32,
    },
    /// So far it is.
    Progress {
        /// Pictures done.
        done: u32,
        /// Of so many.
        all: u32,
    },
    /// The bytes that come with this are the picture.
    Drawn {
        /// The page's address of it, put in on the way.
        #[serde(default)]
        url: String,
    },
    /// The document.
    LaidOut {
        /// What the person must know of it.
        layout: Layout,
    },
    /// The text for the clipboard.
    Written {
        /// For editors.
        html: String,
        /// For everything else.
        text: String,
        /// What it does not hold.
        losses: Vec<String>,
    },
    /// The file: its pieces are of the bytes that come with this, and of what was kept.
    Made {
        /// Its name.
        file_name: String,
        /// What it does not hold.
        losses: Vec<String>,
        /// How many blanks are left in it.
        blanks: u32,
        /// In this order.
        pieces: Vec<Piece>,
    },
    /// The file can be opened.
    Examined {
        /// What of it is not as it was written, in words.
        damages: Vec<String>,
        /// Pictures in it.
        pictures: u32,
    },
    /// The file cannot be opened.
    Refused {
        /// Why, in words.
        why: String,
    },
    /// The bytes that come with this are a part of the file that was opened: a `RestorePart` as JSON.
    Part,
    /// All parts were handed out, each when the one before was kept.
    Kept,
    /// A part could not be kept. Put in on the way.
    NotKept {
        /// Absent when nobody answered.
        failure: Option<Failure>,
    },
    /// It could not be done.
    Failed {
        /// Why, in words.
        why: String,
    },
}

/// A part of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum Piece {
    /// So many of the bytes that came along, from where the last piece of this kind ended.
    Bytes {
        /// How many.
        length: u32,
    },
    /// What is kept.
    Kept {
        /// Under this.
        key: u32,
    },
}

/// What a person must know of a document before it is exported.
#[derive(Clone, Debug, Default, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Layout {
    /// What a person still has to fill in.
    pub blanks: Vec<Slot>,
    /// What could be a variable, and what is one.
    pub candidates: Vec<Candidate>,
    /// Why the person's template is not used.
    pub template_errors: Vec<String>,
    /// Steps that the document does not tell.
    pub steps_left_out: u32,
}
