//! What tests begin with: a step, its place in a guide, a guide.

use crate::guide::{Guide, GuideStep, Settings};
use crate::observation::Role;
use crate::step::{Action, Circumstance, Part, Step, StepFrame, StepId, StepPage, StepTarget};
use crate::text::{Run, Text};

/// An act on a control of the page of instances, with nothing more known of it.
pub fn step(id: &str, action: Action, role: Role, name: &str) -> Step {
    Step {
        id: StepId(id.to_owned()),
        action,
        target: StepTarget {
            role,
            widget: None,
            name: name.to_owned(),
            accessible_name: Some(name.to_owned()),
            weak: name.is_empty(),
            position: None,
            test_id: None,
        },
        place: Vec::new(),
        value: None,
        state: None,
        how: Circumstance::default(),
        outcomes: Vec::new(),
        why: None,
        caution: None,
        page: StepPage {
            name: "Instances".to_owned(),
            service: String::new(),
            url: "https://console.example/instances".to_owned(),
        },
        time: 1_795_257_000_000.0,
        frame: StepFrame::None,
        part: Part::Procedure,
    }
}

/// A step a second after the one before, as nobody edited it.
pub fn numbered(number: u32, mut step: Step, caption: Text) -> GuideStep {
    step.time += f64::from(number) * 1_000.0;
    GuideStep {
        number,
        step,
        caption,
        why: None,
        heading: None,
        edited: false,
        needs_attention: false,
        notes: Vec::new(),
    }
}

/// "Click **Launch**."
pub fn said(verb: &str, name: &str) -> Text {
    vec![
        Run::Plain { text: format!("{verb} ") },
        Run::Strong { text: name.to_owned() },
        Run::Plain { text: ".".to_owned() },
    ]
}

pub fn guide(title: &str, steps: Vec<GuideStep>) -> Guide {
    Guide {
        title: title.to_owned(),
        steps,
        notices: Vec::new(),
        origins: vec!["https://console.example".to_owned()],
        settings: Settings::default(),
        language: crate::caption::Language::English,
        shows_reasons: true,
        can_undo: false,
        can_redo: false,
    }
}
