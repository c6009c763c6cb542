//! The worker's answers, by what it was asked.

use super::{control, document, guide, library, status};
use crate::effect::Effect;
use crate::model::{Doing, Model, Problem, Screen};
use crate::msg::Reply;
use cairn_core::observation::Control;
use cairn_core::protocol::{Answer, Failure, FailureCode, Request, Status};

pub(super) fn answered(model: &mut Model, request: Request, reply: Reply, at: f64) -> Vec<Effect> {
    match reply {
        Reply::Answer(Answer::Failed { failure }) => failed(model, &request, failure),
        Reply::Answer(answer) => succeeded(model, request, answer, at),
        Reply::Silence(detail) => silent(model, &request, detail),
    }
}

fn succeeded(model: &mut Model, request: Request, answer: Answer, at: f64) -> Vec<Effect> {
    match (request, answer) {
        (Request::GetStatus { .. }, Answer::Status { status }) => status::told(model, status, at),
        (Request::Discard { recording }, Answer::Status { status }) => discarded(model, &recording, status, at),
        (Request::Stop, Answer::Status { status }) => status::told_after_act(model, status, at),
        (Request::KeepRecent { recording }, Answer::Status { status }) => {
            done(model, "The last minutes are a guide now.");
            let mut effects = status::told_after_act(model, status, at);
            effects.extend(library::show(model, recording));
            effects
        }
        (Request::Control { control, .. }, Answer::Status { status }) => {
            done(model, control::said(&control));
            let mut effects = status::told_after_act(model, status, at);
            effects.extend(control::added(model, &control));
            effects
        }
        (
            request @ (Request::Start { .. }
            | Request::AddTab { .. }
            | Request::BeginCatchUp { .. }
            | Request::EndCatchUp),
            Answer::Status { status },
        ) => {
            done(model, said(&request));
            status::told_after_act(model, status, at)
        }
        (Request::ListRecordings, Answer::Recordings { recordings }) => library::listed(model, recordings),
        (Request::ReadJournal { recording, .. }, answer) => guide::rows(model, &recording, answer),
        (Request::ReadEdits { recording }, Answer::Edits { edits }) => guide::edits(model, &recording, edits),
        (Request::AppendEdit { recording, number, edit }, Answer::Done) => {
            guide::saved(model, &recording, number, &edit)
        }
        (Request::ReadDefaults | Request::SetDefault { .. }, Answer::Defaults { defaults }) => {
            document::defaults(model, defaults)
        }
        (request, _) => silent(model, &request, "The worker answered something else.".to_owned()),
    }
}

fn said(request: &Request) -> &'static str {
    match request {
        Request::Start { .. } => "Recording started.",
        Request::AddTab { .. } => "This tab is recorded too.",
        Request::BeginCatchUp { .. } => "Catch-up is on: the last 5 minutes are kept in memory.",
        Request::EndCatchUp => "Catch-up is off. What was in memory is gone.",
        _ => "",
    }
}

fn done(model: &mut Model, words: &str) {
    model.doing = None;
    model.say(words);
}

fn discarded(model: &mut Model, recording: &str, status: Status, at: f64) -> Vec<Effect> {
    model.doing = None;
    model.closing = None;
    model.jotting = None;
    model.say("Recording discarded.");
    let mut effects = Vec::new();
    if let Some(open) = model.open_mut().filter(|open| open.recording() == recording) {
        open.visit = None;
        effects.extend(library::leave(model));
        model.screen = Screen::Waiting;
    }
    effects.extend(status::told_after_act(model, status, at));
    if matches!(model.screen, Screen::Library(_)) {
        effects.push(Effect::Ask(Request::ListRecordings));
    }
    effects
}

/// What an answer was about, for the words of an error.
fn doing(request: &Request) -> Doing {
    match request {
        Request::GetStatus { .. } => Doing::Looking,
        Request::Start { .. } => Doing::Starting,
        Request::Control { control: Control::Pause | Control::Resume, .. } => Doing::Switching,
        Request::Control { .. } | Request::AddTab { .. } => Doing::Adding,
        Request::BeginCatchUp { .. } | Request::EndCatchUp => Doing::CatchingUp,
        Request::KeepRecent { .. } => Doing::Keeping,
        Request::Stop => Doing::Stopping,
        Request::Discard { .. } => Doing::Discarding,
        Request::AppendEdit { .. } | Request::SetDefault { .. } => Doing::Saving,
        Request::ListRecordings | Request::ReadJournal { .. } | Request::ReadEdits { .. } | Request::ReadDefaults => {
            Doing::Reading
        }
    }
}

fn failed(model: &mut Model, request: &Request, failure: Failure) -> Vec<Effect> {
    if let (Request::AppendEdit { recording, .. }, FailureCode::OutOfStep) = (request, failure.code) {
        return vec![Effect::Ask(Request::ReadEdits { recording: recording.clone() })];
    }
    let problem = Problem::Failed { doing: doing(request), failure };
    went_wrong(model, request, problem)
}

fn silent(model: &mut Model, request: &Request, detail: String) -> Vec<Effect> {
    let problem = Problem::Silence { doing: doing(request), detail };
    went_wrong(model, request, problem)
}

fn went_wrong(model: &mut Model, request: &Request, problem: Problem) -> Vec<Effect> {
    match request {
        Request::ReadJournal { recording, .. } | Request::ReadEdits { recording }
            if library::is_reading(model, recording) =>
        {
            library::unreadable(model)
        }
        Request::ReadJournal { recording, .. } => {
            let mut effects = guide::give_up(model, recording);
            model.problem = Some(problem);
            effects.extend(status::close_unread(model));
            effects
        }
        Request::AppendEdit { recording, .. } => guide::unsaved(model, recording, problem),
        Request::Start { .. }
        | Request::Control { .. }
        | Request::AddTab { .. }
        | Request::BeginCatchUp { .. }
        | Request::EndCatchUp
        | Request::KeepRecent { .. }
        | Request::Stop
        | Request::Discard { .. } => {
            model.doing = None;
            model.problem = Some(problem);
            // It may have been done all the same.
            vec![status::ask(model)]
        }
        // The guide is whole without the team's words.
        Request::ReadDefaults => Vec::new(),
        Request::SetDefault { .. }
        | Request::GetStatus { .. }
        | Request::ListRecordings
        | Request::ReadEdits { .. } => {
            model.problem = Some(problem);
            Vec::new()
        }
    }
}
