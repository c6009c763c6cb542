//! A guide written as a document: one tree of blocks that every writer can hold.
//!
//! The tree is three circles, each within the next, drawn where Atlassian's document format draws
//! them, because it forbids more than any other target: [`Inner`] may stand in a list item, a callout
//! or a table cell; [`Flow`] at the top level or in an expandable section; [`Block`] at the top level only.
//! What that format forbids (a callout in a list item, a table in a callout) cannot be written down here.

mod block;
mod clean;
mod join;
mod kind;
mod layout;
mod prune;
mod said;
mod step_layout;
mod variable;
mod visit;
mod words;
mod written;

pub use block::{
    Block, Callout, CalloutKind, Cell, CellBlock, Code, Colour, Document, Expand, Figure, Flow, Heading, Inner, Level,
    List, ListItem, ListKind, Status, Table, Task,
};
pub use clean::{Cleaned, clean};
pub(crate) use clean::{begins_place, line, place_of, spelled};
pub use join::join;
pub use kind::{Blank, Laid, QUESTIONS, Question, TemplateError, lay_out, question};
pub use layout::{NOT_KEPT, figure_name};
pub use variable::{Candidate, candidates};
pub use visit::{figures_mut, replace_figures};
pub use words::{day_after, picture_problem};

pub(crate) use kind::review_day;
pub(crate) use layout::{lost_picture, picture_place, slug};
pub(crate) use said::said;
pub(crate) use words::iso_time;
