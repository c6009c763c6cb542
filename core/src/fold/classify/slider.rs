//! A slider of the page's own, or the edge of a column: dragged or stepped, it is set to the value it shows afterwards.

use super::super::timeline::Gesture;
use super::slip::SLOP;
use super::{Verdict, act, value_after};
use crate::observation::Role;
use crate::step::Action;

pub(super) fn classify(gesture: &Gesture<'_>) -> Option<Verdict> {
    let target =
        gesture.target().filter(|target| matches!(target.role, Role::Slider | Role::Spinbutton | Role::Separator))?;
    if target.widget.is_some() {
        // A native one tells its value by `change` or by the field visit.
        return Some(Verdict::Nothing);
    }
    match value_after(gesture, target.node) {
        Some(value) if Some(value) != target.value.as_ref() => {
            Some(act(gesture, target, Action::Set).value(value.clone()).into())
        }
        // An edge that does not say where it stands leaves nothing to tell; one that is only pressed is a control.
        _ if target.role == Role::Slider || target.role == Role::Separator && is_dragged(gesture) => {
            Some(Verdict::Nothing)
        }
        _ => None,
    }
}

fn is_dragged(gesture: &Gesture<'_>) -> bool {
    gesture.released.as_ref().is_some_and(|released| released.moved > SLOP)
}
