//! The ring around a target: readable on light and dark, and by brightness alone.

use super::area::Area;
use super::image::{Colour, Image};
use crate::within::within;

/// Consoles use blue, orange, red and green for their own; nothing of theirs is magenta.
pub(super) const STRONG: Colour = [0xD4, 0x00, 0x7A];
/// Sets the strong colour off from dark pages.
pub(super) const HALO: Colour = [0xFF, 0xFF, 0xFF];
/// Sets the halo off from middling ones.
pub(super) const SHADE: Colour = [0x16, 0x19, 0x1F];

/// CSS px between target and ring.
const GAP: f32 = 3.0;
/// CSS px: strong line, and halo on both sides of it.
const STROKE: f32 = 3.0;
const HALO_WIDTH: f32 = 1.5;
/// CSS px around the halo, and how dark.
const SHADE_WIDTH: f32 = 1.0;
const SHADE_STRENGTH: f32 = 0.35;
const CORNER: f32 = 6.0;
/// CSS px: a ring around less could not be seen.
const LEAST: f32 = 18.0;

/// A rectangle with round corners.
pub(super) struct Rounded {
    pub left: f32,
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
    pub radius: f32,
}

impl Rounded {
    /// How far outside of its edge a point is; inside it is negative.
    pub fn distance(&self, x: f32, y: f32) -> f32 {
        let radius = self.radius.min((self.right - self.left) / 2.0).min((self.bottom - self.top) / 2.0);
        let across = (self.left - x).max(x - self.right) + radius;
        let down = (self.top - y).max(y - self.bottom) + radius;
        let corner = across.max(0.0).hypot_exact(down.max(0.0));
        corner + across.max(down).min(0.0) - radius
    }
}

/// A hypotenuse that is the same to the last bit on every machine.
trait Hypotenuse {
    fn hypot_exact(self, other: Self) -> Self;
}

impl Hypotenuse for f32 {
    fn hypot_exact(self, other: Self) -> Self {
        (self * self + other * other).sqrt()
    }
}

/// How much of a pixel lies at least `inside` deep: 1 within, 0 without, between on the edge.
pub(super) fn coverage(inside: f32) -> f32 {
    within(f64::from(inside + 0.5), 0.0, 1.0) as f32
}

/// Draws the ring and says what it takes up, the target included.
pub(super) fn draw(image: &mut Image, target: Area, scale: f32) -> Area {
    let all = Area::whole(image);
    let half = STROKE * scale / 2.0;
    let edge = half + (HALO_WIDTH + SHADE_WIDTH) * scale;
    let line = middle_line(target, all, scale, half + HALO_WIDTH * scale);
    let outer = grown(&line, edge, all);
    let layers = |x: f32, y: f32| {
        let out = line.distance(x, y);
        let off = out.abs();
        [
            (coverage(edge - out) * coverage(out) * SHADE_STRENGTH, SHADE),
            (coverage(half + HALO_WIDTH * scale - off), HALO),
            (coverage(half - off), STRONG),
        ]
    };
    let band = (edge + CORNER * scale).ceil() as u32 * 2;
    for part in frame(outer, band) {
        image.paint(part, layers);
    }
    outer
}

/// Where the strong line runs: around the target, kept within the picture.
fn middle_line(target: Area, all: Area, scale: f32, room: f32) -> Rounded {
    let out = GAP * scale + room;
    let grow = |low: u32, high: u32| {
        let missing = (LEAST * scale - (high.saturating_sub(low)) as f32).max(0.0) / 2.0;
        (low as f32 - out - missing, high as f32 + out + missing)
    };
    let (left, right) = grow(target.left, target.right);
    let (top, bottom) = grow(target.top, target.bottom);
    Rounded {
        left: left.max(room),
        top: top.max(room),
        right: right.min(all.right as f32 - room),
        bottom: bottom.min(all.bottom as f32 - room),
        radius: CORNER * scale,
    }
}

fn grown(line: &Rounded, by: f32, all: Area) -> Area {
    Area {
        left: (line.left - by).floor().max(0.0) as u32,
        top: (line.top - by).floor().max(0.0) as u32,
        right: ((line.right + by).ceil() as u32).min(all.right),
        bottom: ((line.bottom + by).ceil() as u32).min(all.bottom),
    }
}

/// The four sides of an area, each `band` thick, without sharing a pixel.
fn frame(outer: Area, band: u32) -> [Area; 4] {
    let Area { left, top, right, bottom } = outer;
    let upper = top.saturating_add(band).min(bottom);
    let lower = bottom.saturating_sub(band).max(upper);
    let west = left.saturating_add(band).min(right);
    let east = right.saturating_sub(band).max(west);
    [
        Area { left, top, right, bottom: upper },
        Area { left, top: lower, right, bottom },
        Area { left, top: upper, right: west, bottom: lower },
        Area { left: east, top: upper, right, bottom: lower },
    ]
}
