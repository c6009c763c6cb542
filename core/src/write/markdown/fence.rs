//! Code blocks.

use super::Dialect;
use super::inline::longest_run;
use crate::document::Code;
use crate::write::meaning;

/// A fence longer than any in the code.
pub(super) fn fence(code: &Code, dialect: &Dialect) -> String {
    if code.text.is_empty() {
        return String::new();
    }
    let fence = "`".repeat(longest_run(&code.text, '`').max(2) + 1);
    let language = code.language.as_deref().map(|name| language(name, dialect.languages)).unwrap_or_default();
    let end = if code.text.ends_with('\n') { "" } else { "\n" };
    format!("{fence}{language}\n{}{end}{fence}", code.text)
}

/// The target's name for a language: one word, or nothing.
pub(crate) fn language(name: &str, known: &'static str) -> String {
    let name = name.trim().to_ascii_lowercase();
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '#' | '-' | '_' | '.');
    if !name.chars().all(is_word) || matches!(name.as_str(), "none" | "plain" | "plaintext") {
        return String::new();
    }
    meaning(known, &name).map_or(name, str::to_owned)
}

/// Whether Confluence's editor alters pasted code. It doubles backslashes and wraps addresses wherever it sees
/// no fence: in fences that are `nested`, and after every line of the code that looks like a fence.
pub(super) fn altered(code: &str, nested: bool) -> bool {
    let touched = code.contains('\\') || code.contains("://");
    let fences = code.lines().filter(|line| line.trim_start().starts_with("```")).count();
    (touched && (nested || fences > 0)) || fences % 2 == 1
}
