//! What is made of a guide at once, without its pictures.

use cairn_core::document::{candidates, lay_out};
use cairn_core::export::for_clipboard;
use cairn_core::guide::Guide;
use cairn_core::studio::{Layout, Report};
use cairn_core::tree;

/// The guide that came with a task.
pub fn read(bytes: Vec<u8>) -> Result<Guide, String> {
    let text = String::from_utf8(bytes).map_err(|_| "The guide is not text.".to_owned())?;
    tree::read(&text).map_err(|error| error.to_string())
}

/// What a person must know of the document.
pub fn layout(guide: &Guide) -> Layout {
    let laid = lay_out(guide, &guide.settings);
    Layout {
        blanks: laid.blanks.iter().map(|blank| blank.slot).collect(),
        candidates: candidates(guide),
        template_errors: laid.template_errors.iter().map(ToString::to_string).collect(),
        steps_left_out: u32::try_from(laid.steps_left_out).unwrap_or(u32::MAX),
    }
}

/// The guide for Confluence's editor; its pictures cannot go with it, so places stand for them.
pub fn text(guide: &Guide) -> Report {
    let (html, text) = for_clipboard(guide);
    let losses = html.losses.iter().map(ToString::to_string).collect();
    Report::Written { html: html.text, text: text.text, losses }
}
