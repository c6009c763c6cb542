//! The process and not its clicks.

use super::*;

#[test]
fn stages_are_the_sections_with_their_warnings_and_results() {
    let all = laid(&launch(), &of(Kind::Sop));
    assert_eq!(
        under(&all, "### Stage 1: Order"),
        [
            "(Warning)",
            "It costs money.",
            "On the Instances page, in 3 steps.",
            "Done when:",
            "- “Successfully launched web-1” appears.",
            "- web-1 goes from Pending to Running.",
        ]
    );
    assert_eq!(under(&all, "### Stage 2: Protect"), ["On the web-1 page, in 1 step."]);
}

#[test]
fn a_guide_without_headings_is_one_stage() {
    let all = laid(&guide(vec![step(1, "A"), step(2, "B")]), &of(Kind::Sop));
    assert!(all.contains(&"### Stage 1: Launch a machine".to_owned()));
}

#[test]
fn inputs_and_outputs_show_what_was_entered_and_made() {
    let mut guide = launch();
    guide.steps[2].step.outcomes.push(outcome(OutcomeKind::RowAdded, "web-1", None, 10.0));
    let all = laid(&guide, &filled(Kind::Sop, &[(Slot::Inputs, "- a ticket\n- an approval")]));
    assert_eq!(under(&all, "### Inputs"), ["- a ticket", "- an approval", "In the recording: Name, CIDR"]);
    assert_eq!(under(&all, "### Outputs").last().unwrap(), "In the recording: web-1");
}

#[test]
fn what_is_typed_to_confirm_is_no_input() {
    let steps = vec![entered(1, "Name", "archive"), entered(2, "Type archive to confirm", "archive")];
    let all = laid(&guide(steps), &of(Kind::Sop));
    assert_eq!(under(&all, "### Inputs").last().unwrap(), "In the recording: Name");
}

#[test]
fn errors_that_were_met_are_told_where_something_goes_wrong() {
    let mut guide = launch();
    guide.steps[2].step.outcomes.push(outcome(OutcomeKind::Error, "Quota exceeded", None, 10.0));
    let all = under(&laid(&guide, &of(Kind::Sop)), "## When something goes wrong");
    assert!(all.contains(&"- The error “Quota exceeded” appears. (Seen while recording, at step 3.)".to_owned()));
    assert!(all.iter().any(|line| line.contains(sheet::MARK)), "an error is no answer to who decides");
}

#[test]
fn an_sop_links_its_work_instructions() {
    let text = "- [Launch](https://wiki.example/launch)\nStop it (stop.md)";
    let laid = lay_out(&launch(), &filled(Kind::Sop, &[(Slot::WorkInstructions, text)]));
    let all = under(&lines(&laid.document), "## Work instructions");
    let told = "The 4 steps of this process are told in the work instruction.";
    assert_eq!(all, [told, "- Launch", "- Stop it (stop.md)"], "what is not told here is said to be there");
    assert!(format!("{:?}", laid.document).contains("https://wiki.example/launch"));
}

#[test]
fn whatever_a_work_instruction_is_called_its_address_is_the_link() {
    let text = "[a [b] (c)](https://wiki.example/a_(b))\n\n[](https://wiki.example/c)\n[Half typed](htt)\n\
        - Restart [the] gateway: https://wiki.example/restart\nhttps://wiki.example/d";
    let laid = lay_out(&launch(), &filled(Kind::Sop, &[(Slot::WorkInstructions, text)]));
    let all = under(&lines(&laid.document), "## Work instructions");
    let expected = [
        "- a [b] (c)",
        "- https://wiki.example/c",
        "- Half typed (htt)",
        "- Restart [the] gateway",
        "- https://wiki.example/d",
    ];
    assert_eq!(all[1..], expected);
    let document = format!("{:?}", laid.document);
    assert!(document.contains("url: \"https://wiki.example/restart\""), "{document}");
    assert!(document.contains("\"a [b] (c)\", url: \"https://wiki.example/a_(b)\""), "{document}");
}

#[test]
fn an_sop_can_hold_its_steps_behind_its_stages() {
    let settings = Settings { appendix: true, ..of(Kind::Sop) };
    let laid = lay_out(&launch(), &settings);
    assert_eq!(laid.steps_left_out, 0);
    let all = lines(&laid.document);
    let steps = all.iter().skip_while(|line| *line != "> The steps in detail");
    assert!(steps.clone().any(|line| line == "### 3. Click Launch instance."), "{all:#?}");
}
