//! How much of the page stays around a target.

use super::area::Area;
use crate::observation::Rect;

/// CSS px: a picture in a guide shows at least this much of the page.
const GUIDE: View = View { width: 960.0, height: 600.0, margin: 140.0 };
/// CSS px: a picture in a list.
const LIST: View = View { width: 400.0, height: 250.0, margin: 40.0 };
/// A crop that leaves less than this part of a side away leaves nothing away there.
const NEARLY_ALL: f64 = 0.85;

/// What shall be seen, at least.
struct View {
    width: f64,
    height: f64,
    /// On each side of the target.
    margin: f64,
}

/// The part of a screenshot that a guide shows.
pub(super) fn around(target: Rect, all: Area, scale: f64) -> Area {
    GUIDE.around(target, all, scale)
}

/// The part of a screenshot that a list shows.
pub(super) fn close(target: Rect, all: Area, scale: f64) -> Area {
    LIST.around(target, all, scale)
}

impl View {
    fn around(&self, target: Rect, all: Area, scale: f64) -> Area {
        let Some(target) = all.take(target) else { return all };
        let side = |least: f64, target: u32| (least * scale).max(f64::from(target) + 2.0 * self.margin * scale);
        let (left, right) = span(target.left, target.right, all.right, side(self.width, target.width()));
        let (top, bottom) = span(target.top, target.bottom, all.bottom, side(self.height, target.height()));
        Area { left, top, right, bottom }
    }
}

/// A stretch of `wanted` pixels with `from..to` in its middle, or as near as the end of the picture lets it.
fn span(from: u32, to: u32, end: u32, wanted: f64) -> (u32, u32) {
    if wanted >= f64::from(end) * NEARLY_ALL {
        return (0, end);
    }
    let wanted = wanted.ceil() as u32;
    let middle = from / 2 + to / 2;
    let start = middle.saturating_sub(wanted / 2).min(end.saturating_sub(wanted));
    (start, start.saturating_add(wanted).min(end))
}
