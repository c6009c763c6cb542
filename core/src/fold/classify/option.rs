//! What is chosen in a list or menu. The field or menu it came from belongs to the step.

use super::super::timeline::Gesture;
use super::{Verdict, act, in_popup, is_activation, states_after};
use crate::observation::{PlaceKind, Role, Target, Value};
use crate::step::{Action, State};

pub(super) fn classify(gesture: &Gesture<'_>) -> Option<Verdict> {
    let target = gesture.target()?;
    match target.role {
        Role::Option => Some(option(gesture, target)),
        Role::Menuitem => Some(menu_item(gesture, target)),
        Role::Treeitem if in_popup(target) => Some(option(gesture, target)),
        _ => None,
    }
}

fn option(gesture: &Gesture<'_>, target: &Target) -> Verdict {
    if !is_activation(gesture) {
        return Verdict::Nothing;
    }
    if in_dialog(target) && target.opener.as_ref().is_some_and(|opener| opener.role == Role::Button) {
        return act(gesture, target, Action::Choose).into();
    }
    let value = Value::Options { labels: vec![target.label.text.clone()] };
    let draft = act(gesture, target, Action::Select).value(value).state(cleared(gesture, target));
    match target.opener.as_deref() {
        Some(opener) => draft.about_opener(opener).into(),
        None => within_field(draft),
    }
}

/// The list of a dialog with a name, such as a palette of commands, is no field of what opened the dialog.
fn in_dialog(target: &Target) -> bool {
    target.place.iter().any(|place| place.kind == PlaceKind::Dialog)
}

/// Without an opener, the list itself is the field.
fn within_field(mut draft: super::Draft) -> Verdict {
    let field = draft.step.place.iter().position(|place| place.kind == PlaceKind::Field);
    if let Some(index) = field {
        draft.step.target.name = draft.step.place.remove(index).name;
        draft.step.target.role = Role::Listbox;
        draft.step.target.weak = false;
    }
    draft.into()
}

/// Pressing a chosen option of a list that takes several takes it out again.
fn cleared(gesture: &Gesture<'_>, target: &Target) -> Option<State> {
    let was = target.states.selected == Some(true) || target.states.checked == Some(crate::observation::Tri::True);
    let several = target.states.multiple == Some(true)
        || target.opener.is_some()
            && states_after(gesture, target.node).is_some_and(|after| after.selected == Some(false));
    (was && several).then_some(State::Selected(false))
}

fn menu_item(gesture: &Gesture<'_>, target: &Target) -> Verdict {
    if !is_activation(gesture) {
        return Verdict::Nothing;
    }
    let draft = act(gesture, target, Action::Choose);
    if target.states.has_popup == Some(true) { super::trigger(draft).into() } else { draft.into() }
}
