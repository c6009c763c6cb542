//! Rows of the catalogue that belong to no other file, and the count of all rows.

use super::trace::*;
use crate::observation::*;

#[test]
fn m12_third_click_of_a_line_selected_is_dropped() {
    let line = control(Role::Generic, "arn:aws:iam::1:role/web");
    let mut t = trace();
    t.click(&line);
    t.press_with(&line, pointer(0, 2));
    t.tell(Event::Released { pointer: pointer(0, 2), moved: 0.0, selected_text: true, node: Some(line.node) });
    t.tell(Event::DoubleClicked { target: line.clone() });
    t.press_with(&line, pointer(0, 0));
    t.tell(Event::Released { pointer: pointer(0, 3), moved: 0.0, selected_text: true, node: Some(line.node) });
    t.tell(Event::Clicked { pointer: pointer(0, 3), target: line.clone(), trusted: true });
    t.click(&button("Save"));
    t.gives(&["Click **Save**."]);
}

#[test]
fn m30_chart_drawn_on_a_canvas() {
    let chart = widget(control(Role::Img, "CPU utilization"), Widget::Canvas);
    let mut t = trace();
    t.click(&chart).changed_after(&chart, 40.0);
    let captions = t.captions();
    assert_eq!(captions.len(), 1, "{captions:?}");
    assert!(captions[0].contains("**CPU utilization**"), "{captions:?}");
}

#[test]
fn m32_m33_clicks_that_did_nothing_are_one() {
    let refresh = button("Refresh");
    let mut t = trace();
    t.click(&refresh).click(&refresh).click(&refresh).gives(&["Click **Refresh**."]);
}

// The catalogue would drop both. What a person did twice may have loaded, asked or warned in between: both are told,
// each with how the box stood, and one press of Delete takes them out.
#[test]
fn m48_a_checkbox_taken_and_given_back_is_told_as_it_was() {
    let audit = control(Role::Checkbox, "Audit log");
    let mut t = trace();
    t.click(&audit).changed(&checked(audit.clone(), true), Value::Empty);
    t.click(&audit).changed(&checked(audit.clone(), false), Value::Empty);
    t.gives(&["Select the **Audit log** checkbox (now on).", "Clear the **Audit log** checkbox (now off)."]);
}

#[test]
fn m55_form_that_a_script_sends_is_no_step_after_one() {
    let mut t = trace();
    t.filled(&field("Code"), text("AB12"));
    t.tell(Event::Submitted { form: Some("Redeem".into()), submitter: None });
    assert!(t.captions().len() <= 2, "{:?}", t.captions());
    assert!(t.captions()[0].contains("`AB12`"));
}

#[test]
fn m56_what_was_found_invalid_is_told_with_the_press() {
    let mut t = trace();
    t.click(&button("Create"));
    t.tell(Event::Outcome {
        what: OutcomeKind::ValidationError,
        text: "Name is required".into(),
        from: Some("Name".into()),
        to: None,
        after: 20.0,
    });
    let captions = t.captions();
    assert_eq!(captions.len(), 1);
    assert!(captions[0].starts_with("Click **Create**."), "{captions:?}");
}

#[test]
fn m60_copy_button_without_a_copy_event() {
    let copy = widget(button("Copy ARN"), Widget::CopyButton);
    trace().click(&copy).gives(&["Click **Copy ARN**."]);
}

#[test]
fn m61_cut_and_taken_back_leaves_what_stands_there() {
    let name = field("Name");
    let mut t = trace();
    t.click(&name).filled(&name, text("web")).filled(&name, text("web-1"));
    t.gives(&["In **Name**, enter `web-1`."]);
}

#[test]
fn m63_m64_cleared_by_the_cross_beside_it() {
    let search = control(Role::Searchbox, "Find");
    let mut t = trace();
    t.click(&search).filled(&search, text("web"));
    t.click(&search).filled_how(&search, Value::Empty, FillHow::Cleared);
    let captions = t.captions();
    assert_eq!(captions.len(), 2, "{captions:?}");
    assert!(captions[1].starts_with("Clear"), "{captions:?}");
}

#[test]
fn m66_m67_m72_text_that_no_key_typed_or_one_key_held() {
    let note = field("Comment");
    trace().click(&note).filled(&note, text("corrected 👍")).gives(&["In **Comment**, enter `corrected 👍`."]);
}

#[test]
fn m76_filter_of_a_table_without_enter() {
    let filter = widget(control(Role::Searchbox, "Find instances"), Widget::Filter);
    let captions = trace().click(&filter).filled(&filter, text("web")).captions();
    assert_eq!(captions.len(), 1);
    assert!(captions[0].contains("`web`"), "{captions:?}");
}

#[test]
fn m78_rich_text_is_one_entry() {
    let body = widget(control(Role::Textbox, "Description"), Widget::RichText);
    let captions =
        trace().click(&body).filled(&body, text("Line one")).filled(&body, text("Line one, more")).captions();
    assert_eq!(captions.len(), 1);
    assert!(captions[0].contains("Line one, more"), "{captions:?}");
}

#[test]
fn m83_m85_option_of_a_native_list_that_stands_open() {
    let zone = widget(control(Role::Listbox, "Zone"), Widget::NativeSelect);
    trace().click(&zone).changed(&zone, options(&["b"])).gives(&["For **Zone**, select **b**."]);
}

#[test]
fn m92_colour() {
    let colour = widget(control(Role::Generic, "Label color"), Widget::Color);
    let mut t = trace();
    t.click(&colour).changed(&colour, text("#ff0000")).changed(&colour, text("#00ff00"));
    t.gives(&["Set **Label color** to `#00ff00`."]);
}

#[test]
fn m61_cut_soon_after_a_press_leaves_the_press() {
    let mut t = trace();
    t.click(&button("Rename")).tell(Event::Copied { source: None, cut: true });
    t.gives(&["Click **Rename**."]);
}

#[test]
fn m97_dialog_closed_by_its_own_form() {
    let ok = within(button("OK"), PlaceKind::Dialog, "Delete");
    let mut t = trace();
    t.click(&ok);
    t.tell(Event::Submitted { form: None, submitter: Some(ok.node) });
    t.outcome(OutcomeKind::DialogClosed, "Delete");
    assert_eq!(t.captions().len(), 1, "{:?}", t.captions());
}

#[test]
fn m98_m128_dialog_of_the_browser_leaves_a_gap() {
    let mut t = trace();
    t.click(&button("Print")).tell(Event::Gap { reason: GapReason::NativeDialog, detail: None });
    let captions = t.captions();
    assert_eq!(captions.len(), 2, "{captions:?}");
    assert_eq!(captions[0], "Click **Print**.");
    assert!(captions[1].contains("a dialog of the browser was open"), "{captions:?}");
}

#[test]
fn m98_question_of_a_timer_stands_where_it_was_asked() {
    let mut t = trace();
    t.click(&button("Start"));
    t.tell_of(None, Event::Gap { reason: GapReason::NativeDialog, detail: None });
    t.click(&button("Continue"));
    let captions = t.captions();
    assert_eq!(captions.len(), 3, "{captions:?}");
    assert!(captions[1].contains("a dialog of the browser was open"), "{captions:?}");
}

#[test]
fn m128_answered_permissions_are_told_once_each() {
    let given = |what: &str| Event::Gap { reason: GapReason::PermissionGiven, detail: Some(what.into()) };
    let mut t = trace();
    t.click(&button("Locate me")).tell_of(None, given("geolocation"));
    // A frame of the same site hears of it too.
    t.tell_of(None, given("geolocation"));
    t.tell_of(None, Event::Gap { reason: GapReason::PermissionRefused, detail: Some("camera".into()) });
    t.gives(&[
        "Click **Locate me**.",
        "Something may be missing here: a permission was given in the browser (**geolocation**).",
        "Something may be missing here: a permission was refused in the browser (**camera**).",
    ]);
}

#[test]
fn link_to_another_program_leaves_a_gap() {
    let mut t = trace();
    t.click(&control(Role::Link, "Write to support"));
    t.tell_of(None, Event::Gap { reason: GapReason::OtherProgram, detail: Some("mailto".into()) });
    t.gives(&[
        "Click the **Write to support** link.",
        "Something may be missing here: another program was called (**mailto**).",
    ]);
}

#[test]
fn m108_wizard_goes_on() {
    let mut t = trace();
    t.click(&button("Next"));
    t.outcome(OutcomeKind::Navigation, "Choose instance type");
    let captions = t.captions();
    assert_eq!(captions.len(), 1, "{captions:?}");
}

#[test]
fn m110_column_made_wider() {
    let mut edge = control(Role::Separator, "Name");
    let mut t = trace();
    t.press(&edge).release(140.0, edge.node).clicked(&edge);
    t.gives(&[]);
    edge.value = Some(text("160"));
    let mut after = edge.clone();
    after.value = Some(text("300"));
    t.press(&edge).release(140.0, edge.node).clicked(&edge).settled(&after);
    t.gives(&["Set **Name** to `300`."]);
}

/// Rows that are decided before core has an observation of them, and where.
const DECIDED_BEFORE: [(u8, &str); 4] = [
    (121, "the recorder has no observation for scrolling"),
    (126, "the journal takes each key once: web-tests/worker/delivery.spec.ts"),
    (125, "the recorder has no observation for focus alone"),
    (127, "Cairn shows nothing of its own in a page, so no act can be aimed at it"),
];

const FILES: [&str; 8] = [
    include_str!("controls.rs"),
    include_str!("further.rs"),
    include_str!("keys.rs"),
    include_str!("lists.rs"),
    include_str!("pages.rs"),
    include_str!("pointer.rs"),
    include_str!("text_entry.rs"),
    include_str!("toggles.rs"),
];

/// Whether a test is named after the row.
fn has_case(row: u8) -> bool {
    let name = format!("m{row}");
    let names = FILES.iter().flat_map(|file| file.lines()).filter_map(|line| line.strip_prefix("fn "));
    names.flat_map(|line| line.split(['_', '('])).any(|part| part == name)
}

#[test]
fn every_row_of_the_catalogue_has_a_case() {
    let without: Vec<u8> =
        (1..=128).filter(|row| !has_case(*row) && !DECIDED_BEFORE.iter().any(|(known, _)| known == row)).collect();
    assert_eq!(without, Vec::<u8>::new());
}
