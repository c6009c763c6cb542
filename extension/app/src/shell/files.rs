//! Bytes that the page shows or gives away.

use super::page;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

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
    let url = url(bytes, "application/zip")?;
    let document = page::document().ok_or("There is no page.")?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(file_name);
    link.click();
    wasm_bindgen_futures::JsFuture::from(page::sleep(BEGINS)).await?;
    forget(&url);
    Ok(())
}
