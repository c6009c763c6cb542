//! Templates: words with `{slots}`, and `[optional parts]` that go when a slot in them is empty.

use crate::sorted::Map;
use crate::text::{Run, Text};

/// What the slots of a template are filled with.
#[derive(Clone, Debug, Default)]
pub(super) struct Slots(Map<&'static str, Text>);

impl Slots {
    pub fn set(&mut self, slot: &'static str, text: Text) {
        if text.iter().any(|run| !run.text().is_empty()) {
            self.0.insert(slot, text);
        }
    }

    pub fn strong(&mut self, slot: &'static str, text: &str) {
        self.set(slot, vec![Run::Strong { text: text.to_owned() }]);
    }

    pub fn plain(&mut self, slot: &'static str, text: &str) {
        self.set(slot, vec![Run::Plain { text: text.to_owned() }]);
    }

    pub fn code(&mut self, slot: &'static str, text: &str) {
        self.set(slot, vec![Run::Code { text: text.to_owned() }]);
    }

    pub fn emphasis(&mut self, slot: &'static str, text: &str) {
        self.set(slot, vec![Run::Emphasis { text: text.to_owned() }]);
    }

    fn get(&self, slot: &str) -> Option<&Text> {
        self.0.get(slot)
    }
}

/// Fills a template and begins the sentence with a capital.
pub(super) fn fill(template: &str, slots: &Slots) -> Text {
    let mut text = expand(template, slots).unwrap_or_default();
    capitalise(&mut text);
    text
}

/// Fills a fragment that stands inside a sentence.
pub(super) fn fill_fragment(template: &str, slots: &Slots) -> Text {
    expand(template, slots).unwrap_or_default()
}

/// None when a slot outside of optional parts is empty; the caller's phrase then has nothing to say there.
fn expand(template: &str, slots: &Slots) -> Option<Text> {
    let mut text = Text::new();
    let mut complete = true;
    let mut rest = template;
    while let Some(at) = rest.find(['{', '[']) {
        push(&mut text, rest.get(..at).unwrap_or_default());
        let (open, tail) = (rest.as_bytes().get(at).copied(), rest.get(at + 1..).unwrap_or_default());
        let close = if open == Some(b'{') { '}' } else { ']' };
        let end = tail.find(close).unwrap_or(tail.len());
        let inner = tail.get(..end).unwrap_or_default();
        if open == Some(b'[') {
            text.extend(expand_all(inner, slots).unwrap_or_default());
        } else if let Some(filling) = slots.get(inner) {
            text.extend(filling.iter().cloned());
        } else {
            complete &= inner == "in";
        }
        rest = tail.get(end + close.len_utf8()..).unwrap_or_default();
    }
    push(&mut text, rest);
    (complete || !text.is_empty()).then_some(text)
}

/// An optional part stands only with all of its slots.
fn expand_all(part: &str, slots: &Slots) -> Option<Text> {
    let mut rest = part;
    while let Some(at) = rest.find('{') {
        let tail = rest.get(at + 1..)?;
        let end = tail.find('}')?;
        slots.get(tail.get(..end)?)?;
        rest = tail.get(end + 1..)?;
    }
    expand(part, slots)
}

fn push(text: &mut Text, plain: &str) {
    if !plain.is_empty() {
        text.push(Run::Plain { text: plain.to_owned() });
    }
}

/// Only the template's own words are touched, never what stands on the screen.
fn capitalise(text: &mut Text) {
    if let Some(Run::Plain { text: first }) = text.first_mut() {
        let mut characters = first.chars();
        if let Some(initial) = characters.next() {
            *first = initial.to_uppercase().chain(characters).collect();
        }
    }
    join_plain(text);
}

/// Neighbouring plain runs are one, so that equal sentences are equal values.
fn join_plain(text: &mut Text) {
    let mut joined = Text::with_capacity(text.len());
    for run in text.drain(..) {
        match (joined.last_mut(), run) {
            (Some(Run::Plain { text: before }), Run::Plain { text: after }) => before.push_str(&after),
            (_, run) => joined.push(run),
        }
    }
    *text = joined;
}
