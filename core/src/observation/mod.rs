//! What the recorder and the worker say: the only thing that crosses from the page into Cairn.
//!
//! Every type here is owned by Rust and written out as TypeScript into `extension/generated/wire.ts`.
//! A reader of an old journal must understand every schema version ever shipped, so fields are only
//! added, with a default.

mod event;
mod page;
mod picture;
mod place;
mod target;
mod value;

pub use event::{
    Arrival, Control, DropKind, Event, FillHow, GapReason, Key, Modifiers, OutcomeKind, PictureProblem, Pointer,
    PointerType,
};
pub use page::{FrameContext, Page, Viewport};
pub use picture::{Picture, Point, Rect};
pub use place::{Place, PlaceKind};
pub use target::{
    Explanation, ExplanationKind, Label, LabelSource, Opener, Position, Role, States, Target, Tri, Widget,
};
pub use value::{MaskReason, Value};

use crate::tree::{Read, Write};

/// The version of the shapes in this module that this build writes.
pub const SCHEMA_VERSION: u32 = 1;

/// One thing that was seen or done, as the recorder in one document (or the worker) tells it.
///
/// A gesture is told in several observations: the intent in the event's own task, then what
/// confirmed it, then what came of it. They share `gesture`.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Observation {
    /// [`SCHEMA_VERSION`] of the writer.
    pub schema: u32,
    /// `<document>/<number>`: delivering the same key twice is delivering it once.
    pub key: String,
    /// Random id of one recorder in one document, or `worker` followed by a random id.
    pub document: String,
    /// Counts up within the document, without gaps: the order in which things happened there.
    pub number: u32,
    /// `<document>#<n>` of the physical act this belongs to, if to one.
    #[serde(default)]
    pub gesture: Option<String>,
    /// Milliseconds since the epoch at which the event happened (`timeOrigin + timeStamp`), with fraction.
    /// Two events with the very same time are one physical act (a label and its control).
    pub time: f64,
    /// The page it happened on; absent where the worker cannot know.
    #[serde(default)]
    pub page: Option<Page>,
    /// The frame it happened in; absent in the tab's own document.
    #[serde(default)]
    pub frame: Option<FrameContext>,
    /// What happened.
    pub event: Event,
}

/// One durable line of the journal: an observation, and what only the browser can vouch for.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Row {
    /// Order of arrival in the worker, from 1, without gaps within a recording.
    pub sequence: u32,
    /// The browser's id of the tab, as the browser (not the page) said it.
    pub tab: i32,
    /// The browser's id of the frame; 0 is the tab's own document.
    pub frame: i32,
    /// What was told.
    pub observation: Observation,
}
