//! Opening a list or a menu is the beginning of choosing from it.

use super::super::draft::Standing;
use super::super::timeline::Gesture;
use super::{Verdict, act, is_activation, states_after};
use crate::observation::{OutcomeKind, Role, Target, Widget};
use crate::step::Action;

pub(super) fn classify(gesture: &Gesture<'_>) -> Option<Verdict> {
    let target = gesture.target()?;
    if is_activation(gesture) && closes(gesture, target) {
        return Some(Verdict::Nothing);
    }
    if !is_activation(gesture) || !opens_choice(target) || led_elsewhere(gesture) {
        return None;
    }
    Some(act(gesture, target, Action::Open).standing(Standing::Opening).into())
}

/// A button pressed again to close the list it had opened.
fn closes(gesture: &Gesture<'_>, target: &Target) -> bool {
    let is_trigger = target.role == Role::Button && target.states.has_popup == Some(true);
    let was_open = target.states.expanded == Some(true);
    let is_closed = states_after(gesture, target.node).is_some_and(|after| after.expanded == Some(false));
    is_trigger && was_open && is_closed && gesture.outcomes.is_empty()
}

fn opens_choice(target: &Target) -> bool {
    target.role == Role::Combobox || target.widget == Some(Widget::MenuButton)
}

/// A button that looks like one of a menu but opened a dialog or another page is simply pressed.
fn led_elsewhere(gesture: &Gesture<'_>) -> bool {
    gesture.outcomes.iter().any(|outcome| {
        matches!(
            outcome.kind,
            OutcomeKind::DialogOpened | OutcomeKind::Navigation | OutcomeKind::NewTab | OutcomeKind::PanelOpened
        )
    })
}
