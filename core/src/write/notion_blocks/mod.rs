//! Blocks for Notion's API, cut into batches that its limits allow: at most 100 children in one list, two levels
//! of nesting in one request, 2,000 characters in one text, 100 texts in one block.

mod batch;
mod table;
mod text;

use super::{At, Ledger, Loss, Lost, Written, callout_sign, notion_words, set};
use crate::caption::Language;
use crate::document::{
    Block, Callout, Code, Document, Expand, Figure, Flow, Heading, Inner, List, ListKind, Table, Task, clean,
    picture_place,
};
use crate::text::Run;
use batch::{Node, cut, leaf};
use serde_json::json;
use text::{MOST_TEXTS, coloured, paragraphs, pieces, words};

const LONGEST_TEXT: usize = 2000;

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
    let title = writer.title(&cleaned.document.title);
    let mut page = json!({ "title": title, "batches": batches });
    page.sort_all_objects();
    Written { text: page.to_string(), losses: writer.ledger.losses }
}

struct Writer<'a> {
    language: Language,
    ledger: Ledger,
    upload: &'a dyn Fn(&Figure) -> Option<String>,
}

impl Writer<'_> {
    /// A page is called by one text.
    fn title(&mut self, title: &str) -> String {
        let mut pieces = pieces(title);
        if pieces.len() > 1 {
            self.ledger.losses.push(Loss { what: Lost::LongTitle, at: At::Title });
        }
        pieces.drain(..).next().unwrap_or_default()
    }

    fn block(&mut self, block: &Block) -> Vec<Node> {
        match block {
            Block::Flow(flow) => self.flow(flow),
            Block::Expand(expand) => vec![self.expand(expand)],
            Block::Contents => vec![leaf("table_of_contents", json!({}))],
            Block::Facts(rows) => self.table(&Table::of_facts(rows)),
            Block::Divider => vec![leaf("divider", json!({}))],
        }
    }

    fn expand(&mut self, expand: &Expand) -> Node {
        let title = Run::Plain { text: expand.title.clone() };
        let children = expand.content.iter().flat_map(|flow| self.flow(flow)).collect();
        Node { children, ..self.text_block("toggle", &[title]) }
    }

    fn flow(&mut self, flow: &Flow) -> Vec<Node> {
        match flow {
            Flow::Inner(inner) => self.inner(inner),
            Flow::Heading(heading) => vec![self.heading(heading)],
            Flow::Callout(callout) => vec![self.callout(callout)],
            Flow::Table(table) => self.table(table),
            Flow::Status(status) => vec![leaf("paragraph", json!({ "rich_text": [coloured(status)] }))],
        }
    }

    fn callout(&mut self, callout: &Callout) -> Node {
        let icon = json!({ "type": "emoji", "emoji": callout_sign(callout.kind) });
        let colour = format!("{}_background", notion_words::callout_colour(callout.kind));
        let body = json!({ "rich_text": [], "icon": icon, "color": colour });
        Node { kind: "callout", body, children: self.inners(&callout.content) }
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
            Inner::Figure(figure) => self.figure(figure),
        }
    }

    fn heading(&mut self, heading: &Heading) -> Node {
        self.ledger.enter(heading);
        let kind = match heading.level.depth() {
            2 => "heading_2",
            3 => "heading_3",
            _ => "heading_4",
        };
        self.marked_block(kind, heading.number.map(|number| format!("{number}. ")), &heading.text)
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
            let mut node = self.marked_block(kind, number, &item.text);
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
        let language = notion_words::language(code.language.as_deref());
        let texts = words(&code.text);
        if texts.len() > MOST_TEXTS {
            self.ledger.lose(Lost::Split);
        }
        let blocks = texts.chunks(MOST_TEXTS);
        blocks.map(|texts| leaf("code", json!({ "language": language, "rich_text": texts }))).collect()
    }

    /// A caption beyond the limit goes on below its picture.
    fn figure(&mut self, figure: &Figure) -> Vec<Node> {
        let Some(id) = (self.upload)(figure) else { return vec![self.by_hand(figure)] };
        let said = figure.caption.as_ref().map(|caption| self.rich_text(caption)).unwrap_or_default();
        let mut caption = if said.is_empty() { words(&figure.alt) } else { said };
        let rest = caption.split_off(MOST_TEXTS.min(caption.len()));
        let image = json!({ "type": "file_upload", "file_upload": { "id": id }, "caption": caption });
        let mut nodes = vec![leaf("image", image)];
        nodes.extend(paragraphs(&rest));
        nodes
    }

    fn by_hand(&mut self, figure: &Figure) -> Node {
        self.ledger.lose(Lost::PictureByHand(figure.file.clone()));
        let place = format!("{} {}", picture_place(&figure.file, self.language), figure.alt);
        match &figure.caption {
            Some(caption) => self.marked_block("paragraph", Some(format!("{place} ")), caption),
            None => self.text_block("paragraph", &[Run::Plain { text: place }]),
        }
    }
}
