//! Opening a file: its parts go to the worker one after another, then its guide is shown.

use super::library;
use crate::effect::Effect;
use crate::model::{Dialog, Focus, Model, Opening, Restoring};
use crate::msg::FileMsg;
use cairn_core::cairn_file;
use cairn_core::protocol::Request;

pub(super) fn update(model: &mut Model, msg: FileMsg) -> Vec<Effect> {
    match msg {
        FileMsg::Read { recording, bytes: Ok(bytes) } => open(model, Opening::of(cairn_file::read(&bytes), recording)),
        FileMsg::Read { bytes: Err(why), .. } => {
            open(model, Opening::Refused(format!("The file could not be read: {why}")))
        }
        FileMsg::KeepWhole => match model.dialog.take() {
            Some(Dialog::Opening(Opening::Damaged { contents, recording, .. })) => {
                open(model, Opening::Keeping(Restoring::new(contents, recording)))
            }
            other => {
                model.dialog = other;
                Vec::new()
            }
        },
    }
}

fn open(model: &mut Model, opening: Opening) -> Vec<Effect> {
    model.dialog = Some(Dialog::Opening(opening));
    next(model)
}

/// Sends the next part, or shows the guide.
fn next(model: &mut Model) -> Vec<Effect> {
    let Some(Dialog::Opening(Opening::Keeping(restoring))) = &mut model.dialog else {
        return Vec::new();
    };
    let recording = restoring.recording.clone();
    if let Some(part) = restoring.take_next() {
        return vec![Effect::Ask(Request::Restore { recording, part })];
    }
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
pub(super) fn failed(model: &mut Model, recording: &str, why: &str) {
    if is_keeping(model, recording) {
        let words = format!("The file is whole, but it could not be kept: {why} Nothing else was changed.");
        model.dialog = Some(Dialog::Opening(Opening::Refused(words)));
    }
}

fn is_keeping(model: &Model, recording: &str) -> bool {
    let Some(Dialog::Opening(Opening::Keeping(restoring))) = &model.dialog else {
        return false;
    };
    restoring.recording == recording
}
