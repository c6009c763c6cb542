//! Pixels to frequencies: four blocks of 8 × 8 pixels at once, one in each lane.

use crate::Colour;
use crate::fours::Four;

/// Pixels on a block's side.
pub const SIDE: usize = 8;
/// Blocks together.
pub const TOGETHER: usize = 4;
/// Pixels in a row of what is worked on together.
pub const STRETCH: usize = SIDE * TOGETHER;

/// A block's numbers, row by row, for four blocks.
pub type Blocks = [Four; SIDE * SIDE];

/// Brightness and the two differences of colour, which are what eyes see apart.
pub fn planes(rows: &[Colour], width: usize, left: usize) -> [Blocks; 3] {
    let mut planes = [[Four::all(0.0); SIDE * SIDE]; 3];
    let [brightness, blues, reds] = &mut planes;
    let places = brightness.chunks_exact_mut(SIDE).zip(blues.chunks_exact_mut(SIDE)).zip(reds.chunks_exact_mut(SIDE));
    for (row, ((brightness, blues), reds)) in rows.chunks_exact(width).zip(places) {
        let Some(stretch) = row.get(left..).and_then(|rest| rest.first_chunk::<STRETCH>()) else { continue };
        for (x, ((y, b), r)) in brightness.iter_mut().zip(blues).zip(reds).enumerate() {
            let at = |block: usize| stretch.get(x + block * SIDE).copied().unwrap_or_default();
            [*y, *b, *r] = apart([at(0), at(1), at(2), at(3)]);
        }
    }
    planes
}

/// A pixel of each block.
pub fn apart(pixels: [Colour; TOGETHER]) -> [Four; 3] {
    let [[r0, g0, b0], [r1, g1, b1], [r2, g2, b2], [r3, g3, b3]] = pixels;
    let [r, g, b] = [[r0, r1, r2, r3], [g0, g1, g2, g3], [b0, b1, b2, b3]].map(Four::of_bytes);
    let sum = |[red, green, blue]: [f32; 3]| r * Four::all(red) + g * Four::all(green) + b * Four::all(blue);
    [
        sum([0.299, 0.587, 0.114]) - Four::all(128.0),
        sum([-0.168_735_89, -0.331_264_1, 0.5]),
        sum([0.5, -0.418_687_6, -0.081_312_41]),
    ]
}

/// The cosine transform in both directions. Each frequency comes out larger by [`scale`] of its row and of its column.
#[inline(never)]
pub fn transform(blocks: &mut Blocks) {
    for row in blocks.as_chunks_mut::<SIDE>().0 {
        *row = along(*row);
    }
    let [r0, r1, r2, r3, r4, r5, r6, r7] = rows(blocks);
    for x in 0..SIDE {
        let of = |row: &[Four; SIDE]| row.get(x).copied().unwrap_or(Four::all(0.0));
        let column = along([of(&r0), of(&r1), of(&r2), of(&r3), of(&r4), of(&r5), of(&r6), of(&r7)]);
        for (y, number) in column.into_iter().enumerate() {
            if let Some(slot) = blocks.get_mut(y * SIDE + x) {
                *slot = number;
            }
        }
    }
}

fn rows(blocks: &Blocks) -> [[Four; SIDE]; SIDE] {
    let mut rows = [[Four::all(0.0); SIDE]; SIDE];
    rows.iter_mut().zip(blocks.as_chunks::<SIDE>().0).for_each(|(to, from)| *to = *from);
    rows
}

/// How much larger a frequency comes out of [`transform`], for its row or its column.
pub fn scale(frequency: usize) -> f32 {
    // The square root of 8 times the cosine of so many sixteenths of a half turn; the first without the 2 of the root.
    const SCALES: [f32; SIDE] =
        [2.828_427, 3.923_141, 3.695_518, 3.325_878_4, 2.828_427, 2.222_281, 1.530_733_7, 0.780_361_3];
    SCALES.get(frequency).copied().unwrap_or(1.0)
}

/// One direction, by Arai, Agui and Nakajima: five multiplications, the others wait until [`scale`] is taken out.
fn along([a, b, c, d, e, f, g, h]: [Four; SIDE]) -> [Four; SIDE] {
    let by = |number: Four, factor: f32| number * Four::all(factor);
    let (ah, bg, cf, de) = (a + h, b + g, c + f, d + e);
    let (low, high) = (ah + de, bg + cf);
    let (side, turned) = (ah - de, by(bg - cf + (ah - de), 0.707_106_77));
    let (a_h, b_g, c_f, d_e) = (a - h, b - g, c - f, d - e);
    let (near, middle, far) = (d_e + c_f, by(c_f + b_g, 0.707_106_77), b_g + a_h);
    let shared = by(near - far, 0.382_683_43);
    let (near, far) = (by(near, 0.541_196_1) + shared, by(far, 1.306_563) + shared);
    let (more, less) = (a_h + middle, a_h - middle);
    [low + high, more + far, side + turned, less - near, low - high, less + near, side - turned, more - far]
}
