//! The way back: what was recorded as such; else the inverse of each act, for a person to confirm.

use super::evidence::{dialog, has_effect, undone};
use super::inverse::{Inverse, inverse};
use super::part::Part;
use super::sheet::Sheet;
use crate::caption::Language;
use crate::document::layout::callout;
use crate::document::said::{filled, said};
use crate::document::words::{plain, strong};
use crate::document::{Block, CalloutKind, Inner, Task};
use crate::guide::{GuideStep, Slot};
use crate::observation::{OutcomeKind, PlaceKind, Tri, Widget};
use crate::step::{Action, Part as StepPart, State};
use crate::text::Letters as _;
use crate::text::Text;

const WARNING: &str =
    "Nobody has tried this way back: it was worked out from the steps. Confirm each line before you rely on it.";

/// The way back.
pub(super) fn rollback(sheet: &mut Sheet) {
    let recorded = sheet.steps(Part::Rollback);
    let shown = if recorded.is_empty() {
        inverses(&sheet.steps_of(StepPart::Procedure), sheet.guide.language)
    } else {
        recorded
    };
    sheet.section("Rollback", Slot::Rollback, shown);
}

/// The inverse of each act, the last act first.
fn inverses(steps: &[&GuideStep], language: Language) -> Vec<Block> {
    let mut tasks = Vec::new();
    for (index, step) in steps.iter().enumerate().rev() {
        let later = steps.get(index + 1..).unwrap_or_default();
        let text = taken_back(step, later, language).or_else(|| turned_back(step, later, language));
        tasks.extend(text.map(|text| Task { text, done: false, parts: Vec::new() }));
    }
    if tasks.is_empty() {
        return Vec::new();
    }
    vec![
        callout(CalloutKind::Warning, vec![Inner::Paragraph(vec![plain(said(language, WARNING))])]),
        Inner::Tasks(tasks).into(),
    ]
}

fn first_word(step: &GuideStep) -> String {
    step.step.target.name.split_whitespace().next().unwrap_or_default().small()
}

/// An act that made something happen. One that a dialog then asks about again is told once, by the dialog.
fn taken_back(step: &GuideStep, later: &[&GuideStep], language: Language) -> Option<Text> {
    let name = step.step.target.name.trim();
    let inverse = undone(step)?;
    let says_nothing = step.step.outcomes.is_empty();
    let is_confirmed = later.first().is_some_and(|next| first_word(next) == first_word(step) && has_effect(next));
    if says_nothing && is_confirmed {
        return None;
    }
    let number = step.number.to_string();
    let slots = [("number", &*number)];
    let mut text = match inverse {
        Inverse::Act(act) => {
            vec![strong(capital(said(language, act))), plain(filled(language, ": takes back step {number}, ", &slots))]
        }
        Inverse::None => {
            let from = filled(language, " from step {number}, ", &slots);
            vec![strong(said(language, "No way back")), plain(from)]
        }
    };
    text.push(strong(name));
    text.extend(object(step).map(|object| plain(format!(" ({object})"))));
    let backup = said(language, ": is there a backup to restore from?");
    text.push(plain(if inverse == Inverse::None { backup } else { "." }));
    Some(text)
}

/// What the act was done to, or what came of it.
fn object(step: &GuideStep) -> Option<String> {
    let told = step.step.outcomes.iter().find(|outcome| {
        matches!(outcome.kind, OutcomeKind::RowAdded | OutcomeKind::RowChanged | OutcomeKind::RowRemoved)
    });
    let row = step.step.place.iter().find(|place| place.kind == PlaceKind::Row).map(|place| place.name.clone());
    let named = told.map(|outcome| outcome.text.clone()).or(row);
    named.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty())
}

/// A switch. One in a form that then creates something goes with what was created.
fn turned_back(step: &GuideStep, later: &[&GuideStep], language: Language) -> Option<Text> {
    let is_selection = matches!(step.step.target.widget, Some(Widget::RowCheckbox | Widget::AllRowsCheckbox));
    if step.step.action != Action::Toggle || is_selection || step.step.target.name.trim().is_empty() {
        return None;
    }
    let inverse = match &step.step.state {
        Some(State::Checked(Tri::True)) => "Turn off {name}",
        Some(State::Checked(Tri::False)) => "Turn on {name}",
        _ => return None,
    };
    let same_page = later.iter().take_while(|next| next.step.page.name == step.step.page.name);
    let in_form = |next: &GuideStep| dialog(next) == dialog(step) && dialog(step).is_some() && adds(next);
    if same_page.into_iter().any(|next| (has_effect(next) && creates(next)) || in_form(next)) {
        return None;
    }
    let name = step.step.target.name.trim();
    let number = step.number.to_string();
    Some(vec![
        strong(filled(language, inverse, &[("name", name)])),
        plain(filled(language, ": takes back step {number}.", &[("number", &number)])),
    ])
}

/// Taking it back takes its settings with it.
fn creates(step: &GuideStep) -> bool {
    let undone = inverse(&step.step.target.name);
    matches!(undone, Some(Inverse::Act("delete" | "terminate" | "deprovision" | "deregister" | "uninstall")))
}

fn adds(step: &GuideStep) -> bool {
    step.step.outcomes.iter().any(|outcome| outcome.kind == OutcomeKind::RowAdded)
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| std::iter::once(first.capital()).chain(characters).collect()).unwrap_or_default()
}
