//! The Markdown engine: one writer, told by a [`Dialect`] what its target understands.

mod contents;
mod escape;
mod fence;
mod inline;
mod list;
mod table;

pub use escape::{Rule, When, rule};

use super::{Ledger, Lost, Written, callout_sign, markup};
use crate::document::{
    Block, Callout, CalloutKind, Code, Document, Expand, Figure, Flow, Heading, Inner, Table, clean,
};
use crate::document::{picture_place, said};
use crate::text::{Text, joined};
pub(crate) use fence::language;
#[cfg(test)]
pub(crate) use inline::shown_as_code;
pub(crate) use inline::{Position, inline};

/// What a target makes of Markdown.
#[derive(Clone, Copy, Debug)]
pub struct Dialect {
    /// The title stands in the text as its first heading.
    pub title: bool,
    /// What stands around emphasised words.
    pub emphasis: &'static str,
    /// Characters that would be markup. The first rule that holds counts.
    pub escapes: &'static [Rule],
    /// Which code can be a code span.
    pub code_spans: CodeSpans,
    /// What the target takes for a link though nobody wrote one.
    pub autolinks: Autolinks,
    /// What breaks a line within a paragraph.
    pub line_break: &'static str,
    /// What breaks a line within a table cell.
    pub cell_break: &'static str,
    /// How callouts are written.
    pub callouts: Callouts,
    /// How expandable sections are written.
    pub expands: Expands,
    /// How pictures are written.
    pub figures: Figures,
    /// How the table of contents is written.
    pub contents: Contents,
    /// How far the content of list items is indented.
    pub indent: Indent,
    /// How two lists one right after another stay two.
    pub neighbours: Neighbours,
    /// Names of code languages where the target has its own.
    pub languages: &'static str,
    /// Longest address of a link.
    pub longest_url: usize,
}

impl Dialect {
    /// Python-Markdown reads it, with what site builders add to it.
    fn is_read_by_python(&self) -> bool {
        self.code_spans == CodeSpans::UnlessStroke
    }
}

/// Which code can be a code span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeSpans {
    /// Any.
    Always,
    /// In a table, what holds no stroke: it would be shown with a backslash.
    UnlessStroke,
    /// What holds no backslash, no address, nothing like a fence or a picture, and in a table no stroke; the rest is
    /// written as text.
    UnlessAltered,
}

/// What becomes a link by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Autolinks {
    /// Nothing that would do harm.
    None,
    /// Web addresses.
    Addresses,
    /// Web addresses, and pictures of names between colons, which no escape prevents.
    AddressesAndSigns,
    /// Everything that looks like the name of a site, such as `main.tf`.
    Sites,
}

/// How callouts are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Callouts {
    /// `> [!WARNING]`
    Alert,
    /// `> ⚠️ **Warning:** …`
    Quote,
    /// `!!! warning "Warning"`
    Admonition,
}

/// How expandable sections are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expands {
    /// `<details>`
    Details,
    /// As a heading with what follows it.
    Heading,
}

/// How pictures are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figures {
    /// `![alternative text](folder/file)`
    Linked,
    /// As a place with the file's name, where a person drops the picture.
    Places,
    /// Not at all.
    None,
}

/// How the table of contents is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contents {
    /// As a list of links to headings.
    Links,
    /// As this line.
    Line(&'static str),
    /// Not at all.
    None,
}

/// How two lists one right after another stay two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Neighbours {
    /// They take turns in their markers.
    Markers,
    /// A blank line that is none stands between them: only one kind of marker is known.
    Apart,
}

/// How far the content of list items is indented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Indent {
    /// As far as the marker reaches.
    Marker,
    /// As far as the marker reaches, three at least.
    Three,
    /// Always four.
    Four,
}

/// Writes a document in a dialect. `folder` is where its pictures lie, as it stands in an address.
#[must_use]
pub fn write(document: &Document, dialect: &Dialect, folder: &str) -> Written {
    let cleaned = clean(document);
    let mut writer = Writer {
        dialect,
        folder,
        document: &cleaned.document,
        ledger: Ledger::new(cleaned.losses),
        moved: Vec::new(),
        lists: 0,
        quoted: false,
    };
    let mut text = writer.document();
    text.push('\n');
    Written { text, losses: writer.ledger.losses }
}

struct Writer<'a> {
    dialect: &'a Dialect,
    folder: &'a str,
    document: &'a Document,
    ledger: Ledger,
    /// Pictures that wait for the end of their table.
    moved: Vec<Figure>,
    /// Lists written one right after another, so that they take turns in their markers.
    lists: usize,
    /// Within a callout.
    quoted: bool,
}

impl Writer<'_> {
    fn document(&mut self) -> String {
        let document = self.document;
        let mut parts = Vec::new();
        if self.dialect.title {
            let title = vec![crate::text::Run::Plain { text: document.title.clone() }];
            parts.push(format!("# {}", self.inline(&title, Position::Heading)));
        }
        for block in &document.blocks {
            let part = self.block(block);
            self.after(matches!(block, Block::Flow(Flow::Inner(Inner::List(_) | Inner::Tasks(_)))));
            parts.push(part);
        }
        join(parts)
    }

    /// Keeps count of neighbouring lists.
    fn after(&mut self, list: bool) {
        self.lists = if list { self.lists + 1 } else { 0 };
    }

    fn inline(&mut self, text: &Text, position: Position) -> String {
        inline(self.dialect, text, position, &mut self.ledger)
    }

    fn block(&mut self, block: &Block) -> String {
        match block {
            Block::Flow(flow) => self.flow(flow),
            Block::Expand(expand) => self.expand(expand),
            Block::Contents => self.contents(),
            Block::Facts(rows) => self.table(&Table::of_facts(rows)),
            Block::Divider => "---".to_owned(),
        }
    }

    fn flow(&mut self, flow: &Flow) -> String {
        match flow {
            Flow::Inner(inner) => self.inner(inner, 0),
            Flow::Heading(heading) => self.heading(heading),
            Flow::Callout(callout) => self.callout(callout),
            Flow::Table(table) => self.table(table),
            Flow::Status(status) => self.status(status),
        }
    }

    fn flows(&mut self, content: &[Flow]) -> String {
        let outer = std::mem::take(&mut self.lists);
        let mut parts = Vec::new();
        for flow in content {
            parts.push(self.flow(flow));
            self.after(matches!(flow, Flow::Inner(Inner::List(_) | Inner::Tasks(_))));
        }
        self.lists = outer;
        join(parts)
    }

    /// Writes what may stand anywhere, `indent` columns from the left edge.
    fn inner(&mut self, inner: &Inner, indent: usize) -> String {
        match inner {
            Inner::Paragraph(text) => self.inline(text, Position::Paragraph),
            Inner::List(list) => self.list(list, indent),
            Inner::Tasks(tasks) => self.tasks(tasks),
            Inner::Code(code) => self.code(code, indent),
            Inner::Figure(figure) => self.figure(figure),
        }
    }

    fn inners(&mut self, content: &[Inner], indent: usize) -> String {
        let outer = std::mem::take(&mut self.lists);
        let mut parts = Vec::new();
        for inner in content {
            parts.push(self.inner(inner, indent));
            self.after(matches!(inner, Inner::List(_) | Inner::Tasks(_)));
        }
        self.lists = outer;
        join(parts)
    }

    fn heading(&mut self, heading: &Heading) -> String {
        self.ledger.enter(heading);
        let marks = "#".repeat(heading.level.depth());
        let text = self.inline(&heading.text, Position::Heading);
        match heading.number {
            Some(number) => format!("{marks} {number}. {text}"),
            None => format!("{marks} {text}"),
        }
    }

    fn callout(&mut self, callout: &Callout) -> String {
        let indent = if self.dialect.callouts == Callouts::Admonition { 4 } else { 0 };
        self.quoted = true;
        let content = self.inners(&callout.content, indent);
        self.quoted = false;
        if content.is_empty() {
            return content;
        }
        let label = label(callout.kind);
        let name = said(self.document.language, label.name);
        let beside = matches!(callout.content.first(), Some(Inner::Paragraph(_)));
        match self.dialect.callouts {
            Callouts::Alert => {
                // Not every list may begin right below a line of text.
                let gap = if beside { "\n" } else { "\n\n" };
                prefix(&format!("[!{}]{gap}{content}", label.alert), "> ")
            }
            Callouts::Admonition => {
                format!("!!! {} \"{name}\"\n\n{}", label.admonition, prefix(&content, "    "))
            }
            Callouts::Quote => {
                let gap = if beside { " " } else { "\n\n" };
                prefix(&format!("{} **{name}:**{gap}{content}", callout_sign(callout.kind)), "> ")
            }
        }
    }

    fn expand(&mut self, expand: &Expand) -> String {
        let content = self.flows(&expand.content);
        match self.dialect.expands {
            Expands::Details => {
                let title = markup::escape(&expand.title);
                format!("<details>\n<summary>{title}</summary>\n\n{content}\n\n</details>")
            }
            Expands::Heading => {
                self.ledger.lose(Lost::AlwaysOpen(expand.title.clone()));
                let title = vec![crate::text::Run::Plain { text: expand.title.clone() }];
                format!("### {}\n\n{content}", self.inline(&title, Position::Heading))
            }
        }
    }

    fn status(&mut self, status: &crate::document::Status) -> String {
        self.ledger.lose(Lost::StatusColour);
        let text = vec![crate::text::Run::Strong { text: status.text.clone() }];
        self.inline(&text, Position::Paragraph)
    }

    fn figure(&mut self, figure: &Figure) -> String {
        let picture = self.picture(figure, Position::Heading);
        match &figure.caption {
            Some(caption) => {
                let words = vec![crate::text::Run::Emphasis { text: crate::text::plain(caption) }];
                join(vec![picture, self.inline(&words, Position::Paragraph)])
            }
            None => picture,
        }
    }

    fn picture(&mut self, figure: &Figure, position: Position) -> String {
        let plain = |text: String| vec![crate::text::Run::Plain { text }];
        match self.dialect.figures {
            Figures::Linked => {
                let alt: String = figure.alt.chars().filter(|c| !matches!(c, '[' | ']')).collect();
                let alt = self.inline(&plain(alt), position);
                let path = if self.folder.is_empty() { String::new() } else { format!("{}/", self.folder) };
                format!("![{alt}]({path}{})", figure.file)
            }
            Figures::Places => {
                self.ledger.lose(Lost::PictureByHand(figure.file.clone()));
                let place =
                    self.inline(&plain(picture_place(&figure.file, self.document.language)), Position::Paragraph);
                let alt = self.inline(&plain(figure.alt.clone()), Position::Paragraph);
                if alt.is_empty() { place } else { format!("{place} {alt}") }
            }
            Figures::None => self.inline(&plain(figure.alt.clone()), Position::Paragraph),
        }
    }

    fn code(&mut self, code: &Code, indent: usize) -> String {
        if self.dialect.code_spans == CodeSpans::UnlessAltered && fence::altered(&code.text, indent > 3 || self.quoted)
        {
            // The editor takes this fence for text: as text every word of it survives.
            self.ledger.lose(Lost::CodeAsText);
            let text = vec![crate::text::Run::Plain { text: code.text.clone() }];
            return self.inline(&text, Position::Paragraph);
        }
        fence::fence(code, self.dialect)
    }
}

/// How a kind of callout is called.
struct Label {
    name: &'static str,
    alert: &'static str,
    admonition: &'static str,
}

fn label(kind: CalloutKind) -> Label {
    let label = |name, alert, admonition| Label { name, alert, admonition };
    match kind {
        CalloutKind::Info => label("Info", "NOTE", "info"),
        CalloutKind::Note => label("Note", "NOTE", "note"),
        CalloutKind::Tip => label("Tip", "TIP", "tip"),
        CalloutKind::Warning => label("Warning", "WARNING", "warning"),
        CalloutKind::Error => label("Caution", "CAUTION", "danger"),
    }
}

/// Joins blocks by blank lines, leaving empty ones out.
fn join(parts: Vec<String>) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    joined(&parts, "\n\n")
}

/// Puts a prefix before every line, without its spaces before empty ones.
fn prefix(text: &str, prefix: &str) -> String {
    let lines = text
        .split('\n')
        .map(|line| if line.is_empty() { prefix.trim_end().to_owned() } else { format!("{prefix}{line}") });
    joined(&lines.collect::<Vec<_>>(), "\n")
}
