//! The same control again and again: only where it ends up counts.

use super::super::draft::Draft;
use super::{Meeting, joined};
use crate::observation::Role;
use crate::step::Action;

/// Presses of the same button this close together are one act, milliseconds.
const RUN: f64 = 2_000.0;

/// A date, number, slider, select or radio group that is set again is set to the last value.
pub(super) fn same_setting(previous: &Draft, next: &Draft) -> Meeting {
    let same_control = previous.same_control(next);
    let same_group = previous.group.is_some() && previous.group == next.group && previous.document == next.document;
    let again = match (&previous.step.action, &next.step.action) {
        (Action::Set, Action::Set) | (Action::Select, Action::Select) => same_control,
        (Action::Choose, Action::Choose) => same_group && next.step.target.role == Role::Radio,
        _ => false,
    };
    if !again {
        return Meeting::Unknown;
    }
    let mut merged = joined(previous, next);
    merged.step.frame = previous_frame_if_same(previous, next);
    if previous.step.how.stepped != next.step.how.stepped {
        merged.step.how.stepped = None;
    }
    Meeting::Merged(Box::new(merged))
}

fn previous_frame_if_same(previous: &Draft, next: &Draft) -> crate::step::StepFrame {
    if previous.same_control(next) { previous.step.frame.clone() } else { next.step.frame.clone() }
}

/// A button pressed several times in a row: once with a count, or once where nothing came of it.
pub(super) fn same_button(previous: &Draft, next: &Draft) -> Meeting {
    let earlier = presses(&previous.step.action);
    let later = presses(&next.step.action);
    let run = previous.same_control(next) && next.step.time - previous.last_time <= RUN;
    let (Some(earlier), Some(later), true) = (earlier, later, run) else {
        return Meeting::Unknown;
    };
    let mut merged = joined(previous, next);
    merged.step.frame = previous.step.frame.clone();
    merged.step.action = if has_effect(previous) || has_effect(next) {
        Action::ClickTimes(earlier + later)
    } else {
        previous.step.action.clone()
    };
    Meeting::Merged(Box::new(merged))
}

fn presses(action: &Action) -> Option<u32> {
    match action {
        Action::Click => Some(1),
        Action::ClickTimes(times) => Some(*times),
        _ => None,
    }
}

fn has_effect(draft: &Draft) -> bool {
    draft.effective || matches!(draft.step.action, Action::ClickTimes(_))
}
