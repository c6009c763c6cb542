//! Rich text for Confluence's editor, by way of the clipboard.

use super::{Written, html};
use crate::document::Document;

/// Writes a document as HTML that the editor turns into its own panels, expands, tasks and code.
#[must_use]
pub fn write(document: &Document) -> Written {
    html::write_for_editor(document)
}
