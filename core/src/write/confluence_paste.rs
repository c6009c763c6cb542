//! Markdown that survives being pasted into Confluence's editor.
//!
//! The editor doubles backslashes before it reads Markdown, so only entities escape; it loses text around
//! pictures in lists and tables, so places stand for pictures; it takes `main.tf` for a site.

use super::Written;
use super::markdown::When::{
    AfterLineNumber, Always, BeforeBracket, BeforeName, BeforePunctuation, LineStart, WordEdge, WordStart,
};
use super::markdown::{
    Autolinks, Callouts, CodeSpans, Contents, Dialect, Expands, Figures, Indent, Neighbours, Rule, rule,
    write as markdown,
};
use crate::document::Document;

/// What would be markup, as entities.
const ESCAPES: &[Rule] = &[
    // After a fence of four the editor doubles no more.
    rule('\\', BeforePunctuation, "&#92;"),
    rule('`', Always, "&#96;"),
    rule('*', Always, "&#42;"),
    rule('_', WordEdge, "&#95;"),
    rule('[', Always, "&#91;"),
    rule(']', Always, "&#93;"),
    rule('<', Always, "&lt;"),
    rule('&', BeforeName, "&amp;"),
    rule('!', BeforeBracket, "&#33;"),
    rule('^', WordStart, "&#94;"),
    rule('~', Always, "&#126;"),
    rule('|', Always, "&#124;"),
    rule('#', WordStart, "&#35;"),
    rule('>', LineStart, "&#62;"),
    rule('+', LineStart, "&#43;"),
    rule('-', LineStart, "&#45;"),
    rule('=', LineStart, "&#61;"),
    rule(':', LineStart, "&#58;"),
    rule('.', AfterLineNumber, "&#46;"),
    rule(')', AfterLineNumber, "&#41;"),
];

/// The editor highlights these under other names.
const LANGUAGES: &str = "sh=bash zsh=bash console=text ps1=powershell yml=yaml";

/// Markdown for pasting into Confluence.
pub const DIALECT: Dialect = Dialect {
    title: false,
    emphasis: "_",
    escapes: ESCAPES,
    code_spans: CodeSpans::UnlessAltered,
    autolinks: Autolinks::Sites,
    line_break: "\n",
    cell_break: " / ",
    callouts: Callouts::Quote,
    expands: Expands::Heading,
    figures: Figures::Places,
    contents: Contents::None,
    indent: Indent::Three,
    neighbours: Neighbours::Markers,
    languages: LANGUAGES,
    longest_url: usize::MAX,
};

/// Writes a document for pasting into Confluence.
#[must_use]
pub fn write(document: &Document) -> Written {
    markdown(document, &DIALECT, "")
}
