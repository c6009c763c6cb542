//! The studio, by way of `studio.ts`, which keeps its worker and fetches for it what it wants of the store.

use super::listener;
use cairn_core::guide::Guide;
use cairn_core::studio::{Report, Task};
use cairn_core::tree;
use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::File;

#[wasm_bindgen]
extern "C" {
    /// From now on reports are told to this.
    #[wasm_bindgen(js_namespace = cairnStudio, js_name = listen)]
    fn set_listener(told: &Function);

    #[wasm_bindgen(js_namespace = cairnStudio, js_name = ask)]
    fn ask_as_text(job: u32, task: &str, guide: &str);

    /// Ends a job.
    #[wasm_bindgen(js_namespace = cairnStudio)]
    pub fn stop(job: u32);

    /// Keeps a file for the next job that opens one.
    #[wasm_bindgen(js_namespace = cairnStudio)]
    pub fn hold(file: &File);
}

/// Tells what the studio says of any job, for as long as the page lives.
pub fn listen(told: impl Fn(u32, Report) + 'static) {
    set_listener(&listener(move |job, report| {
        let report = tree::read(&report).unwrap_or_else(|error| Report::Failed { why: error.to_string() });
        told(job, report);
    }));
}

/// Gives it a job, or more of one, with the guide that it is about.
pub fn ask(job: u32, task: &Task, guide: Option<&Guide>) {
    let guide = guide.map(|guide| tree::write(guide)).unwrap_or_default();
    ask_as_text(job, &tree::write(task), &guide);
}
