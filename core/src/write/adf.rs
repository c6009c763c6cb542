//! Atlassian's document format, as Confluence Cloud takes it through its API.
//!
//! The document's tree cannot hold what this format forbids; what is left to do here is to leave nothing empty
//! that must not be, and to number what needs an id.

use super::{Ledger, Lost, Written, set};
use crate::document::{
    Block, CalloutKind, Cell, CellBlock, Code, Colour, Document, Figure, Flow, Heading, Inner, List, ListKind, Status,
    Table, Task, clean,
};
use crate::text::{Run, Text};
use serde_json::{Value, json};

/// Widest a picture is shown, in pixels.
const WIDEST: u32 = 760;

/// Where a picture lies once it is an attachment of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Media {
    /// The attachment's file id, which is not the attachment's id.
    pub id: String,
    /// `contentId-` and the page's id.
    pub collection: String,
}

/// Writes a document. `media` knows the attachments; a picture it does not know is named by its file,
/// for whoever uploads it to fill in.
#[must_use]
pub fn write(document: &Document, media: impl Fn(&Figure) -> Option<Media>) -> Written {
    let cleaned = clean(document);
    let mut writer = Writer { ledger: Ledger::new(cleaned.losses), tasks: 0, media: &media };
    let content: Vec<Value> = cleaned.document.blocks.iter().map(|block| writer.block(block)).collect();
    let mut page = json!({ "version": 1, "type": "doc", "content": content });
    page.sort_all_objects();
    Written { text: page.to_string(), losses: writer.ledger.losses }
}

struct Writer<'a> {
    ledger: Ledger,
    /// Tasks and lists of them written: their ids must differ throughout the page.
    tasks: u32,
    media: &'a dyn Fn(&Figure) -> Option<Media>,
}

fn node(kind: &str, content: Vec<Value>) -> Value {
    let mut node = json!({ "type": kind });
    set(&mut node, "content", content);
    node
}

fn node_with(kind: &str, attributes: &Value, content: Vec<Value>) -> Value {
    let mut node = node(kind, content);
    set(&mut node, "attrs", attributes.clone());
    node
}

/// Content that must not be empty.
fn filled(content: Vec<Value>) -> Vec<Value> {
    if content.is_empty() { vec![node("paragraph", Vec::new())] } else { content }
}

impl Writer<'_> {
    fn block(&mut self, block: &Block) -> Value {
        match block {
            Block::Flow(flow) => self.flow(flow),
            Block::Expand(expand) => {
                let content = expand.content.iter().map(|flow| self.flow(flow)).collect();
                node_with("expand", &json!({ "title": expand.title }), filled(content))
            }
            Block::Contents => json!({
                "type": "extension",
                "attrs": {
                    "extensionType": "com.atlassian.confluence.macro.core",
                    "extensionKey": "toc",
                    "parameters": { "macroParams": { "maxLevel": { "value": "2" } } },
                    "layout": "default",
                },
            }),
            Block::Facts(rows) => self.table(&Table::of_facts(rows)),
            Block::Divider => json!({ "type": "rule" }),
        }
    }

    fn flow(&mut self, flow: &Flow) -> Value {
        match flow {
            Flow::Inner(inner) => self.inner(inner),
            Flow::Heading(heading) => self.heading(heading),
            Flow::Callout(callout) => {
                let kind = match callout.kind {
                    CalloutKind::Info => "info",
                    CalloutKind::Note => "note",
                    CalloutKind::Tip => "success",
                    CalloutKind::Warning => "warning",
                    CalloutKind::Error => "error",
                };
                node_with("panel", &json!({ "panelType": kind }), self.inners(&callout.content))
            }
            Flow::Table(table) => self.table(table),
            Flow::Status(status) => node("paragraph", vec![lozenge(status)]),
        }
    }

    fn inners(&mut self, content: &[Inner]) -> Vec<Value> {
        filled(content.iter().map(|inner| self.inner(inner)).collect())
    }

    fn inner(&mut self, inner: &Inner) -> Value {
        match inner {
            Inner::Paragraph(text) => node("paragraph", inline(text)),
            Inner::List(list) => self.list(list),
            Inner::Tasks(tasks) => self.tasks(tasks),
            Inner::Code(code) => code_block(code),
            Inner::Figure(figure) => self.figure(figure),
        }
    }

    fn heading(&mut self, heading: &Heading) -> Value {
        self.ledger.enter(heading);
        let mut content: Vec<Value> = heading.number.map(|number| words(&format!("{number}. "))).into_iter().collect();
        content.extend(inline(&heading.text));
        node_with("heading", &json!({ "level": heading.level.depth() }), content)
    }

    fn list(&mut self, list: &List) -> Value {
        let items = list.items.iter().map(|item| {
            let mut content = vec![node("paragraph", inline(&item.text))];
            content.extend(item.content.iter().map(|inner| self.inner(inner)));
            node("listItem", content)
        });
        let items = items.collect();
        match list.kind {
            ListKind::Bullet => node("bulletList", items),
            ListKind::Ordered(start) => node_with("orderedList", &json!({ "order": start }), items),
        }
    }

    fn tasks(&mut self, tasks: &[Task]) -> Value {
        let id = self.id();
        let mut content = Vec::new();
        for task in tasks {
            let state = if task.done { "DONE" } else { "TODO" };
            content.push(node_with("taskItem", &json!({ "localId": self.id(), "state": state }), inline(&task.text)));
            if !task.parts.is_empty() {
                content.push(self.tasks(&task.parts));
            }
        }
        node_with("taskList", &json!({ "localId": id }), content)
    }

    fn id(&mut self) -> String {
        self.tasks += 1;
        format!("task-{}", self.tasks)
    }

    fn figure(&mut self, figure: &Figure) -> Value {
        let media = (self.media)(figure).unwrap_or_else(|| {
            self.ledger.lose(Lost::PictureByHand(figure.file.clone()));
            Media { id: figure.file.clone(), collection: String::new() }
        });
        let mut attributes = json!({ "type": "file", "id": media.id, "collection": media.collection });
        if !figure.alt.is_empty() {
            set(&mut attributes, "alt", figure.alt.clone());
        }
        let mut single = json!({ "layout": "center" });
        if let Some((width, height)) = figure.size {
            set(&mut attributes, "width", width);
            set(&mut attributes, "height", height);
            set(&mut single, "width", width.min(WIDEST));
            set(&mut single, "widthType", "pixel");
        }
        let mut content = vec![json!({ "type": "media", "attrs": attributes })];
        content.extend(figure.caption.iter().map(|caption| node("caption", inline(caption))));
        node_with("mediaSingle", &single, content)
    }

    fn table(&mut self, table: &Table) -> Value {
        let width = table.width();
        let empty = Cell::default();
        let rows = table.rows.iter().enumerate().map(|(row_number, row)| {
            let cells = (0..width).map(|column| {
                let header = (table.header_row && row_number == 0) || (table.header_column && column == 0);
                let content = self.cell(row.get(column).unwrap_or(&empty));
                node_with(if header { "tableHeader" } else { "tableCell" }, &json!({}), content)
            });
            let cells = cells.collect();
            node("tableRow", cells)
        });
        let rows = rows.collect();
        let layout = if width > 7 { "full-width" } else { "default" };
        node_with("table", &json!({ "isNumberColumnEnabled": false, "layout": layout }), rows)
    }

    fn cell(&mut self, cell: &Cell) -> Vec<Value> {
        let content = cell.content.iter().map(|block| match block {
            CellBlock::Inner(inner) => self.inner(inner),
            CellBlock::Status(status) => node("paragraph", vec![lozenge(status)]),
        });
        filled(content.collect())
    }
}

fn lozenge(status: &Status) -> Value {
    let colour = match status.colour {
        Colour::Grey => "neutral",
        Colour::Blue => "blue",
        Colour::Green => "green",
        Colour::Yellow => "yellow",
        Colour::Red => "red",
        Colour::Purple => "purple",
    };
    json!({ "type": "status", "attrs": { "text": status.text, "color": colour, "localId": "", "style": "" } })
}

fn code_block(code: &Code) -> Value {
    let attributes = code
        .language
        .as_ref()
        .map_or_else(|| json!({}), |language| json!({ "language": language.to_ascii_lowercase() }));
    node_with("codeBlock", &attributes, vec![words(&code.text)])
}

fn words(text: &str) -> Value {
    json!({ "type": "text", "text": text })
}

fn inline(text: &Text) -> Vec<Value> {
    let mut content = Vec::new();
    for run in text {
        let mark = match run {
            Run::Plain { .. } => None,
            Run::Strong { .. } => Some(json!({ "type": "strong" })),
            Run::Emphasis { .. } => Some(json!({ "type": "em" })),
            Run::Code { .. } => Some(json!({ "type": "code" })),
            Run::Link { url, .. } => Some(json!({ "type": "link", "attrs": { "href": url } })),
        };
        for (index, line) in run.text().split('\n').enumerate() {
            if index > 0 {
                content.push(json!({ "type": "hardBreak" }));
            }
            if !line.is_empty() {
                let mut node = words(line);
                if let Some(mark) = &mark {
                    set(&mut node, "marks", vec![mark.clone()]);
                }
                content.push(node);
            }
        }
    }
    content
}
