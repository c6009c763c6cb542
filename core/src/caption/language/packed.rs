//! Words as one text: a table of them would hold an address and a length for each, and they are many.

/// So many words in one text.
pub(super) struct Packed<const COUNT: usize> {
    pub text: &'static str,
    /// Where each ends.
    pub ends: [u16; COUNT],
}

impl<const COUNT: usize> Packed<COUNT> {
    /// The word at a place; empty where there is none.
    pub fn at(&self, index: usize) -> &'static str {
        let end = |index: usize| self.ends.get(index).map(|end| usize::from(*end));
        let start = index.checked_sub(1).map_or(Some(0), end);
        start.zip(end(index)).and_then(|(start, end)| self.text.get(start..end)).unwrap_or_default()
    }
}

/// Packs a table of words while the program is built.
macro_rules! packed {
    ($words:ident) => {{
        const LENGTH: usize = $crate::caption::language::packed::length(&$words);
        const JOINED: [u8; LENGTH] = $crate::caption::language::packed::joined(&$words);
        const TEXT: &str = match std::str::from_utf8(&JOINED) {
            Ok(text) => text,
            Err(_) => panic!("whole words make a whole text"),
        };
        $crate::caption::language::packed::Packed { text: TEXT, ends: $crate::caption::language::packed::ends(&$words) }
    }};
}
pub(super) use packed;

pub(super) const fn length(words: &[&str]) -> usize {
    let (mut length, mut rest) = (0, words);
    while let Some((word, more)) = rest.split_first() {
        length += word.len();
        rest = more;
    }
    assert!(length <= u16::MAX as usize);
    length
}

#[allow(clippy::indexing_slicing, reason = "worked out by the compiler")]
pub(super) const fn joined<const LENGTH: usize>(words: &[&str]) -> [u8; LENGTH] {
    let mut joined = [0; LENGTH];
    let (mut at, mut rest) = (0, words);
    while let Some((word, more)) = rest.split_first() {
        let mut bytes = word.as_bytes();
        while let Some((byte, after)) = bytes.split_first() {
            joined[at] = *byte;
            at += 1;
            bytes = after;
        }
        rest = more;
    }
    joined
}

#[allow(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "worked out by the compiler")]
pub(super) const fn ends<const COUNT: usize>(words: &[&str; COUNT]) -> [u16; COUNT] {
    let mut ends = [0; COUNT];
    let (mut index, mut end) = (0, 0);
    while index < COUNT {
        end += words[index].len();
        ends[index] = end as u16;
        index += 1;
    }
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_again_the_empty_ones_too() {
        const WORDS: [&str; 4] = ["öffnen", "", "", "閉じる"];
        const PACKED: Packed<4> = packed!(WORDS);
        let found: Vec<&str> = (0..5).map(|index| PACKED.at(index)).collect();
        assert_eq!(found, ["öffnen", "", "", "閉じる", ""]);
    }
}
