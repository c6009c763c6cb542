//! Copying counts when the copied text is the text of something that has a name, or was selected by pressing on it.

use super::super::timeline::Gesture;
use super::{Verdict, act};
use crate::step::Action;

pub(super) fn classify(gesture: &Gesture<'_>) -> Option<Verdict> {
    let (source, cut) = gesture.copied?;
    let target = gesture.target()?;
    let selected =
        gesture.double_click.is_some() || gesture.released.as_ref().is_some_and(|release| release.selected_text);
    let own_text = (selected && !target.label.text.is_empty()).then_some(target.label.text.as_str());
    let (Some(source), false) = (source.or(own_text), cut) else {
        // Keys of their own copied what the press before them had not selected: it is what it was.
        return (selected || gesture.pointer().is_none()).then_some(Verdict::Nothing);
    };
    let mut draft = act(gesture, target, Action::Copy);
    source.clone_into(&mut draft.step.target.name);
    draft.step.target.weak = false;
    Some(draft.into())
}
