//! Sections of the guide: a heading where the page changes, where a wizard goes on, or where the person said one.
//!
//! Where a guide goes through several services, the first heading of each names the service too.

use crate::observation::{OutcomeKind, PlaceKind, Role, Widget};
use crate::screen_words::leads_on;
use crate::step::{Action, Step};

/// Between a service and a page of it.
const WITHIN: &str = " > ";

/// Where the guide is, as far as headings go.
#[derive(Debug, Default)]
pub(super) struct Headings {
    page: Option<String>,
    service: Option<String>,
    /// The section of the page that a wizard shows.
    stage: Option<String>,
    /// The step before led on in a wizard, or went through the page only.
    led_on: bool,
    passed: bool,
    said: Option<String>,
    names_services: bool,
}

impl Headings {
    /// For these steps, in order.
    pub fn over(steps: &[&Step]) -> Self {
        let mut services: Vec<&str> =
            steps.iter().map(|step| step.page.service.as_str()).filter(|service| !service.is_empty()).collect();
        services.dedup();
        Self { names_services: services.len() > 1, ..Self::default() }
    }

    /// The person said a heading for what follows.
    pub fn say(&mut self, text: &str) {
        self.said = Some(text.to_owned());
    }

    /// The heading that begins with this step, if one does. `next` is the step after it.
    pub fn before(&mut self, step: &Step, next: Option<&Step>) -> Option<String> {
        let own = if matches!(step.action, Action::Gap(_)) { None } else { self.own(step, next) };
        self.said.take().or(own)
    }

    fn own(&mut self, step: &Step, next: Option<&Step>) -> Option<String> {
        let page = &step.page.name;
        let stage = stage(step);
        let is_new_page = !page.is_empty() && self.page.as_ref() != Some(page);
        let is_new_stage = self.led_on && stage.is_some() && self.stage.as_deref() != stage;
        self.led_on = goes_on(step);
        if stage.is_some() || is_new_page {
            self.stage = stage.map(str::to_owned);
        }
        if !is_new_page {
            self.passed = false;
            return is_new_stage.then(|| stage.unwrap_or_default().to_owned());
        }
        let passes = passes(step, next);
        let is_way = std::mem::replace(&mut self.passed, passes) && passes;
        self.page = Some(page.clone());
        let heading = self.named(step);
        (!is_way).then_some(heading)
    }

    fn named(&mut self, step: &Step) -> String {
        let (page, service) = (&step.page.name, &step.page.service);
        let is_new = self.service.as_ref() != Some(service);
        self.service = Some(service.clone());
        let tells = self.names_services && is_new && !service.is_empty() && !page.contains(service.as_str());
        if tells { [service, WITHIN, page].concat() } else { page.clone() }
    }
}

/// The outermost section that a step stands in.
fn stage(step: &Step) -> Option<&str> {
    let sections = step.place.iter().rev().find(|place| place.kind == PlaceKind::Section);
    sections.map(|place| place.name.as_str()).filter(|name| *name != step.page.name)
}

/// A button that goes to the next stage of a wizard.
fn goes_on(step: &Step) -> bool {
    step.action == Action::Click
        && step.target.role == Role::Button
        && step.target.widget != Some(Widget::Pagination)
        && leads_on(&step.target.name)
}

/// The one thing done on a page is to leave it.
fn passes(step: &Step, next: Option<&Step>) -> bool {
    let leads = matches!(step.action, Action::Click | Action::Open | Action::Navigate(_));
    let left = step.outcomes.iter().any(|outcome| outcome.kind == OutcomeKind::Navigation);
    leads && left && next.is_none_or(|next| next.page.name != step.page.name)
}
