//! Digits as strokes: sharp at every size, and the same on every machine.

use crate::within::within;

/// Width of a digit's box, of which the height is 1.
pub(super) const WIDTH: f32 = 0.6;
/// Thickness of a stroke, of a height of 1.
const STROKE: f32 = 0.17;
/// Pieces that a bow is drawn in.
const PIECES: u32 = 6;

/// Each digit is a line that begins at the first point and goes on in bows, each by a control point
/// and an end. A control point halfway makes a straight line.
const DIGITS: [&[[f32; 2]]; 10] = [
    &[
        [0.30, 0.04],
        [0.54, 0.04],
        [0.54, 0.36],
        [0.54, 0.5],
        [0.54, 0.64],
        [0.54, 0.96],
        [0.30, 0.96],
        [0.06, 0.96],
        [0.06, 0.64],
        [0.06, 0.5],
        [0.06, 0.36],
        [0.06, 0.04],
        [0.30, 0.04],
    ],
    &[[0.12, 0.22], [0.27, 0.14], [0.36, 0.05], [0.36, 0.5], [0.36, 0.96]],
    &[
        [0.07, 0.27],
        [0.09, 0.04],
        [0.31, 0.04],
        [0.53, 0.04],
        [0.53, 0.28],
        [0.53, 0.45],
        [0.36, 0.63],
        [0.22, 0.78],
        [0.07, 0.96],
        [0.31, 0.96],
        [0.55, 0.96],
    ],
    &[
        [0.08, 0.20],
        [0.13, 0.04],
        [0.30, 0.04],
        [0.52, 0.04],
        [0.52, 0.26],
        [0.52, 0.47],
        [0.26, 0.47],
        [0.54, 0.47],
        [0.54, 0.71],
        [0.54, 0.96],
        [0.29, 0.96],
        [0.10, 0.96],
        [0.05, 0.78],
    ],
    &[[0.44, 0.96], [0.44, 0.5], [0.44, 0.04], [0.24, 0.38], [0.04, 0.72], [0.30, 0.72], [0.57, 0.72]],
    &[
        [0.51, 0.04],
        [0.31, 0.04],
        [0.12, 0.04],
        [0.10, 0.24],
        [0.08, 0.46],
        [0.17, 0.37],
        [0.29, 0.37],
        [0.54, 0.37],
        [0.54, 0.66],
        [0.54, 0.96],
        [0.28, 0.96],
        [0.10, 0.96],
        [0.05, 0.80],
    ],
    &[
        [0.49, 0.14],
        [0.43, 0.04],
        [0.31, 0.04],
        [0.06, 0.04],
        [0.06, 0.56],
        [0.06, 0.96],
        [0.30, 0.96],
        [0.54, 0.96],
        [0.54, 0.69],
        [0.54, 0.43],
        [0.31, 0.43],
        [0.10, 0.43],
        [0.06, 0.62],
    ],
    &[[0.05, 0.04], [0.30, 0.04], [0.55, 0.04], [0.30, 0.48], [0.22, 0.96]],
    &[
        [0.30, 0.46],
        [0.09, 0.46],
        [0.09, 0.25],
        [0.09, 0.04],
        [0.30, 0.04],
        [0.51, 0.04],
        [0.51, 0.25],
        [0.51, 0.46],
        [0.30, 0.46],
        [0.05, 0.46],
        [0.05, 0.71],
        [0.05, 0.96],
        [0.30, 0.96],
        [0.55, 0.96],
        [0.55, 0.71],
        [0.55, 0.46],
        [0.30, 0.46],
    ],
    &[
        [0.11, 0.86],
        [0.17, 0.96],
        [0.29, 0.96],
        [0.54, 0.96],
        [0.54, 0.44],
        [0.54, 0.04],
        [0.30, 0.04],
        [0.06, 0.04],
        [0.06, 0.31],
        [0.06, 0.57],
        [0.29, 0.57],
        [0.50, 0.57],
        [0.54, 0.38],
    ],
];

/// A straight piece of a stroke.
type Piece = ([f32; 2], [f32; 2]);

/// One digit, ready to be drawn.
pub(super) struct Glyph {
    pieces: Vec<Piece>,
}

impl Glyph {
    /// The glyph of a digit from 0 to 9; nothing for any other number.
    pub fn new(digit: u32) -> Self {
        let points = DIGITS.get(digit as usize).copied().unwrap_or_default();
        let mut pieces = Vec::new();
        let mut from = points.first().copied().unwrap_or_default();
        let (bows, _) = points.get(1..).unwrap_or_default().as_chunks::<2>();
        for [control, end] in bows {
            let start = from;
            for piece in 1..=PIECES {
                let to = on_bow(start, *control, *end, piece as f32 / PIECES as f32);
                pieces.push((from, to));
                from = to;
            }
        }
        Self { pieces }
    }

    /// How deep inside the stroke a point is, in heights; outside it is negative.
    pub fn depth(&self, x: f32, y: f32) -> f32 {
        let nearest = self.pieces.iter().map(|piece| squared_distance(*piece, x, y)).fold(f32::MAX, f32::min);
        STROKE / 2.0 - nearest.sqrt()
    }
}

fn on_bow(start: [f32; 2], control: [f32; 2], end: [f32; 2], at: f32) -> [f32; 2] {
    let [a, b, c] = [(1.0 - at) * (1.0 - at), 2.0 * at * (1.0 - at), at * at];
    let ([sx, sy], [cx, cy], [ex, ey]) = (start, control, end);
    [a * sx + b * cx + c * ex, a * sy + b * cy + c * ey]
}

fn squared_distance(([ax, ay], [bx, by]): Piece, x: f32, y: f32) -> f32 {
    let (dx, dy) = (bx - ax, by - ay);
    let length = dx * dx + dy * dy;
    let along =
        if length > 0.0 { within(f64::from(((x - ax) * dx + (y - ay) * dy) / length), 0.0, 1.0) as f32 } else { 0.0 };
    let (ox, oy) = (ax + along * dx - x, ay + along * dy - y);
    ox * ox + oy * oy
}
