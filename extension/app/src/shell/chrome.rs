//! The browser's interface for extensions, by way of `browser.ts`.

use super::listener;
use crate::model::Shortcut;
use crate::msg::Msg;
use cairn_core::tree;
use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;
use yew::Callback;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = cairnBrowser, js_name = listen)]
    fn set_listeners(permission: &Function, shortcuts: &Function);

    /// Asks the person; only within a press of hers.
    #[wasm_bindgen(js_namespace = cairnBrowser, js_name = askPermission)]
    fn ask_permission_as_text(origins: &str);

    /// Asks for the keyboard shortcuts.
    #[wasm_bindgen(js_namespace = cairnBrowser, js_name = readShortcuts)]
    pub fn read_shortcuts();

    /// Opens a page in a tab.
    #[wasm_bindgen(js_namespace = cairnBrowser, js_name = openTab)]
    pub fn open_tab(url: &str);

    /// Opens Cairn beside the page; only within a press.
    #[wasm_bindgen(js_namespace = cairnBrowser, js_name = openPanel)]
    pub fn open_panel(tab: i32);
}

/// Tells what the browser answers for as long as the page lives.
pub fn listen(emit: &Callback<Msg>) {
    let told = emit.clone();
    let permission = listener(move |granted, _| told.emit(Msg::PermissionAnswered { granted: granted != 0 }));
    let told = emit.clone();
    let shortcuts = listener(move |_, text| {
        let shortcuts: Vec<Shortcut> = tree::read(&text).unwrap_or_default();
        told.emit(Msg::ShortcutsRead(shortcuts));
    });
    set_listeners(&permission, &shortcuts);
}

/// Asks the person; only within a press of hers.
pub fn ask_permission(origins: &[String]) {
    ask_permission_as_text(&tree::write(&origins));
}
