//! An edit is saved when the worker says so, and never lost before.

use super::support::{Page, RECORDING, failure, look, stopped, told};
use crate::effect::Effect;
use crate::model::{Doing, Numbered, Problem};
use crate::msg::{GuideMsg, Msg, PageMsg};
use cairn_core::guide::Edit;
use cairn_core::protocol::{Answer, FailureCode, Notice, Request};

fn rename(title: &str) -> Edit {
    Edit::Rename { title: title.into() }
}

fn append(number: u32, edit: Edit) -> Request {
    Request::AppendEdit { recording: RECORDING.into(), number, edit }
}

fn recalled(edits: Vec<Numbered>) -> Msg {
    Msg::Recalled { recording: RECORDING.into(), edits }
}

#[test]
fn numbers_go_on_where_the_stored_edits_end() {
    let mut page = Page::new();
    page.answer(look(), told(stopped()));
    page.load(vec![rename("One"), rename("Two")]);
    assert_eq!(page.open().guide.title, "Two");
    page.guide(GuideMsg::Delete(page.step(0)));
    assert_eq!(page.sent()[0].0, 3);
}

#[test]
fn an_acknowledged_edit_is_no_longer_kept() {
    let mut page = Page::with_guide();
    page.guide(GuideMsg::Delete(page.step(0)));
    assert_eq!(page.kept().map(|edits| edits.len()), Some(1));
    page.acknowledge();
    assert_eq!(page.kept(), Some(Vec::new()));
}

#[test]
fn an_edit_that_is_not_saved_says_so_and_is_sent_again_until_it_is() {
    let mut page = Page::with_guide();
    page.guide(GuideMsg::Delete(page.step(0)));
    let (number, edit) = page.sent()[0].clone();
    page.answer(append(number, edit.clone()), failure(FailureCode::DiskFull));
    assert_eq!(page.model.problem.as_ref().map(Problem::doing), Some(Doing::Saving));
    let again = GuideMsg::SaveAgain;
    assert!(matches!(&page.effects[..], [Effect::Later { msg, .. }] if **msg == Msg::Guide(again.clone())));
    page.guide(again.clone());
    assert_eq!(page.sent(), [(number, edit.clone())], "under the same number");
    assert!(page.effects.iter().any(|effect| matches!(effect, Effect::Later { .. })));
    page.answer(append(number, edit.clone()), failure(FailureCode::DiskFull));
    assert!(page.effects.is_empty(), "one timer is enough");
    page.guide(again);
    page.answer(append(number, edit), Answer::Done);
    assert!(page.model.problem.is_none());
}

#[test]
fn a_silent_worker_loses_no_edit() {
    let mut page = Page::with_guide();
    page.guide(GuideMsg::Delete(page.step(0)));
    let (number, edit) = page.sent()[0].clone();
    page.silence(append(number, edit));
    assert_eq!(page.open().unsaved().len(), 1);
    page.say(Msg::Page(PageMsg::TryAgain));
    assert_eq!(page.sent().len(), 1);
}

#[test]
fn edits_of_an_earlier_page_are_taken_up() {
    let mut page = Page::with_guide();
    let draft = Numbered { number: 1, edit: rename("Half saved") };
    page.say(recalled(vec![draft]));
    assert_eq!(page.open().guide.title, "Half saved");
    assert_eq!(page.sent(), [(1, rename("Half saved"))]);
}

#[test]
fn edits_of_an_earlier_page_that_arrived_after_all_are_not_made_twice() {
    let mut page = Page::new();
    page.answer(look(), told(stopped()));
    page.load(vec![rename("Saved")]);
    assert!(page.effects.contains(&Effect::Recall { recording: RECORDING.into() }));
    page.say(recalled(vec![Numbered { number: 1, edit: rename("Saved") }]));
    assert!(page.sent().is_empty());
    assert_eq!(page.kept(), Some(Vec::new()));
}

#[test]
fn when_another_page_was_quicker_its_edit_comes_first_and_ours_after() {
    let mut page = Page::with_guide();
    page.guide(GuideMsg::Delete(page.step(0)));
    let (number, edit) = page.sent()[0].clone();
    page.answer(append(number, edit.clone()), failure(FailureCode::OutOfStep));
    let read = Request::ReadEdits { recording: RECORDING.into() };
    assert!(page.asked(&read) && page.model.problem.is_none());
    page.answer(read, Answer::Edits { edits: vec![rename("Theirs")] });
    assert_eq!(page.sent(), [(2, edit)]);
    assert_eq!((page.open().guide.title.as_str(), page.captions().len()), ("Theirs", 2));
}

#[test]
fn edits_of_another_page_are_shown() {
    let mut page = Page::with_guide();
    let notice = |edits| Msg::Noticed(Notice::GuideEdited { recording: RECORDING.into(), edits });
    page.say(notice(1));
    let read = Request::ReadEdits { recording: RECORDING.into() };
    assert!(page.asked(&read));
    page.answer(read.clone(), Answer::Edits { edits: vec![rename("Theirs")] });
    assert_eq!(page.open().guide.title, "Theirs");
    page.say(notice(1));
    assert!(!page.asked(&read), "news only");
}

#[test]
fn an_edit_read_back_before_its_answer_is_not_made_twice() {
    let mut page = Page::with_guide();
    page.guide(GuideMsg::Delete(page.step(0)));
    let (_, edit) = page.sent()[0].clone();
    page.answer(Request::ReadEdits { recording: RECORDING.into() }, Answer::Edits { edits: vec![edit] });
    assert!(page.sent().is_empty());
    assert_eq!(page.open().edit_count(), 1);
}

#[test]
fn answers_for_a_guide_that_is_no_longer_open_change_nothing() {
    let mut page = Page::with_guide();
    page.answer(
        Request::AppendEdit { recording: "r9".into(), number: 1, edit: rename("x") },
        failure(FailureCode::UnknownRecording),
    );
    page.answer(Request::ReadEdits { recording: "r9".into() }, Answer::Edits { edits: vec![rename("x")] });
    assert!(page.model.problem.is_none());
    assert_eq!(page.open().edit_count(), 0);
}
