//! M75, M81–M111: native controls, lists, menus, calendars, trees.

use super::trace::*;
use crate::observation::*;

#[test]
fn m75_what_was_typed_to_find_an_option_goes_into_it() {
    let ami = control(Role::Combobox, "AMI");
    let mut t = trace();
    t.click(&ami).filled(&ami, text("ami"));
    t.press(&opened_by(control(Role::Option, "ami-456"), &ami, Some("d#1")));
    t.gives(&["For **AMI**, search for `ami` and select **ami-456**."]);
}

#[test]
fn m75_filter_field_inside_the_list() {
    let region = control(Role::Combobox, "Region");
    let search = opened_by(control(Role::Searchbox, "Find region"), &region, Some("d#1"));
    let mut t = trace();
    t.click(&region).click(&search).filled(&search, text("eu"));
    t.click(&opened_by(control(Role::Option, "eu-west-1"), &region, Some("d#1")));
    t.gives(&["For **Region**, search for `eu` and select **eu-west-1**."]);
}

#[test]
fn m81_native_select_by_mouse() {
    let size = widget(control(Role::Combobox, "Size"), Widget::NativeSelect);
    trace().click(&size).changed(&size, options(&["Large"])).gives(&["For **Size**, select **Large**."]);
}

#[test]
fn m82_native_select_by_arrows_ends_at_the_last() {
    let size = widget(control(Role::Combobox, "Size"), Widget::NativeSelect);
    let mut t = trace();
    t.key("ArrowDown", &size).changed(&size, options(&["Medium"]));
    t.key("ArrowDown", &size).changed(&size, options(&["Large"]));
    t.gives(&["For **Size**, select **Large**."]);
}

#[test]
fn m84_list_box_of_several() {
    let list = widget(control(Role::Listbox, "Groups"), Widget::NativeSelect);
    trace().click(&list).changed(&list, options(&["a", "b"])).gives(&["For **Groups**, select **a** and **b**."]);
}

#[test]
fn m86_m87_date_typed_in_segments() {
    let date = widget(field("Start"), Widget::Date);
    let mut t = trace();
    t.click(&date).changed(&date, text("0002-01-02")).changed(&date, text("2026-01-02"));
    t.gives(&["Set **Start** to `2026-01-02`."]);
}

#[test]
fn m88_m89_number_by_its_arrows() {
    let count = widget(control(Role::Spinbutton, "Replicas"), Widget::Number);
    trace().click(&count).filled(&count, text("2")).gives(&["Set **Replicas** to `2`."]);
    let mut t = trace();
    t.key("ArrowUp", &count).changed(&count, text("2")).key("ArrowUp", &count).changed(&count, text("3"));
    t.gives(&["Set **Replicas** to `3`."]);
}

#[test]
fn m90_range() {
    let range = control(Role::Slider, "Size");
    let mut t = trace();
    t.press(&range).changed(&range, text("20")).changed(&range, text("38")).release(30.0, range.node).clicked(&range);
    t.gives(&["Set **Size** to `38`."]);
}

#[test]
fn m93_m94_file_named_by_what_was_pressed() {
    let input = widget(button(""), Widget::File);
    let mut t = trace();
    t.click(&button("Choose a file")).script_clicked(&input);
    t.changed(&input, Value::Files { names: vec!["key.pem".into()] });
    t.gives(&["Upload `key.pem` in **Choose a file**."]);
}

#[test]
fn m95_disclosure() {
    let mut more = widget(button("Advanced details"), Widget::Disclosure);
    more.states.expanded = Some(false);
    let mut open = more.clone();
    open.states.expanded = Some(true);
    trace().click(&more).settled(&open).gives(&["Expand **Advanced details**."]);
    trace().click(&open).settled(&more).gives(&["Collapse **Advanced details**."]);
}

#[test]
fn m95_disclosure_that_says_so_only_once_open() {
    let closed = button("Advanced options");
    let mut open = closed.clone();
    open.states.expanded = Some(true);
    trace().click(&closed).settled(&open).gives(&["Expand **Advanced options**."]);
}

#[test]
fn m99_option_taken_with_enter() {
    let mut image = control(Role::Combobox, "Image");
    image.states.expanded = Some(true);
    image.value = Some(text("Win"));
    let mut after = image.clone();
    after.value = Some(text("Windows Server"));
    trace().key("Enter", &image).settled(&after).gives(&["For **Image**, select **Windows Server**."]);
}

#[test]
fn m99_a_list_and_its_option_are_one_step_with_the_fields_place() {
    let region = within(control(Role::Combobox, "Region"), PlaceKind::Section, "Network settings");
    let mut t = trace();
    t.click(&region);
    t.press(&opened_by(control(Role::Option, "eu-west-1"), &region, Some("d#1")));
    t.gives(&["In the **Network settings** section, for **Region**, select **eu-west-1**."]);
}

#[test]
fn m100_opened_and_left_without_choosing() {
    let region = control(Role::Combobox, "Region");
    trace().click(&region).click(&button("Save")).gives(&["Click **Save**."]);
    trace().click(&region).key("Escape", &region).gives(&[]);
    trace().click(&region).click(&control(Role::Document, "")).gives(&[]);
}

#[test]
fn m101_menu_and_item() {
    let actions = widget(button("Actions"), Widget::MenuButton);
    let mut t = trace();
    t.click(&actions).click(&opened_by(control(Role::Menuitem, "Stop instance"), &actions, Some("d#1")));
    t.gives(&["From the **Actions** menu, choose **Stop instance**."]);
}

#[test]
fn m101_row_menu_keeps_its_row() {
    let kebab = within(widget(button("Instance actions"), Widget::MenuButton), PlaceKind::Row, "db-1");
    let mut t = trace();
    t.click(&kebab).click(&opened_by(control(Role::Menuitem, "Delete Pod"), &kebab, Some("d#1")));
    t.gives(&["In the **db-1** row, open the **Instance actions** menu and choose **Delete Pod**."]);
}

#[test]
fn m101_nameless_row_menu() {
    let kebab = within(widget(button(""), Widget::MenuButton), PlaceKind::Row, "db-1");
    let mut t = trace();
    t.click(&kebab).click(&opened_by(control(Role::Menuitem, "Delete"), &kebab, Some("d#1")));
    t.gives(&["In the **db-1** row, open the actions menu and choose **Delete**."]);
}

#[test]
fn m102_submenu() {
    let actions = widget(button("Actions"), Widget::MenuButton);
    let mut state = opened_by(control(Role::Menuitem, "Instance state"), &actions, Some("d#1"));
    state.states.has_popup = Some(true);
    let mut t = trace();
    t.click(&actions).click(&state);
    t.click(&opened_by(control(Role::Menuitem, "Stop"), &state, Some("d#2")));
    t.gives(&["Choose **Actions** > **Instance state** > **Stop**."]);
}

#[test]
fn m103_several_options_of_one_opening() {
    let groups = control(Role::Combobox, "Security groups");
    let option = |name: &str| opened_by(control(Role::Option, name), &groups, Some("d#1"));
    let mut t = trace();
    t.click(&groups).click(&option("default")).click(&option("web-sg")).key("Escape", &groups);
    t.gives(&["For **Security groups**, select **default** and **web-sg**."]);
}

#[test]
fn m103_a_list_that_closes_and_takes_several() {
    let mut teams = control(Role::Combobox, "Teams");
    let option = |name: &str, gesture: &str| {
        opened_by(control(Role::Option, name), &control(Role::Combobox, "Teams"), Some(gesture))
    };
    let mut t = trace();
    t.click(&teams).click(&option("Network", "d#1"));
    teams.states.multiple = Some(true);
    t.click(&teams).click(&option("Storage", "d#3"));
    t.gives(&["For **Teams**, select **Network** and **Storage**."]);
}

#[test]
fn m24_a_press_beside_a_list_of_several_closes_it() {
    let list = control(Role::Combobox, "Extensions");
    let option = |name: &str| opened_by(control(Role::Option, name), &list, Some("d#1"));
    let heading = within(control(Role::Heading, "Create"), PlaceKind::Dialog, "Create");
    let mut t = trace();
    t.click(&list).click(&option("pgvector")).click(&option("PostGIS")).click(&heading).changed_after(&heading, 50.0);
    t.gives(&["For **Extensions**, select **pgvector** and **PostGIS**."]);
}

#[test]
fn m103_the_list_of_one_is_chosen_anew() {
    let team = control(Role::Combobox, "Team");
    let option = |name: &str, gesture: &str| opened_by(control(Role::Option, name), &team, Some(gesture));
    let mut t = trace();
    t.click(&team).click(&option("Network", "d#1")).click(&team).click(&option("Storage", "d#3"));
    t.gives(&["For **Team**, select **Storage**."]);
}

#[test]
fn a_dialog_is_no_list_of_the_button_that_opened_it() {
    let invite = button("Invite member");
    let in_dialog = |target: Target| opened_by(within(target, PlaceKind::Dialog, "Invite"), &invite, Some("d#1"));
    let address = in_dialog(field("Email address"));
    let role = in_dialog(control(Role::Combobox, "Role"));
    let mut t = trace();
    t.click(&invite).click(&address).filled(&address, text("noor@harbour.example"));
    t.click(&role).click(&opened_by(control(Role::Option, "Editor"), &role, Some("d#3")));
    t.click(&in_dialog(checked(control(Role::Switch, "Notify"), false)));
    t.gives(&[
        "Click **Invite member**.",
        "In the **Invite** dialog, enter `noor@harbour.example` in **Email address**.",
        "In the **Invite** dialog, for **Role**, select **Editor**.",
        "In the **Invite** dialog, turn on **Notify**.",
    ]);
    for step in crate::fold::fold(t.rows()).steps {
        assert!(step.place.iter().all(|place| place.kind != PlaceKind::Menu), "{:?}", step.place);
    }
}

#[test]
fn m99_a_disclosure_whose_list_was_chosen_from_goes_into_the_choice() {
    let mut toggle = button("Project");
    toggle.states.expanded = Some(false);
    let mut open = toggle.clone();
    open.states.expanded = Some(true);
    let mut t = trace();
    t.click(&toggle).settled(&open).click(&opened_by(control(Role::Option, "prod"), &toggle, Some("d#1")));
    t.gives(&["For **Project**, select **prod**."]);
}

#[test]
fn m104_chip_removed() {
    let chip = widget(within(button("web-sg"), PlaceKind::Field, "Security groups"), Widget::RemoveButton);
    trace().click(&chip).gives(&["Remove **web-sg** from **Security groups**."]);
}

#[test]
fn m105_a_day_sets_the_field() {
    let field = control(Role::Textbox, "Start date");
    let mut open = widget(button("Choose date"), Widget::IconButton);
    open.states.has_popup = Some(true);
    let opener = opened_by(control(Role::Button, "Next month"), &field, Some("d#1"));
    let day = widget(opened_by(control(Role::Gridcell, "15 November 2026"), &field, Some("d#1")), Widget::CalendarDay);
    let mut t = trace();
    t.click(&open).click(&opener).click(&opener).click(&day);
    t.gives(&["Set **Start date** to `15 November 2026`."]);
}

#[test]
fn m105_the_button_beside_a_date_goes_by_the_fields_name() {
    let open = within(within(button("Choose date"), PlaceKind::Field, "Start date"), PlaceKind::Section, "Schedule");
    let day = widget(opened_by(control(Role::Gridcell, "15"), &open, Some("d#1")), Widget::CalendarDay);
    trace().click(&open).click(&day).gives(&["In the **Schedule** section, set **Start date** to `15`."]);
}

#[test]
fn m106_tab() {
    trace().click(&control(Role::Tab, "Security")).gives(&["Open the **Security** tab."]);
}

#[test]
fn m107_tree_branch_and_leaf() {
    let mut branch = control(Role::Treeitem, "Networks");
    branch.states.expanded = Some(false);
    let mut open = branch.clone();
    open.states.expanded = Some(true);
    trace().click(&branch).settled(&open).gives(&["Expand **Networks**."]);
    trace().click(&control(Role::Treeitem, "vpc-1")).gives(&["Open **vpc-1**."]);
}

#[test]
fn m109_sort() {
    let header = within(control(Role::Columnheader, "Name"), PlaceKind::Table, "Instances");
    let mut sorted = header.clone();
    sorted.states.sort = Some("ascending".into());
    trace().click(&header).settled(&sorted).gives(&["Sort **Instances** by **Name** (ascending)."]);
}

#[test]
fn m111_pagination() {
    trace().click(&widget(button("2"), Widget::Pagination)).gives(&["Go to page **2**."]);
}

#[test]
fn m24_a_button_that_closes_the_list_it_opened_is_no_step() {
    let mut closed = button("Status");
    closed.states.has_popup = Some(true);
    closed.states.expanded = Some(false);
    let mut open = closed.clone();
    open.states.expanded = Some(true);
    trace().click(&open).settled(&closed).gives(&[]);
}

#[test]
fn m100_enter_opens_a_list_as_a_press_does() {
    let mut closed = control(Role::Combobox, "Region");
    closed.states.expanded = Some(false);
    let mut open = closed.clone();
    open.states.expanded = Some(true);
    let mut t = trace();
    t.key("Enter", &closed).settled(&open);
    t.key("Enter", &opened_by(control(Role::Option, "Oregon"), &closed, Some("d#1")));
    t.gives(&["For **Region**, select **Oregon**."]);
}

#[test]
fn m99_the_list_of_a_dialog_with_a_name_is_no_field_of_what_opened_the_dialog() {
    let open = button("Open palette");
    let billing = within(control(Role::Option, "Billing"), PlaceKind::Dialog, "Commands");
    let mut t = trace();
    t.click(&open).outcome(OutcomeKind::DialogOpened, "Commands");
    t.click(&opened_by(billing, &open, Some("d#1")));
    t.gives(&["Click **Open palette**.", "In the **Commands** dialog, choose **Billing**."]);
}

#[test]
fn m102_an_option_that_nothing_names_stands_for_itself() {
    trace().click(&control(Role::Option, "Grid")).gives(&["Select **Grid**."]);
}
