//! Walking the tree once, for whoever changes texts or pictures in it.

use super::{Block, CellBlock, Document, Figure, Flow, Inner, List, Task};
use crate::text::Text;

/// A piece of the document that holds words or a picture, and may be changed in place.
pub(super) enum Piece<'a> {
    /// Runs of text.
    Text(&'a mut Text),
    /// Words without style: an expandable section's title, a status.
    Words(&'a mut String),
    /// Code, where line ends and tabs count.
    Code(&'a mut String),
    /// A picture.
    Figure(&'a mut Figure),
    /// A heading begins: what follows stands under it.
    Heading(Option<u32>, &'a Text),
}

/// Shows every piece of the document to `see`, in reading order.
pub(super) fn visit(document: &mut Document, see: &mut dyn FnMut(Piece)) {
    for block in &mut document.blocks {
        match block {
            Block::Flow(flow) => visit_flow(flow, see),
            Block::Expand(expand) => {
                see(Piece::Words(&mut expand.title));
                expand.content.iter_mut().for_each(|flow| visit_flow(flow, see));
            }
            Block::Facts(rows) => {
                for (name, fact) in rows {
                    see(Piece::Text(name));
                    see(Piece::Text(fact));
                }
            }
            Block::Contents | Block::Divider => {}
        }
    }
}

fn visit_flow(flow: &mut Flow, see: &mut dyn FnMut(Piece)) {
    match flow {
        Flow::Inner(inner) => visit_inner(inner, see),
        Flow::Heading(heading) => {
            see(Piece::Heading(heading.number, &heading.text));
            see(Piece::Text(&mut heading.text));
        }
        Flow::Callout(callout) => {
            callout.content.iter_mut().for_each(|inner| visit_inner(inner, see));
        }
        Flow::Table(table) => {
            for block in table.rows.iter_mut().flatten().flat_map(|cell| &mut cell.content) {
                match block {
                    CellBlock::Inner(inner) => visit_inner(inner, see),
                    CellBlock::Status(status) => see(Piece::Words(&mut status.text)),
                }
            }
        }
        Flow::Status(status) => see(Piece::Words(&mut status.text)),
    }
}

fn visit_inner(inner: &mut Inner, see: &mut dyn FnMut(Piece)) {
    match inner {
        Inner::Paragraph(text) => see(Piece::Text(text)),
        Inner::List(list) => visit_list(list, see),
        Inner::Tasks(tasks) => visit_tasks(tasks, see),
        Inner::Code(code) => {
            if let Some(language) = &mut code.language {
                see(Piece::Words(language));
            }
            see(Piece::Code(&mut code.text));
        }
        Inner::Figure(figure) => {
            see(Piece::Words(&mut figure.alt));
            if let Some(caption) = &mut figure.caption {
                see(Piece::Text(caption));
            }
            see(Piece::Figure(figure));
        }
    }
}

fn visit_list(list: &mut List, see: &mut dyn FnMut(Piece)) {
    for item in &mut list.items {
        see(Piece::Text(&mut item.text));
        item.content.iter_mut().for_each(|inner| visit_inner(inner, see));
    }
}

fn visit_tasks(tasks: &mut [Task], see: &mut dyn FnMut(Piece)) {
    for task in tasks {
        see(Piece::Text(&mut task.text));
        visit_tasks(&mut task.parts, see);
    }
}

/// Shows every picture of the document to `see`, in reading order.
pub fn figures_mut(document: &mut Document, mut see: impl FnMut(&mut Figure)) {
    visit(document, &mut |piece| {
        if let Piece::Figure(figure) = piece {
            see(figure);
        }
    });
}

/// Puts something else in the place of every picture for which `instead` has something.
pub fn replace_figures(document: &mut Document, mut instead: impl FnMut(&Figure) -> Option<Inner>) {
    let replace: Replace = &mut |inner| {
        if let Inner::Figure(figure) = inner
            && let Some(other) = instead(figure)
        {
            *inner = other;
        }
    };
    for block in &mut document.blocks {
        match block {
            Block::Flow(flow) => replace_in_flow(flow, replace),
            Block::Expand(expand) => {
                expand.content.iter_mut().for_each(|flow| replace_in_flow(flow, replace));
            }
            Block::Contents | Block::Facts(_) | Block::Divider => {}
        }
    }
}

type Replace<'a> = &'a mut dyn FnMut(&mut Inner);

fn replace_in_flow(flow: &mut Flow, replace: Replace) {
    match flow {
        Flow::Inner(inner) => replace_in_inner(inner, replace),
        Flow::Callout(callout) => {
            callout.content.iter_mut().for_each(|inner| replace_in_inner(inner, replace));
        }
        Flow::Table(table) => {
            for block in table.rows.iter_mut().flatten().flat_map(|cell| &mut cell.content) {
                if let CellBlock::Inner(inner) = block {
                    replace_in_inner(inner, replace);
                }
            }
        }
        Flow::Heading(_) | Flow::Status(_) => {}
    }
}

fn replace_in_inner(inner: &mut Inner, replace: Replace) {
    replace(inner);
    if let Inner::List(list) = inner {
        for item in &mut list.items {
            item.content.iter_mut().for_each(|inner| replace_in_inner(inner, replace));
        }
    }
}
