//! Taking steps out, moving them, and taking it all back.

use super::{edit, flush};
use crate::effect::Effect;
use crate::model::{Drag, Field, Focus, Model};
use crate::msg::Direction;
use cairn_core::guide::Edit;
use cairn_core::step::StepId;

pub(super) fn delete(model: &mut Model, step: StepId) -> Vec<Effect> {
    let mut effects = flush(model);
    let Some(open) = model.open_mut() else {
        return effects;
    };
    let Some(position) = open.position(&step) else {
        return effects;
    };
    open.visit = None;
    open.actions = None;
    effects.extend(edit(model, Edit::DeleteStep { step }));
    model.say(format!("Step {} deleted. Undo brings it back.", position + 1));
    let next = model.open().and_then(|open| open.id_at(position).or_else(|| open.id_at(position.checked_sub(1)?)));
    effects.push(Effect::Focus(next.map_or(Focus::Main, |next| Focus::Field(Field::Caption(next)))));
    effects
}

pub(super) fn shift(model: &mut Model, step: StepId, direction: Direction) -> Vec<Effect> {
    let Some(open) = model.open() else {
        return Vec::new();
    };
    let Some(position) = open.position(&step) else {
        return Vec::new();
    };
    let last = open.guide.steps.len().saturating_sub(1);
    let (before, class) = match direction {
        Direction::Up if position > 0 => (open.id_at(position - 1), "move-up"),
        Direction::Down if position < last => (open.id_at(position + 2), "move-down"),
        Direction::Up | Direction::Down => return Vec::new(),
    };
    let shows_actions = open.actions.as_ref() == Some(&step);
    let mut effects = relocate(model, &step, before);
    // Moving an element takes the keyboard from it.
    let focus = if shows_actions { Focus::Action(step, class) } else { Focus::Field(Field::Caption(step)) };
    effects.push(Effect::Focus(focus));
    effects
}

fn relocate(model: &mut Model, step: &StepId, before: Option<StepId>) -> Vec<Effect> {
    let mut effects = flush(model);
    effects.extend(edit(model, Edit::MoveStep { step: step.clone(), before }));
    if let Some(position) = model.open().and_then(|open| open.position(step)) {
        model.say(format!("Moved. It is step {} now.", position + 1));
    }
    effects
}

pub(super) fn drag(model: &mut Model, step: StepId) -> Vec<Effect> {
    if let Some(open) = model.open_mut() {
        open.drag = Some(Drag { step, over: None });
    }
    Vec::new()
}

pub(super) fn drag_over(model: &mut Model, gap: Option<StepId>) -> Vec<Effect> {
    if let Some(drag) = model.open_mut().and_then(|open| open.drag.as_mut()) {
        drag.over = Some(gap);
    }
    Vec::new()
}

pub(super) fn drop(model: &mut Model, dropped: bool) -> Vec<Effect> {
    let Some(Drag { step, over: Some(before) }) = model.open_mut().and_then(|open| open.drag.take()) else {
        return Vec::new();
    };
    if !dropped || stays_there(model, &step, before.as_ref()) {
        return Vec::new();
    }
    relocate(model, &step, before)
}

/// The gaps above and below a step lead nowhere.
fn stays_there(model: &Model, step: &StepId, before: Option<&StepId>) -> bool {
    let Some(open) = model.open() else {
        return true;
    };
    let next = open.position(step).and_then(|position| open.id_at(position + 1));
    before == Some(step) || before == next.as_ref()
}

pub(super) fn undo(model: &mut Model) -> Vec<Effect> {
    let mut effects = flush(model);
    if model.open().is_none_or(|open| !open.guide.can_undo) {
        return effects;
    }
    settle_visit(model);
    model.say("Undone.");
    effects.extend(edit(model, Edit::Undo));
    effects
}

pub(super) fn redo(model: &mut Model) -> Vec<Effect> {
    let mut effects = flush(model);
    if model.open().is_none_or(|open| !open.guide.can_redo) {
        return effects;
    }
    settle_visit(model);
    model.say("Done again.");
    effects.extend(edit(model, Edit::Redo));
    effects
}

/// The field that has the keyboard shall show what the guide says now.
fn settle_visit(model: &mut Model) {
    if let Some(visit) = model.open_mut().and_then(|open| open.visit.as_mut()) {
        visit.touched = false;
    }
}

pub(super) fn toggle_actions(model: &mut Model, step: StepId) -> Vec<Effect> {
    if let Some(open) = model.open_mut() {
        open.actions = if open.actions.as_ref() == Some(&step) { None } else { Some(step.clone()) };
        open.selected = Some(step);
    }
    super::pictures::refresh(model)
}
