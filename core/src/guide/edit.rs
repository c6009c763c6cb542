//! Edits are commands kept beside the journal: the guide is the steps with the edits applied in order.

use super::settings::{Cut, Kind, Slot, StepLayout};
use crate::caption::Language;
use crate::step::StepId;
use crate::tree::{Read, Write};

/// One thing the person did to the guide. `Undo` and `Redo` are commands like the others.
#[derive(Clone, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum Edit {
    /// Another title.
    Rename {
        /// The title.
        title: String,
    },
    /// Other words for a step, as inline Markdown. Empty gives Cairn's own words back.
    RewriteCaption {
        /// Which step.
        step: StepId,
        /// The words.
        caption: String,
    },
    /// Take a step out.
    DeleteStep {
        /// Which step.
        step: StepId,
    },
    /// Put a step before another, or last.
    MoveStep {
        /// Which step.
        step: StepId,
        /// The step that shall follow it; absent for the end.
        before: Option<StepId>,
    },
    /// Add a note to a step, or change its text. Empty text takes it away.
    SetNote {
        /// Which step.
        step: StepId,
        /// Which note of the step, from 0; the next free number adds one.
        index: u32,
        /// Note or warning.
        note: NoteKind,
        /// The words, as inline Markdown.
        text: String,
    },
    /// Write the guide as this kind of document; absent for as nobody chose.
    ChooseKind {
        /// Which.
        document: Option<Kind>,
    },
    /// Write into the document what only a person knows. Empty text takes it away.
    FillIn {
        /// Where.
        slot: Slot,
        /// The words, as inline Markdown.
        text: String,
    },
    /// Set the steps otherwise.
    SetLayout {
        /// How.
        layout: StepLayout,
    },
    /// Let an SOP hold the steps as well, or not.
    SetAppendix {
        /// Whether it does.
        on: bool,
    },
    /// Show more or less of the screenshots.
    SetPictures {
        /// How much.
        cut: Cut,
    },
    /// Call a recorded value by a name throughout the document. An empty name lets the value stand again.
    NameVariable {
        /// What was recorded.
        value: String,
        /// The name.
        name: String,
    },
    /// Write the guide in another language, whatever the console's own is.
    ChooseLanguage {
        /// Which.
        language: Language,
    },
    /// Tell with each step why one does it, or not.
    SetReasons {
        /// Whether they are told.
        shown: bool,
    },
    /// Let a recording follow that was joined, with the edits made to it on its own.
    Join {
        /// The name that the journal knows it by.
        recording: String,
        /// In order.
        edits: Vec<Edit>,
    },
    /// Take back the latest edit that stands.
    Undo,
    /// Do again what was taken back last.
    Redo,
}

/// What sort of note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum NoteKind {
    /// Something to know.
    Note,
    /// Something to beware of.
    Warning,
}

/// An edit under its number, as it is kept until the worker has it.
#[derive(Clone, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct Numbered {
    /// From 1.
    pub number: u32,
    /// The edit.
    pub edit: Edit,
}
