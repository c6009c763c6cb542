//! Pictures of steps, as the pages show them.

use crate::{Tell, failed};
use cairn_core::picture::{Annotation, Crop, Encoded, Mark, PictureError, annotate, thumbnail};
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
        Size::Large { number, whole } => {
            let crop = target.filter(|_| !whole).map_or(Crop::Whole, Crop::Around);
            let mark = target.map(|target| Mark { target, number });
            annotate(png, &Annotation { crop, mark, covers: Vec::new(), scale })
        }
    }
}
