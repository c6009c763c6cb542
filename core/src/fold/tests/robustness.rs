//! Any journal folds: torn, doubled, shuffled, newer.

use super::trace::*;
use crate::fold::fold;
use crate::observation::*;

fn recording() -> Vec<Row> {
    let mut t = trace();
    t.page("Instances", Arrival::Start, 0.0);
    t.click(&button("Launch")).outcome(OutcomeKind::Message, "Launched");
    t.filled(&field("Name"), text("web-1")).click(&button("Save"));
    t.rows().to_vec()
}

#[test]
fn m126_the_same_observation_twice_is_one() {
    let rows = recording();
    let doubled: Vec<Row> = rows.iter().chain(&rows).cloned().collect();
    assert_eq!(fold(&doubled), fold(&rows));
}

#[test]
fn every_prefix_and_every_hole_folds() {
    let rows = recording();
    for missing in 0..rows.len() {
        let _ = fold(&rows[..missing]);
        let torn: Vec<Row> =
            rows.iter().enumerate().filter(|(index, _)| *index != missing).map(|(_, row)| row.clone()).collect();
        let _ = fold(&torn);
    }
}

#[test]
fn rows_that_arrived_out_of_their_documents_order_swap_back() {
    let rows = recording();
    let mut late = rows.clone();
    let last = late.len() - 1;
    late.swap(1, last);
    for (index, row) in late.iter_mut().enumerate() {
        row.sequence = u32::try_from(index).unwrap() + 1;
    }
    let steps = |rows: &[Row]| fold(rows).steps.iter().map(|step| step.id.clone()).collect::<Vec<_>>();
    assert_eq!(steps(&late), steps(&rows));
}

#[test]
fn a_row_of_a_newer_schema_is_left_out_and_told() {
    let mut rows = recording();
    rows[1].observation.schema = SCHEMA_VERSION + 1;
    let folded = fold(&rows);
    assert!(folded.notices[0].contains("newer version"), "{:?}", folded.notices);
}

#[test]
fn adding_rows_never_renames_a_step() {
    let rows = recording();
    let whole: Vec<_> = fold(&rows).steps.into_iter().map(|step| step.id).collect();
    for length in 0..rows.len() {
        for step in fold(&rows[..length]).steps {
            assert!(whole.contains(&step.id), "{:?} is gone", step.id);
        }
    }
}

/// The worker's test reads the same file: what it lets into a journal, core can read.
#[test]
fn rows_that_say_only_what_they_must_are_read() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/golden/rows/least.json");
    let rows: Vec<Row> = crate::tree::read(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert!(rows.len() >= 20);
    assert!(!fold(&rows).steps.is_empty());
}
