//! What a hand does: pointer and keys, how text came into a field, what was dropped.

use crate::tree::{Read, Write};

/// A pointer at one moment. Coordinates in CSS px of the frame's own viewport.
#[derive(Clone, Copy, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Pointer {
    /// `clientX`.
    pub x: f64,
    /// `clientY`.
    pub y: f64,
    /// 0 main, 1 middle, 2 secondary; −1 for the keyboard.
    pub button: i16,
    /// The browser's click count.
    pub detail: u16,
    /// Mouse, pen or touch.
    pub pointer_type: PointerType,
    /// Keys held.
    pub modifiers: Modifiers,
}

/// What sort of pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum PointerType {
    /// A mouse or trackpad.
    Mouse,
    /// A stylus.
    Pen,
    /// A finger.
    Touch,
    /// No pointer: keyboard or script.
    None,
}

/// Modifier keys held during an act.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Modifiers {
    /// Control.
    pub control: bool,
    /// Shift.
    pub shift: bool,
    /// Alt or Option.
    pub alt: bool,
    /// Command or Windows.
    pub meta: bool,
}

/// A key at one moment.
#[derive(Clone, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Key {
    /// `event.key`: `Enter`, `Escape`, `ArrowDown`, ` `, or a letter when a modifier is held.
    pub key: String,
    /// Keys held.
    pub modifiers: Modifiers,
    /// Held down and repeating.
    pub repeat: bool,
    /// Part of an input method's composition, so not an act.
    pub composing: bool,
    /// The page prevented the browser's own reaction, so it has one of its own. Known only afterwards; false in the intent.
    #[serde(default)]
    pub prevented: bool,
}

/// How text came into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum FillHow {
    /// Typed, dictated or composed.
    Typed,
    /// Only pasted.
    Pasted,
    /// Emptied (also by the field's own ×).
    Cleared,
    /// By the browser or a password manager.
    Autofilled,
    /// Text dropped into it.
    Dropped,
}

/// What was dropped.
#[derive(Clone, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum DropKind {
    /// An element of the page.
    Element,
    /// Files from outside.
    Files {
        /// Their names.
        names: Vec<String>,
    },
    /// Text or a link.
    Text,
}
