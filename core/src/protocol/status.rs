//! How things stand, as the worker tells its pages.

use super::Failure;
use crate::tree::{Read, Write};

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
