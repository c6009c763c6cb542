//! A press that went elsewhere: text was selected, or the button was let go over another control.

use super::super::timeline::Gesture;
use super::Verdict;

/// The pointer may tremble this much within a click, CSS px.
pub(super) const SLOP: f64 = 6.0;

pub(super) fn classify(gesture: &Gesture<'_>) -> Option<Verdict> {
    let released = gesture.released.as_ref()?;
    if released.moved <= SLOP || gesture.pointer().is_none() {
        return None;
    }
    let target = gesture.target()?;
    let hit = gesture.clicks.iter().any(|click| click.target.node == target.node);
    let ended_elsewhere = released.node != Some(target.node) && !hit;
    (released.selected_text || ended_elsewhere).then_some(Verdict::Nothing)
}
