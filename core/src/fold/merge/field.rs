//! Visits to the same field, and boxes that take one character each.

use super::super::draft::Draft;
use super::{Meeting, joined};
use crate::observation::{MaskReason, PlaceKind, Value};
use crate::step::Action;

/// Two visits to the same field with nothing between are one; what stands there last counts.
pub(super) fn same_visit(previous: &Draft, next: &Draft) -> Meeting {
    if !is_fill(previous) || !is_fill(next) || !previous.same_control(next) {
        return Meeting::Unknown;
    }
    // Entering a text and then emptying the field with its × are two acts of two gestures.
    let emptied = next.step.action == Action::Clear && previous.step.action != Action::Clear;
    if emptied && previous.gestures.last() != next.gestures.last() {
        return Meeting::Unknown;
    }
    let mut merged = joined(previous, next);
    let both_pasted = previous.step.action == Action::Paste && next.step.action == Action::Paste;
    if !both_pasted && next.step.action == Action::Paste {
        merged.step.action = Action::Enter;
    }
    merged.step.frame = previous.step.frame.clone();
    merged.step.how.replaced.clone_from(&previous.step.how.replaced);
    Meeting::Merged(Box::new(merged))
}

/// Six boxes of one character each are one code.
pub(super) fn code_boxes(previous: &Draft, next: &Draft) -> Meeting {
    let box_of =
        |draft: &Draft| is_fill(draft) && draft.step.value == Some(Value::Masked { reason: MaskReason::OneTimeCode });
    if !box_of(previous) || !box_of(next) || previous.document != next.document {
        return Meeting::Unknown;
    }
    let mut merged = previous.clone();
    merged.gestures.extend(next.gestures.iter().cloned());
    let group = merged.step.place.iter().position(|place| place.kind == PlaceKind::Group);
    if let Some(index) = group {
        merged.step.target.name = merged.step.place.remove(index).name;
    }
    Meeting::Merged(Box::new(merged))
}

fn is_fill(draft: &Draft) -> bool {
    matches!(draft.step.action, Action::Enter | Action::Paste | Action::Clear)
}
