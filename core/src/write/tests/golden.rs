//! The golden cases of exporting, one file each in `core/golden/documents`, named by number.
//!
//! A case gives a document in the notation of [`super::tree`], and for each writer what its text must
//! hold (`has`), must not hold (`lacks`), and which losses it names (`loses`). What is written is read back, too.

use super::{check, tree};
use crate::document::Document;
use crate::write::{
    Written, adf, agent, azure_devops, confluence_clipboard, confluence_paste, confluence_storage, gfm, html, notion,
    notion_blocks, notion_markdown, portable,
};
use serde_json::Value;
use std::path::Path;

pub(super) const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/golden/documents");

/// The newer writers, of which every case says what it expects; the others where the case concerns them.
const WRITERS: [&str; 9] =
    ["portable", "azure-devops", "agent", "adf", "notion-blocks", "html", "notion", "clipboard", "notion-markdown"];

fn write(writer: &str, document: &Document) -> Written {
    match writer {
        "gfm" => gfm::write(document, "images"),
        "paste" => confluence_paste::write(document),
        "storage" => confluence_storage::write(document),
        "portable" => portable::write(document, "images"),
        "azure-devops" => azure_devops::write(document, azure_devops::FOLDER),
        "agent" => agent::write(document),
        "adf" => adf::write(document, |_| None),
        "notion-blocks" => notion_blocks::write(document, |_| None),
        "html" => html::write(document, |figure| Some(format!("data:{}", figure.file))),
        "notion" => notion::write(document, "Page"),
        "clipboard" => confluence_clipboard::write(document),
        "notion-markdown" => notion_markdown::write(document),
        _ => panic!("no such writer: {writer}"),
    }
}

fn strings(value: &Value) -> Vec<&str> {
    match value {
        Value::Null => Vec::new(),
        Value::String(text) => vec![text],
        _ => value.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect(),
    }
}

fn expectation(case: &str, writer: &str, wanted: &Value, written: &Written) -> Vec<String> {
    let mut wrong = Vec::new();
    let losses: Vec<String> = written.losses.iter().map(ToString::to_string).collect();
    for has in strings(&wanted["has"]) {
        if !written.text.contains(has) {
            wrong.push(format!("{case}: {writer} lacks {has:?}\n{}", written.text));
        }
    }
    for lacks in strings(&wanted["lacks"]) {
        if written.text.contains(lacks) {
            wrong.push(format!("{case}: {writer} has {lacks:?}\n{}", written.text));
        }
    }
    for loss in strings(&wanted["loses"]) {
        if !losses.iter().any(|found| found.contains(loss)) {
            wrong.push(format!("{case}: {writer} does not say that it lost {loss:?}, only {losses:?}"));
        }
    }
    if wanted["loses"] == "nothing" {
        wrong.retain(|line| !line.contains("\"nothing\""));
        if !losses.is_empty() {
            wrong.push(format!("{case}: {writer} lost {losses:?}"));
        }
    }
    wrong
}

fn run(path: &Path) -> Vec<String> {
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    let text = std::fs::read_to_string(path).unwrap();
    let case: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    let title = case["title"].as_str().unwrap_or("A guide");
    let document = tree::document(title, &case["document"]);
    let read_back = std::panic::catch_unwind(|| check(&document));
    let mut wrong = Vec::new();
    if let Err(problem) = read_back {
        let said = problem.downcast_ref::<String>().cloned().unwrap_or_default();
        wrong.push(format!("{name}: {said}"));
    }
    let expected = case["expect"].as_object().unwrap();
    for writer in WRITERS.iter().filter(|writer| !expected.contains_key(**writer)) {
        wrong.push(format!("{name}: nothing is expected of {writer}"));
    }
    for (writer, wanted) in expected {
        wrong.extend(expectation(&name, writer, wanted, &write(writer, &document)));
    }
    wrong
}

#[test]
fn golden_cases_hold() {
    let mut paths: Vec<_> = std::fs::read_dir(FOLDER).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() >= 40, "cases are missing: {}", paths.len());
    let wrong: Vec<String> = paths.iter().flat_map(|path| run(path)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
