//! M1–M33: what a pointer does.

use super::trace::*;
use crate::observation::*;

#[test]
fn m1_m2_button() {
    trace().click(&button("Save")).gives(&["Click **Save**."]);
}

#[test]
fn m3_control_removed_on_press_has_no_click() {
    let save = button("Save");
    trace().press(&save).release(0.0, 999).gives(&["Click **Save**."]);
}

#[test]
fn m3_press_that_leaves_the_page_at_once() {
    trace().press(&button("Next")).gives(&["Click **Next**."]);
}

#[test]
fn m4_control_rendered_anew_during_the_press() {
    let mut t = trace();
    t.press(&button("Retry")).release(1.0, 7).clicked(&control(Role::Generic, "Retry area"));
    t.gives(&["Click **Retry**."]);
}

#[test]
fn m5_option_taken_on_press() {
    let region = control(Role::Combobox, "Region");
    let mut t = trace();
    t.click(&region);
    let option = opened_by(control(Role::Option, "eu-west-1"), &region, Some("d#1"));
    t.press(&option).release(0.0, 5);
    t.gives(&["For **Region**, select **eu-west-1**."]);
}

#[test]
fn m6_pressed_here_and_released_there() {
    let mut t = trace();
    t.press(&button("A")).release(80.0, 4).clicked(&control(Role::Generic, ""));
    t.gives(&[]);
}

#[test]
fn m7_text_selected_by_dragging() {
    let paragraph = control(Role::Generic, "Some long paragraph");
    let mut t = trace();
    t.press(&paragraph)
        .tell(Event::Released { pointer: pointer(0, 1), moved: 90.0, selected_text: true, node: Some(paragraph.node) })
        .clicked(&paragraph);
    t.gives(&[]);
}

#[test]
fn m8_m91_slider_of_the_page_dragged() {
    let mut slider = control(Role::Slider, "Volume size");
    slider.value = Some(text("0"));
    let mut after = slider.clone();
    after.value = Some(text("38"));
    trace().press(&slider).release(60.0, slider.node).settled(&after).gives(&["Set **Volume size** to `38`."]);
}

#[test]
fn m9_drag_and_drop() {
    let (card, lane) = (control(Role::Generic, "Task 7"), control(Role::Generic, "Done"));
    let mut t = trace();
    t.press(&card).tell(Event::DragStarted { target: card.clone() });
    t.tell(Event::Dropped { target: lane, what: DropKind::Element });
    t.gives(&["Drag **Task 7** onto **Done**."]);
}

#[test]
fn m9_drag_without_drop_is_cancelled() {
    let card = control(Role::Generic, "Task 7");
    trace().press(&card).tell(Event::DragStarted { target: card }).gives(&[]);
}

#[test]
fn m10_file_dropped_from_outside() {
    let zone = control(Role::Generic, "Drop files here");
    let mut t = trace();
    t.tell_of(
        Some("d#9".into()),
        Event::Dropped { target: zone, what: DropKind::Files { names: vec!["a.csv".into()] } },
    );
    t.gives(&["Drop `a.csv` onto **Drop files here**."]);
}

fn double_click(t: &mut Trace, target: &Target) {
    t.click(target).press_with(target, pointer(0, 2)).release(0.0, target.node).clicked(target);
    t.tell(Event::DoubleClicked { target: target.clone() });
}

#[test]
fn m11_double_click() {
    let mut t = trace();
    double_click(&mut t, &control(Role::Cell, "cell text"));
    t.gives(&["Double-click **cell text**."]);
}

#[test]
fn m13_double_click_on_a_button_that_acted_twice() {
    let add = button("Add row");
    let mut t = trace();
    t.click(&add).outcome(OutcomeKind::RowAdded, "row 1");
    t.press_with(&add, pointer(0, 2)).clicked(&add).tell(Event::DoubleClicked { target: add.clone() });
    t.outcome(OutcomeKind::RowAdded, "row 2");
    t.gives(&["Click **Add row** 2 times."]);
}

#[test]
fn m14_right_click() {
    let row = control(Role::Row, "web-1");
    let mut t = trace();
    t.press_with(&row, pointer(2, 1)).tell(Event::ContextMenuOpened { target: row.clone() });
    t.gives(&["Right-click the **web-1** row."]);
}

#[test]
fn m15_context_menu_by_keyboard() {
    let row = control(Role::Row, "web-1");
    let mut t = trace();
    t.key("ContextMenu", &row).tell(Event::ContextMenuOpened { target: row.clone() });
    t.gives(&["Right-click the **web-1** row."]);
}

#[test]
fn m16_middle_click_on_a_link() {
    let docs = control(Role::Link, "Documentation");
    let mut t = trace();
    t.press_with(&docs, pointer(1, 1));
    t.tell(Event::Clicked { pointer: pointer(1, 1), target: docs.clone(), trusted: true });
    t.gives(&["Open **Documentation** in a new tab."]);
}

#[test]
fn m17_control_click_on_a_link() {
    let docs = control(Role::Link, "Documentation");
    let held = Pointer { modifiers: Modifiers { control: true, ..Modifiers::default() }, ..pointer(0, 1) };
    let mut t = trace();
    t.key("Control", &docs);
    t.press_with(&docs, held).tell(Event::Clicked { pointer: held, target: docs.clone(), trusted: true });
    t.gives(&["Open **Documentation** in a new tab."]);
}

#[test]
fn m18_touch() {
    let finger = Pointer { pointer_type: PointerType::Touch, ..pointer(0, 1) };
    let save = button("Save");
    trace().press_with(&save, finger).release(0.0, save.node).clicked(&save).gives(&["Click **Save**."]);
}

#[test]
fn m19_m20_unavailable_controls_do_nothing() {
    let mut off = button("Terminate");
    off.states.disabled = Some(true);
    trace().press(&off).release(0.0, off.node).gives(&[]);
    trace().click(&off).gives(&[]);
}

#[test]
fn m21_the_page_clicks_another_control_itself() {
    let mut t = trace();
    t.click(&button("Select all")).script_clicked(&button("Save"));
    t.gives(&["Click **Select all**."]);
}

#[test]
fn m22_a_click_of_the_page_alone_is_no_act() {
    let mut t = trace();
    t.tell_of(Some("d#5".into()), Event::Clicked { pointer: pointer(0, 0), target: button("Ad"), trusted: false });
    t.gives(&[]);
}

#[test]
fn m23_enter_on_a_button_of_the_pages_own() {
    let apply = button("Apply");
    trace().key("Enter", &apply).script_clicked(&apply).gives(&["Click **Apply**."]);
}

#[test]
fn m24_backdrop_closes_the_dialog() {
    let backdrop = within(control(Role::Dialog, ""), PlaceKind::Dialog, "Confirm launch");
    trace()
        .click(&backdrop)
        .outcome(OutcomeKind::DialogClosed, "Confirm launch")
        .gives(&["Close the **Confirm launch** dialog."]);
}

#[test]
fn m24_backdrop_that_is_the_dialog_itself() {
    let dialog = control(Role::Dialog, "Delete depot?");
    trace()
        .click(&dialog)
        .outcome(OutcomeKind::DialogClosed, "Delete depot?")
        .gives(&["Close the **Delete depot?** dialog."]);
}

#[test]
fn button_of_a_dialog_that_a_row_menu_opened() {
    let kebab = within(widget(button(""), Widget::MenuButton), PlaceKind::Row, "db-1");
    let delete = opened_by(within(button("Delete"), PlaceKind::Dialog, "Delete Pod?"), &kebab, None);
    trace().click(&delete).gives(&["In the **Delete Pod?** dialog, click **Delete**."]);
}

#[test]
fn m24_m25_a_press_on_nothing_is_nothing() {
    let body = control(Role::Document, "");
    trace().click(&body).changed_after(&body, 20.0).gives(&[]);
}

#[test]
fn m26_dead_click_on_text() {
    trace().click(&control(Role::Generic, "Just text")).gives(&[]);
}

#[test]
fn m27_click_on_something_that_reacts() {
    let tile = control(Role::Generic, "Open dashboard");
    trace().click(&tile).changed_after(&tile, 40.0).gives(&["Click **Open dashboard**."]);
}

#[test]
fn m28_row_that_is_opened_and_row_that_is_selected() {
    let row = within(control(Role::Row, "web-1"), PlaceKind::Table, "Instances");
    trace().click(&row).outcome(OutcomeKind::PanelOpened, "web-1").gives(&["Open **web-1** in **Instances**."]);
    let mut selected = row.clone();
    selected.states.selected = Some(true);
    trace().click(&row).settled(&selected).gives(&["Select the **web-1** row in **Instances**."]);
}

#[test]
fn m28_press_on_a_cell_opens_its_row() {
    let cell = within(within(control(Role::Cell, "Stopped"), PlaceKind::Row, "db-1"), PlaceKind::Table, "Servers");
    trace().click(&cell).changed_after(&cell, 30.0).gives(&["Open **db-1** in **Servers**."]);
    trace().click(&cell).gives(&[]);
}

#[test]
fn m29_control_in_a_row() {
    let edit = within(button("Edit"), PlaceKind::Row, "db-1");
    trace().click(&edit).gives(&["In the **db-1** row, click **Edit**."]);
}

#[test]
fn m31_stepper_pressed_three_times() {
    let plus = button("Increase");
    let mut t = trace();
    for count in 1..=3 {
        t.click(&plus).outcome(OutcomeKind::Message, &format!("{count} replicas"));
    }
    t.gives(&["Click **Increase** 3 times."]);
}

#[test]
fn m32_rage_clicks_without_effect_are_one() {
    let save = button("Save");
    trace().click(&save).click(&save).click(&save).gives(&["Click **Save**."]);
}
