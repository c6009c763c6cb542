//! Variables, a person's own template, and words that are never lost.

use super::*;

#[test]
fn variables_are_one_table_and_everything_follows() {
    let mut guide = launch();
    guide.title = "Launch web-1".to_owned();
    guide.steps[2].notes.push(note(NoteKind::Note, "Not web-10."));
    let mut settings = filled(Kind::Runbook, &[(Slot::System, "The shop on web-1")]);
    settings.name_variable("web-1", "host name");
    settings.name_variable("10.0.0.0/16", "CIDR");
    let laid = lay_out(&guide, &settings);
    let all = lines(&laid.document);
    assert_eq!(
        under(&all, "## Variables")[1..],
        ["Variable | What it is | When it was recorded", "HOST_NAME | Name | web-1", "CIDR | CIDR | 10.0.0.0/16",]
    );
    assert_eq!(laid.document.title, "Launch HOST_NAME");
    for line in [
        "### 1. In Name, enter HOST_NAME.",
        "### 2. In CIDR, enter CIDR.",
        "System: The shop on HOST_NAME",
        "Not web-10.",
        "3, Launch instance | “Successfully launched HOST_NAME” appears. | at once",
    ] {
        assert!(all.contains(&line.to_owned()), "{line} is not in {all:#?}");
    }
    let outside = all.iter().filter(|line| line.contains("web-1") && !line.contains("web-10")).count();
    assert_eq!(outside, 1, "the value stands in the table alone: {all:#?}");
}

#[test]
fn variables_without_a_place_in_the_template_come_first() {
    let mut settings = filled(Kind::Runbook, &[(Slot::Template, "{steps}")]);
    settings.name_variable("web-1", "host");
    assert_eq!(laid(&launch(), &settings)[0], "## Variables");
}

#[test]
fn a_template_orders_parts_and_adds_words_of_its_own() {
    let template = "## Before you begin\nTell **#ops**.\n{steps}\n{metadata}";
    let laid = lay_out(&launch(), &filled(Kind::Runbook, &[(Slot::Template, template)]));
    let all = lines(&laid.document);
    assert_eq!(all[..3], ["## Before you begin", "Tell #ops.", "## Order"]);
    assert!(laid.template_errors.is_empty());
    assert!(!all.contains(&"## Rollback".to_owned()));
}

#[test]
fn a_template_with_errors_is_not_used_and_says_why() {
    let settings = filled(Kind::Runbook, &[(Slot::Template, "{stepz}")]);
    let laid = lay_out(&launch(), &settings);
    assert_eq!(laid.template_errors.len(), 2);
    assert_eq!(laid.document, lay_out(&launch(), &of(Kind::Runbook)).document);
}

/// What a person reads in the guide: title, headings, captions, notes, reasons, code, results.
fn words_of(guide: &Guide) -> Vec<String> {
    let of_step = |step: &GuideStep| {
        let mut all = vec![plain(&step.caption), step.heading.clone().unwrap_or_default()];
        all.extend(step.notes.iter().map(|note| plain(&note.text)));
        all.extend(step.why.iter().map(|why| plain(why)));
        all.extend(step.step.outcomes.iter().map(|outcome| outcome.text.clone()));
        if let Some(Value::Code { text, .. }) = &step.step.value {
            all.push(text.clone());
        }
        all
    };
    let texts = guide.steps.iter().flat_map(of_step).chain(guide.notices.iter().cloned());
    texts.flat_map(|text| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn any_step() -> impl Strategy<Value = GuideStep> {
    let text = "[a-z]{1,8}( [a-z*_|<]{1,8}){0,3}";
    let flags = (any::<bool>(), 0..4_u8, 0..3_u8);
    (text, text, proptest::option::of(text), text, flags).prop_map(
        |(name, said, heading, result, (code, kind, part))| {
            let mut step = if code { entered(1, &name, "x") } else { step(1, &name) };
            if code {
                step.step.value = Some(Value::Code { text: said.clone(), language: None });
            }
            step.heading = heading;
            step.why = Some(examples::words(&said));
            step.notes = vec![note(if kind == 0 { NoteKind::Warning } else { NoteKind::Note }, &said)];
            let kinds = [OutcomeKind::Message, OutcomeKind::RowAdded, OutcomeKind::Error, OutcomeKind::Navigation];
            step.step.outcomes = vec![outcome(kinds[usize::from(kind)], &result, None, 5.0)];
            step.step.part = [StepPart::Procedure, StepPart::Verification, StepPart::Rollback][usize::from(part)];
            step
        },
    )
}

fn any_guide() -> impl Strategy<Value = Guide> {
    (proptest::collection::vec(any_step(), 0..8), "[a-z]{1,9}").prop_map(|(mut steps, notice)| {
        for (number, step) in (1..).zip(&mut steps) {
            step.number = number;
        }
        Guide { notices: vec![notice], ..guide(steps) }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_word_of_a_guide_is_lost_in_any_kind_or_layout(guide in any_guide(), layout in 0..3_usize) {
        let layout = [StepLayout::Headings, StepLayout::Tasks, StepLayout::Numbered][layout];
        for kind in [None, Some(Kind::Runbook), Some(Kind::Sop), Some(Kind::WorkInstruction)] {
            let settings = Settings { kind, layout, appendix: true, ..Settings::default() };
            let laid = lay_out(&guide, &settings);
            let page = lines(&laid.document).join("\n");
            for word in words_of(&guide) {
                prop_assert!(page.contains(&word), "{word} is lost in {kind:?} {layout:?}:\n{page}");
            }
            prop_assert_eq!(laid.steps_left_out, 0);
        }
    }

    #[test]
    fn an_sop_without_its_steps_still_tells_every_heading_note_and_result(guide in any_guide()) {
        let page = lines(&lay_out(&guide, &of(Kind::Sop)).document).join("\n");
        for step in &guide.steps {
            for note in &step.notes {
                prop_assert!(page.contains(&plain(&note.text)));
            }
            let shown = step.step.outcomes.iter().filter(|outcome| outcome.kind != OutcomeKind::Navigation);
            for outcome in shown {
                prop_assert!(page.contains(&outcome.text), "{}\n{page}", outcome.text);
            }
            prop_assert!(page.contains(step.heading.as_deref().unwrap_or_default().trim()));
        }
    }

    #[test]
    fn switching_the_kind_to_and_fro_changes_nothing(guide in any_guide(), text in "[a-zA-Z ]{1,30}") {
        let mut settings = of(Kind::Runbook);
        for question in &QUESTIONS {
            if question.slot != Slot::Template {
                settings.set_text(question.slot, &text);
            }
        }
        let before = lay_out(&guide, &settings);
        for kind in [Kind::Sop, Kind::WorkInstruction, Kind::Runbook] {
            settings.kind = Some(kind);
            let _ = lay_out(&guide, &settings);
        }
        prop_assert_eq!(before, lay_out(&guide, &settings));
    }

    #[test]
    fn laying_out_answers_whatever_is_written(texts in proptest::collection::vec("\\PC{0,40}", 27), value in "\\PC{0,6}") {
        let mut settings = of(Kind::Runbook);
        for (question, text) in QUESTIONS.iter().zip(&texts) {
            settings.set_text(question.slot, text);
        }
        settings.name_variable(&value, "NAME");
        for kind in [Kind::Runbook, Kind::Sop, Kind::WorkInstruction] {
            settings.kind = Some(kind);
            let laid = lay_out(&launch(), &settings);
            prop_assert!(!laid.document.blocks.is_empty());
        }
    }
}
