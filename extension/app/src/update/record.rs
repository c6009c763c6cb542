//! Starting, pausing, stopping, throwing away.

use super::guide;
use crate::effect::Effect;
use crate::model::{Dialog, Doing, Focus, Model, Problem};
use crate::msg::RecordMsg;
use cairn_core::observation::Control;
use cairn_core::protocol::{Access, Request};

pub(super) fn update(model: &mut Model, msg: RecordMsg) -> Vec<Effect> {
    if model.doing.is_some() {
        return Vec::new();
    }
    match msg {
        RecordMsg::Start => start(model),
        RecordMsg::Pause => ask(model, Doing::Switching, Request::Control { control: Control::Pause }),
        RecordMsg::Resume => ask(model, Doing::Switching, Request::Control { control: Control::Resume }),
        RecordMsg::Stop => ask(model, Doing::Stopping, Request::Stop),
        RecordMsg::Discard { recording } => {
            model.dialog = Some(Dialog::Discard { recording });
            Vec::new()
        }
        RecordMsg::DiscardConfirmed => discard(model),
    }
}

fn ask(model: &mut Model, doing: Doing, request: Request) -> Vec<Effect> {
    model.doing = Some(doing);
    model.problem = None;
    let mut effects = guide::flush(model);
    effects.push(Effect::Ask(request));
    effects
}

fn start(model: &mut Model) -> Vec<Effect> {
    let Some(status) = model.told.as_ref().map(|told| &told.status) else {
        return Vec::new();
    };
    let (Some(tab), access) = (status.tab, status.access.clone()) else {
        return Vec::new();
    };
    let effect = match access {
        Access::Granted => Effect::Start { tab },
        Access::NeedsPermission { origins } => Effect::AskPermission { origins },
        Access::Restricted { .. } => return Vec::new(),
    };
    model.doing = Some(Doing::Starting);
    model.problem = None;
    let mut effects = guide::flush(model);
    effects.push(effect);
    effects
}

pub(super) fn permission_answered(model: &mut Model, granted: bool) -> Vec<Effect> {
    let tab = model.told.as_ref().and_then(|told| told.status.tab);
    match (granted, tab) {
        (true, Some(tab)) => vec![Effect::Start { tab }],
        _ => {
            model.doing = None;
            model.problem = Some(Problem::PermissionRefused);
            Vec::new()
        }
    }
}

fn discard(model: &mut Model) -> Vec<Effect> {
    let Some(Dialog::Discard { recording }) = model.dialog.take() else {
        return Vec::new();
    };
    model.doing = Some(Doing::Discarding);
    model.problem = None;
    vec![
        Effect::Keep { recording: recording.clone(), edits: Vec::new() },
        Effect::Ask(Request::Discard { recording }),
        Effect::Focus(Focus::Main),
    ]
}
