//! The one kind of error here: what went wrong, and what the person does about it.

use std::fmt;
use std::path::Path;

/// What went wrong and what to do.
#[derive(Debug)]
pub struct Trouble {
    what: String,
    remedy: String,
}

/// The result of everything that can go wrong.
pub type Outcome<T> = Result<T, Trouble>;

impl Trouble {
    /// Says what went wrong, in a sentence, and what to do, in another.
    pub fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: remedy.into() }
    }

    /// A file or folder that could not be used.
    pub fn file(doing: &str, path: &Path, error: &std::io::Error) -> Self {
        Self::new(
            format!("Could not {doing} {}: {error}.", path.display()),
            "Check that it exists and that you may use it, then run the command again.",
        )
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.what, self.remedy)
    }
}
