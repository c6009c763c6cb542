//! What must be the same in the browser as on the command line: the same journal gives the same bytes.
//!
//! Each test runs natively and, under the same name, as wasm.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail where it stands")]

use cairn_core::archive::sha256;
use cairn_core::cairn_file::{self, Contents};
use cairn_core::export::{Exporter, Target};
use cairn_core::fold::fold;
use cairn_core::guide::Guide;
use cairn_core::picture::{Encoded, annotate};
use cairn_core::step::StepId;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test;

const RECORDED: &[u8] = include_bytes!("../../../cli/fixtures/launch-instance.cairn");
/// Its page is a map: its pictures are JPEGs.
const MAP: &[u8] = include_bytes!("../../../cli/fixtures/region-map.cairn");
const DIGESTS: &str = include_str!("same_everywhere.txt");
/// Unoptimised, more pictures than these take long and show nothing new.
const PICTURES: usize = 3;

fn recorded() -> Contents {
    cairn_file::read(RECORDED).unwrap().contents
}

fn guide(contents: &Contents) -> Guide {
    Guide::new(&fold(&contents.rows().0), &contents.edits().0)
}

/// Every target with a few of its pictures: its name and the digest of its bytes, a line each.
fn digests() -> String {
    let map = cairn_file::read(MAP).unwrap().contents;
    of(&recorded(), "") + &of(&map, "map as ")
}

fn of(contents: &Contents, before: &str) -> String {
    let guide = guide(contents);
    let mut drawn: Vec<(StepId, Encoded)> = Vec::new();
    let mut lines = String::new();
    for row in cairn_core::export::TARGETS.iter().filter(|row| row.target != Target::CairnFile) {
        let mut exporter = Exporter::new(&guide, row.target);
        for request in exporter.pictures().iter().take(PICTURES).cloned().collect::<Vec<_>>() {
            if !drawn.iter().any(|(step, _)| *step == request.step) {
                let (_, png) = contents.pictures.iter().find(|(id, _)| *id == request.picture).unwrap();
                drawn.push((request.step.clone(), annotate(png, &request.annotation).unwrap()));
            }
            let (_, picture) = drawn.iter().find(|(step, _)| *step == request.step).unwrap();
            exporter.add_picture(&request.step, picture.clone()).unwrap();
        }
        let bytes = exporter.finish().unwrap().bytes;
        lines.push_str(&format!("{before}{} {}\n", row.name, sha256(&bytes)));
    }
    lines
}

/// After a change that is meant, `CAIRN_WRITE_DIGESTS=1 cargo test -p cairn-studio` writes the file anew.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn every_export_has_the_bytes_written_down() {
    let digests = digests();
    #[cfg(not(target_arch = "wasm32"))]
    if std::env::var_os("CAIRN_WRITE_DIGESTS").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/same_everywhere.txt"), &digests).unwrap();
        return;
    }
    assert_eq!(digests, DIGESTS);
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn a_torn_file_says_so_and_gives_what_is_whole() {
    let torn = RECORDED.get(..RECORDED.len() * 3 / 4).unwrap();
    let opened = cairn_file::read(torn).unwrap();
    assert!(!opened.damages.is_empty());
    assert_eq!(guide(&opened.contents).steps.len(), guide(&recorded()).steps.len(), "its journal is whole");
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn a_picture_that_is_none_is_an_error_and_not_the_end() {
    let contents = recorded();
    let mut exporter = Exporter::new(&guide(&contents), Target::Markdown);
    let request = exporter.pictures().first().unwrap().clone();
    let (_, png) = contents.pictures.first().unwrap();
    for length in [0, 8, 40, png.len() / 2] {
        let error = annotate(png.get(..length).unwrap(), &request.annotation).unwrap_err();
        exporter.without_picture(&request.step, &error.to_string()).unwrap();
    }
    assert!(!exporter.finish().unwrap().bytes.is_empty());
}
