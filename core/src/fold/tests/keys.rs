//! M96, M122–M125: keys that are acts, and keys that are not.

use super::trace::*;
use crate::observation::*;

#[test]
fn m96_escape_closes_the_dialog() {
    let open = button("Open dialog");
    let mut t = trace();
    t.click(&open).outcome(OutcomeKind::DialogOpened, "Settings");
    t.key("Escape", &button("Cancel")).outcome(OutcomeKind::DialogClosed, "Settings");
    t.gives(&["Click **Open dialog**.", "Press **Escape** to close the **Settings** dialog."]);
}

#[test]
fn m96_escape_closes_a_dialog_without_name() {
    let mut t = trace();
    t.key("Escape", &button("Cancel")).outcome(OutcomeKind::DialogClosed, "");
    t.gives(&["Press **Escape**."]);
}

#[test]
fn m122_tab_moves_the_focus_only() {
    trace().key("Tab", &field("Name")).gives(&[]);
}

#[test]
fn m123_shortcut_that_the_page_takes() {
    let mut save = key("s");
    save.modifiers.control = true;
    let body = control(Role::Document, "");
    trace().key_with(save.clone(), &body).outcome(OutcomeKind::Message, "Saved").gives(&["Press **Ctrl+S**."]);
    trace().key_with(save, &body).gives(&[]);
}

#[test]
fn m123_shortcut_with_nothing_focused() {
    let mut save = key("s");
    save.modifiers.control = true;
    let mut t = trace();
    t.begin();
    t.tell(Event::KeyPressed { key: save.clone(), target: None, quiet_since: None });
    save.prevented = true;
    t.tell(Event::KeyPressed { key: save, target: None, quiet_since: None });
    t.gives(&["Press **Ctrl+S**."]);
}

#[test]
fn m106_arrow_to_another_tab() {
    let mut t = trace();
    t.key("ArrowRight", &control(Role::Tab, "Metrics")).changed(&control(Role::Tab, "Logs"), Value::Empty);
    t.gives(&["Open the **Logs** tab."]);
}

#[test]
fn m123_editing_chords_are_told_by_their_own_events() {
    let mut all = key("a");
    all.modifiers.control = true;
    trace().key_with(all, &field("Name")).outcome(OutcomeKind::Message, "x").gives(&[]);
}

#[test]
fn m124_escape_without_effect() {
    trace().key("Escape", &button("Save")).gives(&[]);
}

#[test]
fn arrows_that_only_move_are_nothing() {
    trace().key("ArrowDown", &control(Role::Gridcell, "db-1")).gives(&[]);
}

#[test]
fn enter_on_a_link_follows_it() {
    let docs = control(Role::Link, "Docs");
    trace().key("Enter", &docs).clicked(&docs).gives(&["Click the **Docs** link."]);
}
