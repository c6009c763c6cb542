//! All recordings, with what each is about.

use super::Journal;
use cairn_core::fold::fold;
use cairn_core::guide::{Edit, Guide};
use cairn_core::protocol::{RecordingSummary, Request};

/// The list of recordings. Titles are derived like everything else, so each journal is read in turn.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// Newest first; nothing before the worker has answered.
    pub entries: Option<Vec<Entry>>,
    reading: Option<Journal>,
}

/// One recording.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// When it was made.
    pub summary: RecordingSummary,
    /// What it is about, once it has been read.
    pub about: About,
}

/// What is known of a recording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// Not read yet.
    Unread,
    /// Title and number of steps.
    Read {
        /// The guide's title.
        title: String,
        /// How many steps it has.
        steps: usize,
    },
    /// It cannot be read; opening it says why.
    Unreadable,
}

impl Library {
    /// The worker has answered; returns what to ask next.
    pub fn list(&mut self, recordings: Vec<RecordingSummary>) -> Option<Request> {
        let entry = |summary| Entry { summary, about: About::Unread };
        self.entries = Some(recordings.into_iter().map(entry).collect());
        self.read_next()
    }

    /// A page of a journal came; returns what to ask next.
    pub fn take_rows(&mut self, answer: cairn_core::protocol::Answer) -> Option<Request> {
        let cairn_core::protocol::Answer::Rows { rows, damaged, more } = answer else {
            return None;
        };
        let journal = self.reading.as_mut()?;
        let next = journal.take(rows, damaged, more);
        next.or_else(|| Some(Request::ReadEdits { recording: journal.recording.clone() }))
    }

    /// The edits came, which are asked for last; returns what to ask next.
    pub fn take_edits(&mut self, edits: &[Edit]) -> Option<Request> {
        let journal = self.reading.take()?;
        let guide = Guide::new(&fold(&journal.rows), edits);
        self.tell(&journal.recording, &About::Read { title: guide.title, steps: guide.steps.len() });
        self.read_next()
    }

    /// This one cannot be read; returns what to ask next.
    pub fn give_up(&mut self) -> Option<Request> {
        let journal = self.reading.take()?;
        self.tell(&journal.recording, &About::Unreadable);
        self.read_next()
    }

    /// The recording whose journal is being read.
    #[must_use]
    pub fn is_reading(&self, recording: &str) -> bool {
        self.reading.as_ref().is_some_and(|journal| journal.recording == recording)
    }

    fn tell(&mut self, recording: &str, about: &About) {
        let entries = self.entries.iter_mut().flatten();
        for entry in entries.filter(|entry| entry.summary.recording == recording) {
            entry.about = about.clone();
        }
    }

    fn read_next(&mut self) -> Option<Request> {
        let unread = self.entries.iter().flatten().find(|entry| entry.about == About::Unread)?;
        let mut journal = Journal::new(unread.summary.recording.clone());
        let request = journal.read();
        self.reading = Some(journal);
        request
    }
}
