//! The export dialog.

use super::support::{Page, base64, look, picture, rows, screenshot, status, stopped, told};
use crate::effect::Effect;
use crate::model::{Dialog, Opening, Stage};
use crate::msg::{ExportMsg, FileMsg, GuideMsg, Msg, RawRecording};
use cairn_core::export::Target;
use cairn_core::protocol::{Answer, Request, RestorePart};

fn say(page: &mut Page, msg: ExportMsg) {
    page.say(Msg::Export(msg));
}

fn stage(page: &Page) -> &Stage {
    match &page.model.dialog {
        Some(Dialog::Export(exporting)) => &exporting.stage,
        other => panic!("{other:?}"),
    }
}

fn progress(page: &Page) -> (usize, usize) {
    match stage(page) {
        Stage::Working { exporter, done, .. } => (*done, exporter.pictures().len()),
        other => panic!("{other:?}"),
    }
}

fn saved(page: &Page) -> Option<(String, Vec<u8>)> {
    page.effects.iter().find_map(|effect| match effect {
        Effect::Save { file_name, bytes } => Some((file_name.clone(), bytes.clone())),
        _ => None,
    })
}

fn with_pictures() -> Page {
    let mut page = Page::new();
    page.answer(look(), told(stopped()));
    let pictures = [picture(1, "p1", 7), picture(2, "p1", 8), picture(3, "p2", 9)];
    page.rows(rows().into_iter().chain(pictures).collect());
    page.answer(Request::ReadEdits { recording: "r1".into() }, Answer::Edits { edits: Vec::new() });
    say(&mut page, ExportMsg::Open);
    page
}

fn arrives(page: &mut Page, id: &str) {
    let request = Request::ReadPicture { id: id.into() };
    page.answer(request, Answer::Picture { base64: Some(base64(&screenshot())) });
}

#[test]
fn an_export_shows_its_progress_and_ends_with_a_file() {
    let mut page = with_pictures();
    say(&mut page, ExportMsg::Choose(Target::Markdown));
    say(&mut page, ExportMsg::Download);
    assert!(page.asked(&Request::ReadPicture { id: "p1".into() }));
    assert_eq!(progress(&page), (0, 3));
    arrives(&mut page, "p1");
    assert_eq!(progress(&page), (1, 3));
    say(&mut page, ExportMsg::Next);
    assert_eq!(progress(&page), (2, 3), "a shared screenshot is not fetched again");
    say(&mut page, ExportMsg::Next);
    arrives(&mut page, "p2");
    assert!(saved(&page).is_none());
    say(&mut page, ExportMsg::Next);
    let (name, bytes) = saved(&page).unwrap();
    assert!(name.ends_with("-markdown.zip"), "{name}");
    assert_eq!(&bytes[..2], b"PK");
    assert!(matches!(stage(&page), Stage::Saved { .. }));
    assert!(page.model.announcement.ends_with("is saved."));
}

#[test]
fn every_target_can_be_chosen() {
    let named = [
        (Target::Confluence, "-confluence.zip"),
        (Target::Notion, "-notion.zip"),
        (Target::Markdown, "-markdown.zip"),
        (Target::Html, ".html"),
        (Target::Playwright, ".spec.ts"),
    ];
    for (target, ending) in named {
        let mut page = Page::with_guide();
        say(&mut page, ExportMsg::Open);
        say(&mut page, ExportMsg::Choose(target));
        say(&mut page, ExportMsg::Download);
        assert!(saved(&page).unwrap().0.ends_with(ending), "without pictures it is done at once");
    }
}

#[test]
fn a_picture_that_is_gone_is_a_loss_that_is_told() {
    let mut page = with_pictures();
    say(&mut page, ExportMsg::Download);
    for id in ["p1", "p1", "p2"] {
        page.answer(Request::ReadPicture { id: id.into() }, Answer::Picture { base64: None });
        say(&mut page, ExportMsg::Next);
    }
    match stage(&page) {
        Stage::Saved { losses, .. } => assert!(losses.iter().any(|loss| loss.contains("no screenshot")), "{losses:?}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_export_can_be_cancelled_and_late_pictures_do_no_harm() {
    let mut page = with_pictures();
    say(&mut page, ExportMsg::Download);
    say(&mut page, ExportMsg::Cancel);
    assert!(matches!(stage(&page), Stage::Choosing));
    arrives(&mut page, "p1");
    say(&mut page, ExportMsg::Next);
    assert!(saved(&page).is_none() && matches!(stage(&page), Stage::Choosing));
}

#[test]
fn while_it_works_nothing_else_can_be_chosen_or_begun() {
    let mut page = with_pictures();
    say(&mut page, ExportMsg::Download);
    arrives(&mut page, "p1");
    say(&mut page, ExportMsg::Choose(Target::Notion));
    say(&mut page, ExportMsg::Download);
    assert_eq!(progress(&page), (1, 3));
}

#[test]
fn closing_the_dialog_ends_the_export() {
    let mut page = with_pictures();
    say(&mut page, ExportMsg::Download);
    page.say(Msg::DialogClosed);
    arrives(&mut page, "p1");
    say(&mut page, ExportMsg::Next);
    assert!(saved(&page).is_none() && page.model.dialog.is_none());
}

#[test]
fn what_is_being_typed_is_in_the_export() {
    let mut page = Page::with_guide();
    page.guide(GuideMsg::Typed(page.caption(0), "Words of my own".into()));
    say(&mut page, ExportMsg::Open);
    assert_eq!(page.sent().len(), 1);
}

#[test]
fn without_steps_there_is_nothing_to_export() {
    let mut page = Page::new();
    page.answer(look(), told(status()));
    say(&mut page, ExportMsg::Open);
    say(&mut page, ExportMsg::Download);
    assert!(page.model.dialog.is_none() && page.effects.is_empty());
}

/// The recording goes into the file as it is stored; what of its pictures is gone is told.
#[test]
fn a_cairn_file_holds_the_recording_and_opens_again() {
    let mut page = with_pictures();
    say(&mut page, ExportMsg::Choose(Target::CairnFile));
    say(&mut page, ExportMsg::Download);
    assert!(page.effects.contains(&Effect::ReadRecording { recording: "r1".into() }));
    let journal: String = rows().iter().map(|row| cairn_core::tree::write(row) + "\n").collect();
    let raw = RawRecording { started: 5.0, stopped: Some(9.0), journal, edits: String::new() };
    page.say(Msg::RecordingRead { recording: "r1".into(), raw: Ok(raw) });
    arrives(&mut page, "p1");
    say(&mut page, ExportMsg::Next);
    page.answer(Request::ReadPicture { id: "p2".into() }, Answer::Picture { base64: None });
    say(&mut page, ExportMsg::Next);
    let (name, bytes) = saved(&page).unwrap();
    assert!(name.ends_with(".cairn"), "{name}");
    assert!(matches!(stage(&page), Stage::Saved { losses, .. } if losses.len() == 1));
    let file = FileMsg::Read { recording: "r2".into(), bytes: Ok(bytes) };
    page.say(Msg::File(file));
    let mut kinds = Vec::new();
    while let Some(part) = sent_part(&page) {
        kinds.push(part.clone());
        page.answer(Request::Restore { recording: "r2".into(), part }, Answer::Done);
    }
    assert!(matches!(kinds.first(), Some(RestorePart::Begin { .. })));
    assert!(matches!(kinds.last(), Some(RestorePart::Finish)));
    assert!(page.model.dialog.is_none());
    assert_eq!(page.model.open().unwrap().recording(), "r2");
}

fn sent_part(page: &Page) -> Option<RestorePart> {
    page.effects.iter().find_map(|effect| match effect {
        Effect::Ask(Request::Restore { part, .. }) => Some(part.clone()),
        _ => None,
    })
}

#[test]
fn what_is_no_cairn_file_is_refused_in_words() {
    let mut page = Page::with_guide();
    page.say(Msg::File(FileMsg::Read { recording: "r2".into(), bytes: Ok(b"PK no".to_vec()) }));
    match &page.model.dialog {
        Some(Dialog::Opening(Opening::Refused(why))) => assert_eq!(why, "This is not a Cairn file."),
        other => panic!("{other:?}"),
    }
    assert!(page.effects.is_empty(), "nothing is kept of it");
}

#[test]
fn copying_puts_both_forms_on_the_clipboard() {
    let mut page = Page::with_guide();
    say(&mut page, ExportMsg::Open);
    say(&mut page, ExportMsg::Copy);
    let copied = page.effects.iter().find_map(|effect| match effect {
        Effect::Copy { html, text } => Some((html.clone(), text.clone())),
        _ => None,
    });
    let (html, text) = copied.unwrap();
    assert!(html.contains("<h3>1. ") && text.contains("### 1. "), "{html}\n{text}");
    assert!(matches!(stage(&page), Stage::Copied { .. }));
}
