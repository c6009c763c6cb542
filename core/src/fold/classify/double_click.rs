//! The second press of a double click; [`super::super::merge`] takes the first one away.

use super::super::timeline::Gesture;
use super::{Verdict, act, has_effect, states_after};
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

/// The third press of a line that is selected: only the browser took notice, of this one and the two before.
pub(super) fn third(gesture: &Gesture<'_>) -> Option<Verdict> {
    let target = gesture.target()?;
    let is_third = gesture.clicks.iter().any(|click| click.trusted && click.pointer.detail >= 3);
    (is_third && target.role == Role::Generic && !has_effect(gesture, target)).then_some(Verdict::LineSelected)
}

/// Double-clicking in a field selects a word.
fn is_editable(role: Role) -> bool {
    matches!(role, Role::Textbox | Role::Searchbox | Role::Spinbutton)
}
