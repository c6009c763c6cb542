//! Opening a file: the studio looks it through and hands its parts out; `studio.ts` has the worker keep them one after
//! another, and then its guide is shown, or its steps stand in the guide it was joined to.

use super::{guide, library};
use crate::effect::Effect;
use crate::model::{Dialog, Doing, Focus, Model, Opening, Problem, Restoring};
use crate::msg::FileMsg;
use cairn_core::protocol::{Failure, Request};
use cairn_core::studio::{Report, Task};

pub(super) fn update(model: &mut Model, msg: FileMsg) -> Vec<Effect> {
    match msg {
        FileMsg::Chosen { recording, into } => {
            // What is being typed goes before what the file brings.
            let mut effects = guide::flush(model);
            let job = model.next_job();
            let task = into.clone().map_or(Task::Open, |into| Task::Join { into });
            model.dialog = Some(Dialog::Opening(Opening::Reading { job, recording, into }));
            effects.push(Effect::Studio { job, task, guide: None });
            effects
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
        (Opening::Reading { job, recording, into }, Report::Examined { damages, pictures }) => {
            let (recording, into) = (std::mem::take(recording), into.take());
            let restoring = Restoring { job: *job, recording, into, done: 0, pictures };
            if damages.is_empty() {
                return keep(model, restoring);
            }
            *opening = Opening::Damaged { damages, restoring };
            Vec::new()
        }
        (Opening::Keeping(restoring), Report::Progress { done, .. }) => {
            restoring.done = done;
            Vec::new()
        }
        (Opening::Keeping(restoring), Report::Kept) => match restoring.into.take() {
            Some(into) => joined(model, into),
            None => {
                let recording = std::mem::take(&mut restoring.recording);
                show(model, recording)
            }
        },
        (_, Report::NotKept { failure }) => {
            *opening = Opening::Refused(not_kept(failure));
            Vec::new()
        }
        (_, Report::Refused { why } | Report::Failed { why }) => {
            *opening = Opening::Refused(why);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// The parts go from the studio to the worker, one after another.
fn keep(model: &mut Model, restoring: Restoring) -> Vec<Effect> {
    let task = Task::TakePart { recording: restoring.recording.clone() };
    let job = restoring.job;
    model.dialog = Some(Dialog::Opening(Opening::Keeping(restoring)));
    vec![Effect::Studio { job, task, guide: None }]
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

/// It is a part of the guide now: of what came to its journal and edits, the page reads what it does not know.
fn joined(model: &mut Model, into: String) -> Vec<Effect> {
    model.dialog = None;
    model.say("The recording is added at the end. Undo takes it away.");
    let mut effects = guide::read_on(model, &into);
    effects.push(Effect::Ask(Request::ReadEdits { recording: into }));
    effects.push(Effect::Focus(Focus::Control("join")));
    effects
}

/// Why a part could not be kept. What was kept goes when the next file is opened.
fn not_kept(failure: Option<Failure>) -> String {
    let doing = Doing::Saving;
    let problem = match failure {
        Some(failure) => Problem::Failed { doing, failure },
        None => Problem::Silence { doing, detail: String::new() },
    };
    let why = crate::words::problem(&problem);
    ["The file is whole, but it could not be kept: ", why.text, " ", why.advice, " Nothing else was changed."].concat()
}
