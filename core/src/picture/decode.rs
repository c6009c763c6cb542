//! PNG to pixels, with limits that hold before anything is unpacked.

use super::PictureError;
use super::area::Area;
use super::image::Image;
use cairn_pixels::png::{Part, Source, decode};

/// The longest file that is opened.
pub(super) const MAX_BYTES: usize = 64 << 20;
/// The longest side that is opened.
pub(super) const MAX_SIDE: u32 = 16_384;
/// The largest picture that is opened.
pub(super) const MAX_PIXELS: u64 = 64_000_000;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A PNG whose frame is whole and whose size is within the limits. Nothing is unpacked yet.
pub(super) struct Png<'a> {
    width: u32,
    height: u32,
    depth: u8,
    kind: u8,
    palette: &'a [u8],
    transparency: &'a [u8],
    data: Vec<&'a [u8]>,
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
        let mut png = with_header(header)?;
        png.take(chunks)?;
        Ok(png)
    }

    /// All of it.
    pub fn area(&self) -> Area {
        Area { left: 0, top: 0, right: self.width, bottom: self.height }
    }

    /// Unpacks the part of it that is wanted, from the top down to the last wanted row.
    pub fn pixels(&self, wanted: Area) -> Result<Image, PictureError> {
        let mut image = Image::new(wanted.width() as usize, wanted.height() as usize);
        let source = Source {
            width: self.width as usize,
            depth: self.depth,
            kind: self.kind,
            palette: self.palette,
            transparency: self.transparency,
            data: &self.data,
        };
        let part = Part { left: wanted.left as usize, top: wanted.top as usize, width: image.width() };
        decode(&source, part, image.pixels_mut()).ok_or(PictureError::Damaged)?;
        Ok(image)
    }
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

fn with_header<'a>((name, data): Chunk<'_>) -> Result<Png<'a>, PictureError> {
    let (b"IHDR", [w0, w1, w2, w3, h0, h1, h2, h3, depth, kind, _compression, _filter, interlace]) = (name, data)
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
    let nothing: &[u8] = &[];
    Ok(Png { width, height, depth: *depth, kind: *kind, palette: nothing, transparency: nothing, data: Vec::new() })
}

impl<'a> Png<'a> {
    /// Every chunk is whole, there are pixels, and the file ends where it says so.
    fn take(&mut self, mut rest: &'a [u8]) -> Result<(), PictureError> {
        while let Some(((name, data), after)) = chunk(rest) {
            match name {
                b"IDAT" => self.data.push(data),
                b"PLTE" => self.palette = data,
                b"tRNS" => self.transparency = data,
                b"acTL" => return Err(PictureError::NotAScreenshot),
                b"IEND" if !self.data.is_empty() && after.is_empty() => return Ok(()),
                b"IEND" => break,
                _ => {}
            }
            rest = after;
        }
        Err(PictureError::Damaged)
    }
}
