//! Pictures of steps: small ones in the list, a large one beside it.

use cairn_core::guide::{Guide, GuideStep};
use cairn_core::observation::{Picture, Rect};
use cairn_core::picture::{Annotation, Crop, Mark, PictureError, annotate, thumbnail};
use cairn_core::sorted::{Map, Set};
use cairn_core::step::{StepFrame, StepId};

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

/// A picture that a slot shall show.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// The step.
    pub step: StepId,
    /// The stored screenshot.
    pub picture: String,
    target: Option<Rect>,
    scale: f64,
    /// The number in the mark; small pictures have none.
    number: Option<u32>,
    whole: bool,
}

/// How far it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Asked for.
    Coming,
    /// At this address.
    Ready(String),
    /// Not to be had.
    Failed,
}

/// The pictures of a guide.
#[derive(Clone, Debug, Default)]
pub struct Pictures {
    slots: Map<Slot, (Wanted, Shown)>,
    seen: Set<StepId>,
    /// The slot that is being worked on; one at a time, so that memory stays small.
    working: Option<Slot>,
    /// The screenshot that came last: steps often share one.
    last: Option<(String, Vec<u8>)>,
    /// The large one shows the whole page.
    pub whole_page: bool,
}

/// What to do next for the pictures.
#[derive(Clone, Debug, PartialEq)]
pub enum Work {
    /// Nothing.
    Nothing,
    /// Fetch this stored screenshot.
    Fetch(String),
    /// Put this PNG into the slot.
    Show(Slot, Vec<u8>),
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
        let mut wanted: Map<Slot, Wanted> =
            small.filter_map(|step| Some((Slot::Small(step.step.id.clone()), Wanted::small(step)?))).collect();
        let selected = selected.and_then(|id| guide.steps.iter().find(|step| step.step.id == *id));
        if let Some(large) = selected.and_then(|step| Wanted::large(step, self.whole_page)) {
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

    /// Takes up the next picture; nothing while one is being worked on. The large one goes first.
    pub fn work(&mut self) -> Work {
        if self.working.is_some() {
            return Work::Nothing;
        }
        let Some((slot, id)) = self.next() else {
            return Work::Nothing;
        };
        self.working = Some(slot);
        match &self.last {
            Some((last, bytes)) if *last == id => {
                let bytes = bytes.clone();
                self.draw(&bytes)
            }
            _ => Work::Fetch(id),
        }
    }

    /// A slot that waits, and the screenshot it needs.
    fn next(&self) -> Option<(Slot, String)> {
        let mut coming = self.slots.iter().filter(|(_, (_, shown))| *shown == Shown::Coming);
        let large = coming.clone().find(|(slot, _)| **slot == Slot::Large);
        let (slot, (wanted, _)) = large.or_else(|| coming.next())?;
        Some((slot.clone(), wanted.picture.clone()))
    }

    /// A screenshot came, or is not there; it may be one that nobody waits for any more.
    pub fn take(&mut self, id: &str, bytes: Option<Vec<u8>>) -> Work {
        let Some(slot) = self.working.clone() else {
            return Work::Nothing;
        };
        if self.slots.get(&slot).is_none_or(|(wanted, _)| wanted.picture != id) {
            self.working = None;
            return self.work();
        }
        match bytes {
            Some(bytes) => {
                let work = self.draw(&bytes);
                self.last = Some((id.to_owned(), bytes));
                work
            }
            None => self.fail(&slot),
        }
    }

    fn draw(&mut self, bytes: &[u8]) -> Work {
        let Some(slot) = self.working.clone() else {
            return Work::Nothing;
        };
        match self.slots.get(&slot).map(|(wanted, _)| wanted.draw(bytes)) {
            Some(Ok(png)) => Work::Show(slot, png),
            _ => self.fail(&slot),
        }
    }

    fn fail(&mut self, slot: &Slot) -> Work {
        self.working = None;
        if let Some((_, shown)) = self.slots.get_mut(slot) {
            *shown = Shown::Failed;
        }
        self.work()
    }

    /// The picture has an address. Returns one that is not used (any more).
    pub fn show(&mut self, slot: &Slot, url: String) -> Option<String> {
        if self.working.as_ref() == Some(slot) {
            self.working = None;
        }
        let Some((_, shown)) = self.slots.get_mut(slot) else {
            return Some(url);
        };
        match std::mem::replace(shown, Shown::Ready(url)) {
            Shown::Ready(old) => Some(old),
            _ => None,
        }
    }

    /// All addresses in use.
    #[must_use]
    pub fn urls(&self) -> Vec<String> {
        let ready = |(_, shown): &(Wanted, Shown)| match shown {
            Shown::Ready(url) => Some(url.clone()),
            _ => None,
        };
        self.slots.values().filter_map(ready).collect()
    }
}

impl Wanted {
    fn small(step: &GuideStep) -> Option<Self> {
        let (picture, target) = taken(step)?;
        Some(Self {
            step: step.step.id.clone(),
            picture: picture.id.clone(),
            target,
            scale: picture.scale,
            number: None,
            whole: false,
        })
    }

    fn large(step: &GuideStep, whole: bool) -> Option<Self> {
        Some(Self { number: Some(step.number), whole, ..Self::small(step)? })
    }

    fn draw(&self, bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
        let Some(number) = self.number else {
            return thumbnail(bytes, self.target, &[], self.scale, SMALL).map(|small| small.bytes);
        };
        let crop = self.target.filter(|_| !self.whole).map_or(Crop::Whole, Crop::Around);
        let mark = self.target.map(|target| Mark { target, number });
        annotate(bytes, &Annotation { crop, mark, covers: Vec::new(), scale: self.scale }).map(|large| large.bytes)
    }
}

fn taken(step: &GuideStep) -> Option<(&Picture, Option<Rect>)> {
    match &step.step.frame {
        StepFrame::Taken { picture, target, .. } => Some((picture, *target)),
        _ => None,
    }
}
