//! Texts: one style each, and no longer than the API takes.

use super::batch::{Node, leaf};
use super::{LONGEST_TEXT, Writer};
use crate::document::Status;
use crate::text::Run;
use crate::write::{Lost, notion_words, set};
use serde_json::{Value, json};

pub(super) const MOST_TEXTS: usize = 100;
const LONGEST_URL: usize = 2000;

impl Writer<'_> {
    /// A block of text. More texts than one block takes go into paragraphs below it.
    pub(super) fn text_block(&mut self, kind: &'static str, text: &[Run]) -> Node {
        let mut texts = self.rich_text(text);
        let rest = texts.split_off(MOST_TEXTS.min(texts.len()));
        Node { kind, body: json!({ "rich_text": texts }), children: paragraphs(&rest) }
    }

    /// The same, with words before the text.
    pub(super) fn marked_block(&mut self, kind: &'static str, mark: Option<String>, text: &[Run]) -> Node {
        let mark = mark.map(|text| Run::Plain { text });
        let runs: Vec<Run> = mark.into_iter().chain(text.iter().cloned()).collect();
        self.text_block(kind, &runs)
    }

    pub(super) fn rich_text(&mut self, text: &[Run]) -> Vec<Value> {
        text.iter().flat_map(|run| self.run(run)).collect()
    }

    fn run(&mut self, run: &Run) -> Vec<Value> {
        let annotation = match run {
            Run::Strong { .. } => Some("bold"),
            Run::Emphasis { .. } => Some("italic"),
            Run::Code { .. } => Some("code"),
            Run::Plain { .. } | Run::Link { .. } => None,
        };
        let link = self.link(run);
        let mut texts = words(run.text());
        for text in &mut texts {
            if let (Some(url), Some(words)) = (link, text.get_mut("text")) {
                set(words, "link", json!({ "url": url }));
            }
            if let Some(annotation) = annotation {
                set(text, "annotations", json!({ annotation: true }));
            }
        }
        texts
    }

    fn link<'run>(&mut self, run: &'run Run) -> Option<&'run str> {
        match run {
            Run::Link { url, .. } if url.encode_utf16().count() <= LONGEST_URL => Some(url),
            Run::Link { url, .. } => {
                self.ledger.lose(Lost::LongLink(url.len()));
                None
            }
            _ => None,
        }
    }
}

/// As many paragraphs as the texts need.
pub(super) fn paragraphs(texts: &[Value]) -> Vec<Node> {
    texts.chunks(MOST_TEXTS).map(|texts| leaf("paragraph", json!({ "rich_text": texts }))).collect()
}

/// Texts without style.
pub(super) fn words(text: &str) -> Vec<Value> {
    pieces(text).into_iter().map(|piece| json!({ "type": "text", "text": { "content": piece } })).collect()
}

/// A text in pieces that are short enough, counted as the API counts: in UTF-16.
pub(super) fn pieces(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let (mut piece, mut length) = (String::new(), 0);
    for character in text.chars() {
        if length + character.len_utf16() > LONGEST_TEXT {
            pieces.push(std::mem::take(&mut piece));
            length = 0;
        }
        piece.push(character);
        length += character.len_utf16();
    }
    if !piece.is_empty() {
        pieces.push(piece);
    }
    pieces
}

pub(super) fn coloured(status: &Status) -> Value {
    let colour = notion_words::status_colour(status.colour);
    let content: String = status.text.chars().take(LONGEST_TEXT / 2).collect();
    json!({ "type": "text", "text": { "content": content }, "annotations": { "bold": true, "color": colour } })
}
