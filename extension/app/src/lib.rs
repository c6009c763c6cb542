//! Popup and editor of Cairn: one program, shown in the popup or in a tab of its own.
//!
//! [`model`], [`msg`], [`effect`] and [`update`] are plain Rust and know no browser: everything that
//! can happen is a [`msg::Msg`], everything that shall be done is an [`effect::Effect`]. [`view`]
//! draws the model, [`shell`] performs effects; they alone touch the page.

pub mod effect;
pub mod model;
pub mod msg;
mod shell;
pub mod update;
mod view;
pub mod words;

#[cfg(test)]
mod tests;
