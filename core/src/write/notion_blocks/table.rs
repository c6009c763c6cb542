//! Tables, whose cells hold text alone: blocks become lines, pictures stand below.

use super::Writer;
use super::batch::{Node, leaf};
use super::text::{MOST_TEXTS, coloured, words};
use crate::document::{Cell, CellBlock, Figure, Inner, List, ListKind, Table, Task};
use crate::text::Run;
use crate::write::Lost;
use serde_json::{Value, json};

impl Writer<'_> {
    pub(super) fn table(&mut self, table: &Table) -> Vec<Node> {
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
        nodes.extend(moved.iter().flat_map(|figure| self.figure(figure)));
        nodes
    }

    fn cell(&mut self, cell: &Cell, moved: &mut Vec<Figure>) -> Vec<Value> {
        let mut texts = Vec::new();
        for block in &cell.content {
            if !texts.is_empty() {
                texts.extend(words("\n"));
            }
            match block {
                CellBlock::Status(status) => texts.push(coloured(status)),
                CellBlock::Inner(inner) => self.cell_inner(inner, moved, &mut texts),
            }
        }
        if texts.len() > MOST_TEXTS {
            // Style is given up before words are.
            self.ledger.lose(Lost::Style);
            let all: String = texts.iter().filter_map(|text| text.pointer("/text/content")?.as_str()).collect();
            texts = words(&all);
        }
        texts
    }

    fn cell_inner(&mut self, inner: &Inner, moved: &mut Vec<Figure>, texts: &mut Vec<Value>) {
        match inner {
            Inner::Paragraph(text) => texts.extend(self.rich_text(text)),
            Inner::Code(code) => texts.extend(self.rich_text(&[Run::Code { text: code.text.clone() }])),
            Inner::Tasks(tasks) => self.cell_tasks(tasks, texts),
            Inner::Figure(figure) => {
                self.ledger.lose(Lost::PictureMoved(figure.file.clone()));
                moved.push(figure.clone());
                texts.extend(words(&format!("(see {})", figure.file)));
            }
            Inner::List(list) => self.cell_list(list, moved, texts),
        }
    }

    fn cell_list(&mut self, list: &List, moved: &mut Vec<Figure>, texts: &mut Vec<Value>) {
        self.ledger.lose(Lost::ListInCell);
        for (index, item) in list.items.iter().enumerate() {
            texts.extend(match list.kind {
                ListKind::Bullet => words("\n• "),
                ListKind::Ordered(start) => words(&format!("\n{}. ", start as usize + index)),
            });
            texts.extend(self.rich_text(&item.text));
            for inner in &item.content {
                texts.extend(words("\n"));
                self.cell_inner(inner, moved, texts);
            }
        }
    }

    fn cell_tasks(&mut self, tasks: &[Task], texts: &mut Vec<Value>) {
        self.ledger.lose(Lost::TickBoxes);
        for task in tasks {
            texts.extend(words(if task.done { "\n☑ " } else { "\n☐ " }));
            texts.extend(self.rich_text(&task.text));
            self.cell_tasks(&task.parts, texts);
        }
    }
}
