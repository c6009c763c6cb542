//! Starting, pausing, stopping, discarding.

use super::support::{Page, RECORDING, click, failure, look, rows, running, status, stopped, summary, told};
use crate::effect::Effect;
use crate::model::{Dialog, Doing, Problem, Screen};
use crate::msg::{Msg, PageMsg, RecordMsg};
use cairn_core::observation::Control;
use cairn_core::protocol::{Access, Answer, FailureCode, Notice, Request, Restriction, Running, Status};

fn press(page: &mut Page, msg: RecordMsg) {
    page.say(Msg::Record(msg));
}

fn home() -> Page {
    let mut page = Page::new();
    page.answer(look(), told(status()));
    page
}

fn start() -> Request {
    Request::Start { tab: 7, recording: RECORDING.into() }
}

#[test]
fn starting_asks_the_worker_and_shows_the_recording() {
    let mut page = home();
    press(&mut page, RecordMsg::Start);
    assert_eq!(page.effects, [Effect::Start { tab: 7 }]);
    press(&mut page, RecordMsg::Start);
    assert!(page.effects.is_empty(), "a second press while it starts does nothing");
    page.answer(start(), told(running()));
    assert!(page.model.is_live());
    assert_eq!(page.model.announcement, "Recording started.");
}

#[test]
fn a_missing_permission_is_asked_for_before_the_start() {
    let mut page = Page::new();
    let access = Access::NeedsPermission { origins: vec!["<all_urls>".into()] };
    page.answer(look(), told(Status { access, ..status() }));
    press(&mut page, RecordMsg::Start);
    assert_eq!(page.effects, [Effect::AskPermission { origins: vec!["<all_urls>".into()] }]);
    page.say(Msg::PermissionAnswered { granted: true });
    assert_eq!(page.effects, [Effect::Start { tab: 7 }]);
}

#[test]
fn a_refused_permission_is_said_and_can_be_asked_again() {
    let mut page = Page::new();
    let access = Access::NeedsPermission { origins: vec!["<all_urls>".into()] };
    page.answer(look(), told(Status { access, ..status() }));
    press(&mut page, RecordMsg::Start);
    page.say(Msg::PermissionAnswered { granted: false });
    assert!(page.effects.is_empty());
    assert_eq!(page.model.problem, Some(Problem::PermissionRefused));
    press(&mut page, RecordMsg::Start);
    assert!(matches!(page.effects[..], [Effect::AskPermission { .. }]));
}

#[test]
fn what_the_worker_says_of_another_tab_does_not_touch_ours() {
    let mut page = home();
    press(&mut page, RecordMsg::Start);
    let access = Access::Restricted { reason: Restriction::ExtensionPage };
    page.answer(start(), told(Status { access, tab: Some(99), ..running() }));
    let status = &page.model.told.as_ref().unwrap().status;
    assert_eq!((status.tab, &status.access), (Some(7), &Access::Granted));
}

#[test]
fn a_start_that_fails_says_so_and_looks_what_is_true() {
    let mut page = home();
    press(&mut page, RecordMsg::Start);
    page.answer(start(), failure(FailureCode::AlreadyRecording));
    assert_eq!(page.model.problem.as_ref().map(Problem::doing), Some(Doing::Starting));
    assert!(page.asked(&look()) && page.model.doing.is_none());
}

#[test]
fn pause_and_resume_go_to_the_worker() {
    let mut page = Page::recording();
    press(&mut page, RecordMsg::Pause);
    let pause = Request::Control { control: Control::Pause, tab: None };
    assert!(page.asked(&pause));
    let mut paused = running();
    paused.running = paused.running.map(|running| Running { paused: true, ..running });
    page.answer(pause, told(paused));
    assert!(page.model.running().unwrap().paused && page.model.is_live());
    press(&mut page, RecordMsg::Resume);
    assert!(page.asked(&Request::Control { control: Control::Resume, tab: None }));
}

#[test]
fn steps_appear_as_the_journal_grows() {
    let mut page = Page::recording();
    assert_eq!(page.captions(), ["Click Instances.", "Click Launch.", "Click the highlighted button."]);
    page.say(Msg::Noticed(Notice::JournalGrew { recording: RECORDING.into() }));
    assert!(page.asked(&Request::ReadJournal { recording: RECORDING.into(), after: 6 }));
    page.say(Msg::Noticed(Notice::JournalGrew { recording: RECORDING.into() }));
    assert!(page.effects.is_empty(), "one answer is awaited at a time");
    page.rows(click("Stop", 4));
    assert_eq!(page.captions().len(), 4);
    let next = Request::ReadJournal { recording: RECORDING.into(), after: 8 };
    assert!(page.asked(&next), "and then what came meanwhile");
}

#[test]
fn a_recording_counts_as_stopped_only_when_all_of_it_is_here() {
    let mut page = Page::recording();
    press(&mut page, RecordMsg::Stop);
    assert!(page.asked(&Request::Stop));
    page.answer(Request::Stop, told(stopped()));
    assert!(page.model.is_live(), "the last step is still missing");
    assert!(page.asked(&Request::ReadJournal { recording: RECORDING.into(), after: 6 }));
    page.rows(click("Stop", 4));
    assert!(!page.model.is_live() && page.model.doing.is_none());
    assert_eq!(page.captions().len(), 4);
    assert!(page.model.announcement.starts_with("Recording stopped."));
}

#[test]
fn a_recording_stopped_elsewhere_ends_here_too() {
    let mut page = Page::recording();
    page.say(Msg::Noticed(Notice::StatusChanged));
    page.answer(look(), told(stopped()));
    page.rows(Vec::new());
    assert!(!page.model.is_live());
    assert_eq!(page.captions().len(), 3);
}

#[test]
fn when_the_last_rows_cannot_be_read_it_has_stopped_all_the_same() {
    let mut page = Page::recording();
    press(&mut page, RecordMsg::Stop);
    page.answer(Request::Stop, told(stopped()));
    page.silence(Request::ReadJournal { recording: RECORDING.into(), after: 6 });
    assert!(!page.model.is_live());
    assert_eq!(page.model.problem.as_ref().map(Problem::doing), Some(Doing::Reading));
}

#[test]
fn a_picture_that_comes_after_the_end_still_arrives() {
    let mut page = Page::recording();
    press(&mut page, RecordMsg::Stop);
    page.answer(Request::Stop, told(stopped()));
    page.rows(Vec::new());
    page.say(Msg::Noticed(Notice::JournalGrew { recording: RECORDING.into() }));
    assert!(page.asked(&Request::ReadJournal { recording: RECORDING.into(), after: 6 }));
}

#[test]
fn discarding_asks_first() {
    let mut page = Page::recording();
    press(&mut page, RecordMsg::Discard { recording: RECORDING.into() });
    assert!(page.effects.is_empty());
    assert!(matches!(page.model.dialog, Some(Dialog::Discard { .. })));
    page.say(Msg::Page(PageMsg::DialogClosed));
    assert!(page.model.dialog.is_none() && page.model.is_live());
    press(&mut page, RecordMsg::DiscardConfirmed);
    assert!(page.effects.is_empty(), "what was not asked cannot be confirmed");
}

#[test]
fn a_discarded_recording_is_gone_and_so_are_its_drafts() {
    let mut page = Page::recording();
    press(&mut page, RecordMsg::Discard { recording: RECORDING.into() });
    press(&mut page, RecordMsg::DiscardConfirmed);
    let discard = Request::Discard { recording: RECORDING.into() };
    assert!(page.asked(&discard));
    assert_eq!(page.kept(), Some(Vec::new()));
    page.answer(discard, told(status()));
    assert!(matches!(page.model.screen, Screen::Home));
    assert!(page.model.doing.is_none());
}

#[test]
fn after_discarding_the_latest_other_one_is_shown() {
    let mut page = Page::with_guide();
    press(&mut page, RecordMsg::Discard { recording: RECORDING.into() });
    press(&mut page, RecordMsg::DiscardConfirmed);
    let other = Status { latest: Some(summary("r0")), ..status() };
    page.answer(Request::Discard { recording: RECORDING.into() }, told(other));
    assert_eq!(page.open().recording(), "r0");
}

#[test]
fn an_answer_of_another_kind_is_no_answer() {
    let mut page = home();
    press(&mut page, RecordMsg::Start);
    page.answer(start(), Answer::Done);
    assert!(matches!(page.model.problem, Some(Problem::Silence { doing: Doing::Starting, .. })));
}

#[test]
fn a_recording_started_elsewhere_comes_to_the_front_of_the_popup() {
    let mut page = home();
    page.answer(look(), told(running()));
    page.load(Vec::new());
    assert!(page.model.is_live());
    assert_eq!(page.captions().len(), rows().len() / 2);
}
