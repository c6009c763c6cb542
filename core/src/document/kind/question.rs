//! What each slot is called in a document, and the question that helps to fill it in.

use crate::guide::{Kind, Slot};

/// A slot as people see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which.
    pub slot: Slot,
    /// What it is called.
    pub name: &'static str,
    /// What is asked.
    pub question: &'static str,
    /// The answer may have several lines.
    pub several_lines: bool,
    /// The kinds of document that have a place for it.
    pub kinds: &'static [Kind],
}

const RUNBOOK: &[Kind] = &[Kind::Runbook];
const SOP: &[Kind] = &[Kind::Sop];
const LASTING: &[Kind] = &[Kind::Runbook, Kind::Sop];
const ALL: &[Kind] = &[Kind::Runbook, Kind::Sop, Kind::WorkInstruction];

const fn line(slot: Slot, name: &'static str, question: &'static str, kinds: &'static [Kind]) -> Question {
    Question { slot, name, question, several_lines: false, kinds }
}

const fn lines(slot: Slot, name: &'static str, question: &'static str, kinds: &'static [Kind]) -> Question {
    Question { slot, name, question, several_lines: true, kinds }
}

/// Every slot, in the order in which they are asked.
pub const QUESTIONS: [Question; 27] = [
    line(Slot::System, "System", "Which system or service is this about?", LASTING),
    line(Slot::Owner, "Owner", "Which team or person keeps this document right?", ALL),
    line(Slot::LastTested, "Last tested", "On which day was it last done as written?", ALL),
    line(Slot::Severity, "Severity", "How bad is it when this runbook is needed?", RUNBOOK),
    lines(Slot::Alerts, "Alerts", "Which alerts or symptoms call for this runbook?", RUNBOOK),
    line(Slot::ReviewBy, "Review by", "When must it be looked at again? A day, or for example 90 days.", LASTING),
    line(Slot::Labels, "Labels", "Which words should it be found by?", ALL),
    lines(Slot::Purpose, "Purpose", "Why does this process exist, and what does it achieve?", SOP),
    lines(Slot::Scope, "Scope", "What does it cover, and what not?", SOP),
    lines(Slot::Responsibilities, "Roles and responsibilities", "Who does, approves and is told what?", SOP),
    line(Slot::SignIn, "Sign-in", "How does one sign in?", RUNBOOK),
    line(Slot::Role, "Role", "In which role is it done?", RUNBOOK),
    line(Slot::Account, "Account", "In which account, subscription or project is it done?", RUNBOOK),
    line(Slot::Region, "Region", "In which region is it done?", RUNBOOK),
    lines(Slot::Permissions, "Permissions", "Which permissions or policies allow it?", RUNBOOK),
    line(Slot::Network, "Network", "Is a VPN or a certain network needed?", RUNBOOK),
    lines(Slot::Tools, "Tools", "Which tools must be at hand?", RUNBOOK),
    lines(Slot::Inputs, "Inputs", "What must be there before it begins: requests, approvals, data?", SOP),
    lines(Slot::Outputs, "Outputs", "What is there when it is done, and who gets it?", SOP),
    lines(Slot::Verification, "Verification", "How does one see that it worked?", RUNBOOK),
    lines(Slot::Rollback, "Rollback", "How is it taken back?", RUNBOOK),
    lines(Slot::Escalation, "Escalation path", "Whom does one call when it does not work, in which order?", RUNBOOK),
    lines(Slot::Compliance, "Compliance and policy", "Which policies, standards or laws does it obey?", SOP),
    lines(Slot::Exceptions, "When something goes wrong", "Who decides what, when it does not go as written?", SOP),
    lines(
        Slot::WorkInstructions,
        "Work instructions",
        "Which documents tell the steps? One a line: its title, then its https:// address.",
        SOP,
    ),
    lines(Slot::ChangeHistory, "Change history", "What was changed, by whom? One a line: day | who | what.", ALL),
    lines(Slot::Template, "Template", "Which parts, in which order? Nothing for Cairn's own order.", ALL),
];

/// The question of a slot.
#[must_use]
pub fn question(slot: Slot) -> &'static Question {
    const NONE: Question = line(Slot::Template, "", "", &[]);
    QUESTIONS.iter().find(|question| question.slot == slot).unwrap_or(&NONE)
}
