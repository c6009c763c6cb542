//! One line of a case: an act, as the recorder tells it.

use super::token::tokens;
use crate::fold::tests::trace::{Trace, control, key, pointer};
use crate::observation::*;
use serde::de::DeserializeOwned;

type Told = Result<(), String>;

/// Tells the act of the line.
pub fn perform(trace: &mut Trace, line: &str) -> Told {
    let tokens = tokens(line)?;
    let mut line = Line { tokens, at: 0 };
    let verb = line.word()?;
    match verb.as_str() {
        "click" | "press" | "dblclick" | "right" | "middle" | "hover" | "drag" | "drop" | "type" | "paste"
        | "autofill" | "clear" | "change" | "key" => act(trace, &verb, &mut line),
        "copy" => {
            trace.begin();
            let target = control(Role::Document, "");
            trace.tell(Event::KeyPressed { key: chord("Ctrl+c"), target: Some(target), quiet_since: None });
            trace.tell(Event::Copied { source: Some(line.word()?), cut: false });
            Ok(())
        }
        "page" => page(trace, &mut line),
        "frame" => {
            let name = line.word()?;
            trace.frame = (!name.is_empty()).then_some(name);
            Ok(())
        }
        "tab" => {
            trace.tab = line.number()?;
            trace.tell(Event::TabActivated { opened: false });
            Ok(())
        }
        "note" | "heading" | "verify" | "rollback" => {
            let control = match verb.as_str() {
                "note" => Control::Note { text: line.word()? },
                "heading" => Control::Heading { text: line.word()? },
                "verify" => Control::BeginVerification,
                _ => Control::BeginRollback,
            };
            trace.tell_of(None, Event::Control { control });
            Ok(())
        }
        "gap" => {
            let detail = Some(line.word()?);
            trace.tell_of(None, Event::Gap { reason: GapReason::RestrictedPage, detail });
            Ok(())
        }
        "wait" => {
            trace.time += line.number::<f64>()?;
            Ok(())
        }
        other => Err(format!("what is to {other}?")),
    }
}

struct Line {
    tokens: Vec<String>,
    at: usize,
}

impl Line {
    fn next(&mut self) -> Option<String> {
        let token = self.tokens.get(self.at).cloned();
        self.at += 1;
        token
    }

    fn word(&mut self) -> Result<String, String> {
        self.next().ok_or_else(|| "something is missing at the end".to_owned())
    }

    fn number<N: std::str::FromStr>(&mut self) -> Result<N, String> {
        let word = self.word()?;
        word.parse().map_err(|_| format!("{word} is no number"))
    }

    /// One of a closed set, by its name on the wire.
    fn one<T: DeserializeOwned>(&mut self) -> Result<T, String> {
        named(&self.word()?)
    }

    fn strings(&mut self) -> Vec<String> {
        let mut strings = Vec::new();
        while let Some(token) = self.next() {
            strings.push(token);
        }
        strings
    }
}

fn named<T: DeserializeOwned>(name: &str) -> Result<T, String> {
    serde_json::from_value(serde_json::Value::String(name.to_owned())).map_err(|_| format!("what is {name}?"))
}

/// `button/iconButton "Name"`.
fn target(line: &mut Line) -> Result<Target, String> {
    let sort = line.word()?;
    let (role, widget) = sort.split_once('/').map_or((sort.as_str(), None), |(role, widget)| (role, Some(widget)));
    let mut target = control(named(role)?, &line.word()?);
    target.widget = widget.map(named).transpose()?;
    Ok(target)
}

/// What is told of an act beside its target.
#[derive(Default)]
struct Act {
    after: States,
    value_after: Option<Value>,
    field_after: Option<Value>,
    value: Option<Value>,
    keys: String,
    onto: String,
    then: Vec<Event>,
    submits: Option<Option<String>>,
    effect: bool,
    options: Option<Vec<String>>,
}

fn act(trace: &mut Trace, verb: &str, line: &mut Line) -> Told {
    let mut act = Act::default();
    if verb == "key" {
        act.keys = line.word()?;
    }
    let mut target = target(line)?;
    act.after = target.states.clone();
    let mut openers: Vec<Opener> = Vec::new();
    while let Some(word) = line.next() {
        clause(&word, line, &mut target, &mut openers, &mut act)?;
    }
    target.opener = openers.into_iter().rev().fold(None, |outer: Option<Box<Opener>>, mut opener| {
        opener.opener = outer;
        Some(Box::new(opener))
    });
    tell(trace, verb, &target, act)
}

fn clause(word: &str, line: &mut Line, target: &mut Target, openers: &mut Vec<Opener>, act: &mut Act) -> Told {
    match word {
        "in" => {
            let place = Place { kind: line.one()?, name: line.word()? };
            openers.last_mut().map_or(&mut target.place, |opener| &mut opener.place).push(place);
        }
        "from" => {
            let trigger = self::target(line)?;
            openers.push(Opener {
                gesture: None,
                node: trigger.node,
                role: trigger.role,
                widget: trigger.widget,
                label: trigger.label,
                place: Vec::new(),
                opener: None,
            });
        }
        "->" => after(line, act)?,
        "why" | "constraint" | "warning" | "tooltip" => {
            let kind = named(if word == "why" { "description" } else { word })?;
            target.explanations.push(Explanation { kind, text: line.word()? });
        }
        "source" => target.label.source = line.one()?,
        "nth" => target.position = Some(position(&line.word()?)?),
        "group" => target.group_node = Some(line.number()?),
        "id" => target.node = line.number()?,
        "had" => target.value = Some(Value::Text { text: line.word()? }),
        "value" => act.value = Some(Value::Text { text: line.word()? }),
        "code" => act.value = Some(Value::Code { text: line.word()?, language: None }),
        "masked" => act.value = Some(Value::Masked { reason: line.one()? }),
        "files" => act.value = Some(Value::Files { names: line.strings() }),
        "options" => act.options = Some(line.strings()),
        "onto" => act.onto = line.word()?,
        "submit" => act.submits = Some(line.next().filter(|form| !form.is_empty())),
        "effect" => act.effect = true,
        "then" => act.then.push(outcome(line)?),
        state => state_before(state, &mut target.states, &mut act.after)?,
    }
    Ok(())
}

fn position(text: &str) -> Result<Position, String> {
    let parts: Vec<u32> = text.split('/').filter_map(|part| part.parse().ok()).collect();
    match parts[..] {
        [index, count] => Ok(Position { index, count, count_in_place: count }),
        [index, count, count_in_place] => Ok(Position { index, count, count_in_place }),
        _ => Err(format!("{text} is no position")),
    }
}

fn state_before(word: &str, before: &mut States, after: &mut States) -> Told {
    state(word, before)?;
    state(word, after)
}

fn after(line: &mut Line, act: &mut Act) -> Told {
    let word = line.word()?;
    match word.as_str() {
        "value" => act.value_after = Some(Value::Text { text: line.word()? }),
        "option" => act.value_after = Some(Value::Options { labels: vec![line.word()?] }),
        "field" => act.field_after = Some(Value::Text { text: line.word()? }),
        "ascending" | "descending" => act.after.sort = Some(word),
        word => return state(word, &mut act.after),
    }
    Ok(())
}

fn state(word: &str, states: &mut States) -> Told {
    match word {
        "on" => states.checked = Some(Tri::True),
        "off" => states.checked = Some(Tri::False),
        "mixed" => states.checked = Some(Tri::Mixed),
        "pressed" => states.pressed = Some(Tri::True),
        "unpressed" => states.pressed = Some(Tri::False),
        "open" => states.expanded = Some(true),
        "closed" => states.expanded = Some(false),
        "selected" => states.selected = Some(true),
        "unselected" => states.selected = Some(false),
        "disabled" => states.disabled = Some(true),
        "multiple" => states.multiple = Some(true),
        "popup" => states.has_popup = Some(true),
        other => return Err(format!("what is {other}?")),
    }
    Ok(())
}

/// `message "Saved"`, `rowChanged "web-1" "Stopped" "Running"`; a number at the end is when, milliseconds.
fn outcome(line: &mut Line) -> Result<Event, String> {
    let what: OutcomeKind = line.one()?;
    let text = line.word()?;
    let changes = what == OutcomeKind::RowChanged;
    let (from, to) = if changes { (Some(line.word()?), Some(line.word()?)) } else { (None, None) };
    let later = line.tokens.get(line.at).and_then(|token| token.parse::<f64>().ok());
    line.at += usize::from(later.is_some());
    Ok(Event::Outcome { what, text, from, to, after: later.unwrap_or(200.0) })
}

fn tell(trace: &mut Trace, verb: &str, target: &Target, act: Act) -> Told {
    match verb {
        "click" => drop(trace.click(target)),
        "press" => drop(trace.press(target)),
        "dblclick" => {
            trace.click(target).press_with(target, pointer(0, 2)).release(0.0, target.node).clicked(target);
            trace.tell(Event::DoubleClicked { target: target.clone() });
        }
        "right" => {
            trace.press_with(target, pointer(2, 1)).tell(Event::ContextMenuOpened { target: target.clone() });
        }
        "middle" => {
            let middle = pointer(1, 1);
            trace.press_with(target, middle);
            trace.tell(Event::Clicked { pointer: middle, target: target.clone(), trusted: true });
        }
        "hover" => {
            trace.begin();
            trace.tell(Event::Hovered { target: target.clone() });
        }
        "drag" => {
            trace.press(target).tell(Event::DragStarted { target: target.clone() });
            trace.tell(Event::Dropped { target: control(Role::Generic, &act.onto), what: DropKind::Element });
        }
        "drop" => {
            let names = if let Some(Value::Files { names }) = &act.value { names.clone() } else { Vec::new() };
            trace.begin();
            trace.tell(Event::Dropped { target: target.clone(), what: DropKind::Files { names } });
        }
        "key" => drop(trace.key_with(chord(&act.keys), target)),
        "change" => drop(trace.click(target)),
        _ => return fill(trace, verb, target, act),
    }
    consequences(trace, target, act);
    Ok(())
}

fn fill(trace: &mut Trace, verb: &str, target: &Target, act: Act) -> Told {
    let how = match verb {
        "paste" => FillHow::Pasted,
        "autofill" => FillHow::Autofilled,
        "clear" => FillHow::Cleared,
        _ => FillHow::Typed,
    };
    trace.click(target);
    trace.time += 100.0;
    let value = if how == FillHow::Cleared { Value::Empty } else { act.value.ok_or("which value?")? };
    let was_empty = target.value.is_none() && how != FillHow::Cleared;
    trace.tell(Event::Filled { target: target.clone(), value, was_empty, how });
    Ok(())
}

fn consequences(trace: &mut Trace, target: &Target, act: Act) {
    let value = act.options.map(|labels| Value::Options { labels }).or(act.value);
    if let (Some(value), false) = (value, matches!(target.role, Role::Generic)) {
        trace.changed(target, value);
    }
    let read = act.after != target.states || act.value_after.is_some() || act.effect;
    if read {
        trace.tell(Event::Settled {
            node: target.node,
            states: act.after,
            value: act.value_after,
            connected: true,
            changed_at: act.effect.then_some(trace.time + 20.0),
            rect: None,
        });
    }
    if act.field_after.is_some() {
        let (node, states) = (4711, States::default());
        trace.tell(Event::Settled {
            node,
            states,
            value: act.field_after,
            connected: true,
            changed_at: None,
            rect: None,
        });
    }
    if let Some(form) = act.submits {
        trace.tell(Event::Submitted { form, submitter: Some(target.node) });
    }
    for event in act.then {
        trace.tell(event);
    }
}

fn chord(keys: &str) -> Key {
    let mut parts: Vec<&str> = keys.split('+').collect();
    let mut told = key(parts.pop().unwrap_or_default());
    for part in parts {
        match part {
            "Ctrl" => told.modifiers.control = true,
            "Alt" => told.modifiers.alt = true,
            "Shift" => told.modifiers.shift = true,
            _ => told.modifiers.meta = true,
        }
    }
    told.prevented = told.modifiers != Modifiers::default();
    told
}

/// `page "Title" load`, with `heading`, `url`, `crumbs …`.
fn page(trace: &mut Trace, line: &mut Line) -> Told {
    let name = line.word()?;
    let arrival: Arrival = line.one()?;
    let mut page = Page { title: name.clone(), ..Page::default() };
    let path = name.to_lowercase().replace(' ', "-");
    page.url = format!("https://console.example/{path}");
    while let Some(word) = line.next() {
        match word.as_str() {
            "heading" => page.heading = Some(line.word()?),
            "url" => page.url = line.word()?,
            "crumbs" => page.breadcrumb = line.strings(),
            other => return Err(format!("what is {other}?")),
        }
    }
    trace.time += 300.0;
    trace.page = page;
    trace.tell_of(None, Event::PageOpened { arrival });
    Ok(())
}
