//! A file is read back whole, or it is said what of it is not.

use super::*;
use crate::archive::zip;
use crate::fold::fold;
use crate::guide::Guide;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\nand so on";

fn row(sequence: u32, event: &str) -> String {
    format!(
        r#"{{"sequence":{sequence},"tab":1,"frame":0,"observation":{{"schema":1,"key":"d/{sequence}","document":"d","number":{sequence},"gesture":"d#1","time":1000.5,"event":{event}}}}}"#
    )
}

fn picture(id: &str) -> String {
    format!(
        r#"{{"kind":"pictureTaken","picture":{{"id":"{id}","width":10,"height":10,"scale":1,"started":1,"ended":2}}}}"#
    )
}

fn contents() -> Contents {
    let note = r#"{"kind":"control","control":{"kind":"note","text":"Mind the step"}}"#;
    let rows = [row(1, note), row(2, &picture("p-1")), row(3, &picture("p-2")), row(4, &picture("p-1"))];
    Contents {
        recording: "r-1".to_owned(),
        started: 1000.25,
        stopped: Some(2000.0),
        journal: rows.join("\n"),
        edits: "{\"kind\":\"rename\",\"title\":\"Water the plants\"}\n".to_owned(),
        settings: "{\"owner\":\"SRE\"}".to_owned(),
        pictures: vec![("p-1".to_owned(), PNG.to_vec()), ("p-2".to_owned(), PNG.to_vec())],
    }
}

/// The file's entries, to be altered and packed again.
fn entries() -> BTreeMap<String, Vec<u8>> {
    let mut archive = ::zip::ZipArchive::new(Cursor::new(write(contents()).unwrap())).unwrap();
    let mut entries = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        entries.insert(file.name().to_owned(), bytes);
    }
    entries
}

fn damages(entries: BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let opened = read(&zip(entries).unwrap()).unwrap();
    assert_eq!(opened.contents.rows().0.len(), 4, "the journal is kept");
    opened.damages.iter().map(ToString::to_string).collect()
}

#[test]
fn what_is_written_is_read() {
    let bytes = write(contents()).unwrap();
    let opened = read(&bytes).unwrap();
    assert_eq!(opened, Opened { contents: contents(), damages: Vec::new() });
    assert_eq!(bytes, write(opened.contents).unwrap(), "and written again it is the same file");
    let names: Vec<String> = entries().into_keys().collect();
    let wanted =
        ["edits.jsonl", "journal.jsonl", "manifest.json", "pictures/0001.png", "pictures/0002.png", "settings.json"];
    assert_eq!(names, wanted);
}

#[test]
fn its_rows_and_edits_make_the_guide() {
    let (rows, _) = contents().rows();
    let (edits, _) = contents().edits();
    assert_eq!(pictures_of(&rows), ["p-1", "p-2"]);
    assert_eq!(Guide::new(&fold(&rows), &edits).title, "Water the plants");
}

#[test]
fn an_entry_that_was_changed_is_left_out_and_said() {
    let mut changed = entries();
    changed.get_mut("pictures/0002.png").unwrap().push(b'!');
    changed.insert("edits.jsonl".to_owned(), b"{\"kind\":\"undo\"}\n".to_vec());
    assert_eq!(
        damages(changed),
        [
            "edits.jsonl was changed after it was written",
            "pictures/0002.png was changed after it was written",
            "the picture p-2 is missing"
        ]
    );
}

#[test]
fn what_is_missing_is_said() {
    let mut torn = entries();
    torn.remove("pictures/0001.png");
    torn.remove("settings.json");
    assert_eq!(damages(torn), ["settings.json is missing", "the picture p-1 is missing"]);
}

#[test]
fn what_does_not_belong_is_left_out_and_said() {
    for name in ["../../etc/cron.d/x", "/etc/passwd", "C:\\x", "pictures/../x.png", "pictures/1.png", "x.html"] {
        let mut hostile = entries();
        hostile.insert(name.to_owned(), b"x".to_vec());
        assert_eq!(damages(hostile), [format!("“{name}” does not belong in a Cairn file and was left out")]);
    }
}

#[test]
fn a_newer_file_is_refused_and_not_guessed_at() {
    for (from, to) in [("\"version\": 1", "\"version\": 2"), ("\"schema\": 1", "\"schema\": 99")] {
        let mut newer = entries();
        let manifest = String::from_utf8(newer["manifest.json"].clone()).unwrap();
        assert!(manifest.contains(from), "{manifest}");
        newer.insert("manifest.json".to_owned(), manifest.replace(from, to).into_bytes());
        assert_eq!(read(&zip(newer).unwrap()).unwrap_err(), Refusal::Newer);
    }
}

#[test]
fn other_files_are_no_cairn_files() {
    let other = zip([("word/document.xml".to_owned(), b"x".to_vec())]).unwrap();
    for bytes in [&b""[..], b"PK", b"hello", PNG, &other] {
        assert_eq!(read(bytes).unwrap_err(), Refusal::NotCairn);
    }
    let bomb = zip([("journal.jsonl".to_owned(), vec![b'\n'; (64 << 20) + 1])]).unwrap();
    assert!(bomb.len() < 200_000);
    assert_eq!(read(&bomb).unwrap_err(), Refusal::TooLarge);
}

#[test]
fn without_a_journal_there_is_nothing_to_keep() {
    let mut without = entries();
    without.remove("journal.jsonl");
    let refusal = read(&zip(without).unwrap()).unwrap_err();
    assert_eq!(refusal.to_string(), "This Cairn file is damaged: its journal is missing.");
    let mut altered = entries();
    altered.insert("journal.jsonl".to_owned(), b"{}".to_vec());
    assert_eq!(read(&zip(altered).unwrap()).unwrap_err(), Refusal::NoJournal("was changed after it was written"));
}

/// A download that broke off: the journal stands early in the file, so it is there nearly always.
#[test]
fn a_torn_file_keeps_what_is_whole() {
    let bytes = write(contents()).unwrap();
    let mut kept = 0;
    for length in 0..bytes.len() {
        match read(&bytes[..length]) {
            Ok(opened) => {
                assert!(!opened.damages.is_empty(), "cut at {length} and not said");
                assert_eq!(opened.contents.rows().0.len(), 4);
                kept += 1;
            }
            Err(refusal) => assert!(matches!(refusal, Refusal::NotCairn | Refusal::NoJournal(_)), "{refusal:?}"),
        }
    }
    assert!(kept > bytes.len() / 2, "{kept} of {}", bytes.len());
}

#[test]
fn damaged_lines_take_no_others_with_them() {
    let mut damaged = contents();
    damaged.journal.push_str("\n{\"sequence\":5}\n\nnot json\n");
    damaged.edits.push_str("{\"kind\":\"fold\"}\n{\"kind\":\"undo\"}\n");
    let opened = read(&write(damaged).unwrap()).unwrap();
    let said: Vec<String> = opened.damages.iter().map(ToString::to_string).collect();
    assert_eq!(said, ["2 line(s) of the journal cannot be read", "2 change(s) to the guide cannot be read"]);
    assert_eq!(opened.contents.edits().0.len(), 1);
}

/// What the team says and the language of the browser are no edits, and yet the document is the same elsewhere.
#[test]
fn the_settings_of_the_document_come_with_it() {
    use crate::caption::Language;
    use crate::guide::Slot;
    use crate::protocol::DefaultText;
    let settings = DocumentSettings {
        language: Language::German,
        defaults: vec![DefaultText { slot: Slot::Owner, text: "SRE \"night\"".to_owned() }],
    };
    let bytes = write(Contents { settings: settings.text(), ..contents() }).unwrap();
    let opened = read(&bytes).unwrap();
    assert_eq!(opened.damages, []);
    assert_eq!(opened.contents.document_settings(), settings);
    let guide = opened.contents.guide();
    assert_eq!((guide.language, guide.settings.text(Slot::Owner)), (Language::German, Some("SRE \"night\"")));
    assert_eq!(guide.title, "Water the plants");
}

#[test]
fn a_file_without_settings_is_read_as_before() {
    for old in ["{}\n", "", "{\"owner\":\"SRE\"}", "[", "{\"language\":\"klingon\"}"] {
        let bytes = write(Contents { settings: old.to_owned(), ..contents() }).unwrap();
        let opened = read(&bytes).unwrap();
        assert_eq!(opened.damages, [], "{old}");
        assert_eq!(opened.contents.document_settings(), DocumentSettings::default(), "{old}");
        assert_eq!(opened.contents.guide().title, "Water the plants", "{old}");
    }
    let empty = read(&write(Contents { settings: String::new(), ..contents() }).unwrap()).unwrap();
    assert_eq!(empty.contents.settings, "{\"language\":\"english\",\"defaults\":[]}\n");
}

/// Whatever stands in the texts: an answer, and never a stack or a memory used up.
#[test]
fn hostile_texts_are_answers() {
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    let nested = format!("{}1{}", "{\"kind\":".repeat(50_000), "}".repeat(50_000));
    let times = r#"{"kind":"control","control":{"kind":"note","text":"x"}},"time":1e308"#;
    let lines = [&deep, &nested, &row(u32::MAX, times), "{\"sequence\":1e99}", "\u{0}", &"9".repeat(100_000)];
    for line in lines {
        let hostile = Contents { edits: line.to_owned(), settings: line.to_owned(), ..contents() };
        let journal = format!("{}\n{line}\n", contents().journal);
        let opened = read(&write(Contents { journal, ..hostile }).unwrap()).unwrap();
        assert!(opened.contents.rows().0.len() >= 4);
        assert!(!opened.contents.guide().title.is_empty());
        let mut entries = entries();
        entries.insert("manifest.json".to_owned(), line.as_bytes().to_vec());
        assert_eq!(damages(entries)[0], "manifest.json cannot be read, so nothing could be checked");
    }
}
