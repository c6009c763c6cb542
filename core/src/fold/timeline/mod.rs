//! Rows, put in order and gathered into gestures.

mod gesture;
mod item;
mod neighbours;
mod order;

pub(super) use gesture::{Change, Gesture, Intent, OutcomeSeen, PictureOf};
pub(super) use item::{Fill, Item, PageChange};

use crate::observation::{Event, Page, Row};
use crate::sorted::Index;
use crate::step::Shows;

/// What happened, in order of its beginnings.
#[derive(Debug, Default)]
pub(super) struct Timeline<'a> {
    pub items: Vec<Item<'a>>,
    /// What each tab was last told to show.
    shown: Vec<(i32, &'a Page)>,
}

impl<'a> Timeline<'a> {
    /// Puts rows in order, leaves out what this build cannot understand, and gathers gestures.
    pub fn read(rows: &'a [Row]) -> (Self, Vec<String>) {
        let mut notices = Vec::new();
        let mut timeline = Self::default();
        let mut gestures = Index::new();
        for row in order::in_order(rows, &mut notices) {
            timeline.add(row, &mut gestures);
        }
        neighbours::introduce_tabs(&mut timeline.items);
        neighbours::mark_leaving(&mut timeline.items);
        neighbours::lend_pictures(&mut timeline.items);
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
            Event::TabActivated { opened: true } => self.items.push(Item::TabOpened { row, page: None }),
            Event::TabActivated { opened: false } => self.items.push(Item::TabSwitched { row }),
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
            gesture.take(&observation.event, observation.time);
        }
    }
}
