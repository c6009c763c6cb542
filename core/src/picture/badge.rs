//! The number of the step, beside its ring.

use super::area::Area;
use super::glyphs::{Glyph, WIDTH};
use super::image::Image;
use super::ring::{HALO, Rounded, SHADE, STRONG, coverage};

/// CSS px: height of the badge without its halo, of its digits, and of the space between them.
const HEIGHT: f32 = 26.0;
const DIGIT: f32 = 13.0;
const SPACE: f32 = 2.5;
/// CSS px: halo, and the shade around it.
const HALO_WIDTH: f32 = 2.0;
const SHADE_WIDTH: f32 = 1.0;
const SHADE_STRENGTH: f32 = 0.35;
/// No badge shows more.
const MOST: u32 = 9_999;

/// Draws the number where it hides neither the target nor, if it can be helped, anything else.
pub(super) fn draw(image: &mut Image, target: Area, ring: Area, number: u32, scale: f32) {
    let digits = digits(number);
    let inner = digits.len() as f32 * (DIGIT * WIDTH + SPACE) - SPACE;
    let width = (inner + (HEIGHT - DIGIT)).max(HEIGHT);
    let edge = HALO_WIDTH + SHADE_WIDTH;
    let size = ((width + 2.0 * edge) * scale, (HEIGHT + 2.0 * edge) * scale);
    let Some(place) = place(image, target, ring, (size.0.ceil() as u32, size.1.ceil() as u32)) else { return };
    paint_pill(image, place, scale);
    let left = (place.left + place.right) as f32 / 2.0 - inner * scale / 2.0;
    let top = (place.top + place.bottom) as f32 / 2.0 - DIGIT * scale / 2.0;
    for (count, digit) in digits.iter().enumerate() {
        let glyph = Glyph::new(*digit);
        let left = left + count as f32 * (DIGIT * WIDTH + SPACE) * scale;
        let height = DIGIT * scale;
        image.paint(place, |x, y| [(coverage(glyph.depth((x - left) / height, (y - top) / height) * height), HALO)]);
    }
}

fn digits(number: u32) -> Vec<u32> {
    number.min(MOST).to_string().chars().filter_map(|digit| digit.to_digit(10)).collect()
}

fn paint_pill(image: &mut Image, place: Area, scale: f32) {
    let edge = (HALO_WIDTH + SHADE_WIDTH) * scale;
    let pill = Rounded {
        left: place.left as f32 + edge,
        top: place.top as f32 + edge,
        right: place.right as f32 - edge,
        bottom: place.bottom as f32 - edge,
        radius: HEIGHT * scale,
    };
    image.paint(place, |x, y| {
        let off = pill.distance(x, y);
        [
            (coverage(edge - off) * SHADE_STRENGTH, SHADE),
            (coverage(HALO_WIDTH * scale - off), HALO),
            (coverage(-off), STRONG),
        ]
    });
}

/// The best of the places around the ring: within the picture, off the target, on as little content
/// as possible, and among equals the first. On a target that fills the picture: its corner.
fn place(image: &Image, target: Area, ring: Area, size: (u32, u32)) -> Option<Area> {
    let all = Area::whole(image);
    let fits = |area: &Area| area.right <= all.right && area.bottom <= all.bottom;
    let corner = Area { left: 0, top: 0, right: size.0, bottom: size.1 };
    around(ring, size)
        .into_iter()
        .flatten()
        .filter(fits)
        .filter(|area| !area.meets(target))
        .enumerate()
        .min_by_key(|(order, area)| (busyness(image, *area), *order))
        .map(|(_, area)| area)
        .or_else(|| Some(at(target.left, target.top, size)).filter(fits))
        .or(Some(corner))
        .filter(fits)
}

/// Places that touch the ring, best first. None where the picture has no room above or to the left.
fn around(ring: Area, (width, height): (u32, u32)) -> [Option<Area>; 8] {
    let size = (width, height);
    let left = ring.left.checked_sub(width);
    let above = ring.top.checked_sub(height);
    // A badge sits on the ring's corner, where there is room between ring and target.
    let on_left = Some(ring.left.saturating_sub(width / 2));
    let on_right = ring.right.checked_sub(width - width / 2);
    let on_top = above.map(|above| above + height / 3);
    let on_bottom = ring.bottom.saturating_sub(height / 3);
    let middle = ring.top + (ring.bottom - ring.top) / 2;
    let beside = middle.checked_sub(height / 2);
    let pair = |x: Option<u32>, y: Option<u32>| Some(at(x?, y?, size));
    [
        pair(on_left, on_top),
        pair(on_right, on_top),
        pair(left, beside),
        pair(Some(ring.right), beside),
        pair(on_left, Some(on_bottom)),
        pair(on_right, Some(on_bottom)),
        pair(left, Some(ring.top)),
        pair(Some(ring.right), Some(ring.top)),
    ]
}

fn at(left: u32, top: u32, (width, height): (u32, u32)) -> Area {
    Area { left, top, right: left.saturating_add(width), bottom: top.saturating_add(height) }
}

/// How much there is to be seen in an area: changes of colour along its rows.
fn busyness(image: &Image, area: Area) -> usize {
    image.within(area).map(|row| row.windows(2).filter(|pair| pair.first() != pair.last()).count()).sum()
}
