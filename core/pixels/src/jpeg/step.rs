//! How finely each frequency is told.

use super::transform::{SIDE, scale};
use crate::fours::{Four, Whole};

/// Numbers in a block.
pub const FREQUENCIES: usize = SIDE * SIDE;

/// One frequency.
#[derive(Clone, Copy)]
pub struct Step {
    /// Where it stands in a block.
    pub place: usize,
    /// How far apart the numbers are that can be told.
    pub size: u8,
    /// From what the transform gives to how many steps that is.
    factor: f32,
    /// In rough blocks, less than so many steps are none.
    least: f32,
}

/// All of them, in the order in which they are written: coarse ones first, from corner to corner.
pub struct Steps(pub [Step; FREQUENCIES]);

impl Steps {
    pub fn of_brightness() -> Self {
        Self::growing(4.0, 0.5)
    }

    pub fn of_colour() -> Self {
        Self::growing(4.0, 0.7)
    }

    /// Coarser by so much for each frequency higher. Measured: with these, no channel of a letter is off by more than
    /// 32 of 255, blocks with letters are at 42 dB and more, and photographs at 39 and more.
    #[inline(never)]
    fn growing(first: f32, by: f32) -> Self {
        let (mut column, mut row) = (0_usize, 0_usize);
        Self([(); FREQUENCIES].map(|()| {
            let order = (column + row) as f32;
            let size = (first + by * order + 0.5) as u8;
            let factor = 1.0 / (f32::from(size) * scale(column) * scale(row));
            let least = 0.5 + if order > 4.0 { 0.4 } else { order * 0.1 };
            let step = Step { place: row * SIDE + column, size, factor, least };
            (column, row) = after(column, row);
            step
        }))
    }
}

/// The next on the way from corner to corner, which turns at the borders.
fn after(column: usize, row: usize) -> (usize, usize) {
    const LAST: usize = SIDE - 1;
    let is_upwards = (column + row).is_multiple_of(2);
    match (is_upwards, column, row) {
        (true, LAST, _) => (column, row + 1),
        (true, _, 0) => (column + 1, row),
        (true, ..) => (column + 1, row - 1),
        (false, _, LAST) => (column + 1, row),
        (false, 0, _) => (column, row + 1),
        (false, ..) => (column - 1, row + 1),
    }
}

impl Step {
    /// How many steps a number is, in each of four blocks.
    pub fn count(&self, number: Four, rough: Four) -> Whole {
        (number * Four::all(self.factor)).where_far(Four::all(self.least) * rough).rounded()
    }
}
