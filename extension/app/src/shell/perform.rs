//! Performs effects; what comes of them comes back as messages.

use super::drafts::{self, Drafts};
use super::worker::Worker;
use super::{chrome, files, studio};
use crate::effect::Effect;
use crate::msg::{ExportMsg, Msg};
use cairn_core::protocol::Request;
use gloo::timers::callback::Timeout;
use yew::Callback;

/// Does what the model cannot.
pub struct Shell {
    emit: Callback<Msg>,
    drafts: Drafts,
    worker: Worker,
}

impl Shell {
    /// `emit` takes what comes of effects.
    pub fn new(emit: Callback<Msg>) -> Self {
        let told = emit.clone();
        studio::listen(move |job, report| told.emit(Msg::Studio { job, report }));
        chrome::listen(&emit);
        Self { drafts: Drafts::new(), worker: Worker::new(&emit), emit }
    }

    /// Performs one. Where the keyboard goes is the drawing's business.
    pub fn perform(&self, effect: Effect) {
        match effect {
            Effect::Ask(request) => self.worker.ask(request),
            Effect::KeepRecent => self.worker.ask(Request::KeepRecent { recording: drafts::random() }),
            Effect::Start { tab } => self.worker.ask(Request::Start { tab, recording: drafts::random() }),
            Effect::AskPermission { origins } => chrome::ask_permission(&origins),
            Effect::Later { milliseconds, msg } => {
                let emit = self.emit.clone();
                Timeout::new(milliseconds, move || emit.emit(*msg)).forget();
            }
            Effect::Keep { recording, edits } => self.drafts.keep(&recording, &edits),
            Effect::Recall { recording } => self.recall(&recording),
            Effect::Jot { recording, jotting } => drafts::jot(&recording, jotting.as_ref()),
            Effect::ReadShortcuts => chrome::read_shortcuts(),
            Effect::OpenShortcuts => chrome::open_tab("chrome://extensions/shortcuts"),
            Effect::OpenPanel { tab } => chrome::open_panel(tab),
            Effect::Studio { job, task, guide } => studio::ask(job, &task, guide.as_deref()),
            Effect::StopStudio { job } => studio::stop(job),
            Effect::ForgetPicture(url) => files::forget(&url),
            Effect::Copy { html, text } => {
                let done = files::copy(html, text);
                self.emit.emit(Msg::Export(ExportMsg::CopyTried { done }));
            }
            Effect::OpenEditor { recording } => chrome::open_tab(&format!("editor.html?recording={recording}")),
            Effect::Focus(_) => {}
        }
    }

    fn recall(&self, recording: &str) {
        let edits = self.drafts.recall(recording);
        if !edits.is_empty() {
            self.emit.emit(Msg::Recalled { recording: recording.to_owned(), edits });
        }
        if let Some(jotting) = drafts::jotted(recording) {
            self.emit.emit(Msg::JottingRecalled(jotting));
        }
    }
}
