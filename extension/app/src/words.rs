//! What is said when something cannot be done: what it is, what is safe, what to do.

use crate::model::{Doing, Problem};
use cairn_core::protocol::{FailureCode, Restriction};

/// An error or a refusal, in words for the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What it is.
    pub title: &'static str,
    /// Why, and what is safe.
    pub text: &'static str,
    /// What to do.
    pub advice: &'static str,
}

/// Why a page cannot be recorded.
#[must_use]
pub fn restriction(reason: Restriction) -> Explanation {
    let (title, text, advice) = match reason {
        Restriction::NoTab => (
            "There is no page to record",
            "The tab has been closed, or Cairn was opened without one.",
            "Go to the page where the procedure begins, and open Cairn there.",
        ),
        Restriction::BrowserPage => (
            "This page belongs to the browser",
            "The browser lets no extension see its own pages, such as settings or a new tab.",
            "Go to the page where the procedure begins, and open Cairn there.",
        ),
        Restriction::WebStore => (
            "The web store cannot be recorded",
            "The browser lets no extension see the store.",
            "Go to the page where the procedure begins, and open Cairn there.",
        ),
        Restriction::ExtensionPage => (
            "This page belongs to an extension",
            "Extensions cannot see one another's pages, nor does Cairn record its own.",
            "Go to the page where the procedure begins, and open Cairn there.",
        ),
        Restriction::Viewer => (
            "A file viewer shows this page",
            "A PDF or other file has no controls that could be recorded.",
            "Go back to the page that links to it, and record there. The recording will say that the file was opened.",
        ),
        Restriction::ErrorPage => (
            "This page did not load",
            "The browser shows an error in its place, and lets no extension see that.",
            "Reload the page, or go to the one where the procedure begins, and open Cairn there.",
        ),
        Restriction::LocalFile => (
            "This is a file on your disk",
            "The browser lets an extension see local files only when you switch it on.",
            "Open chrome://extensions, choose Details of Cairn, switch on “Allow access to file URLs”, and reload the page.",
        ),
        Restriction::Crashed => (
            "This page has crashed",
            "There is nothing in the tab that could be recorded.",
            "Reload the tab, then start recording.",
        ),
    };
    Explanation { title, text, advice }
}

/// What went wrong.
#[must_use]
pub fn problem(problem: &Problem) -> Explanation {
    match problem {
        Problem::Failed { failure, doing } => Explanation { title: failed(*doing), ..failure_text(failure.code) },
        Problem::Silence { doing, .. } => Explanation {
            title: failed(*doing),
            text: "Cairn's background part did not answer. Everything recorded so far is stored.",
            advice: "Try again. If it does not help, close this window and open Cairn again.",
        },
        Problem::PermissionRefused => Explanation {
            title: "Recording has not started",
            text: "The permission to see the pages was not given, so nothing is recorded.",
            advice: "Press Start recording and allow it. You can withdraw it in the browser's settings at any time.",
        },
    }
}

/// What the browser said, for a report.
#[must_use]
pub fn detail(problem: &Problem) -> &str {
    match problem {
        Problem::Failed { failure, .. } => &failure.detail,
        Problem::Silence { detail, .. } => detail,
        Problem::PermissionRefused => "",
    }
}

/// Trouble met in the background while recording.
#[must_use]
pub fn trouble(code: FailureCode) -> Explanation {
    let title = match code {
        FailureCode::DiskFull => "Recording is held up: there is no room",
        FailureCode::StoreBroken => "Something could not be written",
        FailureCode::PermissionMissing => "A page could not be seen",
        _ => "Something went wrong while recording",
    };
    Explanation { title, ..failure_text(code) }
}

fn failed(doing: Doing) -> &'static str {
    match doing {
        Doing::Looking => "Cairn cannot tell how things stand",
        Doing::Starting => "Recording has not started",
        Doing::Switching => "The recording could not be paused or resumed",
        Doing::Adding => "This was not added to the recording",
        Doing::CatchingUp => "Catch-up could not be switched",
        Doing::Keeping => "The last 5 minutes are not a guide yet",
        Doing::Stopping => "The recording could not be stopped",
        Doing::Discarding => "The recording could not be discarded",
        Doing::Reading => "The recording could not be read",
        Doing::Saving => "Your last change is not saved yet",
    }
}

fn failure_text(code: FailureCode) -> Explanation {
    let (text, advice) = match code {
        FailureCode::NoTab => (
            "The tab is no longer there. Everything recorded so far is stored.",
            "Go to the page where the procedure begins, and open Cairn there.",
        ),
        FailureCode::RestrictedPage => (
            "The browser lets no extension see this page. Everything recorded so far is stored.",
            "Go to an ordinary web page, and try again there.",
        ),
        FailureCode::PermissionMissing => (
            "Cairn may not see the pages. Everything recorded so far is stored.",
            "Press Start recording and allow it when the browser asks.",
        ),
        FailureCode::AlreadyRecording => (
            "Another recording is running. Both it and all earlier ones are safe.",
            "Stop the running recording first.",
        ),
        FailureCode::NotRecording => (
            "Nothing is being recorded. What was recorded before is stored.",
            "Open it under Recordings, or start a new one.",
        ),
        FailureCode::NothingRecent => (
            "Nothing was done in the last 5 minutes in a tab that catch-up follows. Earlier recordings are safe.",
            "Do the procedure, then try again; or press Start recording and do it once more.",
        ),
        FailureCode::UnknownRecording => (
            "This recording no longer exists: it was discarded. All others are safe.",
            "Open another one under Recordings, or start a new one.",
        ),
        FailureCode::DiskFull => (
            "There is no room left on the disk. What was recorded before is stored and can be read and exported.",
            "Free some space, or discard recordings you no longer need, then try again.",
        ),
        FailureCode::StoreBroken => (
            "The browser's database did not open. What is in it has not been changed.",
            "Try again; if it stays so, restart the browser.",
        ),
        FailureCode::NewerSchema => (
            "It was made by a newer version of Cairn. Nothing in it has been changed.",
            "Update Cairn in chrome://extensions, then open it again.",
        ),
        FailureCode::BadRequest => (
            "Two parts of Cairn did not understand each other, perhaps because it has just been updated. Nothing is lost.",
            "Close this window and open Cairn again.",
        ),
        FailureCode::OutOfStep => {
            ("The guide was changed in another window at the same moment. Nothing is lost.", "Try again.")
        }
    };
    Explanation { title: "", text, advice }
}

/// Milliseconds as a clock shows them: `4:07`, `1:02:03`.
#[must_use]
pub fn clock(milliseconds: f64) -> String {
    let seconds = (milliseconds.max(0.0) / 1000.0) as u64;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

/// One of something, or several.
#[must_use]
pub fn count(number: usize, one: &str, several: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {several}") }
}

/// What a button does, and its shortcut if it has one.
#[must_use]
pub fn with_keys(what: &str, keys: &str) -> String {
    if keys.is_empty() { what.to_owned() } else { format!("{what} ({keys})") }
}
