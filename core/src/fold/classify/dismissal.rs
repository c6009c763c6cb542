//! A press on nothing in particular: it may close something, else it does nothing.

use super::super::timeline::Gesture;
use super::{Verdict, act, has_effect};
use crate::observation::{OutcomeKind, Role, Target};
use crate::step::Action;

/// A caption cannot quote more than this; it is a block of text, not a control.
const LONGEST_NAME: usize = 80;

pub(super) fn classify(gesture: &Gesture<'_>) -> Option<Verdict> {
    let target = gesture.target().filter(|target| is_no_control(target))?;
    let closed = gesture.outcomes.iter().any(|outcome| outcome.kind == OutcomeKind::DialogClosed);
    if closed {
        return Some(act(gesture, target, Action::Close).into());
    }
    let named = !target.label.text.is_empty() && target.label.text.chars().count() <= LONGEST_NAME;
    if target.role == Role::Document || target.role == Role::Dialog || !named || !has_effect(gesture, target) {
        return Some(Verdict::Dismissal);
    }
    None
}

fn is_no_control(target: &Target) -> bool {
    matches!(
        target.role,
        Role::Generic
            | Role::Document
            | Role::Dialog
            | Role::Group
            | Role::Form
            | Role::Heading
            | Role::Listitem
            | Role::Cell
            | Role::Gridcell
            | Role::Rowheader
            | Role::Row
            | Role::Img
    )
}
