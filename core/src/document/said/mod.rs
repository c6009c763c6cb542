//! What documents say of their own, in the guide's language. A language is one file; a word is called by its
//! English form. What stands in `{braces}` is filled in.

mod english;
mod french;
mod german;
mod japanese;
mod spanish;

use crate::caption::Language;
use crate::text::{Run, Text};

const COUNT: usize = 89;

/// A word or sentence in a language.
pub(crate) fn said(language: Language, english: &'static str) -> &'static str {
    let table = match language {
        Language::English => return english,
        Language::German => &german::WORDS,
        Language::French => &french::WORDS,
        Language::Spanish => &spanish::WORDS,
        Language::Japanese => &japanese::WORDS,
    };
    let at = english::WORDS.iter().position(|known| *known == english);
    #[cfg(test)]
    assert!(at.is_some(), "{english:?} is in no table");
    at.and_then(|at| table.get(at)).unwrap_or(&english)
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
mod tests {
    use super::*;

    fn slots(mut text: &str) -> Vec<&str> {
        let mut names = Vec::new();
        while let Some((_, name, after)) = slot(text) {
            names.push(name);
            text = after;
        }
        names.sort_unstable();
        names
    }

    #[test]
    fn every_language_has_every_word_with_the_same_slots() {
        for language in Language::ALL {
            for english in english::WORDS {
                let words = said(language, english);
                assert!(!words.trim().is_empty(), "{english:?} in {language:?}");
                assert_eq!(slots(words), slots(english), "{words:?} in {language:?}");
            }
        }
        let mut known = english::WORDS.to_vec();
        known.sort_unstable();
        known.dedup();
        assert_eq!(known.len(), COUNT, "a word stands twice in the table");
    }

    #[test]
    fn slots_are_filled_where_the_language_has_them() {
        let slots = [("number", "3"), ("title", "Start")];
        assert_eq!(filled(Language::German, "Stage {number}: {title}", &slots), "Abschnitt 3: Start");
        let page = vec![Run::Strong { text: "Home".to_owned() }];
        let told = styled(Language::Japanese, "On the {page} page, in 1 step.", vec![("page", page)]);
        assert_eq!(crate::text::plain(&told), "Home ページで 1 手順。");
    }

    /// What a page of every kind says in English stands in it in the guide's language, and nowhere in English.
    #[test]
    fn no_kind_of_document_keeps_an_english_word_of_its_own() {
        use crate::document::kind::examples::{launch, lines};
        use crate::document::lay_out;
        use crate::guide::Kind;
        for kind in [Kind::Runbook, Kind::Sop, Kind::WorkInstruction] {
            let page = |language| {
                let mut guide = launch();
                guide.language = language;
                guide.settings.kind = Some(kind);
                guide.settings.name_variable("web-1", "HOST");
                lines(&lay_out(&guide, &guide.settings).document)
            };
            let english = page(Language::English);
            let own: Vec<&str> = english::WORDS
                .into_iter()
                .filter(|words| {
                    words.contains(' ') && !words.contains('{') && english.iter().any(|line| line.contains(words))
                })
                .collect();
            assert!(own.len() > 1, "{kind:?}: {own:?}");
            for language in Language::ALL.into_iter().skip(1) {
                let told = page(language);
                assert_eq!(told.len(), english.len(), "{kind:?} in {language:?}");
                for words in &own {
                    assert!(told.iter().all(|line| !line.contains(words)), "{words:?} of {kind:?} in {language:?}");
                    let own = said(language, words);
                    assert!(told.iter().any(|line| line.contains(own)), "{own:?} of {kind:?} in {language:?}");
                }
            }
        }
    }
}
