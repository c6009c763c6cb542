//! Writing in the title, captions and notes. Everything is saved as it is typed.

use super::{edit, saving};
use crate::effect::Effect;
use crate::model::{Field, Focus, Model, Open, Visit};
use crate::msg::{GuideMsg, Msg};
use cairn_core::guide::{Edit, NoteKind};
use cairn_core::step::StepId;

/// Keystrokes within this time become one edit, milliseconds.
const REST: u32 = 300;

pub(super) fn enter(model: &mut Model, field: Field) -> Vec<Effect> {
    let mut effects = match visited(model) {
        Some(visited) if visited != field => leave(model, &visited),
        _ => Vec::new(),
    };
    if let Some(open) = model.open_mut() {
        if open.visit.is_none() {
            open.visit = Some(begin(open, field.clone()));
        }
        if let Field::Caption(step) | Field::Note { step, .. } | Field::Said { step, .. } = field {
            open.selected = Some(step);
        }
    }
    effects.extend(super::pictures::refresh(model));
    effects
}

fn visited(model: &Model) -> Option<Field> {
    model.open()?.visit.as_ref().map(|visit| visit.field.clone())
}

fn begin(open: &Open, field: Field) -> Visit {
    let text = open.text(&field);
    Visit { field, written: text.clone(), text, touched: false, is_waiting: false }
}

pub(super) fn type_in(model: &mut Model, field: Field, text: String) -> Vec<Effect> {
    let mut effects = Vec::new();
    let text = if field.has_lines() { text } else { text.replace(['\r', '\n'], " ") };
    if visited(model).as_ref() != Some(&field) {
        effects.extend(enter(model, field));
    }
    let Some(open) = model.open_mut() else {
        return effects;
    };
    let recording = open.recording().to_owned();
    if let Some(visit) = &mut open.visit {
        visit.text = text;
        visit.touched = true;
        if !std::mem::replace(&mut visit.is_waiting, true) {
            effects.push(Effect::Later { milliseconds: REST, msg: Box::new(Msg::Guide(GuideMsg::Rested)) });
        }
    }
    effects.push(Effect::Keep { recording, edits: open.at_stake() });
    effects
}

/// What was typed has waited long enough.
pub(super) fn rest(model: &mut Model) -> Vec<Effect> {
    if let Some(visit) = model.open_mut().and_then(|open| open.visit.as_mut()) {
        visit.is_waiting = false;
    }
    flush(model)
}

/// Makes an edit of what was typed, if anything was.
pub(in crate::update) fn flush(model: &mut Model) -> Vec<Effect> {
    let Some(open) = model.open_mut() else {
        return Vec::new();
    };
    let Some(written) = open.pending() else {
        return Vec::new();
    };
    if let Some(visit) = &mut open.visit {
        visit.written.clone_from(&visit.text);
    }
    edit(model, written)
}

pub(super) fn leave(model: &mut Model, field: &Field) -> Vec<Effect> {
    if visited(model).as_ref() != Some(field) {
        return Vec::new();
    }
    let effects = flush(model);
    if let Some(open) = model.open_mut() {
        open.visit = None;
    }
    effects
}

pub(super) fn add_note(model: &mut Model, step: StepId, kind: NoteKind) -> Vec<Effect> {
    let mut effects = flush(model);
    if let Some(open) = model.open_mut() {
        let field = Field::Note { index: open.free_note(&step), step, kind };
        open.visit = Some(begin(open, field.clone()));
        open.actions = None;
        effects.push(Effect::Focus(Focus::Field(field)));
    }
    effects
}

pub(super) fn remove_note(model: &mut Model, step: StepId, index: u32) -> Vec<Effect> {
    let is_it =
        |visit: &Visit| matches!(&visit.field, Field::Note { step: of, index: at, .. } if *of == step && *at == index);
    let mut effects = Vec::new();
    if let Some(open) = model.open_mut() {
        if open.visit.as_ref().is_some_and(is_it) {
            open.visit = None;
        }
        if open.own_notes(&step).any(|note| note.index == Some(index)) {
            let nothing = Edit::SetNote { step: step.clone(), index, note: NoteKind::Note, text: String::new() };
            effects.extend(saving::append(open, nothing));
        }
    }
    model.say("Note removed.");
    effects.extend(super::refresh(model));
    effects.push(Effect::Focus(Focus::Field(Field::Caption(step))));
    effects
}

pub(super) fn remove_said(model: &mut Model, step: StepId, said: StepId) -> Vec<Effect> {
    let mut effects = Vec::new();
    if let Some(open) = model.open_mut() {
        let is_it = |visit: &Visit| matches!(&visit.field, Field::Said { said: of, .. } if *of == said);
        if open.visit.as_ref().is_some_and(is_it) {
            open.visit = None;
        }
        effects.extend(saving::append(open, Edit::DeleteStep { step: said }));
    }
    model.say("Note removed.");
    effects.extend(super::refresh(model));
    effects.push(Effect::Focus(Focus::Field(Field::Caption(step))));
    effects
}

/// A whole note at once.
pub(in crate::update) fn note_on(model: &mut Model, step: StepId, text: String) -> Vec<Effect> {
    let index = model.open().map(|open| open.free_note(&step)).unwrap_or_default();
    edit(model, Edit::SetNote { step, index, note: NoteKind::Note, text })
}
