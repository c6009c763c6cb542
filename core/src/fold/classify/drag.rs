//! Drag and drop: the source and the place belong together; without a drop nothing happened.

use super::super::timeline::Gesture;
use super::{Verdict, act};
use crate::observation::{DropKind, Value};
use crate::step::Action;

pub(super) fn classify(gesture: &Gesture<'_>) -> Option<Verdict> {
    match (gesture.drag, gesture.dropped) {
        (Some(source), Some((place, _))) => {
            let onto = place.label.text.clone();
            Some(act(gesture, source, Action::Drag { onto }).into())
        }
        (Some(_), None) => Some(Verdict::Nothing),
        (None, Some((zone, DropKind::Files { names }))) => {
            let value = Value::Files { names: names.clone() };
            Some(act(gesture, zone, Action::Upload).value(value).into())
        }
        (None, Some(_)) => Some(Verdict::Nothing),
        (None, None) => None,
    }
}
