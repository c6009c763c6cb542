//! What a writer should be understood to say: the document's words, and the few a target adds.

use super::{Said, Style};
use crate::document::{
    Block, Callout, CalloutKind, Cell, CellBlock, Document, Figure, Flow, Heading, Inner, Level, List, ListKind, Table,
    Task, clean,
};
use crate::text::{Run, Text, plain};
use crate::write::markdown::{Callouts, Contents, Dialect, Figures, shown_as_code};

/// What a target adds or turns round.
pub(crate) struct Profile<'a> {
    dialect: Option<&'a Dialect>,
    /// Written as HTML: title, labels of callouts and contents are words.
    html: bool,
    /// Pictures are places, a cell's picture too.
    places: bool,
    /// Cells hold text alone, but nothing of Markdown's own.
    cells: bool,
    folder: String,
    below: std::cell::RefCell<Vec<Figure>>,
}

impl<'a> Profile<'a> {
    pub(crate) fn of(dialect: &'a Dialect, folder: &str) -> Self {
        let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        Self { dialect: Some(dialect), folder, ..Self::native() }
    }

    pub(crate) fn native() -> Self {
        let below = Vec::new().into();
        Self { dialect: None, html: false, places: false, cells: false, folder: String::new(), below }
    }

    /// Confluence's editor.
    pub(crate) fn editor() -> Self {
        Self { places: true, ..Self::native() }
    }

    /// Notion's own Markdown.
    pub(crate) fn enhanced() -> Self {
        Self { places: true, cells: true, ..Self::native() }
    }

    pub(crate) fn html() -> Self {
        Self { html: true, folder: "data:".to_owned(), ..Self::native() }
    }
}

pub(crate) fn said(document: &Document, profile: &Profile) -> Said {
    let document = clean(document).document;
    let mut said = Said::default();
    if profile.cells || profile.html || profile.dialect.is_some_and(|dialect| dialect.title) {
        said.add(Style::Plain, &document.title);
    }
    for block in &document.blocks {
        profile.block(&mut said, block, &document);
    }
    said
}

impl Profile<'_> {
    fn block(&self, said: &mut Said, block: &Block, document: &Document) {
        match block {
            Block::Flow(flow) => self.flow(said, flow),
            Block::Expand(expand) => {
                said.add(Style::Plain, &expand.title);
                expand.content.iter().for_each(|flow| self.flow(said, flow));
            }
            Block::Contents => {
                if self.html || self.dialect.is_some_and(|dialect| dialect.contents == Contents::Links) {
                    sections(document).for_each(|section| said.add(Style::Plain, &heading_words(section)));
                }
            }
            Block::Facts(rows) => {
                for (name, fact) in rows {
                    let cells = [name.clone().into(), fact.clone().into()];
                    cells.iter().enumerate().for_each(|(column, cell)| self.cell(said, cell, column == 0));
                }
                self.below(said);
            }
            Block::Divider => {}
        }
    }

    fn flow(&self, said: &mut Said, flow: &Flow) {
        match flow {
            Flow::Inner(inner) => self.inner(said, inner),
            Flow::Heading(heading) => {
                if let Some(number) = heading.number {
                    said.add(Style::Plain, &format!("{number}."));
                }
                self.text(said, &heading.text);
            }
            Flow::Callout(callout) => self.callout(said, callout),
            Flow::Table(table) => self.table(said, table),
            Flow::Status(status) => self.status(said, &status.text),
        }
    }

    fn status(&self, said: &mut Said, text: &str) {
        match self.dialect {
            Some(_) => self.run(said, &Run::Strong { text: text.to_owned() }),
            None => said.add(Style::Plain, text),
        }
    }

    fn inner(&self, said: &mut Said, inner: &Inner) {
        match inner {
            Inner::Paragraph(text) => self.text(said, text),
            Inner::List(list) => {
                for item in &list.items {
                    self.text(said, &item.text);
                    item.content.iter().for_each(|inner| self.inner(said, inner));
                }
            }
            Inner::Tasks(tasks) => self.tasks(said, tasks),
            Inner::Code(code) => said.add(Style::Block, &code.text),
            Inner::Figure(figure) => self.figure(said, figure),
        }
    }

    fn tasks(&self, said: &mut Said, tasks: &[Task]) {
        // Pasted tick boxes stay signs.
        let signs = self.dialect.is_some_and(|dialect| dialect.figures == Figures::Places);
        for task in tasks {
            if signs {
                said.add(Style::Plain, if task.done { "[x]" } else { "[ ]" });
            }
            self.text(said, &task.text);
            self.tasks(said, &task.parts);
        }
    }

    fn callout(&self, said: &mut Said, callout: &Callout) {
        let mut content = Said::default();
        callout.content.iter().for_each(|inner| self.inner(&mut content, inner));
        let quoted = self.dialect.is_some_and(|dialect| dialect.callouts == Callouts::Quote);
        if (quoted || self.html) && !content.0.is_empty() {
            let (sign, name) = match callout.kind {
                CalloutKind::Info => ("ℹ️", "Info:"),
                CalloutKind::Note => ("📝", "Note:"),
                CalloutKind::Tip => ("💡", "Tip:"),
                CalloutKind::Warning => ("⚠️", "Warning:"),
                CalloutKind::Error => ("🛑", "Caution:"),
            };
            if quoted {
                said.add(Style::Plain, sign);
                said.add(Style::Strong, name);
            } else {
                said.add(Style::Strong, name.trim_end_matches(':'));
            }
        }
        content.0.into_iter().for_each(|(style, text)| said.add(style, &text));
    }

    fn figure(&self, said: &mut Said, figure: &Figure) {
        self.picture(said, figure);
        if let Some(caption) = &figure.caption {
            match self.dialect {
                Some(_) => self.run(said, &Run::Emphasis { text: plain(caption) }),
                None => self.text(said, caption),
            }
        }
    }

    fn picture(&self, said: &mut Said, figure: &Figure) {
        if self.places {
            return said.add(Style::Plain, &format!("[Screenshot: {}]{}", figure.file, figure.alt));
        }
        let file = format!("{}{}", self.folder, figure.file);
        match self.dialect.map(|dialect| dialect.figures) {
            None => said.add(Style::Picture(file), &figure.alt),
            Some(Figures::Linked) => said.add(Style::Picture(file), &figure.alt.replace(['[', ']'], "")),
            Some(Figures::Places) => said.add(Style::Plain, &format!("[Screenshot: {}]{}", figure.file, figure.alt)),
            Some(Figures::None) => said.add(Style::Plain, &figure.alt),
        }
    }

    fn table(&self, said: &mut Said, table: &Table) {
        for row in &table.rows {
            for (column, cell) in row.iter().enumerate() {
                let header = table.header_column && column == 0;
                let first = table.header_row && std::ptr::eq(row, &table.rows[0]);
                self.cell(said, cell, header && !first);
            }
        }
        self.below(said);
    }

    fn below(&self, said: &mut Said) {
        for figure in self.below.take() {
            self.figure(said, &figure);
        }
    }

    fn cell(&self, said: &mut Said, cell: &Cell, header: bool) {
        for block in &cell.content {
            match (block, self.dialect) {
                (CellBlock::Status(status), _) => self.status(said, &status.text),
                (CellBlock::Inner(Inner::Paragraph(text)), Some(_)) if header => {
                    self.run(said, &Run::Strong { text: plain(text) });
                }
                (CellBlock::Inner(inner), Some(dialect)) => self.cell_inner(said, inner, dialect),
                (CellBlock::Inner(inner), None) if self.cells => {
                    self.cell_inner(said, inner, &crate::write::notion_markdown::DIALECT);
                }
                (CellBlock::Inner(inner), None) => self.inner(said, inner),
            }
        }
    }

    fn cell_inner(&self, said: &mut Said, inner: &Inner, dialect: &Dialect) {
        match inner {
            Inner::Paragraph(text) => self.text(said, text),
            Inner::List(list) => self.cell_list(said, list, dialect),
            Inner::Tasks(tasks) => self.cell_tasks(said, tasks),
            Inner::Code(code) => said.add(Style::Plain, &code.text),
            Inner::Figure(figure) if dialect.figures == Figures::Linked && dialect.cell_break == "<br>" => {
                self.picture(said, figure);
            }
            Inner::Figure(figure) => {
                said.add(Style::Plain, &format!("(see {})", figure.file));
                self.below.borrow_mut().push(figure.clone());
            }
        }
    }

    fn cell_list(&self, said: &mut Said, list: &List, dialect: &Dialect) {
        for (index, item) in list.items.iter().enumerate() {
            match list.kind {
                ListKind::Bullet => said.add(Style::Plain, "•"),
                ListKind::Ordered(start) => said.add(Style::Plain, &format!("{}.", start as usize + index)),
            }
            self.text(said, &item.text);
            item.content.iter().for_each(|inner| self.cell_inner(said, inner, dialect));
        }
    }

    fn cell_tasks(&self, said: &mut Said, tasks: &[Task]) {
        for task in tasks {
            said.add(Style::Plain, if task.done { "☑" } else { "☐" });
            self.text(said, &task.text);
            self.cell_tasks(said, &task.parts);
        }
    }

    fn text(&self, said: &mut Said, text: &Text) {
        text.iter().for_each(|run| self.run(said, run));
    }

    fn run(&self, said: &mut Said, run: &Run) {
        let as_code = self.dialect.is_some_and(|dialect| shown_as_code(dialect, run.text()));
        let too_long = |url: &str| self.dialect.is_some_and(|dialect| url.len() > dialect.longest_url);
        let style = match run {
            Run::Strong { .. } if !as_code => Style::Strong,
            Run::Emphasis { .. } if !as_code => Style::Emphasis,
            Run::Link { url, .. } if !too_long(url) => Style::Link(url.clone()),
            _ => Style::Plain,
        };
        said.add(style, run.text());
    }
}

fn sections(document: &Document) -> impl Iterator<Item = &Heading> {
    let flows = document.blocks.iter().flat_map(|block| match block {
        Block::Flow(flow) => std::slice::from_ref(flow),
        Block::Expand(expand) => &expand.content,
        _ => &[],
    });
    flows.filter_map(|flow| match flow {
        Flow::Heading(heading) if heading.level == Level::Section => Some(heading),
        _ => None,
    })
}

fn heading_words(heading: &Heading) -> String {
    let text = plain(&heading.text);
    heading.number.map_or_else(|| text.clone(), |number| format!("{number}. {text}"))
}
