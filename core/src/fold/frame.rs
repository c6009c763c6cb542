//! Which picture a step has, what it shows, and where the target is on it.

use super::timeline::{Gesture, PictureOf};
use crate::observation::{FrameContext, Picture, Rect};
use crate::step::{Shows, StepFrame};
use crate::within::within;

/// The picture of a gesture's step, with the place of `rect` (CSS px of the frame's viewport) on it.
/// What the gesture made vanish stands on no later picture, and what it moved stands elsewhere there: a mark at the
/// old place would point at something else.
pub(super) fn of_gesture(gesture: &Gesture<'_>, node: u32, rect: Rect) -> StepFrame {
    let shows = shows(gesture);
    let settlement = gesture.settlement(node).filter(|_| shows == Shows::After);
    let rect = settlement.and_then(|settlement| settlement.rect).unwrap_or(rect);
    match frame(gesture.picture, shows, rect, gesture.frame_context()) {
        StepFrame::Taken { picture, shows, .. } if settlement.is_some_and(|settlement| !settlement.connected) => {
            StepFrame::Taken { picture, shows, target: None }
        }
        frame => frame,
    }
}

/// The picture told, with the place of `rect` on it.
pub(super) fn frame(picture: PictureOf<'_>, shows: Shows, rect: Rect, context: Option<&FrameContext>) -> StepFrame {
    match picture {
        PictureOf::NotTold => StepFrame::None,
        PictureOf::Missing(problem) => StepFrame::Missing(problem),
        PictureOf::Taken(picture) => {
            StepFrame::Taken { picture: picture.clone(), shows, target: on_picture(rect, context, picture) }
        }
    }
}

/// The picture told, of a page that nothing was done to.
pub(super) fn whole(picture: PictureOf<'_>) -> StepFrame {
    match picture {
        PictureOf::NotTold => StepFrame::None,
        PictureOf::Missing(problem) => StepFrame::Missing(problem),
        PictureOf::Taken(picture) => StepFrame::Taken { picture: picture.clone(), shows: Shows::Before, target: None },
    }
}

/// A change of the page is on the screen at the latest so many milliseconds later: a picture begun sooner may still
/// show what was there before it. Measured on a machine with three times the work it can do: 5. Pages are pictured
/// 150 ms after their last change, so this costs the picture from before nothing.
const PAINTED: f64 = 100.0;

/// What the gesture's picture shows. Only what the times prove is claimed.
pub(super) fn shows(gesture: &Gesture<'_>) -> Shows {
    let PictureOf::Taken(picture) = gesture.picture else {
        return Shows::Unknown;
    };
    let began = gesture.observation().time;
    // The browser begins a picture some time before it has it: what changed in between may or may not be on it.
    let unchanged = gesture.quiet_since.is_some_and(|since| since + PAINTED <= picture.started);
    let before = if unchanged { Shows::Before } else { Shows::Unknown };
    if picture.ended <= began {
        return before;
    }
    match first_change(gesture) {
        Some(change) if picture.ended <= change => before,
        Some(change) if picture.started >= change + PAINTED => Shows::After,
        Some(_) => Shows::Unknown,
        None if gesture.settled.is_empty() => Shows::Unknown,
        None => before,
    }
}

/// The first visible change after the gesture: in the page, or by leaving it.
fn first_change(gesture: &Gesture<'_>) -> Option<f64> {
    let began = gesture.observation().time;
    let left = gesture.left_at.filter(|at| *at >= began);
    [gesture.changed_at(), left].into_iter().flatten().reduce(f64::min)
}

fn on_picture(rect: Rect, context: Option<&FrameContext>, picture: &Picture) -> Option<Rect> {
    let origin = match context {
        None => crate::observation::Point::default(),
        Some(frame) => frame.origin?,
    };
    let (width, height) = (f64::from(picture.width), f64::from(picture.height));
    let left = within((rect.x + origin.x) * picture.scale, 0.0, width);
    let top = within((rect.y + origin.y) * picture.scale, 0.0, height);
    let right = within((rect.x + origin.x + rect.width) * picture.scale, 0.0, width);
    let bottom = within((rect.y + origin.y + rect.height) * picture.scale, 0.0, height);
    let visible = right - left >= 1.0 && bottom - top >= 1.0;
    visible.then_some(Rect { x: left, y: top, width: right - left, height: bottom - top })
}
