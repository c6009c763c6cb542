//! The second press of a double click; [`super::super::merge`] takes the first one away.

use super::super::timeline::Gesture;
use super::{Verdict, act, states_after};
use crate::observation::Role;
use crate::step::{Action, State};

pub(super) fn classify(gesture: &Gesture<'_>) -> Option<Verdict> {
    let target = gesture.double_click?;
    let aimed = gesture.target().unwrap_or(target);
    if is_editable(aimed.role) {
        return Some(Verdict::Nothing);
    }
    let checked = states_after(gesture, aimed.node).and_then(|states| states.checked);
    let draft = act(gesture, aimed, Action::DoubleClick).state(checked.map(State::Checked));
    Some(draft.into())
}

/// Double-clicking in a field selects a word.
fn is_editable(role: Role) -> bool {
    matches!(role, Role::Textbox | Role::Searchbox | Role::Spinbutton)
}
