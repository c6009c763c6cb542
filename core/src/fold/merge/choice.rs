//! A list or menu is opened in order to choose: one step, with the field's name and the option's.

use super::super::draft::{Draft, Standing};
use super::{Meeting, joined};
use crate::observation::Value;
use crate::step::Action;

/// What was opened goes into what is chosen there.
pub(super) fn takes_opening(previous: &Draft, next: &Draft) -> Meeting {
    let opens = matches!(previous.standing, Standing::Opening | Standing::Trigger);
    if !opens || !previous.opened(next) || !is_choice(next) {
        return Meeting::Unknown;
    }
    let mut merged = joined(previous, next);
    merged.step.outcomes.retain(|outcome| next.step.outcomes.contains(outcome));
    // Why the field is there says more than what its option holds.
    if previous.step.why.is_some() {
        merged.step.why.clone_from(&previous.step.why);
    }
    merged.step.how.context_menu |= previous.step.action == Action::RightClick;
    merged.step.how.searched = merged.step.how.searched.or_else(|| previous.step.how.searched.clone());
    merged.takes_several = previous.takes_several || next.takes_several;
    merged.opener = previous.opener.clone().or_else(|| next.opener.clone());
    Meeting::Merged(Box::new(merged))
}

/// What was typed to find the option goes into choosing it.
pub(super) fn takes_filter(previous: &Draft, next: &Draft) -> Meeting {
    let typed = matches!(previous.step.action, Action::Enter | Action::Paste | Action::Clear);
    let in_list = previous.opened(next) || same_popup(previous, next) || previous.same_control(next);
    if !typed || !in_list || next.step.action != Action::Select {
        return Meeting::Unknown;
    }
    let mut merged = joined(previous, next);
    if previous.step.why.is_some() {
        merged.step.why.clone_from(&previous.step.why);
    }
    if let Some(Value::Text { text }) = previous.step.value.as_ref().filter(|_| !is_own_value(previous, next)) {
        merged.step.how.searched = Some(text.clone());
    }
    Meeting::Merged(Box::new(merged))
}

/// A field tells the option it took as its text.
fn is_own_value(previous: &Draft, next: &Draft) -> bool {
    match (&previous.step.value, &next.step.value) {
        (Some(Value::Text { text }), Some(Value::Options { labels })) => labels.iter().any(|label| label == text),
        _ => false,
    }
}

/// Leafing to another month goes into choosing the day.
pub(super) fn takes_paging(previous: &Draft, next: &Draft) -> Meeting {
    let leafed = matches!(previous.step.action, Action::Click | Action::ClickTimes(_));
    if !leafed || next.step.action != Action::Set || !same_popup(previous, next) {
        return Meeting::Unknown;
    }
    Meeting::Merged(Box::new(joined(previous, next)))
}

fn same_popup(previous: &Draft, next: &Draft) -> bool {
    match (&previous.opener, &next.opener) {
        (Some(first), Some(second)) => first.node == second.node && previous.document == next.document,
        _ => false,
    }
}

/// A list that was opened and left is not a step.
pub(super) fn opened_in_vain(previous: &Draft, next: &Draft) -> Meeting {
    if previous.standing != Standing::Opening || previous.opened(next) {
        return Meeting::Unknown;
    }
    Meeting::Merged(Box::new(next.clone()))
}

fn is_choice(draft: &Draft) -> bool {
    matches!(draft.step.action, Action::Select | Action::Choose | Action::Set | Action::Toggle | Action::Open)
}
