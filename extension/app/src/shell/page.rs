//! The page the program runs in.

use crate::model::Surface;
use cairn_core::caption::Language;
use web_sys::{Document, UrlSearchParams, Window};

/// What the page's address says.
pub struct Address {
    /// Popup, side panel or editor.
    pub surface: Surface,
    /// `?tab=`.
    pub tab: Option<i32>,
    /// `?recording=`.
    pub recording: Option<String>,
}

/// Reads it.
pub fn address() -> Address {
    let location = window().map(|window| window.location());
    let part = |read: fn(&web_sys::Location) -> Result<String, wasm_bindgen::JsValue>| {
        location.as_ref().and_then(|location| read(location).ok()).unwrap_or_default()
    };
    let path = part(web_sys::Location::pathname);
    let query = UrlSearchParams::new_with_str(&part(web_sys::Location::search)).ok();
    let value = |name: &str| query.as_ref().and_then(|query| query.get(name));
    Address {
        surface: match path.as_str() {
            "/editor.html" => Surface::Editor,
            "/panel.html" => Surface::Panel,
            _ => Surface::Popup,
        },
        tab: value("tab").and_then(|tab| tab.parse().ok()),
        recording: value("recording"),
    }
}

/// The browser's own language; English where guides are not written in it.
pub fn language() -> Language {
    let tag = window().and_then(|window| window.navigator().language());
    tag.and_then(|tag| Language::of_tag(&tag)).unwrap_or_default()
}

/// The window; absent only outside of a page.
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// The document.
pub fn document() -> Option<Document> {
    window()?.document()
}
