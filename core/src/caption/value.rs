//! Values as a caption can hold them.

use super::language::Words;
use crate::observation::Value;
use crate::text::{Run, Text};

/// More words of an entered text than this are left to the code block below the step.
const MOST_WORDS: usize = 8;

/// A longer value than this is cut, characters.
const LONGEST: usize = 80;

/// What was entered, as code; what was chosen, as it stands on the screen.
pub(super) fn value(value: &Value, words: &Words) -> Text {
    match value {
        Value::Empty | Value::Masked { .. } => Text::new(),
        Value::Text { text } | Value::Code { text, .. } => vec![Run::Code { text: excerpt(text) }],
        Value::Options { labels } => listed(labels, words, |text| Run::Strong { text }),
        Value::Files { names } => listed(names, words, |text| Run::Code { text }),
    }
}

/// How many lines, where there are several.
pub(super) fn lines(value: &Value) -> Option<usize> {
    match value {
        Value::Text { text } | Value::Code { text, .. } => {
            let count = text.lines().count();
            (count > 1).then_some(count)
        }
        _ => None,
    }
}

/// `a`, `b` and `c`.
fn listed(items: &[String], words: &Words, run: fn(String) -> Run) -> Text {
    let mut text = Text::new();
    for (index, item) in items.iter().enumerate() {
        let before = match (index, items.len() - index) {
            (0, _) => "",
            (_, 1) => words.general.and,
            _ => words.general.comma,
        };
        if !before.is_empty() {
            text.push(Run::Plain { text: before.to_owned() });
        }
        text.push(run(super::name::shortened(item)));
    }
    text
}

/// The first words of the first line.
#[must_use]
pub(crate) fn excerpt(text: &str) -> String {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
    let whole = line == text.trim();
    let few: Vec<&str> = line.split_whitespace().take(MOST_WORDS).collect();
    let short = line.split_whitespace().count() <= MOST_WORDS && line.chars().count() <= LONGEST;
    if whole && short {
        return line.to_owned();
    }
    let mut cut: String = if short { line.to_owned() } else { few.join(" ") };
    cut = cut.chars().take(LONGEST).collect();
    format!("{cut}…")
}
