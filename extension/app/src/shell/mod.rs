//! The browser: everything that is not a function of the model.

mod app;
mod chrome;
mod drafts;
mod files;
mod page;
mod perform;
mod studio;
mod worker;

use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// A function for scripts to call, for as long as the page lives. All are of one kind: each kind costs bytes.
fn listener(heard: impl Fn(u32, String) + 'static) -> Function {
    Closure::<dyn Fn(u32, String)>::new(heard).into_js_value().unchecked_into()
}

/// Keeps a file that the person chose for the studio's next job; gives an id for the recording in it.
pub fn hold(file: &web_sys::File) -> String {
    studio::hold(file);
    drafts::random()
}
