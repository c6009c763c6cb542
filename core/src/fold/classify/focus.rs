//! Pressing into a field only moves the cursor there; the visit tells what was done.

use super::super::timeline::Gesture;
use super::Verdict;
use crate::observation::{Role, Target, Widget};

pub(super) fn classify(gesture: &Gesture<'_>) -> Option<Verdict> {
    let target = gesture.target()?;
    is_field(target).then_some(Verdict::Nothing)
}

fn is_field(target: &Target) -> bool {
    matches!(target.role, Role::Textbox | Role::Searchbox | Role::Spinbutton)
        || matches!(
            target.widget,
            Some(
                Widget::NativeSelect
                    | Widget::Date
                    | Widget::Time
                    | Widget::DateTime
                    | Widget::Month
                    | Widget::Week
                    | Widget::Color
                    | Widget::File
                    | Widget::RichText
                    | Widget::CodeEditor
                    | Widget::Terminal
                    | Widget::TextArea
            )
        )
        || target.role == Role::Listbox
}
