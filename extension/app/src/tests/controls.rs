//! What is added to a recording while it runs.

use super::support::{Page, RECORDING, failure, look, read, rows, running, stopped, told};
use crate::effect::Effect;
use crate::model::{Doing, Focus, JottingKind, Problem};
use crate::msg::{ControlMsg, GuideMsg, Msg, RecordMsg};
use cairn_core::guide::Edit;
use cairn_core::observation::{Control, Row};
use cairn_core::protocol::{Access, FailureCode, Request, Restriction, Status};
use cairn_core::step::{Part, StepId};

fn say(page: &mut Page, msg: ControlMsg) {
    page.say(Msg::Control(msg));
}

fn control(control: Control) -> Request {
    Request::Control { control, tab: Some(7) }
}

/// A row of the journal in which the person asks for something.
fn row(sequence: u32, control: &Control) -> Row {
    let control: serde_json::Value = serde_json::from_str(&cairn_core::tree::write(control)).unwrap();
    read(&serde_json::json!({
        "sequence": sequence, "tab": 7, "frame": 0,
        "observation": {
            "schema": 1, "key": format!("w/{sequence}"), "document": "w", "number": sequence, "time": 3_000_000,
            "event": { "kind": "control", "control": control }
        }
    }))
}

#[test]
fn each_control_goes_to_the_worker_once_with_the_tab_that_is_seen() {
    let marks = [Part::Procedure, Part::Verification, Part::Rollback].map(ControlMsg::Mark);
    let asked = [Control::BeginProcedure, Control::BeginVerification, Control::BeginRollback];
    let rest = [(ControlMsg::TakeBack, Control::UndoStep), (ControlMsg::Picture, Control::TakePicture)];
    for (msg, wanted) in marks.into_iter().zip(asked).chain(rest) {
        let mut page = Page::recording();
        say(&mut page, msg.clone());
        assert!(page.asked(&control(wanted.clone())));
        say(&mut page, msg);
        assert!(page.effects.is_empty(), "a second press while the first is on its way does nothing");
        page.answer(control(wanted), told(running()));
        assert!(page.model.doing.is_none() && !page.model.announcement.is_empty());
    }
}

#[test]
fn nothing_can_be_added_while_nothing_is_recorded() {
    let mut page = Page::with_guide();
    for msg in [ControlMsg::TakeBack, ControlMsg::Picture, ControlMsg::Jot(JottingKind::Note), ControlMsg::AddTab] {
        say(&mut page, msg);
        assert!(page.effects.is_empty() && page.model.jotting.is_none());
    }
}

#[test]
fn a_note_is_kept_as_it_is_written_and_gone_from_the_field_when_the_worker_has_it() {
    let mut page = Page::recording();
    say(&mut page, ControlMsg::Jot(JottingKind::Note));
    assert_eq!(page.effects, [Effect::Focus(Focus::Control("jotting"))]);
    say(&mut page, ControlMsg::Jotted(" Ask first. ".into()));
    let jotting = page.model.jotting.clone();
    assert_eq!(page.effects, [Effect::Jot { recording: RECORDING.into(), jotting: jotting.clone() }]);
    say(&mut page, ControlMsg::JotDone);
    let note = control(Control::Note { text: "Ask first.".into() });
    assert!(page.asked(&note));
    assert_eq!(page.model.jotting, jotting, "it stands there until it is durable");
    page.answer(note, told(running()));
    assert!(page.model.jotting.is_none());
    assert!(page.effects.contains(&Effect::Jot { recording: RECORDING.into(), jotting: None }));
    assert!(page.effects.contains(&Effect::Focus(Focus::Control("add-note"))));
}

#[test]
fn a_note_that_could_not_be_added_stays_in_its_field() {
    let mut page = Page::recording();
    say(&mut page, ControlMsg::Jot(JottingKind::Heading));
    say(&mut page, ControlMsg::Jotted("Clean up".into()));
    say(&mut page, ControlMsg::JotDone);
    page.answer(control(Control::Heading { text: "Clean up".into() }), failure(FailureCode::DiskFull));
    assert_eq!(page.model.problem.as_ref().map(Problem::doing), Some(Doing::Adding));
    assert_eq!(page.model.jotting.as_ref().map(|jotting| jotting.text.as_str()), Some("Clean up"));
}

#[test]
fn an_empty_note_is_none() {
    let mut page = Page::recording();
    say(&mut page, ControlMsg::Jot(JottingKind::Note));
    say(&mut page, ControlMsg::Jotted("  ".into()));
    say(&mut page, ControlMsg::JotDone);
    assert!(page.model.jotting.is_none());
    assert!(!page.effects.iter().any(|effect| matches!(effect, Effect::Ask(_))));
}

#[test]
fn words_that_a_closed_popup_had_begun_stand_there_again() {
    let mut page = Page::recording();
    say(&mut page, ControlMsg::Jot(JottingKind::Note));
    say(&mut page, ControlMsg::Jotted("Ask fi".into()));
    let begun = crate::model::Jotting::recall(&page.model.jotting.clone().unwrap().keep()).unwrap();
    let mut again = Page::recording();
    again.say(Msg::JottingRecalled(begun.clone()));
    assert_eq!(again.model.jotting, Some(begun));
}

#[test]
fn words_that_are_still_being_written_at_the_end_become_a_note_on_the_last_step() {
    let mut page = Page::recording();
    let last = page.step(2);
    say(&mut page, ControlMsg::Jot(JottingKind::Note));
    say(&mut page, ControlMsg::Jotted("Ask first.".into()));
    page.say(Msg::Record(RecordMsg::Stop));
    page.answer(Request::Stop, told(stopped()));
    page.rows(Vec::new());
    assert!(page.model.jotting.is_none());
    let sent = page.sent();
    assert!(matches!(&sent[..], [(1, Edit::SetNote { step, text, .. })] if *step == last && text == "Ask first."));
}

#[test]
fn the_part_that_follows_is_what_the_journal_says() {
    let mut page = Page::recording();
    assert_eq!(page.open().part(), Part::Procedure);
    page.rows([rows(), vec![row(7, &Control::BeginRollback)]].concat());
    assert_eq!(page.open().part(), Part::Rollback);
}

#[test]
fn a_note_of_the_recording_is_edited_like_any_other() {
    let mut page = Page::new();
    page.answer(look(), told(stopped()));
    page.rows([rows(), vec![row(7, &Control::Note { text: "Ask first.".into() })]].concat());
    page.answer(
        Request::ReadEdits { recording: RECORDING.into() },
        cairn_core::protocol::Answer::Edits { edits: vec![] },
    );
    let (step, said) = (page.step(2), StepId("w/7".into()));
    let field = crate::model::Field::Said { step: step.clone(), said: said.clone() };
    assert_eq!(page.open().text(&field), "Ask first.");
    page.guide(GuideMsg::Typed(field.clone(), "Ask Ada first.".into()));
    page.guide(GuideMsg::Left(field.clone()));
    assert_eq!(page.open().text(&field), "Ask Ada first.");
    page.guide(GuideMsg::RemoveSaid(step.clone(), said));
    assert!(page.open().step(&step).unwrap().notes.is_empty());
}

fn beside(tab: i32) -> Status {
    Status { tab: Some(tab), ..running() }
}

#[test]
fn another_tab_is_asked_about_and_taken_only_on_yes() {
    let mut page = Page::recording();
    assert_eq!(page.model.other_tab(), None);
    page.answer(look(), told(beside(9)));
    assert_eq!(page.model.other_tab(), Some(9));
    say(&mut page, ControlMsg::DeclineTab);
    assert_eq!(page.model.other_tab(), None);
    page.answer(look(), told(beside(10)));
    say(&mut page, ControlMsg::AddTab);
    let add = Request::AddTab { tab: 10 };
    assert!(page.asked(&add));
    let mut both = beside(10);
    both.running = both.running.map(|mut running| {
        running.tabs.push(10);
        running
    });
    page.answer(add, told(both));
    assert_eq!(page.model.other_tab(), None);
}

#[test]
fn a_tab_that_cannot_be_recorded_is_not_asked_about() {
    let mut page = Page::recording();
    let access = Access::Restricted { reason: Restriction::BrowserPage };
    page.answer(look(), told(Status { access, ..beside(9) }));
    assert_eq!(page.model.other_tab(), None);
}
