//! The pure core of Cairn: observations in, guide and documents out.
//!
//! Nothing here reads a clock, draws a random number, does I/O, or panics, whatever it is given.

// So that what is derived can name this crate alike here and elsewhere.
extern crate self as cairn_core;

pub mod archive;
pub mod cairn_file;
pub mod caption;
pub mod document;
#[cfg(test)]
mod examples;
pub mod export;
pub mod fold;
pub mod guide;
pub mod observation;
pub mod picture;
pub mod protocol;
mod screen_words;
pub mod sorted;
pub mod step;
pub mod studio;
pub mod text;
pub mod tree;
#[cfg(test)]
mod wire;
mod within;
pub mod write;
