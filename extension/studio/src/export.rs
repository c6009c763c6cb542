//! An export: pictures one after another, so that it can be watched and cancelled; then the file.

use crate::{Tell, failed};
use cairn_core::archive;
use cairn_core::document::NOT_KEPT;
use cairn_core::export::{Assembled, Exporter, PictureRequest};
use cairn_core::guide::Guide;
use cairn_core::picture::annotate;
use cairn_core::studio::{ExportTarget, Piece, Report};

pub struct Exporting {
    exporter: Exporter,
    requests: Vec<PictureRequest>,
    done: usize,
    /// The screenshot that came last, or did not: steps often share one.
    last: Option<(String, Option<Vec<u8>>)>,
}

impl Exporting {
    pub fn new(guide: &Guide, target: ExportTarget) -> Self {
        let exporter = Exporter::new(guide, target);
        Self { requests: exporter.pictures().to_vec(), exporter, done: 0, last: None }
    }

    /// The screenshot asked for came, or is not there.
    pub fn take(&mut self, png: Option<Vec<u8>>) {
        self.last = self.requests.get(self.done).map(|request| (request.picture.clone(), png));
    }

    /// Draws what it has the screenshot for; the screenshot that it needs next, until all are drawn.
    pub fn work(&mut self, tell: &mut Tell) -> Option<String> {
        let all = count(self.requests.len());
        if self.last.is_none() {
            tell(Report::Progress { done: 0, all }, Vec::new());
        }
        while let Some(request) = self.requests.get(self.done) {
            match &self.last {
                Some((id, png)) if *id == request.picture => {
                    add(&mut self.exporter, request, count(self.done), png.as_deref(), tell);
                }
                _ => return Some(request.picture.clone()),
            }
            self.done += 1;
            tell_progress(self.done, self.requests.len(), tell);
        }
        None
    }

    pub fn finish(self, tell: &mut Tell) {
        match self.exporter.assemble() {
            Ok(Assembled { file_name, pieces, losses, blanks }) => {
                let (pieces, bytes) = laid_out(pieces);
                let losses = losses.iter().map(ToString::to_string).collect();
                tell(Report::Made { file_name, losses, blanks: count(blanks), pieces }, bytes);
            }
            Err(error) => failed(error.to_string(), tell),
        }
    }
}

/// Tells how far it is, a hundred times at most: each time the page is drawn anew.
pub fn tell_progress(done: usize, all: usize, tell: &mut Tell) {
    if done == all || done.is_multiple_of(all.div_ceil(100)) {
        tell(Report::Progress { done: count(done), all: count(all) }, Vec::new());
    }
}

fn add(exporter: &mut Exporter, request: &PictureRequest, key: u32, png: Option<&[u8]>, tell: &mut Tell) {
    let outcome = match png.map(|png| annotate(png, &request.annotation)) {
        Some(Ok(picture)) => {
            exporter.put_away(&request.step, picture, key).map(|bytes| tell(Report::Keep { key }, bytes))
        }
        Some(Err(error)) => exporter.without_picture(&request.step, &error.to_string()),
        None => exporter.without_picture(&request.step, NOT_KEPT),
    };
    // The request came from the exporter itself, so it knows the step.
    debug_assert!(outcome.is_ok());
}

/// Where the bytes of a file are, and those that are not kept already.
pub fn laid_out(pieces: Vec<archive::Piece>) -> (Vec<Piece>, Vec<u8>) {
    let mut bytes = Vec::new();
    let mut places = Vec::new();
    for piece in pieces {
        places.push(match piece {
            archive::Piece::Away(key) => Piece::Kept { key },
            archive::Piece::Bytes(part) => {
                bytes.extend_from_slice(&part);
                Piece::Bytes { length: count(part.len()) }
            }
        });
    }
    (places, bytes)
}

pub fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
