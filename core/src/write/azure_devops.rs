//! Markdown for the wiki of Azure DevOps: its page has the title already, its table of contents is a word of its own,
//! and `#123` would become a work item.

use super::Written;
use super::markdown::When::{AfterLineNumber, Always, BeforeBracket, BeforeName, LineStart, WordEdge};
use super::markdown::{
    Autolinks, Callouts, CodeSpans, Contents, Dialect, Expands, Figures, Indent, Neighbours, Rule, rule,
    write as markdown,
};
use crate::document::Document;

/// What would be markup in the wiki.
const ESCAPES: &[Rule] = &[
    rule('\\', Always, "\\\\"),
    rule('`', Always, "\\`"),
    rule('*', Always, "\\*"),
    rule('_', WordEdge, "\\_"),
    rule('[', Always, "\\["),
    rule(']', Always, "\\]"),
    rule('<', Always, "&lt;"),
    rule('&', BeforeName, "&amp;"),
    rule('!', BeforeBracket, "\\!"),
    rule('~', Always, "\\~"),
    rule('$', Always, "\\$"),
    rule('|', Always, "\\|"),
    rule('#', Always, "\\#"),
    rule('@', Always, "\\@"),
    rule('^', Always, "\\^"),
    rule('>', LineStart, "\\>"),
    rule('+', LineStart, "\\+"),
    rule('-', LineStart, "\\-"),
    rule('=', LineStart, "\\="),
    rule(':', LineStart, "\\:"),
    rule('.', AfterLineNumber, "\\."),
    rule(')', AfterLineNumber, "\\)"),
];

/// Markdown for the wiki of Azure DevOps.
pub const DIALECT: Dialect = Dialect {
    title: false,
    emphasis: "_",
    escapes: ESCAPES,
    code_spans: CodeSpans::Always,
    autolinks: Autolinks::AddressesAndSigns,
    line_break: "  \n",
    cell_break: "<br>",
    callouts: Callouts::Quote,
    expands: Expands::Details,
    figures: Figures::Linked,
    contents: Contents::Line("[[_TOC_]]"),
    indent: Indent::Marker,
    neighbours: Neighbours::Markers,
    languages: "ps1=powershell yml=yaml terraform=hcl",
    longest_url: usize::MAX,
};

/// The folder in which the wiki keeps attachments, seen from every page.
pub const FOLDER: &str = "/.attachments";

/// Writes a document for the wiki of Azure DevOps, with its pictures in `folder`.
#[must_use]
pub fn write(document: &Document, folder: &str) -> Written {
    markdown(document, &DIALECT, folder)
}
