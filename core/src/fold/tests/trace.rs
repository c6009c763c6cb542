//! A trace as a recorder would tell it, written down briefly.

use crate::fold::draft::nowhere;
use crate::fold::fold;
use crate::guide::Guide;
use crate::observation::*;
use crate::text::to_markdown;

/// A recording in the making. Time goes on by 300 ms a gesture.
pub struct Trace {
    rows: Vec<Row>,
    pub time: f64,
    gestures: u32,
    pub page: Page,
    /// Name of the frame acts happen in.
    pub frame: Option<String>,
    pub tab: i32,
    /// Another one with each page that is no route.
    pub document: String,
}

pub fn trace() -> Trace {
    let page = Page { url: "https://console.example/instances".into(), title: "Instances".into(), ..Page::default() };
    Trace { rows: Vec::new(), time: 1_000_000.0, gestures: 0, page, frame: None, tab: 1, document: "d".into() }
}

/// A control of a role and name, with an identity made of both.
pub fn control(role: Role, name: &str) -> Target {
    let node = name.bytes().fold(role as u32 + 1, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte)));
    Target {
        node,
        role,
        label: Label {
            text: name.into(),
            source: if name.is_empty() { LabelSource::None } else { LabelSource::AccessibleName },
        },
        rect: Rect { x: 10.0, y: 10.0, width: 80.0, height: 20.0 },
        ..nowhere()
    }
}

pub fn button(name: &str) -> Target {
    control(Role::Button, name)
}

pub fn field(name: &str) -> Target {
    control(Role::Textbox, name)
}

pub fn widget(mut target: Target, widget: Widget) -> Target {
    target.widget = Some(widget);
    target
}

pub fn within(mut target: Target, kind: PlaceKind, name: &str) -> Target {
    target.place.push(Place { kind, name: name.into() });
    target
}

pub fn checked(mut target: Target, on: bool) -> Target {
    target.states.checked = Some(if on { Tri::True } else { Tri::False });
    target
}

pub fn opened_by(mut target: Target, trigger: &Target, gesture: Option<&str>) -> Target {
    target.opener = Some(Box::new(Opener {
        gesture: gesture.map(Into::into),
        node: trigger.node,
        role: trigger.role,
        widget: trigger.widget,
        label: trigger.label.clone(),
        place: trigger.place.clone(),
        opener: trigger.opener.clone(),
    }));
    target
}

pub fn text(value: &str) -> Value {
    Value::Text { text: value.into() }
}

pub fn options(labels: &[&str]) -> Value {
    Value::Options { labels: labels.iter().map(|label| (*label).to_owned()).collect() }
}

/// How a control stands.
pub fn settlement(target: &Target) -> Event {
    Event::Settled {
        node: target.node,
        states: target.states.clone(),
        value: target.value.clone(),
        connected: true,
        changed_at: None,
        rect: None,
    }
}

pub fn pointer(button: i16, detail: u16) -> Pointer {
    Pointer { x: 20.0, y: 20.0, button, detail, pointer_type: PointerType::Mouse, modifiers: Modifiers::default() }
}

pub fn key(name: &str) -> Key {
    Key { key: name.into(), modifiers: Modifiers::default(), repeat: false, composing: false, prevented: false }
}

impl Trace {
    pub fn tell(&mut self, event: Event) -> &mut Self {
        let gesture = (self.gestures > 0).then(|| format!("d#{}", self.gestures));
        self.tell_of(gesture, event)
    }

    pub fn tell_of(&mut self, gesture: Option<String>, event: Event) -> &mut Self {
        let number = u32::try_from(self.rows.len()).unwrap() + 1;
        self.rows.push(Row {
            sequence: number,
            tab: self.tab,
            frame: 0,
            observation: Observation {
                schema: SCHEMA_VERSION,
                key: format!("d/{number}"),
                document: self.document.clone(),
                number,
                gesture,
                time: self.time,
                page: Some(self.page.clone()),
                frame: self.frame.clone().map(|name| FrameContext { name: Some(name), ..FrameContext::default() }),
                event,
            },
        });
        self
    }

    pub fn begin(&mut self) {
        self.gestures += 1;
        self.time += 300.0;
    }

    pub fn press(&mut self, target: &Target) -> &mut Self {
        self.press_with(target, pointer(0, 1))
    }

    pub fn press_with(&mut self, target: &Target, pointer: Pointer) -> &mut Self {
        self.begin();
        self.tell(Event::Pressed { pointer, target: target.clone(), quiet_since: None })
    }

    pub fn release(&mut self, moved: f64, node: u32) -> &mut Self {
        self.tell(Event::Released { pointer: pointer(0, 1), moved, selected_text: false, node: Some(node) })
    }

    pub fn clicked(&mut self, target: &Target) -> &mut Self {
        self.tell(Event::Clicked { pointer: pointer(0, 1), target: target.clone(), trusted: true })
    }

    pub fn script_clicked(&mut self, target: &Target) -> &mut Self {
        self.tell(Event::Clicked { pointer: pointer(0, 0), target: target.clone(), trusted: false })
    }

    /// Press, release and click, as a person does.
    pub fn click(&mut self, target: &Target) -> &mut Self {
        self.press(target).release(0.0, target.node).clicked(target)
    }

    pub fn key(&mut self, name: &str, target: &Target) -> &mut Self {
        self.key_with(key(name), target)
    }

    pub fn key_with(&mut self, key: Key, target: &Target) -> &mut Self {
        self.begin();
        self.tell(Event::KeyPressed { key, target: Some(target.clone()), quiet_since: None })
    }

    pub fn filled(&mut self, target: &Target, value: Value) -> &mut Self {
        self.filled_how(target, value, FillHow::Typed)
    }

    pub fn filled_how(&mut self, target: &Target, value: Value, how: FillHow) -> &mut Self {
        self.time += 100.0;
        self.tell(Event::Filled { target: target.clone(), value, was_empty: how != FillHow::Cleared, how })
    }

    pub fn changed(&mut self, target: &Target, value: Value) -> &mut Self {
        self.tell(Event::Changed { target: target.clone(), value, trusted: true })
    }

    pub fn settled(&mut self, target: &Target) -> &mut Self {
        self.tell(settlement(target))
    }

    /// The page changed visibly so long after the gesture, milliseconds.
    pub fn changed_after(&mut self, target: &Target, milliseconds: f64) -> &mut Self {
        self.tell(Event::Settled {
            node: target.node,
            states: target.states.clone(),
            value: None,
            connected: true,
            changed_at: Some(self.time + milliseconds),
            rect: None,
        })
    }

    pub fn outcome(&mut self, what: OutcomeKind, name: &str) -> &mut Self {
        self.tell(Event::Outcome { what, text: name.into(), from: None, to: None, after: 200.0 })
    }

    /// What the document said as it arrived, so many milliseconds ago.
    pub fn greeted(&mut self, ago: f64, text: &str) -> &mut Self {
        let what = OutcomeKind::Message;
        self.tell_of(None, Event::Outcome { what, text: text.into(), from: None, to: None, after: 0.0 });
        self.rows.last_mut().unwrap().observation.time -= ago;
        self
    }

    /// What was told last came from the document of a frame.
    pub fn in_frame(&mut self, frame: i32, document: &str) -> &mut Self {
        let row = self.rows.last_mut().unwrap();
        row.frame = frame;
        row.observation.document = document.to_owned();
        self
    }

    /// What was told last reached the journal before what was told before it.
    pub fn overtaking(&mut self) -> &mut Self {
        if let [.., before, last] = self.rows.as_mut_slice() {
            std::mem::swap(&mut before.sequence, &mut last.sequence);
        }
        self
    }

    pub fn row_changed(&mut self, name: &str, from: &str, to: &str, after: f64) -> &mut Self {
        self.tell(Event::Outcome {
            what: OutcomeKind::RowChanged,
            text: name.into(),
            from: Some(from.into()),
            to: Some(to.into()),
            after,
        })
    }

    /// The tab shows another page, so long after the last gesture.
    pub fn page(&mut self, name: &str, arrival: Arrival, after: f64) -> &mut Self {
        self.time += after;
        let path = name.to_lowercase().replace(' ', "-");
        self.page = Page { url: format!("https://console.example/{path}"), title: name.into(), ..Page::default() };
        if arrival != Arrival::Route {
            self.document = path;
        }
        self.tell_of(None, Event::PageOpened { arrival })
    }

    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The captions of what the trace gives, as Markdown.
    pub fn captions(&self) -> Vec<String> {
        let guide = Guide::new(&fold(&self.rows), &[]);
        guide.steps.iter().map(|step| to_markdown(&step.caption)).collect()
    }

    pub fn gives(&self, expected: &[&str]) {
        assert_eq!(self.captions(), expected);
    }
}

impl Trace {
    pub fn last_row(&mut self) -> Option<&mut Row> {
        self.rows.last_mut()
    }
}
