//! Names as they may stand in a guide, whatever a page called its controls.

use crate::observation::{Label, LabelSource};
use crate::text::Letters as _;

/// Nothing on a screen that is longer than this is a name, characters.
const LONGEST: usize = 200;

/// The name of a control; empty when what was found is none.
pub(super) fn name(label: &Label) -> String {
    let name = tidy(&label.text);
    let is_guess = label.source.is_weak() && label.source != LabelSource::None;
    if is_ligature(&name) || is_guess && looks_generated(&name) { String::new() } else { name }
}

/// Whether a person should look at the name before it is published.
pub(super) fn is_weak(label: &Label) -> bool {
    label.source.is_weak() || name(label).is_empty()
}

/// A sentence on one line, without what cannot be seen.
pub(super) fn tidy_text(text: &str) -> String {
    let seen: String = text.chars().filter(|character| !is_unseen(*character)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// On one line, without what cannot be seen, not told twice, and not longer than a name is.
pub(super) fn tidy(text: &str) -> String {
    let mut tidy = String::new();
    let mut is_gap = false;
    let mut count = 0;
    // A page may name a control with megabytes: what lies beyond is not even read.
    for character in text.chars().take(LONGEST * 20).filter(|character| !is_unseen(*character)) {
        if character.is_whitespace() || character.is_control() {
            is_gap = true;
            continue;
        }
        if is_gap && !tidy.is_empty() {
            tidy.push(' ');
            count += 1;
        }
        is_gap = false;
        if count >= LONGEST {
            break;
        }
        tidy.push(character);
        count += 1;
    }
    once(tidy.trim_end().to_owned())
}

/// Marks of direction, joints without width, private-use glyphs of icon fonts.
fn is_unseen(character: char) -> bool {
    matches!(character,
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}' | '\u{61c}' | '\u{fff9}'..='\u{fffd}'
        | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// `CanadaCanada` and `Canada Canada` are `Canada`: a hidden copy stands beside the shown one.
fn once(text: String) -> String {
    let half = text.len() / 2;
    let (head, tail) = (text.get(..half).unwrap_or_default(), text.get(half..).unwrap_or_default());
    let is_twice = head == tail || Some(head) == tail.strip_prefix(' ');
    let is_word = head.chars().count() >= 3 && head.chars().any(char::is_alphabetic);
    if is_twice && is_word { head.to_owned() } else { text }
}

/// What an icon font turns into a picture: `more_vert`.
fn is_ligature(name: &str) -> bool {
    name.contains('_')
        && name.split('_').all(|part| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_lowercase()))
        && ICONS.split('|').any(|icon| name.split('_').next() == Some(icon))
}

/// How the names of common icons begin.
const ICONS: &str = "more|arrow|expand|chevron|keyboard|unfold|open|content|add|delete|check|close|account|navigate";

/// A hash, a GUID, a number, or a class name made by a build.
fn looks_generated(name: &str) -> bool {
    let letters = name.chars().filter(|character| character.is_alphabetic()).count();
    let digits = name.chars().filter(char::is_ascii_digit).count();
    let is_word = |part: &str| {
        let count = part.chars().count();
        let vowels = part.chars().filter(|letter| "aeiouyäöüáéíóúàèùâêîôû".contains(*letter)).count();
        let numbers = part.chars().filter(char::is_ascii_digit).count();
        let begins = part.chars().next().is_some_and(char::is_alphabetic);
        count >= 2 && begins && numbers <= 2 && (vowels > 0 || count <= 4)
    };
    let lower = name.small();
    let mut parts = lower.split(|character: char| !character.is_alphanumeric()).filter(|part| !part.is_empty());
    letters == 0 || digits * 3 > letters && digits > 3 || !parts.any(is_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_no_part_of_a_name() {
        for (text, told) in [
            ("  Save \n changes\t", "Save changes"),
            ("\u{202e}Save\u{202c}", "Save"),
            ("Sa\u{200b}ve\u{feff}", "Save"),
            ("\u{e5d4} Delete", "Delete"),
            ("CanadaCanada", "Canada"),
            ("Canada Canada", "Canada"),
            ("Yes Yes", "Yes"),
            ("11", "11"),
            ("حفظ", "حفظ"),
            ("\u{200b}\u{200e}", ""),
        ] {
            assert_eq!(tidy(text), told, "{text:?}");
        }
        let long: Vec<String> = (0..1_000_000).map(|number| format!("n{number}")).collect();
        assert!((LONGEST - 10..=LONGEST).contains(&tidy(&long.join(" ")).chars().count()));
    }

    #[test]
    fn a_guess_that_looks_generated_is_no_name() {
        let label = |text: &str, source| Label { text: text.into(), source };
        for (text, is_name) in [
            ("3f2504e0-4f89-11d3-9a0c-0305e82c3301", false),
            ("a94a8fe5ccb19ba61c4c0873d391e987982fbbd3", false),
            ("css-1x2y3z4", false),
            ("12345", false),
            ("Save and Test button", true),
            ("launch-template", true),
            ("ec2", true),
        ] {
            assert_eq!(!name(&label(text, LabelSource::TestId)).is_empty(), is_name, "{text}");
            // What a page shows as a name is one, however odd.
            assert!(!name(&label(text, LabelSource::AccessibleName)).is_empty(), "{text}");
        }
        assert_eq!(name(&label("more_vert", LabelSource::AccessibleName)), "");
        assert_eq!(name(&label("snake_case_name", LabelSource::AccessibleName)), "snake_case_name");
    }
}
