//! The kinds of document: one recording becomes a runbook, an SOP or a work instruction.
//!
//! What the recording knows is filled in from evidence; what only a person knows is a marked blank with a
//! question, until the person fills it in. While nobody chose a kind, the document is a runbook of what is
//! known, and nothing is asked: whoever presses `Download` at once gets a page without a single gap in it.

mod evidence;
mod inverse;
mod links;
mod part;
mod question;
mod rollback;
mod runbook;
mod sheet;
mod sop;
mod template;
mod verification;

#[cfg(test)]
pub(super) mod examples;
#[cfg(test)]
mod tests;

pub(super) use evidence::is_region;
pub use question::{QUESTIONS, Question, question};
pub(crate) use runbook::review_day;
pub use template::TemplateError;

use super::Document;
use super::variable;
use super::written::template_blocks;
use crate::guide::{Guide, Settings, Slot};
use part::Part;
use sheet::Sheet;
use template::Piece;

/// A guide laid out as a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Laid {
    /// The document.
    pub document: Document,
    /// What a person still has to fill in, in reading order, each slot once.
    pub blanks: Vec<Blank>,
    /// Steps that this kind of document does not tell: an SOP without appendix tells stages alone.
    pub steps_left_out: usize,
    /// Why the person's template was not used; Cairn's own order was then.
    pub template_errors: Vec<TemplateError>,
}

/// Something that only a person knows and has not said yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blank {
    /// Where the words go.
    pub slot: Slot,
    /// What is asked.
    pub question: &'static str,
}

/// Lays a guide out as the settings say.
#[must_use]
pub fn lay_out(guide: &Guide, settings: &Settings) -> Laid {
    let kind = settings.kind.unwrap_or_default();
    let (pieces, template_errors) = pieces(settings);
    let mut sheet = Sheet::new(guide, settings, kind, &pieces);
    let mut variables = None;
    for piece in &pieces {
        match piece {
            // Its values stay as they were recorded: it is put in when all else is called by its names.
            Piece::Part(Part::Variables) => variables = Some(sheet.blocks.len()),
            Piece::Part(part) => add(&mut sheet, *part),
            Piece::Own(text) => sheet.blocks.extend(template_blocks(text)),
        }
    }
    let steps_left_out = sheet.steps_left_out();
    let Sheet { mut blocks, blanks, .. } = sheet;
    let table = runbook::variables(guide, settings);
    let at = variables.unwrap_or_default().min(blocks.len());
    let after = blocks.split_off(at);
    let mut document = Document { title: guide.title.clone(), blocks, language: guide.language };
    variable::replace(&mut document, &settings.variables);
    let mut rest = Document { blocks: after, ..Document::default() };
    variable::replace(&mut rest, &settings.variables);
    document.blocks.extend(table);
    document.blocks.extend(rest.blocks);
    Laid { document, blanks, steps_left_out, template_errors }
}

/// The pieces of the person's template, or Cairn's own. Without a place of their own, variables come first:
/// a name that nobody explains would be a lost word.
fn pieces(settings: &Settings) -> (Vec<Piece>, Vec<TemplateError>) {
    let kind = settings.kind.unwrap_or_default();
    let own = || part::order(kind).iter().map(|part| Piece::Part(*part)).collect();
    match settings.text(Slot::Template).map(|text| template::parse(text, kind)) {
        None => (own(), Vec::new()),
        Some(Ok(pieces)) => (pieces, Vec::new()),
        Some(Err(errors)) => (own(), errors),
    }
}

fn add(sheet: &mut Sheet, part: Part) {
    match part {
        Part::Metadata => runbook::metadata(sheet),
        Part::Notices => sheet.blocks.extend(super::layout::notices(sheet.guide)),
        Part::Contents => runbook::contents(sheet),
        Part::Prerequisites => runbook::prerequisites(sheet),
        Part::Variables => {}
        Part::Steps => runbook::steps(sheet),
        Part::Verification => verification::verification(sheet),
        Part::Rollback => rollback::rollback(sheet),
        Part::Escalation => sheet.section("Escalation", Slot::Escalation, Vec::new()),
        Part::ChangeHistory => runbook::change_history(sheet),
        Part::Purpose => sheet.section("Purpose", Slot::Purpose, Vec::new()),
        Part::Scope => sheet.section("Scope", Slot::Scope, Vec::new()),
        Part::Responsibilities => sheet.section("Roles and responsibilities", Slot::Responsibilities, Vec::new()),
        Part::InputsAndOutputs => sop::inputs_and_outputs(sheet),
        Part::Stages => sop::stages(sheet),
        Part::Compliance => sheet.section("Compliance and policy", Slot::Compliance, Vec::new()),
        Part::Exceptions => sop::exceptions(sheet),
        Part::Review => sop::review(sheet),
        Part::WorkInstructions => sop::work_instructions(sheet),
        Part::Appendix => sop::appendix(sheet),
    }
}
