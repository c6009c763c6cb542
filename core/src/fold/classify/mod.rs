//! From gesture to at most one draft: the first rule that recognises the gesture decides.
//!
//! Rule names carry the rows of the event catalogue they stand for (M1–M128).

mod calendar;
mod copy;
mod disclosure;
mod dismissal;
mod double_click;
mod drag;
mod fill;
mod focus;
mod key;
mod native;
mod opening;
mod option;
mod press;
mod row;
mod slider;
mod slip;
mod stepper;
mod toggle;
mod unavailable;

pub(super) use fill::classify_fill;

use super::draft::{Draft, Standing};
use super::timeline::{Gesture, Intent};
use crate::observation::{States, Target, Value};
use crate::step::Action;

/// What a rule makes of a gesture.
#[derive(Debug)]
pub(super) enum Verdict {
    /// A step in the making.
    Step(Box<Draft>),
    /// Recognised, and not a step.
    Nothing,
    /// Pressed outside an open popup: what it was opened for did not happen.
    Dismissal,
    /// The third press of a line that is selected: the double click before it was nothing else.
    LineSelected,
}

impl From<Draft> for Verdict {
    fn from(draft: Draft) -> Self {
        Self::Step(Box::new(draft))
    }
}

type Rule = fn(&Gesture<'_>) -> Option<Verdict>;

/// In this order: what rules a gesture out, what is told by a change, then by role.
const RULES: [(&str, Rule); 20] = [
    ("unavailable M19 M20", unavailable::classify),
    ("drag M9 M10", drag::classify),
    ("native change M81–M94", native::classify),
    ("context menu M14 M15", press::context_menu),
    ("copy M59", copy::classify),
    ("third click M12", double_click::third),
    ("double click M11–M13", double_click::classify),
    ("key M15 M53 M96 M123", key::classify),
    ("slider M8 M91", slider::classify),
    ("slip M6 M7", slip::classify),
    ("stepper M31", stepper::classify),
    ("calendar M105", calendar::classify),
    ("toggle M34–M48", toggle::classify),
    ("option M5 M99–M104", option::classify),
    ("focus M39 M73", focus::classify),
    ("opening M99–M101", opening::classify),
    ("disclosure M95 M107", disclosure::classify),
    ("row M28", row::classify),
    ("dismissal M24–M26", dismissal::classify),
    ("press M1–M4 M16–M18 M23 M27", press::classify),
];

/// The draft of a gesture, if it is one.
pub(super) fn classify(gesture: &Gesture<'_>) -> Verdict {
    RULES.iter().find_map(|(_, rule)| rule(gesture)).unwrap_or(Verdict::Nothing)
}

/// States of a control after the gesture: as settled, else as the change told, else as the click saw it.
fn states_after<'g>(gesture: &'g Gesture<'_>, node: u32) -> Option<&'g States> {
    let settled = gesture.settlement(node).map(|settlement| settlement.states);
    let changed = gesture.changes.iter().rev().find(|change| change.target.node == node);
    settled.or(changed.map(|change| &change.target.states))
}

/// Value of a control after the gesture, where it was told.
fn value_after<'g>(gesture: &'g Gesture<'_>, node: u32) -> Option<&'g Value> {
    let settled = gesture.settlement(node).and_then(|settlement| settlement.value);
    let changed = gesture.changes.iter().rev().find(|change| change.target.node == node);
    settled.or(changed.map(|change| change.value))
}

/// Whether anything came of the gesture that a person would see. What changed once the next act had begun came of that.
fn has_effect(gesture: &Gesture<'_>, target: &Target) -> bool {
    let settlement = gesture.settlement(target.node);
    !gesture.outcomes.is_empty()
        || gesture.opened.is_some()
        || gesture.left_at.is_some_and(|at| at - gesture.observation().time < 5_000.0)
        || gesture
            .changed_at()
            .is_some_and(|at| at - gesture.observation().time < 500.0 && gesture.next_at.is_none_or(|next| at < next))
        || settlement.is_some_and(|settlement| !settlement.connected)
        || settlement.is_some_and(|settlement| *settlement.states != target.states)
}

/// Whether the gesture was begun and confirmed as a press or activation of its target.
fn is_activation(gesture: &Gesture<'_>) -> bool {
    match gesture.intent {
        Intent::Press(pointer, _) => pointer.button <= 0,
        Intent::Key(key, _) => !gesture.clicks.is_empty() || matches!(key.key.as_str(), "Enter" | " "),
        Intent::Unseen => !gesture.clicks.is_empty(),
    }
}

/// Whether the target stands in a popup that something opened.
fn in_popup(target: &Target) -> bool {
    target.opener.is_some()
}

fn trigger(draft: Draft) -> Draft {
    draft.standing(Standing::Trigger)
}

fn act(gesture: &Gesture<'_>, target: &Target, action: Action) -> Draft {
    let mut draft = Draft::of_gesture(gesture, target, action);
    draft.effective = has_effect(gesture, target);
    draft
}
