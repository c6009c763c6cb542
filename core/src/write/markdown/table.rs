//! Tables: one line a row, so cells hold text alone.

use super::inline::Position;
use super::{CodeSpans, Figures, Writer, join};
use crate::document::{Cell, CellBlock, Code, Figure, Inner, List, ListKind, Table, Task};
use crate::text::{Run, joined, plain};
use crate::write::Lost;

impl Writer<'_> {
    pub(super) fn table(&mut self, table: &Table) -> String {
        let width = table.width();
        if width == 0 {
            return String::new();
        }
        let mut rows = table.rows.iter();
        let empty = Vec::new();
        let header = if table.header_row { rows.next().unwrap_or(&empty) } else { &empty };
        let mut lines = vec![self.row(header, width, false), format!("|{}", " --- |".repeat(width))];
        for row in rows {
            lines.push(self.row(row, width, table.header_column));
        }
        let moved: Vec<Figure> = std::mem::take(&mut self.moved);
        let mut parts = vec![joined(&lines, "\n")];
        parts.extend(moved.iter().map(|figure| self.figure(figure)));
        join(parts)
    }

    fn row(&mut self, cells: &[Cell], width: usize, header_column: bool) -> String {
        let mut line = String::from("|");
        for column in 0..width {
            let text = cells.get(column).map(|cell| self.cell(cell, header_column && column == 0));
            let text = text.unwrap_or_default();
            line.push_str(&if text.is_empty() { "  |".to_owned() } else { format!(" {text} |") });
        }
        line
    }

    fn cell(&mut self, cell: &Cell, header: bool) -> String {
        let mut parts = Vec::new();
        for block in &cell.content {
            match block {
                CellBlock::Inner(Inner::Paragraph(text)) if header => {
                    parts.push(self.cell_text(&[Run::Strong { text: plain(text) }]));
                }
                CellBlock::Inner(inner) => self.cell_inner(inner, &mut parts),
                CellBlock::Status(status) => {
                    self.ledger.lose(Lost::StatusColour);
                    parts.push(self.cell_text(&[Run::Strong { text: status.text.clone() }]));
                }
            }
        }
        parts.retain(|part| !part.is_empty());
        joined(&parts, self.dialect.cell_break)
    }

    fn cell_text(&mut self, text: &[Run]) -> String {
        self.inline(&text.to_vec(), Position::Cell)
    }

    fn cell_inner(&mut self, inner: &Inner, parts: &mut Vec<String>) {
        match inner {
            Inner::Paragraph(text) => parts.push(self.cell_text(text)),
            Inner::List(list) => self.cell_list(list, parts),
            Inner::Tasks(tasks) => self.cell_tasks(tasks, parts),
            Inner::Code(code) => self.cell_code(code, parts),
            Inner::Figure(figure) => parts.push(self.cell_figure(figure)),
        }
    }

    fn cell_list(&mut self, list: &List, parts: &mut Vec<String>) {
        self.ledger.lose(Lost::ListInCell);
        for (index, item) in list.items.iter().enumerate() {
            let text = self.cell_text(&item.text);
            let marker = match list.kind {
                ListKind::Bullet => "•".to_owned(),
                ListKind::Ordered(start) => format!("{}.", start as usize + index),
            };
            // Some read a cell as a page of its own, in which this would be a list.
            let marker = self.cell_text(&[Run::Plain { text: marker }]);
            parts.push(format!("{marker} {text}"));
            for inner in &item.content {
                self.cell_inner(inner, parts);
            }
        }
    }

    fn cell_tasks(&mut self, tasks: &[Task], parts: &mut Vec<String>) {
        self.ledger.lose(Lost::TickBoxes);
        for task in tasks {
            let sign = if task.done { '☑' } else { '☐' };
            let text = self.cell_text(&task.text);
            parts.push(format!("{sign} {text}"));
            self.cell_tasks(&task.parts, parts);
        }
    }

    /// Code in a cell is a code span for each line.
    fn cell_code(&mut self, code: &Code, parts: &mut Vec<String>) {
        if self.dialect.code_spans == CodeSpans::UnlessAltered {
            self.ledger.lose(Lost::CodeAsText);
        }
        for line in code.text.lines().filter(|line| !line.trim().is_empty()) {
            parts.push(self.cell_text(&[Run::Code { text: line.to_owned() }]));
        }
    }

    /// Only where pictures are linked can one stand in a cell; elsewhere it stands below the table.
    fn cell_figure(&mut self, figure: &Figure) -> String {
        if self.dialect.figures == Figures::Linked && self.dialect.cell_break == "<br>" {
            return self.picture(figure, Position::Cell);
        }
        self.ledger.lose(Lost::PictureMoved(figure.file.clone()));
        self.moved.push(figure.clone());
        self.cell_text(&[Run::Plain { text: format!("(see {})", figure.file) }])
    }
}
