//! The pixels of a PNG that is not interlaced. Checksums are left aside.

use crate::Colour;
use crate::unfilter::unfilter;
use fdeflate::Decompressor;

/// DEFLATE looks back so far.
const WINDOW: usize = 1 << 15;
/// Unpacked at a time: small enough to stay in the processor's own memory.
const ROOM: usize = 1 << 17;

/// What a PNG's chunks say.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Pixels in a row.
    pub width: usize,
    /// Bits of a sample.
    pub depth: u8,
    /// 0 grey, 2 colour, 3 palette, 4 grey with transparency, 6 colour with transparency.
    pub kind: u8,
    /// The data of `PLTE`.
    pub palette: &'a [u8],
    /// The data of `tRNS`.
    pub transparency: &'a [u8],
    /// The data of each `IDAT`.
    pub data: &'a [&'a [u8]],
}

/// What of it is wanted.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// Pixels left away on the left.
    pub left: usize,
    /// Rows left away above.
    pub top: usize,
    /// Pixels in a row.
    pub width: usize,
}

/// Unpacks a part into `pixels`, as many rows as there is room for. What is transparent stands on white.
/// None when the picture is damaged.
#[inline(never)]
pub fn decode(source: &Source, part: Part, pixels: &mut [Colour]) -> Option<()> {
    let line = Line::of(source)?;
    let mut rows = Rows::new(source.data, line.bytes);
    for _ in 0..part.top {
        rows.next(line.pixel)?;
    }
    for row in pixels.chunks_exact_mut(part.width.max(1)) {
        colours(source, rows.next(line.pixel)?, part.left, row)?;
    }
    Some(())
}

/// How a row lies in memory.
struct Line {
    bytes: usize,
    /// Bytes of a pixel, at least 1: how far filters look back.
    pixel: usize,
}

impl Line {
    fn of(source: &Source) -> Option<Self> {
        let samples = match source.kind {
            0 | 3 => 1,
            2 => 3,
            4 => 2,
            6 => 4,
            _ => return None,
        };
        let is_known = match source.depth {
            8 => true,
            16 => source.kind != 3,
            1 | 2 | 4 => samples == 1,
            _ => false,
        };
        let bits = samples * usize::from(source.depth);
        let bytes = source.width.checked_mul(bits)?.div_ceil(8);
        is_known.then_some(Self { bytes, pixel: bits.div_ceil(8) })
    }
}

fn colours(source: &Source, line: &[u8], left: usize, row: &mut [Colour]) -> Option<()> {
    match (source.kind, source.depth) {
        (2, 8) => fill(row, line, left, |colour: &[u8; 3]| *colour),
        (6, 8) => fill(row, line, left, |[r, g, b, alpha]: &[u8; 4]| on_white([*r, *g, *b], *alpha)),
        (4, 8) => fill(row, line, left, |[grey, alpha]: &[u8; 2]| on_white([*grey; 3], *alpha)),
        // The upper byte is what 8 bits can hold.
        (2, 16) => fill(row, line, left, |[r, _, g, _, b, _]: &[u8; 6]| [*r, *g, *b]),
        (6, 16) => fill(row, line, left, |[r, _, g, _, b, _, alpha, _]: &[u8; 8]| on_white([*r, *g, *b], *alpha)),
        (4, 16) => fill(row, line, left, |[grey, _, alpha, _]: &[u8; 4]| on_white([*grey; 3], *alpha)),
        (0, 16) => fill(row, line, left, |[grey, _]: &[u8; 2]| [*grey; 3]),
        (_, depth) => return few(source, usize::from(depth), line, left, row),
    }
    Some(())
}

/// Grey and palette: samples of 8 bits or fewer.
fn few(source: &Source, depth: usize, line: &[u8], left: usize, row: &mut [Colour]) -> Option<()> {
    let most = (1_usize << depth) - 1;
    let (palette, _) = source.palette.as_chunks::<3>();
    for (index, to) in row.iter_mut().enumerate() {
        let bit = (left + index) * depth;
        let sample = usize::from(*line.get(bit / 8)?) >> (8 - depth - bit % 8) & most;
        *to = if source.kind == 3 {
            let alpha = source.transparency.get(sample).copied().unwrap_or(u8::MAX);
            on_white(*palette.get(sample)?, alpha)
        } else {
            [(sample * 255 / most) as u8; 3]
        };
    }
    Some(())
}

fn fill<const N: usize>(row: &mut [Colour], line: &[u8], left: usize, colour: impl Fn(&[u8; N]) -> Colour) {
    let (pixels, _) = line.as_chunks::<N>();
    for (to, from) in row.iter_mut().zip(pixels.get(left..).unwrap_or_default()) {
        *to = colour(from);
    }
}

fn on_white(colour: Colour, alpha: u8) -> Colour {
    if alpha == u8::MAX {
        return colour;
    }
    let alpha = u32::from(alpha);
    colour.map(|value| ((u32::from(value) * alpha + 255 * (255 - alpha) + 127) / 255) as u8)
}

/// Rows out of the packed data, one after another.
struct Rows<'a> {
    inflater: Decompressor,
    input: &'a [u8],
    later: &'a [&'a [u8]],
    /// The window, and what was unpacked but not taken yet.
    room: Vec<u8>,
    taken: usize,
    filled: usize,
    /// The row that was taken last.
    row: Vec<u8>,
    above: Vec<u8>,
}

impl<'a> Rows<'a> {
    fn new(data: &'a [&'a [u8]], row: usize) -> Self {
        let mut inflater = Decompressor::new();
        inflater.ignore_adler32();
        let room = vec![0; WINDOW + row + ROOM];
        Self { inflater, input: &[], later: data, room, taken: 0, filled: 0, row: vec![0; row], above: vec![0; row] }
    }

    /// The next row.
    fn next(&mut self, pixel: usize) -> Option<&[u8]> {
        let length = self.row.len() + 1;
        while self.filled - self.taken < length {
            self.unpack(length)?;
        }
        std::mem::swap(&mut self.row, &mut self.above);
        let (filter, packed) = self.room.get(self.taken..self.taken + length)?.split_first()?;
        self.row.copy_from_slice(packed);
        unfilter(*filter, &mut self.row, &self.above, pixel)?;
        self.taken += length;
        Some(&self.row)
    }

    /// Unpacks as much as there is room for. None when nothing comes any more.
    fn unpack(&mut self, length: usize) -> Option<()> {
        if self.room.len() - self.filled < length {
            let kept = self.taken.min(self.filled.saturating_sub(WINDOW));
            self.room.copy_within(kept..self.filled, 0);
            self.taken -= kept;
            self.filled -= kept;
        }
        if let (true, Some((next, later))) = (self.input.is_empty(), self.later.split_first()) {
            self.input = next;
            self.later = later;
        }
        let is_last = self.later.is_empty();
        let (read, written) = self.inflater.read(self.input, &mut self.room, self.filled, is_last).ok()?;
        self.input = self.input.get(read..)?;
        self.filled += written;
        (read + written > 0 || !is_last).then_some(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, Source, decode};
    use png::{BitDepth, ColorType, Filter};
    use proptest::prelude::*;

    const KINDS: [(ColorType, BitDepth); 14] = [
        (ColorType::Rgb, BitDepth::Eight),
        (ColorType::Rgba, BitDepth::Eight),
        (ColorType::Rgb, BitDepth::Sixteen),
        (ColorType::Rgba, BitDepth::Sixteen),
        (ColorType::GrayscaleAlpha, BitDepth::Eight),
        (ColorType::GrayscaleAlpha, BitDepth::Sixteen),
        (ColorType::Grayscale, BitDepth::One),
        (ColorType::Grayscale, BitDepth::Two),
        (ColorType::Grayscale, BitDepth::Four),
        (ColorType::Grayscale, BitDepth::Eight),
        (ColorType::Grayscale, BitDepth::Sixteen),
        (ColorType::Indexed, BitDepth::One),
        (ColorType::Indexed, BitDepth::Four),
        (ColorType::Indexed, BitDepth::Eight),
    ];

    /// What another library makes of the picture, on white.
    fn expected(file: &[u8]) -> Vec<[u8; 3]> {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(file));
        decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
        let mut reader = decoder.read_info().unwrap();
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        let kind = reader.next_frame(&mut bytes).unwrap().color_type;
        let white = |colour: [u8; 3], alpha: u8| {
            let alpha = u32::from(alpha);
            colour.map(|value| ((u32::from(value) * alpha + 255 * (255 - alpha) + 127) / 255) as u8)
        };
        match kind {
            ColorType::Rgb => bytes.chunks(3).map(|p| [p[0], p[1], p[2]]).collect(),
            ColorType::Rgba => bytes.chunks(4).map(|p| white([p[0], p[1], p[2]], p[3])).collect(),
            ColorType::Grayscale => bytes.iter().map(|p| [*p; 3]).collect(),
            ColorType::GrayscaleAlpha => bytes.chunks(2).map(|p| white([p[0]; 3], p[1])).collect(),
            ColorType::Indexed => unreachable!("expanded"),
        }
    }

    fn own(file: &[u8], width: usize, height: usize) -> Option<Vec<[u8; 3]>> {
        let (mut data, mut palette, mut transparency) = (Vec::new(), &[][..], &[][..]);
        let mut rest = &file[8..];
        while let [a, b, c, d, name @ ..] = rest {
            let length = u32::from_be_bytes([*a, *b, *c, *d]) as usize;
            let (chunk, after) = (&name[4..4 + length], &name[8 + length..]);
            match &name[..4] {
                b"IDAT" => data.push(chunk),
                b"PLTE" => palette = chunk,
                b"tRNS" => transparency = chunk,
                _ => {}
            }
            rest = after;
        }
        let source = Source { width, depth: file[24], kind: file[25], palette, transparency, data: &data };
        let mut pixels = vec![[0; 3]; width * height];
        decode(&source, Part { left: 0, top: 0, width }, &mut pixels)?;
        Some(pixels)
    }

    fn written(kind: (ColorType, BitDepth), width: u32, height: u32, filter: Filter, noise: &[u8]) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, width, height);
        encoder.set_color(kind.0);
        encoder.set_depth(kind.1);
        encoder.set_filter(filter);
        if kind.0 == ColorType::Indexed {
            encoder.set_palette((0..=255).flat_map(|n: u8| [n, n ^ 85, 255 - n]).collect::<Vec<u8>>());
            encoder.set_trns((0..200).collect::<Vec<u8>>());
        }
        let bits = kind.0.samples() * kind.1 as usize;
        let length = (width as usize * bits).div_ceil(8) * height as usize;
        let bytes: Vec<u8> = noise.iter().copied().cycle().take(length).collect();
        encoder.write_header().unwrap().write_image_data(&bytes).unwrap();
        file
    }

    proptest! {
        #[test]
        fn every_kind_depth_and_filter_is_read_as_another_library_reads_it(
            kind in prop::sample::select(&KINDS[..]),
            filter in prop::sample::select(&[Filter::NoFilter, Filter::Sub, Filter::Up, Filter::Avg, Filter::Paeth, Filter::Adaptive][..]),
            width in 1..70_u32,
            height in 1..40_u32,
            noise in prop::collection::vec(any::<u8>(), 1..500),
        ) {
            let file = written(kind, width, height, filter, &noise);
            prop_assert_eq!(own(&file, width as usize, height as usize).unwrap(), expected(&file));
        }

        #[test]
        fn damage_is_an_error_or_a_picture(at in 41..900_usize, byte: u8, noise in prop::collection::vec(any::<u8>(), 400..500)) {
            let mut file = written(KINDS[0], 40, 20, Filter::Paeth, &noise);
            let last = file.len() - 17;
            file[at.min(last)] = byte;
            if let Some(pixels) = own(&file, 40, 20) {
                prop_assert_eq!(pixels.len(), 800);
            }
        }
    }

    #[test]
    fn a_large_picture_is_unpacked_through_a_small_window_and_in_part() {
        let noise: Vec<u8> = (0..40_009_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8 & 0x3F).collect();
        let file = written(KINDS[1], 900, 700, Filter::Adaptive, &noise);
        assert_eq!(own(&file, 900, 700).unwrap(), expected(&file));
        assert_eq!(own(&file, 900, 701), None, "there is no such row");
    }
}
