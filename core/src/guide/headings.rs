//! Headings of the guide: a new one where the page changes, unless the person said one.

use crate::step::{Action, Step};

/// Which heading stands before the next step.
#[derive(Debug, Default)]
pub(super) struct Headings {
    page: Option<String>,
    said: Option<String>,
}

impl Headings {
    /// The person said a heading for what follows.
    pub fn say(&mut self, text: &str) {
        self.said = Some(text.to_owned());
    }

    /// The heading that begins with this step, if one does.
    pub fn before(&mut self, step: &Step) -> Option<String> {
        let page = &step.page.name;
        let is_new = !page.is_empty() && self.page.as_ref() != Some(page);
        if is_new && !matches!(step.action, Action::Gap(_)) {
            self.page = Some(page.clone());
        }
        let said = self.said.take();
        said.or_else(|| is_new.then(|| page.clone()))
    }
}
