//! The document panel: what it asks, what is written into it, and what comes of it.

use super::support::{Page, RECORDING, failure, look, stopped, told};
use crate::model::Field;
use crate::model::Laid;
use crate::msg::{DocumentMsg, GuideMsg, Msg};
use cairn_core::caption::Language;
use cairn_core::guide::{Cut, Edit, Kind, Slot, StepLayout};
use cairn_core::protocol::{Answer, DefaultText, FailureCode, Request};
use cairn_core::studio::{Layout, Report};

fn say(page: &mut Page, msg: DocumentMsg) {
    page.say(Msg::Document(msg));
}

fn with_panel() -> Page {
    let mut page = Page::with_guide();
    say(&mut page, DocumentMsg::Toggled);
    page
}

/// What the panel shows once the studio has laid the document out.
fn layout(page: &mut Page) -> Layout {
    page.studio();
    page.open().panel.as_ref().unwrap().layout().unwrap().clone()
}

fn blanks(page: &mut Page) -> Vec<Slot> {
    layout(page).blanks
}

fn write(page: &mut Page, slot: Slot, text: &str) {
    page.guide(GuideMsg::Typed(Field::Text(slot), text.into()));
    page.guide(GuideMsg::Left(Field::Text(slot)));
}

fn defaults(page: &mut Page, texts: &[(Slot, &str)]) {
    let defaults = texts.iter().map(|(slot, text)| DefaultText { slot: *slot, text: (*text).into() }).collect();
    page.answer(Request::ReadDefaults, Answer::Defaults { defaults });
}

#[test]
fn the_panel_opens_and_closes_and_asks_nothing_before_a_kind_is_chosen() {
    let mut page = Page::with_guide();
    assert!(page.open().panel.is_none());
    say(&mut page, DocumentMsg::Toggled);
    assert!(blanks(&mut page).is_empty());
    say(&mut page, DocumentMsg::Toggled);
    assert!(page.open().panel.is_none());
}

#[test]
fn a_kind_is_an_edit_that_undo_takes_back() {
    let mut page = with_panel();
    say(&mut page, DocumentMsg::Choose(Kind::Sop));
    assert_eq!(page.sent(), [(1, Edit::ChooseKind { document: Some(Kind::Sop) })]);
    assert!(blanks(&mut page).contains(&Slot::Purpose));
    page.guide(GuideMsg::Undo);
    assert_eq!(page.open().guide.settings.kind, None);
    assert!(blanks(&mut page).is_empty());
}

#[test]
fn filling_a_blank_in_makes_one_less_and_undo_takes_the_whole_text_back() {
    let mut page = with_panel();
    say(&mut page, DocumentMsg::Choose(Kind::Sop));
    let before = blanks(&mut page).len();
    for text in ["P", "Pay", "Pay less"] {
        page.guide(GuideMsg::Typed(Field::Text(Slot::Purpose), text.into()));
        page.guide(GuideMsg::Rested);
    }
    page.guide(GuideMsg::Left(Field::Text(Slot::Purpose)));
    assert_eq!(page.open().guide.settings.text(Slot::Purpose), Some("Pay less"));
    assert_eq!(blanks(&mut page).len(), before - 1);
    page.guide(GuideMsg::Undo);
    assert_eq!(page.open().guide.settings.text(Slot::Purpose), None);
    assert_eq!(blanks(&mut page).len(), before);
}

#[test]
fn switching_the_kind_keeps_what_was_written_for_the_other() {
    let mut page = with_panel();
    say(&mut page, DocumentMsg::Choose(Kind::Sop));
    write(&mut page, Slot::Scope, "Only **production**");
    say(&mut page, DocumentMsg::Choose(Kind::WorkInstruction));
    say(&mut page, DocumentMsg::Choose(Kind::Sop));
    assert_eq!(page.open().text(&Field::Text(Slot::Scope)), "Only **production**");
}

#[test]
fn what_is_being_typed_is_saved_when_the_kind_is_switched() {
    let mut page = with_panel();
    page.guide(GuideMsg::Typed(Field::Text(Slot::Owner), "SRE".into()));
    say(&mut page, DocumentMsg::Choose(Kind::Runbook));
    let edits: Vec<Edit> = page.sent().into_iter().map(|(_, edit)| edit).collect();
    assert_eq!(
        edits,
        [Edit::FillIn { slot: Slot::Owner, text: "SRE".into() }, Edit::ChooseKind { document: Some(Kind::Runbook) }]
    );
}

#[test]
fn answers_of_several_lines_keep_them_and_others_are_one_line() {
    let mut page = with_panel();
    write(&mut page, Slot::Alerts, "one\ntwo");
    write(&mut page, Slot::Owner, "one\ntwo");
    assert_eq!(page.open().text(&Field::Text(Slot::Alerts)), "one\ntwo");
    assert_eq!(page.open().text(&Field::Text(Slot::Owner)), "one two");
}

#[test]
fn layout_and_appendix_are_edits() {
    let mut page = with_panel();
    say(&mut page, DocumentMsg::Layout(StepLayout::Tasks));
    say(&mut page, DocumentMsg::Choose(Kind::Sop));
    assert_eq!(layout(&mut page).steps_left_out, 3);
    say(&mut page, DocumentMsg::Appendix(true));
    assert_eq!(layout(&mut page).steps_left_out, 0);
    assert_eq!(page.open().guide.settings.layout, StepLayout::Tasks);
    say(&mut page, DocumentMsg::Pictures(Cut::Original));
    assert_eq!(page.open().guide.settings.cut, Cut::Original);
}

#[test]
fn a_review_date_is_given_in_days() {
    let mut page = with_panel();
    say(&mut page, DocumentMsg::Review(90));
    assert_eq!(page.open().text(&Field::Text(Slot::ReviewBy)), "90 days");
}

#[test]
fn a_value_becomes_a_variable_is_renamed_and_stands_again() {
    let mut page = with_panel();
    say(&mut page, DocumentMsg::Name { value: "Launch".into(), name: "ACT".into() });
    let field = Field::Variable("Launch".into());
    assert_eq!(page.open().text(&field), "ACT");
    page.guide(GuideMsg::Typed(field.clone(), "act name".into()));
    assert_eq!(page.open().shown(&field), "act name", "while it is typed it stays as it is");
    page.guide(GuideMsg::Left(field.clone()));
    assert_eq!(page.open().text(&field), "ACT_NAME");
    say(&mut page, DocumentMsg::Name { value: "Launch".into(), name: String::new() });
    assert!(page.open().guide.settings.variables.is_empty());
}

#[test]
fn a_name_that_is_emptied_to_be_typed_anew_does_not_end_the_variable() {
    let mut page = with_panel();
    say(&mut page, DocumentMsg::Name { value: "Launch".into(), name: "ACT".into() });
    let field = Field::Variable("Launch".into());
    page.guide(GuideMsg::Typed(field.clone(), String::new()));
    page.guide(GuideMsg::Rested);
    assert!(page.sent().is_empty());
    page.guide(GuideMsg::Left(field.clone()));
    assert_eq!(page.open().text(&field), "ACT");
}

#[test]
fn a_template_with_errors_says_so() {
    let mut page = with_panel();
    write(&mut page, Slot::Template, "{stepz}");
    let errors = layout(&mut page).template_errors;
    assert_eq!(errors[0], "Line 1: there is no part {stepz}. Did you mean {steps}?");
    write(&mut page, Slot::Template, "{steps}");
    assert!(layout(&mut page).template_errors.is_empty());
}

#[test]
fn the_teams_words_stand_where_the_guide_has_none() {
    let mut page = Page::new();
    page.answer(look(), told(stopped()));
    assert!(page.asked(&Request::ReadDefaults));
    page.load(vec![Edit::FillIn { slot: Slot::Owner, text: "ada".into() }]);
    defaults(&mut page, &[(Slot::Owner, "SRE"), (Slot::Escalation, "Call 112")]);
    let open = page.open();
    assert_eq!(open.guide.settings.text(Slot::Owner), Some("ada"));
    assert_eq!(open.guide.settings.text(Slot::Escalation), Some("Call 112"));
    assert!(page.sent().is_empty(), "a default is no edit of the guide");
}

#[test]
fn words_are_kept_for_the_team_and_given_up_again() {
    let mut page = with_panel();
    write(&mut page, Slot::Owner, "SRE");
    say(&mut page, DocumentMsg::KeepForTeam(Slot::Owner));
    let kept = |text: &str| Request::SetDefault { slot: Slot::Owner, text: text.into() };
    assert!(page.asked(&kept("SRE")));
    page.answer(
        kept("SRE"),
        Answer::Defaults { defaults: vec![DefaultText { slot: Slot::Owner, text: "SRE".into() }] },
    );
    assert_eq!(page.open().default_of(Slot::Owner), Some("SRE"));
    say(&mut page, DocumentMsg::KeepForTeam(Slot::Owner));
    assert!(page.asked(&kept("")));
}

#[test]
fn a_guide_is_whole_without_the_teams_words_but_words_that_are_not_kept_say_so() {
    let mut page = Page::with_guide();
    page.answer(Request::ReadDefaults, failure(FailureCode::BadRequest));
    assert!(page.model.problem.is_none() && page.open().is_ready());
    page.answer(Request::SetDefault { slot: Slot::Owner, text: "SRE".into() }, failure(FailureCode::DiskFull));
    assert!(page.model.problem.is_some());
}

#[test]
fn the_panel_follows_edits_of_another_page() {
    let mut page = with_panel();
    let theirs = vec![Edit::ChooseKind { document: Some(Kind::Runbook) }];
    page.answer(Request::ReadEdits { recording: RECORDING.into() }, Answer::Edits { edits: theirs });
    assert!(blanks(&mut page).contains(&Slot::Owner));
    assert!(page.saved.is_none());
}

#[test]
fn the_language_is_chosen_whatever_the_browsers_is_and_kept_as_an_edit() {
    let mut page = with_panel();
    let english = page.captions();
    say(&mut page, DocumentMsg::Language(Language::German));
    assert_eq!(page.open().guide.language, Language::German);
    assert!(page.captions().iter().zip(&english).all(|(german, english)| german != english), "{:?}", page.captions());
    assert!(page.sent().iter().any(|(_, edit)| *edit == Edit::ChooseLanguage { language: Language::German }));
    page.guide(GuideMsg::Undo);
    assert_eq!(page.captions(), english);
}

#[test]
fn reasons_are_switched_off() {
    let mut page = with_panel();
    assert!(page.open().guide.shows_reasons);
    say(&mut page, DocumentMsg::Reasons(false));
    assert!(!page.open().guide.shows_reasons);
}

#[test]
fn what_is_typed_while_the_document_is_laid_out_is_laid_out_next_and_once() {
    let mut page = with_panel();
    assert_eq!(page.jobs().len(), 1);
    say(&mut page, DocumentMsg::Choose(Kind::Sop));
    say(&mut page, DocumentMsg::Choose(Kind::Runbook));
    assert!(page.jobs().is_empty(), "one job after the other");
    assert!(blanks(&mut page).contains(&Slot::Owner));
}

#[test]
fn a_document_that_cannot_be_laid_out_is_told_and_tried_again_when_the_guide_changes() {
    let mut page = with_panel();
    let job = page.jobs()[0];
    page.say(Msg::Studio { job, report: Report::Failed { why: "It stopped.".into() } });
    assert_eq!(page.open().panel.as_ref().unwrap().laid, Laid::Failed("It stopped.".into()));
    assert!(page.jobs().is_empty(), "nothing is tried over and over");
    say(&mut page, DocumentMsg::Choose(Kind::Sop));
    assert_eq!(page.jobs().len(), 1);
}

#[test]
fn a_late_word_about_a_panel_that_was_closed_is_left_alone() {
    let mut page = with_panel();
    let job = page.jobs()[0];
    say(&mut page, DocumentMsg::Toggled);
    page.say(Msg::Studio { job, report: Report::LaidOut { layout: Layout::default() } });
    assert!(page.open().panel.is_none());
}
