//! What cannot be done, in one line.

use std::fmt;

/// Why nothing was written.
#[derive(Debug)]
pub enum Trouble {
    /// The command is not understood.
    Usage(String),
    /// A file cannot be read, or is not what it should be.
    Input(String),
    /// The output cannot be written.
    Output(String),
}

impl Trouble {
    /// The exit code.
    pub fn code(&self) -> u8 {
        match self {
            Self::Usage(_) => 2,
            Self::Input(_) => 3,
            Self::Output(_) => 4,
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Self::Usage(words) | Self::Input(words) | Self::Output(words)) = self;
        // Whatever a file or the system says, it is one line.
        f.write_str(&words.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}
