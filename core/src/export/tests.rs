//! Whole exports, opened again by somebody else's eyes: the ZIP, the schema, the pictures named and there.

use super::*;
use crate::examples;
use crate::guide::{Note, NoteKind, Slot};
use crate::observation::{
    GapReason, MaskReason, OutcomeKind, Picture, PictureProblem, Place, PlaceKind, Rect, Role, Tri, Value,
};
use crate::picture::annotate;
use crate::step::{Action, Outcome, Shows, State, StepFrame};
use crate::text::{Run, Text};
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

mod layouts;
mod photographs;
mod recorded_again;

const SCHEMA: &str = include_str!("../../schema/guide.schema.json");
const TARGETS: [Target; 3] = [Target::Confluence, Target::Notion, Target::Markdown];

fn plain(text: &str) -> Text {
    vec![Run::Plain { text: text.to_owned() }]
}

fn step(number: u32, name: &str, action: Action) -> GuideStep {
    let mut step = examples::step(&format!("document#{number}"), action, Role::Button, name);
    step.place = vec![Place { kind: PlaceKind::Section, name: "Network settings".to_owned() }];
    step.frame = taken(&format!("picture-{number}"), Shows::Before);
    examples::numbered(number, step, examples::said("Select", name))
}

fn taken(id: &str, shows: Shows) -> StepFrame {
    StepFrame::Taken {
        picture: Picture { id: id.to_owned(), width: 640, height: 400, scale: 1.0, started: 1.0, ended: 2.0 },
        shows,
        target: Some(Rect { x: 40.0, y: 30.0, width: 120.0, height: 32.0 }),
    }
}

/// A guide with one of everything.
fn guide() -> Guide {
    let mut steps = vec![
        step(1, "Launch instance", Action::Click),
        step(2, "Password", Action::Enter),
        step(3, "Überraschung/../#&%", Action::Toggle),
        step(4, "User data", Action::Enter),
        step(5, "Launch instance", Action::Press("Enter".to_owned())),
        step(6, "", Action::Gap(GapReason::RestrictedPage)),
        step(7, "Stop", Action::ClickTimes(2)),
    ];
    steps[0].heading = Some("Launch".to_owned());
    steps[0].why = Some(plain("An instance costs money."));
    steps[0].notes =
        vec![Note { kind: NoteKind::Warning, text: plain("It runs until stopped."), index: None, said: None }];
    steps[0].step.outcomes = vec![
        Outcome { kind: OutcomeKind::Navigation, text: "Launch an instance".to_owned(), change: None, after: 120.4 },
        Outcome {
            kind: OutcomeKind::RowChanged,
            text: "i-0abc".to_owned(),
            change: Some(("Pending".to_owned(), "Running".to_owned())),
            after: 250_000.0,
        },
    ];
    steps[1].step.value = Some(Value::Masked { reason: MaskReason::Password });
    steps[2].step.state = Some(State::Checked(Tri::True));
    steps[2].step.frame = taken("picture-1", Shows::After);
    steps[3].step.value =
        Some(Value::Code { text: "#!/bin/sh\necho hi\n".to_owned(), language: Some("sh".to_owned()) });
    steps[4].step.frame = StepFrame::Missing(PictureProblem::TabHidden);
    steps[5].step.frame = StepFrame::None;
    steps[5].caption = plain("Something could not be seen here: a dialog of the browser.");
    steps[6].heading = Some("Stop".to_owned());
    steps[6].notes = vec![Note { kind: NoteKind::Note, text: plain("Ask first."), index: None, said: None }];
    Guide {
        notices: vec!["One line of the journal could not be read.".to_owned()],
        ..examples::guide("Launch an instance: step by step", steps)
    }
}

/// A white screenshot.
fn screenshot() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 640, 400);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header().unwrap().write_image_data(&[0xFF; 640 * 400 * 3]).unwrap();
    bytes
}

fn export(guide: &Guide, target: Target) -> Export {
    let mut exporter = Exporter::new(guide, target);
    for request in exporter.pictures().to_vec() {
        let picture = annotate(&screenshot(), &request.annotation).unwrap();
        exporter.add_picture(&request.step, picture).unwrap();
    }
    exporter.finish().unwrap()
}

fn entries(export: &Export) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(&export.bytes)).unwrap();
    let mut entries = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let name = file.name().to_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        entries.insert(name, bytes);
    }
    entries
}

fn text(entries: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    let bytes = entries.get(path).unwrap_or_else(|| panic!("no {path} in {:?}", entries.keys()));
    String::from_utf8(bytes.clone()).unwrap()
}

fn guide_json(entries: &BTreeMap<String, Vec<u8>>) -> Json {
    let path = entries.keys().find(|path| path.ends_with("guide.json")).unwrap();
    serde_json::from_str(&text(entries, path)).unwrap()
}

#[track_caller]
fn assert_valid(json: &Json) {
    let schema: Json = serde_json::from_str(SCHEMA).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let problems: Vec<String> =
        validator.iter_errors(json).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn every_export_holds_a_guide_json_that_the_schema_accepts() {
    for target in TARGETS {
        assert_valid(&guide_json(&entries(&export(&guide(), target))));
    }
    let empty = Guide { steps: Vec::new(), title: String::new(), ..guide() };
    assert_valid(&guide_json(&entries(&export(&empty, Target::Markdown))));
}

#[test]
fn the_schema_refuses_what_the_contract_forbids() {
    let good = guide_json(&entries(&export(&guide(), Target::Markdown)));
    let schema: Json = serde_json::from_str(SCHEMA).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let wrong: [(&str, Json); 6] = [
        ("/steps/0/action", "clicked".into()),
        ("/steps/1/value", "hunter2".into()),
        ("/steps/0/place/0/kind", "corner".into()),
        ("/steps/0/frame", Json::Null),
        ("/steps/0/frame/file", "../../etc/passwd/".into()),
        ("/steps/0/time", "yesterday".into()),
    ];
    for (pointer, value) in wrong {
        let mut bad = good.clone();
        *bad.pointer_mut(pointer).unwrap() = value;
        assert!(!validator.is_valid(&bad), "{pointer} may not be that");
    }
}

#[test]
fn guide_json_keeps_the_contract() {
    let json = guide_json(&entries(&export(&guide(), Target::Markdown)));
    let at = |pointer: &str| json.pointer(pointer).unwrap_or_else(|| panic!("no {pointer}")).clone();
    assert_eq!(at("/schemaVersion"), 1);
    assert_eq!(at("/origins/0"), "https://console.example");
    assert_eq!(at("/steps/0/id"), "document#1");
    assert_eq!(at("/steps/0/caption"), "Select **Launch instance**.");
    assert_eq!(at("/steps/0/plainCaption"), "Select Launch instance.");
    assert_eq!(at("/steps/0/action"), "click");
    assert_eq!(at("/steps/0/target/role"), "button");
    assert_eq!(at("/steps/0/place/0/kind"), "section");
    assert_eq!(at("/steps/0/outcome/1/to"), "Running");
    assert_eq!(at("/steps/0/why"), "An instance costs money.");
    assert_eq!(at("/steps/0/time"), "2026-11-21T10:30:01.000Z");
    assert_eq!(at("/steps/0/frame/shows"), "before");
    assert_eq!(at("/steps/0/frame/file"), "images/step-01-launch-instance.png");
    assert!(at("/steps/0/frame/target/width").as_f64().unwrap() > 0.0);
    assert_eq!(at("/steps/0/notes/0/kind"), "warning");
    assert_eq!((at("/steps/1/value"), at("/steps/1/masked")), (Json::Null, true.into()));
    assert_eq!(at("/steps/2/state"), "on");
    assert_eq!(at("/steps/2/frame/shows"), "after");
    assert_eq!(at("/steps/3/value"), "#!/bin/sh\necho hi\n");
    assert_eq!((at("/steps/4/action"), at("/steps/4/detail")), ("press".into(), "Enter".into()));
    assert_eq!((at("/steps/4/frame"), at("/steps/4/frameMissing")), (Json::Null, "the tab was not visible".into()));
    assert_eq!(at("/steps/5/action"), "gap");
    assert_eq!(at("/steps/6/detail"), "2");
}

/// Case 40: names are plain, short and different, also of steps with one name.
#[test]
fn pictures_are_named_after_their_steps() {
    let entries = entries(&export(&guide(), Target::Markdown));
    let names: Vec<&str> = entries.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "guide.json",
            "images/step-01-launch-instance.png",
            "images/step-02-password.png",
            "images/step-03-berraschung.png",
            "images/step-04-user-data.png",
            "images/step-07-stop.png",
            "runbook.md"
        ]
    );
}

#[test]
fn every_picture_is_named_in_the_page_and_every_named_picture_is_there() {
    for target in TARGETS {
        let entries = entries(&export(&guide(), target));
        let page = entries.keys().find(|path| path.ends_with(".md") || path.ends_with(".xml")).unwrap();
        let page = if target == Target::Confluence { "page.storage.xml" } else { page };
        let page = text(&entries, page).replace("%20", " ");
        let pictures: Vec<&String> = entries.keys().filter(|path| path.ends_with(".png")).collect();
        assert_eq!(pictures.len(), 5, "{target:?}");
        for path in &pictures {
            let named = if target == Target::Confluence { path.rsplit('/').next().unwrap() } else { path };
            assert!(page.contains(named), "{target:?}: {path} is not named");
            assert!(entries[*path].starts_with(b"\x89PNG"), "{path} is no picture");
        }
        let named = page.matches(".png").count();
        assert_eq!(named, pictures.len(), "{target:?} names a picture that is not there");
    }
}

#[test]
fn bundles_are_laid_out_as_their_targets_want_them() {
    let confluence = entries(&export(&guide(), Target::Confluence));
    for path in ["README.txt", "guide.json", "page.storage.xml", "paste.md", "attachments/step-01-launch-instance.png"]
    {
        assert!(confluence.contains_key(path), "{path}");
    }
    let notion = entries(&export(&guide(), Target::Notion));
    for path in [
        "Launch an instance step by step.md",
        "Launch an instance step by step/guide.json",
        "Launch an instance step by step/step-01-launch-instance.png",
    ] {
        assert!(notion.contains_key(path), "{path}");
    }
    let page = text(&notion, "Launch an instance step by step.md");
    assert!(page.contains("](Launch%20an%20instance%20step%20by%20step/step-01-launch-instance.png)"));
    assert!(page.starts_with("# Launch an instance: step by step\n"));
}

#[test]
fn a_step_reads_from_caution_to_result() {
    let entries = entries(&export(&guide(), Target::Markdown));
    let page = text(&entries, "runbook.md");
    let wanted = "\
## Launch

### 1. Select **Launch instance**.

> [!WARNING]
> It runs until stopped.

_An instance costs money._

![Screenshot of step 1: Launch instance, Network settings, Instances](images/step-01-launch-instance.png)

- The **Launch an instance** page opens.
- **i-0abc** goes from _Pending_ to _Running_. (It took 4 min 10 s.)

### 2. Select **Password**.
";
    assert!(page.contains(wanted), "{page}");
    assert!(page.contains("_No screenshot: the tab was not visible._"));
    assert!(page.contains("> [!WARNING]\n> **6.** Something could not be seen here"));
    assert!(page.contains("```sh\n#!/bin/sh\necho hi\n```"));
    assert!(page.contains("- [Launch](#launch)\n- [Stop](#stop)"));
    assert!(page.contains("| **Steps** | 6 |"));
    assert!(page.contains("> One line of the journal could not be read."));
}

/// The size that a picture's own header says.
fn size(png: &[u8]) -> (u32, u32) {
    png::Decoder::new(Cursor::new(png)).read_info().unwrap().info().size()
}

#[test]
fn pictures_show_as_much_of_the_page_as_was_asked_for() {
    let mut page = vec![0xEE; 1920 * 1080 * 3];
    page.iter_mut().step_by(7).for_each(|byte| *byte = 0x33);
    let mut taken = Vec::new();
    let mut encoder = png::Encoder::new(&mut taken, 1920, 1080);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header().unwrap().write_image_data(&page).unwrap();
    for target in TARGETS {
        let first = |cut| {
            let mut guide = guide();
            guide.settings.cut = cut;
            let mut exporter = Exporter::new(&guide, target);
            for request in exporter.pictures().to_vec() {
                exporter.add_picture(&request.step, annotate(&taken, &request.annotation).unwrap()).unwrap();
            }
            let entries = entries(&exporter.finish().unwrap());
            entries.into_iter().find(|(path, _)| path.contains("step-01")).unwrap().1
        };
        let (around, whole, original) = (first(Cut::Around), first(Cut::Whole), first(Cut::Original));
        assert!(size(&around).0 < 1920 && size(&around).1 < 1080, "{target:?}: {:?}", size(&around));
        assert_eq!((size(&whole), size(&original)), ((1920, 1080), (1920, 1080)), "{target:?}");
        let pixels = |bytes: &[u8]| {
            let mut decoder = png::Decoder::new(Cursor::new(bytes));
            decoder.set_transformations(png::Transformations::EXPAND);
            let mut reader = decoder.read_info().unwrap();
            let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
            reader.next_frame(&mut pixels).unwrap();
            pixels
        };
        assert!(pixels(&original) == page, "{target:?}: nothing is drawn on the original");
        assert!(pixels(&whole) != page, "{target:?}: the control is marked");
    }
}

/// Case 41: words stand where a picture should be, never a broken reference.
#[test]
fn a_picture_that_is_gone_is_said_and_not_named() {
    let guide = guide();
    let mut exporter = Exporter::new(&guide, Target::Markdown);
    let first = exporter.pictures()[0].step.clone();
    exporter.without_picture(&first, "it is damaged").unwrap();
    let export = exporter.finish().unwrap();
    let entries = entries(&export);
    let page = text(&entries, "runbook.md");
    assert!(page.contains("_No screenshot: it is damaged._"));
    assert!(page.contains("_No screenshot: it is no longer in the store._"));
    assert!(!page.contains(".png"));
    let losses: Vec<String> = export.losses.iter().map(ToString::to_string).collect();
    assert!(losses.contains(&"Step 1: no screenshot: it is damaged".to_owned()), "{losses:?}");
    let json = guide_json(&entries);
    assert_valid(&json);
    assert_eq!(json["steps"][0]["frameMissing"], "it is damaged");
}

#[test]
fn a_picture_nobody_asked_for_is_refused() {
    let mut exporter = Exporter::new(&guide(), Target::Markdown);
    let stranger = StepId("stranger".to_owned());
    let refused = exporter.without_picture(&stranger, "").unwrap_err();
    assert_eq!(refused, ExportError::NotAsked(stranger));
}

#[test]
fn equal_guides_give_equal_bytes() {
    for target in TARGETS {
        assert_eq!(export(&guide(), target).bytes, export(&guide(), target).bytes);
    }
}

#[test]
fn file_names_say_what_they_hold() {
    let names = TARGETS.map(|target| export(&guide(), target).file_name);
    assert_eq!(
        names,
        [
            "launch-an-instance-step-by-step-confluence.zip",
            "launch-an-instance-step-by-step-notion.zip",
            "launch-an-instance-step-by-step-markdown.zip"
        ]
    );
    let nameless = Guide { title: "漢字".to_owned(), steps: Vec::new(), ..guide() };
    assert_eq!(export(&nameless, Target::Notion).file_name, "guide-notion.zip");
    assert!(entries(&export(&nameless, Target::Notion)).contains_key("Guide.md"));
}

/// What tools read of a runbook is what it says of itself: names for values, days for terms, no markup, nothing hidden.
#[test]
fn front_matter_says_what_the_page_says() {
    let mut guide = guide();
    guide.title = "Launch web-3\u{202e}\n---\nowner: \"nobody".to_owned();
    guide.settings.name_variable("web-3", "host name");
    guide.settings.set_text(Slot::Owner, "**SRE**: [on call](https://sre.example)\u{0}");
    guide.settings.set_text(Slot::ReviewBy, "90 days");
    let text = String::from_utf8(entries(&export(&guide, Target::Markdown))["runbook.md"].clone()).unwrap();
    let lines: Vec<&str> = text.lines().take(8).collect();
    assert_eq!(
        lines,
        [
            "---",
            "title: \"Launch HOST_NAME --- owner: \\\"nobody\"",
            "owner: \"SRE: on call\"",
            "reviewed:",
            "review-by: \"2027-02-19\"",
            "tested-on: \"2026-11-21\"",
            "guide-id: \"document\"",
            "---",
        ]
    );
}

/// A program whose strings read otherwise than they are would be run by somebody who read it.
#[test]
fn nothing_hidden_stands_in_any_text_of_an_export() {
    let hostile = "safe\u{202e}gnp\u{200b}\u{2066}x\u{feff}";
    let mut guide = guide();
    guide.title = hostile.to_owned();
    guide.notices = vec![hostile.to_owned()];
    for step in &mut guide.steps {
        step.step.target.name = hostile.to_owned();
        step.step.target.accessible_name = Some(hostile.to_owned());
        step.step.place[0].name = hostile.to_owned();
        step.step.page.name = hostile.to_owned();
        step.caption = plain(hostile);
        step.heading = Some(hostile.to_owned());
        step.why = Some(plain(hostile));
        step.step.value = Some(Value::Text { text: hostile.to_owned() });
    }
    for slot in document::QUESTIONS.iter().map(|question| question.slot).filter(|slot| *slot != Slot::Template) {
        guide.settings.set_text(slot, hostile);
    }
    for row in super::TARGETS.iter().filter(|row| row.target != Target::CairnFile) {
        let export = export(&guide, row.target);
        let texts = match row.target.delivery() {
            Delivery::Zip(_) => entries(&export),
            Delivery::File(_) => [(export.file_name.clone(), export.bytes)].into(),
        };
        for (path, text) in texts.iter().filter(|(path, _)| !path.ends_with(".png")) {
            let text = std::str::from_utf8(text).unwrap();
            assert!(!text.contains(['\u{202e}', '\u{200b}', '\u{2066}', '\u{feff}']), "{} {path}: {text}", row.name);
        }
    }
}

#[test]
fn a_title_that_is_too_long_is_cut_and_said() {
    let long = "😀".repeat(1_100);
    let guide = Guide { title: long.clone(), ..guide() };
    for (target, file, kept) in [
        (Target::Confluence, "README.txt", "😀".repeat(255)),
        (Target::NotionBlocks, "blocks.json", "😀".repeat(1_000)),
    ] {
        let export = export(&guide, target);
        let text = String::from_utf8(entries(&export)[file].clone()).unwrap();
        assert!(text.contains(&kept) && !text.contains(&(kept + "😀")), "{file}");
        let losses: Vec<String> = export.losses.iter().map(ToString::to_string).collect();
        assert!(losses.contains(&"Title: the title was cut, it is too long here".to_owned()), "{losses:?}");
    }
}

/// Hostile names come out as plain files, and what a secret field held is nowhere.
#[test]
fn no_name_leaves_its_folder() {
    let mut guide = guide();
    guide.title = "../../etc/passwd\\..\\C:\u{0}|<script>".to_owned();
    for (index, name) in ["../../x", "C:\\x", "\u{202e}gnp.exe", "a".repeat(500).as_str()].iter().enumerate() {
        guide.steps[index].step.target.name = (*name).to_owned();
    }
    for target in TARGETS {
        for path in entries(&export(&guide, target)).keys() {
            assert!(path.is_ascii() && path.len() < 200, "{path}");
            assert!(path.split('/').all(|part| !part.is_empty() && !part.starts_with('.')), "{path}");
            assert!(!path.contains(['\\', ':', '<', '|', '\0']), "{path}");
        }
    }
}
