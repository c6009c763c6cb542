//! The inner loops of pictures, and what a ZIP shares with them. A crate of its own because it is built for speed,
//! where the rest of the wasm is built for size. Nothing here panics, whatever it is given.

mod bits;
mod crc;
mod deflate;
mod filter;
mod fours;
mod huffman;
pub mod jpeg;
mod lanes;
pub mod palette;
pub mod png;
mod unfilter;

pub use crc::Crc;
pub use deflate::{Effort, deflate, zlib};
pub use filter::filtered;

/// A colour: red, green, blue.
pub type Colour = [u8; 3];
