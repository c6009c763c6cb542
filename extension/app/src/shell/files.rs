//! Bytes that the page shows or gives away.

use super::page;
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, ClipboardEvent, File, HtmlAnchorElement, HtmlDocument, Url};

/// How long the browser may take to begin a download, milliseconds.
const BEGINS: u32 = 60_000;

/// An address of bytes, valid in this page.
pub fn url(bytes: &[u8], kind: &str) -> Result<String, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    Url::create_object_url_with_blob(&Blob::new_with_u8_array_sequence_and_options(&parts, &options)?)
}

/// The address is no longer used.
pub fn forget(url: &str) {
    // An address that is unknown is already forgotten.
    let _ = Url::revoke_object_url(url);
}

/// Gives the person a file.
pub async fn save(file_name: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let url = url(bytes, "application/octet-stream")?;
    let document = page::document().ok_or("There is no page.")?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(file_name);
    link.click();
    wasm_bindgen_futures::JsFuture::from(page::sleep(BEGINS)).await?;
    forget(&url);
    Ok(())
}

/// Puts text on the clipboard. By way of the event, because what is written otherwise is cleaned by the browser,
/// and the editor's own attributes go.
pub fn copy(html: String, text: String) {
    let Some(document) = page::document().and_then(|document| document.dyn_into::<HtmlDocument>().ok()) else {
        return;
    };
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
    });
    // A browser that refuses leaves the clipboard as it was.
    let _ = document.exec_command("copy");
    drop(listener);
}

/// The bytes of a file that the person chose.
pub async fn read(file: File) -> Result<Vec<u8>, String> {
    let buffer = wasm_bindgen_futures::JsFuture::from(file.array_buffer()).await;
    buffer.map(|buffer| Uint8Array::new(&buffer).to_vec()).map_err(|error| super::worker::words(&error))
}
