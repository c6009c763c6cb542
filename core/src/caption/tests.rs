//! What holds of every caption: the same bytes each time, short, and it finds its control.

use super::cases::{Case, all};
use super::grounding::{Found, Node, find};
use super::*;
use crate::guide::Guide;
use crate::observation::{Place, PlaceKind, Role, Row, Tri, Value, Widget};
use crate::step::{Action, Circumstance, Part, State, StepFrame, StepId, StepPage, StepTarget};

fn guides(case: &Case) -> Vec<(Language, Guide)> {
    Language::ALL.into_iter().map(|language| (language, case.guide(language))).collect()
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
