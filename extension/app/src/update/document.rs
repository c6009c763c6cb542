//! The document panel: kind, words for blanks, variables, and what the team keeps.

use super::guide;
use crate::effect::Effect;
use crate::model::{Laid, Model};
use crate::msg::DocumentMsg;
use cairn_core::guide::{Edit, Slot};
use cairn_core::protocol::{DefaultText, Request};
use cairn_core::studio::{Report, Task};

pub(super) fn update(model: &mut Model, msg: DocumentMsg) -> Vec<Effect> {
    match msg {
        DocumentMsg::Toggled => toggle(model),
        DocumentMsg::Choose(kind) => edit(model, Edit::ChooseKind { document: Some(kind) }),
        DocumentMsg::Layout(layout) => edit(model, Edit::SetLayout { layout }),
        DocumentMsg::Appendix(on) => edit(model, Edit::SetAppendix { on }),
        DocumentMsg::Pictures(cut) => edit(model, Edit::SetPictures { cut }),
        DocumentMsg::Language(language) => edit(model, Edit::ChooseLanguage { language }),
        DocumentMsg::Reasons(shown) => edit(model, Edit::SetReasons { shown }),
        DocumentMsg::Name { value, name } => {
            model.say(if name.is_empty() {
                "No longer a variable.".to_owned()
            } else {
                format!("{name} is a variable.")
            });
            edit(model, Edit::NameVariable { value, name })
        }
        DocumentMsg::Review(days) => edit(model, Edit::FillIn { slot: Slot::ReviewBy, text: format!("{days} days") }),
        DocumentMsg::KeepForTeam(slot) => keep_for_team(model, slot),
    }
}

fn toggle(model: &mut Model) -> Vec<Effect> {
    let effects = guide::flush(model);
    if let Some(open) = model.open_mut() {
        open.toggle_panel();
    }
    effects
}

fn edit(model: &mut Model, edit: Edit) -> Vec<Effect> {
    let mut effects = guide::flush(model);
    effects.extend(guide::edit(model, edit));
    effects
}

/// What stands in the slot becomes the team's; pressed again, it is the team's no more.
fn keep_for_team(model: &mut Model, slot: Slot) -> Vec<Effect> {
    let mut effects = guide::flush(model);
    let Some(open) = model.open() else {
        return effects;
    };
    let text = open.guide.settings.text(slot).unwrap_or_default().to_owned();
    let is_kept = open.default_of(slot) == Some(text.as_str());
    model.say(if is_kept { "No longer used for other guides." } else { "Used for all guides from now on." });
    let text = if is_kept { String::new() } else { text };
    effects.push(Effect::Ask(Request::SetDefault { slot, text }));
    effects
}

/// The team's words came.
pub(super) fn defaults(model: &mut Model, defaults: Vec<DefaultText>) -> Vec<Effect> {
    if let Some(open) = model.open_mut() {
        open.set_defaults(defaults.into_iter().map(|known| (known.slot, known.text)).collect());
    }
    Vec::new()
}

/// Has the document laid out anew when the panel is open and the guide has changed, one job after the other.
pub(super) fn lay_out(model: &mut Model) -> Vec<Effect> {
    let is_due =
        model.open().and_then(|open| open.panel.as_ref()).is_some_and(|panel| panel.is_stale && panel.job.is_none());
    if !is_due {
        return Vec::new();
    }
    let job = model.next_job();
    let Some(open) = model.open_mut() else {
        return Vec::new();
    };
    let guide = Some(open.guide.clone());
    if let Some(panel) = &mut open.panel {
        panel.is_stale = false;
        panel.job = Some(job);
    }
    vec![Effect::Studio { job, task: Task::LayOut, guide }]
}

/// The panel waits for this job.
pub(super) fn waits_for(model: &Model, job: u32) -> bool {
    model.open().and_then(|open| open.panel.as_ref()).is_some_and(|panel| panel.job == Some(job))
}

/// The studio told something of the document.
pub(super) fn told(model: &mut Model, report: Report) -> Vec<Effect> {
    let laid = match report {
        Report::LaidOut { layout } => Laid::Out(layout),
        Report::Failed { why } => Laid::Failed(why),
        _ => return Vec::new(),
    };
    if let Some(panel) = model.open_mut().and_then(|open| open.panel.as_mut()) {
        panel.laid = laid;
        panel.job = None;
    }
    Vec::new()
}
