//! Recorded traces, by the rows of the event catalogue (M1–M128): observations in, captions out.

mod controls;
mod further;
mod keys;
mod lists;
mod pages;
mod pointer;
mod robustness;
mod text_entry;
mod toggles;
pub(crate) mod trace;
