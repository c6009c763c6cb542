//! A `.cairn` file that is being opened: its parts are handed out one after another.

use crate::Tell;
use crate::export::count;
use cairn_core::cairn_file::{self, Contents, Examined};
use cairn_core::protocol::RestorePart;
use cairn_core::studio::Report;
use cairn_core::tree;
use cairn_core::write::html::base64;

/// Lines of a journal in one part.
const LINES: usize = 200;

/// A file, and how much of it was handed out.
pub struct Opened {
    file: Vec<u8>,
    contents: Contents,
    /// Chunks of lines not handed out yet, last first.
    rows: Vec<String>,
    /// Pictures not handed out yet, last first: their ids and names in the file.
    pictures: Vec<(String, String)>,
    /// How many there are.
    all: usize,
    /// The recording that it is joined to.
    into: Option<String>,
    stage: Stage,
}

#[derive(Clone, Copy)]
enum Stage {
    Begin,
    Rows,
    Edits,
    Pictures,
    Finished,
}

/// Looks a file through and says what is in it.
pub fn examine(file: Vec<u8>, into: Option<String>, tell: &mut Tell) -> Option<Opened> {
    match cairn_file::examine(&file) {
        Err(refusal) => {
            tell(Report::Refused { why: refusal.to_string() }, Vec::new());
            None
        }
        Ok(Examined { mut contents, mut pictures, damages }) => {
            if into.is_some() && contents.journal.trim().is_empty() {
                tell(Report::Refused { why: "This Cairn file holds no steps.".to_owned() }, Vec::new());
                return None;
            }
            let damages = damages.iter().map(ToString::to_string).collect();
            tell(Report::Examined { damages, pictures: count(pictures.len()) }, Vec::new());
            let lines: Vec<&str> = contents.journal.lines().collect();
            let rows = lines.chunks(LINES).rev().map(|lines| lines.join("\n")).collect();
            contents.journal = String::new();
            pictures.reverse();
            let all = pictures.len();
            Some(Opened { file, contents, rows, pictures, all, into, stage: Stage::Begin })
        }
    }
}

impl Opened {
    /// Tells the next part, and how far that is.
    pub fn hand_out(&mut self, tell: &mut Tell) {
        let Some(part) = self.take_next() else {
            return tell(Report::Kept, Vec::new());
        };
        if matches!(part, RestorePart::Picture { .. }) {
            // This one is still on its way.
            let done = self.all.saturating_sub(self.pictures.len() + 1);
            tell(Report::Progress { done: count(done), all: count(self.all) }, Vec::new());
        }
        tell(Report::Part, tree::write(&part).into_bytes());
    }

    /// The next part; nothing when all were handed out.
    fn take_next(&mut self) -> Option<RestorePart> {
        match self.stage {
            Stage::Begin => {
                self.stage = Stage::Rows;
                Some(RestorePart::Begin { started: self.contents.started, stopped: self.contents.stopped })
            }
            Stage::Rows => match self.rows.pop() {
                Some(lines) => Some(RestorePart::Rows { lines }),
                None => {
                    self.stage = Stage::Edits;
                    self.take_next()
                }
            },
            Stage::Edits => {
                self.stage = Stage::Pictures;
                if self.into.is_some() {
                    return self.take_next();
                }
                Some(RestorePart::Edits { lines: std::mem::take(&mut self.contents.edits) })
            }
            Stage::Pictures => match self.pictures.pop() {
                Some((id, name)) => {
                    let png = cairn_file::picture(&self.file, &name).unwrap_or_default();
                    Some(RestorePart::Picture { id, base64: base64(&png) })
                }
                None => {
                    self.stage = Stage::Finished;
                    self.file = Vec::new();
                    Some(self.last())
                }
            },
            Stage::Finished => None,
        }
    }

    fn last(&mut self) -> RestorePart {
        match self.into.take() {
            Some(into) => RestorePart::Join { into, edits: std::mem::take(&mut self.contents.edits) },
            None => RestorePart::Finish,
        }
    }
}
