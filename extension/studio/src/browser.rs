//! The studio in a worker: messages as JSON, bytes beside them.

use crate::Studio;
use cairn_core::studio::{Report, Task};
use cairn_core::tree;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Of `worker.ts`: a job's report.
    #[wasm_bindgen(js_name = cairnReports)]
    fn reports(job: u32, report: &str, bytes: Vec<u8>);

    /// Of `worker.ts`: the studio is broken.
    #[wasm_bindgen(js_name = cairnBroke)]
    fn broke(report: &str);
}

/// The studio, as `worker.ts` holds it.
#[wasm_bindgen]
#[derive(Default)]
pub struct Desk(Studio);

#[wasm_bindgen]
impl Desk {
    /// Nothing done yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        std::panic::set_hook(Box::new(|panic| broke(&panic.to_string())));
        Self::default()
    }

    /// Takes a message of a job, and the bytes that came with it.
    pub fn take(&mut self, job: u32, task: &str, file: Vec<u8>) {
        let mut tell = |report: Report, bytes: Vec<u8>| reports(job, &tree::write(&report), bytes);
        match tree::read::<Task>(task) {
            Ok(task) => self.0.take(job, task, file, &mut tell),
            Err(error) => tell(Report::Failed { why: error.to_string() }, Vec::new()),
        }
    }
}
