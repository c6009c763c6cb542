//! The fold proper: what has been seen so far, and what the next thing makes of it.

use super::classify::{self, Verdict};
use super::draft::Draft;
use super::frame;
use super::greeting::Greetings;
use super::merge;
use super::outcome;
use super::page;
use super::timeline::{Fill, Gesture, Item, PageChange, PictureOf};
use crate::observation::{Arrival, Control, GapReason, OutcomeKind, Page, Place, PlaceKind, Role, Row, Value};
use crate::step::{Action, Outcome, Part, Saying, Step, Travel};

/// A page that comes this soon after an act came of it, milliseconds.
const CONSEQUENCE: f64 = 5_000.0;

/// A change the person waited for this long becomes a step of its own, milliseconds.
const WAIT: f64 = 10_000.0;

/// Everything the fold remembers between two items.
#[derive(Debug, Default)]
pub(super) struct Context<'a> {
    drafts: Vec<Draft>,
    part: Part,
    /// The page each tab shows.
    pages: Vec<(i32, &'a Page)>,
    greetings: Greetings<'a>,
    /// The last gesture or field visit: its tab and time.
    last_act: Option<(i32, f64)>,
    /// That act has led to a page already; going back from there is an act of its own.
    led: bool,
    /// Tabs that an act opened, each until it shows its first page.
    opened: Vec<i32>,
    /// The tab acts happen in, once a switch has been told.
    pending_switch: Option<&'a Row>,
}

impl<'a> Context<'a> {
    pub fn take(&mut self, item: &Item<'a>) {
        match item {
            Item::Gesture(gesture) => self.take_gesture(gesture),
            Item::Fill(fill) => self.take_fill(fill),
            Item::Page(change) => self.take_page(change),
            Item::TabOpened { row, page } => self.take_new_tab(row, *page),
            Item::TabSwitched { row } => self.pending_switch = Some(row),
            Item::Greeting { row, kind, text } => self.take_greeting(row, *kind, text),
            Item::Gap { row, detail, reason } => {
                let mut draft = Draft::apart(row, Action::Gap(*reason), detail.unwrap_or_default());
                draft.step.target.weak = false;
                if self.drafts.last().is_none_or(|last| !is_same_gap(last, &draft)) {
                    self.push(draft);
                }
            }
            Item::Control { row, control: Control::TakePicture, page, picture } => self.look(row, *page, *picture),
            Item::Control { row, control, .. } => self.take_control(row, control),
        }
    }

    fn take_gesture(&mut self, gesture: &Gesture<'a>) {
        let row = gesture.row;
        match classify::classify(gesture) {
            Verdict::Step(draft) => {
                self.switch_if_told();
                self.push(*draft);
                self.acted(row.tab, row.observation.time);
                self.wait_for(gesture);
            }
            Verdict::Dismissal => merge::dismiss(&mut self.drafts),
            Verdict::LineSelected => merge::line_selected(&mut self.drafts, gesture),
            Verdict::Nothing => {}
        }
    }

    fn take_fill(&mut self, fill: &Fill<'a>) {
        if let Some(draft) = classify::classify_fill(fill) {
            self.switch_if_told();
            self.push(draft);
            self.acted(fill.row.tab, fill.row.observation.time);
        }
    }

    fn push(&mut self, mut draft: Draft) {
        draft.step.part = self.part;
        merge::push(&mut self.drafts, draft);
    }

    /// A page is a consequence of the act before it, or an act of its own.
    fn take_page(&mut self, change: &PageChange<'a>) {
        let row = change.row;
        let before = self.pages.iter().find(|(tab, _)| *tab == row.tab).map(|(_, page)| *page);
        self.pages.retain(|(tab, _)| *tab != row.tab);
        self.pages.push((row.tab, change.page));
        let time = row.observation.time;
        self.greetings.shown((row.tab, row.frame), &row.observation.document);
        if let Some(index) = self.opened.iter().position(|tab| *tab == row.tab) {
            self.opened.swap_remove(index);
            self.last_act = Some((row.tab, time));
            return;
        }
        let caused = self.last_act.is_some_and(|(tab, at)| tab == row.tab && time - at <= CONSEQUENCE);
        let is_other = before.is_none_or(|before| page::is_another(before, change.page));
        match change.arrival {
            Arrival::Start => {}
            Arrival::Route | Arrival::Load | Arrival::Typed if caused => {
                if is_other {
                    self.lead_to(change, time);
                }
            }
            Arrival::Route => {}
            Arrival::Load | Arrival::Typed => self.travel(change, Travel::Address),
            // Signed in, the browser loads the page again by itself.
            Arrival::Reload if caused || self.drafts.last().is_some_and(|last| is_sign_in(last, row.tab)) => {}
            Arrival::Reload => self.travel(change, Travel::Reload),
            Arrival::History if caused && is_other && !self.led => self.lead_to(change, time),
            Arrival::History => self.travel(change, Travel::Back),
        }
    }

    fn acted(&mut self, tab: i32, time: f64) {
        self.last_act = Some((tab, time));
        self.led = false;
    }

    /// Tells the last act where it led. The last page of a chain of redirects counts.
    fn lead_to(&mut self, change: &PageChange<'a>, time: f64) {
        self.led = true;
        let Some(draft) = self.drafts.last_mut().filter(|draft| draft.tab == change.row.tab) else {
            return;
        };
        if matches!(draft.step.action, Action::Navigate(_)) {
            let (page, target) = (page::step_page(change.page), page::name(change.page));
            draft.step.target.name = target;
            draft.step.page = page;
            return;
        }
        let text = page::name(change.page);
        draft.step.outcomes.retain(|known| known.kind != OutcomeKind::Navigation);
        let after = time - draft.step.time;
        outcome::add(&mut draft.step.outcomes, Outcome { kind: OutcomeKind::Navigation, text, change: None, after });
    }

    /// A message on a page that an act led to came of that act; a link only leads to what stands there anyway.
    fn take_greeting(&mut self, row: &'a Row, kind: OutcomeKind, text: &'a str) {
        let arrived = row.observation.time;
        let is_news = self.greetings.is_news((row.tab, row.frame), &row.observation.document, text);
        let led = self.last_act.filter(|(tab, at)| *tab == row.tab && *at <= arrived && arrived - at <= CONSEQUENCE);
        let draft = self.drafts.last_mut().filter(|draft| draft.tab == row.tab && draft.step.target.role != Role::Link);
        if let (true, Some((_, at)), Some(draft)) = (is_news, led, draft) {
            let outcome = Outcome { kind, text: text.to_owned(), change: None, after: arrived - at };
            outcome::add(&mut draft.step.outcomes, outcome);
        }
    }

    fn travel(&mut self, change: &PageChange<'a>, travel: Travel) {
        let mut draft = Draft::apart(change.row, Action::Navigate(travel), &page::name(change.page));
        draft.step.target.weak = false;
        draft.step.place.clear();
        self.push(draft);
        self.acted(change.row.tab, change.row.observation.time);
    }

    fn take_new_tab(&mut self, row: &'a Row, page: Option<&'a Page>) {
        let time = row.observation.time;
        if let (Some(draft), Some((_, at))) = (self.drafts.last_mut(), self.last_act)
            && time - at <= CONSEQUENCE
        {
            let text = page.map(page::name).unwrap_or_default();
            let outcome = Outcome { kind: OutcomeKind::NewTab, text, change: None, after: time - at };
            outcome::add(&mut draft.step.outcomes, outcome);
            self.last_act = Some((row.tab, time));
            self.opened.push(row.tab);
        }
    }

    /// The page a tab shows; the worker tells tabs without their pages.
    fn page_of(&self, row: &'a Row) -> Option<&'a Page> {
        let known = self.pages.iter().find(|(tab, _)| *tab == row.tab).map(|(_, page)| *page);
        known.or(row.observation.page.as_ref())
    }

    /// Switching tabs counts when something is done there (M118).
    fn switch_if_told(&mut self) {
        if let Some(row) = self.pending_switch.take() {
            let name = self.page_of(row).map(page::name).unwrap_or_default();
            let mut draft = Draft::apart(row, Action::SwitchTab, &name);
            draft.step.target.weak = false;
            self.push(draft);
        }
    }

    fn take_control(&mut self, row: &'a Row, control: &Control) {
        match control {
            Control::Pause | Control::Resume | Control::TakePicture => {}
            Control::UndoStep => self.take_away(),
            Control::BeginVerification => self.part = Part::Verification,
            Control::BeginRollback => self.part = Part::Rollback,
            Control::BeginProcedure => self.part = Part::Procedure,
            Control::Note { text } => self.say(row, Saying::Note(text.clone())),
            Control::Heading { text } => self.say(row, Saying::Heading(text.clone())),
        }
    }

    /// What was waited for is known only later, so it goes with its act.
    fn take_away(&mut self) {
        let last = self.drafts.pop();
        if last.is_some_and(|draft| draft.step.action == Action::Wait) {
            self.drafts.pop();
        }
    }

    fn say(&mut self, row: &Row, saying: Saying) {
        let mut draft = Draft::apart(row, Action::Say(saying), "");
        draft.step.target.weak = false;
        self.push(draft);
    }

    /// A picture by hand shows the page as it stood: nothing was done to it.
    fn look(&mut self, row: &'a Row, page: Option<&'a Page>, picture: PictureOf<'a>) {
        let mut draft = Draft::apart(row, Action::Look, "");
        draft.step.target.weak = false;
        if let Some(page) = page {
            draft.step.page = page::step_page(page);
            draft.step.place = vec![Place { kind: PlaceKind::Page, name: draft.step.page.name.clone() }];
        }
        draft.step.frame = frame::whole(picture);
        self.push(draft);
    }

    /// What the person visibly waited for becomes a step after the act.
    fn wait_for(&mut self, gesture: &Gesture<'a>) {
        let longest = gesture.outcomes.iter().filter(|seen| seen.after > WAIT && seen.change.is_some());
        let Some(seen) = longest.max_by(|one, other| one.after.total_cmp(&other.after)) else {
            return;
        };
        let Some(draft) = self.drafts.last_mut() else {
            return;
        };
        draft.step.outcomes.retain(|outcome| outcome.text != seen.text || outcome.after <= WAIT);
        let mut waiting = draft.clone();
        waiting.step.id.0.push_str("/wait");
        waiting.gestures.clear();
        waiting.step.action = Action::Wait;
        waiting.step.target.name = seen.text.to_owned();
        waiting.step.target.weak = false;
        waiting.step.value = seen.change.map(|(_, to)| Value::Text { text: to.to_owned() });
        waiting.step.state = None;
        waiting.step.why = None;
        waiting.step.frame = crate::step::StepFrame::None;
        waiting.step.outcomes = vec![Outcome {
            kind: seen.kind,
            text: seen.text.to_owned(),
            change: seen.change.map(|(from, to)| (from.to_owned(), to.to_owned())),
            after: seen.after,
        }];
        self.drafts.push(waiting);
    }

    /// The part that what comes next will belong to.
    pub fn part(&self) -> Part {
        self.part
    }

    /// The steps, once nothing more comes.
    pub fn finish(mut self) -> Vec<Step> {
        merge::dismiss(&mut self.drafts);
        self.drafts.into_iter().map(|draft| draft.step).collect()
    }
}

fn is_sign_in(last: &Draft, tab: i32) -> bool {
    last.tab == tab && last.step.action == Action::Gap(GapReason::SignIn)
}

/// Nothing was done in between, so one word is enough.
fn is_same_gap(last: &Draft, draft: &Draft) -> bool {
    matches!(draft.step.action, Action::Gap(_))
        && last.tab == draft.tab
        && last.step.action == draft.step.action
        && last.step.target.name == draft.step.target.name
}
