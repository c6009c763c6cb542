//! What the rooms of the extension say to one another, apart from observations.
//!
//! Three tiers, by who may speak: a recorder in a page ([`RecorderMessage`]), Cairn's own pages
//! ([`Request`], answered by [`Answer`]), and the worker to its pages ([`Notice`]).
//! Every answer is an explicit value: a promise that resolves to nothing was not answered.

use crate::guide::{Edit, Slot};
use crate::observation::{Control, Point, Rect, Row, Viewport};
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

/// From Cairn's own pages to the worker.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum Request {
    /// How things stand, seen from this tab. Answered by `Status`.
    GetStatus {
        /// The tab acted on; absent for the active one.
        tab: Option<i32>,
    },
    /// Begin a recording on the tab. The page asked for the permission before. Answered by `Status`.
    Start {
        /// The tab.
        tab: i32,
        /// Id of the new recording: random, from the page.
        recording: String,
    },
    /// A control while recording: pause, resume, note, heading … Answered by `Status`.
    Control {
        /// Which.
        control: Control,
        /// The tab the person has in front; absent for the active one.
        #[serde(default)]
        tab: Option<i32>,
    },
    /// Record this tab too. Answered by `Status`.
    AddTab {
        /// The tab.
        tab: i32,
    },
    /// Keep the last five minutes of this tab in memory. Answered by `Status`.
    BeginCatchUp {
        /// The tab. The page asked for the permission before.
        tab: i32,
    },
    /// Keep nothing any more; what is kept is gone. Answered by `Status`.
    EndCatchUp,
    /// Turn what is kept in memory into a recording. Answered by `Status`.
    KeepRecent {
        /// Id of the new recording: random, from the page.
        recording: String,
    },
    /// End the recording and keep it. Answered by `Status`.
    Stop,
    /// Throw a recording away, with its pictures and edits. Answered by `Status`.
    Discard {
        /// Which.
        recording: String,
    },
    /// The recordings kept, newest first. Answered by `Recordings`.
    ListRecordings,
    /// Rows of a journal in order. Answered by `Rows`.
    ReadJournal {
        /// Which recording.
        recording: String,
        /// Only rows with a greater sequence number.
        after: u32,
    },
    /// The edits made to a recording's guide, in order. Answered by `Edits`.
    ReadEdits {
        /// Which recording.
        recording: String,
    },
    /// One more edit. Answered by `Done` when it is durable; the same number twice is once.
    AppendEdit {
        /// Which recording.
        recording: String,
        /// From 1, without gaps.
        number: u32,
        /// The edit.
        edit: Edit,
    },
    /// What the team says the same way in all guides. Answered by `Defaults`.
    ReadDefaults,
    /// Say this in all guides that say nothing of their own; an empty text takes it back. Answered by `Defaults`.
    SetDefault {
        /// Where.
        slot: Slot,
        /// The words.
        text: String,
    },
}

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

/// From the worker to one of Cairn's own pages, in answer.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum Answer {
    /// How things stand.
    Status {
        /// The state.
        status: Status,
    },
    /// The recordings kept.
    Recordings {
        /// Newest first.
        recordings: Vec<RecordingSummary>,
    },
    /// Part of a journal.
    Rows {
        /// In order. Damaged rows are left out here and counted in `damaged`.
        rows: Vec<Row>,
        /// Rows that could not be read.
        damaged: u32,
        /// Whether there are more after these.
        more: bool,
    },
    /// All edits.
    Edits {
        /// In order.
        edits: Vec<Edit>,
    },
    /// A picture's bytes, base64 of a PNG.
    Picture {
        /// Absent when the store no longer has it.
        base64: Option<String>,
    },
    /// What the team says in all guides.
    Defaults {
        /// A text for each slot, none empty.
        defaults: Vec<DefaultText>,
    },
    /// It is done and durable.
    Done,
    /// It failed.
    Failed {
        /// What, what is safe, what to do.
        failure: Failure,
    },
}

/// A text that the team says the same way in all guides.
#[derive(Clone, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct DefaultText {
    /// Where it stands.
    pub slot: Slot,
    /// The words.
    pub text: String,
}

/// An error as it is shown: nothing is lost without saying so.
#[derive(Clone, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Failure {
    /// Closed set, for the program.
    pub code: FailureCode,
    /// What the browser said, for a report.
    pub detail: String,
}

/// What can fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum FailureCode {
    /// There is no such tab (any more).
    NoTab,
    /// Cairn may not run there.
    RestrictedPage,
    /// The person has not granted the permission.
    PermissionMissing,
    /// Another recording is running.
    AlreadyRecording,
    /// Nothing is being recorded.
    NotRecording,
    /// Nothing was done in the last five minutes, or it is not kept.
    NothingRecent,
    /// No such recording.
    UnknownRecording,
    /// No room to write.
    DiskFull,
    /// The store cannot be opened or read.
    StoreBroken,
    /// The journal was written by a newer Cairn.
    NewerSchema,
    /// The message was not understood.
    BadRequest,
    /// Another page was quicker: a different edit has that number. Read the edits and try again.
    OutOfStep,
}

/// How things stand, seen from one tab.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Status {
    /// The tab in question.
    pub tab: Option<i32>,
    /// Whether Cairn can record there.
    pub access: Access,
    /// The running recording, if there is one.
    pub running: Option<Running>,
    /// What is kept in memory, if the person switched that on.
    #[serde(default)]
    pub recent: Option<Recent>,
    /// The recording that was stopped last and is shown first.
    pub latest: Option<RecordingSummary>,
    /// Trouble met in the background since the recording began, newest last.
    pub troubles: Vec<Failure>,
}

/// Whether Cairn can record a tab.
#[derive(Clone, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum Access {
    /// Yes.
    Granted,
    /// After the person allows it.
    NeedsPermission {
        /// The match patterns to ask for.
        origins: Vec<String>,
    },
    /// Never.
    Restricted {
        /// Why.
        reason: Restriction,
    },
}

/// Why a page cannot be recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum Restriction {
    /// There is no tab.
    NoTab,
    /// A page of the browser.
    BrowserPage,
    /// The web store.
    WebStore,
    /// Another extension's page.
    ExtensionPage,
    /// A PDF or another file viewer.
    Viewer,
    /// The page did not load.
    ErrorPage,
    /// A local file, without the switch that allows it.
    LocalFile,
    /// The tab crashed.
    Crashed,
}

/// A recording that runs.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Running {
    /// Its id.
    pub recording: String,
    /// The tabs it follows.
    pub tabs: Vec<i32>,
    /// When it began, milliseconds since the epoch.
    pub started: f64,
    /// Milliseconds recorded before the current pause or since; pauses do not count.
    pub elapsed: f64,
    /// Paused now.
    pub paused: bool,
}

/// The last five minutes, in memory only.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Recent {
    /// The tabs it follows.
    pub tabs: Vec<i32>,
    /// When the oldest act kept was done, milliseconds since the epoch; absent while there is none.
    pub since: Option<f64>,
    /// Acts kept.
    pub acts: u32,
}

/// A recording that is kept.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct RecordingSummary {
    /// Its id.
    pub recording: String,
    /// When it began, milliseconds since the epoch.
    pub started: f64,
    /// When it was stopped; absent when it was cut off.
    pub stopped: Option<f64>,
    /// Highest sequence number of its journal.
    pub rows: u32,
}

/// From the worker to whoever of Cairn's pages is open.
#[derive(Clone, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum Notice {
    /// The journal has more rows.
    JournalGrew {
        /// Which recording.
        recording: String,
    },
    /// Ask for the status again.
    StatusChanged,
    /// The guide has more edits, perhaps by another page.
    GuideEdited {
        /// Which recording.
        recording: String,
        /// How many edits it has now.
        edits: u32,
    },
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
