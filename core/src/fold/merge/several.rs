//! Several options taken from one field in a row are one step; what was taken out again is not among them.

use super::super::draft::Draft;
use super::{Meeting, joined};
use crate::observation::{Role, Value};
use crate::step::{Action, State};

pub(super) fn options(previous: &Draft, next: &Draft) -> Meeting {
    let both_select = previous.step.action == Action::Select && next.step.action == Action::Select;
    if !both_select || !previous.same_control(next) {
        return Meeting::Unknown;
    }
    let (Some(Value::Options { labels: earlier }), Some(Value::Options { labels: later })) =
        (&previous.step.value, &next.step.value)
    else {
        return Meeting::Unknown;
    };
    let mut merged = joined(previous, next);
    if !takes_several(previous, next) {
        return Meeting::Merged(Box::new(merged));
    }
    let cleared = next.step.state == Some(State::Selected(false));
    if cleared && !later.iter().all(|label| earlier.contains(label)) {
        return Meeting::Unknown;
    }
    let mut labels: Vec<String> = earlier.iter().filter(|label| !later.contains(label)).cloned().collect();
    if !cleared {
        labels.extend(later.iter().cloned());
    }
    if labels.is_empty() {
        return Meeting::Cancelled;
    }
    merged.step.value = Some(Value::Options { labels });
    merged.step.state = None;
    merged.takes_several = true;
    merged.step.why = previous.step.why.clone().or(merged.step.why);
    Meeting::Merged(Box::new(merged))
}

/// A press beside a list that takes several closes it, and is no act on the words it fell on.
pub(super) fn closing_press(previous: &Draft, next: &Draft) -> Meeting {
    let beside =
        matches!(next.step.target.role, Role::Heading | Role::Generic | Role::Group | Role::Form | Role::Dialog);
    let closes = next.step.action == Action::Click && beside && next.step.outcomes.is_empty() && next.opener.is_none();
    if previous.step.action == Action::Select && previous.takes_several && previous.opener.is_some() && closes {
        return Meeting::Merged(Box::new(previous.clone()));
    }
    Meeting::Unknown
}

/// The page says so, or the list stays open after a choice: the second choice came out of the same opening.
fn takes_several(previous: &Draft, next: &Draft) -> bool {
    if next.takes_several {
        return true;
    }
    match (&previous.opener, &next.opener) {
        (Some(first), Some(second)) => first.gesture.is_some() && first.gesture == second.gesture,
        _ => false,
    }
}
