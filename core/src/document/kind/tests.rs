//! Documents as their readers see them: one test for each part, and words that are never lost.

use super::examples::{entered, guide, launch, lines, note, outcome, step};
use super::*;
use crate::document::{Block, Flow, Inner};
use crate::guide::{GuideStep, Kind, NoteKind, StepLayout};
use crate::observation::{MaskReason, OutcomeKind, Place, PlaceKind, Value, Widget};
use crate::step::{Action, Part as StepPart};
use crate::text::plain;
use proptest::prelude::*;

mod sop;
mod template;

fn of(kind: Kind) -> Settings {
    Settings { kind: Some(kind), ..Settings::default() }
}

fn filled(kind: Kind, texts: &[(Slot, &str)]) -> Settings {
    let mut settings = of(kind);
    texts.iter().for_each(|(slot, text)| settings.set_text(*slot, text));
    settings
}

fn laid(guide: &Guide, settings: &Settings) -> Vec<String> {
    lines(&lay_out(guide, settings).document)
}

/// The lines under a heading, up to the next of its level.
fn under(all: &[String], heading: &str) -> Vec<String> {
    let start = all.iter().position(|line| line == heading).unwrap_or_else(|| panic!("{heading} is not in {all:#?}"));
    let depth = heading.split(' ').next().unwrap().len();
    let ends = |line: &&String| {
        let hashes = line.split(' ').next().unwrap_or_default();
        !hashes.is_empty() && hashes.chars().all(|sign| sign == '#') && hashes.len() <= depth
    };
    all[start + 1..].iter().take_while(|line| !ends(line)).cloned().collect()
}

fn blanks(guide: &Guide, settings: &Settings) -> Vec<Slot> {
    lay_out(guide, settings).blanks.iter().map(|blank| blank.slot).collect()
}

#[test]
fn while_nobody_chose_a_kind_nothing_is_asked() {
    let laid = lay_out(&launch(), &Settings::default());
    assert!(laid.blanks.is_empty());
    let all = lines(&laid.document);
    assert!(!all.iter().any(|line| line.contains(sheet::MARK)), "{all:#?}");
    assert!(all.contains(&"### 3. Click Launch instance.".to_owned()));
    assert!(!all.contains(&"## Escalation".to_owned()) && !all.contains(&"## Change history".to_owned()));
}

#[test]
fn a_runbook_has_its_parts_in_order() {
    let all = laid(&launch(), &of(Kind::Runbook));
    let sections: Vec<&str> = all.iter().filter_map(|line| line.strip_prefix("## ")).collect();
    assert_eq!(
        sections,
        ["Prerequisites", "Order", "Protect", "Verification", "Rollback", "Escalation", "Change history"]
    );
}

#[test]
fn an_sop_has_its_parts_in_order_and_no_clicks() {
    let laid = lay_out(&launch(), &of(Kind::Sop));
    let all = lines(&laid.document);
    let sections: Vec<&str> = all.iter().filter_map(|line| line.strip_prefix("## ")).collect();
    assert_eq!(
        sections,
        [
            "Purpose",
            "Scope",
            "Roles and responsibilities",
            "Inputs and outputs",
            "Process",
            "Compliance and policy",
            "When something goes wrong",
            "Review",
            "Work instructions",
            "Change history"
        ]
    );
    assert!(!all.iter().any(|line| line.contains("Click") || line.contains("enter")), "{all:#?}");
    assert_eq!(laid.steps_left_out, 4, "and it says so");
}

#[test]
fn a_work_instruction_gets_to_the_steps_at_once() {
    let laid = lay_out(&launch(), &of(Kind::WorkInstruction));
    let all = lines(&laid.document);
    assert_eq!(all[..2], ["## Order", "### 1. In Name, enter web-1."]);
    assert_eq!(laid.steps_left_out, 0);
    assert_eq!(laid.blanks.iter().map(|blank| blank.slot).collect::<Vec<_>>(), [Slot::Owner]);
    assert!(all.contains(&"## About this document".to_owned()));
}

#[test]
fn blanks_are_marked_counted_once_and_gone_when_filled_in() {
    let guide = launch();
    let all = blanks(&guide, &of(Kind::Runbook));
    assert_eq!(
        all,
        [
            Slot::System,
            Slot::Owner,
            Slot::Severity,
            Slot::Alerts,
            Slot::ReviewBy,
            Slot::Role,
            Slot::Account,
            Slot::Region,
            Slot::Network,
            Slot::Tools,
            Slot::Escalation
        ]
    );
    let settings = filled(Kind::Runbook, &[(Slot::Owner, "Team **Rocket**"), (Slot::Region, "eu-north-1")]);
    assert_eq!(blanks(&guide, &settings).len(), all.len() - 2);
    let page = laid(&guide, &settings);
    assert!(page.contains(&"Owner: Team Rocket".to_owned()) && page.contains(&"- Region: eu-north-1".to_owned()));
    let marked = page.iter().filter(|line| line.contains(sheet::MARK)).count();
    assert_eq!(marked, all.len() - 2, "every blank that is counted is seen");
}

#[test]
fn every_blank_of_every_kind_asks_a_question_and_is_seen() {
    for kind in [Kind::Runbook, Kind::Sop, Kind::WorkInstruction] {
        let laid = lay_out(&guide(Vec::new()), &of(kind));
        let page = lines(&laid.document).join("\n");
        for blank in &laid.blanks {
            assert!(blank.question.ends_with(['?', '.']), "{blank:?}");
            assert!(page.contains(&format!("{} {}", sheet::MARK, blank.question)), "{blank:?}");
        }
    }
}

#[test]
fn filling_in_every_blank_leaves_none() {
    for kind in [Kind::Runbook, Kind::Sop, Kind::WorkInstruction] {
        let mut settings = of(kind);
        for blank in lay_out(&launch(), &settings).blanks {
            settings.set_text(blank.slot, "known");
        }
        assert!(lay_out(&launch(), &settings).blanks.is_empty(), "{kind:?}");
    }
}

#[test]
fn metadata_tells_what_is_known_of_the_recording() {
    let settings = filled(Kind::Runbook, &[(Slot::Severity, "SEV-2"), (Slot::Alerts, "CpuHigh\nDiskFull")]);
    let all = laid(&launch(), &settings);
    for line in [
        "Last tested: 2026-11-21 (when it was recorded)",
        "Severity: SEV-2",
        "Alerts: CpuHigh\nDiskFull",
        "Recorded: 2026-11-21",
        "Steps: 4",
    ] {
        assert!(all.contains(&line.to_owned()), "{line} is not in {all:#?}");
    }
}

#[test]
fn a_review_date_counts_from_the_day_of_the_recording() {
    for (text, day) in [
        ("90 days", "2027-02-19"),
        ("180 days", "2027-05-20"),
        ("2 weeks", "2026-12-05"),
        ("90 Tage", "2027-02-19"),
        ("90日", "2027-02-19"),
        ("2027-01-31", "2027-01-31"),
    ] {
        let settings = filled(Kind::Sop, &[(Slot::ReviewBy, text)]);
        let all = laid(&launch(), &settings);
        assert!(all.contains(&format!("Review by: {day}")), "{text}");
        assert!(under(&all, "## Review")[0].contains(day), "{text}");
    }
    let asked = under(&laid(&launch(), &of(Kind::Sop)), "## Review");
    assert_eq!(asked[2], "90 days after the recording is 2027-02-19, 180 days after it 2027-05-20.");
}

#[test]
fn prerequisites_come_from_evidence() {
    let mut guide = launch();
    guide.origins.push("https://vault.corp:8200".to_owned());
    guide.steps[0].step.page.url = "https://console.example/?region=eu-west-1&project=shop".to_owned();
    guide.steps[0].step.place = vec![Place { kind: PlaceKind::Menu, name: "Ops/ada @ 1234-5678-9012".into() }];
    let mut password = entered(5, "Password", "");
    password.step.value = Some(Value::Masked { reason: MaskReason::Password });
    let mut terminal = entered(6, "Shell", "");
    terminal.step.target.widget = Some(Widget::Terminal);
    terminal.step.value = Some(Value::Code { text: "$ kubectl get pods\nhelm list".into(), language: None });
    guide.steps.extend([password, terminal]);
    assert_eq!(
        under(&laid(&guide, &of(Kind::Runbook)), "## Prerequisites"),
        [
            "- Sign-in: You can sign in to console.example, vault.corp:8200; step 5 asks for your password.",
            "- Role: Ops",
            "- Account: shop, 1234-5678-9012",
            "- Region: eu-west-1",
            "- Permissions: You may do what the steps do: Launch instance.",
            "- Network: You can reach vault.corp:8200, which is not on the public Internet.",
            "- Tools: kubectl, helm",
        ]
    );
}

fn in_dialog(mut step: GuideStep, dialog: &str) -> GuideStep {
    step.step.place = vec![Place { kind: PlaceKind::Dialog, name: dialog.to_owned() }];
    step
}

fn password(number: u32, field: &str) -> GuideStep {
    let mut step = entered(number, field, "");
    step.step.value = Some(Value::Masked { reason: MaskReason::Password });
    step
}

/// Inviting an editor does not take one, and the password of a database to come is nobody's way in.
#[test]
fn what_a_form_asks_for_is_not_there_before_one_begins() {
    let mut role = step(1, "Role");
    role.step.action = Action::Select;
    role.step.value = Some(Value::Options { labels: vec!["Editor".into()] });
    let mut sends = step(3, "Send invitation");
    sends.step.outcomes = vec![outcome(OutcomeKind::RowAdded, "noor@harbour.example", None, 100.0)];
    let on_page = vec![role.clone(), password(2, "Admin password"), step(3, "Create")];
    let invite = "Invite a member";
    let dialog = vec![in_dialog(role, invite), in_dialog(password(2, "Key"), invite), in_dialog(sends, invite)];
    for (steps, act) in [(on_page, "Create"), (dialog, "Send invitation")] {
        let all = under(&laid(&guide(steps), &of(Kind::Runbook)), "## Prerequisites");
        assert_eq!(all[0], "- Sign-in: You can sign in to console.example.");
        assert!(all[1].starts_with("- Role: To fill in:"), "{all:#?}");
        assert!(all.contains(&format!("- Permissions: You may do what the steps do: {act}.")), "{all:#?}");
    }
    let mut next = step(3, "Next");
    next.step.page.name = "Console home".to_owned();
    let signs_in = vec![password(1, "Password"), step(2, "Sign in"), next, step(4, "Create")];
    let all = under(&laid(&guide(signs_in), &of(Kind::Runbook)), "## Prerequisites");
    assert!(all[0].ends_with("; step 1 asks for your password."), "{all:#?}");
}

#[test]
fn verification_tells_what_the_page_showed_and_how_long_it_took() {
    assert_eq!(
        under(&laid(&launch(), &of(Kind::Runbook)), "## Verification"),
        [
            "It worked when the page shows this:",
            "After step | What the page shows | When it was recorded, it took",
            "3, Launch instance | “Successfully launched web-1” appears. | at once",
            "3, Launch instance | web-1 goes from Pending to Running. | 4 min 10 s",
        ]
    );
}

#[test]
fn recorded_verification_is_told_there_and_nowhere_else() {
    let mut guide = launch();
    let mut check = step(5, "Refresh");
    check.step.part = StepPart::Verification;
    guide.steps.push(check);
    let all = laid(&guide, &of(Kind::Runbook));
    assert_eq!(all.iter().filter(|line| line.contains("Click Refresh")).count(), 1);
    assert!(under(&all, "## Verification").contains(&"### 5. Click Refresh.".to_owned()));
    let instruction = laid(&guide, &of(Kind::WorkInstruction));
    assert_eq!(under(&instruction, "## Verification"), ["### 5. Click Refresh."]);
}

#[test]
fn without_evidence_verification_and_rollback_are_asked_for() {
    let guide = guide(vec![step(1, "Next")]);
    let asked = blanks(&guide, &of(Kind::Runbook));
    assert!(asked.contains(&Slot::Verification) && asked.contains(&Slot::Rollback));
}

#[test]
fn rollback_is_the_inverse_of_each_act_the_last_first() {
    let all = under(&laid(&launch(), &of(Kind::Runbook)), "## Rollback");
    assert_eq!(all[0], "(Warning)");
    assert_eq!(
        all[2..],
        [
            "[ ] Turn off Termination protection: takes back step 4.",
            "[ ] Terminate: takes back step 3, Launch instance (web-1).",
        ]
    );
}

#[test]
fn acts_and_questions_are_told_in_the_guides_language() {
    let guide = Guide { language: crate::caption::Language::German, ..launch() };
    let all = laid(&guide, &of(Kind::Runbook));
    let back = under(&all, "## Rückweg");
    assert!(back.contains(&"[ ] Beenden: nimmt Schritt 3 zurück, Launch instance (web-1).".to_owned()), "{back:#?}");
    assert!(all.contains(&"System: Auszufüllen: Um welches System oder welchen Dienst geht es?".to_owned()));
}

#[test]
fn a_switch_in_the_form_of_what_is_created_goes_with_it() {
    let mut guide = launch();
    guide.steps.swap(2, 3);
    guide.steps[2].step.page.name = "Instances".to_owned();
    let all = under(&laid(&guide, &of(Kind::Runbook)), "## Rollback");
    assert_eq!(all[2..], ["[ ] Terminate: takes back step 3, Launch instance (web-1)."]);
}

#[test]
fn what_only_opens_a_form_is_not_taken_back_and_what_is_gone_stays_gone() {
    let mut opens = step(1, "Create bucket");
    opens.step.outcomes = vec![outcome(OutcomeKind::Navigation, "Create a bucket", None, 100.0)];
    let mut creates = step(2, "Create bucket");
    creates.step.outcomes = vec![outcome(OutcomeKind::RowAdded, "logs", None, 100.0)];
    let mut asks = step(3, "Delete");
    asks.step.action = Action::Choose;
    let mut deletes = step(4, "Delete");
    deletes.step.outcomes = vec![outcome(OutcomeKind::RowRemoved, "old-logs", None, 100.0)];
    let all = under(&laid(&guide(vec![opens, creates, asks, deletes]), &of(Kind::Runbook)), "## Rollback");
    assert_eq!(
        all[2..],
        [
            "[ ] No way back from step 4, Delete (old-logs): is there a backup to restore from?",
            "[ ] Delete: takes back step 2, Create bucket (logs).",
        ]
    );
}

#[test]
fn a_dialog_tells_what_its_button_does_not() {
    let row = |kind, name: &str| vec![outcome(kind, name, None, 100.0)];
    let mut factor = in_dialog(step(1, "Require a second factor"), "Invite a member");
    factor.step.action = Action::Toggle;
    factor.step.state = Some(crate::step::State::Checked(crate::observation::Tri::True));
    let mut sends = in_dialog(step(2, "Send invitation"), "Invite a member");
    sends.step.outcomes = row(OutcomeKind::RowAdded, "noor");
    let mut submits = in_dialog(step(3, "Submit"), "Member");
    submits.step.outcomes = row(OutcomeKind::RowAdded, "li");
    let mut deletes = in_dialog(step(4, "Yes, delete"), "Sure?");
    deletes.step.outcomes = row(OutcomeKind::RowRemoved, "logs");
    let next = in_dialog(step(5, "Next"), "Create a database");
    let mut closes = in_dialog(step(6, "Cancel"), "Create a database");
    closes.step.outcomes = vec![outcome(OutcomeKind::DialogClosed, "Create a database", None, 100.0)];
    let mut drags = step(7, "Card");
    drags.step.action = Action::Drag { onto: "Done".into() };
    let steps = vec![factor, sends, submits, deletes, next, closes, drags];
    assert_eq!(
        under(&laid(&guide(steps), &of(Kind::Runbook)), "## Rollback")[2..],
        [
            "[ ] Move back: takes back step 7, Card.",
            "[ ] No way back from step 4, Yes, delete (logs): is there a backup to restore from?",
            "[ ] Remove: takes back step 3, Submit (li).",
            "[ ] Remove: takes back step 2, Send invitation (noor).",
        ],
        "a switch of a form goes with what the form made"
    );
}

#[test]
fn a_recorded_rollback_takes_the_place_of_inverses() {
    let mut guide = launch();
    let mut back = step(5, "Terminate");
    back.step.part = StepPart::Rollback;
    guide.steps.push(back);
    let all = under(&laid(&guide, &of(Kind::Runbook)), "## Rollback");
    assert_eq!(all, ["### 5. Click Terminate."]);
}

#[test]
fn waits_are_steps() {
    let mut wait = step(2, "web-1");
    wait.step.action = Action::Wait;
    wait.caption = crate::text::parse_inline("Wait until **web-1** is *Running* (took 4 min 10 s).");
    let all = laid(&guide(vec![step(1, "Launch"), wait]), &of(Kind::Runbook));
    assert!(all.contains(&"### 2. Wait until web-1 is Running (took 4 min 10 s).".to_owned()));
}

#[test]
fn the_change_history_begins_with_the_recording() {
    let texts = [(Slot::Owner, "SRE"), (Slot::ChangeHistory, "2026-12-01 | ada | New **image**\nNo day")];
    assert_eq!(
        under(&laid(&launch(), &filled(Kind::Runbook, &texts)), "## Change history"),
        ["Day | Who | What", "2026-11-21 | SRE | Recorded with Cairn.", "2026-12-01 | ada | New image", " |  | No day"]
    );
}

#[test]
fn steps_can_be_ticked_off() {
    let settings = Settings { layout: StepLayout::Tasks, ..of(Kind::WorkInstruction) };
    let all = laid(&launch(), &settings);
    assert_eq!(all[..2], ["## Order", "[ ] 1. In Name, enter web-1."]);
}

#[test]
fn steps_can_be_one_numbered_list_with_everything_in_its_items() {
    let settings = Settings { layout: StepLayout::Numbered, ..of(Kind::WorkInstruction) };
    let laid = lay_out(&launch(), &settings);
    let starts: Vec<String> = laid
        .document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Flow(Flow::Inner(Inner::List(list))) => Some(format!("{:?}×{}", list.kind, list.items.len())),
            _ => None,
        })
        .collect();
    assert_eq!(starts, ["Ordered(1)×3", "Ordered(4)×1"], "numbers go on after a heading");
    assert!(lines(&laid.document).contains(&"Warning: It costs money.".to_owned()));
}
