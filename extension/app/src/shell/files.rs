//! What the page gives away: addresses of pictures, and text for the clipboard.

use super::page;
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlDocument, Url};

/// The address is no longer used.
pub fn forget(url: &str) {
    // An address that is unknown is already forgotten.
    let _ = Url::revoke_object_url(url);
}

/// Puts text on the clipboard. By way of the event, because what is written otherwise is cleaned by the browser,
/// and the editor's own attributes go. The browser allows it for a while after a press; says whether it did.
pub fn copy(html: String, text: String) -> bool {
    let Some(document) = page::document().and_then(|document| document.dyn_into::<HtmlDocument>().ok()) else {
        return false;
    };
    let copied = Rc::new(Cell::new(false));
    let heard = copied.clone();
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&document, "copy", options, move |event| {
        let Some(data) = event.dyn_ref().and_then(ClipboardEvent::clipboard_data) else {
            return;
        };
        // Data of an event that is being handled can be written.
        let _ = data.set_data("text/html", &html);
        let _ = data.set_data("text/plain", &text);
        event.prevent_default();
        event.stop_immediate_propagation();
        heard.set(true);
    });
    // A browser that refuses leaves the clipboard as it was.
    let _ = document.exec_command("copy");
    drop(listener);
    copied.get()
}
