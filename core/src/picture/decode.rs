//! PNG to pixels, with limits that hold before anything is unpacked.

use super::PictureError;
use super::area::Area;
use super::image::{Colour, Image};
use png::{ColorType, DecodeOptions, Decoder, Transformations};
use std::io::Cursor;

/// The longest file that is opened.
pub(super) const MAX_BYTES: usize = 64 << 20;
/// The longest side that is opened.
pub(super) const MAX_SIDE: u32 = 16_384;
/// The largest picture that is opened.
pub(super) const MAX_PIXELS: u64 = 64_000_000;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A PNG whose frame is whole and whose size is within the limits. Nothing is unpacked yet.
pub(super) struct Png<'a> {
    bytes: &'a [u8],
    width: u32,
    height: u32,
}

impl<'a> Png<'a> {
    /// Looks at the header and walks the chunks, so that a file that breaks off is found out even
    /// when only its upper rows are wanted.
    pub fn open(bytes: &'a [u8]) -> Result<Self, PictureError> {
        if bytes.len() > MAX_BYTES {
            return Err(PictureError::TooManyBytes { bytes: bytes.len() });
        }
        let chunks = bytes.strip_prefix(SIGNATURE).ok_or(PictureError::NotPng)?;
        let (header, chunks) = chunk(chunks).ok_or(PictureError::Damaged)?;
        let (width, height) = size(header)?;
        check_chunks(chunks)?;
        Ok(Self { bytes, width, height })
    }

    /// All of it.
    pub fn area(&self) -> Area {
        Area { left: 0, top: 0, right: self.width, bottom: self.height }
    }

    /// Unpacks the part of it that is wanted, from the top down to the last wanted row.
    pub fn pixels(&self, wanted: Area) -> Result<Image, PictureError> {
        let mut reader = decoder(self.bytes).read_info().map_err(|_| PictureError::Damaged)?;
        let (kind, _) = reader.output_color_type();
        let line = reader.output_line_size(self.width).ok_or(PictureError::Damaged)?;
        let mut line = vec![0; line];
        for _ in 0..wanted.top {
            reader.read_row(&mut line).map_err(|_| PictureError::Damaged)?.ok_or(PictureError::Damaged)?;
        }
        let mut image = Image::new(wanted.width() as usize, wanted.height() as usize);
        let whole_rows = kind == ColorType::Rgb && wanted.width() == self.width;
        for row in image.rows_mut() {
            let buffer = if whole_rows { row.as_flattened_mut() } else { &mut line };
            reader.read_row(buffer).map_err(|_| PictureError::Damaged)?.ok_or(PictureError::Damaged)?;
            if !whole_rows {
                convert(&line, kind, wanted.left as usize, row);
            }
        }
        Ok(image)
    }
}

/// Checksums are left aside: a journal's own bytes are guarded by the store, and damage that is not
/// noticed can only change colours.
fn decoder(bytes: &[u8]) -> Decoder<Cursor<&[u8]>> {
    let mut options = DecodeOptions::default();
    options.set_ignore_checksums(true);
    options.set_ignore_text_chunk(true);
    options.set_ignore_iccp_chunk(true);
    let mut decoder = Decoder::new_with_options(Cursor::new(bytes), options);
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    decoder
}

/// Type and data of one chunk.
type Chunk<'a> = (&'a [u8; 4], &'a [u8]);

/// The first chunk and what follows it.
fn chunk(bytes: &[u8]) -> Option<(Chunk<'_>, &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let (name, rest) = rest.split_first_chunk::<4>()?;
    let (data, rest) = rest.split_at_checked(u32::from_be_bytes(*length) as usize)?;
    let (_checksum, rest) = rest.split_first_chunk::<4>()?;
    Some(((name, data), rest))
}

fn size((name, data): Chunk<'_>) -> Result<(u32, u32), PictureError> {
    let (b"IHDR", [w0, w1, w2, w3, h0, h1, h2, h3, _depth, _colour, _compression, _filter, interlace]) = (name, data)
    else {
        return Err(PictureError::Damaged);
    };
    let width = u32::from_be_bytes([*w0, *w1, *w2, *w3]);
    let height = u32::from_be_bytes([*h0, *h1, *h2, *h3]);
    if width == 0 || height == 0 {
        return Err(PictureError::Damaged);
    }
    if width > MAX_SIDE || height > MAX_SIDE || u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(PictureError::TooLarge { width, height });
    }
    if *interlace != 0 {
        return Err(PictureError::NotAScreenshot);
    }
    Ok((width, height))
}

/// Every chunk is whole, there are pixels, and the file ends where it says so.
fn check_chunks(mut rest: &[u8]) -> Result<(), PictureError> {
    let mut has_pixels = false;
    while let Some(((name, _), after)) = chunk(rest) {
        match name {
            b"IDAT" => has_pixels = true,
            b"acTL" => return Err(PictureError::NotAScreenshot),
            b"IEND" if has_pixels && after.is_empty() => return Ok(()),
            b"IEND" => break,
            _ => {}
        }
        rest = after;
    }
    Err(PictureError::Damaged)
}

/// Takes the wanted part of an unpacked line. What is transparent stands on white.
fn convert(line: &[u8], kind: ColorType, left: usize, row: &mut [Colour]) {
    let on_white = |value: u8, alpha: u8| {
        let (value, alpha) = (u32::from(value), u32::from(alpha));
        ((value * alpha + 255 * (255 - alpha) + 127) / 255) as u8
    };
    match kind {
        ColorType::Rgba => fill_row(row, line, left, |[r, g, b, alpha]: &[u8; 4]| {
            if *alpha == 255 { [*r, *g, *b] } else { [*r, *g, *b].map(|value| on_white(value, *alpha)) }
        }),
        ColorType::GrayscaleAlpha => {
            fill_row(row, line, left, |[grey, alpha]: &[u8; 2]| [on_white(*grey, *alpha); 3]);
        }
        ColorType::Grayscale => fill_row(row, line, left, |[grey]: &[u8; 1]| [*grey; 3]),
        // EXPAND has made colours of palette entries.
        ColorType::Rgb | ColorType::Indexed => fill_row(row, line, left, |colour: &[u8; 3]| *colour),
    }
}

fn fill_row<const N: usize>(row: &mut [Colour], line: &[u8], left: usize, colour: impl Fn(&[u8; N]) -> Colour) {
    let (pixels, _) = line.as_chunks::<N>();
    for (to, from) in row.iter_mut().zip(pixels.iter().skip(left)) {
        *to = colour(from);
    }
}
