//! Markdown as GitHub and GitLab read it.

use super::Written;
use super::markdown::When::{AfterLineNumber, Always, BeforeBracket, BeforeName, LineStart, WordEdge, WordStart};
use super::markdown::{
    Autolinks, Callouts, CodeSpans, Contents, Dialect, Expands, Figures, Indent, Neighbours, Rule, rule,
    write as markdown,
};
use crate::document::Document;

/// What would be markup in GitHub-flavoured Markdown.
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
    rule('^', WordStart, "\\^"),
    rule('~', Always, "\\~"),
    rule('$', Always, "\\$"),
    rule('|', Always, "\\|"),
    rule('#', WordStart, "\\#"),
    rule('>', LineStart, "\\>"),
    rule('+', LineStart, "\\+"),
    rule('-', LineStart, "\\-"),
    rule('=', LineStart, "\\="),
    rule(':', LineStart, "\\:"),
    rule('.', AfterLineNumber, "\\."),
    rule(')', AfterLineNumber, "\\)"),
];

/// GitHub-flavoured Markdown.
pub const DIALECT: Dialect = Dialect {
    title: true,
    emphasis: "_",
    escapes: ESCAPES,
    code_spans: CodeSpans::Always,
    autolinks: Autolinks::AddressesAndSigns,
    line_break: "\\\n",
    cell_break: "<br>",
    callouts: Callouts::Alert,
    expands: Expands::Details,
    figures: Figures::Linked,
    contents: Contents::Links,
    indent: Indent::Marker,
    neighbours: Neighbours::Markers,
    languages: "ps1=powershell yml=yaml terraform=hcl",
    longest_url: usize::MAX,
};

/// Writes a document as GitHub-flavoured Markdown, with its pictures in `folder`.
#[must_use]
pub fn write(document: &Document, folder: &str) -> Written {
    markdown(document, &DIALECT, folder)
}
