//! Exporting: pictures one after another, so that it can be watched and cancelled; then the file.

use super::{exporting, guide, pictures};
use crate::effect::Effect;
use crate::model::{Dialog, Exporting, Model, Stage};
use crate::msg::{ExportMsg, Msg, PictureMsg, RawRecording};
use cairn_core::cairn_file::{self, Contents};
use cairn_core::document::lay_out;
use cairn_core::export::{Exporter, PictureRequest, Target};
use cairn_core::picture::annotate;
use cairn_core::protocol::Request;
use cairn_core::write::{confluence_clipboard, confluence_paste};

pub(super) fn update(model: &mut Model, msg: ExportMsg) -> Vec<Effect> {
    match msg {
        ExportMsg::Open => open(model),
        ExportMsg::Choose(target) => choose(model, target),
        ExportMsg::Download => download(model),
        ExportMsg::Copy => copy(model),
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
    if let Some(exporting) = exporting(model).filter(|exporting| exporting.stage.progress().is_none()) {
        *exporting = Exporting { target, stage: Stage::Choosing };
    }
    Vec::new()
}

fn download(model: &mut Model) -> Vec<Effect> {
    let Some(guide) = model.open().map(|open| open.guide.clone()) else {
        return Vec::new();
    };
    let recording = model.open().map(|open| open.recording().to_owned()).unwrap_or_default();
    let chooses = |exporting: &&mut Exporting| exporting.stage.progress().is_none();
    let Some(exporting) = exporting(model).filter(chooses) else {
        return Vec::new();
    };
    if exporting.target == Target::CairnFile {
        exporting.stage = Stage::Packing { contents: Box::default(), wanted: Vec::new(), done: 0 };
        return vec![Effect::ReadRecording { recording }];
    }
    let exporter = Box::new(Exporter::new(&guide, exporting.target));
    exporting.stage = Stage::Working { exporter, done: 0, last: None };
    next(model)
}

/// Puts the guide on the clipboard; its pictures cannot go with it, so places stand for them.
fn copy(model: &mut Model) -> Vec<Effect> {
    let Some(guide) = model.open().map(|open| open.guide.clone()) else {
        return Vec::new();
    };
    let Some(exporting) = exporting(model).filter(|exporting| exporting.stage.progress().is_none()) else {
        return Vec::new();
    };
    let document = lay_out(&guide, &guide.settings).document;
    let (html, text) = (confluence_clipboard::write(&document), confluence_paste::write(&document));
    exporting.stage = Stage::Copied { losses: html.losses.iter().map(ToString::to_string).collect() };
    model.say("Copied.");
    vec![Effect::Copy { html: html.text, text: text.text }]
}

/// The recording came as it is stored; its pictures are still to come.
pub(super) fn recording_read(model: &mut Model, recording: &str, raw: Result<RawRecording, String>) -> Vec<Effect> {
    let open = model.open().filter(|open| open.recording() == recording);
    let pictures = open.map(|open| cairn_file::pictures_of(&open.journal.rows)).unwrap_or_default();
    let Some(Exporting { stage, .. }) = exporting(model).filter(|exporting| is_packing(&exporting.stage)) else {
        return Vec::new();
    };
    match raw {
        Ok(RawRecording { started, stopped, journal, edits }) => {
            let recording = recording.to_owned();
            let contents = Contents { recording, started, stopped, journal, edits, ..Contents::default() };
            *stage = Stage::Packing { contents: Box::new(contents), wanted: pictures, done: 0 };
            next(model)
        }
        Err(why) => {
            *stage = Stage::Failed(format!("The recording could not be read: {why}"));
            model.say("The export failed.");
            Vec::new()
        }
    }
}

fn is_packing(stage: &Stage) -> bool {
    matches!(stage, Stage::Packing { .. })
}

/// The next picture of the recording, or the file.
fn pack(model: &mut Model) -> Vec<Effect> {
    let title = model.open().map(|open| open.guide.title.clone()).unwrap_or_default();
    let Some(Exporting { stage, .. }) = exporting(model) else {
        return Vec::new();
    };
    let Stage::Packing { contents, wanted, done } = stage else {
        return Vec::new();
    };
    if let Some(id) = wanted.get(*done).cloned() {
        return vec![Effect::Ask(Request::ReadPicture { id })];
    }
    let lost = wanted.len() - contents.pictures.len();
    let losses = if lost == 0 {
        Vec::new()
    } else {
        vec![format!("{lost} picture(s) of the recording are no longer in the store")]
    };
    let contents = std::mem::take(contents);
    let (next, effect) = match cairn_file::write(*contents) {
        Ok(bytes) => {
            let file_name = Target::CairnFile.file_name(&title);
            let effect = Effect::Save { file_name: file_name.clone(), bytes };
            (Stage::Saved { file_name, losses, blanks: 0 }, Some(effect))
        }
        Err(_) => (Stage::Failed("The file would be larger than a ZIP file can be.".to_owned()), None),
    };
    *stage = next;
    model.say(if effect.is_some() { "The Cairn file is saved." } else { "The export failed." });
    effect.into_iter().collect()
}

/// Takes up the next picture, or finishes.
fn next(model: &mut Model) -> Vec<Effect> {
    if exporting(model).is_some_and(|exporting| is_packing(&exporting.stage)) {
        return pack(model);
    }
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
    if let Some(Stage::Packing { contents, wanted, done }) = exporting(model).map(|exporting| &mut exporting.stage) {
        if wanted.get(*done).is_none_or(|wanted| wanted != id) {
            return Vec::new();
        }
        *done += 1;
        contents.pictures.extend(bytes.map(|bytes| (id.to_owned(), bytes.to_vec())));
        return vec![soon()];
    }
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
            let blanks = export.blanks;
            (Stage::Saved { file_name: export.file_name, losses, blanks }, announcement, Some(effect))
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
