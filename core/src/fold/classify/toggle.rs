//! Checkboxes, radios, switches, toggle buttons: what counts is how they stand afterwards.

use super::super::draft::Draft;
use super::super::timeline::Gesture;
use super::{Verdict, act, is_activation, states_after};
use crate::observation::{Role, States, Target, Tri, Widget};
use crate::step::{Action, State};

pub(super) fn classify(gesture: &Gesture<'_>) -> Option<Verdict> {
    let target = toggled(gesture)?;
    if !is_activation(gesture) && gesture.changes.is_empty() {
        return Some(Verdict::Nothing);
    }
    let after = states_after(gesture, target.node).and_then(|states| checked(target, states));
    let before = checked(target, &target.states);
    if target.role == Role::Radio || target.role == Role::Menuitemradio {
        return Some(chosen(gesture, target).into());
    }
    let state = after.or_else(|| expected(before)).map(State::Checked);
    let mut draft = act(gesture, target, Action::Toggle).state(state);
    draft.before = before.map(State::Checked);
    Some(draft.into())
}

/// The control whose state the gesture changed: the one aimed at, else the one the browser clicked for it.
fn toggled<'a>(gesture: &Gesture<'a>) -> Option<&'a Target> {
    let changed = gesture.changes.iter().rev().find(|change| change.trusted).map(|change| change.target);
    let clicked = gesture.clicks.iter().rev().map(|click| click.target);
    let mut candidates = changed.into_iter().chain(gesture.target()).chain(clicked);
    let target = candidates.find(|target| is_toggle(target))?;
    // The intent read it before the page reacted: prefer that reading of the same control.
    gesture.target().filter(|aimed| aimed.node == target.node).or(Some(target))
}

fn chosen(gesture: &Gesture<'_>, target: &Target) -> Draft {
    act(gesture, target, Action::Choose).state(Some(State::Selected(true)))
}

fn is_toggle(target: &Target) -> bool {
    match target.role {
        Role::Checkbox | Role::Radio | Role::Switch | Role::Menuitemcheckbox | Role::Menuitemradio => true,
        Role::Button | Role::Option => target.states.pressed.is_some() && target.widget != Some(Widget::MenuButton),
        _ => false,
    }
}

fn checked(target: &Target, states: &States) -> Option<Tri> {
    if target.role == Role::Button { states.pressed } else { states.checked }
}

/// Where nothing was read afterwards (the page was left at once), a toggle has turned over.
fn expected(before: Option<Tri>) -> Option<Tri> {
    before.map(|state| if state == Tri::True { Tri::False } else { Tri::True })
}
