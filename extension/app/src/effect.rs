//! What shall be done outside of the model.

use crate::model::{Focus, Jotting, Numbered};
use crate::msg::Msg;
use cairn_core::guide::Guide;
use cairn_core::protocol::Request;
use cairn_core::studio::Task;
use std::rc::Rc;

/// One thing for the shell to do.
#[derive(Debug, PartialEq)]
pub enum Effect {
    /// Ask the worker. Comes back as [`Msg::Answered`].
    Ask(Request),
    /// Ask the person for a permission: only within a press of hers. Comes back as [`Msg::PermissionAnswered`].
    AskPermission {
        /// Match patterns.
        origins: Vec<String>,
    },
    /// Ask the worker to start under a new random id. Comes back as [`Msg::Answered`].
    Start {
        /// The tab to record.
        tab: i32,
    },
    /// Ask the worker to keep the last minutes under a new random id. Comes back as [`Msg::Answered`].
    KeepRecent,
    /// Write down what is being written for a recording; none forgets it. It is recalled with the edits.
    Jot {
        /// Which recording.
        recording: String,
        /// The words so far.
        jotting: Option<Jotting>,
    },
    /// Ask the browser for the shortcuts. Comes back as [`Msg::ShortcutsRead`].
    ReadShortcuts,
    /// Open the browser's page for shortcuts.
    OpenShortcuts,
    /// Open Cairn beside the page: only within a press.
    OpenPanel {
        /// The tab.
        tab: i32,
    },
    /// Say this later.
    Later {
        /// When.
        milliseconds: u32,
        /// What.
        msg: Box<Msg>,
    },
    /// Write down, before anybody can close the page, which edits the worker has not acknowledged.
    Keep {
        /// Whose they are.
        recording: String,
        /// All of them; none forgets the earlier ones.
        edits: Vec<Numbered>,
    },
    /// Read what pages closed in haste had kept. Comes back as [`Msg::Recalled`], if there is anything.
    Recall {
        /// Whose.
        recording: String,
    },
    /// Give the studio a job. Comes back as [`Msg::Studio`], again and again until the job has ended. The file of a
    /// job that makes one is saved on the way.
    Studio {
        /// Its number.
        job: u32,
        /// What to do.
        task: Task,
        /// The guide that goes with it.
        guide: Option<Rc<Guide>>,
    },
    /// End a job of the studio that has not ended, whatever it is at.
    StopStudio {
        /// Its number.
        job: u32,
    },
    /// An address is no longer used.
    ForgetPicture(String),
    /// Put text on the clipboard, rich and plain: only soon after a press of the person's. Comes back as
    /// [`crate::msg::ExportMsg::CopyTried`].
    Copy {
        /// For editors.
        html: String,
        /// For everything else.
        text: String,
    },
    /// Open a recording in a tab of its own.
    OpenEditor {
        /// Which.
        recording: String,
    },
    /// Put the keyboard there, once it is drawn.
    Focus(Focus),
}
