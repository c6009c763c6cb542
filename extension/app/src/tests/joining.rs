//! A recording from a file that is joined to the guide in front.

use super::exporting::{choose_for, say, with_pictures};
use super::support::{Page, RECORDING};
use crate::effect::Effect;
use crate::model::{Dialog, Field, Opening};
use crate::msg::{ExportMsg, GuideMsg, Msg, PageMsg};
use cairn_core::protocol::{Request, RestorePart};
use cairn_core::studio::ExportTarget;

/// The guide itself, as a file.
fn file_of(page: &mut Page) -> Vec<u8> {
    say(page, ExportMsg::Choose(ExportTarget::CairnFile));
    say(page, ExportMsg::Download);
    page.studio();
    page.say(Msg::Page(PageMsg::DialogClosed));
    page.saved.clone().unwrap().1
}

#[test]
fn a_file_is_joined_to_the_guide_in_front_which_stays_there() {
    let mut page = with_pictures();
    let file = file_of(&mut page);
    page.say(Msg::Guide(GuideMsg::Typed(Field::Title, "Typed just now".into())));
    choose_for(&mut page, file, Some(RECORDING.into()));
    assert_eq!(page.model.open().unwrap().guide.title, "Typed just now", "it is saved before anything is joined");
    assert!(matches!(page.parts.last(), Some(RestorePart::Join { into, .. }) if into == RECORDING));
    assert!(page.model.dialog.is_none());
    assert_eq!(page.model.open().unwrap().recording(), RECORDING);
    let asked =
        |wanted: &Request| page.effects.iter().any(|effect| matches!(effect, Effect::Ask(asked) if asked == wanted));
    assert!(asked(&Request::ReadEdits { recording: RECORDING.into() }), "what was joined comes as an edit");
    assert!(page.effects.iter().any(|effect| matches!(effect, Effect::Ask(Request::ReadJournal { .. }))));
}

#[test]
fn what_cannot_be_joined_is_said_and_the_guide_is_as_it_was() {
    let mut page = Page::with_guide();
    let before = page.model.open().unwrap().guide.clone();
    choose_for(&mut page, b"PK no".to_vec(), Some(RECORDING.into()));
    assert!(matches!(&page.model.dialog, Some(Dialog::Opening(Opening::Refused(_)))));
    assert!(page.parts.is_empty());
    assert_eq!(page.model.open().unwrap().guide, before);
}
