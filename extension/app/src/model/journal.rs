//! A journal as far as it has been read.

use cairn_core::observation::Row;
use cairn_core::protocol::Request;

/// The rows of a recording, read page by page, and again when it grows.
#[derive(Clone, Debug, PartialEq)]
pub struct Journal {
    /// Whose it is.
    pub recording: String,
    /// In order.
    pub rows: Vec<Row>,
    /// All rows that were there have come at least once.
    pub is_complete: bool,
    /// Damaged rows after the last whole one; those before it are gaps in the sequence.
    damaged_at_end: u32,
    reading: bool,
    grew: bool,
}

impl Journal {
    /// Nothing read yet.
    #[must_use]
    pub fn new(recording: String) -> Self {
        Self { recording, rows: Vec::new(), is_complete: false, damaged_at_end: 0, reading: false, grew: false }
    }

    /// What to ask for to have all rows; nothing while an answer is under way.
    pub fn read(&mut self) -> Option<Request> {
        if self.reading {
            self.grew = true;
            return None;
        }
        self.reading = true;
        Some(Request::ReadJournal { recording: self.recording.clone(), after: self.last() })
    }

    /// Takes an answer in; returns what to ask next.
    pub fn take(&mut self, rows: Vec<Row>, damaged: u32, more: bool) -> Option<Request> {
        let before = self.last();
        let came = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        self.rows.extend(rows);
        let gaps = (self.last() - before).saturating_sub(came);
        self.damaged_at_end = damaged.saturating_sub(gaps);
        self.reading = false;
        self.is_complete |= !more;
        let again = more || std::mem::take(&mut self.grew);
        if again { self.read() } else { None }
    }

    /// The answer did not come.
    pub fn give_up(&mut self) {
        self.reading = false;
        self.grew = false;
    }

    /// No row is known to be missing.
    #[must_use]
    pub fn is_at_rest(&self) -> bool {
        self.is_complete && !self.reading
    }

    /// Rows that could not be read.
    #[must_use]
    pub fn damaged(&self) -> u32 {
        let whole = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        self.last().saturating_sub(whole) + self.damaged_at_end
    }

    /// The number of the last row.
    #[must_use]
    pub fn last(&self) -> u32 {
        self.rows.last().map_or(0, |row| row.sequence)
    }
}
