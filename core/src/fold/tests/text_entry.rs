//! M49–M80: text.

use super::trace::*;
use crate::observation::*;

#[test]
fn m39_m49_click_into_a_field_and_type() {
    let name = field("Name");
    trace().click(&name).filled(&name, text("web-1")).gives(&["In **Name**, enter `web-1`."]);
}

#[test]
fn m50_typing_ends_where_the_next_press_begins() {
    let name = field("Name");
    let mut t = trace();
    t.click(&name).filled(&name, text("web-1")).click(&button("Save"));
    t.gives(&["In **Name**, enter `web-1`.", "Click **Save**."]);
}

#[test]
fn m51_m52_enter_submits() {
    let query = control(Role::Searchbox, "Search");
    let mut t = trace();
    t.click(&query).filled(&query, text("web-sg")).key("Enter", &query);
    t.script_clicked(&button("Go")).tell(Event::Submitted { form: None, submitter: Some(3) });
    t.gives(&["In **Search**, search for `web-sg`.", "In **Search**, press **Enter**."]);
}

#[test]
fn m53_enter_without_effect_is_nothing() {
    let name = field("Name");
    trace().filled(&name, text("a")).key("Enter", &name).gives(&["In **Name**, enter `a`."]);
}

#[test]
fn m53_what_the_next_press_changed_did_not_come_of_enter() {
    let name = field("Name");
    let mut t = trace();
    t.filled(&name, text("a")).key("Enter", &name);
    t.click(&button("Save"));
    let changed_at = Some(t.time + 5.0);
    let states = name.states.clone();
    let settled = Event::Settled { node: name.node, states, value: None, connected: true, changed_at, rect: None };
    t.tell_of(Some("d#1".into()), settled);
    t.gives(&["In **Name**, enter `a`.", "Click **Save**."]);
}

#[test]
fn m54_submit_by_its_button_is_one_click() {
    let mut t = trace();
    t.filled(&field("Name"), text("x")).click(&button("Submit"));
    t.tell(Event::Submitted { form: Some("Create".into()), submitter: Some(button("Submit").node) });
    t.gives(&["In **Name**, enter `x`.", "Click **Submit** to submit the **Create** form."]);
}

#[test]
fn m57_m58_paste() {
    let id = field("Account ID");
    let mut control_v = key("v");
    control_v.modifiers.control = true;
    let mut t = trace();
    t.key_with(control_v, &id).filled_how(&id, text("pasted"), FillHow::Pasted);
    t.gives(&["Paste `pasted` into **Account ID**."]);
}

#[test]
fn m57_typing_after_pasting_is_entering() {
    let id = field("Path");
    let mut t = trace();
    t.filled_how(&id, text("/var"), FillHow::Pasted).filled(&id, text("/var/log"));
    t.gives(&["In **Path**, enter `/var/log`."]);
}

#[test]
fn m59_copy_of_something_that_has_a_name() {
    let mut t = trace();
    let mut control_c = key("c");
    control_c.modifiers.control = true;
    t.key_with(control_c, &control(Role::Document, "")).tell(Event::Copied { source: Some("ARN".into()), cut: false });
    t.gives(&["Copy the **ARN** value."]);
}

#[test]
fn m59_copy_of_a_text_selected_by_double_click() {
    let name = control(Role::Generic, "deploy-bot");
    let mut t = trace();
    t.click(&name).press_with(&name, pointer(0, 2)).clicked(&name).tell(Event::DoubleClicked { target: name.clone() });
    t.tell(Event::Copied { source: None, cut: false });
    t.gives(&["Copy the **deploy-bot** value."]);
}

#[test]
fn m62_m63_cleared() {
    let search = control(Role::Searchbox, "Filter");
    let mut t = trace();
    t.click(&search).filled(&search, text("hello"));
    t.press(&search).filled_how(&search, Value::Empty, FillHow::Cleared);
    t.gives(&["In **Filter**, search for `hello`.", "Clear **Filter**."]);
}

#[test]
fn m65_composition_keys_are_no_acts() {
    let name = field("Name");
    let mut enter = key("Enter");
    enter.composing = true;
    trace().key_with(enter, &name).filled(&name, text("日本")).gives(&["In **Name**, enter `日本`."]);
}

#[test]
fn m66_text_without_keys() {
    trace().filled(&field("Name"), text("dictated")).gives(&["In **Name**, enter `dictated`."]);
}

#[test]
fn m68_m69_autofill() {
    let mut t = trace();
    t.filled_how(&field("Email"), text("a@b.example"), FillHow::Autofilled);
    let password = widget(field("Password"), Widget::Password);
    t.filled_how(&password, Value::Masked { reason: MaskReason::Password }, FillHow::Autofilled);
    t.gives(&["In **Email**, enter `a@b.example`.", "Enter the password in **Password**."]);
}

#[test]
fn m70_password_never_shows() {
    let password = widget(field("Password"), Widget::Password);
    let t_captions = trace().filled(&password, Value::Masked { reason: MaskReason::Password }).captions();
    assert_eq!(t_captions, ["Enter the password in **Password**."]);
}

#[test]
fn m71_six_boxes_are_one_code() {
    let mut t = trace();
    for number in 1..=6 {
        let digit = widget(field(&format!("Digit {number}")), Widget::OneTimeCode);
        t.filled(&digit, Value::Masked { reason: MaskReason::OneTimeCode });
    }
    t.gives(&["Enter the verification code in **Digit 1**."]);
}

#[test]
fn m73_a_visit_without_change_is_nothing() {
    let name = field("Name");
    let mut t = trace();
    t.click(&name).tell(Event::Filled {
        target: name.clone(),
        value: Value::Empty,
        was_empty: true,
        how: FillHow::Typed,
    });
    t.gives(&[]);
}

#[test]
fn m74_the_last_rest_of_a_visit_counts() {
    let name = field("Name");
    trace().filled(&name, text("we")).filled(&name, text("web-1")).gives(&["In **Name**, enter `web-1`."]);
}

#[test]
fn m74_two_visits_with_a_step_between_are_two() {
    let name = field("Name");
    let mut t = trace();
    t.filled(&name, text("a")).click(&button("Check")).filled(&name, text("b"));
    t.gives(&["In **Name**, enter `a`.", "Click **Check**.", "In **Name**, enter `b`."]);
}

#[test]
fn m77_several_lines() {
    let notes = widget(field("Notes"), Widget::TextArea);
    let mut t = trace();
    t.filled(&notes, text("first line\nsecond")).key("Enter", &notes);
    t.gives(&["In **Notes**, enter `first line…` (2 lines)."]);
}

#[test]
fn m79_code_editor() {
    let editor = widget(field("User data"), Widget::CodeEditor);
    let code = Value::Code { text: "#!/bin/bash\nyum update -y".into(), language: Some("sh".into()) };
    trace()
        .click(&editor)
        .filled(&editor, code)
        .gives(&["In the **User data** editor, enter `#!/bin/bash…` (2 lines)."]);
}

#[test]
fn m80_terminal_is_masked() {
    let terminal = widget(field("Terminal"), Widget::Terminal);
    let mut t = trace();
    t.filled(&terminal, Value::Masked { reason: MaskReason::Terminal }).key("Enter", &terminal);
    t.gives(&["In the terminal, run the command."]);
}
