//! What the person asks for while recording.

use super::trace::{Trace, button, trace};
use crate::fold::fold;
use crate::observation::{Control, Event, Page, Picture, PictureProblem};
use crate::step::{Action, Part, Shows, StepFrame};

fn ask(t: &mut Trace, control: Control) {
    t.tell_of(None, Event::Control { control });
}

fn parts(t: &Trace) -> Vec<(String, Part)> {
    fold(t.rows()).steps.into_iter().map(|step| (step.target.name, step.part)).collect()
}

#[test]
fn what_follows_a_mark_is_of_that_part() {
    let mut t = trace();
    t.click(&button("Stop"));
    ask(&mut t, Control::BeginVerification);
    t.click(&button("Refresh"));
    ask(&mut t, Control::BeginRollback);
    t.click(&button("Start"));
    ask(&mut t, Control::BeginProcedure);
    t.click(&button("Close"));
    let named = |name: &str, part| (name.to_owned(), part);
    assert_eq!(
        parts(&t),
        [
            named("Stop", Part::Procedure),
            named("Refresh", Part::Verification),
            named("Start", Part::Rollback),
            named("Close", Part::Procedure),
        ]
    );
}

#[test]
fn the_last_step_is_taken_away_and_what_comes_of_it_later_with_it() {
    let mut t = trace();
    t.click(&button("Launch")).click(&button("Cancel"));
    ask(&mut t, Control::UndoStep);
    t.gives(&["Click **Launch**."]);
    ask(&mut t, Control::UndoStep);
    ask(&mut t, Control::UndoStep);
    t.gives(&[]);
    t.click(&button("Launch"));
    t.gives(&["Click **Launch**."]);
}

#[test]
fn what_was_waited_for_goes_with_the_act_that_is_taken_away() {
    let mut t = trace();
    t.click(&button("Launch")).row_changed("web-1", "Pending", "Running", 250_000.0);
    ask(&mut t, Control::UndoStep);
    t.gives(&[]);
}

fn look(t: &mut Trace, event: Event) {
    t.tell_of(Some("w#1".into()), Event::Control { control: Control::TakePicture });
    t.tell_of(Some("w#1".into()), event);
}

#[test]
fn a_picture_by_hand_is_a_step_that_shows_the_page_as_it_stood() {
    let mut t = trace();
    t.click(&button("Launch"));
    let picture = Picture { id: "p".into(), width: 200, height: 100, scale: 2.0, started: 1.0, ended: 2.0 };
    look(&mut t, Event::PictureTaken { picture: picture.clone() });
    let steps = fold(t.rows()).steps;
    assert_eq!(steps.len(), 2, "the row of the picture is no step of its own");
    assert_eq!(steps[1].action, Action::Look);
    assert_eq!(steps[1].frame, StepFrame::Taken { picture, shows: Shows::Before, target: None });
    t.gives(&["Click **Launch**.", "Look at the **Instances** page."]);
}

#[test]
fn a_picture_by_hand_that_could_not_be_taken_says_so() {
    let mut t = trace();
    look(&mut t, Event::PictureMissing { reason: PictureProblem::TabHidden });
    assert_eq!(fold(t.rows()).steps[0].frame, StepFrame::Missing(PictureProblem::TabHidden));
}

#[test]
fn the_worker_tells_no_page_so_the_tabs_own_is_meant() {
    let mut t = trace();
    t.click(&button("Launch"));
    look(&mut t, Event::PictureMissing { reason: PictureProblem::Timeout });
    let mut rows = t.rows().to_vec();
    let opened = Page { heading: Some("web-1".into()), url: "https://console.example/web-1".into(), ..Page::default() };
    if let Some(row) = rows.first_mut() {
        row.observation.event = Event::PageOpened { arrival: crate::observation::Arrival::Start };
        row.observation.page = Some(opened);
    }
    rows.iter_mut().skip(1).for_each(|row| row.observation.page = None);
    let steps = fold(&rows).steps;
    assert_eq!(steps.last().map(|step| step.page.name.as_str()), Some("web-1"));
}
