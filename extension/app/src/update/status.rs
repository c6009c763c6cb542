//! The worker told how things stand.

use super::{control, library};
use crate::effect::Effect;
use crate::model::{Doing, Model, Problem, Screen, Surface, Told};
use cairn_core::protocol::{Request, Status};

/// Takes it in. A recording that has been stopped counts as running until its last rows are here:
/// whoever sees that it has stopped sees all of it.
pub(super) fn told(model: &mut Model, status: Status, at: f64) -> Vec<Effect> {
    if matches!(model.problem.as_ref().map(Problem::doing), Some(Doing::Looking)) {
        model.problem = None;
    }
    let told = Told { status, at };
    if model.is_live() && !is_same_recording(model, &told) {
        model.closing = Some(told);
        let request = model.open_mut().and_then(|open| open.journal.read());
        return request.map(Effect::Ask).into_iter().collect();
    }
    adopt(model, told)
}

/// After a start, a control or an end the worker looks at the active tab, which need not be ours.
pub(super) fn told_after_act(model: &mut Model, mut status: Status, at: f64) -> Vec<Effect> {
    if let Some(before) = &model.told {
        status.access.clone_from(&before.status.access);
        status.tab = before.status.tab;
    }
    told(model, status, at)
}

/// The last rows are here.
pub(super) fn close_if_read(model: &mut Model) -> Vec<Effect> {
    if model.open().is_some_and(|open| !open.journal.is_at_rest()) {
        return Vec::new();
    }
    match model.closing.take() {
        Some(told) => {
            model.say("Recording stopped. The guide can be edited and exported.");
            let ended = model.running().map(|running| running.recording.clone()).unwrap_or_default();
            let mut effects = control::left_over(model, &ended);
            effects.extend(adopt(model, told));
            effects
        }
        None => Vec::new(),
    }
}

/// The last rows do not come: the recording has stopped all the same.
pub(super) fn close_unread(model: &mut Model) -> Vec<Effect> {
    model.closing.take().map(|told| adopt(model, told)).unwrap_or_default()
}

fn is_same_recording(model: &Model, told: &Told) -> bool {
    let running = |told: &Told| told.status.running.as_ref().map(|running| running.recording.clone());
    model.told.as_ref().and_then(running) == running(told)
}

fn adopt(model: &mut Model, told: Told) -> Vec<Effect> {
    if model.doing == Some(Doing::Stopping) {
        model.doing = None;
    }
    let began = told.status.running.as_ref().map(|running| running.recording.clone());
    let is_new = began.is_some() && !is_same_recording(model, &told);
    let ran = model.running().is_some();
    model.told = Some(told);
    let has_ended = began.is_none() && ran;
    match (began, &model.screen) {
        (None, Screen::Library(_)) if has_ended => vec![Effect::Ask(Request::ListRecordings)],
        (Some(recording), Screen::Waiting) => library::show(model, recording),
        (Some(recording), _) if is_new && model.surface != Surface::Editor => library::show(model, recording),
        (None, Screen::Waiting) => show_latest(model),
        _ => Vec::new(),
    }
}

/// What is shown when nothing runs and nothing was asked for: the guide made last.
pub(super) fn show_latest(model: &mut Model) -> Vec<Effect> {
    let status = model.told.as_ref().map(|told| &told.status);
    match status.and_then(|status| status.latest.as_ref()).map(|latest| latest.recording.clone()) {
        Some(recording) => library::show(model, recording),
        None => {
            model.screen = Screen::Home;
            Vec::new()
        }
    }
}

/// Asks how things stand.
pub(super) fn ask(model: &Model) -> Effect {
    Effect::Ask(Request::GetStatus { tab: model.tab })
}
