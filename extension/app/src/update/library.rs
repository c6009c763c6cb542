//! Going from one guide to another.

use super::{guide, pictures, status};
use crate::effect::Effect;
use crate::model::{Focus, Library, Model, Open, Screen};
use crate::msg::LibraryMsg;
use cairn_core::protocol::{Answer, RecordingSummary, Request};

pub(super) fn update(model: &mut Model, msg: LibraryMsg) -> Vec<Effect> {
    match msg {
        LibraryMsg::Open => {
            let mut effects = leave(model);
            model.screen = Screen::Library(Library::default());
            effects.extend([Effect::Ask(Request::ListRecordings), Effect::Focus(Focus::Main)]);
            effects
        }
        LibraryMsg::Close => match model.running().map(|running| running.recording.clone()) {
            Some(recording) => show(model, recording),
            None => status::show_latest(model),
        },
        LibraryMsg::Show { recording } => {
            let mut effects = show(model, recording);
            effects.push(Effect::Focus(Focus::Main));
            effects
        }
    }
}

/// Opens a recording's guide.
pub(super) fn show(model: &mut Model, recording: String) -> Vec<Effect> {
    let mut effects = leave(model);
    model.screen = Screen::Guide(Box::new(Open::new(recording, model.language)));
    effects.extend(read(model));
    effects
}

/// Reads what the open guide is made of.
pub(super) fn read(model: &mut Model) -> Vec<Effect> {
    let Some(open) = model.open_mut() else {
        return Vec::new();
    };
    let edits = Request::ReadEdits { recording: open.recording().to_owned() };
    open.journal.read().into_iter().chain([edits, Request::ReadDefaults]).map(Effect::Ask).collect()
}

/// Saves what is being typed and gives back the pictures.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    let mut effects = guide::flush(model);
    effects.extend(model.open().map(pictures::forget).unwrap_or_default());
    effects
}

pub(super) fn listed(model: &mut Model, recordings: Vec<RecordingSummary>) -> Vec<Effect> {
    in_library(model, |library| library.list(recordings))
}

/// The library reads this journal, not a guide.
pub(super) fn is_reading(model: &Model, recording: &str) -> bool {
    matches!(&model.screen, Screen::Library(library) if library.is_reading(recording))
}

pub(super) fn rows(model: &mut Model, answer: Answer) -> Vec<Effect> {
    in_library(model, |library| library.take_rows(answer))
}

pub(super) fn edits(model: &mut Model, edits: &[cairn_core::guide::Edit]) -> Vec<Effect> {
    in_library(model, |library| library.take_edits(edits))
}

pub(super) fn unreadable(model: &mut Model) -> Vec<Effect> {
    in_library(model, Library::give_up)
}

fn in_library(model: &mut Model, act: impl FnOnce(&mut Library) -> Option<Request>) -> Vec<Effect> {
    match &mut model.screen {
        Screen::Library(library) => act(library).map(Effect::Ask).into_iter().collect(),
        _ => Vec::new(),
    }
}
