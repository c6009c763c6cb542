//! What happens when something happens.

mod answers;
mod catch_up;
mod control;
mod document;
mod export;
mod file;
mod guide;
mod library;
mod pictures;
mod record;
mod status;
mod studio;

use crate::effect::Effect;
use crate::model::{Dialog, Exporting, Model, Screen, Surface};
use crate::msg::{GuideMsg, Msg, PageMsg, PictureMsg};
use cairn_core::protocol::{Notice, Request};

/// What to do first. The editor is told which recording to show.
pub fn begin(model: &mut Model, recording: Option<String>) -> Vec<Effect> {
    let mut effects = vec![Effect::Ask(Request::GetStatus { tab: model.tab })];
    if model.surface != Surface::Editor {
        effects.push(Effect::ReadShortcuts);
    }
    if let (Surface::Editor, Some(recording)) = (model.surface, recording) {
        effects.extend(library::show(model, recording));
    }
    effects
}

/// Changes the model as the message says; returns what shall be done outside.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let mut effects = take(model, msg);
    effects.extend(document::lay_out(model));
    effects
}

fn take(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Answered { request, reply, at } => answers::answered(model, request, reply, at),
        Msg::Noticed(notice) => noticed(model, notice),
        Msg::PermissionAnswered { granted } => record::permission_answered(model, granted),
        Msg::Recalled { recording, edits } => guide::recalled(model, &recording, edits),
        Msg::JottingRecalled(jotting) => control::recalled(model, jotting),
        Msg::ShortcutsRead(shortcuts) => {
            model.shortcuts = shortcuts;
            Vec::new()
        }
        Msg::Hiding => guide::flush(model),
        Msg::Page(msg) => page(model, msg),
        Msg::Record(msg) => record::update(model, msg),
        Msg::Control(msg) => control::update(model, msg),
        Msg::CatchUp(msg) => catch_up::update(model, msg),
        Msg::Guide(msg) => guide::update(model, msg),
        Msg::Picture(msg) => pictures::update(model, msg),
        Msg::Document(msg) => document::update(model, msg),
        Msg::Export(msg) => export::update(model, msg),
        Msg::Studio { job, report } => studio::told(model, job, report),
        Msg::File(msg) => file::update(model, msg),
        Msg::Library(msg) => library::update(model, msg),
    }
}

fn page(model: &mut Model, msg: PageMsg) -> Vec<Effect> {
    match msg {
        PageMsg::SetShortcuts => vec![Effect::OpenShortcuts],
        PageMsg::OpenPanel => open_panel(model),
        PageMsg::TryAgain => try_again(model),
        PageMsg::Dismissed => {
            model.problem = None;
            Vec::new()
        }
        PageMsg::DialogClosed => close_dialog(model),
    }
}

fn noticed(model: &mut Model, notice: Notice) -> Vec<Effect> {
    match notice {
        Notice::StatusChanged => vec![Effect::Ask(Request::GetStatus { tab: model.tab })],
        Notice::JournalGrew { recording } => guide::read_on(model, &recording),
        Notice::GuideEdited { recording, edits } => {
            let open = model.open().filter(|open| open.recording() == recording);
            let is_news = open.is_some_and(|open| open.edit_count() < edits);
            is_news.then_some(Effect::Ask(Request::ReadEdits { recording })).into_iter().collect()
        }
    }
}

/// What is being typed is saved first: the popup closes when the panel opens.
fn open_panel(model: &mut Model) -> Vec<Effect> {
    let tab = model.told.as_ref().and_then(|told| told.status.tab);
    let mut effects: Vec<Effect> = tab.map(|tab| Effect::OpenPanel { tab }).into_iter().collect();
    effects.extend(guide::flush(model));
    effects
}

fn close_dialog(model: &mut Model) -> Vec<Effect> {
    let mut effects: Vec<Effect> = studio::stop(model).into_iter().collect();
    model.dialog = None;
    effects.extend(pictures::update(model, PictureMsg::Next));
    effects
}

fn try_again(model: &mut Model) -> Vec<Effect> {
    model.problem = None;
    let mut effects = vec![Effect::Ask(Request::GetStatus { tab: model.tab })];
    if matches!(&model.screen, Screen::Guide(open) if !open.is_ready()) {
        effects.extend(library::read(model));
    }
    effects.extend(guide::update(model, GuideMsg::SaveAgain));
    effects
}

/// The export dialog, if it is open.
fn exporting(model: &mut Model) -> Option<&mut Exporting> {
    match &mut model.dialog {
        Some(Dialog::Export(exporting)) => Some(exporting),
        _ => None,
    }
}

/// An export is being made.
fn is_exporting(model: &Model) -> bool {
    matches!(&model.dialog, Some(Dialog::Export(exporting)) if exporting.stage.job().is_some())
}
