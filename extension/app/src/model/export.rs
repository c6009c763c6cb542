//! An export on its way.

use cairn_core::cairn_file::Contents;
use cairn_core::export::{Exporter, Target};

/// The export dialog.
#[derive(Clone, Debug)]
pub struct Exporting {
    /// Where to.
    pub target: Target,
    /// How far it is.
    pub stage: Stage,
}

/// How far an export is.
#[derive(Clone, Debug)]
pub enum Stage {
    /// The person chooses.
    Choosing,
    /// Pictures are being made.
    Working {
        /// Puts it together.
        exporter: Box<Exporter>,
        /// Pictures done.
        done: usize,
        /// The screenshot that came last: steps often share one.
        last: Option<(String, Vec<u8>)>,
    },
    /// The recording itself is being put together: first its journal, then its pictures.
    Packing {
        /// What came.
        contents: Box<Contents>,
        /// Pictures that the journal names.
        wanted: Vec<String>,
        /// How many of them have come, or will not.
        done: usize,
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
        blanks: usize,
    },
    /// It could not be made.
    Failed(String),
}

impl Stage {
    /// Pictures done and wanted, while it works.
    #[must_use]
    pub fn progress(&self) -> Option<(usize, usize)> {
        match self {
            Self::Working { exporter, done, .. } => Some((*done, exporter.pictures().len())),
            Self::Packing { wanted, done, .. } => Some((*done, wanted.len())),
            _ => None,
        }
    }
}
