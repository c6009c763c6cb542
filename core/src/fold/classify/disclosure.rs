//! Expanding and collapsing: sections, tree branches, rows.

use super::super::timeline::Gesture;
use super::{Verdict, act, is_activation, states_after};
use crate::observation::{Role, Target, Widget};
use crate::step::{Action, State};

pub(super) fn classify(gesture: &Gesture<'_>) -> Option<Verdict> {
    let target = gesture.target().filter(|target| discloses(target) || disclosed(gesture, target))?;
    if !is_activation(gesture) {
        return Some(Verdict::Nothing);
    }
    let before = target.states.expanded;
    let after = states_after(gesture, target.node).and_then(|states| states.expanded);
    let open = match (before, after) {
        (_, Some(after)) if Some(after) != before => after,
        (Some(before), None) => !before,
        // Nothing opened or closed: something else was meant (a tree item was selected).
        (before, _) if target.widget != Some(Widget::Disclosure) && before.is_some() => return None,
        (_, after) => after.unwrap_or(true),
    };
    let action = if open { Action::Expand } else { Action::Collapse };
    // Where what is chosen next stands in what it opened, it was the way to that choice.
    Some(super::trigger(act(gesture, target, action).state(Some(State::Expanded(open)))).into())
}

/// Some say that they can be expanded only once they are.
fn disclosed(gesture: &Gesture<'_>, target: &Target) -> bool {
    let after = states_after(gesture, target.node).and_then(|states| states.expanded);
    target.role == Role::Button
        && target.states.expanded.is_none()
        && target.states.has_popup != Some(true)
        && gesture.opened.is_none()
        && after == Some(true)
}

fn discloses(target: &Target) -> bool {
    let opens_popup = target.states.has_popup == Some(true);
    target.widget == Some(Widget::Disclosure)
        || (!opens_popup
            && target.states.expanded.is_some()
            && matches!(target.role, Role::Button | Role::Treeitem | Role::Row | Role::Link))
}
