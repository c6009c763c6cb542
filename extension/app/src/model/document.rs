//! The document panel of a guide: what is still to fill in, and what could be a variable.

use cairn_core::studio::Layout;

/// What the panel shows. The studio lays the document out anew whenever the guide changes, while the panel is open;
/// until it has, the panel shows what it said last.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// What the studio said.
    pub laid: Laid,
    /// The job that the panel waits for.
    pub job: Option<u32>,
    /// The guide has changed since the last job.
    pub is_stale: bool,
}

/// What is known of the document.
#[derive(Clone, Debug, PartialEq)]
pub enum Laid {
    /// Nothing yet.
    Waiting,
    /// How it was last.
    Out(Layout),
    /// It cannot be laid out, in words.
    Failed(String),
}

impl Panel {
    /// Just opened.
    #[must_use]
    pub fn new() -> Self {
        Self { laid: Laid::Waiting, job: None, is_stale: true }
    }

    /// What is known of the document, once it is.
    #[must_use]
    pub fn layout(&self) -> Option<&Layout> {
        match &self.laid {
            Laid::Out(layout) => Some(layout),
            Laid::Waiting | Laid::Failed(_) => None,
        }
    }
}

impl Default for Panel {
    fn default() -> Self {
        Self::new()
    }
}
