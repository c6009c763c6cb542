//! The browser: everything that is not a function of the model.

mod app;
mod chrome;
mod drafts;
mod files;
mod page;
mod perform;
mod studio;
mod worker;

/// Keeps a file that the person chose for the studio's next job; gives an id for the recording in it.
pub fn hold(file: &web_sys::File) -> String {
    studio::hold(file);
    drafts::random()
}
