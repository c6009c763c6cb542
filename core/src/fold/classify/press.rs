//! Everything else that is pressed.

use super::super::draft::Standing;
use super::super::timeline::{Gesture, Intent};
use super::{Verdict, act, is_activation, states_after};
use crate::observation::{OutcomeKind, Role, Target, Widget};
use crate::step::{Action, State};

/// The context menu, by button or by key.
pub(super) fn context_menu(gesture: &Gesture<'_>) -> Option<Verdict> {
    let target = gesture.context_menu?;
    let aimed = gesture.pointer().and(gesture.target()).unwrap_or(target);
    Some(act(gesture, aimed, Action::RightClick).standing(Standing::Trigger).into())
}

/// A press that nothing more special recognised.
pub(super) fn classify(gesture: &Gesture<'_>) -> Option<Verdict> {
    let target = gesture.target()?;
    if opens_in_new_tab(gesture, target) {
        return Some(act(gesture, target, Action::OpenInNewTab).into());
    }
    if !is_activation(gesture) || is_fan_out(gesture) {
        return Some(Verdict::Nothing);
    }
    let draft = act(gesture, target, action(target)).state(state(gesture, target));
    Some(super::trigger(draft).into())
}

/// Middle button, a held Control or Command, or a link that asks for it.
fn opens_in_new_tab(gesture: &Gesture<'_>, target: &Target) -> bool {
    let middle = gesture.pointer().is_some_and(|pointer| pointer.button == 1);
    let held = gesture.modifiers().control || gesture.modifiers().meta;
    let asked = target.widget == Some(Widget::NewTabLink)
        && gesture.outcomes.iter().any(|outcome| outcome.kind == OutcomeKind::NewTab);
    target.role == Role::Link && (middle || held || asked)
}

/// Clicks that the page made on other controls are not acts (M21, M22).
fn is_fan_out(gesture: &Gesture<'_>) -> bool {
    matches!(gesture.intent, Intent::Unseen) && gesture.genuine_click().is_none_or(|click| !click.trusted)
}

fn action(target: &Target) -> Action {
    match (target.role, target.widget) {
        (Role::Tab, _) | (_, Some(Widget::NavigationLink)) | (Role::Row | Role::Treeitem | Role::Listitem, _) => {
            Action::Open
        }
        (_, Some(Widget::Segment)) => Action::Choose,
        (_, Some(Widget::CopyButton)) => Action::Copy,
        (_, Some(Widget::CloseButton)) => Action::Close,
        _ => Action::Click,
    }
}

fn state(gesture: &Gesture<'_>, target: &Target) -> Option<State> {
    let after = states_after(gesture, target.node)?;
    if target.role == Role::Columnheader || after.sort.is_some() {
        return after.sort.clone().map(State::Sorted);
    }
    let selectable = matches!(target.role, Role::Row | Role::Treeitem | Role::Gridcell);
    after.selected.filter(|_| selectable).map(State::Selected)
}
