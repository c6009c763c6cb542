//! A file that is being opened. The studio holds it.

/// The dialog that opens a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// It is being looked through.
    Reading {
        /// The studio's job.
        job: u32,
        /// The id that the recording in it will have.
        recording: String,
        /// The recording that it is joined to, or none, to show its guide.
        into: Option<String>,
    },
    /// Nothing of it can be taken.
    Refused(String),
    /// Part of it is not as it was written: shall the rest be kept?
    Damaged {
        /// What is not, in words.
        damages: Vec<String>,
        /// It can be kept.
        restoring: Restoring,
    },
    /// It is being kept.
    Keeping(Restoring),
}

/// How far the keeping is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restoring {
    /// The studio's job, that hands its parts out.
    pub job: u32,
    /// The new recording's id.
    pub recording: String,
    /// The recording that it is joined to, or none, to show its guide.
    pub into: Option<String>,
    /// Pictures sent.
    pub done: u32,
    /// Pictures in it.
    pub pictures: u32,
}
