//! Performs effects; what comes of them comes back as messages.

use super::drafts::{self, Drafts};
use super::{chrome, files, page, studio, worker};
use crate::effect::Effect;
use crate::msg::{ExportMsg, Msg};
use cairn_core::protocol::Request;
use js_sys::Promise;
use std::future::Future;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

/// Does what the model cannot.
pub struct Shell {
    emit: Callback<Msg>,
    drafts: Drafts,
}

impl Shell {
    /// `emit` takes what comes of effects.
    pub fn new(emit: Callback<Msg>) -> Self {
        let told = emit.clone();
        studio::listen(move |job, report| told.emit(Msg::Studio { job, report }));
        Self { emit, drafts: Drafts::new() }
    }

    /// Performs one. Where the keyboard goes is the drawing's business.
    pub fn perform(&self, effect: Effect) {
        match effect {
            Effect::Ask(request) => self.ask(request),
            Effect::KeepRecent => self.ask(Request::KeepRecent { recording: drafts::random() }),
            Effect::Start { tab } => self.ask(Request::Start { tab, recording: drafts::random() }),
            Effect::AskPermission { origins } => self.ask_permission(&origins),
            Effect::Later { milliseconds, msg } => self.later(async move {
                // Timers do not fail.
                let _ = JsFuture::from(page::sleep(milliseconds)).await;
                *msg
            }),
            Effect::Keep { recording, edits } => self.drafts.keep(&recording, &edits),
            Effect::Recall { recording } => self.recall(&recording),
            Effect::Jot { recording, jotting } => drafts::jot(&recording, jotting.as_ref()),
            Effect::ReadShortcuts => self.later(async { Msg::ShortcutsRead(chrome::shortcuts().await) }),
            Effect::OpenShortcuts => {
                // A tab that does not open is seen at once.
                let _ = chrome::open_tab("chrome://extensions/shortcuts");
            }
            Effect::OpenPanel { tab } => {
                // A panel that does not open is seen at once.
                let _ = chrome::open_panel(tab);
            }
            Effect::Studio { job, task } => studio::ask(job, &task),
            Effect::StopStudio { job } => studio::stop(job),
            Effect::ForgetPicture(url) => files::forget(&url),
            Effect::Copy { html, text } => {
                let done = files::copy(html, text);
                self.emit.emit(Msg::Export(ExportMsg::CopyTried { done }));
            }
            Effect::OpenEditor { recording } => {
                // A tab that does not open is seen at once.
                let _ = chrome::open_tab(&format!("editor.html?recording={recording}"));
            }
            Effect::Focus(_) => {}
        }
    }

    fn ask(&self, request: Request) {
        self.later(async move {
            let request = meant(request).await;
            let reply = worker::ask(&request).await;
            Msg::Answered { request, reply, at: js_sys::Date::now() }
        });
    }

    fn ask_permission(&self, origins: &[String]) {
        let asked = chrome::ask_permission(origins);
        self.later(async move { Msg::PermissionAnswered { granted: is_yes(asked).await } });
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

    fn later(&self, msg: impl Future<Output = Msg> + 'static) {
        let emit = self.emit.clone();
        spawn_local(async move { emit.emit(msg.await) });
    }
}

/// Without a tab named, the one in front of this page's own window is meant.
async fn meant(request: Request) -> Request {
    match request {
        Request::GetStatus { tab: None } => Request::GetStatus { tab: chrome::tab_in_front().await },
        request => request,
    }
}

async fn is_yes(asked: Result<Promise, JsValue>) -> bool {
    match asked {
        Ok(promise) => JsFuture::from(promise).await.is_ok_and(|granted| granted.is_truthy()),
        Err(_) => false,
    }
}
