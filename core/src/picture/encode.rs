//! Pixels to PNG. No row filter: flat user interfaces pack better and faster without.

use super::area::Area;
use super::image::{Colour, Image};
use super::palette::{self, Paletted};
use super::{Encoded, PictureError};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use std::io::Write;

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

/// Time against size, measured on console pages: above 2 a percent fewer bytes costs a tenth more time.
const LEVEL: u32 = 2;
/// Large pictures pack as fast as can be: half as many bytes more, for a third of the time.
const LARGE_LEVEL: u32 = 1;
const LARGE: usize = 4_000_000;

pub(super) fn encode(image: &Image, target: Option<Area>) -> Result<Encoded, PictureError> {
    let (bytes, colours) = match palette::reduce(image) {
        Some(paletted) => {
            let colours = if paletted.exact { Colours::ExactPalette } else { Colours::NearPalette };
            (with_palette(image, &paletted), colours)
        }
        None => (write(image, Kind::Rgb, image.rows().map(<[Colour]>::as_flattened)), Colours::Full),
    };
    Ok(Encoded {
        bytes: bytes.ok_or(PictureError::Damaged)?,
        width: image.width() as u32,
        height: image.height() as u32,
        target: target.map(Area::rect),
        colours,
    })
}

enum Kind<'a> {
    Rgb,
    Palette(&'a [Colour]),
}

fn with_palette(image: &Image, paletted: &Paletted) -> Option<Vec<u8>> {
    let rows = paletted.indices.chunks_exact(image.width().max(1));
    write(image, Kind::Palette(&paletted.palette), rows)
}

/// None only if memory itself refuses to be written to.
#[allow(clippy::needless_pass_by_value)]
fn write<'a>(image: &Image, kind: Kind<'_>, rows: impl Iterator<Item = &'a [u8]>) -> Option<Vec<u8>> {
    let level = if image.pixels().len() > LARGE { LARGE_LEVEL } else { LEVEL };
    let mut pixels = ZlibEncoder::new(Vec::new(), Compression::new(level));
    for row in rows {
        pixels.write_all(&[0]).ok()?;
        pixels.write_all(row).ok()?;
    }
    let pixels = pixels.finish().ok()?;

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
    Some(file)
}

fn chunk(file: &mut Vec<u8>, name: [u8; 4], data: &[u8]) {
    let mut checksum = crc32fast::Hasher::new();
    checksum.update(&name);
    checksum.update(data);
    file.extend((data.len() as u32).to_be_bytes());
    file.extend(name);
    file.extend(data);
    file.extend(checksum.finalize().to_be_bytes());
}
