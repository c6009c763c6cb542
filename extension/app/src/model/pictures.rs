//! Pictures of steps: small ones in the list, a large one beside it.

use cairn_core::guide::{Cut, Guide, GuideStep};
use cairn_core::observation::{Picture, Rect};
use cairn_core::sorted::{Map, Set};
use cairn_core::step::{StepFrame, StepId};
use cairn_core::studio::{Drawing, Size};

/// As wide as a small picture is drawn, twice for dense screens.
const SMALL: u32 = 272;

/// A place for a picture.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// In the list, with its step.
    Small(StepId),
    /// Beside the list.
    Large,
}

/// How far it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Asked for.
    Coming,
    /// At this address.
    Ready(String),
    /// Not to be had, in words.
    Failed(String),
}

/// The pictures of a guide.
#[derive(Clone, Debug, Default)]
pub struct Pictures {
    slots: Map<Slot, (Drawing, Shown)>,
    seen: Set<StepId>,
    /// The studio's job, and the slot and drawing it is for; one at a time, so that memory stays small.
    working: Option<(u32, Slot, Drawing)>,
    /// The large one shows the whole page, whatever is exported.
    pub whole_page: bool,
}

impl Pictures {
    /// A step came into sight.
    pub fn see(&mut self, step: StepId) {
        self.seen.insert(step, ());
    }

    /// What a slot shows.
    #[must_use]
    pub fn get(&self, slot: &Slot) -> Option<&Shown> {
        self.slots.get(slot).map(|(_, shown)| shown)
    }

    /// Finds out which pictures are wanted now; returns addresses no longer used.
    pub fn want(&mut self, guide: &Guide, selected: Option<&StepId>) -> Vec<String> {
        let small = guide.steps.iter().filter(|step| self.seen.contains_key(&step.step.id));
        let mut wanted: Map<Slot, Drawing> = small
            .filter_map(|step| Some((Slot::Small(step.step.id.clone()), drawing(step, Size::Small { width: SMALL })?)))
            .collect();
        let selected = selected.and_then(|id| guide.steps.iter().find(|step| step.step.id == *id));
        let chosen = guide.settings.cut;
        let cut = if self.whole_page && chosen == Cut::Around { Cut::Whole } else { chosen };
        let size = |step: &GuideStep| Size::Large { number: step.number, cut };
        if let Some(large) = selected.and_then(|step| drawing(step, size(step))) {
            wanted.insert(Slot::Large, large);
        }
        let mut unused = Vec::new();
        self.slots.retain(|slot, (has, shown)| {
            let stays = wanted.get(slot) == Some(has);
            if let (false, Shown::Ready(url)) = (stays, shown) {
                unused.push(url.clone());
            }
            stays
        });
        for (slot, wanted) in wanted {
            if !self.slots.contains_key(&slot) {
                self.slots.insert(slot, (wanted, Shown::Coming));
            }
        }
        unused
    }

    /// Takes up the next picture under this job; nothing while one is being worked on. The large one goes first.
    pub fn work(&mut self, job: u32) -> Option<Drawing> {
        if self.working.is_some() {
            return None;
        }
        let mut coming = self.slots.iter().filter(|(_, (_, shown))| *shown == Shown::Coming);
        let large = coming.clone().find(|(slot, _)| **slot == Slot::Large);
        let (slot, (drawing, _)) = large.or_else(|| coming.next())?;
        let (slot, drawing) = (slot.clone(), drawing.clone());
        self.working = Some((job, slot, drawing.clone()));
        Some(drawing)
    }

    /// It is this job that is being worked on.
    #[must_use]
    pub fn is_working_on(&self, job: u32) -> bool {
        self.working.as_ref().is_some_and(|(working, ..)| *working == job)
    }

    /// The job has ended with an address, or with why there is none. Returns the address when nobody wants it any more.
    pub fn end(&mut self, drawn: Result<String, String>) -> Option<String> {
        let (_, slot, drawing) = self.working.take()?;
        match self.slots.get_mut(&slot) {
            Some((wanted, shown)) if *wanted == drawing => {
                *shown = drawn.map_or_else(Shown::Failed, Shown::Ready);
                None
            }
            _ => drawn.ok(),
        }
    }

    /// All addresses in use.
    #[must_use]
    pub fn urls(&self) -> Vec<String> {
        let ready = |(_, shown): &(Drawing, Shown)| match shown {
            Shown::Ready(url) => Some(url.clone()),
            _ => None,
        };
        self.slots.values().filter_map(ready).collect()
    }
}

/// What is drawn of a step that has a picture.
fn drawing(step: &GuideStep, size: Size) -> Option<Drawing> {
    let (picture, target) = taken(step)?;
    Some(Drawing { picture: picture.id.clone(), target, scale: picture.scale, size })
}

fn taken(step: &GuideStep) -> Option<(&Picture, Option<Rect>)> {
    match &step.step.frame {
        StepFrame::Taken { picture, target, .. } => Some((picture, *target)),
        _ => None,
    }
}
