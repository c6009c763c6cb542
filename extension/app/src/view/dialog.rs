//! A modal dialog: the browser's own, which keeps the keyboard inside and closes on Escape.

use web_sys::HtmlDialogElement;
use yew::{AttrValue, Callback, Html, Properties, component, html, use_effect_with, use_node_ref};

#[derive(PartialEq, Properties)]
pub struct ModalProperties {
    /// Its heading.
    pub label: AttrValue,
    /// It was closed by Escape.
    pub onclose: Callback<()>,
    /// What is in it.
    pub children: Html,
}

#[component]
pub fn Modal(properties: &ModalProperties) -> Html {
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
