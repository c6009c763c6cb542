//! Pictures as the journal refers to them, and plane geometry.

use crate::tree::{Read, Write};

/// A stored screenshot of a tab's viewport. Bytes are kept apart, under `id`.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Picture {
    /// Key of the bytes in the picture store. Several gestures may share one picture.
    pub id: String,
    /// Picture pixels.
    pub width: u32,
    /// Picture pixels.
    pub height: u32,
    /// Picture pixels for one CSS px of the tab's viewport.
    pub scale: f64,
    /// When the browser was asked for it, milliseconds since the epoch.
    pub started: f64,
    /// When it had it.
    pub ended: f64,
}

/// A point, CSS px or picture pixels as the context says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// A rectangle, CSS px or picture pixels as the context says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width, not negative.
    pub width: f64,
    /// Height, not negative.
    pub height: f64,
}
