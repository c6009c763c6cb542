//! Compact Markdown for a reader that is a program: no pictures, no ornament, every word.

use super::Written;
use super::gfm;
use super::markdown::{Contents, Dialect, Expands, Figures, write as markdown};
use crate::document::Document;

/// GitHub's Markdown without pictures.
pub const DIALECT: Dialect = Dialect {
    expands: Expands::Heading,
    figures: Figures::None,
    contents: Contents::None,
    cell_break: " / ",
    ..gfm::DIALECT
};

/// Writes a document for a program.
#[must_use]
pub fn write(document: &Document) -> Written {
    markdown(document, &DIALECT, "")
}
