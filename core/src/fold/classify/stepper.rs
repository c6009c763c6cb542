//! A button beside a field that makes it more or less: what counts is the value it ends up with.

use super::super::label;
use super::super::timeline::Gesture;
use super::{Verdict, act, is_activation};
use crate::observation::{PlaceKind, Role, Target, Value};
use crate::screen_words::{Meaning, meaning};
use crate::step::{Action, Stepping};

pub(super) fn classify(gesture: &Gesture<'_>) -> Option<Verdict> {
    let target = gesture.target().filter(|target| target.role == Role::Button && is_activation(gesture))?;
    let way = way(target)?;
    let field = target.place.iter().find(|place| place.kind == PlaceKind::Field)?;
    let (node, value) = told_value(gesture, target)?;
    let mut draft = act(gesture, target, Action::Set).value(value);
    draft.node = node;
    draft.step.target.role = Role::Spinbutton;
    draft.step.target.widget = None;
    draft.step.target.name = label::tidy(&field.name);
    draft.step.target.weak = false;
    draft.step.target.position = None;
    draft.step.how.stepped = Some(way);
    Some(draft.into())
}

fn way(target: &Target) -> Option<Stepping> {
    match meaning(&target.label.text).or_else(|| target.accessible_name.as_deref().and_then(meaning))? {
        Meaning::Increase => Some(Stepping::Up),
        Meaning::Decrease => Some(Stepping::Down),
        _ => None,
    }
}

/// The value of the one other control that was read afterwards.
fn told_value(gesture: &Gesture<'_>, target: &Target) -> Option<(u32, Value)> {
    let settled = gesture.settled.iter().rev().find(|settled| settled.node != target.node && settled.value.is_some());
    settled.and_then(|settled| settled.value.cloned().map(|value| (settled.node, value)))
}
