//! Exporting: pictures one after another, so that it can be watched and cancelled; then the file.

use super::{exporting, guide, pictures};
use crate::effect::Effect;
use crate::model::{Dialog, Exporting, Model, Stage};
use crate::msg::{ExportMsg, Msg, PictureMsg};
use cairn_core::export::{Exporter, PictureRequest, Target};
use cairn_core::picture::annotate;
use cairn_core::protocol::Request;

pub(super) fn update(model: &mut Model, msg: ExportMsg) -> Vec<Effect> {
    match msg {
        ExportMsg::Open => open(model),
        ExportMsg::Choose(target) => choose(model, target),
        ExportMsg::Download => download(model),
        ExportMsg::Next => next(model),
        ExportMsg::Cancel => cancel(model),
    }
}

fn open(model: &mut Model) -> Vec<Effect> {
    let effects = guide::flush(model);
    if model.open().is_some() {
        let exporting = Exporting { target: Target::Confluence, stage: Stage::Choosing };
        model.dialog = Some(Dialog::Export(Box::new(exporting)));
    }
    effects
}

fn choose(model: &mut Model, target: Target) -> Vec<Effect> {
    if let Some(exporting) = exporting(model).filter(|exporting| !matches!(exporting.stage, Stage::Working { .. })) {
        *exporting = Exporting { target, stage: Stage::Choosing };
    }
    Vec::new()
}

fn download(model: &mut Model) -> Vec<Effect> {
    let Some(guide) = model.open().map(|open| open.guide.clone()) else {
        return Vec::new();
    };
    let chooses = |exporting: &&mut Exporting| !matches!(exporting.stage, Stage::Working { .. });
    let Some(exporting) = exporting(model).filter(chooses) else {
        return Vec::new();
    };
    let exporter = Box::new(Exporter::new(&guide, exporting.target));
    exporting.stage = Stage::Working { exporter, done: 0, last: None };
    next(model)
}

/// Takes up the next picture, or finishes.
fn next(model: &mut Model) -> Vec<Effect> {
    let Some(Stage::Working { exporter, done, last }) = exporting(model).map(|exporting| &mut exporting.stage) else {
        return Vec::new();
    };
    let Some(request) = exporter.pictures().get(*done).cloned() else {
        return finish(model);
    };
    match last {
        Some((id, bytes)) if *id == request.picture => {
            let bytes = bytes.clone();
            add(exporter, &request, Some(&bytes));
            *done += 1;
            vec![soon()]
        }
        _ => vec![Effect::Ask(Request::ReadPicture { id: request.picture })],
    }
}

/// Between two pictures the page can show how far it is, and hear `Cancel`.
fn soon() -> Effect {
    Effect::Later { milliseconds: 0, msg: Box::new(Msg::Export(ExportMsg::Next)) }
}

/// A screenshot came, or is not there; it may have been asked for by somebody else.
pub(super) fn picture(model: &mut Model, id: &str, bytes: Option<&[u8]>) -> Vec<Effect> {
    let Some(Stage::Working { exporter, done, last }) = exporting(model).map(|exporting| &mut exporting.stage) else {
        return Vec::new();
    };
    let Some(request) = exporter.pictures().get(*done).filter(|request| request.picture == id).cloned() else {
        return Vec::new();
    };
    add(exporter, &request, bytes);
    *done += 1;
    *last = bytes.map(|bytes| (id.to_owned(), bytes.to_vec()));
    vec![soon()]
}

fn add(exporter: &mut Exporter, request: &PictureRequest, bytes: Option<&[u8]>) {
    let outcome = match bytes.map(|bytes| annotate(bytes, &request.annotation)) {
        Some(Ok(picture)) => exporter.add_picture(&request.step, picture),
        Some(Err(error)) => exporter.without_picture(&request.step, &error.to_string()),
        None => exporter.without_picture(&request.step, "it is no longer in the store"),
    };
    // The request came from the exporter itself, so it knows the step.
    debug_assert!(outcome.is_ok());
}

fn finish(model: &mut Model) -> Vec<Effect> {
    let Some(exporting) = exporting(model) else {
        return Vec::new();
    };
    let Stage::Working { exporter, .. } = std::mem::replace(&mut exporting.stage, Stage::Choosing) else {
        return Vec::new();
    };
    let (stage, announcement, effect) = match exporter.finish() {
        Ok(export) => {
            let losses = export.losses.iter().map(ToString::to_string).collect();
            let announcement = format!("{} is saved.", export.file_name);
            let effect = Effect::Save { file_name: export.file_name.clone(), bytes: export.bytes };
            (Stage::Saved { file_name: export.file_name, losses }, announcement, Some(effect))
        }
        Err(error) => (Stage::Failed(error.to_string()), "The export failed.".to_owned(), None),
    };
    exporting.stage = stage;
    model.say(announcement);
    let mut effects: Vec<Effect> = effect.into_iter().collect();
    effects.extend(pictures::update(model, PictureMsg::Next));
    effects
}

fn cancel(model: &mut Model) -> Vec<Effect> {
    if let Some(exporting) = exporting(model) {
        exporting.stage = Stage::Choosing;
    }
    model.say("Export cancelled.");
    pictures::update(model, PictureMsg::Next)
}
