//! One HTML file that needs nothing else: pictures in it, searchable, printable, light and dark, without script.
//! It is well-formed XML as well, so that any parser can be asked what it says.

use super::{Ledger, Lost, Written, markup};
use crate::document::{
    Block, Callout, CalloutKind, Cell, CellBlock, Colour, Document, Figure, Flow, Heading, Inner, Level, List,
    ListKind, Status, Table, Task, clean,
};
use crate::document::{picture_place, said};
use crate::picture::Format;
use crate::text::{Text, plain};
use std::fmt::Write as _;

/// Writes a document. `source` gives the address of a picture's bytes: a `data:` address.
#[must_use]
pub fn write(document: &Document, source: impl Fn(&Figure) -> Option<String>) -> Written {
    let cleaned = clean(document);
    let document = &cleaned.document;
    let ledger = Ledger::new(cleaned.losses);
    let mut writer = Writer { out: String::new(), ledger, headings: 0, source: &source, document, for_editor: false };
    let title = escape(&document.title);
    let head = HEAD.replace("{lang}", document.language.tag());
    let _ = write!(writer.out, "{head}<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n");
    let _ = writeln!(writer.out, "<h1>{title}</h1>");
    for block in &document.blocks {
        writer.block(block);
        writer.out.push('\n');
    }
    writer.out.push_str("</main>\n</body>\n</html>\n");
    Written { text: writer.out, losses: writer.ledger.losses }
}

/// Writes a document as Confluence's editor takes it from the clipboard: panels, expands, tasks, statuses and code
/// in the form in which the editor itself would copy them. The editor drops pictures that are no address on the
/// web, so a numbered place stands for each.
#[must_use]
pub(super) fn write_for_editor(document: &Document) -> Written {
    let cleaned = clean(document);
    let document = &cleaned.document;
    let ledger = Ledger::new(cleaned.losses);
    let mut writer = Writer { out: String::new(), ledger, headings: 0, source: &|_| None, document, for_editor: true };
    for block in &document.blocks {
        writer.block(block);
        writer.out.push('\n');
    }
    Written { text: writer.out, losses: writer.ledger.losses }
}

/// Bytes of a picture as an address.
#[must_use]
pub fn data_url(bytes: &[u8], format: Format) -> String {
    format!("data:{};base64,{}", format.media_type(), base64(bytes))
}

/// Bytes as text.
#[must_use]
pub fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let bits = (0..3).fold(0_u32, |bits, index| bits << 8 | u32::from(chunk.get(index).copied().unwrap_or(0)));
        for digit in 0..4 {
            let value = (bits >> (18 - 6 * digit)) & 63;
            let shown = DIGITS.get(value as usize).map_or('A', |byte| char::from(*byte));
            text.push(if digit <= chunk.len() { shown } else { '=' });
        }
    }
    text
}

/// Nothing is loaded, run or sent, whatever the file is opened with.
const HEAD: &str = "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\"/>\n\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
<meta name=\"referrer\" content=\"no-referrer\"/>\n";

const STYLE: &str = include_str!("html.css");

struct Writer<'a> {
    out: String,
    ledger: Ledger,
    /// Headings written: their numbers are their anchors.
    headings: usize,
    source: &'a dyn Fn(&Figure) -> Option<String>,
    document: &'a Document,
    /// For Confluence's editor instead of a page of its own.
    for_editor: bool,
}

impl Writer<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Flow(flow) => self.flow(flow),
            Block::Expand(expand) if self.for_editor => {
                let title = format!(" data-node-type=\"expand\" data-title=\"{}\"", escape(&expand.title));
                self.element("div", &title, |writer| {
                    expand.content.iter().for_each(|flow| writer.flow(flow));
                    // An expand holds something, or is none.
                    if expand.content.is_empty() {
                        writer.out.push_str("<p></p>");
                    }
                });
            }
            Block::Expand(expand) => {
                let _ = write!(self.out, "<details open=\"\"><summary>{}</summary>", escape(&expand.title));
                for flow in &expand.content {
                    self.flow(flow);
                }
                self.out.push_str("</details>");
            }
            Block::Contents if self.for_editor => self.ledger.lose(Lost::Contents),
            Block::Contents => self.contents(),
            Block::Facts(rows) => self.table(&Table::of_facts(rows)),
            Block::Divider => self.out.push_str("<hr/>"),
        }
    }

    fn flow(&mut self, flow: &Flow) {
        match flow {
            Flow::Inner(inner) => self.inner(inner),
            Flow::Heading(heading) => self.heading(heading),
            Flow::Callout(callout) => self.callout(callout),
            Flow::Table(table) => self.table(table),
            Flow::Status(status) => self.element("p", "", |writer| writer.status(status)),
        }
    }

    fn inner(&mut self, inner: &Inner) {
        match inner {
            Inner::Paragraph(text) => self.element("p", "", |writer| writer.text(text)),
            Inner::List(list) => self.list(list),
            Inner::Tasks(tasks) => self.tasks(tasks),
            Inner::Code(code) if self.for_editor => {
                let known = super::confluence_paste::DIALECT.languages;
                let language = super::markdown::language(code.language.as_deref().unwrap_or_default(), known);
                let language = if language.is_empty() { "text" } else { &language };
                // The first line end after the tag is not part of the text.
                let (language, text) = (escape(language), escape(&code.text));
                let _ = write!(self.out, "<pre data-language=\"{language}\">\n{text}</pre>");
            }
            Inner::Code(code) => {
                let _ = write!(self.out, "<pre><code>{}</code></pre>", escape(&code.text));
            }
            Inner::Figure(figure) => self.figure(figure),
        }
    }

    fn element(&mut self, name: &str, attributes: &str, content: impl FnOnce(&mut Self)) {
        let _ = write!(self.out, "<{name}{attributes}>");
        content(self);
        let _ = write!(self.out, "</{name}>");
    }

    fn text(&mut self, text: &Text) {
        let links = if self.for_editor { "" } else { " rel=\"noopener noreferrer\"" };
        markup::text(&mut self.out, text, links, escape);
    }

    fn heading(&mut self, heading: &Heading) {
        self.ledger.enter(heading);
        self.headings += 1;
        let name = format!("h{}", heading.level.depth());
        let anchor =
            if self.for_editor { String::new() } else { format!(" id=\"{}\"", anchor(heading.number, self.headings)) };
        self.element(&name, &anchor, |writer| {
            if let (Some(number), true) = (heading.number, writer.for_editor) {
                let _ = write!(writer.out, "{number}. ");
            } else if let Some(number) = heading.number {
                let _ = write!(writer.out, "<span class=\"number\">{number}.</span> ");
            }
            writer.text(&heading.text);
        });
    }

    fn contents(&mut self) {
        let mut links = String::new();
        for (index, heading) in headings(self.document).enumerate() {
            if heading.level == Level::Section {
                let anchor = anchor(heading.number, index + 1);
                let number = heading.number.map(|number| format!("{number}. ")).unwrap_or_default();
                let _ = write!(links, "<li><a href=\"#{anchor}\">{number}{}</a></li>", escape(&plain(&heading.text)));
            }
        }
        if !links.is_empty() {
            let _ = write!(
                self.out,
                "<nav aria-label=\"{}\"><ul>{links}</ul></nav>",
                said(self.document.language, "Contents")
            );
        }
    }

    fn callout(&mut self, callout: &Callout) {
        let (class, name) = match callout.kind {
            CalloutKind::Info => ("info", "Info"),
            CalloutKind::Note => ("note", "Note"),
            CalloutKind::Tip => ("tip", "Tip"),
            CalloutKind::Warning => ("warning", "Warning"),
            CalloutKind::Error => ("error", "Caution"),
        };
        if self.for_editor {
            // What other writers call a caution is red there under the name of an error, a tip green under success.
            let kind = if callout.kind == CalloutKind::Tip { "success" } else { class };
            return self.element("div", &format!(" data-panel-type=\"{kind}\""), |writer| {
                callout.content.iter().for_each(|inner| writer.inner(inner));
            });
        }
        let name = said(self.document.language, name);
        let attributes = format!(" class=\"callout {class}\" role=\"note\"");
        self.element("aside", &attributes, |writer| {
            let _ = write!(writer.out, "<strong class=\"label\">{name}</strong>");
            for inner in &callout.content {
                writer.inner(inner);
            }
        });
    }

    fn list(&mut self, list: &List) {
        let (name, start) = match list.kind {
            ListKind::Bullet => ("ul", String::new()),
            ListKind::Ordered(start) => ("ol", format!(" start=\"{start}\"")),
        };
        self.element(name, &start, |writer| {
            for item in &list.items {
                writer.element("li", "", |writer| {
                    writer.line(&item.text);
                    for inner in &item.content {
                        writer.inner(inner);
                    }
                });
            }
        });
    }

    /// Text that the editor wants as a paragraph.
    fn line(&mut self, text: &Text) {
        if self.for_editor {
            self.element("p", "", |writer| writer.text(text));
        } else {
            self.text(text);
        }
    }

    /// Parts of a task stand beside it, in a list of their own.
    fn editor_tasks(&mut self, tasks: &[Task]) {
        self.element("div", " data-node-type=\"actionList\"", |writer| {
            for task in tasks {
                let state = if task.done { "DONE" } else { "TODO" };
                writer.element("div", &format!(" data-task-state=\"{state}\""), |writer| writer.text(&task.text));
                if !task.parts.is_empty() {
                    writer.editor_tasks(&task.parts);
                }
            }
        });
    }

    fn tasks(&mut self, tasks: &[Task]) {
        if self.for_editor {
            return self.editor_tasks(tasks);
        }
        self.element("ul", " class=\"tasks\"", |writer| {
            for task in tasks {
                writer.element("li", "", |writer| {
                    let checked = if task.done { " checked=\"\"" } else { "" };
                    let _ = write!(writer.out, "<label><input type=\"checkbox\"{checked}/> ");
                    writer.text(&task.text);
                    writer.out.push_str("</label>");
                    if !task.parts.is_empty() {
                        writer.tasks(&task.parts);
                    }
                });
            }
        });
    }

    fn table(&mut self, table: &Table) {
        let width = table.width();
        let empty = Cell::default();
        self.element("table", "", |writer| {
            for (row_number, row) in table.rows.iter().enumerate() {
                writer.element("tr", "", |writer| {
                    for column in 0..width {
                        let header = if table.header_row && row_number == 0 {
                            Some(" scope=\"col\"")
                        } else {
                            (table.header_column && column == 0).then_some(" scope=\"row\"")
                        };
                        let name = if header.is_some() { "th" } else { "td" };
                        let cell = row.get(column).unwrap_or(&empty);
                        writer.element(name, header.unwrap_or_default(), |writer| writer.cell(cell));
                    }
                });
            }
        });
    }

    fn cell(&mut self, cell: &Cell) {
        if self.for_editor && cell.content.is_empty() {
            self.out.push_str("<p></p>");
        }
        for block in &cell.content {
            match block {
                CellBlock::Inner(Inner::Paragraph(text)) if cell.content.len() == 1 => self.line(text),
                CellBlock::Inner(inner) => self.inner(inner),
                CellBlock::Status(status) if self.for_editor => {
                    self.element("p", "", |writer| writer.status(status));
                }
                CellBlock::Status(status) => self.status(status),
            }
        }
    }

    fn status(&mut self, status: &Status) {
        let class = match status.colour {
            Colour::Grey => "grey",
            Colour::Blue => "blue",
            Colour::Green => "green",
            Colour::Yellow => "yellow",
            Colour::Red => "red",
            Colour::Purple => "purple",
        };
        let text = escape(&status.text);
        if self.for_editor {
            let colour = if class == "grey" { "neutral" } else { class };
            let _ = write!(self.out, "<span data-node-type=\"status\" data-color=\"{colour}\">{text}</span>");
        } else {
            let _ = write!(self.out, "<span class=\"status {class}\">{text}</span>");
        }
    }

    fn figure(&mut self, figure: &Figure) {
        if self.for_editor {
            self.ledger.lose(Lost::PictureByHand(figure.file.clone()));
            let place = format!("{} {}", picture_place(&figure.file, self.document.language), figure.alt);
            self.element("p", "", |writer| writer.out.push_str(&escape(place.trim())));
            if let Some(caption) = &figure.caption {
                self.element("p", "", |writer| writer.text(caption));
            }
            return;
        }
        let Some(source) = (self.source)(figure) else {
            self.ledger.lose(Lost::Picture(format!("{} is not there", figure.file)));
            return self.element("p", "", |writer| writer.out.push_str(&escape(&figure.alt)));
        };
        let size =
            figure.size.map(|(width, height)| format!(" width=\"{width}\" height=\"{height}\"")).unwrap_or_default();
        self.element("figure", "", |writer| {
            let (source, alt) = (escape(&source), escape(&figure.alt));
            let _ = write!(writer.out, "<img src=\"{source}\" alt=\"{alt}\"{size}/>");
            if let Some(caption) = &figure.caption {
                writer.element("figcaption", "", |writer| writer.text(caption));
            }
        });
    }
}

fn headings(document: &Document) -> impl Iterator<Item = &Heading> {
    let flows = document.blocks.iter().flat_map(|block| match block {
        Block::Flow(flow) => std::slice::from_ref(flow),
        Block::Expand(expand) => expand.content.as_slice(),
        Block::Contents | Block::Facts(_) | Block::Divider => &[],
    });
    flows.filter_map(|flow| match flow {
        Flow::Heading(heading) => Some(heading),
        _ => None,
    })
}

/// Steps keep their link when others come and go around them; sections are counted.
fn anchor(number: Option<u32>, index: usize) -> String {
    number.map_or_else(|| format!("section-{index}"), |number| format!("step-{number}"))
}

fn escape(text: &str) -> String {
    markup::escape(text).replace('\'', "&#39;")
}
