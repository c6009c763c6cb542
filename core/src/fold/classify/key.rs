//! Keys that are acts of their own: Enter that submits, Escape that closes, chords with an effect.

use super::super::draft::nowhere;
use super::super::timeline::{Gesture, Intent};
use super::{Verdict, act, has_effect, states_after, value_after};
use crate::observation::{Key, LabelSource, OutcomeKind, Role, Target, Value, Widget};
use crate::step::Action;
use crate::text::Letters as _;

/// Chords that only serve editing or the browser; copying and pasting are told by their own events.
const SILENT_CHORDS: [&str; 12] = ["c", "v", "x", "a", "z", "y", "t", "w", "n", "r", "l", "f"];

pub(super) fn classify(gesture: &Gesture<'_>) -> Option<Verdict> {
    let Intent::Key(key, target) = gesture.intent else {
        return None;
    };
    if key.composing {
        return Some(Verdict::Nothing);
    }
    match key.key.as_str() {
        "Enter" => enter(gesture, key, target),
        "Escape" => Some(escape(gesture, target)),
        " " => None,
        "Tab" | "Backspace" | "Delete" | "Shift" | "Control" | "Alt" | "Meta" => Some(Verdict::Nothing),
        name if is_chord(key) => Some(chord(gesture, key, name, target)),
        name if name.starts_with("Arrow") || is_paging(name) => arrow(gesture, target),
        name if is_function_key(name) => Some(chord(gesture, key, name, target)),
        _ if gesture.clicks.is_empty() => Some(single_key(gesture, key, target)),
        _ => None,
    }
}

/// Enter in a field counts when something came of it; Enter elsewhere activates, which the press rules tell.
fn enter(gesture: &Gesture<'_>, key: &Key, target: Option<&Target>) -> Option<Verdict> {
    let target = target?;
    if matches!(target.widget, Some(Widget::TextArea | Widget::RichText | Widget::CodeEditor)) {
        return Some(Verdict::Nothing);
    }
    if target.widget == Some(Widget::Terminal) {
        return Some(Verdict::Nothing);
    }
    let typed_into = matches!(target.role, Role::Textbox | Role::Searchbox | Role::Spinbutton | Role::Combobox);
    if !typed_into {
        return None;
    }
    if let Some(chosen) = chosen_by_keyboard(gesture, target) {
        return Some(act(gesture, target, Action::Select).value(as_option(chosen)).into());
    }
    if opened_a_list(gesture, target) {
        return None;
    }
    let counts = gesture.submitted || has_effect(gesture, target);
    Some(if counts { act(gesture, target, Action::Press(spelled(key))).into() } else { Verdict::Nothing })
}

/// Enter on a closed list opens it, as a press does.
fn opened_a_list(gesture: &Gesture<'_>, target: &Target) -> bool {
    let is_open = || states_after(gesture, target.node).and_then(|states| states.expanded) == Some(true);
    target.role == Role::Combobox && target.states.expanded == Some(false) && !gesture.submitted && is_open()
}

/// A field that shows the option it took tells it as text.
fn as_option(value: &Value) -> Value {
    match value {
        Value::Text { text } => Value::Options { labels: vec![text.clone()] },
        other => other.clone(),
    }
}

/// In an open list, Enter takes the option at hand.
fn chosen_by_keyboard<'g>(gesture: &'g Gesture<'_>, target: &Target) -> Option<&'g Value> {
    let was_open = target.role == Role::Combobox && target.states.expanded == Some(true);
    let now = value_after(gesture, target.node)?;
    (was_open && Some(now) != target.value.as_ref() && *now != Value::Empty).then_some(now)
}

/// Escape counts when it closed a dialog or panel; closing a list is part of using the list.
fn escape(gesture: &Gesture<'_>, target: Option<&Target>) -> Verdict {
    let closed = gesture.outcomes.iter().any(|outcome| outcome.kind == OutcomeKind::DialogClosed);
    if closed {
        return pressed(gesture, "Escape".into(), target);
    }
    Verdict::Dismissal
}

/// Arrows in a list of radios or tabs are told by the click they cause; elsewhere they only move.
fn arrow(gesture: &Gesture<'_>, target: Option<&Target>) -> Option<Verdict> {
    let caused_something = !gesture.clicks.is_empty() || !gesture.changes.is_empty();
    let slides = target.is_some_and(|target| matches!(target.role, Role::Slider | Role::Spinbutton));
    (!caused_something && !slides).then_some(Verdict::Nothing)
}

fn chord(gesture: &Gesture<'_>, key: &Key, name: &str, target: Option<&Target>) -> Verdict {
    let silent = SILENT_CHORDS.contains(&name.small().as_str()) && !key.modifiers.alt;
    let effective = key.prevented || is_effective(gesture, target);
    if silent || !effective || moves_caret(name, target) {
        return Verdict::Nothing;
    }
    pressed(gesture, spelled(key), target)
}

/// To a word's, line's or text's end: editors do it themselves, which looks like an effect.
fn moves_caret(name: &str, target: Option<&Target>) -> bool {
    let is_typed_into =
        target.is_some_and(|target| matches!(target.role, Role::Textbox | Role::Searchbox | Role::Combobox));
    is_typed_into && (name.starts_with("Arrow") || is_paging(name))
}

/// A single letter outside of fields is a shortcut if the page did something about it.
fn single_key(gesture: &Gesture<'_>, key: &Key, target: Option<&Target>) -> Verdict {
    if key.prevented || is_effective(gesture, target) {
        pressed(gesture, spelled(key), target)
    } else {
        Verdict::Nothing
    }
}

fn is_effective(gesture: &Gesture<'_>, target: Option<&Target>) -> bool {
    target.map_or(!gesture.outcomes.is_empty(), |target| has_effect(gesture, target))
}

/// A key is pressed nowhere in particular, unless a field has the focus.
fn pressed(gesture: &Gesture<'_>, keys: String, target: Option<&Target>) -> Verdict {
    let mut target = target.cloned().unwrap_or_else(nowhere);
    if !matches!(target.role, Role::Textbox | Role::Searchbox | Role::Combobox) {
        target.label.text.clear();
        target.label.source = LabelSource::None;
        target.position = None;
        target.explanations.clear();
    }
    let mut draft = act(gesture, &target, Action::Press(keys));
    draft.step.target.weak = false;
    draft.into()
}

fn is_chord(key: &Key) -> bool {
    (key.modifiers.control || key.modifiers.meta || key.modifiers.alt) && !key.key.is_empty()
}

fn is_function_key(name: &str) -> bool {
    name.strip_prefix('F').is_some_and(|number| number.parse::<u8>().is_ok())
}

fn is_paging(name: &str) -> bool {
    matches!(name, "PageUp" | "PageDown" | "Home" | "End")
}

/// `Ctrl+Shift+S`, as it stands on the keys.
fn spelled(key: &Key) -> String {
    let held = [
        (key.modifiers.control, "Ctrl"),
        (key.modifiers.alt, "Alt"),
        (key.modifiers.meta, "Cmd"),
        (key.modifiers.shift, "Shift"),
    ];
    let mut keys: Vec<String> =
        held.iter().filter(|(is_held, _)| *is_held).map(|(_, name)| (*name).to_owned()).collect();
    let single = key.key.chars().count() == 1;
    if single && !key.modifiers.control && !key.modifiers.alt && !key.modifiers.meta {
        return key.key.clone();
    }
    keys.push(if single { key.key.capital() } else { key.key.clone() });
    keys.join("+")
}
