//! Leaves out what says nothing: empty paragraphs, list items, callouts. Writers need not think of them.

use super::{Block, Callout, CellBlock, Document, Flow, Inner, ListItem, Task};

/// Takes everything out that holds no word and no picture. Rows and cells of tables stay, empty or not.
pub(super) fn prune(document: &mut Document) {
    document.blocks.retain_mut(|block| match block {
        Block::Flow(flow) => flow_says_something(flow),
        Block::Expand(expand) => {
            expand.content.retain_mut(flow_says_something);
            !expand.title.is_empty() || !expand.content.is_empty()
        }
        Block::Facts(rows) => {
            rows.retain(|(name, fact)| !name.is_empty() || !fact.is_empty());
            !rows.is_empty()
        }
        Block::Contents | Block::Divider => true,
    });
}

fn flow_says_something(flow: &mut Flow) -> bool {
    match flow {
        Flow::Inner(inner) => inner_says_something(inner),
        Flow::Heading(heading) => heading.number.is_some() || !heading.text.is_empty(),
        Flow::Callout(Callout { content, .. }) => {
            content.retain_mut(inner_says_something);
            !content.is_empty()
        }
        Flow::Table(table) => {
            for cell in table.rows.iter_mut().flatten() {
                cell.content.retain_mut(|block| match block {
                    CellBlock::Inner(inner) => inner_says_something(inner),
                    CellBlock::Status(status) => !status.text.is_empty(),
                });
            }
            table.width() > 0
        }
        Flow::Status(status) => !status.text.is_empty(),
    }
}

fn inner_says_something(inner: &mut Inner) -> bool {
    match inner {
        Inner::Paragraph(text) => !text.is_empty(),
        Inner::List(list) => {
            list.items.retain_mut(|ListItem { text, content }| {
                content.retain_mut(inner_says_something);
                !text.is_empty() || !content.is_empty()
            });
            !list.items.is_empty()
        }
        Inner::Tasks(tasks) => {
            tasks.retain_mut(task_says_something);
            !tasks.is_empty()
        }
        Inner::Code(code) => !code.text.trim().is_empty(),
        Inner::Figure(_) => true,
    }
}

fn task_says_something(task: &mut Task) -> bool {
    task.parts.retain_mut(task_says_something);
    !task.text.is_empty() || !task.parts.is_empty()
}
