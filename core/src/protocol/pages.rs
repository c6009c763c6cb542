//! Cairn's own pages and the worker.

use super::{Failure, RecordingSummary, Status};
use crate::guide::{Edit, Slot};
use crate::observation::{Control, Row};
use crate::tree::{Read, Write};

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
