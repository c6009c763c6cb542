//! The open guide: what it is made of comes in, what the person does to it goes out.

mod fields;
mod saving;
mod steps;

pub(super) use fields::{flush, note_on};
pub(super) use saving::{recalled, saved, unsaved};

use super::{library, pictures, status};
use crate::effect::Effect;
use crate::model::{Doing, Model, Open, Problem};
use crate::msg::GuideMsg;
use cairn_core::guide::Edit;
use cairn_core::protocol::Answer;

pub(super) fn update(model: &mut Model, msg: GuideMsg) -> Vec<Effect> {
    match msg {
        GuideMsg::Entered(field) => fields::enter(model, field),
        GuideMsg::Typed(field, text) => fields::type_in(model, field, text),
        GuideMsg::Left(field) => fields::leave(model, &field),
        GuideMsg::Rested => fields::rest(model),
        GuideMsg::SaveAgain => saving::again(model),
        GuideMsg::Delete(step) => steps::delete(model, step),
        GuideMsg::Move(step, direction) => steps::shift(model, step, direction),
        GuideMsg::DragStarted(step) => steps::drag(model, step),
        GuideMsg::DraggedOver(gap) => steps::drag_over(model, gap),
        GuideMsg::DragEnded { dropped } => steps::drop(model, dropped),
        GuideMsg::AddNote(step, kind) => fields::add_note(model, step, kind),
        GuideMsg::RemoveNote(step, index) => fields::remove_note(model, step, index),
        GuideMsg::RemoveSaid(step, said) => fields::remove_said(model, step, said),
        GuideMsg::Undo => steps::undo(model),
        GuideMsg::Redo => steps::redo(model),
        GuideMsg::Selected(step) => select(model, step),
        GuideMsg::ActionsToggled(step) => steps::toggle_actions(model, step),
        GuideMsg::OpenEditor => open_editor(model),
    }
}

/// The open guide, if it is of this recording.
fn of<'m>(model: &'m mut Model, recording: &str) -> Option<&'m mut Open> {
    model.open_mut().filter(|open| open.recording() == recording)
}

/// Rows came.
pub(super) fn rows(model: &mut Model, recording: &str, answer: Answer) -> Vec<Effect> {
    if library::is_reading(model, recording) {
        return library::rows(model, answer);
    }
    let (Some(open), Answer::Rows { rows, damaged, more }) = (of(model, recording), answer) else {
        return Vec::new();
    };
    let next = open.journal.take(rows, damaged, more);
    // A long journal comes in many pages: it is folded once it is whole.
    if !more {
        open.refold();
    }
    let mut effects: Vec<Effect> = next.map(Effect::Ask).into_iter().collect();
    effects.extend(status::close_if_read(model));
    effects.extend(refresh(model));
    effects
}

/// There are more rows.
pub(super) fn read_on(model: &mut Model, recording: &str) -> Vec<Effect> {
    of(model, recording).and_then(|open| open.journal.read()).map(Effect::Ask).into_iter().collect()
}

/// Edits came.
pub(super) fn edits(model: &mut Model, recording: &str, edits: Vec<Edit>) -> Vec<Effect> {
    if library::is_reading(model, recording) {
        return library::edits(model, &edits);
    }
    let Some(open) = of(model, recording) else {
        return Vec::new();
    };
    let is_first = !open.has_edits;
    open.set_edits(edits);
    let mut effects = saving::again(model);
    if is_first {
        effects.push(Effect::Recall { recording: recording.to_owned() });
    }
    effects.extend(refresh(model));
    effects
}

/// Rows did not come.
pub(super) fn give_up(model: &mut Model, recording: &str) -> Vec<Effect> {
    if let Some(open) = of(model, recording) {
        open.journal.give_up();
    }
    Vec::new()
}

/// The guide has changed: what follows from it changes too.
fn refresh(model: &mut Model) -> Vec<Effect> {
    if let Some(open) = model.open_mut() {
        let stands = open.selected.as_ref().is_some_and(|id| open.position(id).is_some());
        if !stands {
            open.selected = open.id_at(0);
        }
    }
    pictures::refresh(model)
}

/// Writes an edit down and sends it.
pub(super) fn edit(model: &mut Model, edit: Edit) -> Vec<Effect> {
    let mut effects = match model.open_mut() {
        Some(open) => saving::append(open, edit),
        None => Vec::new(),
    };
    effects.extend(refresh(model));
    effects
}

fn select(model: &mut Model, step: cairn_core::step::StepId) -> Vec<Effect> {
    if let Some(open) = model.open_mut() {
        open.selected = Some(step);
    }
    pictures::refresh(model)
}

fn open_editor(model: &mut Model) -> Vec<Effect> {
    let mut effects = flush(model);
    let recording = model.open().map(|open| open.recording().to_owned());
    effects.extend(recording.map(|recording| Effect::OpenEditor { recording }));
    effects
}

/// Whether the problem is that edits could not be saved.
fn is_about_saving(problem: &Problem) -> bool {
    problem.doing() == Doing::Saving
}
