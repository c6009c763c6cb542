//! All languages say the same things, each in its own words.

use super::*;
use std::collections::BTreeSet;

fn slots(template: &str) -> BTreeSet<&str> {
    template.split('{').skip(1).filter_map(|part| part.split('}').next()).collect()
}

/// Every text of a language, with a name to find it by.
fn texts(language: Language) -> Vec<(String, &'static str)> {
    let own = words(language);
    let mut texts: Vec<(String, &str)> =
        Phrase::ALL.iter().map(|phrase| (format!("{phrase:?}"), own.template(*phrase))).collect();
    texts.extend(Noun::ALL.iter().map(|noun| (format!("{noun:?}"), own.noun(*noun))));
    texts.extend(Term::ALL.iter().map(|term| (format!("{term:?}"), language.term(*term))));
    texts.extend((0..PLACES).map(|place| (format!("place {place}"), own.fragments.at(place))));
    texts.extend((0..PROBLEMS).map(|problem| (format!("problem {problem}"), own.general.picture_problems.at(problem))));
    let told = (0..OUTCOME_KINDS).filter(|kind| *kind != OutcomeKind::DialogClosed as usize);
    texts.extend(told.map(|kind| (format!("outcome {kind}"), own.general.outcomes.at(kind))));
    texts.extend((0..GAPS).map(|gap| (format!("gap {gap}"), own.gaps.at(gap))));
    texts
}

#[test]
fn every_language_says_everything_with_the_same_slots() {
    for language in Language::ALL {
        for ((name, text), (_, english)) in texts(language).into_iter().zip(texts(Language::English)) {
            assert!(!text.is_empty(), "{language:?} lacks {name}");
            let is_noun = Noun::ALL.iter().any(|noun| format!("{noun:?}") == name);
            if is_noun {
                assert!(text.contains("{name}"), "{language:?} {name} cannot hold a name");
                assert!(text.contains("{m}") || text.contains("{f}"), "{language:?} {name} cannot be counted");
            } else {
                assert_eq!(slots(text), slots(english), "{language:?} {name}");
            }
        }
    }
}

/// What every language has in common with English on purpose.
const SHARED: [&str; 2] = ["{in}{target}", "{act} in {service}"];

#[test]
fn nothing_is_left_in_english() {
    for language in Language::ALL.into_iter().filter(|language| *language != Language::English) {
        for ((name, text), (_, english)) in texts(language).into_iter().zip(texts(Language::English)) {
            assert!(text != english || SHARED.contains(&text), "{language:?} {name} is English");
            let told = text.replace(['{', '}', '[', ']', '|'], " ");
            for word in [" the ", " click ", " select ", " enter ", " of the ", " with ", " this "] {
                let without_slots = text.split(['{', '}']).step_by(2).collect::<Vec<_>>().join("  ");
                assert!(!without_slots.contains(word), "{language:?} {name}: {told}");
            }
        }
    }
}

#[test]
fn brackets_are_whole() {
    for language in Language::ALL {
        for (name, text) in texts(language) {
            for (open, close) in [('{', '}'), ('[', ']')] {
                assert_eq!(text.matches(open).count(), text.matches(close).count(), "{language:?} {name}");
            }
            assert!(text.matches('|').count() <= 1, "{language:?} {name}");
        }
    }
}

#[test]
fn quotes_are_the_languages_own() {
    let quoted = [
        (Language::English, "“{text}”"),
        (Language::German, "„{text}“"),
        (Language::French, "«\u{a0}{text}\u{a0}»"),
        (Language::Spanish, "«{text}»"),
        (Language::Japanese, "「{text}」"),
    ];
    for (language, quote) in quoted {
        for kind in [OutcomeKind::Message, OutcomeKind::Error, OutcomeKind::ValidationError] {
            assert!(general(language).outcome(kind).contains(quote), "{language:?} {kind:?}");
        }
    }
}

#[test]
fn languages_are_found_by_the_browsers_tag() {
    for (tag, language) in [
        ("de", Some(Language::German)),
        ("de-AT", Some(Language::German)),
        ("fr_CA", Some(Language::French)),
        ("ES-419", Some(Language::Spanish)),
        ("ja", Some(Language::Japanese)),
        ("en-GB", Some(Language::English)),
        ("pt-BR", None),
        ("", None),
    ] {
        assert_eq!(Language::of_tag(tag), language, "{tag}");
    }
}

#[test]
fn durations_are_told_in_the_units_that_matter() {
    for (milliseconds, told) in [(250_000.0, "4 min 10 s"), (10_400.0, "10 s"), (3_600_000.0, "1 h"), (-5.0, "0 s")] {
        assert_eq!(Language::English.duration(milliseconds), told);
    }
    assert_eq!(Language::German.duration(250_000.0), "4 Min. 10 Sek.");
    assert_eq!(Language::Japanese.duration(250_000.0), "4 分 10 秒");
}

#[test]
fn the_places_and_problems_are_all_there() {
    assert_eq!(PLACES, 13);
    assert_eq!(PROBLEMS, 7);
    assert_eq!(GAPS, 15);
    assert_eq!(OUTCOME_KINDS, 12);
}
