//! A file that is being opened.

use cairn_core::cairn_file::{Contents, Opened, Refusal};
use cairn_core::protocol::RestorePart;

/// Lines of a journal in one message.
const LINES: usize = 200;

/// The dialog that opens a file.
#[derive(Clone, Debug)]
pub enum Opening {
    /// Nothing of it can be taken.
    Refused(String),
    /// Part of it is not as it was written: shall the rest be kept?
    Damaged {
        /// What is whole.
        contents: Box<Contents>,
        /// What is not, in words.
        damages: Vec<String>,
        /// The id it will have.
        recording: String,
    },
    /// It is being kept.
    Keeping(Restoring),
}

/// How far the keeping is.
#[derive(Clone, Debug)]
pub struct Restoring {
    /// The new recording's id.
    pub recording: String,
    contents: Box<Contents>,
    /// Chunks of lines not sent yet, last first.
    rows: Vec<String>,
    stage: Part,
    /// Pictures sent.
    pub done: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Begin,
    Rows,
    Edits,
    Pictures,
    Finished,
}

impl Opening {
    /// What is to be done with a file that was read.
    #[must_use]
    pub fn of(read: Result<Opened, Refusal>, recording: String) -> Self {
        match read {
            Err(refusal) => Self::Refused(refusal.to_string()),
            Ok(Opened { contents, damages }) if damages.is_empty() => {
                Self::Keeping(Restoring::new(Box::new(contents), recording))
            }
            Ok(Opened { contents, damages }) => Self::Damaged {
                contents: Box::new(contents),
                damages: damages.iter().map(ToString::to_string).collect(),
                recording,
            },
        }
    }
}

impl Restoring {
    /// Nothing sent yet.
    #[must_use]
    pub fn new(mut contents: Box<Contents>, recording: String) -> Self {
        let lines: Vec<&str> = contents.journal.lines().collect();
        let rows = lines.chunks(LINES).rev().map(|lines| lines.join("\n")).collect();
        contents.journal = String::new();
        Self { recording, contents, rows, stage: Part::Begin, done: 0 }
    }

    /// How many pictures there are.
    #[must_use]
    pub fn pictures(&self) -> usize {
        self.contents.pictures.len()
    }

    /// The next part; nothing when all were sent.
    pub fn take_next(&mut self) -> Option<RestorePart> {
        match self.stage {
            Part::Begin => {
                self.stage = Part::Rows;
                Some(RestorePart::Begin { started: self.contents.started, stopped: self.contents.stopped })
            }
            Part::Rows => match self.rows.pop() {
                Some(lines) => Some(RestorePart::Rows { lines }),
                None => {
                    self.stage = Part::Edits;
                    self.take_next()
                }
            },
            Part::Edits => {
                self.stage = Part::Pictures;
                Some(RestorePart::Edits { lines: std::mem::take(&mut self.contents.edits) })
            }
            Part::Pictures => match self.contents.pictures.get_mut(self.done) {
                Some((id, bytes)) => {
                    self.done += 1;
                    let base64 = cairn_core::write::html::base64(&std::mem::take(bytes));
                    Some(RestorePart::Picture { id: std::mem::take(id), base64 })
                }
                None => {
                    self.stage = Part::Finished;
                    Some(RestorePart::Finish)
                }
            },
            Part::Finished => None,
        }
    }
}
