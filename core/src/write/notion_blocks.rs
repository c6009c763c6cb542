//! Blocks for Notion's API, cut into batches that its limits allow: at most 100 children in one list, two levels
//! of nesting in one request, 2,000 characters in one text, 100 texts in one block.

use super::{Ledger, Lost, Written, set};
use crate::caption::Language;
use crate::document::{
    Block, CalloutKind, Cell, CellBlock, Code, Colour, Document, Figure, Flow, Heading, Inner, List, ListKind, Status,
    Table, Task, begins_place, clean, picture_place, place_of,
};
use crate::text::{Run, Text, plain};
use serde_json::{Value, json};

const LONGEST_TEXT: usize = 2000;
const MOST_TEXTS: usize = 100;
const MOST_CHILDREN: usize = 100;
const LONGEST_URL: usize = 2000;
/// Levels below a request's own children.
const DEEPEST: usize = 2;

/// Writes a document as `{"title", "batches": [{"parent", "children"}]}`. The first batch goes with the request that
/// creates the page; every other is appended, in order, to the block that `parent` leads to: indices of children,
/// from the page down. `upload` knows the ids of uploaded pictures.
#[must_use]
pub fn write(document: &Document, upload: impl Fn(&Figure) -> Option<String>) -> Written {
    let cleaned = clean(document);
    let mut writer = Writer { language: document.language, ledger: Ledger::new(cleaned.losses), upload: &upload };
    let blocks: Vec<Node> = cleaned.document.blocks.iter().flat_map(|block| writer.block(block)).collect();
    let mut batches = vec![];
    cut(blocks, &[], 0, &mut batches);
    let title: String = cleaned.document.title.chars().take(LONGEST_TEXT).collect();
    let mut page = json!({ "title": title, "batches": batches });
    page.sort_all_objects();
    Written { text: page.to_string(), losses: writer.ledger.losses }
}

/// A block before it is known in which request its children go.
struct Node {
    kind: &'static str,
    body: Value,
    children: Vec<Node>,
}

fn leaf(kind: &'static str, body: Value) -> Node {
    Node { kind, body, children: Vec::new() }
}

/// Cuts blocks into batches below `parent`, where `offset` children stand already.
fn cut(nodes: Vec<Node>, parent: &[usize], offset: usize, batches: &mut Vec<Value>) {
    let mut later = Vec::new();
    let mut children = Vec::new();
    let mut nodes = nodes.into_iter().enumerate().peekable();
    while let Some((index, node)) = nodes.next() {
        children.push(built(node, &[parent, &[offset + index]].concat(), 0, &mut later));
        if children.len() == MOST_CHILDREN || nodes.peek().is_none() {
            batches.push(json!({ "parent": parent, "children": std::mem::take(&mut children) }));
        }
    }
    for (path, offset, nodes) in later {
        cut(nodes, &path, offset, batches);
    }
}

type Later = Vec<(Vec<usize>, usize, Vec<Node>)>;

fn built(node: Node, path: &[usize], level: usize, later: &mut Later) -> Value {
    let mut body = node.body;
    let mut children = node.children;
    let room = if level < DEEPEST { MOST_CHILDREN } else { 0 };
    let rest = children.split_off(room.min(children.len()));
    if !rest.is_empty() {
        later.push((path.to_vec(), children.len(), rest));
    }
    if !children.is_empty() {
        let inner = children.into_iter().enumerate();
        let built: Vec<Value> =
            inner.map(|(index, child)| built(child, &[path, &[index]].concat(), level + 1, later)).collect();
        set(&mut body, "children", built);
    }
    json!({ "object": "block", "type": node.kind, node.kind: body })
}

struct Writer<'a> {
    language: Language,
    ledger: Ledger,
    upload: &'a dyn Fn(&Figure) -> Option<String>,
}

impl Writer<'_> {
    fn block(&mut self, block: &Block) -> Vec<Node> {
        match block {
            Block::Flow(flow) => self.flow(flow),
            Block::Expand(expand) => {
                let title = vec![Run::Plain { text: expand.title.clone() }];
                let children = expand.content.iter().flat_map(|flow| self.flow(flow)).collect();
                vec![Node { children, ..self.text_block("toggle", &title) }]
            }
            Block::Contents => vec![leaf("table_of_contents", json!({}))],
            Block::Facts(rows) => {
                let rows = rows.iter().map(|(name, fact)| vec![name.clone().into(), fact.clone().into()]);
                self.table(&Table { header_row: false, header_column: true, rows: rows.collect() })
            }
            Block::Divider => vec![leaf("divider", json!({}))],
        }
    }

    fn flow(&mut self, flow: &Flow) -> Vec<Node> {
        match flow {
            Flow::Inner(inner) => self.inner(inner),
            Flow::Heading(heading) => vec![self.heading(heading)],
            Flow::Callout(callout) => {
                let (icon, colour) = match callout.kind {
                    CalloutKind::Info => ("ℹ️", "blue_background"),
                    CalloutKind::Note => ("📝", "gray_background"),
                    CalloutKind::Tip => ("💡", "green_background"),
                    CalloutKind::Warning => ("⚠️", "yellow_background"),
                    CalloutKind::Error => ("🛑", "red_background"),
                };
                let icon = json!({ "type": "emoji", "emoji": icon });
                let body = json!({ "rich_text": [], "icon": icon, "color": colour });
                vec![Node { kind: "callout", body, children: self.inners(&callout.content) }]
            }
            Flow::Table(table) => self.table(table),
            Flow::Status(status) => {
                vec![leaf("paragraph", json!({ "rich_text": [coloured(status)] }))]
            }
        }
    }

    fn inners(&mut self, content: &[Inner]) -> Vec<Node> {
        content.iter().flat_map(|inner| self.inner(inner)).collect()
    }

    fn inner(&mut self, inner: &Inner) -> Vec<Node> {
        match inner {
            Inner::Paragraph(text) => vec![self.text_block("paragraph", text)],
            Inner::List(list) => self.list(list),
            Inner::Tasks(tasks) => self.tasks(tasks),
            Inner::Code(code) => self.code(code),
            Inner::Figure(figure) => vec![self.figure(figure)],
        }
    }

    /// A block of text. More texts than one block takes go into paragraphs below it.
    fn text_block(&mut self, kind: &'static str, text: &Text) -> Node {
        let mut texts = self.rich_text(text);
        let rest = texts.split_off(MOST_TEXTS.min(texts.len()));
        let children = rest.chunks(MOST_TEXTS).map(|texts| leaf("paragraph", json!({ "rich_text": texts })));
        Node { kind, body: json!({ "rich_text": texts }), children: children.collect() }
    }

    fn rich_text(&mut self, text: &Text) -> Vec<Value> {
        let mut texts = Vec::new();
        for run in text {
            let annotation = match run {
                Run::Strong { .. } => Some("bold"),
                Run::Emphasis { .. } => Some("italic"),
                Run::Code { .. } => Some("code"),
                Run::Plain { .. } | Run::Link { .. } => None,
            };
            let link = match run {
                Run::Link { url, .. } if url.encode_utf16().count() <= LONGEST_URL => Some(url),
                Run::Link { url, .. } => {
                    self.ledger.lose(Lost::LongLink(url.len()));
                    None
                }
                _ => None,
            };
            for piece in pieces(run.text()) {
                let words = match link {
                    Some(url) => json!({ "content": piece, "link": { "url": url } }),
                    None => json!({ "content": piece }),
                };
                let mut text = json!({ "type": "text", "text": words });
                if let Some(annotation) = annotation {
                    set(&mut text, "annotations", json!({ annotation: true }));
                }
                texts.push(text);
            }
        }
        texts
    }

    fn heading(&mut self, heading: &Heading) -> Node {
        if begins_place(heading.level) {
            self.ledger.at = place_of(heading.number, &heading.text);
        }
        let kind = match heading.level.depth() {
            2 => "heading_2",
            3 => "heading_3",
            _ => "heading_4",
        };
        let number = heading.number.map(|number| Run::Plain { text: format!("{number}. ") });
        self.text_block(kind, &number.into_iter().chain(heading.text.iter().cloned()).collect())
    }

    fn list(&mut self, list: &List) -> Vec<Node> {
        let mut nodes = Vec::new();
        for (index, item) in list.items.iter().enumerate() {
            // A list always begins at 1 here, so other numbers are written out.
            let (kind, number) = match list.kind {
                ListKind::Bullet => ("bulleted_list_item", None),
                ListKind::Ordered(1) => ("numbered_list_item", None),
                ListKind::Ordered(start) => ("paragraph", Some(format!("{}. ", start as usize + index))),
            };
            let number = number.map(|text| Run::Plain { text });
            let mut node = self.text_block(kind, &number.into_iter().chain(item.text.iter().cloned()).collect());
            node.children.extend(self.inners(&item.content));
            nodes.push(node);
        }
        nodes
    }

    fn tasks(&mut self, tasks: &[Task]) -> Vec<Node> {
        let mut nodes = Vec::new();
        for task in tasks {
            let mut node = self.text_block("to_do", &task.text);
            set(&mut node.body, "checked", task.done);
            node.children.extend(self.tasks(&task.parts));
            nodes.push(node);
        }
        nodes
    }

    fn code(&mut self, code: &Code) -> Vec<Node> {
        let language = language(code.language.as_deref());
        let texts: Vec<Value> =
            pieces(&code.text).map(|piece| json!({ "type": "text", "text": { "content": piece } })).collect();
        if texts.len() > MOST_TEXTS {
            self.ledger.lose(Lost::Split);
        }
        texts
            .chunks(MOST_TEXTS)
            .map(|texts| leaf("code", json!({ "language": language, "rich_text": texts })))
            .collect()
    }

    fn figure(&mut self, figure: &Figure) -> Node {
        let caption = figure.caption.as_ref().map(|caption| self.rich_text(caption)).unwrap_or_default();
        let mut caption: Vec<Value> = caption.into_iter().take(MOST_TEXTS).collect();
        match (self.upload)(figure) {
            Some(id) => {
                if caption.is_empty() {
                    caption = self.rich_text(&vec![Run::Plain { text: figure.alt.clone() }]);
                }
                leaf("image", json!({ "type": "file_upload", "file_upload": { "id": id }, "caption": caption }))
            }
            None => {
                self.ledger.lose(Lost::PictureByHand(figure.file.clone()));
                let mut words = format!("{} {}", picture_place(&figure.file, self.language), figure.alt);
                if let Some(caption) = &figure.caption {
                    words = format!("{words} {}", plain(caption));
                }
                self.text_block("paragraph", &vec![Run::Plain { text: words }])
            }
        }
    }

    fn table(&mut self, table: &Table) -> Vec<Node> {
        let width = table.width();
        let empty = Cell::default();
        let mut moved = Vec::new();
        let mut rows = Vec::new();
        for row in &table.rows {
            let cells: Vec<Value> = (0..width)
                .map(|column| Value::Array(self.cell(row.get(column).unwrap_or(&empty), &mut moved)))
                .collect();
            rows.push(leaf("table_row", json!({ "cells": cells })));
        }
        let body = json!({
            "table_width": width, "has_column_header": table.header_row, "has_row_header": table.header_column,
        });
        let mut nodes = vec![Node { kind: "table", body, children: rows }];
        nodes.extend(moved.iter().map(|figure| self.figure(figure)));
        nodes
    }

    /// A cell holds text alone: blocks become lines, pictures stand below the table.
    fn cell(&mut self, cell: &Cell, moved: &mut Vec<Figure>) -> Vec<Value> {
        let mut texts = Vec::new();
        for block in &cell.content {
            if !texts.is_empty() {
                texts.extend(self.rich_text(&vec![Run::Plain { text: "\n".to_owned() }]));
            }
            match block {
                CellBlock::Status(status) => texts.push(coloured(status)),
                CellBlock::Inner(inner) => self.cell_inner(inner, moved, &mut texts),
            }
        }
        if texts.len() > MOST_TEXTS {
            // Style is given up before words are.
            self.ledger.lose(Lost::Style);
            let words: String = texts.iter().filter_map(|text| text.pointer("/text/content")?.as_str()).collect();
            texts = self.rich_text(&vec![Run::Plain { text: words }]);
        }
        texts
    }

    fn cell_inner(&mut self, inner: &Inner, moved: &mut Vec<Figure>, texts: &mut Vec<Value>) {
        match inner {
            Inner::Paragraph(text) => texts.extend(self.rich_text(text)),
            Inner::Code(code) => texts.extend(self.rich_text(&vec![Run::Code { text: code.text.clone() }])),
            Inner::Tasks(tasks) => self.cell_tasks(tasks, texts),
            Inner::Figure(figure) => {
                self.ledger.lose(Lost::PictureMoved(figure.file.clone()));
                moved.push(figure.clone());
                texts.extend(self.rich_text(&vec![Run::Plain { text: format!("(see {})", figure.file) }]));
            }
            Inner::List(list) => {
                self.ledger.lose(Lost::ListInCell);
                for (index, item) in list.items.iter().enumerate() {
                    let marker = match list.kind {
                        ListKind::Bullet => "\n• ".to_owned(),
                        ListKind::Ordered(start) => format!("\n{}. ", start as usize + index),
                    };
                    texts.extend(self.rich_text(&vec![Run::Plain { text: marker }]));
                    texts.extend(self.rich_text(&item.text));
                    for inner in &item.content {
                        texts.extend(self.rich_text(&vec![Run::Plain { text: "\n".to_owned() }]));
                        self.cell_inner(inner, moved, texts);
                    }
                }
            }
        }
    }

    fn cell_tasks(&mut self, tasks: &[Task], texts: &mut Vec<Value>) {
        self.ledger.lose(Lost::TickBoxes);
        for task in tasks {
            let sign = if task.done { "\n☑ " } else { "\n☐ " };
            texts.extend(self.rich_text(&vec![Run::Plain { text: sign.to_owned() }]));
            texts.extend(self.rich_text(&task.text));
            self.cell_tasks(&task.parts, texts);
        }
    }
}

/// A text in pieces that are short enough, counted as the API counts: in UTF-16.
fn pieces(text: &str) -> impl Iterator<Item = String> {
    let mut pieces = Vec::new();
    let (mut piece, mut length) = (String::new(), 0);
    for character in text.chars() {
        if length + character.len_utf16() > LONGEST_TEXT {
            pieces.push(std::mem::take(&mut piece));
            length = 0;
        }
        piece.push(character);
        length += character.len_utf16();
    }
    if !piece.is_empty() {
        pieces.push(piece);
    }
    pieces.into_iter()
}

fn coloured(status: &Status) -> Value {
    let colour = match status.colour {
        Colour::Grey => "gray",
        Colour::Blue => "blue",
        Colour::Green => "green",
        Colour::Yellow => "yellow",
        Colour::Red => "red",
        Colour::Purple => "purple",
    };
    let content: String = status.text.chars().take(LONGEST_TEXT / 2).collect();
    json!({ "type": "text", "text": { "content": content }, "annotations": { "bold": true, "color": colour } })
}

/// Names of code languages: the API takes these and refuses all others.
const LANGUAGES: &[(&str, &str)] = &[
    ("bash", "bash"),
    ("sh", "shell"),
    ("shell", "shell"),
    ("zsh", "shell"),
    ("powershell", "powershell"),
    ("ps1", "powershell"),
    ("yaml", "yaml"),
    ("yml", "yaml"),
    ("json", "json"),
    ("hcl", "hcl"),
    ("terraform", "hcl"),
    ("docker", "docker"),
    ("dockerfile", "docker"),
    ("python", "python"),
    ("py", "python"),
    ("javascript", "javascript"),
    ("js", "javascript"),
    ("typescript", "typescript"),
    ("ts", "typescript"),
    ("go", "go"),
    ("java", "java"),
    ("sql", "sql"),
    ("xml", "xml"),
    ("html", "html"),
    ("css", "css"),
    ("diff", "diff"),
    ("markdown", "markdown"),
    ("ruby", "ruby"),
    ("rust", "rust"),
    ("c", "c"),
    ("c++", "c++"),
    ("c#", "c#"),
    ("makefile", "makefile"),
    ("toml", "toml"),
];

pub(super) fn language(name: Option<&str>) -> &'static str {
    let name = name.unwrap_or_default().trim().to_ascii_lowercase();
    LANGUAGES.iter().find(|(alias, _)| *alias == name).map_or("plain text", |(_, target)| target)
}
