//! Opening a list or a menu is the beginning of choosing from it.

use super::super::draft::Standing;
use super::super::timeline::Gesture;
use super::{Verdict, act, is_activation};
use crate::observation::{OutcomeKind, Role, Target, Widget};
use crate::step::Action;

pub(super) fn classify(gesture: &Gesture<'_>) -> Option<Verdict> {
    let target = gesture.target()?;
    if !is_activation(gesture) || !opens_choice(target) || led_elsewhere(gesture) {
        return None;
    }
    Some(act(gesture, target, Action::Open).standing(Standing::Opening).into())
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
