//! A disabled control is not acted on, however it was pressed.

use super::super::timeline::Gesture;
use super::Verdict;

pub(super) fn classify(gesture: &Gesture<'_>) -> Option<Verdict> {
    let disabled = gesture.target()?.states.disabled == Some(true);
    (disabled && gesture.changes.is_empty()).then_some(Verdict::Nothing)
}
