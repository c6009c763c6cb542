//! An edit is saved when the worker says so; until then it is kept, and sent again.

use super::{flush, is_about_saving, of};
use crate::effect::Effect;
use crate::model::{Model, Numbered, Open, Problem};
use crate::msg::{GuideMsg, Msg};
use cairn_core::guide::Edit;
use cairn_core::protocol::Request;

/// When to send again what was not acknowledged, milliseconds.
const AGAIN: u32 = 2_000;

/// Writes an edit down and sends it.
pub(super) fn append(open: &mut Open, edit: Edit) -> Vec<Effect> {
    let numbered = open.append(edit);
    vec![keep(open), send(open, numbered)]
}

fn keep(open: &Open) -> Effect {
    Effect::Keep { recording: open.recording().to_owned(), edits: open.at_stake() }
}

fn send(open: &Open, numbered: Numbered) -> Effect {
    let Numbered { number, edit } = numbered;
    Effect::Ask(Request::AppendEdit { recording: open.recording().to_owned(), number, edit })
}

/// The worker has it.
pub(in crate::update) fn saved(model: &mut Model, recording: &str, number: u32, edit: &Edit) -> Vec<Effect> {
    let Some(open) = of(model, recording) else {
        return Vec::new();
    };
    open.acknowledge(number, edit);
    let effects = vec![keep(open)];
    if open.unsaved().is_empty() && model.problem.as_ref().is_some_and(is_about_saving) {
        model.problem = None;
        model.say("All changes are saved.");
    }
    effects
}

/// The worker does not have it. It is kept, and sent again.
pub(in crate::update) fn unsaved(model: &mut Model, recording: &str, problem: Problem) -> Vec<Effect> {
    if of(model, recording).is_none_or(|open| open.unsaved().is_empty()) {
        return Vec::new();
    }
    let is_known = model.problem.as_ref().is_some_and(is_about_saving);
    model.problem = Some(problem);
    if is_known {
        return Vec::new();
    }
    vec![later()]
}

fn later() -> Effect {
    Effect::Later { milliseconds: AGAIN, msg: Box::new(Msg::Guide(GuideMsg::SaveAgain)) }
}

/// Sends again what was not acknowledged, in order: the worker takes the same number twice as once.
pub(super) fn again(model: &mut Model) -> Vec<Effect> {
    let is_known = model.problem.as_ref().is_some_and(is_about_saving);
    let Some(open) = model.open() else {
        return Vec::new();
    };
    let unsaved = open.unsaved();
    let mut effects: Vec<Effect> = unsaved.into_iter().map(|numbered| send(open, numbered)).collect();
    if !effects.is_empty() && is_known {
        effects.push(later());
    }
    effects
}

/// Takes up what an earlier page could not get acknowledged.
pub(in crate::update) fn recalled(model: &mut Model, recording: &str, edits: Vec<Numbered>) -> Vec<Effect> {
    let mut effects = flush(model);
    let Some(open) = of(model, recording) else {
        return effects;
    };
    for numbered in edits {
        if !open.has_edit(&numbered) {
            effects.extend(append(open, numbered.edit));
        }
    }
    effects.push(keep(open));
    effects.extend(super::refresh(model));
    effects
}
