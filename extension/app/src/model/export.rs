//! An export on its way.

use cairn_core::studio::ExportTarget;

/// The export dialog.
#[derive(Clone, Debug)]
pub struct Exporting {
    /// Where to.
    pub target: ExportTarget,
    /// How far it is.
    pub stage: Stage,
}

/// How far an export is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The person chooses.
    Choosing,
    /// The studio makes it.
    Working {
        /// The studio's job.
        job: u32,
        /// Pictures done.
        done: u32,
        /// Of so many.
        all: u32,
    },
    /// The studio writes the text for the clipboard.
    Writing {
        /// The studio's job.
        job: u32,
    },
    /// The text is on its way to the clipboard, or waits for another press, when the browser wants one.
    Written {
        /// For editors.
        html: String,
        /// For everything else.
        text: String,
        /// What it does not hold.
        losses: Vec<String>,
        /// The browser wants another press.
        refused: bool,
    },
    /// The text is on the clipboard.
    Copied {
        /// What it does not hold.
        losses: Vec<String>,
    },
    /// The file is saved.
    Saved {
        /// Its name.
        file_name: String,
        /// What it does not hold.
        losses: Vec<String>,
        /// How many blanks are left in it.
        blanks: u32,
    },
    /// It could not be made.
    Failed(String),
}

impl Stage {
    /// Pictures done and wanted, while a file is made.
    #[must_use]
    pub fn progress(&self) -> Option<(u32, u32)> {
        match self {
            Self::Working { done, all, .. } => Some((*done, *all)),
            _ => None,
        }
    }

    /// The job of the studio that it waits for.
    #[must_use]
    pub fn job(&self) -> Option<u32> {
        match self {
            Self::Working { job, .. } | Self::Writing { job } => Some(*job),
            _ => None,
        }
    }
}
