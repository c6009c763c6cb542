//! A title from what was accomplished: the primary acts that the page answered with success.

use super::GuideStep;
use crate::caption::{Language, Term};
use crate::observation::{OutcomeKind, PlaceKind, Role, Widget};
use crate::step::{Action, Step};

/// Names that end a dialog or form without saying what was done.
const EMPTY_WORDS: [&str; 16] = [
    "ok", "confirm", "yes", "submit", "save", "apply", "next", "continue", "done", "finish", "sign in", "log in",
    "login", "accept", "close", "cancel",
];

/// The title of a guide nobody has named.
pub(super) fn title(steps: &[GuideStep], language: Language) -> String {
    let acts: Vec<&Step> = steps.iter().map(|step| &step.step).collect();
    let best = acts.iter().enumerate().max_by_key(|(index, step)| (worth(step), std::cmp::Reverse(*index)));
    match best {
        Some((_, step)) if worth(step) > 0 => named_after(step),
        _ => acts
            .iter()
            .rev()
            .find(|step| !step.page.name.is_empty())
            .map_or_else(|| language.term(Term::Untitled).to_owned(), |step| step.page.name.clone()),
    }
}

/// How much a step says about what the whole was for.
fn worth(step: &Step) -> u32 {
    let says_something = !EMPTY_WORDS.contains(&step.target.name.to_lowercase().as_str())
        && step.target.name.split_whitespace().count() >= 2;
    let is_act = matches!(step.action, Action::Click | Action::Choose)
        && matches!(step.target.role, Role::Button | Role::Menuitem | Role::Link);
    if !is_act || !says_something {
        return 0;
    }
    let answered = step
        .outcomes
        .iter()
        .any(|outcome| matches!(outcome.kind, OutcomeKind::Message | OutcomeKind::RowAdded | OutcomeKind::RowChanged));
    let primary = step.target.widget == Some(Widget::PrimaryButton);
    let in_dialog = step.place.iter().any(|place| place.kind == PlaceKind::Dialog);
    u32::from(answered) * 4 + u32::from(primary) * 2 + u32::from(in_dialog && answered)
}

/// The act, and the service it was done in where the title of the page tells.
fn named_after(step: &Step) -> String {
    let name = step.target.name.trim();
    let page = step.page.name.trim();
    if page.is_empty() || shares_a_word(name, page) {
        return name.to_owned();
    }
    format!("{name} ({page})")
}

fn shares_a_word(name: &str, page: &str) -> bool {
    let page = page.to_lowercase();
    name.to_lowercase().split_whitespace().any(|word| word.chars().count() > 3 && page.contains(word))
}
