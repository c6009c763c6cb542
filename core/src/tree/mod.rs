//! JSON as one tree, and how the types that cross are read from it and written to it.
//!
//! A type says `#[derive(Read, Write)]` and takes serde's attributes; `core/derive` writes the two functions.
//! There is one parser, one printer, and one call a field, so a new type costs little wasm.

mod digits;
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

impl<'a> Tree<'a> {
    /// A field of an object.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(fields) => fields.iter().find(|(known, _)| known == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// What stands in an array; nothing in anything else.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        if let Self::List(items) = self { items } else { &[] }
    }

    /// A string.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// A number without fraction.
    #[must_use]
    pub fn as_whole(&self) -> Option<i64> {
        if let Self::Whole(number) = self { Some(*number) } else { None }
    }

    /// Any number.
    #[must_use]
    pub fn as_number(&self) -> Option<f64> {
        match self {
            Self::Whole(number) => Some(*number as f64),
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }
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
