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
        RecordMsg::Pause => switch(model, Control::Pause),
        RecordMsg::Resume => switch(model, Control::Resume),
        RecordMsg::Stop => ask(model, Doing::Stopping, Request::Stop),
        RecordMsg::Discard { recording } => {
            model.dialog = Some(Dialog::Discard { recording });
            Vec::new()
        }
        RecordMsg::DiscardConfirmed => discard(model),
    }
}

fn switch(model: &mut Model, control: Control) -> Vec<Effect> {
    ask(model, Doing::Switching, Request::Control { control, tab: None })
}

pub(super) fn ask(model: &mut Model, doing: Doing, request: Request) -> Vec<Effect> {
    perform(model, doing, Effect::Ask(request))
}

/// Has it done, and everything else wait.
pub(super) fn perform(model: &mut Model, doing: Doing, effect: Effect) -> Vec<Effect> {
    model.doing = Some(doing);
    model.problem = None;
    let mut effects = guide::flush(model);
    effects.push(effect);
    effects
}

fn start(model: &mut Model) -> Vec<Effect> {
    may_begin(model, Doing::Starting, |tab| Effect::Start { tab })
}

/// Begins to listen to the tab, once the person has allowed it.
pub(super) fn may_begin(model: &mut Model, doing: Doing, begin: fn(i32) -> Effect) -> Vec<Effect> {
    let Some(status) = model.told.as_ref().map(|told| &told.status) else {
        return Vec::new();
    };
    let (Some(tab), access) = (status.tab, status.access.clone()) else {
        return Vec::new();
    };
    let effect = match access {
        Access::Granted => begin(tab),
        Access::NeedsPermission { origins } => Effect::AskPermission { origins },
        Access::Restricted { .. } => return Vec::new(),
    };
    perform(model, doing, effect)
}

pub(super) fn permission_answered(model: &mut Model, granted: bool) -> Vec<Effect> {
    let tab = model.told.as_ref().and_then(|told| told.status.tab);
    match (granted, tab) {
        (true, Some(tab)) if model.doing == Some(Doing::CatchingUp) => {
            vec![Effect::Ask(Request::BeginCatchUp { tab })]
        }
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
        Effect::Jot { recording: recording.clone(), jotting: None },
        Effect::Ask(Request::Discard { recording }),
        Effect::Focus(Focus::Main),
    ]
}
