//! Caption cases in a plain format: what was observed, and the sentence it must give.
//!
//! `README.md` beside this file tells the format. A case is named after its row of the catalogue (C1–C97).

mod act;
mod token;

use super::Language;
use crate::fold::fold;
use crate::fold::tests::trace::{Trace, trace};
use crate::guide::{Guide, GuideStep, NoteKind};
use crate::observation::Row;
use crate::text::{plain, to_markdown};

const FILES: [(&str, &str); 10] = [
    ("buttons", include_str!("buttons.txt")),
    ("choices", include_str!("choices.txt")),
    ("fields", include_str!("fields.txt")),
    ("menus", include_str!("menus.txt")),
    ("names", include_str!("names.txt")),
    ("pages", include_str!("pages.txt")),
    ("places", include_str!("places.txt")),
    ("reasons", include_str!("reasons.txt")),
    ("languages", include_str!("languages.txt")),
    ("titles", include_str!("titles.txt")),
];

/// One case: observations in, sentences out.
pub(crate) struct Case {
    pub file: &'static str,
    pub name: &'static str,
    pub rows: Vec<Row>,
    expected: Vec<(&'static str, &'static str)>,
}

/// Every case of every file.
pub(crate) fn all() -> Vec<Case> {
    FILES.into_iter().flat_map(|(file, text)| cases(file, text)).collect()
}

fn cases(file: &'static str, text: &'static str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut trace: Trace = trace();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with("//")) {
        let is_name = !line.starts_with(char::is_whitespace);
        let (mark, rest) = line.trim().split_once(' ').unwrap_or((line.trim(), ""));
        if is_name {
            trace = crate::fold::tests::trace::trace();
            cases.push(Case { file, name: line.trim(), rows: Vec::new(), expected: Vec::new() });
        }
        let case = cases.last_mut().unwrap_or_else(|| panic!("{file}: {line} stands before the first case"));
        if is_name {
            continue;
        }
        if EXPECTATIONS.contains(&mark) {
            case.expected.push((mark, rest));
        } else {
            act::perform(&mut trace, line).unwrap_or_else(|why| panic!("{file}: {}: {line}: {why}", case.name));
            case.rows = trace.rows().to_vec();
        }
    }
    cases
}

const EXPECTATIONS: [&str; 13] =
    ["=", "de", "fr", "es", "ja", "?", "!", "#", "~", "flag", "nothing", "title", "titles"];

impl Case {
    pub fn guide(&self, language: Language) -> Guide {
        Guide::in_language(&fold(&self.rows), &[], language)
    }

    /// What differs from what is expected, in words.
    fn differences(&self) -> Vec<String> {
        let mut found = Vec::new();
        for language in Language::ALL {
            let mark = if language == Language::English { "=" } else { language.tag() };
            let wanted: Vec<&str> = self.wanted(mark);
            let guide = self.guide(language);
            let captions: Vec<String> = guide.steps.iter().map(|step| to_markdown(&step.caption)).collect();
            let is_checked = !wanted.is_empty() || self.expected.iter().any(|(mark, _)| *mark == "nothing");
            if is_checked && captions != wanted {
                found.push(format!("{mark} {captions:#?}"));
            }
        }
        let guide = self.guide(Language::English);
        found.extend(self.asides(&guide));
        found.extend(self.titles(&guide));
        found
    }

    fn wanted(&self, wanted: &str) -> Vec<&str> {
        self.expected.iter().filter(|(mark, _)| *mark == wanted).map(|(_, text)| *text).collect()
    }

    fn titles(&self, guide: &Guide) -> Vec<String> {
        let mut found = Vec::new();
        for title in self.wanted("title") {
            if guide.title != title {
                found.push(format!("title {:?}", guide.title));
            }
        }
        for titles in self.wanted("titles") {
            let (tag, title) = titles.split_once(' ').unwrap_or_default();
            let own = self.guide(Language::of_tag(tag).unwrap_or_default()).title;
            if own != title {
                found.push(format!("titles {tag} {own:?}"));
            }
        }
        found
    }

    /// What stands with the sentences: a heading before, and below a reason, a caution, an outcome, a flag.
    fn asides(&self, guide: &Guide) -> Vec<String> {
        let mut found = Vec::new();
        let mut next = 0_usize;
        for (mark, text) in &self.expected {
            let index = if *mark == "#" { next } else { next.saturating_sub(1) };
            let told = guide.steps.get(index).and_then(|step| aside(step, mark));
            match *mark {
                "=" => next += 1,
                "?" | "!" | "#" | "~" if told.as_deref().unwrap_or("-") != *text => {
                    found.push(format!("{mark} {told:?} at step {}", index + 1));
                }
                "flag" if guide.steps.get(index).is_some_and(|step| step.needs_attention) == (*text == "-") => {
                    found.push(format!("flag at step {}", index + 1));
                }
                _ => {}
            }
        }
        found
    }
}

fn aside(step: &GuideStep, mark: &str) -> Option<String> {
    match mark {
        "?" => step.why.as_deref().map(plain),
        "!" => step.notes.iter().find(|note| note.kind == NoteKind::Warning).map(|note| to_markdown(&note.text)),
        "#" => step.heading.clone(),
        "~" => {
            let told = step.step.outcomes.iter().filter_map(|seen| super::outcome(seen, Language::English));
            let told: Vec<String> = told.map(|text| to_markdown(&text)).collect();
            (!told.is_empty()).then(|| told.join(" "))
        }
        _ => None,
    }
}

#[test]
fn every_case_holds() {
    let mut failed = Vec::new();
    for case in all() {
        let differences = case.differences();
        if !differences.is_empty() {
            failed.push(format!("{}: {}\n  {}", case.file, case.name, differences.join("\n  ")));
        }
    }
    assert!(failed.is_empty(), "{} cases do not hold:\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn every_case_expects_something_and_has_a_name_of_its_own() {
    let mut names = std::collections::BTreeSet::new();
    for case in all() {
        assert!(!case.expected.is_empty(), "{}: {} expects nothing at all", case.file, case.name);
        assert!(names.insert((case.file, case.name)), "{}: {} stands twice", case.file, case.name);
    }
    assert!(names.len() >= 200, "{} cases", names.len());
}

/// Rows of the catalogue that no observation can tell, or that are steps of others, with the reason.
const NOT_TOLD: [(u32, &str); 8] = [
    (18, "whether a button resets its form is not observed"),
    (32, "a wizard's step is a link or a tab like others"),
    (40, "the count stands in the outcome"),
    (50, "keeping a preset is no act"),
    (60, "a policy for values belongs to documents"),
    (74, "resizing is no step"),
    (82, "areas of an image are links"),
    (91, "scrolling is no step"),
];

#[test]
fn every_row_of_the_catalogue_has_a_case() {
    let cases = all();
    let has = |row: u32| {
        cases.iter().any(|case| {
            case.name
                .split_whitespace()
                .take_while(|word| word.starts_with('C'))
                .any(|word| word.strip_prefix('C').and_then(|number| number.parse::<u32>().ok()) == Some(row))
        })
    };
    let missing: Vec<u32> =
        (1..=97).filter(|row| !has(*row) && !NOT_TOLD.iter().any(|(known, _)| known == row)).collect();
    assert!(missing.is_empty(), "no case for C{missing:?}");
}
