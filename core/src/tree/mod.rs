//! JSON as one tree, and how the types that cross are read from it and written to it.
//!
//! A type says `#[derive(Read, Write)]` and takes serde's attributes; `core/derive` writes the two functions.
//! There is one parser, one printer, and one call a field, so a new type costs little wasm.

mod number;
mod parse;
mod print;
mod read;
mod sample;
mod write;

#[cfg(test)]
mod tests;

pub use cairn_derive::{Read, Write};
pub use read::{Fields, Read, ReadError, read, word};
pub use sample::{Sample, objects, tagged};
pub use write::{Object, Write, pretty, write};

use std::borrow::Cow;

/// A JSON value. Text is borrowed from where it was read, as far as it can be.
#[derive(Clone, PartialEq)]
#[cfg_attr(test, derive(Debug))]
pub enum Tree<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number without fraction.
    Whole(i64),
    /// Any other number.
    Number(f64),
    /// A string.
    Text(Cow<'a, str>),
    /// An array.
    List(Vec<Tree<'a>>),
    /// An object, in its own order.
    Object(Vec<(Cow<'a, str>, Tree<'a>)>),
}

impl<'a> From<&'a str> for Tree<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Tree<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}
