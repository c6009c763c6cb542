//! Markdown for Notion's Markdown API: its own dialect, in which tabs nest, tags make callouts, toggles and tables,
//! and every line is a block.

use super::markdown::When::{AfterLineNumber, Always, LineStart};
use super::markdown::{
    Autolinks, Callouts, CodeSpans, Contents, Dialect, Expands, Figures, Indent, Neighbours, Position, Rule, inline,
    rule,
};
use super::{Ledger, Lost, Written, callout_sign, notion, notion_words};
use crate::caption::Language;
use crate::document::{
    Block, Callout, Cell, CellBlock, Code, Document, Expand, Figure, Flow, Heading, Inner, List, ListKind, Status,
    Table, Task, clean, picture_place,
};
use crate::text::{Run, Text, joined};

/// What Notion says it escapes, and what would begin a block at the beginning of a line.
const ESCAPES: &[Rule] = &[
    rule('\\', Always, "\\\\"),
    rule('*', Always, "\\*"),
    rule('~', Always, "\\~"),
    rule('`', Always, "\\`"),
    rule('$', Always, "\\$"),
    rule('[', Always, "\\["),
    rule(']', Always, "\\]"),
    rule('<', Always, "\\<"),
    rule('>', Always, "\\>"),
    rule('{', Always, "\\{"),
    rule('}', Always, "\\}"),
    rule('|', Always, "\\|"),
    rule('^', Always, "\\^"),
    rule('#', LineStart, "\\#"),
    rule('-', LineStart, "\\-"),
    rule('+', LineStart, "\\+"),
    rule('.', AfterLineNumber, "\\."),
    rule(')', AfterLineNumber, "\\)"),
];

/// Notion's own Markdown.
pub const DIALECT: Dialect = Dialect {
    title: true,
    emphasis: "*",
    escapes: ESCAPES,
    code_spans: CodeSpans::Always,
    autolinks: Autolinks::None,
    line_break: "<br>",
    cell_break: "<br>",
    callouts: Callouts::Alert,
    expands: Expands::Details,
    figures: Figures::Places,
    contents: Contents::Line("<table_of_contents/>"),
    indent: Indent::Four,
    neighbours: Neighbours::Markers,
    languages: notion::DIALECT.languages,
    longest_url: 2000,
};

/// Writes a document for Notion's Markdown API. Pictures have no address yet: a place stands for each.
#[must_use]
pub fn write(document: &Document) -> Written {
    let cleaned = clean(document);
    let ledger = Ledger::new(cleaned.losses);
    let mut writer = Writer { language: document.language, out: String::new(), ledger, moved: Vec::new() };
    let title = vec![Run::Plain { text: cleaned.document.title.clone() }];
    let title = writer.inline(&title, Position::Heading);
    writer.line(0, &format!("# {title}"));
    for block in &cleaned.document.blocks {
        writer.block(block);
    }
    Written { text: writer.out, losses: writer.ledger.losses }
}

struct Writer {
    language: Language,
    out: String,
    ledger: Ledger,
    /// Pictures that wait for the end of their table.
    moved: Vec<Figure>,
}

impl Writer {
    fn inline(&mut self, text: &Text, position: Position) -> String {
        inline(&DIALECT, text, position, &mut self.ledger)
    }

    fn line(&mut self, depth: usize, text: &str) {
        self.out.extend(std::iter::repeat_n('\t', depth));
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn text(&mut self, depth: usize, mark: &str, text: &Text) {
        let text = self.inline(text, Position::Cell);
        if !(mark.is_empty() && text.is_empty()) {
            self.line(depth, &format!("{mark}{text}"));
        }
    }

    fn plain(&mut self, depth: usize, text: String) {
        self.text(depth, "", &vec![Run::Plain { text }]);
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Flow(flow) => self.flow(0, flow),
            Block::Expand(expand) => self.expand(expand),
            Block::Contents => self.line(0, "<table_of_contents/>"),
            Block::Facts(rows) => self.table(0, &Table::of_facts(rows)),
            Block::Divider => self.line(0, "---"),
        }
    }

    fn expand(&mut self, expand: &Expand) {
        let title = self.inline(&vec![Run::Plain { text: expand.title.clone() }], Position::Cell);
        self.line(0, "<details>");
        self.line(0, &format!("<summary>{title}</summary>"));
        expand.content.iter().for_each(|flow| self.flow(1, flow));
        self.line(0, "</details>");
    }

    fn flow(&mut self, depth: usize, flow: &Flow) {
        match flow {
            Flow::Inner(inner) => self.inner(depth, inner),
            Flow::Heading(heading) => self.heading(depth, heading),
            Flow::Callout(callout) => self.callout(depth, callout),
            Flow::Table(table) => self.table(depth, table),
            Flow::Status(status) => {
                let status = self.status(status);
                self.line(depth, &status);
            }
        }
    }

    fn heading(&mut self, depth: usize, heading: &Heading) {
        self.ledger.enter(heading);
        let number = heading.number.map(|number| format!("{number}. ")).unwrap_or_default();
        let mark = format!("{} {number}", "#".repeat(heading.level.depth()));
        let text = self.inline(&heading.text, Position::Heading);
        self.line(depth, &format!("{mark}{text}"));
    }

    fn callout(&mut self, depth: usize, callout: &Callout) {
        let (icon, colour) = (callout_sign(callout.kind), notion_words::callout_colour(callout.kind));
        self.line(depth, &format!("<callout icon=\"{icon}\" color=\"{colour}_bg\">"));
        callout.content.iter().for_each(|inner| self.inner(depth + 1, inner));
        self.line(depth, "</callout>");
    }

    fn inner(&mut self, depth: usize, inner: &Inner) {
        match inner {
            Inner::Paragraph(text) => self.text(depth, "", text),
            Inner::List(list) => self.list(depth, list),
            Inner::Tasks(tasks) => self.tasks(depth, tasks),
            Inner::Code(code) => self.code(depth, code),
            Inner::Figure(figure) => self.figure(depth, figure),
        }
    }

    fn list(&mut self, depth: usize, list: &List) {
        for (index, item) in list.items.iter().enumerate() {
            let mark = match list.kind {
                ListKind::Bullet => "- ".to_owned(),
                ListKind::Ordered(start) => format!("{}. ", start as usize + index),
            };
            self.text(depth, &mark, &item.text);
            item.content.iter().for_each(|inner| self.inner(depth + 1, inner));
        }
    }

    fn tasks(&mut self, depth: usize, tasks: &[Task]) {
        for task in tasks {
            self.text(depth, if task.done { "- [x] " } else { "- [ ] " }, &task.text);
            self.tasks(depth + 1, &task.parts);
        }
    }

    /// Code is never escaped; its lines stand as deep as its fence.
    fn code(&mut self, depth: usize, code: &Code) {
        let longest = code.text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(longest.max(2) + 1);
        let language = notion_words::language(code.language.as_deref());
        self.line(depth, &format!("{fence}{language}"));
        for line in code.text.strip_suffix('\n').unwrap_or(&code.text).split('\n') {
            self.line(depth, line);
        }
        self.line(depth, &fence);
    }

    fn figure(&mut self, depth: usize, figure: &Figure) {
        self.ledger.lose(Lost::PictureByHand(figure.file.clone()));
        self.plain(depth, format!("{} {}", picture_place(&figure.file, self.language), figure.alt));
        if let Some(caption) = &figure.caption {
            self.text(depth, "", caption);
        }
    }

    fn status(&mut self, status: &Status) -> String {
        let colour = notion_words::status_colour(status.colour);
        let text = self.inline(&vec![Run::Plain { text: status.text.clone() }], Position::Cell);
        format!("<span color=\"{colour}\">{text}</span>")
    }

    fn table(&mut self, depth: usize, table: &Table) {
        let width = table.width();
        if width == 0 {
            return;
        }
        let (row, column) = (table.header_row, table.header_column);
        self.line(depth, &format!("<table header-row=\"{row}\" header-column=\"{column}\">"));
        let empty = Cell::default();
        for row in &table.rows {
            self.line(depth, "<tr>");
            for column in 0..width {
                let cell = self.cell(row.get(column).unwrap_or(&empty));
                self.line(depth, &format!("<td>{cell}</td>"));
            }
            self.line(depth, "</tr>");
        }
        self.line(depth, "</table>");
        for figure in std::mem::take(&mut self.moved) {
            self.figure(depth, &figure);
        }
    }

    /// A cell holds text alone: blocks become lines, pictures stand below the table.
    fn cell(&mut self, cell: &Cell) -> String {
        let mut parts = Vec::new();
        for block in &cell.content {
            match block {
                CellBlock::Status(status) => parts.push(self.status(status)),
                CellBlock::Inner(inner) => self.cell_inner(inner, &mut parts),
            }
        }
        parts.retain(|part| !part.is_empty());
        joined(&parts, "<br>")
    }

    fn cell_text(&mut self, text: &[Run]) -> String {
        self.inline(&text.to_vec(), Position::Cell)
    }

    fn cell_inner(&mut self, inner: &Inner, parts: &mut Vec<String>) {
        match inner {
            Inner::Paragraph(text) => parts.push(self.cell_text(text)),
            Inner::Code(code) => {
                let lines = code.text.lines().filter(|line| !line.trim().is_empty());
                parts.extend(lines.map(|line| self.cell_text(&[Run::Code { text: line.to_owned() }])));
            }
            Inner::Tasks(tasks) => self.cell_tasks(tasks, parts),
            Inner::Figure(figure) => {
                self.ledger.lose(Lost::PictureMoved(figure.file.clone()));
                self.moved.push(figure.clone());
                parts.push(self.cell_text(&[Run::Plain { text: format!("(see {})", figure.file) }]));
            }
            Inner::List(list) => self.cell_list(list, parts),
        }
    }

    fn cell_list(&mut self, list: &List, parts: &mut Vec<String>) {
        self.ledger.lose(Lost::ListInCell);
        for (index, item) in list.items.iter().enumerate() {
            let text = self.cell_text(&item.text);
            parts.push(match list.kind {
                ListKind::Bullet => format!("• {text}"),
                ListKind::Ordered(start) => format!("{}. {text}", start as usize + index),
            });
            item.content.iter().for_each(|inner| self.cell_inner(inner, parts));
        }
    }

    fn cell_tasks(&mut self, tasks: &[Task], parts: &mut Vec<String>) {
        self.ledger.lose(Lost::TickBoxes);
        for task in tasks {
            let text = self.cell_text(&task.text);
            parts.push(format!("{} {text}", if task.done { '☑' } else { '☐' }));
            self.cell_tasks(&task.parts, parts);
        }
    }
}
