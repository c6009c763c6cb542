//! A slider of the page's own: dragged or stepped, it is set to the value it shows afterwards.

use super::super::timeline::Gesture;
use super::{Verdict, act, value_after};
use crate::observation::Role;
use crate::step::Action;

pub(super) fn classify(gesture: &Gesture<'_>) -> Option<Verdict> {
    let target = gesture.target().filter(|target| matches!(target.role, Role::Slider | Role::Spinbutton))?;
    if target.widget.is_some() {
        // A native one tells its value by `change` or by the field visit.
        return Some(Verdict::Nothing);
    }
    match value_after(gesture, target.node) {
        Some(value) if Some(value) != target.value.as_ref() => {
            Some(act(gesture, target, Action::Set).value(value.clone()).into())
        }
        _ if target.role == Role::Slider => Some(Verdict::Nothing),
        _ => None,
    }
}
