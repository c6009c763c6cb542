//! The second press of a double click takes the first one's step.

use super::super::draft::Draft;
use super::{Meeting, joined};
use crate::observation::Role;
use crate::step::Action;

/// Longest time between the two presses, milliseconds.
const LONGEST: f64 = 1_000.0;

pub(super) fn meet(previous: &Draft, next: &Draft) -> Meeting {
    let pair = next.step.action == Action::DoubleClick
        && previous.same_control(next)
        && next.step.time - previous.last_time <= LONGEST;
    if !pair {
        return Meeting::Unknown;
    }
    if is_toggle(next) {
        return toggled_twice(previous, next);
    }
    let mut merged = joined(previous, next);
    if is_twice(previous, next) {
        merged.step.action = Action::ClickTimes(2);
    }
    merged.step.frame = previous.step.frame.clone();
    Meeting::Merged(Box::new(merged))
}

fn is_toggle(draft: &Draft) -> bool {
    matches!(draft.step.target.role, Role::Checkbox | Role::Switch | Role::Menuitemcheckbox)
}

/// On and off again is nothing; where only one of the two counted, the state tells.
fn toggled_twice(previous: &Draft, next: &Draft) -> Meeting {
    if previous.before.is_none() || previous.before == next.step.state {
        return Meeting::Cancelled;
    }
    let mut merged = joined(previous, next);
    merged.step.action = Action::Toggle;
    Meeting::Merged(Box::new(merged))
}

/// On a button, two presses that both did something are two presses (M13).
fn is_twice(previous: &Draft, next: &Draft) -> bool {
    next.step.target.role == Role::Button && !previous.step.outcomes.is_empty() && !next.step.outcomes.is_empty()
}
