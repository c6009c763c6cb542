//! What the person says to Cairn while recording.

use crate::tree::{Read, Write};

/// What a person asks for while recording.
#[derive(Clone, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum Control {
    /// Stop listening for a while.
    Pause,
    /// Listen again.
    Resume,
    /// Take the last step away.
    UndoStep,
    /// A note for the reader at this point.
    Note {
        /// Its text.
        text: String,
    },
    /// A heading at this point.
    Heading {
        /// Its text.
        text: String,
    },
    /// What follows verifies.
    BeginVerification,
    /// What follows is the way back.
    BeginRollback,
    /// What follows is the procedure again.
    BeginProcedure,
    /// A picture of the page as it is. Its row names a gesture, under which the picture comes.
    TakePicture,
}
