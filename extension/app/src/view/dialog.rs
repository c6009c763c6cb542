//! A modal dialog: the browser's own, which keeps the keyboard inside and closes on Escape.

use super::press;
use crate::msg::{Msg, PageMsg};
use web_sys::HtmlDialogElement;
use yew::{AttrValue, Callback, Html, Properties, component, html, use_effect_with, use_node_ref};

/// A dialog that closes when the person says so.
pub fn modal(label: &'static str, emit: &Callback<Msg>, children: Html) -> Html {
    // Another dialog is another element: that the one before is closed is told late, and must not close this one.
    html! { <Modal key={label} {label} onclose={press(emit, PageMsg::DialogClosed)}>{ children }</Modal> }
}

#[derive(PartialEq, Properties)]
struct ModalProperties {
    /// Its heading.
    pub label: AttrValue,
    /// It was closed by Escape.
    pub onclose: Callback<()>,
    /// What is in it.
    pub children: Html,
}

#[component]
fn Modal(properties: &ModalProperties) -> Html {
    let dialog = use_node_ref();
    let shown = dialog.clone();
    use_effect_with((), move |()| {
        if let Some(dialog) = shown.cast::<HtmlDialogElement>() {
            // It fails for a dialog that is open already, which is as good.
            let _ = dialog.show_modal();
        }
    });
    let onclose = properties.onclose.clone();
    html! {
        <dialog ref={dialog} aria-labelledby="dialog-label" onclose={move |_: yew::Event| onclose.emit(())}>
            <h2 id="dialog-label">{ &properties.label }</h2>
            { properties.children.clone() }
        </dialog>
    }
}
