//! The guide of a recording, folded as the pages fold it: the same journal and edits give the same guide.

use cairn_core::cairn_file::{DocumentSettings, rows_of};
use cairn_core::document::{candidates, lay_out};
use cairn_core::export::for_clipboard;
use cairn_core::fold::{Folded, fold};
use cairn_core::guide::Guide;
use cairn_core::observation::Row;
use cairn_core::studio::{Layout, Report, Source};

/// The journal that was folded last.
#[derive(Default)]
pub struct Folds {
    recording: String,
    last: u32,
    folded: Folded,
}

impl Folds {
    /// The journal that the page knows is folded.
    pub fn has(&self, source: &Source) -> bool {
        self.recording == source.recording && self.last >= source.last
    }

    /// Folds a journal; gives its rows back.
    pub fn take(&mut self, source: &Source, journal: &str) -> Vec<Row> {
        let (rows, _) = rows_of(journal);
        self.folded = fold(&rows);
        self.recording.clone_from(&source.recording);
        // What the store does not have now will not come later.
        self.last = rows.last().map_or(0, |row| row.sequence).max(source.last);
        rows
    }

    /// The guide of the journal, with the edits.
    pub fn guide(&self, source: &Source) -> Guide {
        settings(source).guide(&self.folded, &source.edits)
    }
}

/// What the document takes from outside of its guide.
pub fn settings(source: &Source) -> DocumentSettings {
    DocumentSettings { language: source.language, defaults: source.defaults.clone() }
}

/// What a person must know of the document.
pub fn layout(guide: &Guide) -> Layout {
    let laid = lay_out(guide, &guide.settings);
    Layout {
        blanks: laid.blanks.iter().map(|blank| blank.slot).collect(),
        candidates: candidates(guide),
        template_errors: laid.template_errors.iter().map(ToString::to_string).collect(),
        steps_left_out: u32::try_from(laid.steps_left_out).unwrap_or(u32::MAX),
    }
}

/// The guide for Confluence's editor; its pictures cannot go with it, so places stand for them.
pub fn text(guide: &Guide) -> Report {
    let (html, text) = for_clipboard(guide);
    let losses = html.losses.iter().map(ToString::to_string).collect();
    Report::Written { html: html.text, text: text.text, losses }
}
