//! Pictures, one after another.

use super::is_exporting;
use crate::effect::Effect;
use crate::model::{Model, Open, Surface};
use crate::msg::PictureMsg;
use cairn_core::studio::{Report, Task};

pub(super) fn update(model: &mut Model, msg: PictureMsg) -> Vec<Effect> {
    match msg {
        PictureMsg::Seen(step) => {
            if let Some(open) = model.open_mut() {
                open.pictures.see(step);
            }
            refresh(model)
        }
        PictureMsg::Next => next(model),
        PictureMsg::WholePage(whole) => {
            if let Some(open) = model.open_mut() {
                open.pictures.whole_page = whole;
            }
            refresh(model)
        }
    }
}

/// The guide or what is in sight has changed.
pub(super) fn refresh(model: &mut Model) -> Vec<Effect> {
    let has_large = model.surface == Surface::Editor;
    let Some(open) = model.open_mut() else {
        return Vec::new();
    };
    let selected = open.selected.as_ref().filter(|_| has_large);
    let unused = open.pictures.want(&open.guide, selected);
    let mut effects: Vec<Effect> = unused.into_iter().map(Effect::ForgetPicture).collect();
    effects.extend(next(model));
    effects
}

fn next(model: &mut Model) -> Vec<Effect> {
    if is_exporting(model) {
        return Vec::new();
    }
    let job = model.next_job();
    let drawing = model.open_mut().and_then(|open| open.pictures.work(job));
    drawing.map(|drawing| Effect::Studio { job, task: Task::Draw { drawing }, guide: None }).into_iter().collect()
}

/// The studio told something of the picture that is being worked on.
pub(super) fn told(model: &mut Model, report: Report) -> Vec<Effect> {
    let drawn = match report {
        Report::Drawn { url } => Ok(url),
        Report::Failed { why } => Err(why),
        _ => return Vec::new(),
    };
    let unused = model.open_mut().and_then(|open| open.pictures.end(drawn));
    let mut effects: Vec<Effect> = unused.map(Effect::ForgetPicture).into_iter().collect();
    effects.extend(next(model));
    effects
}

/// The guide is left: its addresses go.
pub(super) fn forget(open: &Open) -> Vec<Effect> {
    open.pictures.urls().into_iter().map(Effect::ForgetPicture).collect()
}
