//! The studio: pictures, documents and files, made in a thread of their own, so that the page stays at hand.
//!
//! [`Studio`] is plain Rust: a [`Task`] goes in, [`Report`]s come out, and what it wants of the store it asks the
//! page for. It keeps one screenshot, never a whole guide's pictures: what is drawn for a file goes
//! out at once and comes back as a place in the file.

#[cfg(target_arch = "wasm32")]
mod browser;
mod draw;
mod export;
mod guide;
mod open;
mod pack;

#[cfg(test)]
mod tests;

use cairn_core::guide::Guide;
use cairn_core::studio::{Drawing, Report, Stored, Task};
use export::Exporting;
use open::Opened;
use pack::{Packing, Wanted};

/// What a job's reports are told to, with the bytes that go with them.
pub type Tell<'a> = dyn FnMut(Report, Vec<u8>) + 'a;

/// Works on jobs, each by its number.
#[derive(Default)]
pub struct Studio {
    waiting: Vec<(u32, Waiting)>,
    /// The screenshot that came last: steps often share one.
    screenshot: Option<Screenshot>,
    opened: Option<Opened>,
}

/// A screenshot as it is stored.
struct Screenshot {
    id: String,
    png: Vec<u8>,
}

/// A job that waits for something from the store.
enum Waiting {
    /// For a screenshot.
    Draw(Drawing),
    /// For a screenshot.
    Export(Box<Exporting>),
    /// For a screenshot.
    Pack(Box<Packing>),
    /// For a recording.
    Recording(Wanted),
}

impl Studio {
    /// Takes a message of a job, and the bytes that came with it.
    pub fn take(&mut self, job: u32, task: Task, file: Vec<u8>, tell: &mut Tell) {
        match task {
            Task::Draw { drawing } => self.draw(job, drawing, tell),
            Task::LayOut => with_guide(file, tell, |guide, tell| {
                tell(Report::LaidOut { layout: guide::layout(guide) }, Vec::new());
            }),
            Task::Write => with_guide(file, tell, |guide, tell| tell(guide::text(guide), Vec::new())),
            Task::Export { target } => with_guide(file, tell, |guide, tell| {
                self.go_on(job, Box::new(Exporting::new(guide, target)), tell);
            }),
            Task::Pack { recording, title, settings } => {
                tell(Report::WantRecording { recording: recording.clone() }, Vec::new());
                self.wait(job, Waiting::Recording(Wanted { recording, title, settings }));
            }
            Task::Open => self.opened = open::examine(file, None, tell),
            Task::Join { into } => self.opened = open::examine(file, Some(into), tell),
            Task::TakePart { .. } => match &mut self.opened {
                Some(opened) => opened.hand_out(tell),
                None => tell(Report::Kept, Vec::new()),
            },
            Task::Picture { found } => self.picture_came(job, found.then_some(file), tell),
            Task::Recording { stored } => self.recording_came(job, stored, tell),
            Task::NoRecording { why } => {
                if self.end(job).is_some() {
                    failed(format!("The recording could not be read: {why}"), tell);
                }
            }
        }
    }

    fn wait(&mut self, job: u32, waiting: Waiting) {
        self.waiting.push((job, waiting));
    }

    /// The job waits no more.
    fn end(&mut self, job: u32) -> Option<Waiting> {
        let place = self.waiting.iter().position(|(known, _)| *known == job)?;
        Some(self.waiting.swap_remove(place).1)
    }

    fn draw(&mut self, job: u32, drawing: Drawing, tell: &mut Tell) {
        match &self.screenshot {
            Some(Screenshot { id, png }) if *id == drawing.picture => draw::draw(&drawing, png, tell),
            _ => {
                tell(Report::WantPicture { id: drawing.picture.clone() }, Vec::new());
                self.wait(job, Waiting::Draw(drawing));
            }
        }
    }

    fn picture_came(&mut self, job: u32, png: Option<Vec<u8>>, tell: &mut Tell) {
        match self.end(job) {
            Some(Waiting::Draw(drawing)) => match png {
                Some(png) => {
                    draw::draw(&drawing, &png, tell);
                    self.screenshot = Some(Screenshot { id: drawing.picture, png });
                }
                None => failed("it is no longer in the store", tell),
            },
            Some(Waiting::Export(mut exporting)) => {
                exporting.take(png);
                self.go_on(job, exporting, tell);
            }
            Some(Waiting::Pack(mut packing)) => {
                packing.take(png, tell);
                self.go_on_packing(job, packing, tell);
            }
            Some(Waiting::Recording(_)) | None => {}
        }
    }

    /// Makes pictures as long as their screenshots are at hand.
    fn go_on(&mut self, job: u32, mut exporting: Box<Exporting>, tell: &mut Tell) {
        match exporting.work(tell) {
            Some(id) => {
                tell(Report::WantPicture { id }, Vec::new());
                self.wait(job, Waiting::Export(exporting));
            }
            None => exporting.finish(tell),
        }
    }

    fn go_on_packing(&mut self, job: u32, packing: Box<Packing>, tell: &mut Tell) {
        match packing.next() {
            Some(id) => {
                tell(Report::WantPicture { id }, Vec::new());
                self.wait(job, Waiting::Pack(packing));
            }
            None => packing.finish(tell),
        }
    }

    fn recording_came(&mut self, job: u32, stored: Stored, tell: &mut Tell) {
        if let Some(Waiting::Recording(wanted)) = self.end(job) {
            self.go_on_packing(job, Box::new(Packing::new(wanted, stored)), tell);
        }
    }
}

/// Reads the guide that came with a task, and makes something of it.
fn with_guide(bytes: Vec<u8>, tell: &mut Tell, make: impl FnOnce(&Guide, &mut Tell)) {
    match guide::read(bytes) {
        Ok(guide) => make(&guide, tell),
        Err(why) => failed(format!("The guide could not be read: {why}"), tell),
    }
}

fn failed(why: impl Into<String>, tell: &mut Tell) {
    tell(Report::Failed { why: why.into() }, Vec::new());
}
