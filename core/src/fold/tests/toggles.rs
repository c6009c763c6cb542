//! M34–M48: checkboxes, radios, switches, tiles.

use super::trace::*;
use crate::observation::*;

fn checkbox(name: &str) -> Target {
    checked(control(Role::Checkbox, name), false)
}

#[test]
fn m34_m35_label_and_checkbox_are_one_act() {
    let (off, on) = (checkbox("Public IP"), checked(checkbox("Public IP"), true));
    let mut t = trace();
    t.press(&off).release(0.0, off.node).clicked(&off).clicked(&on).changed(&on, text("on"));
    t.gives(&["Select the **Public IP** checkbox (now on)."]);
}

#[test]
fn m36_m44_switch_that_turns_later() {
    let off = checked(control(Role::Switch, "Monitoring"), false);
    trace().click(&off).settled(&checked(off.clone(), true)).gives(&["Turn on **Monitoring**."]);
}

#[test]
fn m37_link_inside_a_label() {
    trace().click(&control(Role::Link, "terms")).gives(&["Click the **terms** link."]);
}

#[test]
fn m38_label_that_is_only_a_span() {
    let off = within(checkbox("Auto-assign public IP"), PlaceKind::Section, "Network settings");
    let on = checked(off.clone(), true);
    trace()
        .click(&off)
        .settled(&on)
        .gives(&["In the **Network settings** section, select the **Auto-assign public IP** checkbox (now on)."]);
}

#[test]
fn m40_space_on_a_checkbox() {
    let off = checkbox("Public IP");
    let on = checked(off.clone(), true);
    trace()
        .key(" ", &off)
        .clicked(&on)
        .changed(&on, text("on"))
        .gives(&["Select the **Public IP** checkbox (now on)."]);
}

#[test]
fn m41_arrows_through_radios_end_at_the_last() {
    let radio = |name: &str| {
        let mut radio = within(control(Role::Radio, name), PlaceKind::Group, "Tenancy");
        radio.group_node = Some(77);
        checked(radio, true)
    };
    let mut t = trace();
    t.key("ArrowDown", &radio("Shared")).clicked(&radio("Dedicated")).changed(&radio("Dedicated"), text("d"));
    t.key("ArrowDown", &radio("Dedicated")).clicked(&radio("Host")).changed(&radio("Host"), text("h"));
    t.gives(&["For **Tenancy**, choose **Host**."]);
}

#[test]
fn m42_label_double_click_on_and_off_is_nothing() {
    let (off, on) = (checkbox("Wrapped"), checked(checkbox("Wrapped"), true));
    let mut t = trace();
    t.press(&off).clicked(&on).changed(&on, text("on"));
    t.press_with(&on, pointer(0, 2)).clicked(&off).changed(&off, text(""));
    t.tell(Event::DoubleClicked { target: off.clone() });
    t.gives(&[]);
}

#[test]
fn m43_controlled_checkbox_is_read_once_it_settled() {
    let off = checkbox("Controlled");
    let mut t = trace();
    t.press(&off).clicked(&checked(off.clone(), true)).settled(&off).settled(&checked(off.clone(), true));
    t.gives(&["Select the **Controlled** checkbox (now on)."]);
}

#[test]
fn m43_a_checkbox_that_was_on_is_cleared() {
    let on = checked(checkbox("Controlled"), true);
    trace().click(&on).settled(&checkbox("Controlled")).gives(&["Clear the **Controlled** checkbox (now off)."]);
}

#[test]
fn m45_tile_with_a_hidden_radio() {
    let tile = within(widget(control(Role::Radio, "PostgreSQL"), Widget::Tile), PlaceKind::Group, "Engine");
    trace().click(&tile).gives(&["For **Engine**, choose the **PostgreSQL** tile."]);
}

#[test]
fn m46_header_checkbox_selects_all_rows() {
    let all = widget(within(checkbox("select all"), PlaceKind::Table, "Instances"), Widget::AllRowsCheckbox);
    let row = checkbox("db-1");
    let mut t = trace();
    t.click(&all).changed(&checked(all.clone(), true), text("on"));
    t.tell(Event::Changed { target: row, value: text("on"), trusted: false });
    t.gives(&["Select all rows in **Instances**."]);
}

#[test]
fn m46_row_checkbox_names_the_row() {
    let row = within(within(checkbox("db-1"), PlaceKind::Row, "db-1"), PlaceKind::Table, "Instances");
    let row = widget(row, Widget::RowCheckbox);
    trace().click(&row).settled(&checked(row.clone(), true)).gives(&["Select the **db-1** row in **Instances**."]);
}

#[test]
fn m47_mixed() {
    let off = checkbox("All regions");
    let mut mixed = off.clone();
    mixed.states.checked = Some(Tri::Mixed);
    trace().click(&off).settled(&mixed).gives(&["Partially select **All regions**."]);
}

#[test]
fn toggle_button_of_aria_pressed() {
    let mut off = button("Live tail");
    off.states.pressed = Some(Tri::False);
    let mut on = off.clone();
    on.states.pressed = Some(Tri::True);
    trace().click(&off).settled(&on).gives(&["Turn on **Live tail**."]);
}

#[test]
fn m44_what_is_read_after_the_next_act_began_came_of_that() {
    let off = within(checkbox("db-1"), PlaceKind::Group, "Databases");
    let on = checked(off.clone(), true);
    let mut t = trace();
    t.click(&off).settled(&on).click(&button("Sort"));
    t.tell_of(Some("d#1".into()), settlement(&off));
    t.gives(&["For **Databases**, select the **db-1** checkbox (now on).", "Click **Sort**."]);
}
