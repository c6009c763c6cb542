//! Templates: words with `{slots}`, `[optional parts]` that go when a slot in them is empty, and two ways
//! to say it, `one|other`, of which the slots decide.

use crate::text::Letters as _;
use crate::text::{Run, Text};

/// What the slots of a template are filled with.
#[derive(Clone, Debug, Default)]
pub(super) struct Slots(Vec<(&'static str, Text)>);

impl Slots {
    pub fn set(&mut self, slot: &'static str, text: Text) {
        if text.iter().any(|run| !run.text().is_empty()) {
            self.0.push((slot, text));
        }
    }

    pub fn strong(&mut self, slot: &'static str, text: String) {
        self.set(slot, vec![Run::Strong { text }]);
    }

    pub fn plain(&mut self, slot: &'static str, text: &str) {
        self.set(slot, vec![Run::Plain { text: text.to_owned() }]);
    }

    pub fn code(&mut self, slot: &'static str, text: String) {
        self.set(slot, vec![Run::Code { text }]);
    }

    pub fn emphasis(&mut self, slot: &'static str, text: &str) {
        self.set(slot, vec![Run::Emphasis { text: text.to_owned() }]);
    }

    /// What was set last.
    fn get(&self, slot: &str) -> Option<&Text> {
        self.0.iter().rev().find(|(known, _)| *known == slot).map(|(_, text)| text)
    }

    fn has(&self, slot: &str) -> bool {
        self.get(slot).is_some()
    }
}

/// Fills a template and begins the sentence with a capital. The other way to say it is for a sentence that
/// begins with places.
pub(super) fn fill(template: &str, slots: &Slots) -> Text {
    let mut text = expand(one_of(template, slots.has("in")), slots);
    capitalise(&mut text);
    text
}

/// Fills a fragment that stands inside a sentence.
pub(super) fn fill_fragment(template: &str, slots: &Slots) -> Text {
    expand(template, slots)
}

/// Fills a noun; the other way to say it is for one that is counted.
pub(super) fn fill_noun(template: &str, slots: &Slots) -> Text {
    expand(one_of(template, slots.has("m")), slots)
}

fn one_of(template: &str, other: bool) -> &str {
    match template.split_once('|') {
        Some((_, second)) if other => second,
        Some((first, _)) => first,
        None => template,
    }
}

fn expand(template: &str, slots: &Slots) -> Text {
    let mut text = Text::new();
    let mut rest = template;
    while let Some(at) = rest.find(['{', '[']) {
        push(&mut text, rest.get(..at).unwrap_or_default());
        let is_slot = rest.as_bytes().get(at) == Some(&b'{');
        let tail = rest.get(at + 1..).unwrap_or_default();
        let end = tail.find(if is_slot { '}' } else { ']' }).unwrap_or(tail.len());
        let inner = tail.get(..end).unwrap_or_default();
        if is_slot {
            text.extend(slots.get(inner).into_iter().flatten().cloned());
        } else if is_full(inner, slots) {
            text.extend(expand(inner, slots));
        }
        rest = tail.get(end + 1..).unwrap_or_default();
    }
    push(&mut text, rest);
    text
}

/// An optional part stands only with all of its slots.
fn is_full(part: &str, slots: &Slots) -> bool {
    part.split('{').skip(1).filter_map(|rest| rest.split('}').next()).all(|slot| slots.has(slot))
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
            *first = std::iter::once(initial.capital()).chain(characters).collect();
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
