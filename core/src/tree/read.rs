//! Trees to types.

use super::Tree;
use std::borrow::Cow;
use std::fmt::{Display, Formatter};

/// A type that can be read from a tree.
pub trait Read: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// The tree is something else; the error says what and where.
    fn read(tree: &Tree<'_>) -> Result<Self, ReadError>;

    /// What stands for a field that is not there; nothing where it must be there.
    #[must_use]
    fn absent() -> Option<Self> {
        None
    }
}

/// Reads a type from JSON text.
///
/// # Errors
/// The text is no JSON, or something else than the type.
pub fn read<T: Read>(text: &str) -> Result<T, ReadError> {
    T::read(&Tree::parse(text)?)
}

/// Why something could not be read: where it stands, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError(Box<Wrong>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Wrong {
    /// Names of fields, innermost first.
    path: Vec<String>,
    what: String,
}

impl ReadError {
    /// What is wrong, in two parts.
    #[cold]
    #[must_use]
    pub fn new(what: &str, more: &str) -> Self {
        Self(Box::new(Wrong { path: Vec::new(), what: [what, more].concat() }))
    }

    #[cold]
    fn within(mut self, field: &str) -> Self {
        self.0.path.push(field.to_owned());
        self
    }
}

impl Display for ReadError {
    fn fmt(&self, out: &mut Formatter<'_>) -> std::fmt::Result {
        for field in self.0.path.iter().rev() {
            out.write_str(field)?;
            out.write_str(": ")?;
        }
        out.write_str(&self.0.what)
    }
}

impl std::error::Error for ReadError {}

/// The fields of an object.
#[derive(Clone, Copy)]
pub struct Fields<'t>(&'t [(Cow<'t, str>, Tree<'t>)]);

impl<'t> Fields<'t> {
    /// Of a tree that must be an object.
    ///
    /// # Errors
    /// It is none.
    pub fn of(tree: &'t Tree<'_>) -> Result<Self, ReadError> {
        match tree {
            Tree::Object(fields) => Ok(Self(fields)),
            _ => Err(unlike("an object")),
        }
    }

    fn get(self, name: &str) -> Option<&'t Tree<'t>> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// Which of some variants the field `tag` names, by its place.
    ///
    /// # Errors
    /// There is no such field, or it names none of them.
    pub fn variant(self, tag: &str, names: &[&str]) -> Result<usize, ReadError> {
        let tree = self.get(tag).ok_or_else(|| missing(tag))?;
        word(tree, names).map_err(|error| error.within(tag))
    }

    /// The fields of a field that is an object.
    ///
    /// # Errors
    /// It is missing, or something else.
    pub fn within(self, name: &str) -> Result<Self, ReadError> {
        let tree = self.get(name).ok_or_else(|| missing(name))?;
        Fields::of(tree).map_err(|error| error.within(name))
    }

    /// A field.
    ///
    /// # Errors
    /// It is missing, or something else.
    #[inline(never)]
    pub fn read<T: Read>(self, name: &str) -> Result<T, ReadError> {
        match self.get(name) {
            Some(tree) => T::read(tree).map_err(|error| error.within(name)),
            None => T::absent().ok_or_else(|| missing(name)),
        }
    }

    /// A field, or the default of its type.
    ///
    /// # Errors
    /// It is something else.
    #[inline(never)]
    pub fn or_default<T: Read + Default>(self, name: &str) -> Result<T, ReadError> {
        self.or_else(name, T::default)
    }

    /// A field, or this.
    ///
    /// # Errors
    /// It is something else.
    pub fn or<T: Read>(self, name: &str, fallback: T) -> Result<T, ReadError> {
        self.or_else(name, || fallback)
    }

    /// A field, or what the function gives.
    ///
    /// # Errors
    /// It is something else.
    pub fn or_else<T: Read>(self, name: &str, give: impl FnOnce() -> T) -> Result<T, ReadError> {
        match self.get(name) {
            Some(tree) => T::read(tree).map_err(|error| error.within(name)),
            None => Ok(give()),
        }
    }
}

/// Which of some words the tree is, by its place.
///
/// # Errors
/// It is none of them.
pub fn word(tree: &Tree<'_>, names: &[&str]) -> Result<usize, ReadError> {
    let Tree::Text(text) = tree else {
        return Err(unlike("a word"));
    };
    names.iter().position(|name| name == text).ok_or_else(|| ReadError::new("unknown word ", text))
}

#[cold]
fn missing(field: &str) -> ReadError {
    ReadError::new("missing field ", field)
}

#[cold]
fn unlike(what: &str) -> ReadError {
    ReadError::new("this should be ", what)
}

/// A whole number within limits.
fn whole(tree: &Tree<'_>, from: i64, to: i64) -> Result<i64, ReadError> {
    match tree {
        Tree::Whole(number) if (from..=to).contains(number) => Ok(*number),
        _ => Err(unlike("a whole number within its limits")),
    }
}

macro_rules! whole_numbers {
    ($($number:ty),*) => {$(
        impl Read for $number {
            fn read(tree: &Tree<'_>) -> Result<Self, ReadError> {
                whole(tree, i64::from(Self::MIN), i64::from(Self::MAX)).map(|number| number as Self)
            }
        }
    )*};
}
whole_numbers!(u8, u16, u32, i16, i32, i64);

impl Read for f64 {
    fn read(tree: &Tree<'_>) -> Result<Self, ReadError> {
        match tree {
            Tree::Whole(number) => Ok(*number as Self),
            Tree::Number(number) => Ok(*number),
            _ => Err(unlike("a number")),
        }
    }
}

impl Read for bool {
    fn read(tree: &Tree<'_>) -> Result<Self, ReadError> {
        match tree {
            Tree::Bool(is_so) => Ok(*is_so),
            _ => Err(unlike("true or false")),
        }
    }
}

impl Read for String {
    fn read(tree: &Tree<'_>) -> Result<Self, ReadError> {
        match tree {
            Tree::Text(text) => Ok(text.as_ref().to_owned()),
            _ => Err(unlike("text")),
        }
    }
}

impl<T: Read> Read for Option<T> {
    fn read(tree: &Tree<'_>) -> Result<Self, ReadError> {
        if matches!(tree, Tree::Null) { Ok(None) } else { T::read(tree).map(Some) }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Read> Read for Box<T> {
    fn read(tree: &Tree<'_>) -> Result<Self, ReadError> {
        T::read(tree).map(Self::new)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(tree: &Tree<'_>) -> Result<Self, ReadError> {
        let Tree::List(items) = tree else {
            return Err(unlike("a list"));
        };
        let mut read = Self::with_capacity(items.len());
        for item in items {
            read.push(T::read(item)?);
        }
        Ok(read)
    }
}

impl<A: Read, B: Read> Read for (A, B) {
    fn read(tree: &Tree<'_>) -> Result<Self, ReadError> {
        match tree.items() {
            [a, b] => Ok((A::read(a)?, B::read(b)?)),
            _ => Err(unlike("a pair")),
        }
    }
}
