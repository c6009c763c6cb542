//! What a person wrote into a field of several lines, as blocks.

use super::{Block, Flow, Heading, Inner, Level, List, ListItem, ListKind};
use crate::text::{Run, Text, parse_inline};

/// Paragraphs at blank lines, lists where lines begin with `-`, `*` or a number. Within a line, inline Markdown.
pub(super) fn blocks(text: &str) -> Vec<Inner> {
    let mut blocks: Vec<Inner> = Vec::new();
    let mut goes_on = false;
    for line in text.lines().map(str::trim) {
        match item(line) {
            _ if line.is_empty() => goes_on = false,
            Some((kind, words)) => {
                list_item(&mut blocks, kind, words);
                goes_on = false;
            }
            None => {
                paragraph(&mut blocks, line, goes_on);
                goes_on = true;
            }
        }
    }
    blocks
}

/// In a template: headings too.
pub(super) fn template_blocks(text: &str) -> Vec<Block> {
    let mut all: Vec<Block> = Vec::new();
    let mut body = String::new();
    for line in text.lines() {
        let heading = line.strip_prefix("## ").map(|words| (Level::Section, words));
        match heading.or_else(|| line.strip_prefix("### ").map(|words| (Level::Step, words))) {
            Some((level, words)) => {
                all.extend(blocks(&std::mem::take(&mut body)).into_iter().map(Block::from));
                all.push(Flow::Heading(Heading { level, number: None, text: parse_inline(words.trim()) }).into());
            }
            None => {
                body.push_str(line);
                body.push('\n');
            }
        }
    }
    all.extend(blocks(&body).into_iter().map(Block::from));
    all
}

/// One line of text; line ends stay line ends.
pub(super) fn line(text: &str) -> Text {
    let mut all = Text::new();
    for part in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !all.is_empty() {
            all.push(Run::Plain { text: "\n".to_owned() });
        }
        all.extend(parse_inline(part));
    }
    all
}

fn item(line: &str) -> Option<(ListKind, &str)> {
    if let Some(words) = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")) {
        return Some((ListKind::Bullet, words));
    }
    let (number, words) = line.split_once(". ")?;
    let number = number.parse::<u32>().ok().filter(|_| number.len() <= 3)?;
    Some((ListKind::Ordered(number), words))
}

fn list_item(blocks: &mut Vec<Inner>, kind: ListKind, words: &str) {
    let item = ListItem { text: parse_inline(words.trim()), content: Vec::new() };
    let is_ordered = |kind: ListKind| matches!(kind, ListKind::Ordered(_));
    match blocks.last_mut() {
        Some(Inner::List(list)) if is_ordered(list.kind) == is_ordered(kind) => list.items.push(item),
        _ => blocks.push(Inner::List(List { kind, items: vec![item] })),
    }
}

fn paragraph(blocks: &mut Vec<Inner>, line: &str, goes_on: bool) {
    match blocks.last_mut() {
        Some(Inner::Paragraph(text)) if goes_on => {
            text.push(Run::Plain { text: "\n".to_owned() });
            text.extend(parse_inline(line));
        }
        _ => blocks.push(Inner::Paragraph(parse_inline(line))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::plain;

    #[test]
    fn lines_become_paragraphs_and_lists() {
        let written = blocks("One\ntwo\n\nthree\n- a\n- b\n1. x\n2. y\n\nend");
        let shapes: Vec<String> = written
            .iter()
            .map(|block| match block {
                Inner::Paragraph(text) => plain(text),
                Inner::List(list) => {
                    let items: Vec<String> = list.items.iter().map(|item| plain(&item.text)).collect();
                    format!("{:?} {}", list.kind, items.join(","))
                }
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(shapes, ["One\ntwo", "three", "Bullet a,b", "Ordered(1) x,y", "end"]);
    }
}
