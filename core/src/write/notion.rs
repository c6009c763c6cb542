//! Markdown as Notion's importer reads it from a ZIP: page and folder of pictures, as in Notion's own exports.

use super::Written;
use super::markdown::When::{AfterLineNumber, Always, BeforeBracket, BeforeName, LineStart, WordEdge, WordStart};
use super::markdown::{
    Autolinks, Callouts, CodeSpans, Contents, Dialect, Expands, Figures, Indent, Neighbours, Rule, rule,
    write as markdown,
};
use crate::document::Document;

/// What Notion itself escapes, and what CommonMark needs at the beginning of a line.
const ESCAPES: &[Rule] = &[
    rule('\\', Always, "\\\\"),
    rule('`', Always, "\\`"),
    rule('*', Always, "\\*"),
    rule('_', WordEdge, "\\_"),
    rule('[', Always, "\\["),
    rule(']', Always, "\\]"),
    rule('<', Always, "\\<"),
    rule('>', Always, "\\>"),
    rule('{', Always, "\\{"),
    rule('}', Always, "\\}"),
    rule('^', Always, "\\^"),
    rule('~', Always, "\\~"),
    rule('$', Always, "\\$"),
    rule('|', Always, "\\|"),
    rule('&', BeforeName, "&amp;"),
    rule('!', BeforeBracket, "\\!"),
    rule('#', WordStart, "\\#"),
    rule('+', LineStart, "\\+"),
    rule('-', LineStart, "\\-"),
    rule('=', LineStart, "\\="),
    rule(':', LineStart, "\\:"),
    rule('.', AfterLineNumber, "\\."),
    rule(')', AfterLineNumber, "\\)"),
];

/// Notion's names for code languages.
const LANGUAGES: &str = "sh=bash zsh=bash console=plain terraform=hcl dockerfile=docker ps1=powershell yml=yaml";

/// Markdown for Notion's importer.
pub const DIALECT: Dialect = Dialect {
    title: true,
    emphasis: "_",
    escapes: ESCAPES,
    code_spans: CodeSpans::Always,
    autolinks: Autolinks::Addresses,
    line_break: "  \n",
    cell_break: " / ",
    callouts: Callouts::Quote,
    expands: Expands::Heading,
    figures: Figures::Linked,
    contents: Contents::None,
    indent: Indent::Four,
    neighbours: Neighbours::Markers,
    languages: LANGUAGES,
    longest_url: 2000,
};

/// Writes a document for Notion's importer, with its pictures in `folder`.
#[must_use]
pub fn write(document: &Document, folder: &str) -> Written {
    markdown(document, &DIALECT, folder)
}
