//! What holds of every caption: no word made up, the same bytes each time, short, and it finds its control.

use super::cases::{Case, all};
use super::grounding::{Found, Node, find};
use super::language::{Phrase, words};
use super::*;
use crate::guide::Guide;
use crate::observation::{GapReason, Place, PlaceKind, Role, Row, Tri, Value, Widget};
use crate::step::{Action, Circumstance, Part, State, StepFrame, StepId, StepPage, StepTarget};

/// All that stood on the screen or was typed, as told.
fn told(rows: &[Row]) -> String {
    let told: String = rows.iter().map(|row| serde_json::to_string(row).unwrap()).collect();
    // The fold tidies names as these do: what cannot be seen goes, white space is one blank.
    let seen: String = told
        .replace("\\n", " ")
        .replace("\\t", " ")
        .replace("\\\"", "\"")
        .chars()
        .filter(|character| !matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{e000}'..='\u{f8ff}'))
        .collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// A template's words with its optional parts, and without.
fn spelled(template: &str) -> String {
    let mut with = String::new();
    let (mut in_slot, mut in_option) = (false, false);
    let mut without = String::new();
    for character in template.chars() {
        match character {
            '{' => in_slot = true,
            '}' => in_slot = false,
            '[' => in_option = true,
            ']' => in_option = false,
            '|' => with.push(' '),
            other if !in_slot => {
                with.push(other);
                if !in_option {
                    without.push(other);
                }
            }
            _ => {}
        }
        if character == '}' {
            with.push(' ');
            without.push(' ');
        }
    }
    [with, without].join(" ")
}

/// All words of a language's own.
fn own_words(language: Language) -> String {
    let own = words(language);
    let mut text = String::new();
    for phrase in Phrase::ALL {
        text.push_str(&spelled(own.template(*phrase)));
        text.push(' ');
    }
    for noun in language::Noun::ALL {
        text.push_str(&spelled(own.noun(*noun)));
        text.push(' ');
    }
    for kind in [
        PlaceKind::Page,
        PlaceKind::Section,
        PlaceKind::Dialog,
        PlaceKind::Panel,
        PlaceKind::Row,
        PlaceKind::Field,
        PlaceKind::Group,
        PlaceKind::Menu,
        PlaceKind::Navigation,
        PlaceKind::Tab,
        PlaceKind::Table,
        PlaceKind::Card,
        PlaceKind::Frame,
    ] {
        text.push_str(own.fragment(kind));
        text.push(' ');
    }
    for index in 1..=60 {
        text.push_str(&own.ordinal(index, 1_000).join(" "));
        text.push(' ');
        text.push_str(&index.to_string());
        text.push(' ');
    }
    for reason in [
        GapReason::RestrictedPage,
        GapReason::PermissionMissing,
        GapReason::TabCrashed,
        GapReason::NativeDialog,
        GapReason::FileViewer,
    ] {
        text.push_str(own.gap(reason));
        text.push(' ');
    }
    for other in [own.general.and, own.general.comma, own.between_fragments, own.after_fragment] {
        text.push_str(other);
        text.push(' ');
    }
    text.push_str(&own.ordinal(3, 3).join(" "));
    for marked in own.marked_before.iter().chain(&own.marked_after) {
        text.push(' ');
        text.push_str(marked);
    }
    text.push_str(&format!(
        " {} {} {}",
        own.sort_order("ascending"),
        own.sort_order("descending"),
        own.general.duration(3_661_000.0)
    ));
    text.to_lowercase()
}

fn is_said(word: &str, told: &str) -> bool {
    let bare = word.trim_matches(|character: char| !character.is_alphanumeric()).to_lowercase();
    bare.is_empty() || told.contains(&bare)
}

/// Japanese writes a fragment and what comes after it without a blank.
fn is_own_word(word: &str, own: &str, language: Language) -> bool {
    if let Some((first, rest)) = word.split_once('、') {
        return is_own_word(first, own, language) && is_own_word(rest, own, language);
    }
    let joints = [words(language).after_fragment.trim(), words(language).between_fragments.trim()];
    let without = joints.iter().filter(|joint| !joint.is_empty()).find_map(|joint| word.strip_suffix(*joint));
    // Where optional parts go, those beside them meet.
    let bare = word.trim_matches(|character: char| !character.is_alphanumeric());
    let meets = || bare.char_indices().skip(1).any(|(at, _)| is_said(&bare[..at], own) && is_said(&bare[at..], own));
    is_said(word, own)
        || word.split('-').all(|part| is_said(part, own))
        || without.is_some_and(|word| is_said(word, own))
        || language == Language::Japanese && bare.chars().count() > 2 && meets()
}

fn guides(case: &Case) -> Vec<(Language, Guide)> {
    Language::ALL.into_iter().map(|language| (language, case.guide(language))).collect()
}

#[test]
fn no_word_is_made_up() {
    for case in all().iter().filter(|case| !case.name.contains("megabyte")) {
        let told = told(&case.rows);
        for (language, guide) in guides(case) {
            let own = own_words(language);
            for run in guide.steps.iter().flat_map(|step| &step.caption) {
                let is_own = matches!(run, Run::Plain { .. });
                for word in run.text().split_whitespace() {
                    let is_key = matches!(run, Run::Strong { text } if text.contains('+') || text == "Escape");
                    let grounded = is_key || is_said(word, &told) || is_own && is_own_word(word, &own, language);
                    assert!(grounded, "{language:?} {}: {word:?} of {:?} is nowhere", case.name, run.text());
                }
            }
        }
    }
}

#[test]
fn words_of_the_template_are_never_emphasised_and_names_never_plain() {
    for case in all() {
        for (language, guide) in guides(&case) {
            for step in guide.steps.iter().filter(|step| !step.step.target.name.is_empty()) {
                let plain_words: String =
                    step.caption.iter().filter(|run| matches!(run, Run::Plain { .. })).map(Run::text).collect();
                let name = &step.step.target.name;
                let is_unusual = name.split_whitespace().count() > 1 && name.len() > 12;
                assert!(!is_unusual || !plain_words.contains(name.as_str()), "{language:?} {}", case.name);
            }
        }
    }
}

#[test]
fn the_same_journal_and_language_give_the_same_bytes() {
    for case in all().iter().filter(|case| !case.name.contains("megabyte")) {
        let mut doubled = case.rows.clone();
        doubled.extend(case.rows.iter().cloned());
        for language in Language::ALL {
            let bytes = |rows: &[Row]| format!("{:?}", Guide::in_language(&crate::fold::fold(rows), &[], language));
            assert_eq!(bytes(&case.rows), bytes(&case.rows), "{language:?} {}", case.name);
            assert_eq!(bytes(&case.rows), bytes(&doubled), "{language:?} {}", case.name);
        }
    }
}

#[test]
fn a_journal_read_back_from_its_bytes_gives_the_same_captions() {
    for case in all().iter().filter(|case| !case.name.contains("megabyte")) {
        let bytes = serde_json::to_string(&case.rows).unwrap();
        let rows: Vec<Row> = serde_json::from_str(&bytes).unwrap();
        for (language, guide) in guides(case) {
            let again = Guide::in_language(&crate::fold::fold(&rows), &[], language);
            assert_eq!(guide, again, "{language:?} {}", case.name);
        }
    }
}

#[test]
fn first_lines_are_short_and_reasons_fit_a_line() {
    for case in all() {
        for (language, guide) in guides(&case) {
            for step in &guide.steps {
                let caption = plain(&step.caption);
                assert!(caption.split_whitespace().count() <= MOST_WORDS, "{language:?} {}: {caption}", case.name);
                assert!(!caption.contains(['{', '}']) || case.name.contains("signs"), "{language:?} {caption}");
                for bad in ["undefined", "click here", "this element", "  "] {
                    assert!(!caption.to_lowercase().contains(bad), "{language:?} {caption}");
                }
                let why = step.why.as_deref().map(plain).unwrap_or_default();
                assert!(why.chars().count() <= 120, "{why}");
            }
        }
    }
}

#[test]
fn the_same_control_is_called_the_same_throughout() {
    for case in all().iter().filter(|case| case.name.contains("called the same")) {
        for (language, guide) in guides(case) {
            for step in &guide.steps {
                let names: Vec<&str> =
                    step.caption.iter().filter(|run| matches!(run, Run::Strong { .. })).map(Run::text).collect();
                assert!(names.contains(&"Find instances"), "{language:?} {:?}", plain(&step.caption));
            }
        }
    }
}

/// A page with rows, two dialogs' worth of the same buttons, fields of the same name, and things without a name.
fn page() -> Vec<Node> {
    let place = |kind, name: &str| Place { kind, name: name.to_owned() };
    let node = |role, name: &str, place: &[Place]| Node {
        role,
        name: name.to_owned(),
        place: place.to_vec(),
        options: Vec::new(),
    };
    let mut page = Vec::new();
    let table = place(PlaceKind::Table, "Instances");
    for row in ["web-1", "web-2", "db-1"] {
        let row = place(PlaceKind::Row, row);
        let around = [row.clone(), table.clone()];
        page.push(node(Role::Checkbox, &row.name, &around));
        page.push(node(Role::Link, &row.name, &around));
        page.push(node(Role::Button, "Edit", &around));
        page.push(node(Role::Button, "Delete", &around));
        page.push(node(Role::Button, "", &around));
        page.push(node(Role::Switch, "Enabled", &around));
    }
    for section in ["Tags", "Network"] {
        let around = [place(PlaceKind::Section, section)];
        page.push(node(Role::Textbox, "Name", &around));
        page.push(node(Role::Button, "Add", &around));
        page.push(Node { options: vec!["eu".into(), "us".into()], ..node(Role::Combobox, "Region", &around) });
        page.push(node(Role::Button, "Remove", &around));
        page.push(node(Role::Button, "Remove", &around));
        page.push(node(Role::Tab, "JSON", &around));
    }
    for group in ["Tenancy", "Placement"] {
        let around = [place(PlaceKind::Group, group)];
        page.push(node(Role::Radio, "Default", &around));
        page.push(node(Role::Radio, "Dedicated", &around));
    }
    let dialog = [place(PlaceKind::Dialog, "Delete db-1?")];
    page.push(node(Role::Button, "Delete", &dialog));
    page.push(node(Role::Button, "Cancel", &dialog));
    page.push(node(Role::Textbox, "Name", &dialog));
    page.push(node(Role::Link, "Add", &[]));
    page.push(node(Role::Checkbox, "Auto-assign public IP", &[place(PlaceKind::Section, "Network")]));
    page.push(node(Role::Button, "Launch instance", &[]));
    page
}

/// The step of an act on a node, with what the recorder would count.
fn step_on(page: &[Node], index: usize) -> Step {
    let node = &page[index];
    let same: Vec<usize> =
        (0..page.len()).filter(|other| page[*other].role == node.role && page[*other].name == node.name).collect();
    let at = same.iter().position(|other| *other == index).unwrap();
    let in_place = same.iter().filter(|other| page[**other].place.first() == node.place.first()).count();
    let count = |number: usize| u32::try_from(number).unwrap();
    let (action, value, state) = match node.role {
        Role::Checkbox | Role::Switch => (Action::Toggle, None, Some(State::Checked(Tri::True))),
        Role::Textbox => (Action::Enter, Some(Value::Text { text: "x".into() }), None),
        Role::Combobox => (Action::Select, Some(Value::Options { labels: vec!["eu".into()] }), None),
        Role::Radio => (Action::Choose, None, None),
        Role::Tab => (Action::Open, None, None),
        _ => (Action::Click, None, None),
    };
    let row = node.place.first().is_some_and(|place| place.kind == PlaceKind::Row && place.name == node.name);
    let is_row_checkbox = node.role == Role::Checkbox && row;
    Step {
        id: StepId("d#1".into()),
        action,
        target: StepTarget {
            role: node.role,
            widget: is_row_checkbox.then_some(Widget::RowCheckbox),
            name: node.name.clone(),
            accessible_name: None,
            weak: node.name.is_empty(),
            position: (same.len() > 1).then(|| (count(at + 1), count(same.len()))),
            test_id: None,
        },
        place: node.place.clone(),
        value,
        state,
        how: Circumstance { alone_in_place: in_place == 1 && !node.place.is_empty(), ..Circumstance::default() },
        outcomes: Vec::new(),
        why: None,
        caution: None,
        page: StepPage { name: "Instances".into(), service: String::new(), url: String::new() },
        time: 0.0,
        frame: StepFrame::None,
        part: Part::Procedure,
    }
}

#[test]
fn a_reader_finds_every_control_of_an_ambiguous_page_and_only_it() {
    let page = page();
    for language in Language::ALL {
        // A reader who has already been everywhere: no place is told because it is new.
        for index in 0..page.len() {
            let step = step_on(&page, index);
            let mut setting = Setting::default();
            let _ = caption(&step, &mut setting, language);
            let words = caption(&step, &mut setting, language);
            let found = find(&words, &page, language);
            assert_eq!(found, Found::One(index), "{language:?} {}: {:?}", plain(&words), page[index]);
        }
    }
}

#[test]
fn a_reader_is_not_fooled_by_what_is_not_there() {
    let page = page();
    let strong = |text: &str| Run::Strong { text: text.into() };
    let plain = |text: &str| Run::Plain { text: text.into() };
    let click = |name: &str| vec![plain("Click "), strong(name), plain(".")];
    assert_eq!(find(&click("Terminate"), &page, Language::English), Found::Nothing);
    assert_eq!(find(&click("Edit"), &page, Language::English), Found::Several(3));
    assert_eq!(find(&click("Launch"), &page, Language::English), Found::Nothing);
    let in_row = |row: &str| vec![plain("In the "), strong(row), plain(" row, click "), strong("Edit"), plain(".")];
    assert!(matches!(find(&in_row("web-2"), &page, Language::English), Found::One(_)));
    assert_eq!(find(&in_row("web-9"), &page, Language::English), Found::Nothing);
}

/// Pages hand it to the studio as JSON.
#[test]
fn a_guide_is_the_same_on_the_other_side() {
    for case in all() {
        for language in [Language::English, Language::Japanese] {
            let guide = Guide::in_language(&crate::fold::fold(&case.rows), &[], language);
            assert_eq!(crate::tree::read::<Guide>(&crate::tree::write(&guide)).unwrap(), guide, "{}", case.name);
        }
    }
}

#[test]
fn a_guide_of_a_journal_with_impossible_times_crosses_too() {
    for case in all() {
        let mut rows = case.rows;
        for (index, row) in rows.iter_mut().enumerate() {
            row.observation.time = if index % 2 == 0 { f64::MIN } else { f64::MAX };
        }
        let guide = Guide::new(&crate::fold::fold(&rows), &[]);
        let read = crate::tree::read::<Guide>(&crate::tree::write(&guide)).unwrap();
        assert_eq!(read.steps.len(), guide.steps.len(), "{}", case.name);
    }
}
