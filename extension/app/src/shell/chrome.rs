//! The browser's interface for extensions, as far as the pages use it.

use crate::model::Shortcut;
use crate::shell::worker;
use cairn_core::protocol::Notice;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue, wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// Rejects, throws, hangs, or resolves to nothing when nobody answers.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "runtime"], js_name = sendMessage)]
    pub fn send_message(message: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "runtime", "onMessage"], js_name = addListener)]
    fn add_listener(listener: &Function);

    #[wasm_bindgen(js_namespace = ["chrome", "runtime", "onMessage"], js_name = removeListener)]
    fn remove_listener(listener: &Function);

    #[wasm_bindgen(catch, js_namespace = ["chrome", "permissions"], js_name = request)]
    fn request(permissions: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "tabs"], js_name = create)]
    fn create(properties: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "tabs"], js_name = query)]
    fn query(properties: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "sidePanel"], js_name = open)]
    fn open(options: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "commands"], js_name = getAll)]
    fn commands() -> Result<Promise, JsValue>;
}

/// Hears the worker for as long as it is kept.
pub struct Listener(Closure<dyn FnMut(JsValue)>);

impl Listener {
    /// Whatever is no notice (recorders and other pages speak too) is not for us.
    pub fn new(heard: impl Fn(Notice) + 'static) -> Self {
        let closure = Closure::new(move |message: JsValue| {
            if let Ok(notice) = worker::read(&message) {
                heard(notice);
            }
        });
        add_listener(closure.as_ref().unchecked_ref());
        Self(closure)
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        remove_listener(self.0.as_ref().unchecked_ref());
    }
}

/// Asks the person; only within a press of hers.
pub fn ask_permission(origins: &[String]) -> Result<Promise, JsValue> {
    let origins: Array = origins.iter().map(|origin| JsValue::from_str(origin)).collect();
    request(&object("origins", &origins)?)
}

/// Opens one of Cairn's own pages in a tab.
pub fn open_tab(path: &str) -> Result<Promise, JsValue> {
    create(&object("url", &JsValue::from_str(path))?)
}

/// Opens Cairn beside the page; only within a press.
pub fn open_panel(tab: i32) -> Result<Promise, JsValue> {
    open(&object("tabId", &JsValue::from(tab))?)
}

/// The tab in front in the window that this page belongs to.
pub async fn tab_in_front() -> Option<i32> {
    let wanted = object("active", &JsValue::TRUE).ok()?;
    Reflect::set(&wanted, &"currentWindow".into(), &JsValue::TRUE).ok()?;
    let found = JsFuture::from(query(&wanted).ok()?).await.ok()?;
    let tab = Array::from(&found).get(0);
    Reflect::get(&tab, &"id".into()).ok()?.as_f64().map(|id| id as i32)
}

/// The keyboard shortcuts, as they are set now.
pub async fn shortcuts() -> Vec<Shortcut> {
    let found = match commands() {
        Ok(promise) => JsFuture::from(promise).await.unwrap_or_default(),
        Err(_) => JsValue::UNDEFINED,
    };
    if !Array::is_array(&found) {
        return Vec::new();
    }
    let text = |of: &JsValue, key: &str| Reflect::get(of, &key.into()).ok().and_then(|value| value.as_string());
    let shortcut = |of: JsValue| Shortcut {
        name: text(&of, "name").unwrap_or_default(),
        description: text(&of, "description").unwrap_or_default(),
        keys: text(&of, "shortcut").unwrap_or_default(),
    };
    Array::from(&found).iter().map(shortcut).collect()
}

fn object(key: &str, value: &JsValue) -> Result<JsValue, JsValue> {
    let object = Object::new();
    Reflect::set(&object, &JsValue::from_str(key), value)?;
    Ok(object.into())
}
