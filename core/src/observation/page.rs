//! Where an observation was made.

use super::Point;
use crate::tree::{Read, Write};

/// The page as its reader knows it.
#[derive(Clone, Debug, Default, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Page {
    /// Address with secrets taken out of path, query and fragment.
    pub url: String,
    /// `document.title`, cleaned.
    pub title: String,
    /// The first visible level-1 heading.
    #[serde(default)]
    pub heading: Option<String>,
    /// The breadcrumb trail, outermost first.
    #[serde(default)]
    pub breadcrumb: Vec<String>,
    /// `lang` of the document.
    #[serde(default)]
    pub language: Option<String>,
    /// Its window onto the document.
    pub viewport: Viewport,
}

/// The visible window of a document, CSS px.
#[derive(Clone, Copy, Debug, Default, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Viewport {
    /// `innerWidth`.
    pub width: f64,
    /// `innerHeight`.
    pub height: f64,
}

/// A frame inside the tab.
#[derive(Clone, Debug, Default, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct FrameContext {
    /// Name of the frame for the reader: the frame element's accessible name, else the frame document's title.
    #[serde(default)]
    pub name: Option<String>,
    /// Where the frame's viewport begins in the tab's viewport, CSS px; absent when it cannot be known.
    #[serde(default)]
    pub origin: Option<Point>,
    /// Where the frame's viewport begins in the browser's window, CSS px, as pointers tell it: behind a border of origins
    /// the place in the tab follows from it.
    #[serde(default)]
    pub window: Option<Point>,
}
