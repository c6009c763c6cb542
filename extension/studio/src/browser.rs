//! The studio in a worker: messages as JSON, bytes beside them.

use crate::Studio;
use cairn_core::studio::{Report, Task};
use cairn_core::tree;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Of `worker.ts`: a job's report. The bytes are lent: a copy for each would lie about in the worker.
    #[wasm_bindgen(js_name = cairnReports)]
    fn reports(job: u32, report: &str, bytes: &[u8]);

    /// Of `worker.ts`: the studio is broken.
    #[wasm_bindgen(js_name = cairnBroke)]
    fn broke(report: &str);
}

/// The studio, as `worker.ts` holds it.
#[wasm_bindgen]
#[derive(Default)]
pub struct Desk {
    studio: Studio,
    /// What came with the next message, so far.
    came: Vec<u8>,
}

#[wasm_bindgen]
impl Desk {
    /// Nothing done yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        std::panic::set_hook(Box::new(|panic| broke(&panic.to_string())));
        Self::default()
    }

    /// So many bytes come with the next message.
    pub fn expect(&mut self, length: usize) {
        self.came = Vec::new();
        self.came.reserve_exact(length);
    }

    /// Some of the bytes that come with the next message.
    pub fn hold(&mut self, part: &[u8]) {
        self.came.extend_from_slice(part);
    }

    /// Takes a message of a job.
    pub fn take(&mut self, job: u32, task: &str) {
        let file = std::mem::take(&mut self.came);
        let mut tell = |report: Report, bytes: Vec<u8>| reports(job, &tree::write(&report), &bytes);
        match tree::read::<Task>(task) {
            Ok(task) => self.studio.take(job, task, file, &mut tell),
            Err(error) => tell(Report::Failed { why: error.to_string() }, Vec::new()),
        }
    }
}
