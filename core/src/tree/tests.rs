//! serde and the derived readers and writers must agree on every type that crosses: on each variant, on each value of
//! each field, and on what becomes of a field that is missing or something else.

use super::{Read, Sample, Tree, Write};
use crate::cairn_file::DocumentSettings;
use crate::caption::Language;
use crate::guide::{Cut, Edit, Guide, Kind, Note, NoteKind, Numbered, Settings, Slot, StepLayout};
use crate::observation::*;
use crate::protocol::*;
use crate::step::{Action, Outcome, Shows, State, StepFrame, StepId};
use crate::studio::*;
use crate::text::Run;
use crate::wire::each_type;
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::borrow::Cow;
use std::fmt::Debug;

/// Holds every own type that holds itself at least twice.
const DEPTH: u32 = 5;

fn both<T: Read + DeserializeOwned + PartialEq + Debug>(text: &str) -> Option<T> {
    let serde = serde_json::from_str::<T>(text);
    let own = super::read::<T>(text);
    match (serde, own) {
        (Ok(serde), Ok(own)) => {
            assert_eq!(serde, own, "{text}");
            Some(own)
        }
        (Err(_), Err(error)) => {
            assert!(error.to_string().len() > 10, "{error} tells nothing");
            None
        }
        (serde, own) => panic!("{text}\nserde: {serde:?}\nown: {own:?}"),
    }
}

/// Things that are the right thing in at most one place.
fn wrong_things() -> [Tree<'static>; 7] {
    [
        Tree::Null,
        Tree::Bool(true),
        Tree::Whole(-70_000),
        Tree::Number(0.5),
        Tree::from("no such word"),
        Tree::List(vec![Tree::List(Vec::new())]),
        Tree::Object(vec![(Cow::Borrowed("unheard"), Tree::Null)]),
    ]
}

/// The object without one field, and with something else in it, for each field; and with one more.
fn damaged(sample: &Tree<'static>) -> Vec<Tree<'static>> {
    let Tree::Object(fields) = sample else {
        return wrong_things().to_vec();
    };
    let mut damaged = Vec::new();
    for index in 0..fields.len() {
        let mut without = fields.clone();
        without.remove(index);
        damaged.push(Tree::Object(without));
        for wrong in wrong_things() {
            let mut with = fields.clone();
            with[index].1 = wrong;
            damaged.push(Tree::Object(with));
        }
    }
    let mut more = fields.clone();
    more.insert(0, (Cow::Borrowed("added later"), Tree::List(vec![Tree::Null])));
    damaged.push(Tree::Object(more));
    damaged
}

fn compare<T>() -> usize
where
    T: Read + Write + Sample + DeserializeOwned + Serialize + PartialEq + Debug,
{
    let samples = T::samples(DEPTH);
    for (number, sample) in samples.iter().enumerate() {
        let text = sample.to_string();
        let value: T = both(&text).unwrap_or_else(|| panic!("{text} is no sample"));
        assert_eq!(super::write(&value), serde_json::to_string(&value).unwrap());
        assert_eq!(super::pretty(&value), serde_json::to_string_pretty(&value).unwrap());
        // Some of them stand for all: the fields within are types of their own.
        if number % 25 == 0 || number + 1 == samples.len() {
            for damaged in damaged(sample) {
                both::<T>(&damaged.to_string());
            }
        }
    }
    samples.len()
}

macro_rules! compare_all {
    ($($kind:ty),* $(,)?) => {
        [$((stringify!($kind), compare::<$kind>())),*]
    };
}

#[test]
fn every_type_that_crosses_is_read_and_written_as_serde_does() {
    for (name, samples) in each_type!(compare_all) {
        assert!(samples > 0, "{name} has no sample");
    }
    compare_all!(Numbered, Shows, Run, Action, State, StepFrame, Outcome, Note, Settings);
}

/// It is large; what is in it was damaged above.
#[test]
fn a_guide_is_read_and_written_as_serde_does() {
    for sample in Guide::samples(DEPTH) {
        let guide: Guide = both(&sample.to_string()).unwrap();
        let text = super::write(&guide);
        assert_eq!(text, serde_json::to_string(&guide).unwrap());
        assert_eq!(super::read::<Guide>(&text).unwrap(), guide);
    }
}

#[test]
fn samples_hold_every_variant() {
    let kinds: Vec<String> = Event::samples(DEPTH).iter().map(|tree| tag(&Event::read(tree).unwrap())).collect();
    for kind in ["pressed", "keyPressed", "filled", "settled", "outcome", "gap", "control"] {
        assert!(kinds.iter().any(|told| told == kind), "{kind}");
    }
    let openers =
        Target::samples(DEPTH).iter().filter(|tree| tree.to_string().matches("\"opener\":{").count() > 1).count();
    assert!(openers > 0, "a target with an opener that was opened itself");
}

fn tag(event: &Event) -> String {
    match event.write() {
        Tree::Object(fields) => fields.first().unwrap().1.to_string().replace('"', ""),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_error_says_where_and_what() {
    let cases = [
        (r#"{"kind":"sang"}"#, "kind: unknown word sang"),
        (r#"{"kind":"moveStep","before":null}"#, "missing field step"),
        (
            r#"{"kind":"setNote","step":"a#1","index":-1,"note":"note","text":""}"#,
            "index: this should be a whole number within its limits",
        ),
        (r#"["undo"]"#, "this should be an object"),
        (r#"{"kind":"undo""#, "no JSON from byte 14"),
    ];
    for (text, error) in cases {
        assert_eq!(super::read::<Edit>(text).unwrap_err().to_string(), error);
    }
    let row = Row::samples(DEPTH).into_iter().next().unwrap().to_string();
    let error = super::read::<Row>(&row.replace("\"key\":", "\"no\":")).unwrap_err();
    assert_eq!(error.to_string(), "observation: missing field key");
}

#[test]
fn half_a_surrogate_pair_costs_one_character_and_not_the_row() {
    let read = |text| super::read::<String>(text).unwrap();
    assert_eq!(read(r#""cut \ud83d""#), "cut \u{fffd}");
    assert_eq!(read(r#""\ude00\ud83d\ude80 \ud83dx""#), "\u{fffd}\u{1f680} \u{fffd}x");
}

#[test]
fn text_that_is_no_json_is_refused() {
    let depth = "[".repeat(100_000);
    let refused = [
        "",
        " ",
        "nul",
        "tru",
        "{",
        "[1,]",
        "{,}",
        "{\"a\":1,}",
        "{\"a\"}",
        "{a:1}",
        "1.",
        ".5",
        "01",
        "-",
        "+1",
        "1e",
        "1e999",
        "--1",
        "\"a",
        "\"\n\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u+123\"",
        "1 2",
        "NaN",
        "1.e5",
        &depth,
    ];
    for text in refused {
        assert!(Tree::parse(text).is_err(), "{text:.20}");
        assert!(serde_json::from_str::<serde_json::Value>(text).is_err(), "{text:.20}");
    }
}

/// As serde's tree, for comparison.
fn foreign(tree: &Tree) -> serde_json::Value {
    match tree {
        Tree::Null => serde_json::Value::Null,
        Tree::Bool(is_so) => (*is_so).into(),
        Tree::Whole(number) => (*number).into(),
        Tree::Number(number) => (*number).into(),
        Tree::Text(text) => text.as_ref().into(),
        Tree::List(items) => items.iter().map(foreign).collect(),
        Tree::Object(fields) => fields.iter().map(|(name, value)| (name.to_string(), foreign(value))).collect(),
    }
}

fn trees() -> impl Strategy<Value = Tree<'static>> {
    let leaf = prop_oneof![
        Just(Tree::Null),
        any::<bool>().prop_map(Tree::Bool),
        any::<i64>().prop_map(Tree::Whole),
        (-1e7..1e7_f64).prop_map(|size| Tree::Number((size * 1e3).round() / 1e3)),
        (1.6e12..2e12_f64).prop_map(|time| Tree::Number((time * 10.0).round() / 10.0)),
        any::<String>().prop_map(Tree::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Tree::List),
            prop::collection::btree_map(any::<String>(), inner, 0..6).prop_map(|fields| Tree::Object(
                fields.into_iter().map(|(name, value)| (name.into(), value)).collect()
            )),
        ]
    })
}

proptest! {
    #[test]
    fn any_tree_is_printed_as_serde_prints_it_and_read_back(tree in trees()) {
        let (text, pretty) = (tree.to_string(), format!("{tree:#}"));
        prop_assert_eq!(&text, &serde_json::to_string(&foreign(&tree)).unwrap());
        prop_assert_eq!(&pretty, &serde_json::to_string_pretty(&foreign(&tree)).unwrap());
        prop_assert_eq!(Tree::parse(&text).unwrap(), tree.clone());
        prop_assert_eq!(Tree::parse(&pretty).unwrap(), tree);
    }

    #[test]
    fn any_number_is_printed_as_serde_prints_it(number in prop_oneof![prop::num::f64::NORMAL, -1e-3..1e-3_f64]) {
        let (own, serde) = (Tree::Number(number).to_string(), serde_json::to_string(&number).unwrap());
        // Where two shortest texts are as near, either is right.
        prop_assert_eq!(own.len(), serde.len());
        prop_assert_eq!(own.parse::<f64>().unwrap(), number);
    }

    #[test]
    fn any_text_is_read_or_refused_as_serde_does(text in "[\\[\\]{}:,\"\\\\a-fu0-9.eE+ \\-]{0,24}") {
        if let Ok(serde) = serde_json::from_str::<serde_json::Value>(&text) {
            prop_assert_eq!(foreign(&Tree::parse(&text).unwrap()).to_string(), serde.to_string());
        }
    }

    #[test]
    fn no_text_is_too_strange(text in any::<String>()) {
        let _ = super::read::<Row>(&text);
    }
}
