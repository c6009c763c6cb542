//! What the rooms of the extension say to one another, apart from observations.
//!
//! By who may speak: a recorder in a page ([`RecorderMessage`]) and the worker to it ([`RecorderNotice`]), Cairn's
//! own pages ([`Request`] and [`FileRequest`], answered by [`Answer`]), and the worker to its pages ([`Notice`]).
//! Every answer is an explicit value: a promise that resolves to nothing was not answered.

mod failure;
mod file;
mod pages;
mod recorder;
mod status;

pub use failure::{Failure, FailureCode};
pub use file::{FileRequest, RestorePart};
pub use pages::{Answer, DefaultText, Notice, Request};
pub use recorder::{Receipt, RecorderMessage, RecorderNotice, RecorderOrder, SecretsSeen};
pub use status::{Access, Recent, RecordingSummary, Restriction, Running, Status};
