//! Types to trees.

use super::Tree;
use crate::within::within;
use std::borrow::Cow;

/// A type that can be written as a tree.
pub trait Write {
    /// Writes it; its texts are borrowed.
    fn write(&self) -> Tree<'_>;
}

/// A value as JSON text on one line.
pub fn write(value: &dyn Write) -> String {
    value.write().to_string()
}

/// A value as JSON text for people: a line for each item, two spaces for each level.
pub fn pretty(value: &dyn Write) -> String {
    format!("{:#}", value.write())
}

/// An object that grows field by field.
#[derive(Default)]
pub struct Object<'a>(Vec<(Cow<'a, str>, Tree<'a>)>);

impl<'a> Object<'a> {
    /// Adds a field.
    #[inline(never)]
    pub fn put(&mut self, name: &'a str, value: &'a dyn Write) {
        self.0.push((Cow::Borrowed(name), value.write()));
    }

    /// Adds a field; `null` for what is absent.
    #[inline(never)]
    pub fn put_if(&mut self, name: &'a str, value: Option<&'a dyn Write>) {
        self.0.push((Cow::Borrowed(name), value.map_or(Tree::Null, |value| value.write())));
    }

    /// Adds a word of ours.
    pub fn say(&mut self, name: &'a str, word: &'a str) {
        self.0.push((Cow::Borrowed(name), Tree::from(word)));
    }

    /// The same with one field more, which holds an object.
    #[must_use]
    pub fn with(mut self, name: &'a str, value: Self) -> Self {
        self.0.push((Cow::Borrowed(name), value.into()));
        self
    }

    /// Adds all fields of a value that is an object.
    pub fn put_all(&mut self, value: &'a dyn Write) {
        if let Tree::Object(fields) = value.write() {
            self.0.extend(fields);
        }
    }
}

impl<'a> From<Object<'a>> for Tree<'a> {
    fn from(object: Object<'a>) -> Self {
        Self::Object(object.0)
    }
}

macro_rules! whole_numbers {
    ($($number:ty),*) => {$(
        impl Write for $number {
            fn write(&self) -> Tree<'_> {
                Tree::Whole(i64::from(*self))
            }
        }
    )*};
}
whole_numbers!(u8, u16, u32, i16, i32, i64);

/// JSON has no word for what is no number or without end: the nearest number stands for it, so that it can be read.
impl Write for f64 {
    fn write(&self) -> Tree<'_> {
        Tree::Number(within(*self, Self::MIN, Self::MAX))
    }
}

impl Write for bool {
    fn write(&self) -> Tree<'_> {
        Tree::Bool(*self)
    }
}

impl Write for str {
    fn write(&self) -> Tree<'_> {
        Tree::from(self)
    }
}

impl Write for String {
    fn write(&self) -> Tree<'_> {
        Tree::from(self.as_str())
    }
}

impl<T: Write + ?Sized> Write for &T {
    fn write(&self) -> Tree<'_> {
        (**self).write()
    }
}

impl<T: Write> Write for Box<T> {
    fn write(&self) -> Tree<'_> {
        self.as_ref().write()
    }
}

impl<T: Write> Write for Option<T> {
    fn write(&self) -> Tree<'_> {
        self.as_ref().map_or(Tree::Null, T::write)
    }
}

impl<T: Write> Write for [T] {
    fn write(&self) -> Tree<'_> {
        let mut items = Vec::with_capacity(self.len());
        for item in self {
            items.push(item.write());
        }
        Tree::List(items)
    }
}

impl<T: Write> Write for Vec<T> {
    fn write(&self) -> Tree<'_> {
        self.as_slice().write()
    }
}

impl<A: Write, B: Write> Write for (A, B) {
    fn write(&self) -> Tree<'_> {
        Tree::List(vec![self.0.write(), self.1.write()])
    }
}
