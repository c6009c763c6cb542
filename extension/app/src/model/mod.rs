//! What Cairn's pages know at a moment.

mod control;
mod document;
mod export;
mod guide;
mod journal;
mod library;
mod pictures;
mod problem;
mod restoring;

pub use cairn_core::guide::Numbered;
pub use control::{Jotting, JottingKind, Shortcut};
pub use document::{Laid, Panel};
pub use export::{Exporting, Stage};
pub use guide::{Drag, Field, Open, Visit};
pub use journal::Journal;
pub use library::{About, Entry, Library};
pub use pictures::{Pictures, Shown, Slot};
pub use problem::{Doing, Problem};
pub use restoring::{Opening, Restoring};

use cairn_core::caption::Language;
use cairn_core::protocol::{Access, Recent, Running, Status};
use cairn_core::step::StepId;

/// Where the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surface {
    /// In the popup.
    Popup,
    /// Beside the page.
    Panel,
    /// In a tab of its own.
    Editor,
}

/// Everything that is shown follows from this.
#[derive(Clone, Debug)]
pub struct Model {
    /// Where the program runs.
    pub surface: Surface,
    /// The tab named in the page's address; otherwise the active one is meant.
    pub tab: Option<i32>,
    /// The browser's own language, as far as guides are written in it.
    pub language: Language,
    /// How things stand, and when the worker said so.
    pub told: Option<Told>,
    /// What is in front.
    pub screen: Screen,
    /// What the worker is being asked to do.
    pub doing: Option<Doing>,
    /// The recording has been stopped, but its last rows are still being read.
    pub closing: Option<Told>,
    /// A dialog in front of all.
    pub dialog: Option<Dialog>,
    /// What went wrong.
    pub problem: Option<Problem>,
    /// What is being written for the recording that runs.
    pub jotting: Option<Jotting>,
    /// The tab that the person does not want recorded.
    pub declined: Option<i32>,
    /// The keyboard shortcuts, as the browser has them.
    pub shortcuts: Vec<Shortcut>,
    /// For ears: what has just happened.
    pub announcement: String,
    /// Jobs given to the studio so far.
    jobs: u32,
}

/// The worker's word and its time.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// How things stand.
    pub status: Status,
    /// Milliseconds since the epoch.
    pub at: f64,
}

/// What is in front.
#[derive(Clone, Debug)]
pub enum Screen {
    /// Nothing is known yet, so nothing is claimed.
    Waiting,
    /// No guide is open.
    Home,
    /// All recordings.
    Library(Library),
    /// A guide, of a running recording or a kept one.
    Guide(Box<Open>),
}

/// A dialog.
#[derive(Clone, Debug)]
pub enum Dialog {
    /// Really throw it away?
    Discard {
        /// Which recording.
        recording: String,
    },
    /// The export dialog.
    Export(Box<Exporting>),
    /// A file is being opened.
    Opening(Opening),
}

/// A place for the keyboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Focus {
    /// A field.
    Field(Field),
    /// The button that shows what can be done with a step.
    Actions(StepId),
    /// A button of a step's actions, by its class.
    Action(StepId, &'static str),
    /// A button or field of the bar while recording, by its id.
    Control(&'static str),
    /// The beginning of what is shown.
    Main,
}

impl Model {
    /// Before anything is known.
    #[must_use]
    pub fn new(surface: Surface, tab: Option<i32>) -> Self {
        Self {
            surface,
            tab,
            language: Language::default(),
            told: None,
            screen: Screen::Waiting,
            doing: None,
            closing: None,
            dialog: None,
            problem: None,
            jotting: None,
            declined: None,
            shortcuts: Vec::new(),
            announcement: String::new(),
            jobs: 0,
        }
    }

    /// Says something to ears. The same words twice must differ, or they are said once.
    pub fn say(&mut self, words: impl Into<String>) {
        let mut words = words.into();
        if self.announcement == words {
            words.push('\u{a0}');
        }
        self.announcement = words;
    }

    /// A number for the studio's next job.
    pub fn next_job(&mut self) -> u32 {
        self.jobs = self.jobs.wrapping_add(1);
        self.jobs
    }

    /// The recording that runs, if one does.
    #[must_use]
    pub fn running(&self) -> Option<&Running> {
        self.told.as_ref()?.status.running.as_ref()
    }

    /// What is kept in memory, if that is switched on.
    #[must_use]
    pub fn recent(&self) -> Option<&Recent> {
        self.told.as_ref()?.status.recent.as_ref()
    }

    /// The tab in front, when others are recorded and it is not.
    #[must_use]
    pub fn other_tab(&self) -> Option<i32> {
        let status = &self.told.as_ref()?.status;
        let (tab, running) = (status.tab?, status.running.as_ref()?);
        let may_ask = status.access == Access::Granted && self.declined != Some(tab);
        (may_ask && !running.tabs.contains(&tab)).then_some(tab)
    }

    /// Whether the tab can be recorded.
    #[must_use]
    pub fn access(&self) -> Option<&Access> {
        self.told.as_ref().map(|told| &told.status.access)
    }

    /// The guide in front.
    #[must_use]
    pub fn open(&self) -> Option<&Open> {
        match &self.screen {
            Screen::Guide(open) => Some(open),
            _ => None,
        }
    }

    /// The guide in front, to change it.
    pub fn open_mut(&mut self) -> Option<&mut Open> {
        match &mut self.screen {
            Screen::Guide(open) => Some(open),
            _ => None,
        }
    }

    /// The guide in front is being recorded.
    #[must_use]
    pub fn is_live(&self) -> bool {
        self.running()
            .is_some_and(|running| self.open().is_some_and(|open| open.journal.recording == running.recording))
    }
}
