//! The command as a person or a script runs it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail where it stands")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const FIXTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/launch-instance.cairn");

/// A folder of its own for each test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    folder
}

fn cairn(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cairn")).args(words).output().unwrap()
}

fn export(file: &str, target: &str, out: &Path) -> Output {
    cairn(&["export", file, "--to", target, "-o", out.to_str().unwrap()])
}

#[track_caller]
fn assert_fails(output: &Output, code: i32, wanted: &str) {
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(code), "{said}");
    assert!(said.contains(wanted), "{said}");
    assert_eq!(said.lines().count(), 1, "one clear line: {said}");
}

#[test]
fn every_target_is_written_twice_alike() {
    let targets = [
        ("gfm", "runbook.md"),
        ("portable", "runbook.md"),
        ("notion", "Launch an instance and stop instance in Compute.md"),
        ("notion-blocks", "blocks.json"),
        ("notion-markdown", "page.md"),
        ("confluence", "README.txt"),
        ("confluence-paste", "paste.html"),
        ("confluence-adf", "page.adf.json"),
        ("confluence-storage", "page.storage.xml"),
        ("azure-devops", "Launch-an-instance-and-stop-instance-in-Compute.md"),
        ("html", "launch-an-instance-and-stop-instance-in-compute.html"),
        ("agent", "guide.md"),
        ("playwright", "launch-an-instance-and-stop-instance-in-compute.spec.ts"),
        ("puppeteer", "launch-an-instance-and-stop-instance-in-compute.replay.json"),
        ("cairn", "launch-instance.cairn"),
    ];
    let out = folder("targets");
    for (target, file) in targets {
        let written = || {
            let output = export(FIXTURE, target, &out.join(target));
            assert!(output.status.success(), "{target}: {}", String::from_utf8_lossy(&output.stderr));
            fs::read(out.join(target).join(file)).unwrap_or_else(|error| panic!("{target}/{file}: {error}"))
        };
        assert_eq!(written(), written(), "{target}");
    }
    let again = out.join("cairn/launch-instance.cairn");
    assert!(export(again.to_str().unwrap(), "gfm", &out.join("again")).status.success());
    let texts = ["gfm", "again"].map(|folder| fs::read_to_string(out.join(folder).join("runbook.md")).unwrap());
    assert_eq!(texts[0], texts[1], "packed again, it is the same guide");
}

#[test]
fn losses_and_blanks_are_printed() {
    let out = folder("losses");
    let output =
        cairn(&["export", FIXTURE, "--to", "confluence-paste", "--as", "runbook", "-o", out.to_str().unwrap()]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("Step 1: put step-01-user-name.png where the text says so"), "{said}");
    let blanks = said.lines().find(|line| line.ends_with("left.")).unwrap();
    assert!(!blanks.starts_with("0 "), "a fresh runbook asks something: {said}");
}

#[test]
fn every_kind_of_document_is_another_text() {
    let texts = ["runbook", "sop", "work-instruction"].map(|kind| {
        let out = folder(kind);
        let output = cairn(&["export", FIXTURE, "--to=gfm", "--as", kind, "-o", out.to_str().unwrap()]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        fs::read_to_string(out.join("runbook.md")).unwrap()
    });
    assert_ne!(texts[0], texts[1]);
    assert_ne!(texts[1], texts[2]);
}

#[test]
fn hashed_names_are_those_in_the_text() {
    let out = folder("hashed");
    let output = cairn(&["export", FIXTURE, "--to", "gfm", "--hash-images", "-o", out.to_str().unwrap()]);
    assert!(output.status.success());
    let text = fs::read_to_string(out.join("runbook.md")).unwrap();
    let mut count = 0;
    for entry in fs::read_dir(out.join("images")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(text.contains(&name) && name.split('.').count() == 3, "{name}");
        count += 1;
    }
    assert_eq!(count, 19);
}

#[test]
fn a_bad_command_is_told_in_one_line() {
    assert_fails(&cairn(&[]), 2, "cairn export guide.cairn");
    assert_fails(&cairn(&["explode"]), 2, "There is no command `explode`");
    assert_fails(&cairn(&["export", FIXTURE]), 2, "--to NAME");
    assert_fails(&cairn(&["export", FIXTURE, "--to", "word"]), 2, "Known are confluence, notion, gfm,");
    assert_fails(&cairn(&["export", FIXTURE, "--to", "gfm", "--as", "poem"]), 2, "runbook, sop, work-instruction");
    assert_fails(&cairn(&["export", FIXTURE, "--to"]), 2, "needs a word");
    assert_fails(&cairn(&["export", FIXTURE, "--fast"]), 2, "`--fast` is unknown");
    assert_fails(&cairn(&["export", FIXTURE, FIXTURE, "--to", "gfm", "--at", "https://e.com"]), 2, "`--linked`");
    assert!(cairn(&["help"]).status.success());
}

#[test]
fn a_bad_file_is_told_in_one_line_and_nothing_is_written() {
    let out = folder("bad");
    let files = folder("bad-files");
    fs::create_dir_all(&files).unwrap();
    let whole = fs::read(FIXTURE).unwrap();
    let put = |name: &str, bytes: &[u8]| {
        let path = files.join(name);
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let torn = put("torn.cairn", &whole[..whole.len() - 100]);
    assert_fails(&export(&torn, "gfm", &out), 3, "the file ends too soon");
    assert_fails(&export(&put("half.cairn", &whole[..5000]), "gfm", &out), 3, "is damaged");
    let mut changed = whole.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    assert_fails(&export(&put("changed.cairn", &changed), "gfm", &out), 3, "checksum is wrong");
    assert_fails(&export(&put("text.cairn", b"hello"), "gfm", &out), 3, "This is not a Cairn file.");
    assert_fails(&export("nowhere.cairn", "gfm", &out), 3, "nowhere.cairn cannot be read");
    assert!(!out.exists(), "nothing was written");
    let kept = cairn(&["export", &torn, "--to", "gfm", "--keep-whole", "-o", out.to_str().unwrap()]);
    assert!(kept.status.success() && out.join("runbook.md").exists());
}

#[test]
fn a_folder_that_cannot_be_written_is_told_and_left_as_it_was() {
    let out = folder("unwritable");
    fs::create_dir_all(out.join("runbook.md")).unwrap();
    assert_fails(&export(FIXTURE, "gfm", &out), 4, "runbook.md is a folder");
    let left: Vec<_> = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().starts_with(".cairn-")), "{left:?}");
    assert!(!out.join("guide.json").exists(), "all or nothing");
    let file = folder("a-file");
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, "in the way").unwrap();
    assert_fails(&export(FIXTURE, "gfm", &file), 4, "cannot be written");
    let _ = fs::remove_file(&file);
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn several_guides_become_one_document_with_all_their_pictures() {
    let out = folder("joined");
    let words = ["export", FIXTURE, FIXTURE, "--to", "gfm", "--title", "Twice", "-o", out.to_str().unwrap()];
    let output = cairn(&words);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let page = text(&out.join("runbook.md"));
    assert!(page.contains("\n# Twice\n") && page.contains("\n### 40. "), "{page}");
    assert!(!page.contains("no longer in the store"), "{page}");
    let pictures = fs::read_dir(out.join("images")).unwrap().count();
    assert_eq!(pictures, 38);
    assert_eq!(pictures, page.matches("](images/").count());
}

#[test]
fn an_sop_names_its_work_instructions_which_lie_beside_it() {
    let out = folder("linked");
    let at = "https://wiki.example.com/ops/";
    let path = out.to_str().unwrap();
    let words = ["export", FIXTURE, FIXTURE, FIXTURE, "--linked", "--at", at, "--to", "gfm", "-o", path];
    let output = cairn(&words);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let sop = text(&out.join("runbook.md"));
    assert!(sop.contains("## Work instructions"), "{sop}");
    for name in ["launch-instance", "launch-instance-2"] {
        assert!(sop.contains(&format!("](https://wiki.example.com/ops/{name})")), "{sop}");
        assert!(text(&out.join(name).join("runbook.md")).contains("### 20. "));
    }
    assert!(!out.join("images").exists(), "an SOP without appendix shows no steps");
}

#[test]
fn what_cannot_be_put_together_is_said() {
    let out = folder("apart");
    let path = out.to_str().unwrap();
    assert_fails(&cairn(&["export", FIXTURE, "--linked", "--to", "gfm", "-o", path]), 2, "needs an SOP and its work");
    assert_fails(&cairn(&["export", FIXTURE, FIXTURE, "--to", "cairn", "-o", path]), 2, "cannot be one Cairn file");
    let at = ["export", FIXTURE, FIXTURE, "--linked", "--at", "javascript:x", "--to", "gfm", "-o", path];
    assert_fails(&cairn(&at), 2, "no address");
    assert!(!out.exists());
}
