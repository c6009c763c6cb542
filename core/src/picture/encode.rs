//! Pixels to PNG. No row filter: flat user interfaces pack better and faster without.

use super::Encoded;
use super::area::Area;
use super::image::{Colour, Image};
use cairn_pixels::palette::{self, Paletted};
use cairn_pixels::{Crc, Effort, zlib};

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
}

impl Colours {
    /// How far a channel (0 to 255) of a frequent colour may be off in [`Colours::NearPalette`].
    pub const NEAR: u8 = palette::NEAR;
    /// How far a channel of a rare colour may be off there.
    pub const FAR: u8 = palette::FAR;
}

/// Time against size, measured on console pages.
const TRIES: u32 = 1;

pub(super) fn encode(image: &Image, target: Option<Area>) -> Encoded {
    let (file, colours) = match palette::reduce(image.pixels(), image.width()) {
        Some(Paletted { palette, rows, exact }) => {
            let colours = if exact { Colours::ExactPalette } else { Colours::NearPalette };
            (file(image, &Kind::Palette(&palette), &rows), colours)
        }
        None => (file(image, &Kind::Rgb, &rows(image)), Colours::Full),
    };
    Encoded {
        bytes: file,
        width: image.width() as u32,
        height: image.height() as u32,
        target: target.map(Area::rect),
        colours,
    }
}

enum Kind<'a> {
    Rgb,
    Palette(&'a [Colour]),
}

/// Rows as they are, each with the name of no filter before it.
fn rows(image: &Image) -> Vec<u8> {
    let mut rows = Vec::with_capacity(image.pixels().len() * 3 + image.height());
    for row in image.rows() {
        rows.push(0);
        rows.extend_from_slice(row.as_flattened());
    }
    rows
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
