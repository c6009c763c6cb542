//! PNG's row filter for what is not flat.

use crate::Colour;
use crate::unfilter::paeth;

/// Its name in front of each row.
const PAETH: u8 = 4;

/// Rows as what they are off from what stands around them, each with the name of its filter before it. Where rows and
/// stretches repeat, that is nothing, so that it never costs much.
#[must_use]
#[inline(never)]
pub fn filtered(pixels: &[Colour], width: usize) -> Vec<u8> {
    let width = width.max(1);
    let mut rows = Vec::with_capacity(pixels.len() * 3 + pixels.len() / width);
    let none = vec![[0; 3]; width];
    let mut above = none.as_slice();
    for row in pixels.chunks_exact(width) {
        rows.push(PAETH);
        let (mut left, mut corner) = ([0; 3], [0; 3]);
        for (pixel, up) in row.iter().zip(above) {
            let off = |(((value, left), up), corner): (((&u8, &u8), &u8), &u8)| {
                value.wrapping_sub(paeth(*left, *up, *corner))
            };
            rows.extend(pixel.iter().zip(&left).zip(up).zip(&corner).map(off));
            (left, corner) = (*pixel, *up);
        }
        above = row;
    }
    rows
}
