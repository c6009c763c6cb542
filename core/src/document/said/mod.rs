//! What documents say of their own, in the guide's language. A language is one file; a word is called by its
//! English form. What stands in `{braces}` is filled in.

/// The words of a language as one text, a line each: a table of them would be larger than they are.
macro_rules! lines {
    ($($words:literal,)*) => { concat!($($words, "\n"),*) };
}
use lines;

mod english;
mod french;
mod german;
mod japanese;
mod spanish;

use crate::caption::Language;
use crate::text::{Run, Text};

const COUNT: usize = 183;

/// What stands for each English word: two bytes, where its address and length would be eight. A test holds them apart.
#[allow(clippy::indexing_slicing, reason = "worked out by the compiler")]
const KEYS: [u16; COUNT] = {
    let mut keys = [0; COUNT];
    let mut index = 0;
    while index < COUNT {
        keys[index] = key(english::WORDS[index]);
        index += 1;
    }
    keys
};

/// FNV-1a, folded.
const fn key(word: &str) -> u16 {
    let mut hash = 0x811C_9DC5_u32;
    let mut rest = word.as_bytes();
    while let Some((byte, more)) = rest.split_first() {
        hash = (hash ^ *byte as u32).wrapping_mul(0x0100_0193);
        rest = more;
    }
    (hash ^ (hash >> 16)) as u16
}

/// A word or sentence in a language.
pub(crate) fn said(language: Language, english: &'static str) -> &'static str {
    let table = match language {
        Language::English => return english,
        Language::German => german::WORDS,
        Language::French => french::WORDS,
        Language::Spanish => spanish::WORDS,
        Language::Japanese => japanese::WORDS,
    };
    let wanted = key(english);
    let at = KEYS.iter().position(|known| *known == wanted);
    #[cfg(test)]
    assert_eq!(at.and_then(|at| english::WORDS.get(at)), Some(&english), "it is in no table");
    at.and_then(|at| table.split('\n').nth(at)).unwrap_or(english)
}

/// A sentence with its slots filled in.
pub(crate) fn filled(language: Language, english: &'static str, slots: &[(&str, &str)]) -> String {
    let mut rest = said(language, english);
    let mut text = String::new();
    while let Some((before, name, after)) = slot(rest) {
        text.push_str(before);
        let value = slots.iter().find(|(known, _)| *known == name);
        text.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    text.push_str(rest);
    text
}

/// A sentence with words of their own style in its slots.
pub(super) fn styled(language: Language, english: &'static str, mut slots: Vec<(&str, Text)>) -> Text {
    let mut rest = said(language, english);
    let mut text = Text::new();
    let add = |text: &mut Text, words: &str| {
        if !words.is_empty() {
            text.push(Run::Plain { text: words.to_owned() });
        }
    };
    while let Some((before, name, after)) = slot(rest) {
        add(&mut text, before);
        let value = slots.iter_mut().find(|(known, _)| *known == name);
        text.append(&mut value.map(|(_, value)| std::mem::take(value)).unwrap_or_default());
        rest = after;
    }
    add(&mut text, rest);
    text
}

/// What stands before the next slot, its name, and what follows.
fn slot(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

#[cfg(test)]
mod tests;
