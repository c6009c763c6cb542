//! ZIP containers and checksums: written the same for the same entries, read with distrust.
//!
//! Our own, because an export needs a tenth of what a library brings into the wasm, and because a reader
//! must go on where a library gives up: what is whole in a torn file can be kept.

mod read;
mod sha256;
#[cfg(test)]
mod tests;
mod write;

pub use read::{Archive, Broken, Entry, Limits};
pub use sha256::sha256;
pub use write::{Away, Content, Piece, TooLarge, whole, zip, zip_pieces};

const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
const STORED: u16 = 0;
const DEFLATED: u16 = 8;
