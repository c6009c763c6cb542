//! Controls of the browser itself, told by their `change`: selects, dates, numbers, ranges, colours, files.

use super::super::draft::Draft;
use super::super::timeline::{Change, Gesture};
use super::{Verdict, act};
use crate::observation::{Role, Target, Value, Widget};
use crate::step::Action;

pub(super) fn classify(gesture: &Gesture<'_>) -> Option<Verdict> {
    let change = last_change(gesture)?;
    let action = action(change.target)?;
    let mut draft = act(gesture, change.target, action);
    if change.target.role != Role::Tab {
        draft = draft.value(change.value.clone());
    }
    Some(named_by_trigger(draft, gesture, change).into())
}

/// The last change of a control that has a native action; the page's own changes only where there is no other.
fn last_change<'g, 'a>(gesture: &'g Gesture<'a>) -> Option<&'g Change<'a>> {
    let native = || gesture.changes.iter().rev().filter(|change| action(change.target).is_some());
    native().find(|change| change.trusted).or_else(|| native().next())
}

fn action(target: &Target) -> Option<Action> {
    match (target.widget, target.role) {
        (Some(Widget::File), _) => Some(Action::Upload),
        (Some(Widget::NativeSelect), _) | (_, Role::Listbox | Role::Combobox) => Some(Action::Select),
        (
            Some(
                Widget::Number
                | Widget::Date
                | Widget::Time
                | Widget::DateTime
                | Widget::Month
                | Widget::Week
                | Widget::Color,
            ),
            _,
        )
        | (_, Role::Slider | Role::Spinbutton) => Some(Action::Set),
        // Told where an arrow key moved to another tab.
        (_, Role::Tab) => Some(Action::Open),
        _ => None,
    }
}

/// A hidden file input goes by the name of the button or label that was pressed (M94).
fn named_by_trigger(mut draft: Draft, gesture: &Gesture<'_>, change: &Change<'_>) -> Draft {
    let is_file = matches!(change.value, Value::Files { .. });
    if let (true, Some(pressed)) = (is_file && draft.step.target.name.is_empty(), gesture.target()) {
        draft.step.target.name.clone_from(&pressed.label.text);
        draft.step.target.weak = pressed.label.text.is_empty();
    }
    draft
}
