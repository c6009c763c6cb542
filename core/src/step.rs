//! Steps: what the fold makes of the journal. Derived, never stored.

use crate::observation::{GapReason, OutcomeKind, Picture, PictureProblem, Place, Rect, Role, Tri, Value, Widget};
use crate::tree::{Read, Write};

/// Stable name of a step: the gesture that began it. Edits refer to it, so a better merge rule must keep it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(transparent)]
pub struct StepId(pub String);

/// Between the name that a step has in its own recording and the name of the recording, where that was joined.
const OF: char = '~';

impl StepId {
    /// The step's name where its recording is joined to another under this name.
    #[must_use]
    pub fn within(&self, recording: &str) -> Self {
        let mut name = self.0.clone();
        name.push(if self.recording().is_empty() { OF } else { '.' });
        name.push_str(recording);
        Self(name)
    }

    /// The joined recording that the step comes from; empty for the guide's own.
    #[must_use]
    pub fn recording(&self) -> &str {
        self.0.split_once(OF).map_or("", |(_, recording)| recording)
    }
}

/// One act of the procedure, before anybody edited it.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// Its name.
    pub id: StepId,
    /// What was done.
    pub action: Action,
    /// To what.
    pub target: StepTarget,
    /// Where the target stands, innermost first, with the opener's places after its own.
    pub place: Vec<Place>,
    /// What was entered or chosen.
    pub value: Option<Value>,
    /// How the target stands afterwards.
    pub state: Option<State>,
    /// What else was seen of the act.
    pub how: Circumstance,
    /// What the page did next.
    pub outcomes: Vec<Outcome>,
    /// Why one would do it: the first sentence of what stands with the control.
    pub why: Option<String>,
    /// Caution that the act itself calls for.
    pub caution: Option<String>,
    /// The page it was done on.
    pub page: StepPage,
    /// When it was done, milliseconds since the epoch.
    pub time: f64,
    /// Its picture, or why there is none.
    pub frame: StepFrame,
    /// What part of the document it belongs to.
    pub part: Part,
}

/// What a step's act was aimed at.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct StepTarget {
    /// Role by ARIA.
    pub role: Role,
    /// What a person would call it.
    pub widget: Option<Widget>,
    /// What it is called; empty when nothing was found.
    pub name: String,
    /// The accessible name, where the control has one: what a program finds it by.
    pub accessible_name: Option<String>,
    /// The name should be looked at by a person.
    pub weak: bool,
    /// Which of several alike, when that must be said: (index from 1, count).
    pub position: Option<(u32, u32)>,
    /// A test id, for selectors.
    pub test_id: Option<String>,
}

/// What goes with an act, where it was seen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Circumstance {
    /// Name of the form that it submitted.
    pub form: Option<String>,
    /// What was typed to find the option.
    pub searched: Option<String>,
    /// What stood in the field before.
    pub replaced: Option<String>,
    /// Which way a button beside a field changed it.
    pub stepped: Option<Stepping>,
    /// It was chosen from a context menu.
    pub context_menu: bool,
    /// The target's name is unique within the innermost container that has a name.
    pub alone_in_place: bool,
}

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum Stepping {
    /// More.
    Up,
    /// Less.
    Down,
}

/// The closed set of acts. `guide.json` carries the name of the variant.
#[derive(Clone, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind", content = "with")]
pub enum Action {
    /// Press a button, link or whatever else.
    Click,
    /// Press several times in a row.
    ClickTimes(u32),
    /// Double-click.
    DoubleClick,
    /// Open the context menu.
    RightClick,
    /// Follow a link in a tab of its own.
    OpenInNewTab,
    /// Open a page, tab, menu or row.
    Open,
    /// Set a checkbox, switch or toggle button.
    Toggle,
    /// Take one of a radio group, or a menu item.
    Choose,
    /// Take options from a select or combobox.
    Select,
    /// Put text in.
    Enter,
    /// Paste.
    Paste,
    /// Empty a field.
    Clear,
    /// Set a date, number, range or colour.
    Set,
    /// Choose files.
    Upload,
    /// Press a key or chord, spelled `Ctrl+S`.
    Press(String),
    /// Expand.
    Expand,
    /// Collapse.
    Collapse,
    /// Drag onto the named thing.
    Drag {
        /// Where to.
        onto: String,
    },
    /// Copy.
    Copy,
    /// Go to a page by address, or back, or reload.
    Navigate(Travel),
    /// Switch to another tab of the browser.
    SwitchTab,
    /// Close a dialog, panel or message.
    Close,
    /// Point at something.
    Hover,
    /// Wait for a change.
    Wait,
    /// Look at the page: a picture taken by hand.
    Look,
    /// Not an act: something could not be seen.
    Gap(GapReason),
    /// Not an act: a note or heading of the person's own.
    Say(Saying),
}

/// How one goes to a page without touching it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum Travel {
    /// By address.
    Address,
    /// Back or forward.
    Back,
    /// Reload.
    Reload,
}

/// What the person said while recording.
#[derive(Clone, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind", content = "with")]
pub enum Saying {
    /// A note.
    Note(String),
    /// A heading.
    Heading(String),
}

/// How the target stands after the act.
#[derive(Clone, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind", content = "with")]
pub enum State {
    /// On, off or partly, of a checkbox, switch or toggle button.
    Checked(Tri),
    /// Open or not.
    Expanded(bool),
    /// Selected or not.
    Selected(bool),
    /// Sorted.
    Sorted(String),
}

/// What the page did next.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// What sort.
    pub kind: OutcomeKind,
    /// Its name or text.
    pub text: String,
    /// For row changes.
    pub change: Option<(String, String)>,
    /// Milliseconds after the act.
    pub after: f64,
}

/// The page of a step.
#[derive(Clone, Debug, Default, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct StepPage {
    /// What a reader would call it: heading, else end of the breadcrumb, else title.
    pub name: String,
    /// The service it belongs to, where the page tells: beginning of the breadcrumb, else part of the title.
    pub service: String,
    /// Address, secrets taken out.
    pub url: String,
}

/// The picture of a step.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind", content = "with")]
pub enum StepFrame {
    /// There is one.
    Taken {
        /// The stored picture.
        picture: Picture,
        /// What it shows.
        shows: Shows,
        /// Where the target is on it, in picture pixels; absent when it cannot be known.
        target: Option<Rect>,
    },
    /// There is none.
    Missing(PictureProblem),
    /// None was asked for, or it has not come yet.
    None,
}

/// What a picture shows, seen from its step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "lowercase")]
pub enum Shows {
    /// The page before it reacted.
    Before,
    /// The page after it reacted.
    After,
    /// One cannot tell.
    Unknown,
}

/// Parts of a procedure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Write, Read)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum Part {
    /// The way there.
    #[default]
    Procedure,
    /// Making sure.
    Verification,
    /// The way back.
    Rollback,
}
