//! Everything that can happen.

use crate::model::{Field, Jotting, JottingKind, Numbered, Shortcut};
use cairn_core::caption::Language;
use cairn_core::export::Target;
use cairn_core::guide::{Cut, Kind, NoteKind, Slot as TextSlot, StepLayout};
use cairn_core::protocol::{Answer, Notice, Request};
use cairn_core::step::{Part, StepId};
use cairn_core::studio::Report;

/// Something happened. What a person can say again and again is cloned; the whole is not, for a clone of every answer
/// would lie in the program.
#[allow(clippy::large_enum_variant, reason = "a message is made once and taken at once")]
#[derive(Debug, PartialEq)]
pub enum Msg {
    /// The worker answered, or did not.
    Answered {
        /// What it was asked.
        request: Request,
        /// What it said.
        reply: Reply,
        /// When, milliseconds since the epoch.
        at: f64,
    },
    /// The worker told something unasked.
    Noticed(Notice),
    /// The person allowed it, or not.
    PermissionAnswered {
        /// Whether she did.
        granted: bool,
    },
    /// Edits that an earlier page could not get acknowledged.
    Recalled {
        /// Whose they are.
        recording: String,
        /// The edits.
        edits: Vec<Numbered>,
    },
    /// Words that an earlier page had begun to write.
    JottingRecalled(Jotting),
    /// The browser told its keyboard shortcuts.
    ShortcutsRead(Vec<Shortcut>),
    /// The page may be closed any moment.
    Hiding,
    /// About the page itself.
    Page(PageMsg),
    /// About recording.
    Record(RecordMsg),
    /// About what is added to a recording that runs.
    Control(ControlMsg),
    /// About the last five minutes.
    CatchUp(CatchUpMsg),
    /// About the guide.
    Guide(GuideMsg),
    /// About pictures.
    Picture(PictureMsg),
    /// About the document it is written as.
    Document(DocumentMsg),
    /// About exporting.
    Export(ExportMsg),
    /// The studio told something of a job.
    Studio {
        /// The job's number.
        job: u32,
        /// What it told.
        report: Report,
    },
    /// About opening a file.
    File(FileMsg),
    /// About going from one guide to another.
    Library(LibraryMsg),
}

macro_rules! about {
    ($($about:ident($msg:ident)),*) => {
        $(impl From<$msg> for Msg {
            fn from(msg: $msg) -> Self {
                Self::$about(msg)
            }
        })*
    };
}
about!(
    Page(PageMsg),
    Record(RecordMsg),
    Control(ControlMsg),
    CatchUp(CatchUpMsg),
    Guide(GuideMsg),
    Document(DocumentMsg),
    Picture(PictureMsg),
    Export(ExportMsg),
    File(FileMsg),
    Library(LibraryMsg)
);

/// What came back from the worker.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and taken at once")]
#[derive(Debug, PartialEq)]
pub enum Reply {
    /// An explicit value.
    Answer(Answer),
    /// Nothing that means anything: no answer in time, or the browser's error.
    Silence(String),
}

/// The page itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageMsg {
    /// The person wants to set the shortcuts.
    SetShortcuts,
    /// Show Cairn beside the page.
    OpenPanel,
    /// Ask again what could not be answered.
    TryAgain,
    /// The error has been read.
    Dismissed,
    /// The dialog was closed, by Escape or its button.
    DialogClosed,
}

/// Buttons of recording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordMsg {
    /// `Start recording`.
    Start,
    /// `Pause`.
    Pause,
    /// `Resume`.
    Resume,
    /// `Stop recording`.
    Stop,
    /// `Discard`: asks first.
    Discard {
        /// Which recording.
        recording: String,
    },
    /// She meant it.
    DiscardConfirmed,
}

/// What is added to a recording that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ControlMsg {
    /// Take the last step back.
    TakeBack,
    /// What follows belongs to this part.
    Mark(Part),
    /// A picture of the page as it is.
    Picture,
    /// Begin to write.
    Jot(JottingKind),
    /// This stands in the field now.
    Jotted(String),
    /// It is written.
    JotDone,
    /// It shall not be.
    JotCancelled,
    /// Record the tab in front too.
    AddTab,
    /// Leave the tab in front alone.
    DeclineTab,
}

/// The last five minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CatchUpMsg {
    /// Keep them in memory, of this tab too.
    Begin,
    /// Keep nothing.
    End,
    /// Make a guide of them.
    Keep,
}

/// What is done to the guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GuideMsg {
    /// A field has the keyboard.
    Entered(Field),
    /// Something was typed into it: this stands in it now.
    Typed(Field, String),
    /// The field has the keyboard no more.
    Left(Field),
    /// What was typed has waited long enough.
    Rested,
    /// Send again what was not acknowledged.
    SaveAgain,
    /// Take a step out.
    Delete(StepId),
    /// One up or down.
    Move(StepId, Direction),
    /// A step is being dragged.
    DragStarted(StepId),
    /// It is over this gap: before a step, or at the end.
    DraggedOver(Option<StepId>),
    /// It was let go, or the drag was given up.
    DragEnded {
        /// Whether it was let go over the list.
        dropped: bool,
    },
    /// An empty note to write in.
    AddNote(StepId, NoteKind),
    /// Take a note away.
    RemoveNote(StepId, u32),
    /// Take away a note said while recording.
    RemoveSaid(StepId, StepId),
    /// Take the last edit back.
    Undo,
    /// Do it again.
    Redo,
    /// The step the person is at.
    Selected(StepId),
    /// Show or hide what can be done with a step.
    ActionsToggled(StepId),
    /// Show the guide in a tab of its own.
    OpenEditor,
}

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

/// Pictures in the list and beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PictureMsg {
    /// A step came into sight.
    Seen(StepId),
    /// The picture asked for next can be worked on.
    Next,
    /// Show the whole page in the editor, or the part around the control.
    WholePage(bool),
}

/// The document panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentMsg {
    /// Show or hide it.
    Toggled,
    /// A kind of document.
    Choose(Kind),
    /// How the steps are set.
    Layout(StepLayout),
    /// The steps stand behind an SOP's stages, or not.
    Appendix(bool),
    /// How much pictures show.
    Pictures(Cut),
    /// Call a value by a name; an empty one lets the value stand again.
    Name {
        /// What was recorded.
        value: String,
        /// The name.
        name: String,
    },
    /// What it is written in.
    Language(Language),
    /// Each step tells why one does it, or not.
    Reasons(bool),
    /// Look at it again so many days after the recording.
    Review(u32),
    /// Use these words for all guides, or no longer.
    KeepForTeam(TextSlot),
}

/// Opening a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileMsg {
    /// The person chose one. It goes to the studio with the next job that opens one.
    Chosen {
        /// An id for the recording in it.
        recording: String,
        /// The recording that it is joined to, or none, to show its guide.
        into: Option<String>,
    },
    /// Keep what is whole in a damaged one.
    KeepWhole,
}

/// The export dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportMsg {
    /// `Export`.
    Open,
    /// A radio button.
    Choose(Target),
    /// `Download`.
    Download,
    /// `Copy for Confluence`.
    Copy,
    /// The text was put on the clipboard, or the browser refused.
    CopyTried {
        /// It was.
        done: bool,
    },
    /// `Cancel` while it works.
    Cancel,
}

/// Going from one guide to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LibraryMsg {
    /// Show all recordings.
    Open,
    /// Back to where one was.
    Close,
    /// Show this one.
    Show {
        /// Which.
        recording: String,
    },
}
