//! Recordings joined to a guide: told as they would be alone, edited like its own, taken back by one act.

use super::*;
use crate::document::join;
use crate::fold::tests::trace::{button, trace};
use crate::observation::Row;
use crate::step::Saying;

fn other() -> Folded {
    let mut other = folded();
    other.origins = vec!["https://other.example".to_owned()];
    other.notices = vec!["One line could not be read.".to_owned()];
    other
}

/// As `fold` gives them: the steps of a joined recording are named after it.
fn with(recordings: &[(&str, Folded)]) -> Folded {
    let mut all = folded();
    for (name, other) in recordings {
        let mut other = other.clone();
        other.steps.iter_mut().for_each(|step| step.id = step.id.within(name));
        all.joined.push(((*name).to_owned(), other));
    }
    all
}

fn joining(recording: &str, edits: Vec<Edit>) -> Edit {
    let named = vec![Edit::Rename { title: "Stop a machine".into() }];
    Edit::Join { recording: recording.to_owned(), edits: [named, edits].concat() }
}

fn told(guide: &Guide) -> Vec<String> {
    let line = |step: &GuideStep| {
        format!("{} {} | {}", step.number, step.heading.as_deref().unwrap_or("-"), plain(&step.caption))
    };
    guide.steps.iter().map(line).collect()
}

#[test]
fn a_guide_joined_by_an_edit_is_the_one_joined_of_two_guides() {
    let own = vec![
        Edit::Rename { title: "Launch a machine".into() },
        Edit::FillIn { slot: Slot::Escalation, text: "Call ada.".into() },
        Edit::NameVariable { value: "web-1".into(), name: "HOST".into() },
    ];
    let others = vec![
        Edit::Rename { title: "Stop a machine".into() },
        Edit::RewriteCaption { step: id("b"), caption: "Mind the **address**.".into() },
        Edit::MoveStep { step: id("c"), before: Some(id("a")) },
        Edit::DeleteStep { step: id("a") },
        Edit::SetNote { step: id("b"), index: 0, note: NoteKind::Note, text: "By then.".into() },
        Edit::FillIn { slot: Slot::Escalation, text: "Call bob.".into() },
        Edit::NameVariable { value: "db-1".into(), name: "HOST".into() },
    ];
    let apart = join("", &[Guide::new(&folded(), &own), Guide::new(&other(), &others)]);
    let together = Guide::new(&with(&[("x", other())]), &[own, vec![joining("x", others)]].concat());
    assert_eq!(told(&together), told(&apart));
    assert_eq!(together.title, "Launch a machine, Stop a machine");
    assert_eq!(
        (&together.title, &together.settings, &together.origins, &together.notices),
        (&apart.title, &apart.settings, &apart.origins, &apart.notices)
    );
    let notes = |guide: &Guide| guide.steps.iter().map(|step| step.notes.clone()).collect::<Vec<_>>();
    assert_eq!(notes(&together), notes(&apart));
}

#[test]
fn one_act_takes_it_back_and_one_does_it_again() {
    let joined = with(&[("x", other())]);
    let alone = told(&Guide::new(&folded(), &[]));
    assert_eq!(told(&Guide::new(&joined, &[])), alone, "rows alone join nothing");
    let edits = [joining("x", vec![Edit::DeleteStep { step: id("c") }])];
    assert_eq!(Guide::new(&joined, &edits).steps.len(), 5);
    let undone = [edits[0].clone(), Edit::Undo];
    let back = Guide::new(&joined, &undone);
    assert_eq!((told(&back), back.origins, back.can_redo), (alone, Vec::<String>::new(), true));
    assert_eq!(Guide::new(&joined, &[undone.to_vec(), vec![Edit::Redo]].concat()).steps.len(), 5);
}

#[test]
fn joined_steps_are_edited_like_its_own_and_a_title_typed_later_is_the_whole_guides() {
    let joined = with(&[("x", other())]);
    let edits = [
        joining("x", Vec::new()),
        Edit::RewriteCaption { step: id("a~x"), caption: "Stop it.".into() },
        Edit::MoveStep { step: id("a~x"), before: Some(id("b")) },
        Edit::Rename { title: "Replace a machine".into() },
    ];
    let guide = Guide::new(&joined, &edits);
    let lines = told(&guide);
    assert_eq!(guide.title, "Replace a machine");
    assert_eq!(lines[1], "2 Stop a machine: Instances | Stop it.");
    assert!(lines[2].starts_with("3 Instances | "), "{lines:?}");
    assert_eq!(lines.len(), 6);
}

#[test]
fn what_joins_others_itself_keeps_them_and_may_be_joined_twice() {
    let all = with(&[("p.x", other()), ("x", other()), ("p.y", other()), ("y", other())]);
    let inner = || vec![joining("p", Vec::new()), Edit::DeleteStep { step: id("a~p") }];
    let guide = Guide::new(&all, &[joining("x", inner()), joining("y", inner())]);
    let ids: Vec<&str> = guide.steps.iter().map(|step| step.step.id.0.as_str()).collect();
    let expected = "a b c a~x b~x c~x b~p.x c~p.x a~y b~y c~y b~p.y c~p.y";
    assert_eq!(ids.join(" "), expected);
}

#[test]
fn what_was_said_at_the_seam_stays_with_its_own_recording() {
    let mut first = folded();
    first.steps.push(step("h", Action::Say(Saying::Heading("Never used".into())), ""));
    let mut second = other();
    second.steps.insert(0, step("n", Action::Say(Saying::Note("Mind the gap.".into())), ""));
    let mut all = with(&[("x", second)]);
    all.steps = first.steps;
    let guide = Guide::new(&all, &[joining("x", Vec::new())]);
    let notes = |index: usize| guide.steps[index].notes.iter().map(|note| plain(&note.text)).collect::<Vec<_>>();
    assert_eq!((notes(2), notes(3)), (vec!["Never used".to_owned()], vec!["Mind the gap.".to_owned()]));
}

/// The fold parts a journal where a recording was joined: two of the same file do not touch each other.
#[test]
fn the_fold_tells_joined_recordings_apart() {
    let mut trace = trace();
    trace.click(&button("Launch instance"));
    trace.click(&button("Confirm"));
    let rows = trace.rows().to_vec();
    let alone = crate::fold::fold(&rows);
    let mut joined: Vec<Row> = rows.clone();
    for name in ["x", "y"] {
        let mut seam = rows[0].clone();
        seam.observation.event = crate::observation::Event::Joined { recording: name.into() };
        joined.push(seam);
        joined.extend(rows.clone());
    }
    let folded = crate::fold::fold(&joined);
    assert_eq!(folded.steps, alone.steps);
    for (name, (known, other)) in ["x", "y"].iter().zip(&folded.joined) {
        assert_eq!(name, known);
        let ids: Vec<StepId> = alone.steps.iter().map(|step| step.id.within(name)).collect();
        assert_eq!(other.steps.iter().map(|step| step.id.clone()).collect::<Vec<_>>(), ids);
    }
    assert!(!alone.steps.is_empty());
}
