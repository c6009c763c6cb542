//! The table of contents, where the target does not make one by itself.

use super::inline::Position;
use super::{Contents, Writer};
use crate::document::{Block, Flow, Heading, Level};
use crate::text::Letters as _;
use crate::text::{Run, joined, plain};
use crate::write::Lost;

impl Writer<'_> {
    pub(super) fn contents(&mut self) -> String {
        match self.dialect.contents {
            Contents::Links => self.links(),
            Contents::Line(line) => line.to_owned(),
            Contents::None => {
                self.ledger.lose(Lost::Contents);
                String::new()
            }
        }
    }

    fn links(&mut self) -> String {
        let document = self.document;
        let mut taken: Vec<String> = vec![anchor(&document.title)];
        let mut lines = Vec::new();
        for heading in document.blocks.iter().flat_map(headings) {
            let anchor = free(&anchor(&visible(heading)), &mut taken);
            if heading.level == Level::Section {
                let text = self.inline(&vec![Run::Plain { text: visible(heading) }], Position::Heading);
                lines.push(format!("- [{text}](#{anchor})"));
            }
        }
        joined(&lines, "\n")
    }
}

fn headings(block: &Block) -> Vec<&Heading> {
    let flows: Vec<&Flow> = match block {
        Block::Flow(flow) => vec![flow],
        Block::Expand(expand) => expand.content.iter().collect(),
        Block::Contents | Block::Facts(_) | Block::Divider => Vec::new(),
    };
    flows
        .into_iter()
        .filter_map(|flow| match flow {
            Flow::Heading(heading) => Some(heading),
            _ => None,
        })
        .collect()
}

fn visible(heading: &Heading) -> String {
    let text = plain(&heading.text);
    heading.number.map_or_else(|| text.clone(), |number| format!("{number}. {text}"))
}

/// The name GitHub and GitLab give a heading: its words in lower case, joined by hyphens.
fn anchor(text: &str) -> String {
    text.trim()
        .small()
        .chars()
        .filter_map(|character| match character {
            ' ' => Some('-'),
            '-' | '_' => Some(character),
            _ => character.is_alphanumeric().then_some(character),
        })
        .collect()
}

/// The name, with a number when it is taken.
fn free(name: &str, taken: &mut Vec<String>) -> String {
    let mut free = name.to_owned();
    let mut count = 0;
    while taken.contains(&free) {
        count += 1;
        free = format!("{name}-{count}");
    }
    taken.push(free.clone());
    free
}
