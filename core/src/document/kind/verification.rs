//! How one sees that it worked: what was recorded to make sure, and what the page showed.

use super::part::Part;
use super::runbook::header;
use super::sheet::Sheet;
use crate::caption::{self, Language};
use crate::document::said::said;
use crate::document::words::{self, plain, strong};
use crate::document::{Block, Cell, Flow, Inner, Table};
use crate::guide::{GuideStep, Slot};
use crate::observation::OutcomeKind;
use crate::step::{Outcome, Part as StepPart};
use crate::text::Text;

/// How one sees that it worked.
pub(super) fn verification(sheet: &mut Sheet) {
    let mut shown = table(&sheet.steps_of(StepPart::Procedure), sheet.guide.language);
    shown.extend(sheet.steps(Part::Verification));
    sheet.section("Verification", Slot::Verification, shown);
}

/// What the page showed, by step, and how long it took.
fn table(steps: &[&GuideStep], language: Language) -> Vec<Block> {
    let mut rows = Vec::new();
    for step in steps {
        for outcome in step.step.outcomes.iter().filter(|outcome| proves(outcome.kind)) {
            rows.extend(row(step, outcome, language));
        }
    }
    if rows.is_empty() {
        return Vec::new();
    }
    rows.insert(0, header(language, &["After step", "What the page shows", "When it was recorded, it took"]));
    vec![
        Inner::Paragraph(vec![plain(said(language, "It worked when the page shows this:"))]).into(),
        Flow::Table(Table { header_row: true, header_column: false, rows }).into(),
    ]
}

/// That a page opens is on the way; that something is said or stands in a table is a result.
pub(super) fn proves(kind: OutcomeKind) -> bool {
    matches!(
        kind,
        OutcomeKind::Message
            | OutcomeKind::RowAdded
            | OutcomeKind::RowRemoved
            | OutcomeKind::RowChanged
            | OutcomeKind::Download
    )
}

fn row(step: &GuideStep, outcome: &Outcome, language: Language) -> Option<Vec<Cell>> {
    let sentence = caption::outcome(outcome, language)?;
    let mut after = vec![strong(step.number.to_string())];
    let name = step.step.target.name.trim();
    if !name.is_empty() {
        after.push(plain(format!(", {name}")));
    }
    let took = if outcome.after.is_finite() && outcome.after >= 1_000.0 {
        vec![plain(words::duration(outcome.after, language))]
    } else {
        vec![plain(said(language, "at once"))]
    };
    let cells: [Text; 3] = [after, sentence, took];
    Some(cells.into_iter().map(Cell::from).collect())
}
