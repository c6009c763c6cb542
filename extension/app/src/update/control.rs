//! What a person adds to a recording while it runs.

use super::guide;
use super::record::ask;
use crate::effect::Effect;
use crate::model::{Doing, Focus, Jotting, JottingKind, Model};
use crate::msg::ControlMsg;
use cairn_core::observation::Control;
use cairn_core::protocol::Request;
use cairn_core::step::Part;

pub(super) fn update(model: &mut Model, msg: ControlMsg) -> Vec<Effect> {
    match msg {
        ControlMsg::Jotted(text) => return jotted(model, text),
        ControlMsg::JotCancelled => return cancel(model),
        ControlMsg::DeclineTab => {
            model.declined = model.other_tab();
            return vec![Effect::Focus(Focus::Main)];
        }
        _ if model.doing.is_some() || model.running().is_none() => return Vec::new(),
        _ => {}
    }
    match msg {
        ControlMsg::TakeBack => control(model, Control::UndoStep),
        ControlMsg::Mark(part) => control(model, mark(part)),
        ControlMsg::Picture => control(model, Control::TakePicture),
        ControlMsg::Jot(kind) => jot(model, kind),
        ControlMsg::JotDone => done(model),
        ControlMsg::AddTab => match model.other_tab() {
            Some(tab) => ask(model, Doing::Adding, Request::AddTab { tab }),
            None => Vec::new(),
        },
        ControlMsg::Jotted(_) | ControlMsg::JotCancelled | ControlMsg::DeclineTab => Vec::new(),
    }
}

fn mark(part: Part) -> Control {
    match part {
        Part::Procedure => Control::BeginProcedure,
        Part::Verification => Control::BeginVerification,
        Part::Rollback => Control::BeginRollback,
    }
}

fn control(model: &mut Model, control: Control) -> Vec<Effect> {
    let tab = model.told.as_ref().and_then(|told| told.status.tab);
    ask(model, Doing::Adding, Request::Control { control, tab })
}

/// Begins to write, or goes on with what was begun.
fn jot(model: &mut Model, kind: JottingKind) -> Vec<Effect> {
    match &mut model.jotting {
        Some(jotting) => jotting.kind = kind,
        None => model.jotting = Some(Jotting::new(kind)),
    }
    vec![Effect::Focus(Focus::Control("jotting"))]
}

fn jotted(model: &mut Model, text: String) -> Vec<Effect> {
    if let Some(jotting) = &mut model.jotting {
        jotting.text = text;
    }
    keep(model)
}

fn keep(model: &Model) -> Vec<Effect> {
    let recording = model.running().map(|running| running.recording.clone());
    recording.map(|recording| Effect::Jot { recording, jotting: model.jotting.clone() }).into_iter().collect()
}

fn done(model: &mut Model) -> Vec<Effect> {
    match model.jotting.as_ref().and_then(Jotting::control) {
        Some(written) => control(model, written),
        None => cancel(model),
    }
}

fn cancel(model: &mut Model) -> Vec<Effect> {
    let Some(jotting) = model.jotting.take() else {
        return Vec::new();
    };
    let mut effects = keep(model);
    effects.push(Effect::Focus(Focus::Control(button(jotting.kind))));
    effects
}

/// The id of the button that begins it.
pub(crate) fn button(kind: JottingKind) -> &'static str {
    match kind {
        JottingKind::Note => "add-note",
        JottingKind::Heading => "add-heading",
    }
}

/// The worker has it.
pub(super) fn added(model: &mut Model, added: &Control) -> Vec<Effect> {
    let is_written = model.jotting.as_ref().and_then(Jotting::control).as_ref() == Some(added);
    if is_written { cancel(model) } else { Vec::new() }
}

/// What an earlier page had begun to write stands there again.
pub(super) fn recalled(model: &mut Model, jotting: Jotting) -> Vec<Effect> {
    if model.is_live() && model.jotting.is_none() {
        model.jotting = Some(jotting);
    }
    Vec::new()
}

/// For ears, and below the buttons.
pub(super) fn said(control: &Control) -> &'static str {
    match control {
        Control::Pause => "Recording paused.",
        Control::Resume => "Recording resumed.",
        Control::UndoStep => "The last step is taken back.",
        Control::Note { .. } => "The note is added to the last step.",
        Control::Heading { .. } => "The heading will stand above the next step.",
        Control::BeginVerification => "What follows makes sure that it worked.",
        Control::BeginRollback => "What follows is the way back.",
        Control::BeginProcedure => "What follows is the procedure.",
        Control::TakePicture => "The picture is a step of its own.",
    }
}

/// The recording has ended while something was being written: it becomes a note on the last step.
pub(super) fn left_over(model: &mut Model, recording: &str) -> Vec<Effect> {
    let Some(jotting) = model.jotting.take() else {
        return Vec::new();
    };
    let mut effects = vec![Effect::Jot { recording: recording.to_owned(), jotting: None }];
    let last = model.open().filter(|open| open.recording() == recording).and_then(|open| open.guide.steps.last());
    if let (Some(step), Some(_)) = (last.map(|step| step.step.id.clone()), jotting.control()) {
        effects.extend(guide::note_on(model, step, jotting.text));
    }
    effects
}
