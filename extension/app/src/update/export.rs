//! Exporting: the studio makes the file, is watched, and can be stopped.

use super::{exporting, guide, pictures, studio};
use crate::effect::Effect;
use crate::model::{Dialog, Exporting, Model, Stage};
use crate::msg::{ExportMsg, PictureMsg};
use cairn_core::studio::{ExportTarget, Report, Task};

pub(super) fn update(model: &mut Model, msg: ExportMsg) -> Vec<Effect> {
    match msg {
        ExportMsg::Open => open(model),
        ExportMsg::Choose(target) => choose(model, target),
        ExportMsg::Download => download(model),
        ExportMsg::Copy => copy(model),
        ExportMsg::CopyTried { done } => copy_tried(model, done),
        ExportMsg::Cancel => cancel(model),
    }
}

fn open(model: &mut Model) -> Vec<Effect> {
    let effects = guide::flush(model);
    if model.open().is_some() {
        let exporting = Exporting { target: ExportTarget::Confluence, stage: Stage::Choosing };
        model.dialog = Some(Dialog::Export(Box::new(exporting)));
    }
    effects
}

/// The dialog, when nothing is being made.
fn idle(model: &mut Model) -> Option<&mut Exporting> {
    exporting(model).filter(|exporting| exporting.stage.job().is_none())
}

fn choose(model: &mut Model, target: ExportTarget) -> Vec<Effect> {
    if let Some(exporting) = idle(model) {
        *exporting = Exporting { target, stage: Stage::Choosing };
    }
    Vec::new()
}

fn download(model: &mut Model) -> Vec<Effect> {
    let job = model.next_job();
    let Some(open) = model.open() else {
        return Vec::new();
    };
    let (guide, pack) = (open.guide.clone(), open.pack());
    let Some(exporting) = idle(model) else {
        return Vec::new();
    };
    let (task, guide) = match exporting.target {
        ExportTarget::CairnFile => (pack, None),
        target => (Task::Export { target }, Some(guide)),
    };
    exporting.stage = Stage::Working { job, done: 0, all: 0 };
    vec![Effect::Studio { job, task, guide }]
}

/// Puts the guide on the clipboard. A text that waits for another press is put there at once.
fn copy(model: &mut Model) -> Vec<Effect> {
    let job = model.next_job();
    let Some(guide) = model.open().map(|open| open.guide.clone()) else {
        return Vec::new();
    };
    let Some(exporting) = idle(model) else {
        return Vec::new();
    };
    if let Stage::Written { html, text, .. } = &exporting.stage {
        return vec![Effect::Copy { html: html.clone(), text: text.clone() }];
    }
    exporting.stage = Stage::Writing { job };
    vec![Effect::Studio { job, task: Task::Write, guide: Some(guide) }]
}

fn copy_tried(model: &mut Model, done: bool) -> Vec<Effect> {
    let Some(stage) = exporting(model).map(|exporting| &mut exporting.stage) else {
        return Vec::new();
    };
    let Stage::Written { losses, refused, .. } = stage else {
        return Vec::new();
    };
    if done {
        *stage = Stage::Copied { losses: std::mem::take(losses) };
        model.say("Copied.");
    } else {
        *refused = true;
    }
    Vec::new()
}

/// The studio told something of the file or the text.
pub(super) fn told(model: &mut Model, report: Report) -> Vec<Effect> {
    let Some(exporting) = exporting(model) else {
        return Vec::new();
    };
    match (&mut exporting.stage, report) {
        (Stage::Working { done, all, .. }, Report::Progress { done: now, all: of }) => {
            (*done, *all) = (now, of);
            Vec::new()
        }
        (stage @ Stage::Writing { .. }, Report::Written { html, text, losses }) => {
            *stage = Stage::Written { html: html.clone(), text: text.clone(), losses, refused: false };
            ended(model, String::new(), vec![Effect::Copy { html, text }])
        }
        (stage, Report::Made { file_name, losses, blanks, .. }) => {
            let announcement = format!("{file_name} is saved.");
            *stage = Stage::Saved { file_name, losses, blanks };
            ended(model, announcement, Vec::new())
        }
        (stage, Report::Failed { why }) => {
            *stage = Stage::Failed(why);
            ended(model, "The export failed.".to_owned(), Vec::new())
        }
        _ => Vec::new(),
    }
}

/// Nothing is made any more: pictures of the list are worked on again.
fn ended(model: &mut Model, announcement: String, mut effects: Vec<Effect>) -> Vec<Effect> {
    if !announcement.is_empty() {
        model.say(announcement);
    }
    effects.extend(pictures::update(model, PictureMsg::Next));
    effects
}

fn cancel(model: &mut Model) -> Vec<Effect> {
    let stop = studio::stop(model);
    if let Some(exporting) = exporting(model) {
        exporting.stage = Stage::Choosing;
    }
    ended(model, "Export cancelled.".to_owned(), stop.into_iter().collect())
}
