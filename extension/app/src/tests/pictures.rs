//! Pictures in the list and beside it.

use super::support::{Page, base64, look, picture, rows, screenshot, stopped, told};
use crate::effect::Effect;
use crate::model::{Model, Shown, Slot, Surface};
use crate::msg::{GuideMsg, Msg, PictureMsg};
use crate::update::begin;
use cairn_core::protocol::{Answer, Request};
use cairn_core::step::StepId;

fn with_pictures(surface: Surface) -> Page {
    let mut model = Model::new(surface, Some(7));
    let effects = begin(&mut model, Some("r1".into()));
    let mut page = Page { model, effects };
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

fn fetch(id: &str) -> Request {
    Request::ReadPicture { id: id.into() }
}

fn arrives(page: &mut Page, id: &str) {
    page.answer(fetch(id), Answer::Picture { base64: Some(base64(&screenshot())) });
}

fn shown(page: &mut Page, slot: Slot, url: &str) {
    page.say(Msg::Picture(PictureMsg::Shown { slot, url: url.into() }));
}

fn show(page: &Page) -> Option<(Slot, Vec<u8>)> {
    page.effects.iter().find_map(|effect| match effect {
        Effect::ShowPicture { slot, bytes } => Some((slot.clone(), bytes.clone())),
        _ => None,
    })
}

#[test]
fn a_picture_is_fetched_when_its_step_comes_into_sight() {
    let mut page = with_pictures(Surface::Popup);
    assert!(!page.asked(&fetch("p1")));
    let step = seen(&mut page, 0);
    assert!(page.asked(&fetch("p1")));
    arrives(&mut page, "p1");
    let (slot, png) = show(&page).unwrap();
    assert_eq!(slot, Slot::Small(step.clone()));
    assert_eq!(&png[1..4], b"PNG");
    shown(&mut page, slot.clone(), "blob:1");
    assert_eq!(page.open().pictures.get(&slot), Some(&Shown::Ready("blob:1".into())));
}

#[test]
fn one_screenshot_serves_several_steps_and_is_fetched_once() {
    let mut page = with_pictures(Surface::Popup);
    let first = seen(&mut page, 0);
    let second = seen(&mut page, 1);
    arrives(&mut page, "p1");
    shown(&mut page, Slot::Small(first), "blob:1");
    page.say(Msg::Picture(PictureMsg::Next));
    assert_eq!(show(&page).map(|(slot, _)| slot), Some(Slot::Small(second)));
}

#[test]
fn a_picture_the_store_no_longer_has_is_said_and_the_next_is_tried() {
    let mut page = with_pictures(Surface::Popup);
    let last = seen(&mut page, 2);
    let first = seen(&mut page, 0);
    page.answer(fetch("p2"), Answer::Picture { base64: None });
    assert_eq!(page.open().pictures.get(&Slot::Small(last)), Some(&Shown::Failed));
    assert!(page.asked(&fetch("p1")));
    page.silence(fetch("p1"));
    assert_eq!(page.open().pictures.get(&Slot::Small(first)), Some(&Shown::Failed));
    assert!(page.model.problem.is_none(), "a missing picture is no error of the guide");
}

#[test]
fn a_damaged_picture_is_like_none() {
    let mut page = with_pictures(Surface::Popup);
    let step = seen(&mut page, 0);
    page.answer(fetch("p1"), Answer::Picture { base64: Some(base64(b"no picture")) });
    assert_eq!(page.open().pictures.get(&Slot::Small(step)), Some(&Shown::Failed));
}

#[test]
fn the_editor_shows_the_picture_of_the_step_at_hand() {
    let mut page = with_pictures(Surface::Editor);
    assert!(page.model.open().is_some());
    page.guide(GuideMsg::Selected(page.step(2)));
    arrives(&mut page, "p1");
    assert!(page.asked(&fetch("p2")), "the one asked for before is dropped");
    arrives(&mut page, "p2");
    assert_eq!(show(&page).map(|(slot, _)| slot), Some(Slot::Large));
    shown(&mut page, Slot::Large, "blob:2");
    page.guide(GuideMsg::Selected(page.step(0)));
    assert!(page.effects.contains(&Effect::ForgetPicture("blob:2".into())));
}

#[test]
fn the_popup_shows_no_large_picture() {
    let mut page = with_pictures(Surface::Popup);
    page.guide(GuideMsg::Selected(page.step(0)));
    assert!(!page.asked(&fetch("p1")));
}

#[test]
fn addresses_are_given_back_when_the_guide_is_left() {
    let mut page = with_pictures(Surface::Popup);
    let step = seen(&mut page, 0);
    arrives(&mut page, "p1");
    shown(&mut page, Slot::Small(step.clone()), "blob:1");
    page.say(Msg::Library(crate::msg::LibraryMsg::Open));
    assert!(page.effects.contains(&Effect::ForgetPicture("blob:1".into())));
    shown(&mut page, Slot::Small(step), "blob:3");
    assert!(page.effects.contains(&Effect::ForgetPicture("blob:3".into())), "one that comes too late as well");
}
