//! The last five minutes.

use super::support::{Page, failure, look, running, status, summary, told};
use crate::effect::Effect;
use crate::model::{Doing, Problem};
use crate::msg::{CatchUpMsg, Msg};
use cairn_core::protocol::{Access, FailureCode, Recent, Request, Status};

fn on(acts: u32) -> Status {
    Status { recent: Some(Recent { tabs: vec![7], since: None, acts }), ..status() }
}

fn say(page: &mut Page, msg: CatchUpMsg) {
    page.say(Msg::CatchUp(msg));
}

#[test]
fn it_is_off_until_it_is_switched_on_and_then_it_is_seen() {
    let mut page = Page::new();
    page.answer(look(), told(status()));
    assert!(page.model.recent().is_none());
    say(&mut page, CatchUpMsg::Begin);
    let begin = Request::BeginCatchUp { tab: 7 };
    assert!(page.asked(&begin));
    page.answer(begin, told(on(0)));
    assert_eq!(page.model.recent().map(|recent| recent.acts), Some(0));
    say(&mut page, CatchUpMsg::End);
    assert!(page.asked(&Request::EndCatchUp));
    page.answer(Request::EndCatchUp, told(status()));
    assert!(page.model.recent().is_none());
}

#[test]
fn it_needs_the_permission_that_a_recording_needs() {
    let mut page = Page::new();
    let access = Access::NeedsPermission { origins: vec!["<all_urls>".into()] };
    page.answer(look(), told(Status { access, ..status() }));
    say(&mut page, CatchUpMsg::Begin);
    assert_eq!(page.effects, [Effect::AskPermission { origins: vec!["<all_urls>".into()] }]);
    page.say(Msg::PermissionAnswered { granted: true });
    assert!(page.asked(&Request::BeginCatchUp { tab: 7 }), "and it is not a recording that begins");
}

#[test]
fn the_last_minutes_become_a_guide_that_is_shown() {
    let mut page = Page::new();
    page.answer(look(), told(on(3)));
    say(&mut page, CatchUpMsg::Keep);
    assert_eq!(page.effects, [Effect::KeepRecent]);
    let keep = Request::KeepRecent { recording: "r9".into() };
    page.answer(keep, told(Status { latest: Some(summary("r9")), ..on(0) }));
    assert_eq!(page.open().recording(), "r9");
    assert!(page.asked(&Request::ReadJournal { recording: "r9".into(), after: 0 }));
}

#[test]
fn when_nothing_was_done_it_says_so() {
    let mut page = Page::new();
    page.answer(look(), told(on(0)));
    say(&mut page, CatchUpMsg::Keep);
    page.answer(Request::KeepRecent { recording: "r9".into() }, failure(FailureCode::NothingRecent));
    assert_eq!(page.model.problem.as_ref().map(Problem::doing), Some(Doing::Keeping));
    assert!(page.model.doing.is_none());
}

#[test]
fn while_something_is_recorded_it_cannot_be_switched_on() {
    let mut page = Page::new();
    page.answer(look(), told(running()));
    say(&mut page, CatchUpMsg::Begin);
    assert!(page.effects.is_empty());
}
