//! Earlier recordings.

use super::support::{Page, failure, look, rows, running, status, stopped, summary, told};
use crate::model::{About, Library, Screen};
use crate::msg::{GuideMsg, LibraryMsg, Msg};
use cairn_core::guide::Edit;
use cairn_core::protocol::{Answer, FailureCode, Request};

fn library(page: &Page) -> &Library {
    match &page.model.screen {
        Screen::Library(library) => library,
        other => panic!("{other:?}"),
    }
}

fn abouts(page: &Page) -> Vec<About> {
    library(page).entries.iter().flatten().map(|entry| entry.about.clone()).collect()
}

fn opened() -> Page {
    let mut page = Page::with_guide();
    page.say(Msg::Library(LibraryMsg::Open));
    page.answer(Request::ListRecordings, Answer::Recordings { recordings: vec![summary("r1"), summary("r0")] });
    page
}

fn read(recording: &str) -> Request {
    Request::ReadJournal { recording: recording.into(), after: 0 }
}

fn edits(recording: &str) -> Request {
    Request::ReadEdits { recording: recording.into() }
}

fn all_rows() -> Answer {
    Answer::Rows { rows: rows(), damaged: 0, more: false }
}

#[test]
fn recordings_are_listed_and_read_one_after_another_for_their_titles() {
    let mut page = opened();
    assert_eq!(abouts(&page), [About::Unread, About::Unread]);
    assert!(page.asked(&read("r1")) && !page.asked(&read("r0")));
    page.answer(read("r1"), all_rows());
    assert!(page.asked(&edits("r1")));
    page.answer(edits("r1"), Answer::Edits { edits: vec![Edit::Rename { title: "Launch".into() }] });
    assert_eq!(abouts(&page)[0], About::Read { title: "Launch".into(), steps: 3 });
    assert!(page.asked(&read("r0")));
}

#[test]
fn one_that_cannot_be_read_does_not_hide_the_others() {
    let mut page = opened();
    page.answer(read("r1"), failure(FailureCode::NewerSchema));
    assert_eq!(abouts(&page)[0], About::Unreadable);
    assert!(page.asked(&read("r0")) && page.model.problem.is_none());
}

#[test]
fn an_earlier_recording_can_be_opened_and_left_again() {
    let mut page = opened();
    page.say(Msg::Library(LibraryMsg::Show { recording: "r0".into() }));
    assert_eq!(page.open().recording(), "r0");
    page.say(Msg::Library(LibraryMsg::Open));
    page.say(Msg::Library(LibraryMsg::Close));
    assert_eq!(page.open().recording(), "r1", "back at the latest");
}

#[test]
fn going_to_the_list_saves_what_is_being_typed() {
    let mut page = Page::with_guide();
    page.guide(GuideMsg::Typed(page.caption(0), "Open".into()));
    page.say(Msg::Library(LibraryMsg::Open));
    assert_eq!(page.sent().len(), 1);
}

#[test]
fn back_from_the_list_leads_to_the_running_recording() {
    let mut page = Page::recording();
    page.say(Msg::Library(LibraryMsg::Open));
    page.say(Msg::Library(LibraryMsg::Close));
    assert_eq!(page.open().recording(), running().running.unwrap().recording);
}

#[test]
fn a_recording_discarded_in_the_list_goes_from_it() {
    let mut page = opened();
    page.say(Msg::Record(crate::msg::RecordMsg::Discard { recording: "r0".into() }));
    page.say(Msg::Record(crate::msg::RecordMsg::DiscardConfirmed));
    page.answer(Request::Discard { recording: "r0".into() }, told(stopped()));
    assert!(page.asked(&Request::ListRecordings));
    library(&page);
}

#[test]
fn when_there_is_none_the_way_back_leads_to_the_invitation() {
    let mut page = Page::new();
    page.answer(look(), told(status()));
    page.say(Msg::Library(LibraryMsg::Open));
    page.say(Msg::Library(LibraryMsg::Close));
    assert!(matches!(page.model.screen, Screen::Home));
}
