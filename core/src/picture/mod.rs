//! Pictures of steps: decode a screenshot, crop it around the target, cover, mark, encode.
//!
//! [`annotate`] makes the picture of a guide, [`thumbnail`] the small one of a list. Both are
//! functions of their arguments alone: the same input gives the same bytes on every machine.

mod area;
mod badge;
mod crop;
mod decode;
mod encode;
mod error;
mod glyphs;
mod image;
mod resize;
mod ring;

pub use encode::{Colours, Format, Photographs};
pub use error::PictureError;

use crate::observation::Rect;
use area::Area;
use decode::Png;

/// What shall be done to a screenshot. Every rectangle is in its picture pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    /// How much of it is kept.
    pub crop: Crop,
    /// What is pointed out.
    pub mark: Option<Mark>,
    /// What must not be seen: filled with one colour that tells nothing.
    pub covers: Vec<Rect>,
    /// Picture pixels for one CSS px.
    pub scale: f64,
    /// What it is written as when it is a photograph.
    pub photographs: Photographs,
}

/// How much of a screenshot is kept.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Crop {
    /// All of it.
    Whole,
    /// This target, with enough of the page around to find it again.
    Around(Rect),
}

/// A ring around a target, with a number beside it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// The target.
    pub target: Rect,
    /// The number of the step.
    pub number: u32,
}

/// A picture as it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Encoded {
    /// A PNG of `IHDR`, `PLTE` where it has a palette, `IDAT` and `IEND`; or a JPEG.
    pub bytes: Vec<u8>,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Where the marked target is on it, in its own pixels; absent when it is not on it.
    pub target: Option<Rect>,
    /// How true its colours are.
    pub colours: Colours,
}

/// Crops, covers, marks and encodes a PNG screenshot.
///
/// # Errors
/// When the bytes are no PNG, damaged, or larger than Cairn opens.
pub fn annotate(bytes: &[u8], annotation: &Annotation) -> Result<Encoded, PictureError> {
    let png = Png::open(bytes)?;
    let scale = area::sane_scale(annotation.scale);
    let kept = match annotation.crop {
        Crop::Whole => png.area(),
        Crop::Around(target) => crop::around(target, png.area(), scale),
    };
    let mut image = png.pixels(kept)?;
    for cover in annotation.covers.iter().filter_map(|cover| kept.take(*cover)) {
        image.fill(cover, COVER);
    }
    let target = annotation.mark.and_then(|mark| kept.take(mark.target));
    if let (Some(target), Some(mark)) = (target, annotation.mark) {
        let outline = ring::draw(&mut image, target, scale as f32);
        badge::draw(&mut image, target, outline, mark.number, scale as f32);
    }
    Ok(encode::encode(&image, target, annotation.photographs))
}

/// A small picture for a list: the surroundings of the target, ringed, at most `max_width` wide.
///
/// # Errors
/// When the bytes are no PNG, damaged, or larger than Cairn opens.
pub fn thumbnail(
    bytes: &[u8],
    target: Option<Rect>,
    covers: &[Rect],
    scale: f64,
    max_width: u32,
) -> Result<Encoded, PictureError> {
    let png = Png::open(bytes)?;
    let kept = target.map_or(png.area(), |target| crop::close(target, png.area(), area::sane_scale(scale)));
    let mut image = png.pixels(kept)?;
    for cover in covers.iter().filter_map(|cover| kept.take(*cover)) {
        image.fill(cover, COVER);
    }
    let small = resize::to_width(image, max_width);
    let ratio = small.width() as f64 / f64::from(kept.width().max(1));
    let target =
        target.and_then(|target| kept.take(target)).and_then(|target| Area::whole(&small).take(target.scaled(ratio)));
    let mut small = small;
    if let Some(target) = target {
        ring::draw(&mut small, target, 0.75);
    }
    Ok(encode::encode(&small, target, Photographs::AsPng))
}

/// The fill of covers. The same whatever lies beneath.
const COVER: [u8; 3] = [0x3B, 0x42, 0x4E];

#[cfg(test)]
mod tests;
