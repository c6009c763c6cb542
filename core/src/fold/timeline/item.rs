//! What stands on the timeline.

use super::{Gesture, PictureOf};
use crate::observation::{Arrival, Control, FillHow, GapReason, OutcomeKind, Page, Row, Target, Value};
use crate::step::Shows;

/// One thing on the timeline.
#[derive(Debug)]
pub(in crate::fold) enum Item<'a> {
    Gesture(Box<Gesture<'a>>),
    Fill(Fill<'a>),
    Page(PageChange<'a>),
    /// The page opened a tab, which shows this first.
    TabOpened {
        row: &'a Row,
        page: Option<&'a Page>,
    },
    /// The person went to another tab.
    TabSwitched {
        row: &'a Row,
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
pub(in crate::fold) struct Fill<'a> {
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
pub(in crate::fold) struct PageChange<'a> {
    pub row: &'a Row,
    pub page: &'a Page,
    pub arrival: Arrival,
}
