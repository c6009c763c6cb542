//! What HTML and Confluence's storage format write alike.

use crate::text::{Run, Text};
use std::fmt::Write as _;

/// Text, or the value of an attribute between double quotes. These are named in XML, too.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Runs in their elements. `links` is what stands in the tag of every link.
pub(super) fn text(out: &mut String, text: &Text, links: &str, escape: fn(&str) -> String) {
    for run in text {
        let words = escape(run.text()).replace('\n', "<br/>");
        let _ = match run {
            Run::Plain { .. } => write!(out, "{words}"),
            Run::Strong { .. } => write!(out, "<strong>{words}</strong>"),
            Run::Emphasis { .. } => write!(out, "<em>{words}</em>"),
            Run::Code { .. } => write!(out, "<code>{words}</code>"),
            Run::Link { url, .. } => write!(out, "<a href=\"{}\"{links}>{words}</a>", escape(url)),
        };
    }
}
