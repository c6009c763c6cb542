//! Variables: recorded values that the document calls by a name.

mod detect;
mod replace;

pub(super) use replace::replace;

use crate::guide::{Guide, GuideStep, Variable, variable_name};
use crate::observation::{Role, Value, Widget};
use crate::step::Action;
use crate::tree::{Read, Write};
use detect::{DETECTORS, ids_in};

/// More values than this of one name are not told apart.
const MOST_ALIKE: usize = 10_000;

/// What is told of a value that nothing tells about.
const VALUE: &str = "Value";

/// A recorded value that could be a variable.
#[derive(Clone, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
pub struct Candidate {
    /// What was recorded.
    pub value: String,
    /// The name it has, or could have.
    pub name: String,
    /// It has that name already.
    pub on: bool,
    /// What it is, for the reader.
    pub about: String,
    /// In how many steps it stands.
    pub steps: u32,
}

/// What could be a variable, in the order of appearance; values that have a name are among them.
#[must_use]
pub fn candidates(guide: &Guide) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    for step in &guide.steps {
        for (value, about) in values(step) {
            if !found.iter().any(|known| known.value == value) {
                found.push(Candidate { value, name: String::new(), on: false, about, steps: 0 });
            }
        }
    }
    for variable in &guide.settings.variables {
        if !found.iter().any(|known| known.value == variable.value) {
            let (value, about) = (variable.value.clone(), String::new());
            found.push(Candidate { value, name: String::new(), on: false, about, steps: 0 });
        }
    }
    name(&mut found, &guide.settings.variables);
    for candidate in &mut found {
        let steps = guide.steps.iter().filter(|step| replace::stands_in(step, &candidate.value));
        candidate.steps = u32::try_from(steps.count()).unwrap_or(u32::MAX);
    }
    found
}

/// The word for the shape of a value, where that is what is told of it: the name of a field is the page's own.
pub(super) fn shape(guide: &Guide, about: &str) -> Option<&'static str> {
    let shapes = DETECTORS.iter().map(|detector| detector.about);
    let found = shapes.chain([VALUE]).find(|shape| *shape == about)?;
    guide.steps.iter().all(|step| step.step.target.name.trim() != about).then_some(found)
}

/// Gives every candidate the person's name, or one of its own that no other has.
fn name(found: &mut [Candidate], variables: &[Variable]) {
    let mut taken: Vec<String> = variables.iter().map(|variable| variable.name.clone()).collect();
    for candidate in found {
        if let Some(variable) = variables.iter().find(|variable| variable.value == candidate.value) {
            candidate.name.clone_from(&variable.name);
            candidate.on = true;
            continue;
        }
        let wish = Some(variable_name(&candidate.about)).filter(|name| !name.is_empty());
        let wish = wish.unwrap_or_else(|| "VALUE".to_owned());
        let numbered = (2..).map(|number: u32| format!("{wish}_{number}"));
        let free = std::iter::once(wish.clone()).chain(numbered.take(MOST_ALIKE)).find(|name| !taken.contains(name));
        candidate.name = free.unwrap_or(wish);
        taken.push(candidate.name.clone());
    }
}

/// What a step's value holds that could be a variable, and what it is.
fn values(step: &GuideStep) -> Vec<(String, String)> {
    let field = step.step.target.name.trim();
    match &step.step.value {
        Some(Value::Code { text, .. }) => ids_in(text),
        Some(Value::Text { text }) if text.trim().contains(['\n', ' ']) => ids_in(text),
        Some(Value::Text { text }) if is_typed(step) => {
            let text = text.trim();
            let kind = DETECTORS.iter().find(|detector| (detector.is_it)(text));
            let about = match kind {
                Some(kind) if field.is_empty() => kind.about,
                None if field.is_empty() => VALUE,
                _ => field,
            };
            let worth = kind.is_some() || is_name(text);
            if worth { vec![(text.to_owned(), about.to_owned())] } else { Vec::new() }
        }
        Some(Value::Options { labels }) => labels.iter().flat_map(|label| ids_in(label)).collect(),
        _ => Vec::new(),
    }
}

fn is_typed(step: &GuideStep) -> bool {
    let typed = matches!(step.step.action, Action::Enter | Action::Paste | Action::Set | Action::Select);
    let is_search = step.step.target.role == Role::Searchbox || step.step.target.widget == Some(Widget::Filter);
    typed && !is_search
}

/// A typed word that names something: not a plain number, not a single letter.
fn is_name(text: &str) -> bool {
    let letters = text.chars().filter(|sign| sign.is_alphabetic()).count();
    (2..=200).contains(&text.chars().count()) && letters > 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::kind::examples::{entered, guide, step};
    use crate::guide::Settings;

    fn told(guide: &Guide) -> Vec<(String, String, bool, u32)> {
        let all = candidates(guide).into_iter();
        all.map(|known| (known.name, known.value, known.on, known.steps)).collect()
    }

    fn row(name: &str, value: &str, on: bool, steps: u32) -> (String, String, bool, u32) {
        (name.to_owned(), value.to_owned(), on, steps)
    }

    #[test]
    fn typed_names_and_ids_are_suggested_under_the_name_of_their_field() {
        let mut code = entered(3, "User data", "x");
        code.step.value =
            Some(Value::Code { text: "aws ec2 describe --vpc vpc-0a1b2c3d --name web-1".into(), language: None });
        let steps =
            vec![entered(1, "Cluster name", "web-1"), entered(2, "IPv4 CIDR", "10.0.0.0/16"), code, step(4, "Launch")];
        assert_eq!(
            told(&guide(steps)),
            [
                row("CLUSTER_NAME", "web-1", false, 2),
                row("IPV4_CIDR", "10.0.0.0/16", false, 1),
                row("VPC_ID", "vpc-0a1b2c3d", false, 1),
            ]
        );
    }

    #[test]
    fn two_fields_of_one_name_give_two_names() {
        let steps = vec![entered(1, "Name", "web-1"), entered(2, "Name", "web-2"), entered(3, "Name", "web-1")];
        assert_eq!(told(&guide(steps)), [row("NAME", "web-1", false, 2), row("NAME_2", "web-2", false, 1)]);
    }

    #[test]
    fn searches_numbers_and_secrets_are_no_candidates() {
        let mut search = entered(1, "Search", "web");
        search.step.target.role = Role::Searchbox;
        let mut secret = entered(2, "Password", "x");
        secret.step.value = Some(Value::Masked { reason: crate::observation::MaskReason::Password });
        assert!(told(&guide(vec![search, secret, entered(3, "Count", "3"), entered(4, "Size", "100")])).is_empty());
    }

    #[test]
    fn a_value_the_person_named_keeps_her_name_and_its_own_goes_to_no_other() {
        let mut guide = guide(vec![entered(1, "Host", "web-1"), entered(2, "Name", "db-1")]);
        guide.settings.name_variable("web-1", "name");
        guide.settings.name_variable("elsewhere", "gone");
        assert_eq!(
            told(&guide),
            [row("NAME", "web-1", true, 1), row("NAME_2", "db-1", false, 1), row("GONE", "elsewhere", true, 0)]
        );
        guide.settings = Settings::default();
        assert!(candidates(&guide).iter().all(|known| !known.on));
    }
}
