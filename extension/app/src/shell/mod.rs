//! The browser: everything that is not a function of the model.

mod app;
mod chrome;
mod drafts;
mod files;
mod page;
mod perform;
mod worker;

use crate::msg::{FileMsg, Msg};
use yew::Callback;

/// Reads a file that the person chose.
pub fn read_file(file: web_sys::File, emit: Callback<Msg>) {
    wasm_bindgen_futures::spawn_local(async move {
        let bytes = files::read(file).await;
        emit.emit(Msg::File(FileMsg::Read { recording: drafts::random(), bytes }));
    });
}
