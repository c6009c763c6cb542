//! Exports: a guide, its pictures and everything a target needs, as one ZIP.
//!
//! The [`Exporter`] does no I/O and never waits: whoever drives it fetches and annotates one picture
//! after another, at its own pace, and hands them in. The same guide and pictures give the same bytes.

mod bundle;
mod layout;
mod target;
#[cfg(test)]
mod tests;

pub use layout::for_clipboard;
pub use target::{Delivery, Group, Row, TARGETS, Target, Wants};

use crate::archive::{Away, Content, Piece, sha256, whole, zip_pieces};
use crate::document::{self, Document, NOT_KEPT, figures_mut, lost_picture, replace_figures};
use crate::guide::{Cut, Guide, GuideStep};
use crate::observation::Rect;
use crate::picture::{Annotation, Crop, Encoded, Format, Mark, Photographs};
use crate::sorted::Map;
use crate::step::{Shows, StepFrame, StepId};
use crate::write::guide_json::Frame;
use crate::write::html::data_url;
use crate::write::{At, Loss, Lost};
use std::fmt;

/// A picture that the export wants.
#[derive(Clone, Debug, PartialEq)]
pub struct PictureRequest {
    /// The step it belongs to.
    pub step: StepId,
    /// Key of the stored screenshot. Several steps may share one.
    pub picture: String,
    /// What to make of it.
    pub annotation: Annotation,
}

/// A finished export whose pictures may be kept by somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assembled {
    /// Suggested file name.
    pub file_name: String,
    /// The file, in its order.
    pub pieces: Vec<Piece>,
    /// What it does not hold, or not as it is in the guide.
    pub losses: Vec<Loss>,
    /// How many blanks a person still has to fill in.
    pub blanks: usize,
}

/// A finished export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// Suggested file name: lower-case ASCII with ending.
    pub file_name: String,
    /// The ZIP, or the one file it is.
    pub bytes: Vec<u8>,
    /// What it does not hold, or not as it is in the guide.
    pub losses: Vec<Loss>,
    /// How many blanks a person still has to fill in.
    pub blanks: usize,
}

/// Why an export cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportError {
    /// The export did not ask for a picture of that step.
    NotAsked(StepId),
    /// It is larger than a ZIP can be.
    TooLarge,
    /// Pictures of it are kept by somebody else, who must put them in.
    Away,
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAsked(step) => write!(f, "The export asked for no picture of step {}.", step.0),
            Self::TooLarge => f.write_str(
                "The ZIP file would be larger than a ZIP file can be. The recording is safe: delete some steps, then try again.",
            ),
            Self::Away => f.write_str("The pictures of the export are kept elsewhere."),
        }
    }
}

impl std::error::Error for ExportError {}

/// Puts an export together, one picture at a time.
#[derive(Clone, Debug)]
pub struct Exporter {
    guide: Guide,
    target: Target,
    document: Document,
    /// What is pasted by hand, where that comes beside the page.
    pasted: Option<Document>,
    /// What the target's layout does not hold.
    losses: Vec<Loss>,
    blanks: usize,
    hashed: bool,
    requests: Vec<PictureRequest>,
    /// File name of each wanted picture and, once it came, what came.
    pictures: Map<StepId, (String, Arrived)>,
}

#[derive(Clone, Debug)]
enum Arrived {
    Not(String),
    Picture(Arrival),
}

/// A picture that came, as far as texts speak of it.
#[derive(Clone, Debug)]
struct Arrival {
    width: u32,
    height: u32,
    target: Option<Rect>,
    format: Format,
    /// Of its bytes, where names are made of it.
    digest: Option<String>,
    content: Content,
}

impl Arrival {
    /// What the file of itself has in the place of the picture's address.
    fn address(&self) -> String {
        match &self.content {
            Content::Bytes(bytes) => data_url(bytes, self.format),
            Content::Away(away) => format!("{MARK}{}{MARK}", away.key),
        }
    }
}

/// Stands around the key of what is put in later. No text of a document holds it: it is a control character.
const MARK: char = '\u{1}';

impl Exporter {
    /// Begins an export.
    #[must_use]
    pub fn new(guide: &Guide, target: Target) -> Self {
        let (laid, loss) = layout::laid_out(guide, target);
        let (mut document, blanks) = (laid.document, laid.blanks.len());
        let mut losses: Vec<Loss> = loss.into_iter().collect();
        let pasted = (target == Target::Confluence).then(|| layout::laid_out(guide, Target::ConfluencePaste));
        let pasted = pasted.map(|(laid, loss)| {
            losses.extend(loss);
            laid.document
        });
        let mut requests = Vec::new();
        let mut pictures = Map::new();
        // A document that tells no steps shows none of their pictures.
        let (shown, photographs) = match target.wants() {
            Wants::Pictures(photographs) => (layout::figures(&mut document), photographs),
            Wants::Nothing => (Vec::new(), Photographs::AsPng),
        };
        for step in &guide.steps {
            let file = format!("{}.png", document::figure_name(step, guide.steps.len()));
            if let StepFrame::Taken { picture, target, .. } = &step.step.frame
                && shown.contains(&file)
            {
                requests.push(PictureRequest {
                    step: step.step.id.clone(),
                    picture: picture.id.clone(),
                    annotation: annotation(guide.settings.cut, *target, step.number, picture.scale, photographs),
                });
                let missing = Arrived::Not(NOT_KEPT.to_owned());
                pictures.insert(step.step.id.clone(), (file, missing));
            }
        }
        Self { guide: guide.clone(), target, document, pasted, losses, blanks, hashed: false, requests, pictures }
    }

    /// Names every picture after what it shows as well, so that a changed picture has another address.
    #[must_use]
    pub fn with_hashed_names(mut self) -> Self {
        self.hashed = true;
        self
    }

    /// The pictures wanted, in the order of the steps.
    #[must_use]
    pub fn pictures(&self) -> &[PictureRequest] {
        &self.requests
    }

    /// Takes the annotated picture of a step.
    ///
    /// # Errors
    /// When no picture of that step was asked for.
    pub fn add_picture(&mut self, step: &StepId, picture: Encoded) -> Result<(), ExportError> {
        self.come(step, picture, Content::Bytes)
    }

    /// Takes note of the annotated picture of a step, and gives back what must be put in its place later:
    /// many pictures are large together, and need not be in one memory.
    ///
    /// # Errors
    /// When no picture of that step was asked for.
    pub fn put_away(&mut self, step: &StepId, picture: Encoded, key: u32) -> Result<Vec<u8>, ExportError> {
        let mut kept = Vec::new();
        let as_text = (self.target == Target::Html).then(|| picture.colours.format());
        self.come(step, picture, |bytes| {
            let away = Content::Away(Away::of(&bytes, key));
            kept = match as_text {
                Some(format) => data_url(&bytes, format).into_bytes(),
                None => bytes,
            };
            away
        })?;
        Ok(kept)
    }

    fn come(
        &mut self,
        step: &StepId,
        picture: Encoded,
        keep: impl FnOnce(Vec<u8>) -> Content,
    ) -> Result<(), ExportError> {
        let Encoded { bytes, width, height, target, colours } = picture;
        let format = colours.format();
        let digest = self.hashed.then(|| sha256(&bytes));
        self.arrive(step, Arrived::Picture(Arrival { width, height, target, format, digest, content: keep(bytes) }))
    }

    /// Says why a step stays without picture. Pictures never handed in count as no longer stored.
    ///
    /// # Errors
    /// When no picture of that step was asked for.
    pub fn without_picture(&mut self, step: &StepId, why: &str) -> Result<(), ExportError> {
        self.arrive(step, Arrived::Not(why.to_owned()))
    }

    fn arrive(&mut self, step: &StepId, arrived: Arrived) -> Result<(), ExportError> {
        let (_, slot) = self.pictures.get_mut(step).ok_or_else(|| ExportError::NotAsked(step.clone()))?;
        *slot = arrived;
        Ok(())
    }

    /// Writes everything and puts it into one file.
    ///
    /// # Errors
    /// When the ZIP cannot be put together, for it would be larger than a ZIP can be, or pictures were put away.
    pub fn finish(self) -> Result<Export, ExportError> {
        let Assembled { file_name, pieces, losses, blanks } = self.assemble()?;
        let bytes = whole(pieces).ok_or(ExportError::Away)?;
        Ok(Export { file_name, bytes, losses, blanks })
    }

    /// The same file, with places for the pictures that were put away.
    ///
    /// # Errors
    /// When the ZIP cannot be put together, for it would be larger than a ZIP can be.
    pub fn assemble(mut self) -> Result<Assembled, ExportError> {
        self.settle_names();
        let mut losses = std::mem::take(&mut self.losses);
        losses.extend(self.settle_figures());
        let bundle = bundle::bundle(&self);
        losses.extend(bundle.losses);
        let file_name = self.target.file_name(&self.guide.title);
        let pieces = match self.target.delivery() {
            Delivery::File(_) => {
                let text = bundle.texts.into_iter().next().map(|(_, bytes)| bytes).unwrap_or_default();
                if self.target == Target::Html { in_pieces(&text) } else { vec![Piece::Bytes(text)] }
            }
            Delivery::Zip(_) => zip_pieces(with_pictures(bundle.texts, &bundle.folder, self.pictures))
                .map_err(|_| ExportError::TooLarge)?,
        };
        Ok(Assembled { file_name, pieces, losses, blanks: self.blanks })
    }

    /// Gives each picture that came the ending of what it is, and the beginning of its digest where that is wanted: in
    /// the pictures and in the document.
    fn settle_names(&mut self) {
        let mut renamed = Map::new();
        let steps: Vec<StepId> = self.pictures.keys().cloned().collect();
        for step in steps {
            let Some((file, arrived)) = self.pictures.get_mut(&step) else { continue };
            if let (Arrived::Picture(picture), Some(stem)) = (arrived, file.strip_suffix(".png")) {
                let ending = picture.format.ending();
                let settled = match picture.digest.as_deref().and_then(|digest| digest.get(..8)) {
                    Some(digest) => format!("{stem}.{digest}.{ending}"),
                    None => format!("{stem}.{ending}"),
                };
                renamed.insert(std::mem::replace(file, settled.clone()), settled);
            }
        }
        for document in std::iter::once(&mut self.document).chain(&mut self.pasted) {
            figures_mut(document, |figure| {
                if let Some(settled) = renamed.get(&figure.file) {
                    figure.file.clone_from(settled);
                }
            });
        }
    }

    /// A picture that came, by the name of its file.
    fn picture(&self, file: &str) -> Option<&Arrival> {
        self.pictures.values().find_map(|(name, arrived)| match arrived {
            Arrived::Picture(picture) if name == file => Some(picture),
            _ => None,
        })
    }

    /// Gives every figure its size, and puts words in the place of those that have no picture.
    fn settle_figures(&mut self) -> Vec<Loss> {
        let language = self.guide.language;
        let steps = &self.guide.steps;
        let pictures = &self.pictures;
        if self.target.wants() == Wants::Nothing {
            return Vec::new();
        }
        let arrived = |number: u32| {
            let step = steps.iter().find(|step| step.number == number)?;
            pictures.get(&step.step.id).map(|(_, arrived)| arrived)
        };
        let mut losses = Vec::new();
        for document in std::iter::once(&mut self.document).chain(&mut self.pasted) {
            figures_mut(document, |figure| {
                if let Some(Arrived::Picture(picture)) = arrived(figure.step) {
                    figure.size = Some((picture.width, picture.height));
                }
            });
            replace_figures(document, |figure| match arrived(figure.step) {
                Some(Arrived::Not(why)) => {
                    let loss = Loss { what: Lost::Picture(why.clone()), at: At::Step(figure.step) };
                    if !losses.contains(&loss) {
                        losses.push(loss);
                    }
                    Some(lost_picture(why, language))
                }
                _ => None,
            });
        }
        losses
    }

    fn frame(&self, step: &GuideStep) -> Result<(Shows, String, &Arrival), String> {
        if self.target.wants() == Wants::Nothing {
            return Err("this export holds no pictures".to_owned());
        }
        match &step.step.frame {
            StepFrame::Taken { shows, .. } => match self.pictures.get(&step.step.id) {
                Some((file, Arrived::Picture(picture))) => Ok((*shows, file.clone(), picture)),
                Some((_, Arrived::Not(why))) => Err(why.clone()),
                None => Err("this document does not show it".to_owned()),
            },
            StepFrame::Missing(problem) => Err(document::picture_problem(*problem).to_owned()),
            StepFrame::None => Err("no picture was taken of this step".to_owned()),
        }
    }
}

fn with_pictures(
    texts: Map<String, Vec<u8>>,
    folder: &str,
    pictures: Map<StepId, (String, Arrived)>,
) -> Vec<(String, Content)> {
    let mut entries: Vec<(String, Content)> =
        texts.into_iter().map(|(path, bytes)| (path, Content::Bytes(bytes))).collect();
    for (_, (file, arrived)) in pictures {
        if let Arrived::Picture(picture) = arrived {
            entries.push((format!("{folder}/{file}"), picture.content));
        }
    }
    entries
}

/// A text, parted where marks stand for what is put in later.
fn in_pieces(text: &[u8]) -> Vec<Piece> {
    let parts = text.split(|byte| *byte == MARK as u8).enumerate().map(|(index, part)| {
        let key = std::str::from_utf8(part).ok().and_then(|key| key.parse().ok());
        match key {
            Some(key) if index % 2 == 1 => Piece::Away(key),
            _ => Piece::Bytes(part.to_vec()),
        }
    });
    parts.collect()
}

/// What is made of a step's screenshot.
#[must_use]
pub fn annotation(cut: Cut, target: Option<Rect>, number: u32, scale: f64, photographs: Photographs) -> Annotation {
    let crop = target.filter(|_| cut == Cut::Around).map_or(Crop::Whole, Crop::Around);
    let mark = target.filter(|_| cut != Cut::Original).map(|target| Mark { target, number });
    Annotation { crop, mark, covers: Vec::new(), scale, photographs }
}

fn in_folder(folder: &str, (shows, file, picture): (Shows, String, &Arrival)) -> Frame {
    Frame {
        file: format!("{folder}/{file}"),
        shows,
        width: picture.width,
        height: picture.height,
        target: picture.target,
    }
}
