//! What the studio tells, by whose job it is.

use super::{document, export, exporting, file, pictures};
use crate::effect::Effect;
use crate::model::{Dialog, Model, Opening};
use cairn_core::studio::Report;

/// Of a job that nobody waits for any more, nothing is kept.
pub(super) fn told(model: &mut Model, job: u32, report: Report) -> Vec<Effect> {
    if model.open().is_some_and(|open| open.pictures.is_working_on(job)) {
        return pictures::told(model, report);
    }
    if exporting(model).is_some_and(|exporting| exporting.stage.job() == Some(job)) {
        return export::told(model, report);
    }
    if opening(model) == Some(job) {
        return file::told(model, report);
    }
    if document::waits_for(model, job) {
        return document::told(model, report);
    }
    match report {
        Report::Drawn { url } => vec![Effect::ForgetPicture(url)],
        _ => Vec::new(),
    }
}

/// The job of the file that is being opened.
fn opening(model: &Model) -> Option<u32> {
    match &model.dialog {
        Some(Dialog::Opening(Opening::Reading { job, .. })) => Some(*job),
        Some(Dialog::Opening(Opening::Keeping(restoring))) => Some(restoring.job),
        _ => None,
    }
}

/// Ends what the dialog in front waits for.
pub(super) fn stop(model: &mut Model) -> Option<Effect> {
    let job = match &model.dialog {
        Some(Dialog::Export(exporting)) => exporting.stage.job(),
        Some(Dialog::Opening(Opening::Damaged { restoring, .. })) => Some(restoring.job),
        _ => opening(model),
    };
    job.map(|job| Effect::StopStudio { job })
}
