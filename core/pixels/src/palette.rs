//! At most 256 colours, where that cannot be seen.

use crate::Colour;
use crate::lanes::{LANES, Lanes};

/// How far a channel may be off in a colour that covers at least one pixel in 5,000: in surfaces,
/// gradients and the cores of letters.
pub const NEAR: u8 = 3;
/// How far it may be off in any other: single pixels on the edges of letters.
pub const FAR: u8 = 12;

/// One way to spread a palette: a colour that covers at least one pixel in so many may be
/// off by so much; the first line that fits counts.
type Spread = [(u64, u8); 3];

/// Tried from the truest on.
const SPREADS: [Spread; 2] =
    [[(10_000, 2), (100_000, 6), (u64::MAX, FAR)], [(5_000, NEAR), (20_000, 8), (u64::MAX, FAR)]];

/// More different colours than this are a photograph, which no palette holds.
const MOST_COLOURS: usize = 1 << 14;
/// And so are more than a palette's in stretches that are shorter than this on the whole: a palette would neither be true
/// to them nor pack well.
const SHORT: usize = 3;
/// Slots of the table of colours; a power of two, sparsely filled.
const SLOTS: usize = MOST_COLOURS * 4;

/// An image by palette.
pub struct Paletted {
    /// Its colours.
    pub palette: Vec<Colour>,
    /// Row by row: a 0 (the name of no filter), and one for each pixel.
    pub rows: Vec<u8>,
    /// Every pixel keeps its colour.
    pub exact: bool,
}

/// An image by palette; none when that would be seen.
#[inline(never)]
pub fn reduce(pixels: &[Colour], width: usize) -> Option<Paletted> {
    let counted = count(pixels, width.max(1))?;
    let exact = counted.colours.len() <= 256;
    let (palette, map) =
        if exact { (counted.colours, (0..=255).collect()) } else { gather(&counted.colours, &counted.counts)? };
    let rows = unroll(&counted.rows, &map, width.max(1), pixels.len() / width.max(1))?;
    Some(Paletted { palette, rows, exact })
}

/// The different colours of an image, in order of appearance.
struct Counted {
    colours: Vec<Colour>,
    counts: Vec<u32>,
    rows: Vec<Row>,
}

/// A row by the numbers of its colours.
enum Row {
    /// The same as the row above.
    Repeated,
    /// Stretches of one colour: its number, and how many pixels.
    Runs(Vec<(u16, u16)>),
}

/// Row by row: flat user interfaces repeat their rows, and in a row long stretches have one colour.
fn count(pixels: &[Colour], width: usize) -> Option<Counted> {
    let mut table = vec![(EMPTY, 0_u16); SLOTS];
    let (mut colours, mut counts) = (Vec::new(), Vec::new());
    let mut rows = Vec::with_capacity(pixels.len() / width);
    let mut above: &[Colour] = &[];
    let mut runs: Vec<(u16, u16)> = Vec::new();
    let mut all = 0;
    for row in pixels.chunks_exact(width) {
        if same(row, above) {
            rows.push(Row::Repeated);
        } else {
            runs.clear();
            if all > pixels.len() / SHORT && colours.len() > 256 {
                return None;
            }
            let mut rest = row;
            while let Some(colour) = rest.first() {
                let length = run_length(rest);
                runs.push((look_up(&mut table, *colour, &mut colours)?, length as u16));
                rest = rest.get(length..)?;
            }
            counts.resize(colours.len(), 0);
            all += runs.len();
            rows.push(Row::Runs(runs.clone()));
        }
        for (number, length) in &runs {
            *counts.get_mut(usize::from(*number))? += u32::from(*length);
        }
        above = row;
    }
    Some(Counted { colours, counts, rows })
}

/// Every pixel's place in the palette.
fn unroll(rows: &[Row], map: &[u8], width: usize, height: usize) -> Option<Vec<u8>> {
    let line = width + 1;
    let mut indices: Vec<u8> = vec![0; line * height + STRIDE];
    let mut at = 0_usize;
    for row in rows {
        match row {
            Row::Repeated => {
                indices.copy_within(at.checked_sub(line)?..at, at);
                at += line;
            }
            Row::Runs(runs) => {
                *indices.get_mut(at)? = 0;
                at += 1;
                for (number, length) in runs {
                    let length = usize::from(*length);
                    lay(indices.get_mut(at..)?, length, *map.get(usize::from(*number))?)?;
                    at += length;
                }
            }
        }
    }
    indices.truncate(line * height);
    Some(indices)
}

/// Pixels laid down together.
const STRIDE: usize = 16;

/// Lays a stretch down in whole strides, which is quicker for short ones; what is too much lies under what follows.
fn lay(indices: &mut [u8], length: usize, index: u8) -> Option<()> {
    for from in (0..length).step_by(STRIDE) {
        *indices.get_mut(from..)?.first_chunk_mut()? = [index; STRIDE];
    }
    Some(())
}

/// Whether two rows are the same, compared many bytes at a time.
fn same(row: &[Colour], other: &[Colour]) -> bool {
    const LANES: usize = 64;
    let (row, other) = (row.as_flattened(), other.as_flattened());
    let ((lanes, end), (other_lanes, other_end)) = (row.as_chunks::<LANES>(), other.as_chunks::<LANES>());
    row.len() == other.len() && end == other_end && lanes.iter().zip(other_lanes).all(|(a, b)| alike(a, b))
}

/// How many pixels from the first on have its colour.
fn run_length(row: &[Colour]) -> usize {
    /// Pixels looked at together.
    const STRIDE: usize = 16;
    let bytes = row.as_flattened();
    let Some(first) = row.first().copied().map(key) else { return 0 };
    if row.get(1).copied().map(key) != Some(first) {
        return 1;
    }
    // A stretch has one colour where it is the same as itself one pixel on.
    let (strides, _) = bytes.as_chunks::<{ STRIDE * 3 }>();
    let (shifted, _) = bytes.get(3..).unwrap_or_default().as_chunks::<{ STRIDE * 3 }>();
    let long = strides.iter().zip(shifted).take_while(|(a, b)| alike(a, b)).count() * STRIDE;
    let rest = row.get(long..).unwrap_or_default();
    long + rest.iter().take_while(|colour| key(**colour) == first).count()
}

/// Equality of a multiple of eight bytes, eight at a time.
pub(crate) fn alike<const N: usize>(a: &[u8; N], b: &[u8; N]) -> bool {
    let (a, _) = a.as_chunks::<8>();
    let (b, _) = b.as_chunks::<8>();
    a.iter().zip(b).fold(0, |off, (a, b)| off | (u64::from_ne_bytes(*a) ^ u64::from_ne_bytes(*b))) == 0
}

/// No colour has this key.
const EMPTY: u32 = u32::MAX;

/// A colour as one number, which is compared in one go.
fn key([r, g, b]: Colour) -> u32 {
    u32::from_be_bytes([0, r, g, b])
}

/// The number of a colour, a new one if it was not seen yet; none when there are too many.
fn look_up(table: &mut [(u32, u16)], colour: Colour, colours: &mut Vec<Colour>) -> Option<u16> {
    let key = key(colour);
    let mut at = (key.wrapping_mul(0x9E37_79B1) >> 16) as usize % SLOTS;
    loop {
        let slot = table.get_mut(at)?;
        if slot.0 == key {
            return Some(slot.1);
        }
        if slot.0 == EMPTY {
            if colours.len() == MOST_COLOURS {
                return None;
            }
            *slot = (key, colours.len() as u16);
            colours.push(colour);
            return Some(slot.1);
        }
        at = (at + 1) % SLOTS;
    }
}

/// The most frequent colours, such that every other is near one of them; and which one for each.
fn gather(colours: &[Colour], counts: &[u32]) -> Option<(Vec<Colour>, Vec<u8>)> {
    let by_count: Vec<(usize, Colour, u32)> =
        colours.iter().zip(counts).enumerate().map(|(number, (colour, count))| (number, *colour, *count)).collect();
    let by_count = frequent_first(&by_count);
    SPREADS.iter().find_map(|spread| gather_by(&by_count, spread))
}

/// Merges ever longer stretches; what is equally frequent stays as it stood.
fn frequent_first(colours: &[(usize, Colour, u32)]) -> Vec<(usize, Colour, u32)> {
    let (mut sorted, mut merged) = (colours.to_vec(), Vec::with_capacity(colours.len()));
    let mut length = 1;
    while length < sorted.len() {
        for pair in sorted.chunks(length * 2) {
            let (mut left, mut right) = pair.split_at(length.min(pair.len()));
            loop {
                let taken = match (left.split_first(), right.split_first()) {
                    (Some((a, _)), Some((b, rest))) if b.2 > a.2 => std::mem::replace(&mut right, rest).first(),
                    (Some((_, rest)), _) => std::mem::replace(&mut left, rest).first(),
                    (None, Some((_, rest))) => std::mem::replace(&mut right, rest).first(),
                    (None, None) => break,
                };
                merged.extend(taken);
            }
        }
        std::mem::swap(&mut sorted, &mut merged);
        merged.clear();
        length *= 2;
    }
    sorted
}

fn gather_by(by_count: &[(usize, Colour, u32)], spread: &Spread) -> Option<(Vec<Colour>, Vec<u8>)> {
    let all: u64 = by_count.iter().map(|(_, _, count)| u64::from(*count)).sum();
    let may_be_off = |count: u32| {
        let fits = |(shares, _): &&(u64, u8)| u64::from(count).saturating_mul(*shares) >= all;
        spread.iter().find(fits).map_or(0, |(_, off)| *off)
    };
    let mut palette = Palette::default();
    let mut map = vec![0; by_count.len()];
    for (number, colour, count) in by_count {
        let off = palette.least_off(*colour);
        let is_near = off <= may_be_off(*count);
        let index = if is_near { palette.first_off(off, *colour) } else { palette.push(*colour)? };
        *map.get_mut(*number)? = index as u8;
    }
    Some((palette.colours, map))
}

/// Some colours, a channel at a time, so that all of them are compared at once.
#[derive(Clone, Copy)]
struct Colours {
    red: Lanes,
    green: Lanes,
    blue: Lanes,
    /// All bits set where no colour stands yet.
    free: Lanes,
}

impl Colours {
    /// How far each is off.
    fn off(&self, [r, g, b]: [Lanes; 3]) -> Lanes {
        self.red.off(r).max(self.green.off(g)).max(self.blue.off(b)).max(self.free)
    }
}

/// At most 256 colours.
struct Palette {
    colours: Vec<Colour>,
    compared: [Colours; 256 / LANES],
}

impl Default for Palette {
    fn default() -> Self {
        let zero = Lanes::all(0);
        let none = Colours { red: zero, green: zero, blue: zero, free: Lanes::all(u8::MAX) };
        Self { colours: Vec::new(), compared: [none; 256 / LANES] }
    }
}

impl Palette {
    /// Where the colour stands; none when there is no room left.
    fn push(&mut self, colour: Colour) -> Option<usize> {
        let (at, [r, g, b]) = (self.colours.len(), colour);
        let (to, lane) = (self.compared.get_mut(at / LANES)?, at % LANES);
        to.red = to.red.with(lane, r);
        to.green = to.green.with(lane, g);
        to.blue = to.blue.with(lane, b);
        to.free = to.free.with(lane, 0);
        self.colours.push(colour);
        Some(at)
    }

    /// Those that hold a colour.
    fn taken(&self) -> &[Colours] {
        self.compared.get(..self.colours.len().div_ceil(LANES)).unwrap_or(&self.compared)
    }

    /// How far the nearest colour is off.
    fn least_off(&self, colour: Colour) -> u8 {
        let wanted = colour.map(Lanes::all);
        let least = self.taken().iter().fold(Lanes::all(u8::MAX), |least, colours| colours.off(wanted).min(least));
        least.bytes().into_iter().fold(u8::MAX, u8::min)
    }

    /// The first colour that is off by so much.
    fn first_off(&self, least: u8, colour: Colour) -> usize {
        let wanted = colour.map(Lanes::all);
        let places = self.taken().iter().enumerate().filter_map(|(number, colours)| {
            let lane = colours.off(wanted).first(least)?;
            Some(number * LANES + lane)
        });
        places.into_iter().next().unwrap_or_default()
    }
}
