//! Pictures of steps, as the pages show them.

use crate::{Tell, failed};
use cairn_core::export::annotation;
use cairn_core::picture::{Encoded, Photographs, PictureError, annotate, thumbnail};
use cairn_core::studio::{Drawing, Report, Size};

pub fn draw(drawing: &Drawing, png: &[u8], tell: &mut Tell) {
    match drawn(drawing, png) {
        Ok(picture) => tell(Report::Drawn { url: String::new() }, picture.bytes),
        Err(error) => failed(error.to_string(), tell),
    }
}

fn drawn(drawing: &Drawing, png: &[u8]) -> Result<Encoded, PictureError> {
    let Drawing { target, scale, .. } = *drawing;
    match drawing.size {
        Size::Small { width } => thumbnail(png, target, &[], scale, width),
        Size::Large { number, cut } => annotate(png, &annotation(cut, target, number, scale, Photographs::AsJpeg)),
    }
}
