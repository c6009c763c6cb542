//! What fills the slots of a phrase.

use super::Room;
use super::language::{Phrase, Words};
use super::name::{cut, first_clause, shortened};
use super::noun::{Which, noun};
use super::place::{Finding, find, finding};
use super::template::Slots;
use super::value;
use crate::observation::{OutcomeKind, PlaceKind, Role, Widget};
use crate::step::{Action, State, Step};
use crate::text::{Run, Text, plain};

/// All slots but `in`.
pub(super) fn slots(step: &Step, phrase: Phrase, words: &Words, room: Room) -> Slots {
    let mut slots = Slots::default();
    let name = match phrase {
        Phrase::Copy if step.target.widget == Some(Widget::CopyButton) => {
            cut(find(step, PlaceKind::Field).map_or(&step.target.name, |field| &field.name), room.name)
        }
        Phrase::CheckLong | Phrase::UncheckLong => first_clause(&step.target.name),
        _ => cut(&step.target.name, room.name),
    };
    let which = which(step, phrase);
    let named = noun(step, &name, which, words);
    let is_plain_name = !name.is_empty() && !matches!(which, Which::Counted(..));
    slots.set("it", if is_plain_name { vec![Run::Strong { text: name.clone() }] } else { named.clone() });
    slots.set("named", named);
    slots.strong("target", name);
    surroundings(step, room, &mut slots);
    values(step, words, &mut slots);
    act(step, words, &mut slots);
    slots
}

/// A control that neither name nor place nor number finds is the one that the picture marks.
fn which(step: &Step, phrase: Phrase) -> Which {
    match (finding(step), step.target.position) {
        (Finding::Number, Some((index, count))) => Which::Counted(index, count),
        _ if !step.target.name.is_empty() => Which::Only,
        _ if step.place.iter().any(|place| place.kind != PlaceKind::Page && !phrase.tells(place.kind)) => Which::Only,
        _ => Which::Marked,
    }
}

fn surroundings(step: &Step, room: Room, slots: &mut Slots) {
    for (slot, kind) in [
        ("row", PlaceKind::Row),
        ("table", PlaceKind::Table),
        ("group", PlaceKind::Group),
        ("field", PlaceKind::Field),
        ("dialog", PlaceKind::Dialog),
        ("panel", PlaceKind::Panel),
        ("navigation", PlaceKind::Navigation),
    ] {
        slots.strong(slot, find(step, kind).map(|place| cut(&place.name, room.name)).unwrap_or_default());
    }
    if step.target.role == Role::Row {
        slots.strong("row", cut(&step.target.name, room.name));
    }
    let around = [PlaceKind::Table, PlaceKind::Section].into_iter().find_map(|kind| find(step, kind));
    slots.strong("place", around.map(|place| cut(&place.name, room.name)).unwrap_or_default());
    slots.set("menu", menu_path(step, room));
}

/// Menus from the outermost to the innermost: **a** > **b**.
fn menu_path(step: &Step, room: Room) -> Text {
    let mut path = Text::new();
    for place in step.place.iter().rev().filter(|place| place.kind == PlaceKind::Menu) {
        if !path.is_empty() {
            path.push(Run::Plain { text: " > ".into() });
        }
        path.push(Run::Strong { text: cut(&place.name, room.name) });
    }
    path
}

fn values(step: &Step, words: &Words, slots: &mut Slots) {
    if let Some(value) = &step.value {
        let text = value::value(value, words);
        // What the page counted up was not typed.
        slots.set("value", if step.how.stepped.is_some() { vec![Run::Plain { text: plain(&text) }] } else { text });
        slots.plain("lines", &value::lines(value).map(|count| count.to_string()).unwrap_or_default());
    }
    for (slot, text) in [("searched", &step.how.searched), ("replaced", &step.how.replaced)] {
        if let Some(text) = text {
            slots.code(slot, value::excerpt(text));
        }
    }
}

fn act(step: &Step, words: &Words, slots: &mut Slots) {
    match &step.action {
        Action::ClickTimes(times) => slots.plain("times", &times.to_string()),
        Action::Press(keys) => slots.strong("keys", keys.clone()),
        Action::Drag { onto } => slots.strong("onto", shortened(onto)),
        Action::Navigate(_) => slots.plain("host", host(&step.page.url)),
        Action::Wait => waited(step, words, slots),
        Action::Look => slots.strong("page", shortened(&step.page.name)),
        Action::Gap(reason) => slots.plain("gap", words.gap(*reason)),
        Action::Close if step.target.role == Role::Dialog => slots.strong("dialog", shortened(&step.target.name)),
        _ => {}
    }
    if let Some(State::Sorted(order)) = &step.state {
        slots.plain("order", words.sort_order(order));
    }
    if let Some(form) = &step.how.form {
        slots.strong("form", shortened(form));
    }
    for outcome in &step.outcomes {
        match outcome.kind {
            OutcomeKind::Download => slots.code("file", outcome.text.clone()),
            OutcomeKind::DialogClosed if matches!(step.action, Action::Press(_)) => {
                slots.strong("dialog", shortened(&outcome.text));
            }
            _ => {}
        }
    }
}

fn waited(step: &Step, words: &Words, slots: &mut Slots) {
    if let Some(outcome) = step.outcomes.first() {
        if let Some((_, to)) = &outcome.change {
            slots.emphasis("to", to);
        }
        slots.plain("took", &words.general.duration(outcome.after));
    }
}

fn host(url: &str) -> &str {
    let rest = url.split("://").nth(1).unwrap_or_default();
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}
