//! Rows, put in order and gathered into gestures.

use super::frame;
use crate::observation::{
    Arrival, Control, DropKind, Event, FillHow, FrameContext, GapReason, Key, Modifiers, Observation, Opener,
    OutcomeKind, Page, Picture, PictureProblem, Pointer, Rect, Row, SCHEMA_VERSION, States, Target, Value,
};
use crate::sorted::{Index, Map, sort_by_number};
use crate::step::Shows;

/// What happened, in order of its beginnings.
#[derive(Debug, Default)]
pub(super) struct Timeline<'a> {
    pub items: Vec<Item<'a>>,
    /// What each tab was last told to show.
    shown: Vec<(i32, &'a Page)>,
}

/// One thing on the timeline.
#[derive(Debug)]
pub(super) enum Item<'a> {
    Gesture(Box<Gesture<'a>>),
    Fill(Fill<'a>),
    Page(PageChange<'a>),
    Tab {
        row: &'a Row,
        opened: bool,
    },
    /// What a page said as it arrived: no gesture of its document is behind it.
    Greeting {
        row: &'a Row,
        kind: OutcomeKind,
        text: &'a str,
    },
    Gap {
        row: &'a Row,
        reason: GapReason,
        detail: Option<&'a str>,
    },
    /// With the page that its tab was last told to show.
    Control {
        row: &'a Row,
        control: &'a Control,
        page: Option<&'a Page>,
        picture: PictureOf<'a>,
    },
}

/// One visit to a field that came to a rest.
#[derive(Debug)]
pub(super) struct Fill<'a> {
    pub row: &'a Row,
    pub target: &'a Target,
    pub value: &'a Value,
    pub was_empty: bool,
    /// What stood in it before, where the gesture that began the visit saw it.
    pub before: Option<&'a Value>,
    pub how: FillHow,
    /// The gesture that began the visit, by its place on the timeline.
    pub gesture: Option<&'a str>,
    /// Its picture and what that shows.
    pub picture: (PictureOf<'a>, Shows),
}

/// A page came about.
#[derive(Debug)]
pub(super) struct PageChange<'a> {
    pub row: &'a Row,
    pub page: &'a Page,
    pub arrival: Arrival,
}

/// One physical act and everything told about it.
#[derive(Debug)]
pub(super) struct Gesture<'a> {
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
pub(super) enum Intent<'a> {
    Press(&'a Pointer, &'a Target),
    Key(&'a Key, Option<&'a Target>),
    /// Only its later parts were told.
    Unseen,
}

#[derive(Debug)]
pub(super) struct Release {
    pub moved: f64,
    pub selected_text: bool,
    pub node: Option<u32>,
}

#[derive(Debug)]
pub(super) struct Click<'a> {
    pub pointer: &'a Pointer,
    pub target: &'a Target,
    pub trusted: bool,
}

#[derive(Debug)]
pub(super) struct Change<'a> {
    pub target: &'a Target,
    pub value: &'a Value,
    pub trusted: bool,
}

#[derive(Debug)]
pub(super) struct Settlement<'a> {
    pub node: u32,
    pub states: &'a States,
    pub value: Option<&'a Value>,
    pub connected: bool,
    pub changed_at: Option<f64>,
    pub rect: Option<Rect>,
}

#[derive(Debug)]
pub(super) struct OutcomeSeen<'a> {
    pub kind: OutcomeKind,
    pub text: &'a str,
    pub change: Option<(&'a str, &'a str)>,
    pub after: f64,
}

/// The picture of a gesture, as told.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum PictureOf<'a> {
    #[default]
    NotTold,
    Taken(&'a Picture),
    Missing(PictureProblem),
}

impl<'a> Timeline<'a> {
    /// Puts rows in order, leaves out what this build cannot understand, and gathers gestures.
    pub fn read(rows: &'a [Row]) -> (Self, Vec<String>) {
        let mut notices = Vec::new();
        let mut timeline = Self::default();
        let mut gestures = Index::new();
        for row in in_order(rows, &mut notices) {
            timeline.add(row, &mut gestures);
        }
        timeline.mark_leaving();
        timeline.lend_pictures();
        (timeline, notices)
    }

    fn add(&mut self, row: &'a Row, gestures: &mut Index<'a>) {
        let observation = &row.observation;
        if let (Some(page), 0) = (&observation.page, row.frame) {
            self.shown.retain(|(tab, _)| *tab != row.tab);
            self.shown.push((row.tab, page));
        }
        match &observation.event {
            Event::Filled { target, value, was_empty, how } => self.items.push(Item::Fill(Fill {
                row,
                target,
                value,
                was_empty: *was_empty,
                before: None,
                how: *how,
                gesture: observation.gesture.as_deref(),
                picture: (PictureOf::NotTold, Shows::Unknown),
            })),
            Event::PageOpened { arrival } => {
                if let (Some(page), 0) = (&observation.page, row.frame) {
                    self.items.push(Item::Page(PageChange { row, page, arrival: *arrival }));
                }
            }
            Event::TabActivated { opened } => self.items.push(Item::Tab { row, opened: *opened }),
            Event::Gap { reason, detail } => {
                self.items.push(Item::Gap { row, reason: *reason, detail: detail.as_deref() });
            }
            Event::Outcome { what, text, .. } if observation.gesture.is_none() => {
                self.items.push(Item::Greeting { row, kind: *what, text });
            }
            // Where a recording begins, the fold has parted the journal.
            Event::Joined { .. } => {}
            Event::Control { control } => {
                let page = self.shown.iter().find(|(tab, _)| *tab == row.tab).map(|(_, page)| *page);
                self.items.push(Item::Control { row, control, page, picture: PictureOf::NotTold });
            }
            _ => self.add_to_gesture(row, gestures),
        }
    }

    /// Hands the event to the gesture the row belongs to; a row that names none is one of its own.
    fn add_to_gesture(&mut self, row: &'a Row, gestures: &mut Index<'a>) {
        let observation = &row.observation;
        let id = observation.gesture.as_deref().unwrap_or(&observation.key);
        let (index, is_new) = gestures.note(id, self.items.len());
        if is_new {
            self.items.push(Item::Gesture(Box::new(Gesture::new(id, row))));
        }
        if let Some(Item::Gesture(gesture)) = self.items.get_mut(index) {
            gesture.take(&observation.event);
        }
    }

    /// Tells every gesture when its tab moved on to another page, and when the next act began there.
    fn mark_leaving(&mut self) {
        let mut next: Map<i32, f64> = Map::new();
        let mut acts: Map<i32, f64> = Map::new();
        for item in self.items.iter_mut().rev() {
            match item {
                Item::Page(change) => {
                    next.insert(change.row.tab, change.row.observation.time);
                }
                Item::Gesture(gesture) => {
                    let tab = gesture.row.tab;
                    gesture.left_at = next.get(&tab).copied();
                    gesture.next_at = acts.get(&tab).copied();
                    if !matches!(gesture.intent, Intent::Unseen) {
                        acts.insert(tab, gesture.row.observation.time);
                    }
                }
                _ => {}
            }
        }
    }
}

impl<'a> Timeline<'a> {
    /// A field visit shows the picture of the gesture that began it, and knows what that saw in the field; a picture
    /// by hand comes under a gesture's name.
    fn lend_pictures(&mut self) {
        let (mut index, mut lenders) = (Index::new(), Vec::new());
        for item in &self.items {
            if let Item::Gesture(gesture) = item {
                index.note(gesture.id, lenders.len());
                lenders.push(((gesture.picture, frame::shows(gesture)), gesture.target()));
            }
        }
        let lent = |id: Option<&str>| lenders.get(index.get(id?)?).copied();
        for item in &mut self.items {
            match item {
                Item::Fill(fill) => {
                    if let Some((picture, target)) = lent(fill.gesture) {
                        fill.picture = picture;
                        let same = target.filter(|target| target.node == fill.target.node);
                        fill.before = same.and_then(|target| target.value.as_ref());
                    }
                }
                Item::Control { row, picture, .. } => {
                    *picture = lent(row.observation.gesture.as_deref()).map_or(*picture, |((lent, _), _)| lent);
                }
                _ => {}
            }
        }
    }
}

impl<'a> Gesture<'a> {
    fn new(id: &'a str, row: &'a Row) -> Self {
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

    fn take(&mut self, event: &'a Event) {
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
            event => self.take_consequence(event),
        }
    }

    fn take_consequence(&mut self, event: &'a Event) {
        match event {
            Event::Settled { node, states, value, connected, changed_at, rect } => {
                self.settled.push(Settlement {
                    node: *node,
                    states,
                    value: value.as_ref(),
                    connected: *connected,
                    changed_at: *changed_at,
                    rect: *rect,
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

    /// The last word on how an element stands.
    pub fn settlement(&self, node: u32) -> Option<&Settlement<'a>> {
        self.settled.iter().rev().find(|settlement| settlement.node == node)
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

/// Rows in the order in which things happened: by arrival, but within a document by its own count.
fn in_order<'a>(rows: &'a [Row], notices: &mut Vec<String>) -> Vec<&'a Row> {
    let mut seen = Index::new();
    let mut newer = 0_u32;
    let mut kept: Vec<&Row> = Vec::with_capacity(rows.len());
    for row in rows {
        if row.observation.schema > SCHEMA_VERSION {
            newer += 1;
        } else if seen.note(&row.observation.key, 0).1 {
            kept.push(row);
        }
    }
    if newer > 0 {
        notices.push(format!(
            "{newer} recorded events were written by a newer version of Cairn and are left out. Update Cairn to see them."
        ));
    }
    sort_by_number(&mut kept, |row| u64::from(row.sequence));
    by_document(&kept)
}

/// Where a document's rows arrived out of its own order, they swap places among themselves.
fn by_document<'a>(rows: &[&'a Row]) -> Vec<&'a Row> {
    let (mut documents, mut places) = (Index::new(), Vec::<Vec<usize>>::new());
    for (index, row) in rows.iter().enumerate() {
        let (document, _) = documents.note(&row.observation.document, places.len());
        match places.get_mut(document) {
            Some(places) => places.push(index),
            None => places.push(vec![index]),
        }
    }
    let mut ordered = rows.to_vec();
    for indices in places {
        let mut own: Vec<&Row> = indices.iter().filter_map(|index| rows.get(*index).copied()).collect();
        sort_by_number(&mut own, |row| u64::from(row.observation.number));
        for (index, row) in indices.into_iter().zip(own) {
            if let Some(place) = ordered.get_mut(index) {
                *place = row;
            }
        }
    }
    ordered
}
