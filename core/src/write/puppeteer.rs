//! The procedure as a recording for Chrome's Recorder and Puppeteer Replay.
//!
//! Selectors ask for name and role; in a row they ask for the row. Replay knows no environment, so hidden values
//! stand as the name of a variable that a person replaces. What it cannot do stands among the steps as words, which
//! Recorder shows and Replay passes over.

use super::acts::{Aim, Move, Moves, by_hand, variable};
use super::{At, Loss, Lost, Written, set};
use crate::guide::Guide;
use crate::observation::{OutcomeKind, PlaceKind, Role};
use crate::step::Outcome;
use crate::text::joined;
use crate::within::within;
use serde_json::{Value, json};

/// Into what has the focus: keys would be indented and closed by an editor, and not every text can be keys.
const PASTE: &str = "((text) => { const clipboardData = new DataTransfer(); clipboardData.setData('text/plain', text); \
    if (document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))) \
    document.execCommand('insertText', false, text); return true; })";
/// Longest that Replay waits for anything, milliseconds.
const LONGEST_WAIT: f64 = 30_000.0;

/// A recording finds a frame by its number among its neighbours, which nobody sees.
const IN_FRAME: &str = "it stands in a frame";

/// Writes the guide as a recording.
#[must_use]
pub fn write(guide: &Guide) -> Written {
    let moves = Moves::of(guide);
    let mut writer = Writer { steps: Vec::new(), losses: Vec::new(), at: At::Beginning };
    writer.losses.extend(moves.losses.iter().map(|(what, at)| Loss { what: what.clone(), at: at.clone() }));
    writer.steps.push(json!({
        "type": "setViewport", "width": 1280, "height": 900, "deviceScaleFactor": 1,
        "isMobile": false, "hasTouch": false, "isLandscape": false,
    }));
    if let Some(start) = &moves.start {
        writer.steps.push(navigate(start));
    }
    for step in &moves.steps {
        writer.at = At::Step(step.number);
        if step.guide.step.place.iter().any(|place| place.kind == PlaceKind::Frame) {
            writer.lose_saying(IN_FRAME, &by_hand(IN_FRAME, step.guide));
            continue;
        }
        for action in &step.moves {
            writer.perform(action);
        }
        for outcome in &step.guide.step.outcomes {
            writer.expect(outcome);
        }
    }
    let title = if guide.title.trim().is_empty() { "Untitled guide" } else { guide.title.trim() };
    let mut recording = json!({ "title": title, "steps": writer.steps });
    recording.sort_all_objects();
    Written { text: format!("{recording:#}\n"), losses: writer.losses }
}

struct Writer {
    steps: Vec<Value>,
    losses: Vec<Loss>,
    at: At,
}

impl Writer {
    fn lose(&mut self, why: &str) {
        self.lose_saying(why, why);
    }

    fn lose_saying(&mut self, why: &str, words: &str) {
        self.losses.push(Loss { what: Lost::Act(why.to_owned()), at: self.at.clone() });
        self.say(words);
    }

    fn expect(&mut self, outcome: &Outcome) {
        let Some(step) = expectation(outcome) else { return };
        if outcome.after > LONGEST_WAIT {
            self.lose("it took longer than the 30 s that Replay waits");
        }
        self.steps.push(step);
    }

    fn say(&mut self, words: &str) {
        self.add("customStep", "name", words);
    }

    fn add(&mut self, kind: &str, name: &str, value: &str) {
        self.steps.push(json!({ "type": kind, "target": "main", name: value }));
    }

    fn perform(&mut self, action: &Move) {
        match action {
            Move::Open(page) => self.steps.push(navigate(&page.url)),
            Move::Click(aim) | Move::Check(aim, _) => self.click(aim),
            Move::ClickTimes(aim, times) => (0..(*times).min(50)).for_each(|_| self.click(aim)),
            Move::DoubleClick(aim) => self.pointer("doubleClick", aim),
            Move::RightClick(aim) => {
                self.click(aim);
                if let Some(last) = self.steps.last_mut() {
                    set(last, "button", "secondary");
                }
            }
            Move::OpenInNewTab(aim) => {
                self.key("keyDown", "Control");
                self.click(aim);
                self.key("keyUp", "Control");
            }
            Move::Hover(aim) => self.on("hover", aim),
            Move::Fill(aim, text) => self.change(aim, text),
            Move::FillSecret(aim) => {
                let name = variable(aim);
                self.lose(&format!("the value of “{}” was hidden, put it in the place of {name}", aim.name));
                self.change(aim, &name);
            }
            Move::Type(aim, text) => self.type_in(aim, text),
            Move::Select(aim, labels) => labels.iter().for_each(|label| self.change(aim, label)),
            Move::Choose(aim, labels) => {
                self.click(aim);
                for label in *labels {
                    let label_text = literal(label);
                    let named = format!("xpath///*[@role='option'][.//text()[normalize-space()={label_text}]]");
                    self.steps.push(click(vec![aria(label, "option"), chain(named)]));
                }
                // A list that takes several stays open.
                if labels.len() > 1 {
                    self.press("Escape");
                }
            }
            Move::Pick(..) => self.lose("a day of a calendar is chosen by hand"),
            Move::Upload(..) => self.lose("files are chosen by hand"),
            Move::Drag(..) => self.lose("things are dragged by hand"),
            Move::Back => self.lose("going back is done by hand"),
            Move::Press(chord) => self.press(chord),
            Move::Reload => self.press("F5"),
            Move::Say(words) => self.say(words),
        }
    }

    fn click(&mut self, aim: &Aim) {
        self.pointer("click", aim);
    }

    fn pointer(&mut self, kind: &str, aim: &Aim) {
        self.steps.push(pointer(kind, selectors(aim)));
    }

    fn on(&mut self, kind: &str, aim: &Aim) {
        self.steps.push(json!({ "type": kind, "target": "main", "selectors": selectors(aim) }));
    }

    fn change(&mut self, aim: &Aim, value: &str) {
        self.on("change", aim);
        if let Some(last) = self.steps.last_mut() {
            set(last, "value", value);
        }
    }

    fn key(&mut self, kind: &str, key: &str) {
        self.add(kind, "key", key);
    }

    fn press(&mut self, chord: &str) {
        let keys: Vec<&str> = if chord == "+" { vec!["+"] } else { chord.split('+').collect() };
        keys.iter().for_each(|key| self.key("keyDown", key));
        keys.iter().rev().for_each(|key| self.key("keyUp", key));
    }

    fn type_in(&mut self, aim: &Aim, text: &str) {
        self.click(aim);
        let expression = format!("{PASTE}({})", Value::from(text));
        self.add("waitForExpression", "expression", &expression);
    }
}

fn navigate(url: &str) -> Value {
    json!({ "type": "navigate", "url": url, "assertedEvents": [{ "type": "navigation", "url": url, "title": "" }] })
}

fn click(selectors: Vec<Value>) -> Value {
    pointer("click", selectors)
}

/// Recorder wants a place within the element: close to its upper left corner there is always some of it.
fn pointer(kind: &str, selectors: Vec<Value>) -> Value {
    let mut step = json!({ "type": kind, "target": "main", "offsetX": 8, "offsetY": 8 });
    set(&mut step, "selectors", selectors);
    step
}

/// One way to find an element. A list of more than one would go through shadow roots.
fn chain(selector: String) -> Value {
    Value::Array(vec![Value::String(selector)])
}

fn aria(name: &str, role: &str) -> Value {
    // In a selector the name ends at a bracket: such a name is looked for by its text alone.
    if name.contains(['[', ']', '"']) {
        chain(format!("aria/{name}"))
    } else {
        chain(format!("aria/{name}[role=\"{role}\"]"))
    }
}

/// Ways to find what is meant. Replay tries all of them at once and takes what any of them finds first, so each alone
/// must find what is meant.
fn selectors(aim: &Aim) -> Vec<Value> {
    let name = aim.name;
    let row = aim.places.iter().find(|place| place.kind == PlaceKind::Row).filter(|_| !aim.in_popup);
    if let Some(row) = row.filter(|_| aim.role != Role::Row) {
        let (row, name) = (literal(&row.name), literal(name));
        let row = format!("//*[self::tr or @role='row'][contains(normalize-space(.), {row})]");
        return vec![chain(if aim.name.is_empty() {
            // What opens a row's menu stands at its end.
            format!("xpath/({row}//*[self::button or @role='button'])[last()]")
        } else {
            format!("xpath/{row}//*[@aria-label={name} or normalize-space(.)={name} or @title={name}]")
        })];
    }
    let mut selectors = Vec::new();
    if let Some(test_id) = aim.test_id.filter(|id| !id.contains(['"', '\\'])) {
        selectors.push(chain(format!("[data-testid=\"{test_id}\"]")));
    }
    if name.is_empty() {
        return selectors;
    }
    match (super::playwright::role_name(aim.role).as_deref(), aim.accessible) {
        (Some(role), Some(accessible)) => {
            selectors.push(aria(accessible, role));
            // A checkbox drawn as a switch often stays a checkbox to others.
            selectors.extend((aim.role == Role::Switch).then(|| aria(accessible, "checkbox")));
        }
        (Some(role), None) => selectors.push(labelled(name, role)),
        (None, _) => selectors.extend([chain(format!("aria/{name}")), chain(format!("text/{name}"))]),
    }
    selectors
}

/// The only control of its kind in the smallest part of the page that holds the words: a field and its label.
/// Links elsewhere often say the same.
fn labelled(name: &str, role: &str) -> Value {
    let native = match role {
        "button" => "self::button",
        "combobox" | "listbox" => "self::select",
        "checkbox" | "switch" | "radio" => "self::input[@type='checkbox' or @type='radio']",
        _ => "self::input or self::textarea",
    };
    let (name, own) = (literal(name), format!("descendant-or-self::*[{native} or @role='{role}']"));
    chain(format!(
        "xpath///text()[normalize-space()={name}][not(ancestor::a)]/ancestor::*[{own}][1][count({own})=1]/{own}\
         |//*[@aria-label={name}]/{own}"
    ))
}

/// XPath has no escapes: a text with both kinds of quotation mark is put together.
fn literal(text: &str) -> String {
    if !text.contains('\'') {
        return format!("'{text}'");
    }
    let parts: Vec<String> = text.split('\'').map(|part| format!("'{part}'")).collect();
    format!("concat({})", joined(&parts, ", \"'\", "))
}

fn expectation(outcome: &Outcome) -> Option<Value> {
    let text = outcome.text.trim();
    if text.is_empty() {
        return None;
    }
    let row = |holds: &str| {
        let (text, holds) = (literal(text), literal(holds));
        chain(format!(
            "xpath///*[self::tr or @role='row'][contains(normalize-space(.), {text})][contains(normalize-space(.), {holds})]"
        ))
    };
    let (selector, visible) = match outcome.kind {
        OutcomeKind::DialogOpened | OutcomeKind::PanelOpened | OutcomeKind::Message | OutcomeKind::Error => {
            (chain(format!("text/{text}")), true)
        }
        OutcomeKind::RowAdded => (row(text), true),
        OutcomeKind::RowChanged => (row(&outcome.change.as_ref()?.1), true),
        _ => return None,
    };
    let patience = within(outcome.after * 3.0, 5_000.0, LONGEST_WAIT);
    Some(json!({
        "type": "waitForElement", "target": "main", "selectors": [selector], "visible": visible,
        "timeout": if patience.is_finite() { patience.round() } else { LONGEST_WAIT },
    }))
}
