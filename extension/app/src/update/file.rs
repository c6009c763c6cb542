//! Opening a file: the studio looks it through and hands its parts out; they go to the worker one after another, and
//! then its guide is shown.

use super::library;
use crate::effect::Effect;
use crate::model::{Dialog, Focus, Model, Opening, Restoring};
use crate::msg::FileMsg;
use cairn_core::protocol::{Request, RestorePart};
use cairn_core::studio::{Report, Task};

pub(super) fn update(model: &mut Model, msg: FileMsg) -> Vec<Effect> {
    match msg {
        FileMsg::Chosen { recording } => {
            let job = model.next_job();
            model.dialog = Some(Dialog::Opening(Opening::Reading { job, recording }));
            vec![Effect::Studio { job, task: Task::Open, guide: None }]
        }
        FileMsg::KeepWhole => match model.dialog.take() {
            Some(Dialog::Opening(Opening::Damaged { restoring, .. })) => keep(model, restoring),
            other => {
                model.dialog = other;
                Vec::new()
            }
        },
    }
}

/// The studio told something of the file.
pub(super) fn told(model: &mut Model, report: Report) -> Vec<Effect> {
    let Some(Dialog::Opening(opening)) = &mut model.dialog else {
        return Vec::new();
    };
    match (&mut *opening, report) {
        (Opening::Reading { job, recording }, Report::Examined { damages, pictures }) => {
            let restoring = Restoring { job: *job, recording: std::mem::take(recording), done: 0, pictures };
            if damages.is_empty() {
                return keep(model, restoring);
            }
            *opening = Opening::Damaged { damages, restoring };
            Vec::new()
        }
        (Opening::Keeping(restoring), Report::Part { part: Some(part) }) => {
            restoring.done += u32::from(matches!(part, RestorePart::Picture { .. }));
            vec![Effect::Ask(Request::Restore { recording: restoring.recording.clone(), part })]
        }
        (Opening::Keeping(restoring), Report::Part { part: None }) => {
            let recording = std::mem::take(&mut restoring.recording);
            show(model, recording)
        }
        (_, Report::Refused { why } | Report::Failed { why }) => {
            *opening = Opening::Refused(why);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn keep(model: &mut Model, restoring: Restoring) -> Vec<Effect> {
    model.dialog = Some(Dialog::Opening(Opening::Keeping(restoring)));
    next(model)
}

/// Asks for the next part.
fn next(model: &Model) -> Vec<Effect> {
    match &model.dialog {
        Some(Dialog::Opening(Opening::Keeping(Restoring { job, .. }))) => {
            vec![Effect::Studio { job: *job, task: Task::TakePart, guide: None }]
        }
        _ => Vec::new(),
    }
}

/// All of it is kept.
fn show(model: &mut Model, recording: String) -> Vec<Effect> {
    model.dialog = None;
    model.say("The file is open.");
    let mut effects = library::show(model, recording);
    effects.push(Effect::Ask(Request::GetStatus { tab: model.tab }));
    effects.push(Effect::Focus(Focus::Main));
    effects
}

/// A part is kept.
pub(super) fn kept(model: &mut Model, recording: &str) -> Vec<Effect> {
    if is_keeping(model, recording) { next(model) } else { Vec::new() }
}

/// A part could not be kept. What was kept of it goes when the next file is opened.
pub(super) fn failed(model: &mut Model, recording: &str, why: &str) -> Vec<Effect> {
    if !is_keeping(model, recording) {
        return Vec::new();
    }
    let stop = super::studio::stop(model);
    let words = format!("The file is whole, but it could not be kept: {why} Nothing else was changed.");
    model.dialog = Some(Dialog::Opening(Opening::Refused(words)));
    stop.into_iter().collect()
}

fn is_keeping(model: &Model, recording: &str) -> bool {
    let Some(Dialog::Opening(Opening::Keeping(restoring))) = &model.dialog else {
        return false;
    };
    restoring.recording == recording
}
