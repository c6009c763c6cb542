//! The last five minutes.

use super::record::{ask, may_begin, perform};
use crate::effect::Effect;
use crate::model::{Doing, Model};
use crate::msg::CatchUpMsg;
use cairn_core::protocol::Request;

pub(super) fn update(model: &mut Model, msg: CatchUpMsg) -> Vec<Effect> {
    if model.doing.is_some() || model.running().is_some() {
        return Vec::new();
    }
    match msg {
        CatchUpMsg::Begin => may_begin(model, Doing::CatchingUp, |tab| Effect::Ask(Request::BeginCatchUp { tab })),
        CatchUpMsg::End => ask(model, Doing::CatchingUp, Request::EndCatchUp),
        CatchUpMsg::Keep => perform(model, Doing::Keeping, Effect::KeepRecent),
    }
}
