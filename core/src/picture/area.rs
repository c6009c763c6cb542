//! Rectangles on whole pixels.

use super::image::Image;
use crate::observation::Rect;
use crate::within::within;

/// A rectangle of whole pixels, not empty, within some picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    pub left: u32,
    pub top: u32,
    pub right: u32,
    pub bottom: u32,
}

impl Area {
    /// All of an image.
    pub fn whole(image: &Image) -> Self {
        Self { left: 0, top: 0, right: image.width() as u32, bottom: image.height() as u32 }
    }

    pub fn width(self) -> u32 {
        self.right.saturating_sub(self.left)
    }

    pub fn height(self) -> u32 {
        self.bottom.saturating_sub(self.top)
    }

    /// What of a rectangle lies in this area, grown outward to whole pixels and counted from this
    /// area's corner. None when nothing does, or when the rectangle is no rectangle.
    pub fn take(self, rect: Rect) -> Option<Self> {
        let Rect { x, y, width, height } = rect;
        let usable = [x, y, width, height].iter().all(|number| number.is_finite());
        if !usable || width <= 0.0 || height <= 0.0 {
            return None;
        }
        let (left, top) = (f64::from(self.left), f64::from(self.top));
        let across = |number: f64| within(number, 0.0, f64::from(self.width())) as u32;
        let down = |number: f64| within(number, 0.0, f64::from(self.height())) as u32;
        let taken = Self {
            left: across((x - left).floor()),
            top: down((y - top).floor()),
            right: across((x + width - left).ceil()),
            bottom: down((y + height - top).ceil()),
        };
        (taken.width() > 0 && taken.height() > 0).then_some(taken)
    }

    /// Whether the two share a pixel.
    pub fn meets(self, other: Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// The same as a rectangle.
    pub fn rect(self) -> Rect {
        Rect {
            x: f64::from(self.left),
            y: f64::from(self.top),
            width: f64::from(self.width()),
            height: f64::from(self.height()),
        }
    }

    /// The same on a picture `ratio` times as large.
    pub fn scaled(self, ratio: f64) -> Rect {
        let Rect { x, y, width, height } = self.rect();
        Rect { x: x * ratio, y: y * ratio, width: width * ratio, height: height * ratio }
    }
}

/// A scale that can be drawn with, whatever the journal says.
pub(super) fn sane_scale(scale: f64) -> f64 {
    if scale.is_finite() { within(scale, 0.5, 8.0) } else { 1.0 }
}
