//! Lists and task lists.

use super::inline::Position;
use super::{Indent, Neighbours, Writer, join};
use crate::document::{List, ListItem, ListKind, Task};
use crate::text::joined;

impl Writer<'_> {
    pub(super) fn list(&mut self, list: &List, indent: usize) -> String {
        let loose = list.items.iter().any(|item| !item.content.is_empty());
        let (turn, apart) = self.turn();
        let mut items = Vec::new();
        for (index, item) in list.items.iter().enumerate() {
            let marker = marker(list.kind, index, turn);
            items.push(self.item(&marker, item, indent));
        }
        format!("{apart}{}", joined(&items, if loose { "\n\n" } else { "\n" }))
    }

    /// Which markers a list has, and what stands before it, so that it does not go on with the one above.
    fn turn(&self) -> (usize, &'static str) {
        match self.dialect.neighbours {
            Neighbours::Markers => (self.lists % 2, ""),
            Neighbours::Apart => (0, if self.lists > 0 { "&#160;\n\n" } else { "" }),
        }
    }

    fn item(&mut self, marker: &str, item: &ListItem, indent: usize) -> String {
        let width = self.width(marker);
        let text = self.inline(&item.text, Position::Paragraph);
        let content = self.inners(&item.content, indent + width);
        // An item that begins with nothing would end before its content.
        let text = if text.is_empty() && !content.is_empty() { "&#160;".to_owned() } else { text };
        self.hang(marker, &join(vec![text, content]))
    }

    pub(super) fn tasks(&mut self, tasks: &[Task]) -> String {
        let (turn, apart) = self.turn();
        let marker = marker(ListKind::Bullet, 0, turn);
        let mut items = Vec::new();
        for task in tasks {
            let sign = if task.done { "[x]" } else { "[ ]" };
            let text = self.inline(&task.text, Position::Paragraph);
            // A box without words beside it would be three signs.
            let text = format!("{sign} {}", if text.is_empty() { "&#160;" } else { &text });
            let parts = if task.parts.is_empty() {
                String::new()
            } else {
                let outer = std::mem::take(&mut self.lists);
                let parts = self.tasks(&task.parts);
                self.lists = outer;
                format!("\n{parts}")
            };
            items.push(self.hang(&marker, &format!("{text}{parts}")));
        }
        format!("{apart}{}", joined(&items, "\n"))
    }

    fn width(&self, marker: &str) -> usize {
        let width = marker.len() + 1;
        match self.dialect.indent {
            Indent::Marker => width,
            Indent::Three => width.max(3),
            Indent::Four => width.max(4),
        }
    }

    /// Writes text beside a marker, its further lines below its first.
    fn hang(&self, marker: &str, text: &str) -> String {
        let spaces = " ".repeat(self.width(marker));
        let mut lines = text.split('\n');
        let mut out = format!("{marker} {}", lines.next().unwrap_or_default());
        out.truncate(out.trim_end().len());
        for line in lines {
            out.push('\n');
            if !line.is_empty() {
                out.push_str(&spaces);
                out.push_str(line);
            }
        }
        out
    }
}

/// Neighbouring lists take turns in their markers, or they would be one list.
fn marker(kind: ListKind, index: usize, turn: usize) -> String {
    match kind {
        ListKind::Bullet => (if turn == 0 { "-" } else { "*" }).to_owned(),
        ListKind::Ordered(start) => {
            let number = usize::try_from(start).unwrap_or_default() + index;
            format!("{number}{}", if turn == 0 { '.' } else { ')' })
        }
    }
}
