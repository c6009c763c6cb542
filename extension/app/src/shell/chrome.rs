//! The browser's interface for extensions, as far as the pages use it.

use crate::shell::worker;
use cairn_core::protocol::Notice;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue, wasm_bindgen};

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

fn object(key: &str, value: &JsValue) -> Result<JsValue, JsValue> {
    let object = Object::new();
    Reflect::set(&object, &JsValue::from_str(key), value)?;
    Ok(object.into())
}
