//! What can fail, as it is told to a person.

use crate::tree::{Read, Write};

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
