//! Markdown for site builders: MkDocs, Backstage TechDocs (Python-Markdown), Docusaurus (MDX).
//!
//! Only what all of them read alike: lists indented by four, callouts as quotes, no HTML, braces escaped for MDX
//! by entities, which Python-Markdown understands as well.

use super::Written;
use super::markdown::When::{
    AfterBracket, AfterLineNumber, Always, BeforeBracket, BeforeName, BeforeShortCode, Doubled, LineStart, WordEdge,
};
use super::markdown::{
    Autolinks, Callouts, CodeSpans, Contents, Dialect, Expands, Figures, Indent, Neighbours, Rule, rule,
    write as markdown,
};
use crate::document::Document;

/// What would be markup to one of them.
const ESCAPES: &[Rule] = &[
    rule('\\', Always, "\\\\"),
    rule('`', Always, "\\`"),
    rule('*', Always, "\\*"),
    rule('_', WordEdge, "\\_"),
    // `\[x\]` alone in a block is a formula to some.
    rule('[', LineStart, "&#91;"),
    rule('[', Always, "\\["),
    rule(']', Always, "\\]"),
    rule('<', Always, "&lt;"),
    rule('{', Always, "&#123;"),
    rule('}', Always, "&#125;"),
    rule('&', BeforeName, "&amp;"),
    rule('!', BeforeBracket, "\\!"),
    rule('^', Always, "&#94;"),
    rule('~', Always, "&#126;"),
    rule('$', Always, "&#36;"),
    rule('|', Always, "&#124;"),
    rule('#', Always, "\\#"),
    rule('>', LineStart, "&gt;"),
    rule('+', LineStart, "\\+"),
    rule('-', LineStart, "\\-"),
    rule('=', LineStart, "&#61;"),
    rule('=', Doubled, "&#61;"),
    rule(':', LineStart, "&#58;"),
    rule(':', AfterBracket, "&#58;"),
    rule(':', BeforeShortCode, "&#58;"),
    rule('.', AfterLineNumber, "\\."),
    rule(')', AfterLineNumber, "&#41;"),
];

/// Markdown for site builders.
pub const DIALECT: Dialect = Dialect {
    title: true,
    emphasis: "_",
    escapes: ESCAPES,
    code_spans: CodeSpans::UnlessStroke,
    autolinks: Autolinks::Addresses,
    line_break: "  \n",
    cell_break: " / ",
    callouts: Callouts::Quote,
    expands: Expands::Heading,
    figures: Figures::Linked,
    contents: Contents::None,
    indent: Indent::Four,
    neighbours: Neighbours::Apart,
    languages: "ps1=powershell yml=yaml terraform=hcl console=text",
    longest_url: usize::MAX,
};

/// Writes a document for site builders, with its pictures in `folder`.
#[must_use]
pub fn write(document: &Document, folder: &str) -> Written {
    markdown(document, &DIALECT, folder)
}
