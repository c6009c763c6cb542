//! What is shown at first, and when things cannot be done.

use super::support::{Page, failure, look, running, status, stopped, told};
use crate::model::{Doing, Problem, Screen};
use crate::msg::{Msg, PageMsg, RecordMsg};
use crate::words;
use cairn_core::protocol::{Access, FailureCode, Notice, Request, Restriction, Status};

const RESTRICTIONS: [Restriction; 8] = [
    Restriction::NoTab,
    Restriction::BrowserPage,
    Restriction::WebStore,
    Restriction::ExtensionPage,
    Restriction::Viewer,
    Restriction::ErrorPage,
    Restriction::LocalFile,
    Restriction::Crashed,
];

const FAILURES: [FailureCode; 12] = [
    FailureCode::NoTab,
    FailureCode::RestrictedPage,
    FailureCode::PermissionMissing,
    FailureCode::AlreadyRecording,
    FailureCode::NotRecording,
    FailureCode::NothingRecent,
    FailureCode::UnknownRecording,
    FailureCode::DiskFull,
    FailureCode::StoreBroken,
    FailureCode::NewerSchema,
    FailureCode::BadRequest,
    FailureCode::OutOfStep,
];

#[test]
fn nothing_is_claimed_before_the_worker_has_answered() {
    let page = Page::new();
    assert!(matches!(page.model.screen, Screen::Waiting));
    assert!(page.model.problem.is_none());
    assert!(page.asked(&look()), "it asks about the tab of its address");
}

#[test]
fn with_nothing_recorded_yet_it_invites() {
    let mut page = Page::new();
    page.answer(look(), told(status()));
    assert!(matches!(page.model.screen, Screen::Home));
    assert_eq!(page.model.access(), Some(&Access::Granted));
}

#[test]
fn a_running_recording_is_shown_first_and_else_the_latest() {
    for status in [running(), stopped()] {
        let mut page = Page::new();
        page.answer(look(), told(status));
        assert_eq!(page.open().recording(), "r1");
        assert!(page.asked(&Request::ReadJournal { recording: "r1".into(), after: 0 }));
        assert!(page.asked(&Request::ReadEdits { recording: "r1".into() }));
        assert!(!page.open().is_ready(), "nothing is drawn of a guide that is half read");
    }
}

#[test]
fn every_restriction_says_why_and_what_to_do_and_nothing_starts() {
    for reason in RESTRICTIONS {
        let mut page = Page::new();
        page.answer(look(), told(Status { access: Access::Restricted { reason }, ..status() }));
        assert!(page.say(Msg::Record(RecordMsg::Start)).is_empty());
        let words = words::restriction(reason);
        assert!(!words.title.is_empty() && !words.text.is_empty() && !words.advice.is_empty());
    }
}

#[test]
fn restrictions_and_failures_differ_in_their_words() {
    let mut titles: Vec<_> = RESTRICTIONS.iter().map(|reason| words::restriction(*reason).title).collect();
    titles.dedup();
    assert_eq!(titles.len(), RESTRICTIONS.len());
    let mut texts: Vec<_> = FAILURES.iter().map(|code| words::trouble(*code).text).collect();
    texts.sort_unstable();
    texts.dedup();
    assert_eq!(texts.len(), FAILURES.len());
}

#[test]
fn every_failure_is_told_with_what_is_safe_and_what_to_do() {
    for code in FAILURES {
        let mut page = Page::new();
        page.answer(look(), failure(code));
        let problem = page.model.problem.clone().unwrap();
        assert_eq!(problem.doing(), Doing::Looking);
        let words = words::problem(&problem);
        assert!(!words.title.is_empty() && !words.text.is_empty() && !words.advice.is_empty(), "{code:?}");
        assert_eq!(words::detail(&problem), "what the browser said");
        assert!(matches!(page.model.screen, Screen::Waiting));
    }
}

#[test]
fn a_worker_that_does_not_answer_can_be_asked_again() {
    let mut page = Page::new();
    page.silence(look());
    assert!(matches!(page.model.problem, Some(Problem::Silence { doing: Doing::Looking, .. })));
    page.say(Msg::Page(PageMsg::TryAgain));
    assert!(page.model.problem.is_none() && page.asked(&look()));
    page.answer(look(), told(status()));
    assert!(matches!(page.model.screen, Screen::Home));
}

#[test]
fn an_error_about_looking_goes_when_looking_works_again() {
    let mut page = Page::new();
    page.silence(look());
    page.answer(look(), told(status()));
    assert!(page.model.problem.is_none());
}

#[test]
fn a_guide_that_cannot_be_read_can_be_asked_for_again() {
    let mut page = Page::new();
    page.answer(look(), told(stopped()));
    let read = Request::ReadJournal { recording: "r1".into(), after: 0 };
    page.answer(read.clone(), failure(FailureCode::NewerSchema));
    assert!(words::problem(page.model.problem.as_ref().unwrap()).advice.contains("Update"));
    page.say(Msg::Page(PageMsg::TryAgain));
    assert!(page.asked(&read));
}

#[test]
fn damaged_lines_are_counted_and_the_other_steps_stay() {
    let mut page = Page::new();
    page.answer(look(), told(stopped()));
    let mut rows = super::support::rows();
    rows.remove(2);
    let read = Request::ReadJournal { recording: "r1".into(), after: 0 };
    let answer = |damaged| cairn_core::protocol::Answer::Rows { rows: Vec::new(), damaged, more: false };
    page.answer(read.clone(), cairn_core::protocol::Answer::Rows { rows, damaged: 2, more: false });
    assert_eq!(page.open().journal.damaged(), 2, "one within, one at the end");
    page.say(Msg::Noticed(Notice::JournalGrew { recording: "r1".into() }));
    page.answer(read, answer(1));
    assert_eq!(page.open().journal.damaged(), 2, "the one at the end is not counted twice");
}

#[test]
fn a_journal_of_many_pages_is_read_to_its_end() {
    let mut page = Page::new();
    page.answer(look(), told(stopped()));
    let read = |after| Request::ReadJournal { recording: "r1".into(), after };
    let (first, second): (Vec<_>, Vec<_>) = super::support::rows().into_iter().partition(|row| row.sequence < 4);
    page.answer(read(0), cairn_core::protocol::Answer::Rows { rows: first, damaged: 0, more: true });
    assert!(page.asked(&read(3)));
    assert!(!page.open().journal.is_complete);
    page.answer(read(3), cairn_core::protocol::Answer::Rows { rows: second, damaged: 0, more: false });
    assert!(page.open().journal.is_complete);
    assert_eq!(page.captions().len(), 3);
}
