//! M112–M120: pages, tabs, downloads, waiting.

use super::trace::*;
use crate::fold::fold;
use crate::observation::*;
use crate::step::Shows;
use crate::step::StepFrame;

fn outcomes(t: &Trace) -> Vec<(OutcomeKind, String)> {
    let folded = fold(t.rows());
    folded.steps.iter().flat_map(|step| &step.outcomes).map(|outcome| (outcome.kind, outcome.text.clone())).collect()
}

#[test]
fn m112_m113_a_page_that_follows_an_act_comes_of_it() {
    for arrival in [Arrival::Load, Arrival::Route] {
        let mut t = trace();
        t.click(&control(Role::Link, "Volumes")).page("Volumes", arrival, 700.0);
        t.gives(&["Click the **Volumes** link."]);
        assert_eq!(outcomes(&t), [(OutcomeKind::Navigation, "Volumes".to_owned())]);
    }
}

#[test]
fn m114_a_route_that_nobody_caused_is_nothing() {
    trace().page("Instances", Arrival::Start, 0.0).page("Refreshed", Arrival::Route, 9_000.0).gives(&[]);
}

#[test]
fn m115_an_address_typed() {
    let mut t = trace();
    t.page("Instances", Arrival::Start, 0.0).page("Volumes", Arrival::Typed, 9_000.0);
    t.gives(&["Go to **Volumes** (console.example)."]);
}

#[test]
fn m115_reload() {
    trace().page("Instances", Arrival::Reload, 9_000.0).gives(&["Reload the page."]);
}

#[test]
fn m116_back() {
    let mut t = trace();
    t.click(&button("Save")).page("Volumes", Arrival::History, 9_000.0);
    t.gives(&["Click **Save**.", "Go back to **Volumes**."]);
}

#[test]
fn m116_back_soon_after_a_link() {
    let mut t = trace();
    t.page("Instances", Arrival::Start, 0.0);
    t.click(&control(Role::Link, "Handbook")).page("Handbook", Arrival::Load, 300.0);
    t.page("Instances", Arrival::History, 900.0);
    t.gives(&["Click the **Handbook** link.", "Go back to **Instances**."]);
}

#[test]
fn m117_new_tab_comes_of_the_link() {
    let mut t = trace();
    t.click(&widget(control(Role::Link, "Docs"), Widget::NewTabLink));
    t.time += 300.0;
    t.tab = 2;
    t.tell_of(None, Event::TabActivated { opened: true });
    t.click(&button("Search"));
    t.gives(&["Click the **Docs** link.", "Click **Search**."]);
}

/// A busy worker tells of the tab late, and a slow page comes long after its tab.
#[test]
fn m117_the_first_page_of_a_new_tab_comes_of_the_link_whenever_it_comes() {
    for (overtakes, after) in [(false, 300.0), (true, 300.0), (false, 30_000.0), (true, 30_000.0)] {
        let mut t = trace();
        t.click(&widget(control(Role::Link, "Docs"), Widget::NewTabLink));
        t.time += 300.0;
        t.tab = 2;
        t.tell_of(None, Event::TabActivated { opened: true });
        t.page("Handbook", Arrival::Load, after);
        if overtakes {
            t.overtaking();
        }
        t.gives(&["Click the **Docs** link."]);
        assert_eq!(outcomes(&t), [(OutcomeKind::NewTab, "Handbook".to_owned())]);
    }
}

#[test]
fn m117_an_act_may_open_several_tabs() {
    let mut t = trace();
    t.click(&button("Compare"));
    for tab in [2, 3] {
        t.tab = tab;
        t.tell_of(None, Event::TabActivated { opened: true });
    }
    for (tab, name) in [(2, "Volumes"), (3, "Images")] {
        t.tab = tab;
        t.page(name, Arrival::Load, 300.0);
    }
    t.gives(&["Click **Compare**."]);
    assert_eq!(outcomes(&t), ["Volumes", "Images"].map(|name| (OutcomeKind::NewTab, name.to_owned())));
}

#[test]
fn m118_switching_tabs_counts_when_something_is_done_there() {
    let mut t = trace();
    t.click(&button("Save"));
    t.tell_of(None, Event::TabActivated { opened: false });
    t.gives(&["Click **Save**."]);
    t.click(&button("Copy it"));
    t.gives(&["Click **Save**.", "Switch to the **Instances** tab of the browser.", "Click **Copy it**."]);
}

#[test]
fn m119_a_chain_of_redirects_is_one_navigation() {
    let mut t = trace();
    t.click(&button("Sign in")).page("Redirecting", Arrival::Load, 300.0).page("Home", Arrival::Load, 500.0);
    t.gives(&["Click **Sign in**."]);
    assert_eq!(outcomes(&t), [(OutcomeKind::Navigation, "Home".to_owned())]);
}

#[test]
fn what_a_page_says_as_it_arrives_came_of_the_act_that_led_there() {
    let mut t = trace();
    t.page("Add server", Arrival::Start, 0.0).greeted(0.0, "Save often");
    t.click(&button("Save")).page("Servers", Arrival::Load, 700.0);
    t.greeted(0.0, "Save often").greeted(0.0, "web-1 was added");
    t.gives(&["Click **Save**."]);
    let message = (OutcomeKind::Message, "web-1 was added".to_owned());
    assert_eq!(outcomes(&t), [(OutcomeKind::Navigation, "Servers".to_owned()), message]);
}

#[test]
fn what_a_frame_says_does_not_make_news_of_its_pages_advice() {
    let mut t = trace();
    t.page("Add server", Arrival::Start, 0.0).greeted(0.0, "Save often").greeted(0.0, "Inside").in_frame(3, "inner");
    t.click(&button("Save")).page("Servers", Arrival::Load, 700.0).greeted(0.0, "Save often");
    t.gives(&["Click **Save**."]);
    assert_eq!(outcomes(&t), [(OutcomeKind::Navigation, "Servers".to_owned())]);
}

#[test]
fn what_a_page_says_as_it_arrives_is_known_before_the_page_is_told() {
    let mut t = trace();
    t.click(&button("Save"));
    t.document = "servers".to_owned();
    t.greeted(-200.0, "web-1 was added").page("Servers", Arrival::Load, 700.0);
    t.gives(&["Click **Save**."]);
    assert_eq!(outcomes(&t).len(), 2);
}

#[test]
fn what_a_page_says_as_it_arrives_is_nothing_that_a_link_or_a_later_act_did() {
    let mut t = trace();
    t.click(&control(Role::Link, "Volumes")).page("Volumes", Arrival::Load, 700.0);
    t.greeted(0.0, "Volumes are cheap");
    t.click(&button("Save")).page("Servers", Arrival::Load, 700.0).click(&button("Add"));
    t.greeted(300.0, "web-1 was added");
    let navigation = |name: &str| (OutcomeKind::Navigation, name.to_owned());
    assert_eq!(outcomes(&t), [navigation("Volumes"), navigation("Servers")]);
}

#[test]
fn m120_download() {
    let mut t = trace();
    t.click(&button("Export")).tell(Event::Downloaded { file: "instances.csv".into() });
    assert_eq!(outcomes(&t), [(OutcomeKind::Download, "instances.csv".to_owned())]);
}

#[test]
fn a_row_that_reaches_its_state_late_is_waited_for() {
    let mut t = trace();
    t.click(&button("Launch instance")).row_changed("web-1", "Pending", "Running", 250_000.0);
    t.gives(&["Click **Launch instance**.", "Wait until **web-1** is *Running* (took 4 min 10 s)."]);
}

#[test]
fn a_gap_is_told() {
    let mut t = trace();
    t.tell_of(None, Event::Gap { reason: GapReason::TabCrashed, detail: None });
    t.tell_of(None, Event::Gap { reason: GapReason::FileViewer, detail: Some("report.pdf".into()) });
    t.gives(&[
        "Something may be missing here: the page crashed.",
        "Something may be missing here: a file was open (**report.pdf**).",
    ]);
    t.tell_of(None, Event::Gap { reason: GapReason::FileViewer, detail: Some("report.pdf".into()) });
    assert_eq!(fold(t.rows()).steps.len(), 2, "told again at once, it is one gap");
}

#[test]
fn a_mark_on_a_later_picture_stands_where_the_page_moved_the_control_to() {
    let mut t = trace();
    let save = button("Save");
    t.press(&save);
    let at = t.time;
    let rect = Some(Rect { x: 10.0, y: 60.0, width: 80.0, height: 20.0 });
    let changed_at = Some(at + 10.0);
    t.tell(Event::Settled {
        node: save.node,
        states: States::default(),
        value: None,
        connected: true,
        changed_at,
        rect,
    });
    let picture =
        Picture { id: "p".into(), width: 200, height: 200, scale: 2.0, started: at + 150.0, ended: at + 190.0 };
    t.tell(Event::PictureTaken { picture });
    let StepFrame::Taken { target, shows: Shows::After, .. } = &fold(t.rows()).steps[0].frame else { panic!() };
    assert_eq!(*target, Some(Rect { x: 20.0, y: 120.0, width: 160.0, height: 40.0 }));
}

/// A picture from `started` to `ended`, a change of the page at `changed`, all relative to the press.
fn shows(started: f64, ended: f64, quiet: f64, changed: Option<f64>) -> Shows {
    let mut t = trace();
    let save = button("Save");
    let at = t.time + 300.0;
    t.press(&save);
    if let Some(Row { observation: Observation { event: Event::Pressed { quiet_since, .. }, .. }, .. }) = t.last_row() {
        *quiet_since = Some(at + quiet);
    }
    t.tell(Event::Settled {
        node: save.node,
        states: States::default(),
        value: None,
        connected: true,
        changed_at: changed.map(|after| at + after),
        rect: None,
    });
    let picture =
        Picture { id: "p".into(), width: 200, height: 100, scale: 2.0, started: at + started, ended: at + ended };
    t.tell(Event::PictureTaken { picture });
    match &fold(t.rows()).steps[0].frame {
        StepFrame::Taken { shows, target, .. } => {
            assert_eq!(*target, Some(Rect { x: 20.0, y: 20.0, width: 160.0, height: 40.0 }));
            *shows
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_picture_says_what_the_times_prove() {
    for (started, ended, quiet, changed, expected) in [
        (-400.0, -350.0, -600.0, Some(10.0), Shows::Before),
        (-400.0, -350.0, -200.0, Some(10.0), Shows::Unknown),
        (5.0, 60.0, -600.0, Some(90.0), Shows::Before),
        (5.0, 60.0, -600.0, Some(30.0), Shows::Unknown),
        // Begun before the page last changed, and had only after the press.
        (-60.0, 20.0, -30.0, Some(90.0), Shows::Unknown),
        // Begun when what changed before the press, or by it, was perhaps not painted yet.
        (-80.0, -60.0, -90.0, Some(10.0), Shows::Unknown),
        (5.0, 30.0, -20.0, Some(90.0), Shows::Unknown),
        (15.0, 40.0, -600.0, Some(10.0), Shows::Unknown),
        (150.0, 190.0, -600.0, Some(10.0), Shows::After),
        (50.0, 90.0, -600.0, None, Shows::Before),
    ] {
        assert_eq!(shows(started, ended, quiet, changed), expected, "{started} {ended} {quiet} {changed:?}");
    }
}

#[test]
fn signed_in_by_the_browsers_own_dialog() {
    let mut t = trace();
    t.click(&button("Reports"));
    t.tell_of(None, Event::Gap { reason: GapReason::SignIn, detail: Some("nexus.example.com".into()) });
    t.page("Reports", Arrival::Reload, 9_000.0);
    t.click(&button("Details")).page("Reports", Arrival::Reload, 9_000.0);
    let captions = t.captions();
    assert_eq!(captions.len(), 4, "{captions:?}");
    assert_eq!(captions[3], "Reload the page.");
    assert!(
        captions[1].ends_with("the browser asked for a name and a password (**nexus.example.com**)."),
        "{captions:?}"
    );
}

#[test]
fn m96_a_drawer_is_told_once_and_what_has_no_name_not_at_all() {
    let mut t = trace();
    t.click(&button("Settings")).outcome(OutcomeKind::PanelOpened, "Settings");
    t.outcome(OutcomeKind::DialogOpened, "Settings").outcome(OutcomeKind::DialogClosed, "");
    assert_eq!(outcomes(&t), [(OutcomeKind::PanelOpened, "Settings".to_owned())]);
}
