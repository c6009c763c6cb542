//! A visit to a field, by how the text came in and what sort of field it is.

use super::super::draft::Draft;
use super::super::timeline::Fill;
use crate::observation::{FillHow, Role, Value, Widget};
use crate::step::Action;

/// The draft of a field visit, unless nothing came of it.
pub(in super::super) fn classify_fill(fill: &Fill<'_>) -> Option<Draft> {
    if *fill.value == Value::Empty && fill.was_empty {
        return None;
    }
    Some(Draft::of_fill(fill, action(fill)))
}

fn action(fill: &Fill<'_>) -> Action {
    match (fill.value, fill.how) {
        (Value::Empty, _) => Action::Clear,
        _ if is_set(fill) => Action::Set,
        (_, FillHow::Pasted) => Action::Paste,
        _ => Action::Enter,
    }
}

fn is_set(fill: &Fill<'_>) -> bool {
    fill.target.role == Role::Spinbutton
        || matches!(
            fill.target.widget,
            Some(
                Widget::Number
                    | Widget::Date
                    | Widget::Time
                    | Widget::DateTime
                    | Widget::Month
                    | Widget::Week
                    | Widget::Color
            )
        )
}
