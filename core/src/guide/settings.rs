//! What the person decided about the document: its kind, what the recording cannot know, its variables.
//!
//! Texts are kept by their slot, whatever kind of document is chosen: to switch the kind loses no word.

use crate::tree::{Read, Write};

/// What sort of document a guide is written as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// For who is on call.
    #[default]
    Runbook,
    /// For who owns the process.
    Sop,
    /// For who does the task.
    WorkInstruction,
}

/// How the steps are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum StepLayout {
    /// A heading for each, blocks below it. Every target keeps it whole.
    #[default]
    Headings,
    /// A box to tick for each, blocks below it.
    Tasks,
    /// One numbered list with everything in its items. Not every target keeps it whole.
    Numbered,
}

/// How much of a screenshot the guide shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum Cut {
    /// The control with enough around to find it, marked.
    #[default]
    Around,
    /// The whole page, the control marked.
    Whole,
    /// The screenshot as it was taken, with nothing marked. What was covered stays covered.
    Original,
}

/// A place for words that only a person knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum Slot {
    /// The system it is about.
    System,
    /// Who keeps it right.
    Owner,
    /// When it was last done.
    LastTested,
    /// How bad it is when it is needed.
    Severity,
    /// The alerts that call for it.
    Alerts,
    /// When it must be looked at again: a day, or `90 days`.
    ReviewBy,
    /// Words to find it by.
    Labels,
    /// Who helps when it does not work.
    Escalation,
    /// How one signs in.
    SignIn,
    /// The role to act in.
    Role,
    /// The account, subscription or project.
    Account,
    /// The region.
    Region,
    /// What one must be allowed to do.
    Permissions,
    /// The network one must be in.
    Network,
    /// What must be installed.
    Tools,
    /// How one sees that it worked.
    Verification,
    /// The way back.
    Rollback,
    /// What was changed in it, a line each.
    ChangeHistory,
    /// What it is for.
    Purpose,
    /// What it covers and what not.
    Scope,
    /// Who does what.
    Responsibilities,
    /// What goes in.
    Inputs,
    /// What comes out.
    Outputs,
    /// Rules it obeys.
    Compliance,
    /// What to do when something goes wrong.
    Exceptions,
    /// The work instructions that belong to it, a line each.
    WorkInstructions,
    /// The person's own order of parts, as a template is written.
    Template,
}

impl Slot {
    /// Of a template there can be only one, and of a day to look at it again the first counts.
    fn is_single(self) -> bool {
        matches!(self, Self::Template | Self::ReviewBy)
    }
}

/// A recorded value that the document calls by a name.
#[derive(Clone, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Variable {
    /// As it is called: `CLUSTER_NAME`.
    pub name: String,
    /// What was recorded.
    pub value: String,
}

/// Everything the person decided about the document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// The kind chosen; absent while nobody chose.
    pub kind: Option<Kind>,
    /// How the steps are set.
    pub layout: StepLayout,
    /// An SOP holds the steps as well, behind its stages.
    pub appendix: bool,
    /// How much its pictures show.
    pub cut: Cut,
    /// By what names recorded values are called, in the order they were named.
    pub variables: Vec<Variable>,
    /// What the person wrote, in the order of the slots, none empty; written by [`Settings::set_text`].
    pub texts: Vec<(Slot, String)>,
}

impl Settings {
    /// What the person wrote for a slot; nothing when it is empty.
    #[must_use]
    pub fn text(&self, slot: Slot) -> Option<&str> {
        self.texts.iter().find(|(known, _)| *known == slot).map(|(_, text)| text.as_str())
    }

    /// Writes into a slot; nothing but white space empties it.
    pub fn set_text(&mut self, slot: Slot, text: &str) {
        self.texts.retain(|(known, _)| *known != slot);
        if !text.trim().is_empty() {
            let at = self.texts.partition_point(|(known, _)| *known < slot);
            self.texts.insert(at, (slot, text.to_owned()));
        }
    }

    /// Takes the team's words where the guide has none of its own.
    #[must_use]
    pub fn with_defaults(mut self, defaults: &[(Slot, String)]) -> Self {
        for (slot, text) in defaults {
            if self.text(*slot).is_none() {
                self.set_text(*slot, text);
            }
        }
        self
    }

    /// Takes in what was decided about a guide that is joined: texts of one slot are put below each other, and a name
    /// that is taken gets a number. Of what there can be only one of, the first stands.
    pub fn take_in(&mut self, more: &Self) {
        for (slot, text) in &more.texts {
            match self.text(*slot).map(str::to_owned) {
                None => self.set_text(*slot, text),
                Some(known) if known.trim() == text.trim() || slot.is_single() => {}
                Some(known) => self.set_text(*slot, &[&known, "\n", text].concat()),
            }
        }
        for variable in &more.variables {
            if self.variables.iter().all(|known| known.value != variable.value) {
                let free = self.free_name(&variable.name);
                self.name_variable(&variable.value, &free);
            }
        }
    }

    fn free_name(&self, name: &str) -> String {
        let mut free = name.to_owned();
        let mut number = 1_u32;
        while self.variables.iter().any(|known| known.name == free) {
            number += 1;
            free = [name, "_", &number.to_string()].concat();
        }
        free
    }

    /// Calls a recorded value by a name, or by none any more. Of two values one name calls the later.
    pub fn name_variable(&mut self, value: &str, name: &str) {
        let name = variable_name(name);
        self.variables.retain(|known| known.value != value || !name.is_empty());
        if name.is_empty() || value.is_empty() {
            return;
        }
        self.variables.retain(|known| known.name != name || known.value == value);
        match self.variables.iter_mut().find(|known| known.value == value) {
            Some(known) => known.name = name,
            None => self.variables.push(Variable { name, value: value.to_owned() }),
        }
    }
}

/// A name as scripts take it: capitals, digits and underscores, not beginning with a digit.
#[must_use]
pub fn variable_name(text: &str) -> String {
    let mut name = String::new();
    for character in text.chars() {
        if character.is_ascii_alphanumeric() {
            name.push(character.to_ascii_uppercase());
        } else if !matches!(character, '\'' | '’') && !name.is_empty() && !name.ends_with('_') {
            name.push('_');
        }
    }
    name.truncate(40);
    let name = name.trim_end_matches('_');
    let begins_with_digit = name.starts_with(|first: char| first.is_ascii_digit());
    if begins_with_digit { format!("VALUE_{name}") } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_variables_are_what_scripts_take() {
        let cases = [
            ("Cluster name", "CLUSTER_NAME"),
            ("  VPC (id)  ", "VPC_ID"),
            ("the owner's host", "THE_OWNERS_HOST"),
            ("2nd subnet", "VALUE_2ND_SUBNET"),
            ("漢字", ""),
            ("__", ""),
        ];
        for (text, name) in cases {
            assert_eq!(variable_name(text), name, "{text}");
        }
    }

    #[test]
    fn texts_are_kept_in_the_order_of_their_slots_and_emptied_by_white_space() {
        let mut settings = Settings::default();
        settings.set_text(Slot::Purpose, "why");
        settings.set_text(Slot::Owner, "sre");
        assert_eq!(settings.texts, [(Slot::Owner, "sre".to_owned()), (Slot::Purpose, "why".to_owned())]);
        settings.set_text(Slot::Owner, " ");
        assert_eq!(settings.text(Slot::Owner), None);
    }

    #[test]
    fn what_the_guide_says_goes_before_what_the_team_says() {
        let mut settings = Settings::default();
        settings.set_text(Slot::Owner, "ada");
        let team = [(Slot::Owner, "sre".to_owned()), (Slot::Escalation, "call 112".to_owned())];
        let settings = settings.with_defaults(&team);
        assert_eq!((settings.text(Slot::Owner), settings.text(Slot::Escalation)), (Some("ada"), Some("call 112")));
    }

    #[test]
    fn one_value_has_one_name_and_one_name_one_value() {
        let mut settings = Settings::default();
        settings.name_variable("web-1", "host");
        settings.name_variable("web-1", "server");
        settings.name_variable("db-1", "database");
        let names = |settings: &Settings| -> Vec<(String, String)> {
            settings.variables.iter().map(|known| (known.name.clone(), known.value.clone())).collect()
        };
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(names(&settings), [pair("SERVER", "web-1"), pair("DATABASE", "db-1")]);
        settings.name_variable("db-1", "server");
        assert_eq!(names(&settings), [pair("SERVER", "db-1")]);
        settings.name_variable("db-1", "");
        assert!(settings.variables.is_empty());
    }
}
