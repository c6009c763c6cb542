//! Opening a file: the control, and what is said of a file that is damaged or on its way.

use super::button::{self, button};
use super::dialog::modal;
use super::export::{progress, told};
use super::{icon, press};
use crate::model::Opening;
use crate::msg::{FileMsg, Msg};
use crate::shell;
use yew::{Callback, Html, TargetCast, html};

/// `Open a Cairn file`.
pub fn control(emit: &Callback<Msg>) -> Html {
    chooser("open", "Open a Cairn file", None, emit)
}

/// A button that chooses a file.
pub fn chooser(id: &'static str, words: &'static str, into: Option<String>, emit: &Callback<Msg>) -> Html {
    let emit = emit.clone();
    let onchange = Callback::from(move |event: yew::Event| {
        let input: web_sys::HtmlInputElement = event.target_unchecked_into();
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            emit.emit(Msg::File(FileMsg::Chosen { recording: shell::hold(&file), into: into.clone() }));
        }
        // The same file can be chosen again.
        input.set_value("");
    });
    html! {
        <label class="file">
            { icon::open_file() }{ words }
            <input {id} type="file" accept=".cairn" class="for-ears" {onchange} />
        </label>
    }
}

const OPENING: &str = "Opening the file";

/// What is said of the file.
pub fn dialog(opening: &Opening, emit: &Callback<Msg>) -> Html {
    match opening {
        Opening::Refused(why) => modal(
            "The file is not open",
            emit,
            html! {
                <>
                    { button::line("", why.clone()) }
                    <div class="buttons">{ button::closing("primary", "Close") }</div>
                </>
            },
        ),
        Opening::Damaged { damages, .. } => modal(
            "This file is damaged",
            emit,
            html! {
                <>
                    { button::line("", "Not everything in it is as it was written:") }
                    { told("Damages", damages) }
                    { button::line("", "The rest is whole and can be kept.") }
                    <div class="buttons">
                        { button::closing("", "Leave it") }
                        { button("primary", press(emit, FileMsg::KeepWhole), "Keep what is whole") }
                    </div>
                </>
            },
        ),
        Opening::Reading { .. } => modal(OPENING, emit, button::line("hint", "Looking through it …")),
        Opening::Keeping(restoring) => modal(OPENING, emit, progress(restoring.done, restoring.pictures)),
    }
}
