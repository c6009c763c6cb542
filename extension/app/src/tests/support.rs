//! A worker's words, and a guide of three steps.

use crate::effect::Effect;
use crate::model::{Field, Model, Open, Surface};
use crate::msg::{GuideMsg, Msg, Reply};
use crate::update::{begin, update};
use cairn_core::guide::Edit;
use cairn_core::observation::Row;
use cairn_core::protocol::{
    Access, Answer, Failure, FailureCode, RecordingSummary, Request, RestorePart, Running, Status,
};
use cairn_core::step::StepId;
use cairn_core::studio::{Piece, Report, Stored, Task};
use cairn_core::text::plain;
use cairn_studio::Studio;
use std::collections::VecDeque;

pub const RECORDING: &str = "r1";

/// Three clicks on one page: `Instances`, `Launch`, and a button without name.
pub fn rows() -> Vec<Row> {
    ["Instances", "Launch", ""].iter().zip(1..).flat_map(|(name, number)| click(name, number)).collect()
}

/// A press and its click, as two rows.
pub fn click(name: &str, number: u32) -> Vec<Row> {
    let time = 1_000_000.0 + f64::from(number) * 4_000.0;
    let source = if name.is_empty() { "none" } else { "accessibleName" };
    let pointer = serde_json::json!({
        "x": 10, "y": 10, "button": 0, "detail": 1, "pointerType": "mouse",
        "modifiers": { "control": false, "shift": false, "alt": false, "meta": false }
    });
    let target = serde_json::json!({
        "node": number, "role": "button", "label": { "text": name, "source": source },
        "rect": { "x": 5, "y": 5, "width": 80, "height": 30 }
    });
    let row = |sequence: u32, event: serde_json::Value| {
        read(&serde_json::json!({
            "sequence": sequence, "tab": 7, "frame": 0,
            "observation": {
                "schema": 1, "key": format!("d/{sequence}"), "document": "d", "number": sequence,
                "gesture": format!("d#{number}"), "time": time + f64::from(sequence), "event": event
            }
        }))
    };
    vec![
        row(number * 2 - 1, serde_json::json!({ "kind": "pressed", "pointer": pointer, "target": target })),
        row(
            number * 2,
            serde_json::json!({ "kind": "clicked", "pointer": pointer, "target": target, "trusted": true }),
        ),
    ]
}

pub fn status() -> Status {
    Status { tab: Some(7), access: Access::Granted, running: None, recent: None, latest: None, troubles: Vec::new() }
}

pub fn running() -> Status {
    let running = Running { recording: RECORDING.into(), tabs: vec![7], started: 5.0, elapsed: 1_000.0, paused: false };
    Status { running: Some(running), ..status() }
}

pub fn summary(recording: &str) -> RecordingSummary {
    RecordingSummary { recording: recording.into(), started: 5.0, stopped: Some(9.0), rows: 6 }
}

pub fn stopped() -> Status {
    Status { latest: Some(summary(RECORDING)), ..status() }
}

pub fn told(status: Status) -> Answer {
    Answer::Status { status }
}

pub fn failure(code: FailureCode) -> Answer {
    Answer::Failed { failure: Failure { code, detail: "what the browser said".into() } }
}

pub fn look() -> Request {
    Request::GetStatus { tab: Some(7) }
}

pub fn id(name: &str) -> StepId {
    StepId(name.into())
}

/// A page, what it asked for, and a studio that does what it was asked.
pub struct Page {
    pub model: Model,
    pub effects: Vec<Effect>,
    /// Screenshots in the store, by their ids.
    pub store: Vec<(String, Vec<u8>)>,
    /// What a file chosen holds.
    pub file: Vec<u8>,
    /// The file that was saved last.
    pub saved: Option<(String, Vec<u8>)>,
    /// Screenshots that were fetched, in order.
    pub fetched: Vec<String>,
    studio: Studio,
    tasks: VecDeque<(u32, Task, Vec<u8>)>,
    kept: Vec<(u32, Vec<u8>)>,
    rows: Vec<Row>,
    urls: u32,
    /// Parts of a file that the worker was given to keep.
    pub parts: Vec<RestorePart>,
    /// The worker keeps none, and why.
    pub keeps_nothing: Option<Option<Failure>>,
}

impl Page {
    /// A popup that has just been opened on tab 7.
    pub fn new() -> Self {
        let mut model = Model::new(Surface::Popup, Some(7));
        let effects = begin(&mut model, None);
        Self::of(model, effects)
    }

    pub fn of(model: Model, effects: Vec<Effect>) -> Self {
        Self {
            model,
            effects,
            store: Vec::new(),
            file: Vec::new(),
            saved: None,
            fetched: Vec::new(),
            studio: Studio::default(),
            tasks: VecDeque::new(),
            kept: Vec::new(),
            rows: Vec::new(),
            urls: 0,
            parts: Vec::new(),
            keeps_nothing: None,
        }
    }

    /// A popup that shows a kept guide of three steps.
    pub fn with_guide() -> Self {
        let mut page = Self::new();
        page.answer(look(), told(stopped()));
        page.load(Vec::new());
        page
    }

    /// A popup over a running recording of three steps.
    pub fn recording() -> Self {
        let mut page = Self::new();
        page.answer(look(), told(running()));
        page.load(Vec::new());
        page
    }

    /// Answers what an opened guide asks for.
    pub fn load(&mut self, edits: Vec<Edit>) {
        self.rows(rows());
        self.answer(Request::ReadEdits { recording: RECORDING.into() }, Answer::Edits { edits });
    }

    pub fn rows(&mut self, rows: Vec<Row>) {
        self.rows.extend(rows.clone());
        let request = Request::ReadJournal { recording: RECORDING.into(), after: 0 };
        self.answer(request, Answer::Rows { rows, damaged: 0, more: false });
    }

    pub fn say(&mut self, msg: Msg) -> &[Effect] {
        self.effects = update(&mut self.model, msg);
        for effect in &self.effects {
            match effect {
                Effect::Studio { job, task, guide } => {
                    let guide = guide.iter().map(|guide| cairn_core::tree::write(guide.as_ref()).into_bytes()).next();
                    let opens = matches!(task, Task::Open | Task::Join { .. });
                    let file = if opens { self.file.clone() } else { guide.unwrap_or_default() };
                    self.tasks.push_back((*job, task.clone(), file));
                }
                Effect::StopStudio { job } => {
                    self.studio = Studio::default();
                    self.tasks.retain(|(waiting, ..)| waiting != job);
                }
                _ => {}
            }
        }
        &self.effects
    }

    /// The studio does all it has to do.
    pub fn studio(&mut self) {
        while self.studio_once() {}
    }

    /// The studio takes one message; whether there was one.
    pub fn studio_once(&mut self) -> bool {
        let Some((job, task, file)) = self.tasks.pop_front() else {
            return false;
        };
        let (mut reports, came) = (Vec::new(), file.clone());
        self.studio.take(job, task, file, &mut |report, bytes| reports.push((report, bytes)));
        let mut effects = Vec::new();
        for (report, bytes) in reports {
            if let Some(report) = self.on_the_way(job, report, bytes, &came) {
                self.say(Msg::Studio { job, report });
                effects.append(&mut self.effects);
            }
        }
        self.effects = effects;
        true
    }

    /// What `studio.ts` and the worker do with a report before the page's program has it.
    fn on_the_way(&mut self, job: u32, report: Report, bytes: Vec<u8>, came: &[u8]) -> Option<Report> {
        match report {
            Report::WantPicture { id } => {
                let found = self.store.iter().find(|(known, _)| *known == id);
                let png = found.map(|(_, png)| png.clone());
                self.tasks.push_front((job, Task::Picture { found: png.is_some() }, png.unwrap_or_default()));
                self.fetched.push(id);
                None
            }
            Report::WantRecording { .. } => {
                let journal = self.rows.iter().map(|row| cairn_core::tree::write(row) + "\n").collect();
                let stored = Stored { started: 5.0, stopped: Some(9.0), journal, edits: String::new() };
                self.tasks.push_front((job, Task::Recording { stored }, Vec::new()));
                None
            }
            Report::Keep { key } => {
                self.kept.push((key, bytes));
                None
            }
            Report::KeepPicture { key } => {
                self.kept.push((key, came.to_vec()));
                None
            }
            Report::Part => {
                self.parts.push(cairn_core::tree::read(std::str::from_utf8(&bytes).unwrap()).unwrap());
                if let Some(failure) = self.keeps_nothing.clone() {
                    return Some(Report::NotKept { failure });
                }
                self.tasks.push_front((job, Task::TakePart { recording: String::new() }, Vec::new()));
                None
            }
            Report::Drawn { .. } => {
                assert!(bytes.starts_with(b"\x89PNG"));
                self.urls += 1;
                Some(Report::Drawn { url: format!("blob:{}", self.urls) })
            }
            Report::Made { ref file_name, ref pieces, .. } => {
                self.saved = Some((file_name.clone(), self.assembled(pieces, &bytes)));
                Some(report)
            }
            report => Some(report),
        }
    }

    fn assembled(&self, pieces: &[Piece], bytes: &[u8]) -> Vec<u8> {
        let (mut file, mut from) = (Vec::new(), 0);
        for piece in pieces {
            match piece {
                Piece::Bytes { length } => {
                    file.extend_from_slice(&bytes[from..from + *length as usize]);
                    from += *length as usize;
                }
                Piece::Kept { key } => file.extend(&self.kept.iter().rev().find(|(known, _)| known == key).unwrap().1),
            }
        }
        file
    }

    /// Jobs that the last message gave to the studio.
    pub fn jobs(&self) -> Vec<u32> {
        let job = |effect: &Effect| if let Effect::Studio { job, .. } = effect { Some(*job) } else { None };
        self.effects.iter().filter_map(job).collect()
    }

    pub fn guide(&mut self, msg: GuideMsg) -> &[Effect] {
        self.say(Msg::Guide(msg))
    }

    pub fn answer(&mut self, request: Request, answer: Answer) -> &[Effect] {
        self.say(Msg::Answered { request, reply: Reply::Answer(answer), at: 100.0 })
    }

    pub fn silence(&mut self, request: Request) -> &[Effect] {
        self.say(Msg::Answered { request, reply: Reply::Silence("no answer".into()), at: 100.0 })
    }

    pub fn open(&self) -> &Open {
        self.model.open().unwrap()
    }

    pub fn captions(&self) -> Vec<String> {
        self.open().guide.steps.iter().map(|step| plain(&step.caption)).collect()
    }

    pub fn step(&self, index: usize) -> StepId {
        self.open().id_at(index).unwrap()
    }

    pub fn caption(&self, index: usize) -> Field {
        Field::Caption(self.step(index))
    }

    /// Edits that the last message sent to the worker.
    pub fn sent(&self) -> Vec<(u32, Edit)> {
        let sent = |effect: &Effect| match effect {
            Effect::Ask(Request::AppendEdit { number, edit, .. }) => Some((*number, edit.clone())),
            _ => None,
        };
        self.effects.iter().filter_map(sent).collect()
    }

    /// What the last message wrote down for the case that the page is closed.
    pub fn kept(&self) -> Option<Vec<Edit>> {
        let kept = |effect: &Effect| match effect {
            Effect::Keep { edits, .. } => Some(edits.iter().map(|numbered| numbered.edit.clone()).collect()),
            _ => None,
        };
        self.effects.iter().rev().find_map(kept)
    }

    pub fn asked(&self, request: &Request) -> bool {
        self.effects.contains(&Effect::Ask(request.clone()))
    }

    /// The worker acknowledges every edit the last message sent.
    pub fn acknowledge(&mut self) {
        for (number, edit) in self.sent() {
            self.answer(Request::AppendEdit { recording: RECORDING.into(), number, edit }, Answer::Done);
        }
    }
}

/// A screenshot of 64 × 48 pixels.
pub fn screenshot() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 64, 48);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[200; 64 * 48 * 3]).unwrap();
    writer.finish().unwrap();
    bytes
}

/// A picture row for the gesture of a click.
pub fn picture(click: u32, id: &str, sequence: u32) -> Row {
    read(&serde_json::json!({
        "sequence": sequence, "tab": 7, "frame": 0,
        "observation": {
            "schema": 1, "key": format!("w/{sequence}"), "document": "w", "number": sequence,
            "gesture": format!("d#{click}"), "time": 2_000_000.0 + f64::from(sequence),
            "event": { "kind": "pictureTaken", "picture": {
                "id": id, "width": 64, "height": 48, "scale": 1, "started": 1_000_000.0, "ended": 1_000_050.0 } }
        }
    }))
}

pub fn read(row: &serde_json::Value) -> Row {
    cairn_core::tree::read(&row.to_string()).unwrap()
}
