//! The parts a document is put together from, and their order in each kind.

use crate::guide::Kind;

/// A part of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// What it is about, who owns it, when it was recorded.
    Metadata,
    /// What could not be read or seen.
    Notices,
    /// The table of contents.
    Contents,
    /// What must be there before one begins.
    Prerequisites,
    /// The table of variables.
    Variables,
    /// Every step.
    Steps,
    /// How one sees that it worked.
    Verification,
    /// The way back.
    Rollback,
    /// Whom to call.
    Escalation,
    /// What was changed in the document.
    ChangeHistory,
    /// What it is for.
    Purpose,
    /// What it covers.
    Scope,
    /// Who does what.
    Responsibilities,
    /// What goes in and comes out.
    InputsAndOutputs,
    /// The process without clicks.
    Stages,
    /// Rules.
    Compliance,
    /// What to do when something goes wrong.
    Exceptions,
    /// When it is looked at again.
    Review,
    /// The documents with the steps.
    WorkInstructions,
    /// The steps, folded away.
    Appendix,
}

/// What templates call the parts.
pub(super) const NAMES: [(Part, &str); 20] = [
    (Part::Metadata, "metadata"),
    (Part::Notices, "notices"),
    (Part::Contents, "contents"),
    (Part::Prerequisites, "prerequisites"),
    (Part::Variables, "variables"),
    (Part::Steps, "steps"),
    (Part::Verification, "verification"),
    (Part::Rollback, "rollback"),
    (Part::Escalation, "escalation"),
    (Part::ChangeHistory, "change-history"),
    (Part::Purpose, "purpose"),
    (Part::Scope, "scope"),
    (Part::Responsibilities, "responsibilities"),
    (Part::InputsAndOutputs, "inputs-and-outputs"),
    (Part::Stages, "stages"),
    (Part::Compliance, "compliance"),
    (Part::Exceptions, "exceptions"),
    (Part::Review, "review"),
    (Part::WorkInstructions, "work-instructions"),
    (Part::Appendix, "appendix"),
];

const RUNBOOK: [Part; 10] = [
    Part::Metadata,
    Part::Notices,
    Part::Contents,
    Part::Prerequisites,
    Part::Variables,
    Part::Steps,
    Part::Verification,
    Part::Rollback,
    Part::Escalation,
    Part::ChangeHistory,
];

const SOP: [Part; 15] = [
    Part::Metadata,
    Part::Notices,
    Part::Contents,
    Part::Purpose,
    Part::Scope,
    Part::Responsibilities,
    Part::InputsAndOutputs,
    Part::Variables,
    Part::Stages,
    Part::Compliance,
    Part::Exceptions,
    Part::Review,
    Part::WorkInstructions,
    Part::ChangeHistory,
    Part::Appendix,
];

/// Who does the task gets to the steps at once; what the document is stands at its end.
const WORK_INSTRUCTION: [Part; 5] = [Part::Notices, Part::Variables, Part::Steps, Part::Metadata, Part::ChangeHistory];

/// The parts of a kind in Cairn's own order.
pub(super) fn order(kind: Kind) -> &'static [Part] {
    match kind {
        Kind::Runbook => &RUNBOOK,
        Kind::Sop => &SOP,
        Kind::WorkInstruction => &WORK_INSTRUCTION,
    }
}
