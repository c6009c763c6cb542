//! What Notion calls things, alike in its blocks and in its Markdown: colours and languages of code.

use super::meaning;
use crate::document::{CalloutKind, Colour};

/// The colour behind a callout.
pub(super) fn callout_colour(kind: CalloutKind) -> &'static str {
    match kind {
        CalloutKind::Info => "blue",
        CalloutKind::Note => "gray",
        CalloutKind::Tip => "green",
        CalloutKind::Warning => "yellow",
        CalloutKind::Error => "red",
    }
}

/// The colour of a status.
pub(super) fn status_colour(colour: Colour) -> &'static str {
    match colour {
        Colour::Grey => "gray",
        Colour::Blue => "blue",
        Colour::Green => "green",
        Colour::Yellow => "yellow",
        Colour::Red => "red",
        Colour::Purple => "purple",
    }
}

/// Names of code languages: the API takes these and refuses all others.
const LANGUAGES: &str = "bash sh=shell shell zsh=shell powershell ps1=powershell yaml yml=yaml json hcl terraform=hcl docker \
    dockerfile=docker python py=python javascript js=javascript typescript ts=typescript go java sql xml \
    html css diff markdown ruby rust c c++ c# makefile toml";

pub(super) fn language(name: Option<&str>) -> &'static str {
    let name = name.unwrap_or_default().trim().to_ascii_lowercase();
    meaning(LANGUAGES, &name).unwrap_or("plain text")
}
