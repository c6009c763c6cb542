//! What the worker is asked to do, and what can go wrong with it.

use cairn_core::protocol::Failure;

/// What was being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Asking how things stand.
    Looking,
    /// Starting a recording.
    Starting,
    /// Pausing or resuming.
    Switching,
    /// Adding something to the recording.
    Adding,
    /// Switching catch-up on or off.
    CatchingUp,
    /// Turning the last minutes into a guide.
    Keeping,
    /// Stopping.
    Stopping,
    /// Throwing a recording away.
    Discarding,
    /// Reading a recording.
    Reading,
    /// Saving an edit.
    Saving,
}

/// What went wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The worker said that it failed.
    Failed {
        /// During what.
        doing: Doing,
        /// Why.
        failure: Failure,
    },
    /// The worker did not answer.
    Silence {
        /// During what.
        doing: Doing,
        /// What the browser said.
        detail: String,
    },
    /// The person did not allow it.
    PermissionRefused,
}

impl Problem {
    /// During what.
    #[must_use]
    pub fn doing(&self) -> Doing {
        match self {
            Self::Failed { doing, .. } | Self::Silence { doing, .. } => *doing,
            Self::PermissionRefused => Doing::Starting,
        }
    }
}
