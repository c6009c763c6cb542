//! The browser: everything that is not a function of the model.

mod app;
mod chrome;
mod drafts;
mod files;
mod page;
mod perform;
mod worker;
