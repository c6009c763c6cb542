//! `guide.json`: the guide for scripts and tests. Its schema lies in `core/schema/guide.schema.json`.
//!
//! Readers may rely on every field; fields are only added, and [`SCHEMA_VERSION`] grows when one changes.

use crate::document::iso_time;
use crate::guide::{Guide, GuideStep, NoteKind};
use crate::observation::{GapReason, OutcomeKind, Place, Rect, Role, Tri, Value};
use crate::step::{Action, Outcome, Part, Saying, Shows, State, Travel};
use crate::text::{joined, plain, to_markdown};
use crate::tree::{Write, pretty};

/// Version of the shape of `guide.json`.
pub const SCHEMA_VERSION: u32 = 1;

/// What became of a step's picture in the export.
#[derive(Clone, Debug, PartialEq, Write)]
#[cfg_attr(test, derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
pub struct Frame {
    /// Path of the picture from the root of the export.
    pub file: String,
    /// What it shows, seen from its step.
    pub shows: Shows,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Where the target is on it, in its pixels.
    pub target: Option<Rect>,
}

/// Writes `guide.json`. `frame` tells for each step its picture, or why there is none.
#[must_use]
pub fn write(guide: &Guide, mut frame: impl FnMut(&GuideStep) -> Result<Frame, String>) -> String {
    let file = File {
        schema_version: SCHEMA_VERSION,
        title: &guide.title,
        origins: &guide.origins,
        notices: &guide.notices,
        steps: guide.steps.iter().map(|step| Step::new(step, frame(step))).collect(),
    };
    let mut text = pretty(&file);
    #[cfg(test)]
    tests::agree(&text, &file);
    text.push('\n');
    text
}

#[derive(Write)]
#[cfg_attr(test, derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
struct File<'a> {
    schema_version: u32,
    title: &'a str,
    origins: &'a [String],
    notices: &'a [String],
    steps: Vec<Step<'a>>,
}

#[derive(Write)]
#[cfg_attr(test, derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
struct Step<'a> {
    id: &'a str,
    number: u32,
    heading: Option<&'a str>,
    part: Part,
    caption: String,
    plain_caption: String,
    action: &'static str,
    detail: Option<String>,
    target: Target<'a>,
    place: &'a [Place],
    value: Option<String>,
    masked: bool,
    state: Option<&'a str>,
    outcome: Vec<Consequence<'a>>,
    why: Option<String>,
    url: &'a str,
    time: Option<String>,
    frame: Option<Frame>,
    frame_missing: Option<String>,
    notes: Vec<Note>,
}

#[derive(Write)]
#[cfg_attr(test, derive(serde::Serialize))]
struct Target<'a> {
    role: Role,
    name: &'a str,
}

#[derive(Write)]
#[cfg_attr(test, derive(serde::Serialize))]
struct Consequence<'a> {
    kind: OutcomeKind,
    text: &'a str,
    from: Option<&'a str>,
    to: Option<&'a str>,
    /// Milliseconds after the act.
    after: f64,
}

#[derive(Write)]
#[cfg_attr(test, derive(serde::Serialize))]
struct Note {
    kind: NoteKind,
    text: String,
}

impl<'a> Step<'a> {
    fn new(step: &'a GuideStep, frame: Result<Frame, String>) -> Self {
        let recorded = &step.step;
        let (frame, frame_missing) = match frame {
            Ok(frame) => (Some(frame), None),
            Err(why) => (None, Some(why)),
        };
        Self {
            id: &recorded.id.0,
            number: step.number,
            heading: step.heading.as_deref(),
            part: recorded.part,
            caption: to_markdown(&step.caption),
            plain_caption: plain(&step.caption),
            action: action(&recorded.action),
            detail: detail(&recorded.action),
            target: Target { role: recorded.target.role, name: &recorded.target.name },
            place: &recorded.place,
            value: recorded.value.as_ref().and_then(value),
            masked: matches!(recorded.value, Some(Value::Masked { .. })),
            state: recorded.state.as_ref().map(state),
            outcome: recorded.outcomes.iter().map(consequence).collect(),
            why: step.why.as_deref().map(plain),
            url: &recorded.page.url,
            time: iso_time(recorded.time),
            frame,
            frame_missing,
            notes: step.notes.iter().map(|note| Note { kind: note.kind, text: to_markdown(&note.text) }).collect(),
        }
    }
}

/// The closed set of acts by name.
fn action(action: &Action) -> &'static str {
    match action {
        Action::Click => "click",
        Action::ClickTimes(_) => "clickTimes",
        Action::DoubleClick => "doubleClick",
        Action::RightClick => "rightClick",
        Action::OpenInNewTab => "openInNewTab",
        Action::Open => "open",
        Action::Toggle => "toggle",
        Action::Choose => "choose",
        Action::Select => "select",
        Action::Enter => "enter",
        Action::Paste => "paste",
        Action::Clear => "clear",
        Action::Set => "set",
        Action::Upload => "upload",
        Action::Press(_) => "press",
        Action::Expand => "expand",
        Action::Collapse => "collapse",
        Action::Drag { .. } => "drag",
        Action::Copy => "copy",
        Action::Navigate(_) => "navigate",
        Action::SwitchTab => "switchTab",
        Action::Close => "close",
        Action::Hover => "hover",
        Action::Wait => "wait",
        Action::Look => "look",
        Action::Gap(_) => "gap",
        Action::Say(_) => "say",
    }
}

/// What the name of the act does not say: the key, how often, onto what.
fn detail(action: &Action) -> Option<String> {
    match action {
        Action::ClickTimes(times) => Some(times.to_string()),
        Action::Press(key) => Some(key.clone()),
        Action::Drag { onto } => Some(onto.clone()),
        Action::Navigate(Travel::Address) => Some("address".to_owned()),
        Action::Navigate(Travel::Back) => Some("back".to_owned()),
        Action::Navigate(Travel::Reload) => Some("reload".to_owned()),
        Action::Gap(reason) => Some(gap(*reason).to_owned()),
        Action::Say(Saying::Note(text) | Saying::Heading(text)) => Some(text.clone()),
        _ => None,
    }
}

/// Why something could not be seen, by name.
fn gap(reason: GapReason) -> &'static str {
    match reason {
        GapReason::RestrictedPage => "restrictedPage",
        GapReason::PermissionMissing => "permissionMissing",
        GapReason::TabCrashed => "tabCrashed",
        GapReason::NativeDialog => "nativeDialog",
        GapReason::ExtensionRestarted => "extensionRestarted",
        GapReason::DamagedRow => "damagedRow",
        GapReason::RecorderError => "recorderError",
        GapReason::FileViewer => "fileViewer",
        GapReason::ErrorPage => "errorPage",
        GapReason::BlockedFrame => "blockedFrame",
        GapReason::OtherTab => "otherTab",
        GapReason::PermissionGiven => "permissionGiven",
        GapReason::PermissionRefused => "permissionRefused",
        GapReason::OtherProgram => "otherProgram",
        GapReason::SignIn => "signIn",
    }
}

fn value(value: &Value) -> Option<String> {
    match value {
        Value::Empty => Some(String::new()),
        Value::Text { text } | Value::Code { text, .. } => Some(text.clone()),
        Value::Options { labels } => Some(joined(labels, ", ")),
        Value::Files { names } => Some(joined(names, ", ")),
        Value::Masked { .. } => None,
    }
}

fn state(state: &State) -> &str {
    match state {
        State::Checked(Tri::True) => "on",
        State::Checked(Tri::False) => "off",
        State::Checked(Tri::Mixed) => "mixed",
        State::Expanded(true) => "expanded",
        State::Expanded(false) => "collapsed",
        State::Selected(true) => "selected",
        State::Selected(false) => "unselected",
        State::Sorted(order) => order,
    }
}

fn consequence(outcome: &Outcome) -> Consequence<'_> {
    let change = outcome.change.as_ref();
    Consequence {
        kind: outcome.kind,
        text: &outcome.text,
        from: change.map(|(from, _)| from.as_str()),
        to: change.map(|(_, to)| to.as_str()),
        after: if outcome.after.is_finite() { outcome.after.round() } else { 0.0 },
    }
}

#[cfg(test)]
mod tests {
    /// Whatever guide a test writes: serde writes the same.
    pub(super) fn agree(text: &str, file: &super::File) {
        assert_eq!(text, serde_json::to_string_pretty(file).unwrap());
    }
}
