//! The guide as a file: journal, edits and pictures of one recording in a ZIP that ends in `.cairn`.
//!
//! What a recording is made of, not what was made of it: a later Cairn reads it better than this one.
//! Entries: `manifest.json` (format, version, whose recording, size and SHA-256 of every other entry),
//! `journal.jsonl` and `edits.jsonl` (one row or edit a line, as they were stored), `settings.json` (what the
//! document takes from outside of its guide: the team's texts, the language while nobody chose), `pictures/0001.png` and so on, as they were taken.

mod read;
mod settings;
#[cfg(test)]
mod tests;
mod write;

pub use read::{Damage, Examined, Opened, Refusal, examine, picture, read};
pub use settings::DocumentSettings;
pub use write::{Packer, pictures_of, write};

use crate::guide::Edit;
use crate::observation::Row;
use crate::tree;

/// Version of the layout above. A reader takes every version up to its own.
pub const VERSION: i64 = 1;

const MANIFEST: &str = "manifest.json";
const JOURNAL: &str = "journal.jsonl";
const EDITS: &str = "edits.jsonl";
const SETTINGS: &str = "settings.json";

/// A recording with all that belongs to it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contents {
    /// Id of the recording.
    pub recording: String,
    /// When it began, milliseconds since the epoch.
    pub started: f64,
    /// When it was stopped; absent when it was cut off.
    pub stopped: Option<f64>,
    /// Rows of the journal as JSON, one a line.
    pub journal: String,
    /// Edits as JSON, one a line.
    pub edits: String,
    /// The settings of the document as JSON: [`DocumentSettings`].
    pub settings: String,
    /// Pictures by their id in the journal: PNG.
    pub pictures: Vec<(String, Vec<u8>)>,
}

impl Contents {
    /// The rows that can be read, and how many cannot.
    #[must_use]
    pub fn rows(&self) -> (Vec<Row>, usize) {
        rows_of(&self.journal)
    }

    /// The edits that can be read, and how many cannot. After one that cannot be read, none is taken:
    /// they build on one another.
    #[must_use]
    pub fn edits(&self) -> (Vec<Edit>, usize) {
        let all = self.edits.lines().filter(|line| !line.trim().is_empty()).count();
        let edits: Vec<Edit> =
            self.edits.lines().filter(|line| !line.trim().is_empty()).map_while(|line| tree::read(line).ok()).collect();
        let lost = all - edits.len();
        (edits, lost)
    }
}

/// The rows of a journal, one a line, that can be read, and how many cannot.
#[must_use]
pub fn rows_of(journal: &str) -> (Vec<Row>, usize) {
    lines(journal, |line| tree::read(line).ok())
}

fn lines<T>(text: &str, parse: impl Fn(&str) -> Option<T>) -> (Vec<T>, usize) {
    let mut lost = 0;
    let mut values = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        match parse(line) {
            Some(value) => values.push(value),
            None => lost += 1,
        }
    }
    (values, lost)
}

/// Where the picture with this index lies.
fn picture_name(index: usize) -> String {
    format!("pictures/{:04}.png", index + 1)
}
