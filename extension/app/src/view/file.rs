//! Opening a file: the control, and what is said of a file that is damaged or on its way.

use super::dialog::Modal;
use super::export::progress;
use super::{icon, press};
use crate::model::Opening;
use crate::msg::{FileMsg, Msg, PageMsg};
use crate::shell;
use yew::{Callback, Html, TargetCast, html};

/// `Open a Cairn file`.
pub fn control(emit: &Callback<Msg>) -> Html {
    let emit = emit.clone();
    let onchange = Callback::from(move |event: yew::Event| {
        let input: web_sys::HtmlInputElement = event.target_unchecked_into();
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            emit.emit(Msg::File(FileMsg::Chosen { recording: shell::hold(&file) }));
        }
        // The same file can be chosen again.
        input.set_value("");
    });
    html! {
        <label class="file">
            { icon::open_file() }{ "Open a Cairn file" }
            <input type="file" accept=".cairn" class="for-ears" {onchange} />
        </label>
    }
}

/// What is said of the file.
pub fn dialog(opening: &Opening, emit: &Callback<Msg>) -> Html {
    let onclose = press(emit, PageMsg::DialogClosed);
    match opening {
        Opening::Refused(why) => html! {
            <Modal label="The file is not open" {onclose}>
                <p>{ why }</p>
                <div class="buttons"><form method="dialog"><button class="primary">{ "Close" }</button></form></div>
            </Modal>
        },
        Opening::Damaged { damages, .. } => html! {
            <Modal label="This file is damaged" {onclose}>
                <p>{ "Not everything in it is as it was written:" }</p>
                <ul class="losses" tabindex="0" aria-label="Damages">{ for damages.iter().map(|damage| html! { <li>{ damage }</li> }) }</ul>
                <p>{ "The rest is whole and can be kept." }</p>
                <div class="buttons">
                    <form method="dialog"><button>{ "Leave it" }</button></form>
                    <button class="primary" onclick={press(emit, FileMsg::KeepWhole)}>{ "Keep what is whole" }</button>
                </div>
            </Modal>
        },
        Opening::Reading { .. } => html! {
            <Modal label="Opening the file" {onclose}><p class="hint">{ "Looking through it …" }</p></Modal>
        },
        Opening::Keeping(restoring) => html! {
            <Modal label="Opening the file" {onclose}>{ progress(restoring.done, restoring.pictures) }</Modal>
        },
    }
}
