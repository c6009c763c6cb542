//! Captions, notes, title, deletion, order, undo.

use super::support::{Page, id};
use crate::effect::Effect;
use crate::model::{Field, Focus};
use crate::msg::{Direction, GuideMsg, Msg};
use cairn_core::guide::{Edit, NoteKind};

fn typed(page: &mut Page, field: &Field, text: &str) {
    page.guide(GuideMsg::Entered(field.clone()));
    page.guide(GuideMsg::Typed(field.clone(), text.into()));
}

fn order(page: &Page) -> Vec<String> {
    page.open().guide.steps.iter().map(|step| step.step.target.name.clone()).collect()
}

#[test]
fn a_caption_is_one_edit_per_rest_of_the_hand() {
    let mut page = Page::with_guide();
    let caption = page.caption(0);
    page.guide(GuideMsg::Entered(caption.clone()));
    assert_eq!(page.open().visit.as_ref().unwrap().text, "Click **Instances**.");
    page.guide(GuideMsg::Typed(caption.clone(), "O".into()));
    assert!(
        page.effects.iter().any(|effect| matches!(effect, Effect::Later { milliseconds, .. } if *milliseconds <= 300))
    );
    page.guide(GuideMsg::Typed(caption.clone(), "Op".into()));
    page.guide(GuideMsg::Typed(caption, "Open **it**".into()));
    assert!(page.sent().is_empty(), "not one edit per key");
    assert!(!page.effects.iter().any(|effect| matches!(effect, Effect::Later { .. })), "nor one timer per key");
    page.guide(GuideMsg::Rested);
    let rewritten = Edit::RewriteCaption { step: page.step(0), caption: "Open **it**".into() };
    assert_eq!(page.sent(), [(1, rewritten)]);
    assert_eq!(page.captions()[0], "Open it");
}

#[test]
fn what_is_typed_is_written_down_at_every_key() {
    let mut page = Page::with_guide();
    let caption = page.caption(0);
    typed(&mut page, &caption, "Open");
    assert_eq!(page.kept(), Some(vec![Edit::RewriteCaption { step: page.step(0), caption: "Open".into() }]));
}

#[test]
fn closing_the_page_or_leaving_the_field_sends_at_once() {
    for way in [Msg::Hiding, Msg::Guide(GuideMsg::Left(Page::with_guide().caption(0)))] {
        let mut page = Page::with_guide();
        let caption = page.caption(0);
        typed(&mut page, &caption, "Open");
        page.say(way);
        assert_eq!(page.sent().len(), 1);
    }
}

#[test]
fn a_field_that_was_only_looked_at_gives_no_edit() {
    let mut page = Page::with_guide();
    let caption = page.caption(0);
    page.guide(GuideMsg::Entered(caption.clone()));
    page.guide(GuideMsg::Left(caption));
    assert!(page.sent().is_empty());
    assert_eq!(page.open().edit_count(), 0);
}

#[test]
fn going_to_another_field_saves_the_first() {
    let mut page = Page::with_guide();
    let (first, second) = (page.caption(0), page.caption(1));
    typed(&mut page, &first, "One");
    page.guide(GuideMsg::Entered(second.clone()));
    assert_eq!(page.captions()[0], "One");
    assert_eq!(page.open().visit.as_ref().map(|visit| &visit.field), Some(&second));
    page.guide(GuideMsg::Left(first));
    assert!(page.open().visit.is_some(), "a late farewell of the first does not close the second");
}

#[test]
fn captions_and_titles_have_one_line() {
    let mut page = Page::with_guide();
    let caption = page.caption(0);
    typed(&mut page, &caption, "One\ntwo");
    assert_eq!(page.open().visit.as_ref().unwrap().text, "One two");
}

#[test]
fn an_emptied_caption_gives_cairns_own_words_back() {
    let mut page = Page::with_guide();
    let caption = page.caption(0);
    typed(&mut page, &caption, "Mine");
    page.guide(GuideMsg::Rested);
    typed(&mut page, &caption, "");
    assert_eq!(page.open().visit.as_ref().unwrap().text, "", "while it is written in it stays empty");
    page.guide(GuideMsg::Left(caption));
    assert_eq!(page.captions()[0], "Click Instances.");
}

#[test]
fn the_guide_can_be_renamed() {
    let mut page = Page::with_guide();
    typed(&mut page, &Field::Title, "Launch it");
    page.guide(GuideMsg::Left(Field::Title));
    assert_eq!(page.open().guide.title, "Launch it");
}

#[test]
fn undo_takes_back_all_that_was_typed_in_one_go() {
    let mut page = Page::with_guide();
    let caption = page.caption(0);
    for text in ["O", "Open", "Open it"] {
        typed(&mut page, &caption, text);
        page.guide(GuideMsg::Rested);
    }
    page.guide(GuideMsg::Left(caption));
    page.guide(GuideMsg::Undo);
    assert_eq!(page.captions()[0], "Click Instances.");
    page.guide(GuideMsg::Redo);
    assert_eq!(page.captions()[0], "Open it");
}

#[test]
fn undo_includes_what_is_being_typed_and_the_field_follows() {
    let mut page = Page::with_guide();
    let caption = page.caption(0);
    typed(&mut page, &caption, "Open");
    page.guide(GuideMsg::Undo);
    assert_eq!(page.sent().iter().map(|(number, _)| *number).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(page.open().visit.as_ref().unwrap().text, "Click **Instances**.");
}

#[test]
fn nothing_to_undo_is_nothing_to_save() {
    let mut page = Page::with_guide();
    assert!(page.guide(GuideMsg::Undo).is_empty());
    assert!(page.guide(GuideMsg::Redo).is_empty());
}

#[test]
fn a_field_has_a_history_of_its_own_only_once_it_was_typed_in() {
    let mut page = Page::with_guide();
    let caption = page.caption(0);
    page.guide(GuideMsg::Entered(caption.clone()));
    assert!(!page.open().visit.as_ref().unwrap().touched);
    page.guide(GuideMsg::Typed(caption, "x".into()));
    assert!(page.open().visit.as_ref().unwrap().touched);
}

#[test]
fn a_deleted_step_is_gone_can_be_brought_back_and_the_keyboard_goes_on() {
    let mut page = Page::with_guide();
    let second = page.caption(1);
    page.guide(GuideMsg::Delete(page.step(0)));
    assert_eq!(order(&page), ["Launch", ""]);
    assert!(page.effects.contains(&Effect::Focus(Focus::Field(second))));
    assert_eq!(page.model.announcement, "Step 1 deleted. Undo brings it back.");
    page.guide(GuideMsg::Undo);
    assert_eq!(order(&page), ["Instances", "Launch", ""]);
}

#[test]
fn deleting_the_last_step_leaves_the_keyboard_on_the_one_before_and_then_on_the_page() {
    let mut page = Page::with_guide();
    let second = page.caption(1);
    page.guide(GuideMsg::Delete(page.step(2)));
    assert!(page.effects.contains(&Effect::Focus(Focus::Field(second))));
    page.guide(GuideMsg::Delete(page.step(0)));
    page.guide(GuideMsg::Delete(page.step(0)));
    assert!(page.effects.contains(&Effect::Focus(Focus::Main)));
    assert!(page.guide(GuideMsg::Delete(id("gone"))).is_empty());
}

#[test]
fn steps_move_by_keyboard_and_stop_at_the_ends() {
    let mut page = Page::with_guide();
    let (first, last) = (page.step(0), page.step(2));
    page.guide(GuideMsg::Move(first.clone(), Direction::Down));
    assert_eq!(order(&page), ["Launch", "Instances", ""]);
    assert_eq!(page.model.announcement, "Moved. It is step 2 now.");
    assert!(page.effects.contains(&Effect::Focus(Focus::Field(Field::Caption(first.clone())))));
    page.guide(GuideMsg::Move(first.clone(), Direction::Down));
    assert_eq!(order(&page), ["Launch", "", "Instances"]);
    assert!(page.guide(GuideMsg::Move(first, Direction::Down)).is_empty());
    page.guide(GuideMsg::Move(last, Direction::Up));
    assert_eq!(order(&page), ["", "Launch", "Instances"]);
    assert!(page.guide(GuideMsg::Move(page.step(0), Direction::Up)).is_empty());
}

#[test]
fn a_step_moved_by_its_button_keeps_the_button_under_the_keyboard() {
    let mut page = Page::with_guide();
    let first = page.step(0);
    page.guide(GuideMsg::ActionsToggled(first.clone()));
    page.guide(GuideMsg::Move(first.clone(), Direction::Down));
    assert!(page.effects.contains(&Effect::Focus(Focus::Action(first, "move-down"))));
}

#[test]
fn a_step_is_dragged_to_where_it_is_let_go() {
    let mut page = Page::with_guide();
    let (first, third) = (page.step(0), page.step(2));
    page.guide(GuideMsg::DragStarted(third));
    page.guide(GuideMsg::DraggedOver(Some(first)));
    page.guide(GuideMsg::DragEnded { dropped: true });
    assert_eq!(order(&page), ["", "Instances", "Launch"]);
    assert!(page.open().drag.is_none());
    page.guide(GuideMsg::DragStarted(page.step(0)));
    page.guide(GuideMsg::DraggedOver(None));
    page.guide(GuideMsg::DragEnded { dropped: true });
    assert_eq!(order(&page), ["Instances", "Launch", ""]);
}

#[test]
fn a_drag_that_is_given_up_or_leads_nowhere_is_no_edit() {
    let mut page = Page::with_guide();
    let (first, second, third) = (page.step(0), page.step(1), page.step(2));
    for (over, dropped) in [(Some(second.clone()), true), (Some(third), true), (Some(first), false)] {
        page.guide(GuideMsg::DragStarted(second.clone()));
        page.guide(GuideMsg::DraggedOver(over));
        page.guide(GuideMsg::DragEnded { dropped });
        assert!(page.sent().is_empty());
    }
    page.guide(GuideMsg::DragStarted(second));
    assert!(page.guide(GuideMsg::DragEnded { dropped: true }).is_empty(), "never over a gap");
}

#[test]
fn a_note_is_begun_written_and_removed() {
    let mut page = Page::with_guide();
    let step = page.step(0);
    page.guide(GuideMsg::AddNote(step.clone(), NoteKind::Warning));
    let field = Field::Note { step: step.clone(), index: 0, kind: NoteKind::Warning };
    assert!(page.effects.contains(&Effect::Focus(Focus::Field(field.clone()))));
    assert_eq!(page.open().edit_count(), 0, "an empty note is none");
    page.guide(GuideMsg::Typed(field.clone(), "Two\nlines".into()));
    page.guide(GuideMsg::Left(field.clone()));
    assert_eq!(page.open().text(&field), "Two\nlines");
    assert_eq!(page.open().guide.steps[0].notes[0].kind, NoteKind::Warning);
    page.guide(GuideMsg::RemoveNote(step, 0));
    assert!(page.open().guide.steps[0].notes.is_empty());
    page.guide(GuideMsg::Undo);
    assert_eq!(page.open().text(&field), "Two\nlines");
}

#[test]
fn a_second_note_gets_a_number_of_its_own() {
    let mut page = Page::with_guide();
    let step = page.step(0);
    for (index, text) in [(0, "one"), (1, "two")] {
        page.guide(GuideMsg::AddNote(step.clone(), NoteKind::Note));
        let field = Field::Note { step: step.clone(), index, kind: NoteKind::Note };
        page.guide(GuideMsg::Typed(field.clone(), text.into()));
        page.guide(GuideMsg::Left(field));
    }
    assert_eq!(page.open().guide.steps[0].notes.len(), 2);
}

#[test]
fn a_note_left_empty_vanishes_without_a_trace() {
    let mut page = Page::with_guide();
    let step = page.step(0);
    page.guide(GuideMsg::AddNote(step.clone(), NoteKind::Note));
    page.guide(GuideMsg::Left(Field::Note { step: step.clone(), index: 0, kind: NoteKind::Note }));
    assert!(page.open().visit.is_none());
    page.guide(GuideMsg::AddNote(step.clone(), NoteKind::Note));
    page.guide(GuideMsg::RemoveNote(step, 0));
    assert!(page.sent().is_empty() && page.open().visit.is_none());
}

#[test]
fn rows_that_come_while_one_types_do_not_touch_the_field() {
    let mut page = Page::recording();
    let caption = page.caption(0);
    typed(&mut page, &caption, "Half a sent");
    page.rows(super::support::click("Stop", 4));
    assert_eq!(page.open().visit.as_ref().unwrap().text, "Half a sent");
    assert_eq!(page.captions().len(), 4);
}

#[test]
fn the_editor_opens_with_everything_saved() {
    let mut page = Page::with_guide();
    let caption = page.caption(0);
    typed(&mut page, &caption, "Open");
    page.guide(GuideMsg::OpenEditor);
    assert_eq!(page.sent().len(), 1);
    assert!(page.effects.contains(&Effect::OpenEditor { recording: "r1".into() }));
}
