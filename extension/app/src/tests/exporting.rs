//! The export dialog.

use super::support::{Page, look, picture, rows, screenshot, status, stopped, told};
use crate::effect::Effect;
use crate::model::{Dialog, Opening, Stage};
use crate::msg::{ExportMsg, FileMsg, GuideMsg, Msg, PageMsg};
use cairn_core::protocol::{Answer, Failure, FailureCode, Request, RestorePart};
use cairn_core::studio::{ExportTarget, Report, Task};

pub(super) fn say(page: &mut Page, msg: ExportMsg) {
    page.say(Msg::Export(msg));
}

fn stage(page: &Page) -> &Stage {
    match &page.model.dialog {
        Some(Dialog::Export(exporting)) => &exporting.stage,
        other => panic!("{other:?}"),
    }
}

fn progress(page: &Page) -> (u32, u32) {
    stage(page).progress().unwrap_or_else(|| panic!("{:?}", stage(page)))
}

pub(super) fn with_pictures() -> Page {
    let mut page = Page::new();
    page.store = ["p1", "p2"].map(|id| (id.into(), screenshot())).into();
    page.answer(look(), told(stopped()));
    let pictures = [picture(1, "p1", 7), picture(2, "p1", 8), picture(3, "p2", 9)];
    page.rows(rows().into_iter().chain(pictures).collect());
    page.answer(Request::ReadEdits { recording: "r1".into() }, Answer::Edits { edits: Vec::new() });
    say(&mut page, ExportMsg::Open);
    page
}

#[test]
fn an_export_shows_its_progress_and_ends_with_a_file() {
    let mut page = with_pictures();
    say(&mut page, ExportMsg::Choose(ExportTarget::Markdown));
    say(&mut page, ExportMsg::Download);
    assert_eq!(progress(&page), (0, 0), "the guide is on its way");
    page.studio_once();
    assert_eq!(progress(&page), (0, 3));
    page.studio_once();
    assert_eq!(progress(&page), (2, 3), "a shared screenshot is not fetched again");
    assert!(page.saved.is_none());
    page.studio();
    assert_eq!(page.fetched, ["p1", "p2"]);
    let (name, bytes) = page.saved.clone().unwrap();
    assert!(name.ends_with("-markdown.zip"), "{name}");
    assert_eq!(&bytes[..2], b"PK");
    assert!(matches!(stage(&page), Stage::Saved { .. }));
    assert!(page.model.announcement.ends_with("is saved."));
}

#[test]
fn every_target_can_be_chosen() {
    let named = [
        (ExportTarget::Confluence, "-confluence.zip"),
        (ExportTarget::Notion, "-notion.zip"),
        (ExportTarget::Markdown, "-markdown.zip"),
        (ExportTarget::Html, ".html"),
        (ExportTarget::Playwright, ".spec.ts"),
    ];
    for (target, ending) in named {
        let mut page = Page::with_guide();
        say(&mut page, ExportMsg::Open);
        say(&mut page, ExportMsg::Choose(target));
        say(&mut page, ExportMsg::Download);
        page.studio();
        assert!(page.saved.unwrap().0.ends_with(ending));
    }
}

#[test]
fn a_picture_that_is_gone_is_a_loss_that_is_told() {
    let mut page = with_pictures();
    page.store.clear();
    say(&mut page, ExportMsg::Download);
    page.studio();
    match stage(&page) {
        Stage::Saved { losses, .. } => assert!(losses.iter().any(|loss| loss.contains("no screenshot")), "{losses:?}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_export_can_be_cancelled_and_what_comes_late_does_no_harm() {
    let mut page = with_pictures();
    say(&mut page, ExportMsg::Download);
    let job = page.jobs()[0];
    page.studio_once();
    say(&mut page, ExportMsg::Cancel);
    assert!(page.effects.contains(&Effect::StopStudio { job }));
    let made = Report::Made { file_name: "late.zip".into(), losses: Vec::new(), blanks: 0, pieces: Vec::new() };
    page.say(Msg::Studio { job, report: made });
    page.studio();
    assert!(page.saved.is_none());
    assert_eq!(*stage(&page), Stage::Choosing);
    say(&mut page, ExportMsg::Download);
    page.studio();
    assert!(page.saved.is_some(), "it can be begun again");
}

#[test]
fn while_it_works_nothing_else_can_be_chosen_or_begun() {
    let mut page = with_pictures();
    say(&mut page, ExportMsg::Download);
    say(&mut page, ExportMsg::Choose(ExportTarget::Notion));
    say(&mut page, ExportMsg::Download);
    say(&mut page, ExportMsg::Copy);
    assert!(page.jobs().is_empty());
    page.studio();
    assert!(page.saved.unwrap().0.ends_with("-confluence.zip"));
}

#[test]
fn closing_the_dialog_ends_the_export() {
    let mut page = with_pictures();
    say(&mut page, ExportMsg::Download);
    let job = page.jobs()[0];
    page.say(Msg::Page(PageMsg::DialogClosed));
    assert!(page.effects.contains(&Effect::StopStudio { job }));
    page.studio();
    assert!(page.saved.is_none() && page.model.dialog.is_none());
}

#[test]
fn a_studio_that_breaks_is_told_and_the_guide_can_be_exported_again() {
    let mut page = with_pictures();
    say(&mut page, ExportMsg::Download);
    let job = page.jobs()[0];
    page.say(Msg::Studio { job, report: Report::Failed { why: "It stopped.".into() } });
    assert_eq!(*stage(&page), Stage::Failed("It stopped.".into()));
    assert_eq!(page.model.announcement, "The export failed.");
    say(&mut page, ExportMsg::Download);
    page.studio();
    assert!(page.saved.is_some() && page.captions().len() == 3);
}

#[test]
fn what_is_being_typed_is_in_the_export() {
    let mut page = Page::with_guide();
    page.guide(GuideMsg::Typed(page.caption(0), "Words of my own".into()));
    say(&mut page, ExportMsg::Open);
    assert_eq!(page.sent().len(), 1);
    say(&mut page, ExportMsg::Choose(ExportTarget::Playwright));
    say(&mut page, ExportMsg::Download);
    page.studio();
    let (_, file) = page.saved.unwrap();
    assert!(String::from_utf8(file).unwrap().contains("Words of my own"), "though nobody has acknowledged it");
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
    page.store.retain(|(id, _)| id != "p2");
    say(&mut page, ExportMsg::Choose(ExportTarget::CairnFile));
    say(&mut page, ExportMsg::Download);
    page.studio();
    let (name, bytes) = page.saved.clone().unwrap();
    assert!(name.ends_with(".cairn"), "{name}");
    assert!(matches!(stage(&page), Stage::Saved { losses, .. } if losses.len() == 1));
    choose(&mut page, bytes);
    match &page.model.dialog {
        Some(Dialog::Opening(Opening::Damaged { damages, .. })) => assert_eq!(*damages, ["the picture p2 is missing"]),
        other => panic!("{other:?}"),
    }
    page.say(Msg::File(FileMsg::KeepWhole));
    let keeping = |effect: &Effect| matches!(effect, Effect::Studio { task: Task::TakePart { recording }, .. } if recording == "r2");
    assert!(page.effects.iter().any(keeping));
    page.studio();
    let kinds = &page.parts;
    assert!(matches!(kinds.first(), Some(RestorePart::Begin { .. })));
    assert_eq!(kinds.iter().filter(|part| matches!(part, RestorePart::Picture { .. })).count(), 1);
    assert!(matches!(kinds.last(), Some(RestorePart::Finish)));
    assert!(page.model.dialog.is_none());
    assert_eq!(page.model.open().unwrap().recording(), "r2");
}

#[test]
fn a_file_that_cannot_be_kept_says_why_and_the_guide_stays() {
    let full = Failure { code: FailureCode::DiskFull, detail: String::new() };
    for (failure, said) in [(Some(full), "There is no room left on the disk."), (None, "did not answer")] {
        let mut page = with_pictures();
        say(&mut page, ExportMsg::Choose(ExportTarget::CairnFile));
        say(&mut page, ExportMsg::Download);
        page.studio();
        let bytes = page.saved.clone().unwrap().1;
        let before = page.model.open().unwrap().guide.clone();
        page.keeps_nothing = Some(failure);
        choose(&mut page, bytes);
        match &page.model.dialog {
            Some(Dialog::Opening(Opening::Refused(why))) => {
                assert!(why.contains("could not be kept: ") && why.contains(said), "{why}");
            }
            other => panic!("{other:?}"),
        }
        assert_eq!(page.parts.len(), 1, "no more is sent");
        assert_eq!(page.model.open().unwrap().guide, before);
    }
}

#[test]
fn what_is_left_of_a_damaged_file_is_let_go_when_nobody_wants_it() {
    let mut page = with_pictures();
    page.store.clear();
    say(&mut page, ExportMsg::Choose(ExportTarget::CairnFile));
    say(&mut page, ExportMsg::Download);
    page.studio();
    let bytes = page.saved.clone().unwrap().1;
    choose(&mut page, bytes);
    page.say(Msg::Page(PageMsg::DialogClosed));
    assert!(page.effects.iter().any(|effect| matches!(effect, Effect::StopStudio { .. })));
    assert!(page.parts.is_empty());
}

fn choose(page: &mut Page, file: Vec<u8>) {
    choose_for(page, file, None);
}

pub(super) fn choose_for(page: &mut Page, file: Vec<u8>, into: Option<String>) {
    page.file = file;
    page.say(Msg::File(FileMsg::Chosen { recording: "r2".into(), into }));
    page.studio();
}

#[test]
fn what_is_no_cairn_file_is_refused_in_words() {
    let mut page = Page::with_guide();
    choose(&mut page, b"PK no".to_vec());
    match &page.model.dialog {
        Some(Dialog::Opening(Opening::Refused(why))) => assert_eq!(why, "This is not a Cairn file."),
        other => panic!("{other:?}"),
    }
    assert!(page.effects.is_empty(), "nothing is kept of it");
}

fn copied(page: &Page) -> Option<(String, String)> {
    page.effects.iter().find_map(|effect| match effect {
        Effect::Copy { html, text } => Some((html.clone(), text.clone())),
        _ => None,
    })
}

#[test]
fn copying_puts_both_forms_on_the_clipboard() {
    let mut page = Page::with_guide();
    say(&mut page, ExportMsg::Open);
    say(&mut page, ExportMsg::Copy);
    page.studio();
    let (html, text) = copied(&page).unwrap();
    assert!(html.contains("<h3>1. ") && text.contains("### 1. "), "{html}\n{text}");
    say(&mut page, ExportMsg::CopyTried { done: true });
    assert!(matches!(stage(&page), Stage::Copied { .. }));
}

#[test]
fn when_the_browser_wants_another_press_the_text_waits_for_it() {
    let mut page = Page::with_guide();
    say(&mut page, ExportMsg::Open);
    say(&mut page, ExportMsg::Copy);
    page.studio();
    let first = copied(&page);
    say(&mut page, ExportMsg::CopyTried { done: false });
    assert!(matches!(stage(&page), Stage::Written { refused: true, .. }));
    say(&mut page, ExportMsg::Copy);
    assert_eq!(copied(&page), first, "within the press itself");
    assert!(page.jobs().is_empty());
    say(&mut page, ExportMsg::CopyTried { done: true });
    assert!(matches!(stage(&page), Stage::Copied { .. }));
}
