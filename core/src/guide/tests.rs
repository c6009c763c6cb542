//! Edits against steps: what the person sees.

mod joined;

use super::*;
use crate::examples;
use crate::observation::{Role, Tri};
use crate::step::State;
use crate::text::plain;

fn step(id: &str, action: Action, name: &str) -> Step {
    examples::step(id, action, Role::Button, name)
}

fn folded() -> Folded {
    let mut check = step("b", Action::Toggle, "Public IP");
    check.target.role = Role::Checkbox;
    check.state = Some(State::Checked(Tri::True));
    Folded {
        steps: vec![step("a", Action::Click, "Launch instance"), check, step("c", Action::Click, "")],
        ..Folded::default()
    }
}

fn captions(edits: &[Edit]) -> Vec<String> {
    Guide::new(&folded(), edits).steps.iter().map(|step| plain(&step.caption)).collect()
}

fn id(name: &str) -> StepId {
    StepId(name.into())
}

#[test]
fn without_edits_the_words_are_cairns_own() {
    assert_eq!(
        captions(&[]),
        ["Click Launch instance.", "Select the Public IP checkbox (now on).", "Click the highlighted button."]
    );
}

#[test]
fn a_rewritten_caption_stands_until_it_is_emptied() {
    let rewrite = |caption: &str| Edit::RewriteCaption { step: id("a"), caption: caption.into() };
    assert_eq!(captions(&[rewrite("Press **it**")])[0], "Press it");
    assert_eq!(captions(&[rewrite("Press **it**"), rewrite(" ")])[0], "Click Launch instance.");
}

#[test]
fn undo_takes_back_the_latest_and_redo_gives_it_again() {
    let delete = |name: &str| Edit::DeleteStep { step: id(name) };
    let edits = [delete("a"), delete("b"), Edit::Undo];
    assert_eq!(captions(&edits).len(), 2);
    let guide = Guide::new(&folded(), &edits);
    assert!(guide.can_undo && guide.can_redo);
    let redone = Guide::new(&folded(), &[delete("a"), delete("b"), Edit::Undo, Edit::Redo]);
    assert_eq!(redone.steps.len(), 1);
    assert!(!redone.can_redo);
    let forgotten = Guide::new(&folded(), &[delete("a"), Edit::Undo, delete("b"), Edit::Redo]);
    assert_eq!(forgotten.steps.iter().map(|step| step.step.id.0.as_str()).collect::<Vec<_>>(), ["a", "c"]);
}

#[test]
fn undo_of_nothing_is_nothing() {
    assert_eq!(captions(&[Edit::Undo, Edit::Redo, Edit::Undo]).len(), 3);
}

#[test]
fn steps_move_before_others_and_to_the_end() {
    let order = |edits: &[Edit]| {
        let guide = Guide::new(&folded(), edits);
        guide.steps.iter().map(|step| (step.number, step.step.id.0.clone())).collect::<Vec<_>>()
    };
    let numbered = |ids: [&str; 3]| (1..).zip(ids.map(String::from)).collect::<Vec<_>>();
    let to = |name: &str, before: Option<&str>| Edit::MoveStep { step: id(name), before: before.map(id) };
    assert_eq!(order(&[to("c", Some("a"))]), numbered(["c", "a", "b"]));
    assert_eq!(order(&[to("a", None)]), numbered(["b", "c", "a"]));
    assert_eq!(order(&[to("a", Some("a")), to("zzz", None), to("b", Some("gone"))]), numbered(["a", "c", "b"]));
}

#[test]
fn a_step_without_name_asks_for_attention_until_it_is_rewritten() {
    assert!(Guide::new(&folded(), &[]).steps[2].needs_attention);
    let edit = Edit::RewriteCaption { step: id("c"), caption: "Open the menu".into() };
    assert!(!Guide::new(&folded(), &[edit]).steps[2].needs_attention);
}

#[test]
fn notes_are_added_changed_and_taken_away() {
    let set = |index, text: &str| Edit::SetNote { step: id("a"), index, note: NoteKind::Warning, text: text.into() };
    let guide = Guide::new(&folded(), &[set(0, "one"), set(1, "two"), set(0, "uno"), set(1, "")]);
    let notes = &guide.steps[0].notes;
    assert_eq!(notes.len(), 1);
    assert_eq!((plain(&notes[0].text), notes[0].index), ("uno".into(), Some(0)));
}

#[test]
fn a_destructive_act_brings_its_own_caution() {
    let mut act = step("a", Action::Choose, "Terminate instance");
    act.place = vec![crate::observation::Place { kind: crate::observation::PlaceKind::Row, name: "web-1".into() }];
    let guide = Guide::new(&Folded { steps: vec![act], ..Folded::default() }, &[]);
    assert_eq!(
        plain(&guide.steps[0].notes[0].text),
        "Terminate instance acts on web-1 and may not be undone. Make sure that it is the right one."
    );
}

#[test]
fn what_was_said_while_recording_joins_the_steps() {
    let say = |id: &str, saying| step(id, Action::Say(saying), "");
    let steps = vec![
        say("n", Saying::Note("Have the ticket at hand".into())),
        step("a", Action::Click, "Launch"),
        say("h", Saying::Heading("Clean up".into())),
        step("b", Action::Click, "Stop it"),
    ];
    let guide = Guide::new(&Folded { steps, ..Folded::default() }, &[]);
    assert_eq!(guide.steps.len(), 2);
    assert_eq!(plain(&guide.steps[0].notes[0].text), "Have the ticket at hand");
    assert_eq!(guide.steps[0].heading.as_deref(), Some("Instances"));
    assert_eq!(guide.steps[1].heading.as_deref(), Some("Clean up"));
}

#[test]
fn a_heading_said_last_stands_as_a_note_until_a_step_follows() {
    let say = step("h", Action::Say(Saying::Heading("Clean up".into())), "");
    let mut folded = Folded { steps: vec![step("a", Action::Click, "Launch"), say], ..Folded::default() };
    let guide = Guide::new(&folded, &[]);
    assert_eq!(guide.steps[0].notes.iter().map(|note| plain(&note.text)).collect::<Vec<_>>(), ["Clean up"]);
    folded.steps.push(step("b", Action::Click, "Stop it"));
    let guide = Guide::new(&folded, &[]);
    assert!(guide.steps[0].notes.is_empty());
    assert_eq!(guide.steps[1].heading.as_deref(), Some("Clean up"));
}

#[test]
fn a_note_said_while_recording_can_be_rewritten_taken_away_and_goes_with_its_step() {
    let say = step("n", Action::Say(Saying::Note("Have the ticket at hand".into())), "");
    let steps = vec![step("a", Action::Click, "Launch"), say, step("b", Action::Click, "Refresh")];
    let folded = Folded { steps, ..Folded::default() };
    let notes = |edits: &[Edit]| {
        let guide = Guide::new(&folded, edits);
        let told =
            |step: &GuideStep| (step.step.id.0.clone(), step.notes.iter().map(|note| plain(&note.text)).collect());
        guide.steps.iter().map(told).collect::<Vec<(String, Vec<String>)>>()
    };
    let with = |id: &str, note: &[&str]| (id.to_owned(), note.iter().map(|text| (*text).to_owned()).collect());
    let rewrite = Edit::RewriteCaption { step: id("n"), caption: "Ask for the ticket".into() };
    assert_eq!(notes(&[rewrite]), [with("a", &["Ask for the ticket"]), with("b", &[])]);
    assert_eq!(notes(&[Edit::DeleteStep { step: id("n") }]), [with("a", &[]), with("b", &[])]);
    let last = Edit::MoveStep { step: id("a"), before: None };
    assert_eq!(notes(&[last]), [with("b", &[]), with("a", &["Have the ticket at hand"])]);
}

#[test]
fn text_typed_bit_by_bit_is_taken_back_at_once() {
    let rewrite = |caption: &str| Edit::RewriteCaption { step: id("a"), caption: caption.into() };
    let typed = [rewrite("P"), rewrite("Pre"), rewrite("Press")];
    assert_eq!(captions(&typed)[0], "Press");
    assert_eq!(captions(&[&typed[..], &[Edit::Undo]].concat())[0], "Click Launch instance.");
    assert_eq!(captions(&[&typed[..], &[Edit::Undo, Edit::Redo]].concat())[0], "Press");
    let other = Edit::RewriteCaption { step: id("b"), caption: "Tick it".into() };
    assert_eq!(captions(&[&typed[..], &[other, Edit::Undo]].concat())[0], "Press");
}

#[test]
fn emptied_text_comes_back_as_it_was() {
    let rewrite = |caption: &str| Edit::RewriteCaption { step: id("a"), caption: caption.into() };
    assert_eq!(captions(&[rewrite("Press"), rewrite(""), Edit::Undo])[0], "Press");
}

#[test]
fn what_is_decided_about_the_document_is_taken_back_like_any_edit() {
    let settings = |edits: &[Edit]| Guide::new(&folded(), edits).settings;
    let fill = |text: &str| Edit::FillIn { slot: Slot::Owner, text: text.into() };
    let name = |name: &str| Edit::NameVariable { value: "web-1".into(), name: name.into() };
    let edits = [
        Edit::ChooseKind { document: Some(Kind::Sop) },
        Edit::SetLayout { layout: StepLayout::Tasks },
        Edit::SetAppendix { on: true },
        fill("S"),
        fill("SRE"),
        name("HOST"),
    ];
    let all = settings(&edits);
    assert_eq!((all.kind, all.layout, all.appendix), (Some(Kind::Sop), StepLayout::Tasks, true));
    assert_eq!((all.text(Slot::Owner), all.variables.len()), (Some("SRE"), 1));
    let back = |times: usize| settings(&[&edits[..], &vec![Edit::Undo; times]].concat());
    assert!(back(1).variables.is_empty());
    assert_eq!(back(2).text(Slot::Owner), None, "what was typed bit by bit goes at once");
    assert!(!back(3).appendix);
    assert_eq!(back(4).layout, StepLayout::Headings);
    assert_eq!(back(5), Settings::default());
    assert_eq!(settings(&[&edits[..], &[Edit::Undo, Edit::Redo]].concat()), all);
    let another = Edit::ChooseKind { document: Some(Kind::Runbook) };
    assert_eq!(settings(&[&edits[..], &[another]].concat()).text(Slot::Owner), Some("SRE"));
}

#[test]
fn the_language_is_the_persons_choice_and_else_the_browsers() {
    let german = Edit::ChooseLanguage { language: Language::German };
    let first = |edits: &[Edit], unchosen| plain(&Guide::in_language(&folded(), edits, unchosen).steps[0].caption);
    assert_eq!(first(&[], Language::French), "Cliquez sur Launch instance.");
    assert_eq!(first(std::slice::from_ref(&german), Language::French), "Klicken Sie auf Launch instance.");
    assert_eq!(first(&[german, Edit::Undo], Language::English), "Click Launch instance.");
}

#[test]
fn reasons_can_be_switched_off_and_a_rewritten_caption_keeps_its_language() {
    let mut act = step("a", Action::Click, "Launch");
    act.why = Some("It starts charges.".into());
    let folded = Folded { steps: vec![act], ..Folded::default() };
    let rewrite = Edit::RewriteCaption { step: id("a"), caption: "Press it".into() };
    let german = Edit::ChooseLanguage { language: Language::German };
    let guide = Guide::new(&folded, &[rewrite, german, Edit::SetReasons { shown: false }]);
    assert_eq!((plain(&guide.steps[0].caption), guide.steps[0].why.clone()), ("Press it".into(), None));
    let told = Guide::new(&folded, &[Edit::SetReasons { shown: false }, Edit::SetReasons { shown: true }]);
    assert_eq!(told.steps[0].why.as_deref().map(plain).as_deref(), Some("It starts charges."));
}
