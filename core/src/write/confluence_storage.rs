//! Confluence's storage format: XHTML with `ac:` macros and `ri:` references to attachments.
//!
//! Page text is only ever written through [`escape`] or [`cdata`], so it can never open an element.

use super::markup::{self, escape};
use super::{Ledger, Written, meaning};
use crate::document::{
    Block, Callout, CalloutKind, CellBlock, Code, Colour, Document, Expand, Figure, Flow, Heading, Inner, List,
    ListKind, Status, Table, Task, clean,
};
use crate::text::Text;
use std::fmt::Write as _;

/// Widest a picture is shown, in CSS pixels.
const WIDEST: u32 = 760;

/// Writes a document in storage format. Its title is the page's, and not repeated.
#[must_use]
pub fn write(document: &Document) -> Written {
    let cleaned = clean(document);
    let mut writer = Writer { out: String::new(), ledger: Ledger::new(cleaned.losses), tasks: 0 };
    for block in &cleaned.document.blocks {
        writer.block(block);
        writer.out.push('\n');
    }
    Written { text: writer.out, losses: writer.ledger.losses }
}

struct Writer {
    out: String,
    ledger: Ledger,
    /// Tasks written: their ids must differ throughout the page.
    tasks: u32,
}

impl Writer {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Flow(flow) => self.flow(flow),
            Block::Expand(expand) => self.expand(expand),
            Block::Contents => self.raw(
                "<ac:structured-macro ac:name=\"toc\" ac:schema-version=\"1\">\
                 <ac:parameter ac:name=\"maxLevel\">2</ac:parameter></ac:structured-macro>",
            ),
            Block::Facts(rows) => self.facts(rows),
            Block::Divider => self.raw("<hr/>"),
        }
    }

    fn flow(&mut self, flow: &Flow) {
        match flow {
            Flow::Inner(inner) => self.inner(inner),
            Flow::Heading(heading) => self.heading(heading),
            Flow::Callout(callout) => self.callout(callout),
            Flow::Table(table) => self.table(table),
            Flow::Status(status) => self.element("p", |writer| writer.status(status)),
        }
    }

    fn inner(&mut self, inner: &Inner) {
        match inner {
            Inner::Paragraph(text) if text.is_empty() => {}
            Inner::Paragraph(text) => self.element("p", |writer| writer.text(text)),
            Inner::List(list) => self.list(list),
            Inner::Tasks(tasks) => self.tasks(tasks),
            Inner::Code(code) => self.code(code),
            Inner::Figure(figure) => self.figure(figure),
        }
    }

    fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    fn element(&mut self, name: &str, content: impl FnOnce(&mut Self)) {
        let _ = write!(self.out, "<{name}>");
        content(self);
        let _ = write!(self.out, "</{name}>");
    }

    fn macro_element(&mut self, name: &str, content: impl FnOnce(&mut Self)) {
        let _ = write!(self.out, "<ac:structured-macro ac:name=\"{name}\" ac:schema-version=\"1\">");
        content(self);
        self.raw("</ac:structured-macro>");
    }

    fn parameter(&mut self, name: &str, value: &str) {
        let _ = write!(self.out, "<ac:parameter ac:name=\"{name}\">{}</ac:parameter>", escape(value));
    }

    fn text(&mut self, text: &Text) {
        markup::text(&mut self.out, text, "", escape);
    }

    fn heading(&mut self, heading: &Heading) {
        self.ledger.enter(heading);
        let name = format!("h{}", heading.level.depth());
        self.element(&name, |writer| {
            if let Some(number) = heading.number {
                let _ = write!(writer.out, "{number}. ");
            }
            writer.text(&heading.text);
        });
    }

    fn callout(&mut self, callout: &Callout) {
        // The macro named "note" is the yellow one, "warning" the red one.
        let name = match callout.kind {
            CalloutKind::Info | CalloutKind::Note => "info",
            CalloutKind::Tip => "tip",
            CalloutKind::Warning => "note",
            CalloutKind::Error => "warning",
        };
        self.macro_element(name, |writer| {
            writer.element("ac:rich-text-body", |writer| writer.inners(&callout.content));
        });
    }

    /// Content that must not be empty.
    fn inners(&mut self, content: &[Inner]) {
        let before = self.out.len();
        for inner in content {
            self.inner(inner);
        }
        if self.out.len() == before {
            self.raw("<p/>");
        }
    }

    fn expand(&mut self, expand: &Expand) {
        self.macro_element("expand", |writer| {
            writer.parameter("title", &expand.title);
            writer.element("ac:rich-text-body", |writer| {
                for flow in &expand.content {
                    writer.flow(flow);
                }
            });
        });
    }

    /// Page properties, so that a report can gather them over many pages.
    fn facts(&mut self, rows: &[(Text, Text)]) {
        self.macro_element("details", |writer| {
            writer.raw("<ac:rich-text-body><table><tbody>");
            for (name, fact) in rows {
                writer.element("tr", |writer| {
                    writer.element("th", |writer| writer.element("p", |writer| writer.text(name)));
                    writer.element("td", |writer| writer.element("p", |writer| writer.text(fact)));
                });
            }
            writer.raw("</tbody></table></ac:rich-text-body>");
        });
    }

    fn table(&mut self, table: &Table) {
        let width = table.width();
        if width == 0 {
            return;
        }
        self.raw("<table><tbody>");
        for (row_number, row) in table.rows.iter().enumerate() {
            self.raw("<tr>");
            for column in 0..width {
                let header = (table.header_row && row_number == 0) || (table.header_column && column == 0);
                let content = row.get(column).map_or(&[][..], |cell| &cell.content);
                self.element(if header { "th" } else { "td" }, |writer| writer.cell(content));
            }
            self.raw("</tr>");
        }
        self.raw("</tbody></table>");
    }

    fn cell(&mut self, content: &[CellBlock]) {
        let before = self.out.len();
        for block in content {
            match block {
                CellBlock::Inner(inner) => self.inner(inner),
                CellBlock::Status(status) => self.element("p", |writer| writer.status(status)),
            }
        }
        if self.out.len() == before {
            self.raw("<p/>");
        }
    }

    fn status(&mut self, status: &Status) {
        let colour = match status.colour {
            Colour::Grey => "Grey",
            Colour::Blue => "Blue",
            Colour::Green => "Green",
            Colour::Yellow => "Yellow",
            Colour::Red => "Red",
            Colour::Purple => "Purple",
        };
        if status.text.is_empty() {
            return;
        }
        self.macro_element("status", |writer| {
            writer.parameter("colour", colour);
            writer.parameter("title", &status.text);
        });
    }

    fn list(&mut self, list: &List) {
        if list.items.is_empty() {
            return;
        }
        let name = match list.kind {
            ListKind::Bullet => "ul",
            ListKind::Ordered(_) => "ol",
        };
        match list.kind {
            ListKind::Ordered(start) if start != 1 => {
                let _ = write!(self.out, "<ol start=\"{start}\">");
            }
            _ => {
                let _ = write!(self.out, "<{name}>");
            }
        }
        for item in &list.items {
            self.element("li", |writer| {
                writer.element("p", |writer| writer.text(&item.text));
                for inner in &item.content {
                    writer.inner(inner);
                }
            });
        }
        let _ = write!(self.out, "</{name}>");
    }

    fn tasks(&mut self, tasks: &[Task]) {
        if tasks.is_empty() {
            return;
        }
        self.element("ac:task-list", |writer| {
            for task in tasks {
                writer.task(task);
            }
        });
    }

    fn task(&mut self, task: &Task) {
        self.tasks += 1;
        let (number, status) = (self.tasks, if task.done { "complete" } else { "incomplete" });
        self.element("ac:task", |writer| {
            let _ = write!(writer.out, "<ac:task-id>{number}</ac:task-id><ac:task-status>{status}</ac:task-status>");
            writer.element("ac:task-body", |writer| {
                writer.text(&task.text);
                writer.tasks(&task.parts);
            });
        });
    }

    fn code(&mut self, code: &Code) {
        if code.text.is_empty() {
            return;
        }
        self.macro_element("code", |writer| {
            writer.parameter("language", language(code.language.as_deref()));
            let _ = write!(writer.out, "<ac:plain-text-body>{}</ac:plain-text-body>", cdata(&code.text));
        });
    }

    fn figure(&mut self, figure: &Figure) {
        self.raw("<ac:image ac:align=\"center\" ac:layout=\"center\"");
        if let Some((width, height)) = figure.size {
            let shown = width.min(WIDEST);
            let _ = write!(
                self.out,
                " ac:original-width=\"{width}\" ac:original-height=\"{height}\" ac:custom-width=\"true\" ac:width=\"{shown}\""
            );
        }
        let (alt, file) = (escape(&figure.alt), escape(&figure.file));
        let _ = write!(self.out, " ac:alt=\"{alt}\"><ri:attachment ri:filename=\"{file}\"/>");
        if let Some(caption) = &figure.caption {
            self.element("ac:caption", |writer| writer.element("p", |writer| writer.text(caption)));
        }
        self.raw("</ac:image>");
    }
}

/// Languages the code macro knows, by the names people use for them.
const LANGUAGES: &str = "bash sh=bash shell=bash zsh=bash powershell ps1=powershell yaml=yml yml json=js javascript=js js \
    python=py py sql xml html=xml java diff css ruby groovy php perl c# csharp=c# c++=cpp cpp c=cpp go \
    scala";

fn language(name: Option<&str>) -> &'static str {
    let name = name.unwrap_or_default().trim().to_ascii_lowercase();
    meaning(LANGUAGES, &name).unwrap_or("none")
}

/// A CDATA section cannot hold its own end, so the text is split there.
fn cdata(text: &str) -> String {
    format!("<![CDATA[{}]]>", text.replace("]]>", "]]]]><![CDATA[>"))
}
