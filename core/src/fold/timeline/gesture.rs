//! One physical act, gathered from everything told about it.

use crate::observation::{
    DropKind, Event, FrameContext, Key, Modifiers, Observation, Opener, OutcomeKind, Picture, PictureProblem, Pointer,
    Rect, Row, States, Target, Value,
};

/// One physical act and everything told about it.
#[derive(Debug)]
pub(in crate::fold) struct Gesture<'a> {
    pub id: &'a str,
    pub row: &'a Row,
    pub intent: Intent<'a>,
    pub quiet_since: Option<f64>,
    pub released: Option<Release>,
    pub clicks: Vec<Click<'a>>,
    pub double_click: Option<&'a Target>,
    pub context_menu: Option<&'a Target>,
    pub changes: Vec<Change<'a>>,
    pub submitted: bool,
    /// Name of the form submitted.
    pub form: Option<&'a str>,
    pub copied: Option<(Option<&'a str>, bool)>,
    pub drag: Option<&'a Target>,
    pub dropped: Option<(&'a Target, &'a DropKind)>,
    pub hovered: Option<&'a Target>,
    pub settled: Vec<Settlement<'a>>,
    pub outcomes: Vec<OutcomeSeen<'a>>,
    pub opened: Option<&'a Opener>,
    pub picture: PictureOf<'a>,
    /// When the next page began in the same tab's own document, if this one left.
    pub left_at: Option<f64>,
    /// When the next act began in the same tab.
    pub next_at: Option<f64>,
}

/// How a gesture began.
#[derive(Debug)]
pub(in crate::fold) enum Intent<'a> {
    Press(&'a Pointer, &'a Target),
    Key(&'a Key, Option<&'a Target>),
    /// Only its later parts were told.
    Unseen,
}

#[derive(Debug)]
pub(in crate::fold) struct Release {
    pub moved: f64,
    pub selected_text: bool,
    pub node: Option<u32>,
}

#[derive(Debug)]
pub(in crate::fold) struct Click<'a> {
    pub pointer: &'a Pointer,
    pub target: &'a Target,
    pub trusted: bool,
}

#[derive(Debug)]
pub(in crate::fold) struct Change<'a> {
    pub target: &'a Target,
    pub value: &'a Value,
    pub trusted: bool,
}

#[derive(Debug)]
pub(in crate::fold) struct Settlement<'a> {
    pub node: u32,
    pub states: &'a States,
    pub value: Option<&'a Value>,
    pub connected: bool,
    pub changed_at: Option<f64>,
    pub rect: Option<Rect>,
    pub at: f64,
}

#[derive(Debug)]
pub(in crate::fold) struct OutcomeSeen<'a> {
    pub kind: OutcomeKind,
    pub text: &'a str,
    pub change: Option<(&'a str, &'a str)>,
    pub after: f64,
}

/// The picture of a gesture, as told.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::fold) enum PictureOf<'a> {
    #[default]
    NotTold,
    Taken(&'a Picture),
    Missing(PictureProblem),
}

impl<'a> Gesture<'a> {
    pub(super) fn new(id: &'a str, row: &'a Row) -> Self {
        Self {
            id,
            row,
            intent: Intent::Unseen,
            quiet_since: None,
            released: None,
            clicks: Vec::new(),
            double_click: None,
            context_menu: None,
            changes: Vec::new(),
            submitted: false,
            form: None,
            copied: None,
            drag: None,
            dropped: None,
            hovered: None,
            settled: Vec::new(),
            outcomes: Vec::new(),
            opened: None,
            picture: PictureOf::NotTold,
            left_at: None,
            next_at: None,
        }
    }

    pub(super) fn take(&mut self, event: &'a Event, at: f64) {
        match event {
            Event::Pressed { pointer, target, quiet_since } => {
                self.intent = Intent::Press(pointer, target);
                self.quiet_since = *quiet_since;
            }
            Event::KeyPressed { key, target, quiet_since } => {
                self.intent = Intent::Key(key, target.as_ref());
                self.quiet_since = *quiet_since;
            }
            Event::Released { moved, selected_text, node, .. } => {
                self.released = Some(Release { moved: *moved, selected_text: *selected_text, node: *node });
            }
            Event::Clicked { pointer, target, trusted } => {
                self.clicks.push(Click { pointer, target, trusted: *trusted });
            }
            Event::DoubleClicked { target } => self.double_click = Some(target),
            Event::ContextMenuOpened { target } => self.context_menu = Some(target),
            Event::Changed { target, value, trusted } => {
                self.changes.push(Change { target, value, trusted: *trusted });
            }
            Event::Submitted { form, .. } => {
                self.submitted = true;
                self.form = form.as_deref();
            }
            Event::Copied { source, cut } => self.copied = Some((source.as_deref(), *cut)),
            Event::DragStarted { target } => self.drag = Some(target),
            Event::Dropped { target, what } => self.dropped = Some((target, what)),
            Event::Hovered { target } => self.hovered = Some(target),
            event => self.take_consequence(event, at),
        }
    }

    fn take_consequence(&mut self, event: &'a Event, at: f64) {
        match event {
            Event::Settled { node, states, value, connected, changed_at, rect } => {
                self.settled.push(Settlement {
                    node: *node,
                    states,
                    value: value.as_ref(),
                    connected: *connected,
                    changed_at: *changed_at,
                    rect: *rect,
                    at,
                });
            }
            Event::Outcome { what, text, from, to, after } => self.outcomes.push(OutcomeSeen {
                kind: *what,
                text,
                change: from.as_deref().zip(to.as_deref()),
                after: *after,
            }),
            Event::Downloaded { file } => {
                self.outcomes.push(OutcomeSeen { kind: OutcomeKind::Download, text: file, change: None, after: 0.0 })
            }
            Event::PopupOpened { opener } => self.opened = Some(opener),
            Event::PictureTaken { picture } => self.picture = PictureOf::Taken(picture),
            Event::PictureMissing { reason } => self.picture = PictureOf::Missing(*reason),
            _ => {}
        }
    }

    /// The control the act was aimed at, as it stood before the page reacted where that is known.
    pub fn target(&self) -> Option<&'a Target> {
        match self.intent {
            Intent::Press(_, target) => Some(target),
            Intent::Key(_, Some(target)) => Some(target),
            _ => None,
        }
        .or_else(|| self.clicks.first().map(|click| click.target))
        .or_else(|| self.changes.first().map(|change| change.target))
        .or(self.double_click)
        .or(self.context_menu)
        .or(self.drag)
        .or(self.hovered)
    }

    pub fn observation(&self) -> &'a Observation {
        &self.row.observation
    }

    pub fn frame_context(&self) -> Option<&'a FrameContext> {
        self.observation().frame.as_ref()
    }

    pub fn pointer(&self) -> Option<&'a Pointer> {
        match self.intent {
            Intent::Press(pointer, _) => Some(pointer),
            _ => None,
        }
    }

    /// Keys held when it began or was confirmed.
    pub fn modifiers(&self) -> Modifiers {
        let confirmed = self.clicks.first().map(|click| click.pointer.modifiers);
        let begun = self.pointer().map(|pointer| pointer.modifiers);
        confirmed.or(begun).unwrap_or_default()
    }

    /// The last word on how an element stands. What was read once the next act had begun may have come of that, so it
    /// counts only where nothing was read before.
    pub fn settlement(&self, node: u32) -> Option<&Settlement<'a>> {
        let of_node = |settlement: &&Settlement<'a>| settlement.node == node;
        let in_time = |settlement: &&Settlement<'a>| self.next_at.is_none_or(|next| settlement.at < next);
        let mut read = self.settled.iter().filter(of_node);
        read.clone().rev().find(in_time).or_else(|| read.next())
    }

    /// When the page first changed visibly after the gesture.
    pub fn changed_at(&self) -> Option<f64> {
        self.settled.iter().filter_map(|settlement| settlement.changed_at).reduce(f64::min)
    }

    /// A click that the browser or the person made, not the page's own fan-out.
    pub fn genuine_click(&self) -> Option<&Click<'a>> {
        let aimed = self.target().map(|target| target.node);
        self.clicks.iter().find(|click| click.trusted || Some(click.target.node) == aimed)
    }
}
