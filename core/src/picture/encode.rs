//! Pixels to a file: by palette where that cannot be seen, else as a photograph.

use super::Encoded;
use super::area::Area;
use super::image::{Colour, Image};
use cairn_pixels::palette::{self, Paletted};
use cairn_pixels::{Crc, Effort, filtered, jpeg, zlib};

/// How true the colours of a written picture are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// Every pixel as it was, by palette.
    ExactPalette,
    /// By a palette: a channel is off by at most [`Colours::NEAR`] in every colour that covers one
    /// pixel in 5,000 or more, by at most [`Colours::FAR`] in the rest.
    NearPalette,
    /// Every pixel as it was, without palette.
    Full,
    /// As a JPEG: as near as eyes tell.
    Photograph,
}

impl Colours {
    /// How far a channel (0 to 255) of a frequent colour may be off in [`Colours::NearPalette`].
    pub const NEAR: u8 = palette::NEAR;
    /// How far a channel of a rare colour may be off there.
    pub const FAR: u8 = palette::FAR;

    /// What such a picture is written as.
    #[must_use]
    pub fn format(self) -> Format {
        if self == Self::Photograph { Format::Jpeg } else { Format::Png }
    }
}

/// What a picture is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Without loss, or by palette.
    Png,
    /// For photographs.
    Jpeg,
}

impl Format {
    /// The ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}

/// What photographs are written as: pictures of more colours than a palette holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Photographs {
    /// JPEG, or PNG where that is smaller.
    AsJpeg,
    /// PNG.
    AsPng,
}

/// Time against size, measured on console pages.
const TRIES: u32 = 1;

pub(super) fn encode(image: &Image, target: Option<Area>, photographs: Photographs) -> Encoded {
    let (bytes, colours) = match (palette::reduce(image.pixels(), image.width()), photographs) {
        (Some(Paletted { palette, rows, exact }), _) => {
            let colours = if exact { Colours::ExactPalette } else { Colours::NearPalette };
            (file(image, &Kind::Palette(&palette), &rows), colours)
        }
        (None, Photographs::AsJpeg) => photograph(image),
        (None, Photographs::AsPng) => (full(image), Colours::Full),
    };
    Encoded {
        bytes,
        width: image.width() as u32,
        height: image.height() as u32,
        target: target.map(Area::rect),
        colours,
    }
}

/// Of so many rows, [`SAMPLED`] tell how large a PNG would be.
const SAMPLE_OF: usize = 256;
const SAMPLED: usize = 8;

/// The smaller of the two. A PNG is tried where a part of it says that it may be.
fn photograph(image: &Image) -> (Vec<u8>, Colours) {
    let jpeg = jpeg::encode(image.pixels(), image.width());
    let row = image.width().max(1);
    let parts = image.pixels().chunks(row * SAMPLE_OF).filter_map(|part| part.get(..row * SAMPLED));
    let sample: Vec<Colour> = parts.flatten().copied().collect();
    let sampled = sample.len().max(1) as u64;
    let sample = zlib(&filtered(&sample, row), Effort { tries: TRIES, row: row * 3 + 1 }).len() as u64;
    if sample * image.pixels().len() as u64 / sampled < jpeg.len() as u64 {
        let png = full(image);
        if png.len() < jpeg.len() {
            return (png, Colours::Full);
        }
    }
    (jpeg, Colours::Photograph)
}

fn full(image: &Image) -> Vec<u8> {
    file(image, &Kind::Rgb, &filtered(image.pixels(), image.width()))
}

enum Kind<'a> {
    Rgb,
    Palette(&'a [Colour]),
}
fn file(image: &Image, kind: &Kind<'_>, rows: &[u8]) -> Vec<u8> {
    let row = rows.len() / image.height().max(1);
    let pixels = zlib(rows, Effort { tries: TRIES, row });

    let mut header = Vec::new();
    header.extend((image.width() as u32).to_be_bytes());
    header.extend((image.height() as u32).to_be_bytes());
    header.extend([8, if matches!(kind, Kind::Rgb) { 2 } else { 3 }, 0, 0, 0]);

    let mut file = Vec::with_capacity(pixels.len() + 1024);
    file.extend(b"\x89PNG\r\n\x1a\n");
    chunk(&mut file, *b"IHDR", &header);
    if let Kind::Palette(palette) = kind {
        chunk(&mut file, *b"PLTE", palette.as_flattened());
    }
    chunk(&mut file, *b"IDAT", &pixels);
    chunk(&mut file, *b"IEND", &[]);
    file
}

fn chunk(file: &mut Vec<u8>, name: [u8; 4], data: &[u8]) {
    file.extend((data.len() as u32).to_be_bytes());
    file.extend(name);
    file.extend(data);
    file.extend(Crc::of(&name).and(data).sum().to_be_bytes());
}
