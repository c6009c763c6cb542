//! Why something could not be seen, or not be kept as a picture.

use crate::tree::{Read, Write};

/// Why something could not be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum GapReason {
    /// A page where extensions may not run.
    RestrictedPage,
    /// The permission for the site is missing.
    PermissionMissing,
    /// The tab crashed.
    TabCrashed,
    /// A dialog of the browser itself.
    NativeDialog,
    /// The extension was restarted.
    ExtensionRestarted,
    /// A journal line could not be read.
    DamagedRow,
    /// The recorder met an error of its own.
    RecorderError,
    /// A PDF or another file viewer.
    FileViewer,
    /// The page did not load.
    ErrorPage,
    /// A frame in which no script may run.
    BlockedFrame,
    /// Another tab, that is not recorded, was in front.
    OtherTab,
    /// A permission was given to the page in the browser.
    PermissionGiven,
    /// A permission was refused to the page in the browser.
    PermissionRefused,
    /// The page called another program.
    OtherProgram,
    /// The browser asked for the name and the password that a server wants.
    SignIn,
}

/// Why a gesture has no picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum PictureProblem {
    /// The browser did not answer within 3 s (a minimised window, for one).
    Timeout,
    /// The tab was not the visible one.
    TabHidden,
    /// The page was gone before a picture could be taken.
    PageGone,
    /// The browser refused.
    Refused,
    /// The picture could not be written.
    DiskFull,
    /// Secrets on it could not be covered.
    NotCovered,
    /// It was in memory only, and is no longer there.
    Forgotten,
}
