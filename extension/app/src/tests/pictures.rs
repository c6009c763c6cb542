//! Pictures in the list and beside it.

use super::support::{Page, look, picture, rows, screenshot, stopped, told};
use crate::effect::Effect;
use crate::model::{Model, Shown, Slot, Surface};
use crate::msg::{GuideMsg, Msg, PictureMsg};
use crate::update::begin;
use cairn_core::protocol::{Answer, Request};
use cairn_core::step::StepId;
use cairn_core::studio::Report;

fn with_pictures(surface: Surface) -> Page {
    let mut model = Model::new(surface, Some(7));
    let effects = begin(&mut model, Some("r1".into()));
    let mut page = Page::of(model, effects);
    page.store = ["p1", "p2"].map(|id| (id.into(), screenshot())).into();
    page.answer(look(), told(stopped()));
    let pictures = [picture(1, "p1", 7), picture(2, "p1", 8), picture(3, "p2", 9)];
    page.rows(rows().into_iter().chain(pictures).collect());
    page.answer(Request::ReadEdits { recording: "r1".into() }, Answer::Edits { edits: Vec::new() });
    page
}

fn seen(page: &mut Page, index: usize) -> StepId {
    let step = page.step(index);
    page.say(Msg::Picture(PictureMsg::Seen(step.clone())));
    step
}

fn shown(page: &Page, slot: &Slot) -> Shown {
    page.open().pictures.get(slot).unwrap().clone()
}

fn ready(number: u32) -> Shown {
    Shown::Ready(format!("blob:{number}"))
}

#[test]
fn a_picture_is_drawn_when_its_step_comes_into_sight() {
    let mut page = with_pictures(Surface::Popup);
    page.studio();
    assert!(page.fetched.is_empty());
    let step = seen(&mut page, 0);
    assert_eq!(shown(&page, &Slot::Small(step.clone())), Shown::Coming);
    page.studio();
    assert_eq!(page.fetched, ["p1"]);
    assert_eq!(shown(&page, &Slot::Small(step)), ready(1));
}

#[test]
fn one_screenshot_serves_several_steps_and_is_fetched_once() {
    let mut page = with_pictures(Surface::Popup);
    let first = seen(&mut page, 0);
    let second = seen(&mut page, 1);
    assert!(page.jobs().is_empty(), "one after the other");
    page.studio();
    assert_eq!(page.fetched, ["p1"]);
    assert_eq!([shown(&page, &Slot::Small(first)), shown(&page, &Slot::Small(second))], [ready(1), ready(2)]);
}

#[test]
fn a_picture_the_store_no_longer_has_is_said_and_the_next_is_tried() {
    let mut page = with_pictures(Surface::Popup);
    page.store.retain(|(id, _)| id != "p2");
    let last = seen(&mut page, 2);
    let first = seen(&mut page, 0);
    page.studio();
    assert_eq!(shown(&page, &Slot::Small(last)), Shown::Failed("it is no longer in the store".into()));
    assert_eq!(shown(&page, &Slot::Small(first)), ready(1));
    assert!(page.model.problem.is_none(), "a missing picture is no error of the guide");
}

#[test]
fn a_damaged_picture_says_so() {
    let mut page = with_pictures(Surface::Popup);
    page.store[0].1 = b"no picture".to_vec();
    let step = seen(&mut page, 0);
    page.studio();
    assert!(matches!(shown(&page, &Slot::Small(step)), Shown::Failed(why) if !why.is_empty()));
}

#[test]
fn a_studio_that_breaks_over_one_picture_draws_the_next() {
    let mut page = with_pictures(Surface::Popup);
    let first = seen(&mut page, 0);
    let job = page.jobs()[0];
    let last = seen(&mut page, 2);
    page.say(Msg::Studio { job, report: Report::Failed { why: "It stopped.".into() } });
    assert_eq!(shown(&page, &Slot::Small(first)), Shown::Failed("It stopped.".into()));
    page.studio();
    assert!(matches!(shown(&page, &Slot::Small(last)), Shown::Ready(_)));
}

#[test]
fn the_editor_shows_the_picture_of_the_step_at_hand() {
    let mut page = with_pictures(Surface::Editor);
    page.guide(GuideMsg::Selected(page.step(2)));
    page.studio();
    assert_eq!(page.fetched, ["p1", "p2"], "the one asked for before is dropped");
    assert_eq!(shown(&page, &Slot::Large), ready(2));
    page.guide(GuideMsg::Selected(page.step(0)));
    assert!(page.effects.contains(&Effect::ForgetPicture("blob:2".into())));
}

#[test]
fn the_popup_shows_no_large_picture() {
    let mut page = with_pictures(Surface::Popup);
    page.guide(GuideMsg::Selected(page.step(0)));
    page.studio();
    assert!(page.fetched.is_empty());
}

#[test]
fn addresses_are_given_back_when_the_guide_is_left() {
    let mut page = with_pictures(Surface::Popup);
    seen(&mut page, 0);
    page.studio();
    seen(&mut page, 2);
    page.say(Msg::Library(crate::msg::LibraryMsg::Open));
    assert!(page.effects.contains(&Effect::ForgetPicture("blob:1".into())));
    page.studio_once();
    page.studio_once();
    assert!(page.effects.contains(&Effect::ForgetPicture("blob:2".into())), "one that comes too late as well");
}
