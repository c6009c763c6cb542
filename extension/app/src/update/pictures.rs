//! Pictures, one after another.

use super::is_exporting;
use crate::effect::Effect;
use crate::model::{Model, Open, Surface, Work};
use crate::msg::{Msg, PictureMsg};
use cairn_core::protocol::Request;

pub(super) fn update(model: &mut Model, msg: PictureMsg) -> Vec<Effect> {
    match msg {
        PictureMsg::Seen(step) => {
            if let Some(open) = model.open_mut() {
                open.pictures.see(step);
            }
            refresh(model)
        }
        PictureMsg::Next => next(model),
        PictureMsg::Shown { slot, url } => {
            let unused = match model.open_mut() {
                Some(open) => open.pictures.show(&slot, url),
                None => Some(url),
            };
            let mut effects: Vec<Effect> = unused.map(Effect::ForgetPicture).into_iter().collect();
            // Not at once: typing and scrolling come first.
            effects.push(Effect::Later { milliseconds: 0, msg: Box::new(Msg::Picture(PictureMsg::Next)) });
            effects
        }
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
    model.open_mut().map(|open| perform(open.pictures.work())).unwrap_or_default()
}

/// A screenshot came, or is not there.
pub(super) fn came(model: &mut Model, id: &str, bytes: Option<Vec<u8>>) -> Vec<Effect> {
    model.open_mut().map(|open| perform(open.pictures.take(id, bytes))).unwrap_or_default()
}

fn perform(work: Work) -> Vec<Effect> {
    match work {
        Work::Nothing => Vec::new(),
        Work::Fetch(id) => vec![Effect::Ask(Request::ReadPicture { id })],
        Work::Show(slot, bytes) => vec![Effect::ShowPicture { slot, bytes }],
    }
}

/// The guide is left: its addresses go.
pub(super) fn forget(open: &Open) -> Vec<Effect> {
    open.pictures.urls().into_iter().map(Effect::ForgetPicture).collect()
}
