//! What the vendors' own packages are given to read: `cargo xtask test --only oracles` writes it with this test, and
//! `web-tests/oracles` reads it. One JSON object a line: a document, what each writer made of it, and what
//! whoever reads that should understand.

use super::{Reading, Said, Style, golden, properties, readings, tree};
use crate::archive::{Archive, Limits};
use crate::cairn_file::{self, Contents};
use crate::document::{Document, lay_out};
use crate::export::{Exporter, TARGETS, Target, Wants};
use crate::fold::fold;
use crate::guide::{Guide, Kind, StepLayout};
use crate::picture::{Encoded, annotate};
use crate::write::{playwright, puppeteer};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::PathBuf;

const GUIDES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../cli/fixtures");
const GENERATED: usize = 2000;

fn style(style: &Style) -> (&'static str, Option<&str>) {
    match style {
        Style::Plain => ("plain", None),
        Style::Strong => ("strong", None),
        Style::Emphasis => ("emphasis", None),
        Style::Link(url) => ("link", Some(url)),
        Style::Block => ("block", None),
        Style::Picture(file) => ("picture", Some(file)),
    }
}

fn said(said: &Said) -> Value {
    let piece = |(how, text): &(Style, String)| {
        let (name, about) = style(how);
        json!([name, text, about])
    };
    said.0.iter().map(piece).collect()
}

fn of_document(name: &str, document: &Document) -> Value {
    let mut writers = serde_json::Map::new();
    for Reading { writer, written, expected } in readings(document) {
        writers.insert(writer.to_owned(), json!({ "text": written.text, "said": said(&expected) }));
    }
    json!({ "kind": "document", "name": name, "writers": writers })
}

fn golden_cases() -> Vec<Value> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(golden::FOLDER).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let one = |path: &PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let case: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        of_document(&name, &tree::document(case["title"].as_str().unwrap_or("A guide"), &case["document"]))
    };
    paths.iter().map(one).collect()
}

fn generated() -> Vec<Value> {
    let count = std::env::var("CAIRN_CASES").ok().and_then(|count| count.parse().ok()).unwrap_or(GENERATED);
    let mut runner = TestRunner::deterministic();
    let strategy = properties::document();
    let mut one = |number: usize| {
        let document = strategy.new_tree(&mut runner).unwrap().current();
        of_document(&format!("generated {number}"), &document)
    };
    (1..=count).map(&mut one).collect()
}

fn recorded() -> Vec<(String, Contents)> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(GUIDES).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "cairn"));
    paths.sort();
    assert!(!paths.is_empty(), "no recorded guide");
    let read = |path: &PathBuf| cairn_file::read(&std::fs::read(path).unwrap()).unwrap().contents;
    paths.iter().map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), read(path))).collect()
}

/// Every kind of document in every layout, and every export with its pictures.
fn guides() -> Vec<Value> {
    let mut all = Vec::new();
    for (name, contents) in recorded() {
        let mut guide = Guide::new(&fold(&contents.rows().0), &contents.edits().0);
        all.push(json!({
            "kind": "programs", "name": name,
            "playwright": playwright::write(&guide).text, "puppeteer": puppeteer::write(&guide).text,
        }));
        let mut drawn = BTreeMap::new();
        for kind in [None, Some(Kind::Runbook), Some(Kind::Sop), Some(Kind::WorkInstruction)] {
            guide.settings.kind = kind;
            for layout in [StepLayout::Headings, StepLayout::Tasks, StepLayout::Numbered] {
                guide.settings.layout = layout;
                let name = format!("{name} as {kind:?} with {layout:?}");
                all.push(of_document(&name, &lay_out(&guide, &guide.settings).document));
                let targets = TARGETS.iter().filter(|row| row.wants != Wants::Nothing);
                all.extend(targets.map(|row| of_export(&name, &guide, row.target, &contents, &mut drawn)));
            }
        }
    }
    all
}

fn of_export(
    name: &str,
    guide: &Guide,
    target: Target,
    contents: &Contents,
    drawn: &mut BTreeMap<String, Encoded>,
) -> Value {
    let mut exporter = Exporter::new(guide, target);
    for request in exporter.pictures().to_vec() {
        let picture = drawn.entry(request.step.0.clone()).or_insert_with(|| {
            let (_, bytes) = contents.pictures.iter().find(|(id, _)| *id == request.picture).unwrap();
            annotate(bytes, &request.annotation).unwrap()
        });
        exporter.add_picture(&request.step, picture.clone()).unwrap();
    }
    let export = exporter.finish().unwrap();
    let mut texts = serde_json::Map::new();
    let mut pictures = Vec::new();
    if export.file_name.ends_with(".zip") {
        let limits = Limits { entries: 10_000, entry: usize::MAX, total: usize::MAX };
        let archive = Archive::open(&export.bytes, limits).unwrap();
        for entry in &archive.entries {
            if entry.name.ends_with(".png") || entry.name.ends_with(".jpg") {
                pictures.push(entry.name.clone());
            } else {
                texts.insert(entry.name.clone(), String::from_utf8(archive.read(entry).unwrap()).unwrap().into());
            }
        }
    } else {
        texts.insert(export.file_name.clone(), String::from_utf8(export.bytes).unwrap().into());
    }
    let row = TARGETS.iter().find(|row| row.target == target).unwrap();
    json!({ "kind": "export", "name": name, "target": row.name, "texts": texts, "pictures": pictures })
}

#[test]
#[ignore = "writes what web-tests/oracles reads; `cargo xtask test --only oracles` runs it"]
fn what_the_vendors_shall_read() {
    let path = std::env::var_os("CAIRN_ORACLES").expect("CAIRN_ORACLES names the file to write");
    let mut file = std::io::BufWriter::new(std::fs::File::create(path).unwrap());
    for line in golden_cases().into_iter().chain(guides()).chain(generated()) {
        writeln!(file, "{line}").unwrap();
    }
    file.flush().unwrap();
}
