//! A day in a calendar sets the field the calendar belongs to.

use super::super::timeline::Gesture;
use super::{Verdict, act, is_activation};
use crate::observation::{Target, Value, Widget};
use crate::step::Action;

pub(super) fn classify(gesture: &Gesture<'_>) -> Option<Verdict> {
    let target = gesture.target().filter(|target| target.widget == Some(Widget::CalendarDay))?;
    if !is_activation(gesture) {
        return Some(Verdict::Nothing);
    }
    let draft = act(gesture, target, Action::Set).value(day(target));
    let opener = target.opener.as_deref();
    Some(match opener {
        Some(opener) => draft.about_opener(opener).into(),
        None => draft.into(),
    })
}

fn day(target: &Target) -> Value {
    match &target.value {
        Some(Value::Text { text }) => Value::Text { text: text.clone() },
        _ => Value::Text { text: target.label.text.clone() },
    }
}
