//! A recording as a `.cairn` file: its pictures as they were taken, one after another.

use crate::export::{count, laid_out, tell_progress};
use crate::{Tell, failed};
use cairn_core::cairn_file::{Contents, DocumentSettings, Packer, pictures_of, rows_of};
use cairn_core::studio::{ExportTarget, Report, Stored};

/// What is to be packed, before it has been read.
pub struct Wanted {
    pub recording: String,
    pub title: String,
    pub settings: DocumentSettings,
}

pub struct Packing {
    packer: Packer,
    /// Pictures that the journal names.
    wanted: Vec<String>,
    done: usize,
    file_name: String,
}

impl Packing {
    pub fn new(wanted: Wanted, stored: Stored) -> Self {
        let Stored { started, stopped, journal, edits } = stored;
        let Wanted { recording, title, settings } = wanted;
        let wanted = pictures_of(&rows_of(&journal).0);
        let settings = settings.text();
        let contents = Contents { recording, started, stopped, journal, edits, settings, ..Contents::default() };
        let file_name = ExportTarget::CairnFile.file_name(&title);
        Self { packer: Packer::new(contents), wanted, done: 0, file_name }
    }

    /// The screenshot that it needs next, until all have come or will not.
    pub fn next(&self) -> Option<String> {
        self.wanted.get(self.done).cloned()
    }

    /// It came, or is not there.
    pub fn take(&mut self, png: Option<Vec<u8>>, tell: &mut Tell) {
        let key = count(self.done);
        if let (Some(png), Some(id)) = (png, self.next()) {
            self.packer.put_away(id, &png, key);
            tell(Report::KeepPicture { key }, Vec::new());
        }
        self.done += 1;
        tell_progress(self.done, self.wanted.len(), tell);
    }

    pub fn finish(self, tell: &mut Tell) {
        let lost = self.wanted.len() - self.packer.pictures();
        let losses = match lost {
            0 => Vec::new(),
            _ => vec![format!("{lost} picture(s) of the recording are no longer in the store")],
        };
        match self.packer.finish() {
            Ok(pieces) => {
                let (pieces, bytes) = laid_out(pieces);
                tell(Report::Made { file_name: self.file_name, losses, blanks: 0, pieces }, bytes);
            }
            Err(_) => failed("The file would be larger than a ZIP file can be.", tell),
        }
    }
}
