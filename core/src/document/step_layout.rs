//! The steps set otherwise than under headings: as boxes to tick, or as one numbered list.

use super::said::said;
use super::words::{plain, strong};
use super::{Block, Callout, CalloutKind, Flow, Heading, Inner, Level, List, ListItem, ListKind, Task};
use crate::caption::Language;
use crate::guide::StepLayout;
use crate::text::{Run, Text};

/// Sets blocks that were laid out with a heading for each step. Every word stays, in its order.
pub(super) fn set(blocks: Vec<Block>, layout: StepLayout, language: Language) -> Vec<Block> {
    match layout {
        StepLayout::Headings => blocks,
        StepLayout::Tasks => blocks.into_iter().map(ticked).collect(),
        StepLayout::Numbered => numbered(blocks, language),
    }
}

/// A step's heading becomes a box to tick.
fn ticked(block: Block) -> Block {
    match block {
        Block::Flow(Flow::Heading(Heading { level: Level::Step, number: Some(number), text })) => {
            let mut words = vec![strong(format!("{number}.")), plain(" ")];
            words.extend(text);
            Inner::Tasks(vec![Task { text: words, done: false, parts: Vec::new() }]).into()
        }
        block => block,
    }
}

/// A step's heading becomes a list item with what stands below it; lists go on after what interrupts them.
fn numbered(blocks: Vec<Block>, language: Language) -> Vec<Block> {
    let mut set: Vec<Block> = Vec::new();
    let mut list: Option<List> = None;
    for block in blocks {
        match block {
            Block::Flow(Flow::Heading(Heading { level: Level::Step, number: Some(number), text })) => {
                let item = ListItem { text, content: Vec::new() };
                match &mut list {
                    Some(list) => list.items.push(item),
                    None => list = Some(List { kind: ListKind::Ordered(number), items: vec![item] }),
                }
            }
            Block::Flow(Flow::Inner(inner)) if list.is_some() => add(&mut list, vec![inner]),
            Block::Flow(Flow::Callout(callout)) if list.is_some() && !is_step(&callout) => {
                add(&mut list, spelled(callout, language));
            }
            block => {
                set.extend(list.take().map(|list| Inner::List(list).into()));
                set.push(block);
            }
        }
    }
    set.extend(list.map(|list| Inner::List(list).into()));
    set
}

fn add(list: &mut Option<List>, content: Vec<Inner>) {
    if let Some(item) = list.as_mut().and_then(|list| list.items.last_mut()) {
        item.content.extend(content);
    }
}

/// A callout that stands for a step begins with its number.
fn is_step(callout: &Callout) -> bool {
    match callout.content.first() {
        Some(Inner::Paragraph(text)) => match text.first() {
            Some(Run::Strong { text }) => text.strip_suffix('.').is_some_and(|number| number.parse::<u32>().is_ok()),
            _ => false,
        },
        _ => false,
    }
}

/// List items hold no callouts: its kind is said in words.
fn spelled(callout: Callout, language: Language) -> Vec<Inner> {
    let kind = match callout.kind {
        CalloutKind::Info | CalloutKind::Note => "Note",
        CalloutKind::Tip => "Tip",
        CalloutKind::Warning => "Warning",
        CalloutKind::Error => "Error",
    };
    let kind = format!("{}:", said(language, kind));
    let mut content = callout.content;
    let lead = vec![strong(&kind), plain(" ")];
    match content.first_mut() {
        Some(Inner::Paragraph(text)) => {
            text.splice(0..0, lead);
        }
        _ => content.insert(0, Inner::Paragraph(Text::from([strong(kind)]))),
    }
    content
}
