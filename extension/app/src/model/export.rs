//! An export on its way.

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
    /// The file is saved.
    Saved {
        /// Its name.
        file_name: String,
        /// What it does not hold.
        losses: Vec<String>,
    },
    /// It could not be made.
    Failed(String),
}
