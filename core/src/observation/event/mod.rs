//! What happened: intents, confirmations, consequences, pages, pictures and the person's own words.

mod act;
mod consequence;
mod control;
mod unseen;

pub use act::{DropKind, FillHow, Key, Modifiers, Pointer, PointerType};
pub use consequence::{Arrival, OutcomeKind};
pub use control::Control;
pub use unseen::{GapReason, PictureProblem};

use super::{Opener, Picture, Rect, States, Target, Value};
use crate::tree::{Read, Write};

/// The closed set of things an observation can tell.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum Event {
    // ── intent: sent in the event's own task ──
    /// A pointer went down (`pointerdown`). Opens a gesture. The target is read before the page reacts.
    Pressed {
        /// Which button, where, with what.
        pointer: Pointer,
        /// The control meant, resolved from what lies under the pointer.
        target: Target,
        /// When the page last changed visibly (milliseconds since the epoch) before this.
        #[serde(default)]
        quiet_since: Option<f64>,
    },
    /// A key that may mean an act went down: never a printable key without modifier in an editable.
    /// Opens a gesture.
    KeyPressed {
        /// Which key.
        key: Key,
        /// The focused control, if any.
        #[serde(default)]
        target: Option<Target>,
        /// As in `Pressed`.
        #[serde(default)]
        quiet_since: Option<f64>,
    },

    // ── hit: what the browser made of the gesture ──
    /// `pointerup`, for presses that never become a click.
    Released {
        /// Where it ended.
        pointer: Pointer,
        /// Distance from the press, CSS px.
        moved: f64,
        /// True when a text selection stands afterwards that did not stand before.
        selected_text: bool,
        /// Identity of the control under the pointer now ([`Target::node`]).
        #[serde(default)]
        node: Option<u32>,
    },
    /// `click` (or `auxclick`), trusted or within a trusted gesture.
    Clicked {
        /// `detail` is the browser's click count; 0 for activation by keyboard.
        pointer: Pointer,
        /// The control that was clicked, as resolved now. Repeats the press's `node` when it is the same.
        target: Target,
        /// `event.isTrusted`.
        trusted: bool,
    },
    /// `dblclick`.
    DoubleClicked {
        /// The control.
        target: Target,
    },
    /// `contextmenu`, by right button or by keyboard.
    ContextMenuOpened {
        /// What it was opened on.
        target: Target,
    },
    /// One field visit came to a rest: on change, blur, Enter, submit, a press elsewhere, leaving, or 2 s idle.
    /// A later one for the same node supersedes it.
    Filled {
        /// The editable.
        target: Target,
        /// What stands in it now, or that it is masked.
        value: Value,
        /// Whether something stood in it when the visit began.
        was_empty: bool,
        /// How the text came in.
        how: FillHow,
    },
    /// `change` of a control that is not typed into: checkbox, radio, select, range, date, color, file.
    Changed {
        /// The control with its state afterwards.
        target: Target,
        /// Its value afterwards.
        value: Value,
        /// False for changes that the page or a password manager made within the person's gesture.
        trusted: bool,
    },
    /// `submit`.
    Submitted {
        /// Name of the form, if it has one.
        #[serde(default)]
        form: Option<String>,
        /// The button that submitted it, by identity.
        #[serde(default)]
        submitter: Option<u32>,
    },
    /// Copy or cut, with the name of the thing whose visible text equals the copied text.
    Copied {
        /// Name of the element whose text it is.
        #[serde(default)]
        source: Option<String>,
        /// Cut rather than copied.
        cut: bool,
    },
    /// `dragstart`.
    DragStarted {
        /// What is dragged.
        target: Target,
    },
    /// `drop`.
    Dropped {
        /// Where it was dropped.
        target: Target,
        /// Things of the page, or files from outside.
        what: DropKind,
    },
    /// The pointer rested on something that then opened (a hover menu).
    Hovered {
        /// What it rested on.
        target: Target,
    },

    // ── afterwards ──
    /// How the gesture's target stands once the page has settled. The last one counts.
    Settled {
        /// [`Target::node`] of the control read.
        node: u32,
        /// Its states now.
        states: States,
        /// Its value now, for custom selects and sliders.
        #[serde(default)]
        value: Option<Value>,
        /// False when it left the document.
        connected: bool,
        /// When the page first changed visibly after the gesture (milliseconds since the epoch).
        #[serde(default)]
        changed_at: Option<f64>,
        /// Where it stands now, CSS px of the frame's viewport: the page may have moved it.
        #[serde(default)]
        rect: Option<Rect>,
    },
    /// What the page did next, attributed to the gesture (at most 5 s after it). Without a gesture it is what a document
    /// said as it arrived, and its time is when the document began.
    Outcome {
        /// What sort of thing.
        what: OutcomeKind,
        /// Its name or text, as on the screen, at most 200 characters.
        text: String,
        /// For row changes: state before and after.
        #[serde(default)]
        from: Option<String>,
        /// For row changes: the state reached.
        #[serde(default)]
        to: Option<String>,
        /// Milliseconds since the gesture.
        after: f64,
    },
    /// A popup opened and this is what opened it: the recorder's opener stack grew.
    PopupOpened {
        /// Who opened it.
        opener: Opener,
    },

    // ── pages ──
    /// A document began, came back from the back/forward cache, or the route changed within it.
    PageOpened {
        /// How it came about.
        arrival: Arrival,
    },

    // ── told by the worker ──
    /// The picture for the gesture.
    PictureTaken {
        /// Where it is stored and what it shows.
        picture: Picture,
    },
    /// There is no picture for the gesture.
    PictureMissing {
        /// Why not.
        reason: PictureProblem,
    },
    /// A tab was opened by the recorded one, or the person switched to another recorded tab.
    TabActivated {
        /// True when a recorded tab opened it.
        opened: bool,
    },
    /// A download began within 5 s of the gesture.
    Downloaded {
        /// File name without folder.
        file: String,
    },
    /// Something happened that could not be seen.
    Gap {
        /// Why.
        reason: GapReason,
        /// The page or frame concerned, for the reader.
        #[serde(default)]
        detail: Option<String>,
    },

    // ── told by the person while recording ──
    /// Pause, resume, a note, a heading …
    Control {
        /// What was asked for.
        control: Control,
    },

    // ── told by the worker when a file is joined ──
    /// What follows was recorded on its own, and joined.
    Joined {
        /// The name it goes by from here on.
        recording: String,
    },
}
