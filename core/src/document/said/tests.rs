//! Every language says all of it, and no document keeps a word in another.

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
    for table in [german::WORDS, french::WORDS, spanish::WORDS, japanese::WORDS] {
        assert_eq!(table.lines().count(), COUNT);
    }
    let mut keys = KEYS.to_vec();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), COUNT, "two words have one key: begin the hash with another number");
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

/// What a language has in common with English: words of computing, and words both have from Latin.
const SHARED: &[(Language, &[&str])] = &[
    (Language::German, &["Info", "Variable", "System", "Region"]),
    (Language::French, &["Info", "Variables", "Variable", "Date", "Image"]),
    (Language::Spanish, &["Variables", "Variable", "Error"]),
    (Language::Japanese, &["VPC ID"]),
];

fn is_shared(language: Language, word: &str) -> bool {
    SHARED.iter().any(|(known, words)| *known == language && words.contains(&word))
}

#[test]
fn nothing_is_left_in_english() {
    for language in Language::ALL.into_iter().skip(1) {
        for english in english::WORDS {
            let same = said(language, english) == english;
            assert_eq!(same, is_shared(language, english), "{english:?} in {language:?}");
        }
    }
}

mod pages {
    //! Whole pages of a guide whose own words are Greek: what is English in them, Cairn said.

    use super::*;
    use crate::document::kind::examples::{entered, launch, note, outcome, step, words};
    use crate::document::{NOT_KEPT, lay_out, lost_picture};
    use crate::guide::{Guide, Kind, NoteKind, Settings, Slot, StepLayout};
    use crate::observation::{MaskReason, OutcomeKind, Picture, PictureProblem, Value, Widget};
    use crate::step::{Part, Shows, StepFrame};
    use crate::write::{confluence_clipboard, confluence_paste, gfm, html, notion_markdown};
    use std::collections::BTreeSet;

    const GREEK: &str = "λόγος";

    /// Names and marks of formats, and what the person typed or the page said.
    const NAMES: &str = "Cairn VPN VPC CIDR IPv ARN UUID URL ID kubectl console example vault corp https \
        Create Delete step png images plain text jours";

    /// A guide with something in every section: fields, acts of every kind, results, errors, pictures, gaps.
    fn everything(language: Language) -> Guide {
        let mut guide = launch();
        guide.title = GREEK.to_owned();
        guide.language = language;
        guide.origins.push("https://vault.corp:8200".to_owned());
        guide.notices.push(
            "3 recorded events were written by a newer version of Cairn and are left out. \
            Update Cairn to see them."
                .to_owned(),
        );
        guide.steps[0].heading = Some(GREEK.to_owned());
        for (index, reason) in [MaskReason::Password, MaskReason::OneTimeCode].into_iter().enumerate() {
            guide.steps[index].step.value = Some(Value::Masked { reason });
        }
        let mut terminal = entered(5, GREEK, "x");
        terminal.step.target.widget = Some(Widget::Terminal);
        terminal.step.value = Some(Value::Code { text: "kubectl".to_owned(), language: None });
        terminal.step.frame = StepFrame::Missing(PictureProblem::Timeout);
        let mut creates = step(6, "Create");
        creates.step.outcomes = vec![
            outcome(OutcomeKind::RowAdded, GREEK, None, 5_000.0),
            outcome(OutcomeKind::Error, GREEK, None, 100.0),
            outcome(OutcomeKind::Download, GREEK, None, 100.0),
        ];
        creates.step.frame = StepFrame::Taken {
            picture: Picture { id: "p".to_owned(), width: 10, height: 10, scale: 1.0, started: 0.0, ended: 0.0 },
            shows: Shows::After,
            target: None,
        };
        creates.notes = vec![note(NoteKind::Note, GREEK), note(NoteKind::Warning, GREEK)];
        let mut deletes = step(7, "Delete");
        deletes.step.outcomes = vec![outcome(OutcomeKind::RowRemoved, GREEK, None, 100.0)];
        let mut check = step(8, GREEK);
        check.step.part = Part::Verification;
        check.step.outcomes = vec![outcome(OutcomeKind::Message, GREEK, None, 100.0)];
        let (day, address) = (entered(9, "", "2026-02-28"), entered(10, "", "192.168.1.20"));
        guide.steps.extend([terminal, creates, deletes, check, day, address]);
        for guide_step in &mut guide.steps {
            guide_step.caption = words(GREEK);
            guide_step.step.page.name = GREEK.to_owned();
            guide_step.step.outcomes.iter_mut().for_each(|outcome| outcome.text = GREEK.to_owned());
            guide_step.step.outcomes.iter_mut().for_each(|outcome| outcome.change = None);
            guide_step.notes.iter_mut().for_each(|note| note.text = words(GREEK));
            guide_step.heading = guide_step.heading.take().map(|_| GREEK.to_owned());
            if !["", "Create", "Delete"].contains(&guide_step.step.target.name.as_str()) {
                guide_step.step.target.name = GREEK.to_owned();
            }
        }
        guide
    }

    fn settings(kind: Kind, layout: StepLayout, answer: Option<&str>) -> Settings {
        let mut settings = Settings { kind: Some(kind), layout, appendix: true, ..Settings::default() };
        for question in crate::document::QUESTIONS.iter().filter(|question| question.slot != Slot::Template) {
            settings.set_text(question.slot, answer.unwrap_or_default());
        }
        // An answer in the words of any language.
        settings.set_text(Slot::ReviewBy, if answer.is_some() { "90 jours" } else { "" });
        settings.name_variable("2026-02-28", "X1");
        settings.name_variable("192.168.1.20", "X2");
        settings
    }

    /// A kind of document in a language, empty and full, as it is laid out and as targets have it.
    fn told(kind: Kind, language: Language) -> String {
        let mut all = String::new();
        for layout in [StepLayout::Headings, StepLayout::Numbered, StepLayout::Tasks] {
            for answer in [None, Some(GREEK)] {
                for guide in [everything(language), Guide { steps: Vec::new(), ..everything(language) }] {
                    let mut document = lay_out(&guide, &settings(kind, layout, answer)).document;
                    document.blocks.extend([NOT_KEPT, "Take it again."].map(|why| lost_picture(why, language).into()));
                    let texts = [
                        gfm::write(&document, "images").text,
                        confluence_paste::write(&document).text,
                        notion_markdown::write(&document).text,
                        html::write(&document, |_| None).text.split_once("</style>").unwrap().1.to_owned(),
                        confluence_clipboard::write(&document).text,
                    ];
                    all.extend(texts.map(|text| without_markup(&text)));
                }
            }
        }
        all
    }

    fn without_markup(text: &str) -> String {
        let marks = ["[!NOTE]", "[!WARNING]", "[!CAUTION]", "[[_TOC_]]", "[TOC]"];
        let text = marks.iter().fold(text.to_owned(), |text, mark| text.replace(mark, " "));
        let parts = text.split('<').enumerate();
        let kept =
            parts.map(|(at, part)| if at == 0 { part } else { part.split_once('>').map_or(part, |(_, kept)| kept) });
        kept.collect::<Vec<_>>().join(" ")
    }

    fn letters(text: &str) -> BTreeSet<String> {
        let words = text.split(|sign: char| !sign.is_alphabetic());
        words.filter(|word| word.len() > 1 && word.is_ascii()).map(str::to_lowercase).collect()
    }

    /// Words that are spelled as in English, in a sentence or a heading of their own.
    const SPELLED_ALIKE: [(Language, &str); 4] = [
        (Language::German, "browser in info internet IP min region system team variable version was"),
        (
            Language::French,
            "code date document internet IP min on page public service variable variables version documents instructions",
        ),
        (Language::Spanish, "error internet IP min no roles variable variables"),
        (Language::Japanese, "IP"),
    ];

    #[test]
    fn no_page_holds_an_english_word_that_is_not_the_guides_own() {
        let mut left = Vec::new();
        for (language, alike) in SPELLED_ALIKE {
            let own = letters(&format!("{NAMES} {alike}"));
            for kind in [Kind::Runbook, Kind::Sop, Kind::WorkInstruction] {
                let english = letters(&told(kind, Language::English));
                assert!(english.len() > 40, "{kind:?}: {english:?}");
                let both = letters(&told(kind, language)).intersection(&english).cloned().collect::<Vec<String>>();
                let both = both.into_iter().filter(|word| !own.contains(word));
                left.extend(both.map(|word| format!("{word} in a {kind:?} in {language:?}")));
            }
        }
        assert!(left.is_empty(), "{left:#?}");
    }
}
