//! JPEG for what no palette holds: photographs, maps, video.
//!
//! Colour keeps its full resolution, for marks and letters have edges in colour alone. Steps are fine and alike for
//! all frequencies, for letters are made of high ones. In blocks where no pixel is like its neighbour, which letters
//! never fill, the small numbers are left away: there nobody sees it, and most of the bits are theirs.

mod entropy;
mod file;
mod step;
mod transform;

#[cfg(test)]
mod tests;

use crate::Colour;
use crate::fours::{Four, Whole};
use crate::palette::alike;
use entropy::Tokens;
use step::{FREQUENCIES, Step, Steps};
use transform::{Blocks, SIDE, STRETCH, TOGETHER, apart, planes, transform};

/// Of the 56 pairs of neighbours in a block's rows, so many are alike where something was drawn.
const DRAWN: f32 = 14.0;

/// A picture as a JPEG.
#[must_use]
#[inline(never)]
pub fn encode(pixels: &[Colour], width: usize) -> Vec<u8> {
    let width = width.max(1);
    let height = pixels.len() / width;
    let steps = [Steps::of_brightness(), Steps::of_colour()];
    let mut strip = Strip::new(width);
    let mut blocks = Coded { tokens: Tokens::new(), before: [0; 3] };
    for rows in pixels.chunks(width * SIDE) {
        strip.take(rows, width);
        for left in (0..strip.width).step_by(STRETCH) {
            let count = (width - left).div_ceil(SIDE).min(TOGETHER);
            blocks.add(&strip.numbers(left, &steps), count);
        }
    }
    let (codes, data) = blocks.tokens.finish();
    file::file(width, height, &steps, &codes, &data)
}

/// A row of blocks, filled up with its last pixels where the picture ends.
struct Strip {
    rows: Vec<Colour>,
    /// Pixels in a row.
    width: usize,
}

impl Strip {
    fn new(width: usize) -> Self {
        let width = width.next_multiple_of(STRETCH);
        Self { rows: vec![[0; 3]; width * SIDE], width }
    }

    fn take(&mut self, rows: &[Colour], width: usize) {
        let mut from = rows.chunks_exact(width);
        let mut row: &[Colour] = &[];
        for to in self.rows.chunks_exact_mut(self.width) {
            row = from.next().unwrap_or(row);
            let (own, beyond) = to.split_at_mut(row.len());
            own.copy_from_slice(row);
            beyond.fill(row.last().copied().unwrap_or_default());
        }
    }

    /// What is written of four blocks: brightness and the two differences of colour.
    fn numbers(&self, left: usize, steps: &[Steps; 2]) -> [Numbers; 3] {
        let [brightness, colour] = steps;
        if let Some(pixel) = self.only_colour(left) {
            let [y, b, r] = apart([pixel; TOGETHER]);
            return [Numbers::flat(y, brightness), Numbers::flat(b, colour), Numbers::flat(r, colour)];
        }
        let [mut y, mut b, mut r] = planes(&self.rows, self.width, left);
        let rough = rough(&y);
        for blocks in [&mut y, &mut b, &mut r] {
            transform(blocks);
        }
        [Numbers::of(&y, brightness, rough), Numbers::of(&b, colour, rough), Numbers::of(&r, colour, rough)]
    }

    /// The colour of four blocks that have but one.
    fn only_colour(&self, left: usize) -> Option<Colour> {
        let stretch = |row: &'_ [Colour]| row.get(left..)?.as_flattened().first_chunk::<{ STRETCH * 3 }>().copied();
        let pixel = *self.rows.get(left)?;
        let only = [pixel; STRETCH];
        let only = only.as_flattened().first_chunk::<{ STRETCH * 3 }>()?;
        let mut rows = self.rows.chunks_exact(self.width);
        rows.all(|row| stretch(row).is_some_and(|stretch| alike(&stretch, only))).then_some(pixel)
    }
}

/// 1 for each block in which nothing was drawn, 0 for the others.
fn rough(brightness: &Blocks) -> Four {
    let mut pairs = Four::all(0.0);
    for row in brightness.as_chunks::<SIDE>().0 {
        for (one, next) in row.iter().zip(row.iter().skip(1)) {
            pairs = pairs + one.alike(*next);
        }
    }
    pairs.below(Four::all(DRAWN))
}

/// The numbers of four blocks, frequency by frequency, and a bit for each that is not 0.
struct Numbers {
    numbers: [Whole; FREQUENCIES],
    present: [u64; TOGETHER],
}

impl Numbers {
    fn none() -> Self {
        Self { numbers: [Whole::zero(); FREQUENCIES], present: [0; TOGETHER] }
    }

    #[inline(never)]
    fn of(blocks: &Blocks, steps: &Steps, rough: Four) -> Self {
        let mut all = Self::none();
        for (at, (step, numbers)) in steps.0.iter().zip(&mut all.numbers).enumerate() {
            let Some(number) = blocks.get(step.place) else { continue };
            *numbers = step.count(*number, rough);
            let mut bits = u64::from(numbers.present());
            if bits == 0 {
                continue;
            }
            for present in &mut all.present {
                *present |= (bits & 1) << at;
                bits >>= 1;
            }
        }
        all
    }

    /// Of blocks of one colour.
    #[inline(never)]
    fn flat(number: Four, steps: &Steps) -> Self {
        let mut all = Self::none();
        let whole = number * Four::all((SIDE * SIDE) as f32);
        let ([first, ..], [step, ..]): (_, &[Step; FREQUENCIES]) = (&mut all.numbers, &steps.0);
        *first = step.count(whole, Four::all(0.0));
        all
    }
}

/// Blocks as they are written.
struct Coded {
    tokens: Tokens,
    /// The first number of the block before, of each plane.
    before: [i32; 3],
}

impl Coded {
    fn add(&mut self, planes: &[Numbers; 3], count: usize) {
        for block in 0..count {
            for (index, (plane, before)) in planes.iter().zip(&mut self.before).enumerate() {
                let is_colour = index > 0;
                let number = |at: usize| plane.numbers.get(at)?.numbers().get(block).copied();
                let first = number(0).unwrap_or_default();
                self.tokens.first(is_colour, first - *before);
                *before = first;
                let present = plane.present.get(block).copied().unwrap_or_default() & !1;
                self.tokens.others(is_colour, present, |at| number(at).unwrap_or_default());
            }
        }
    }
}
