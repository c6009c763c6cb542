//! Inline Markdown, as a person types it into a caption.

use super::{Run, Text};

/// Characters that a backslash makes plain.
const ESCAPABLE: &str = "\\`*_{}[]()#+-.!|<>~$";

/// Reads inline Markdown: `**strong**`, `*emphasis*`, `` `code` ``, `[text](url)` and backslash escapes.
/// Whatever is not well-formed is text.
#[must_use]
pub fn parse_inline(markdown: &str) -> Text {
    let mut reader = Reader { rest: markdown, runs: Vec::new(), plain: String::new() };
    while let Some(first) = reader.rest.chars().next() {
        if !reader.read_construct(first) {
            reader.plain.push(first);
            reader.skip(first.len_utf8());
        }
    }
    reader.flush();
    reader.runs
}

struct Reader<'a> {
    rest: &'a str,
    runs: Text,
    plain: String,
}

impl Reader<'_> {
    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    fn flush(&mut self) {
        if !self.plain.is_empty() {
            self.runs.push(Run::Plain { text: std::mem::take(&mut self.plain) });
        }
    }

    /// Reads one construct that begins here, or leaves the reader where it is.
    fn read_construct(&mut self, first: char) -> bool {
        match first {
            '\\' => self.read_escape(),
            '`' => self.read_code(),
            '[' => self.read_link(),
            '*' => {
                self.read_delimited("**", |text| Run::Strong { text })
                    || self.read_delimited("*", |text| Run::Emphasis { text })
            }
            _ => false,
        }
    }

    fn read_escape(&mut self) -> bool {
        let Some(escaped) = self.rest.chars().nth(1).filter(|next| ESCAPABLE.contains(*next)) else {
            return false;
        };
        self.plain.push(escaped);
        self.skip(1 + escaped.len_utf8());
        true
    }

    /// A code span ends at a run of as many backticks as it began with.
    fn read_code(&mut self) -> bool {
        let ticks = self.rest.chars().take_while(|next| *next == '`').count();
        let body = self.rest.get(ticks..).unwrap_or_default();
        let Some(end) = closing_ticks(body, ticks) else {
            return false;
        };
        let text = body.get(..end).unwrap_or_default();
        let unpadded = text.strip_prefix(' ').and_then(|inner| inner.strip_suffix(' '));
        let text = unpadded.filter(|inner| !inner.trim().is_empty()).unwrap_or(text).to_owned();
        self.emit(Run::Code { text }, ticks + end + ticks)
    }

    fn read_delimited(&mut self, mark: &str, run: fn(String) -> Run) -> bool {
        let Some(body) = self.rest.strip_prefix(mark) else {
            return false;
        };
        let Some(end) = find_unescaped(body, mark).filter(|end| *end > 0) else {
            return false;
        };
        let text = body.get(..end).unwrap_or_default();
        if text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace) {
            return false;
        }
        self.emit(run(unescape(text)), end + 2 * mark.len())
    }

    fn read_link(&mut self) -> bool {
        let Some(close) = find_unescaped(self.rest, "](") else {
            return false;
        };
        let after = self.rest.get(close + 2..).unwrap_or_default();
        let Some(end) = find_unescaped(after, ")") else {
            return false;
        };
        let url = unescape(after.get(..end).unwrap_or_default());
        if !is_allowed(&url) {
            return false;
        }
        let text = unescape(self.rest.get(1..close).unwrap_or_default());
        self.emit(Run::Link { text, url }, close + 2 + end + 1)
    }

    fn emit(&mut self, run: Run, bytes: usize) -> bool {
        self.flush();
        self.runs.push(run);
        self.skip(bytes);
        true
    }
}

fn closing_ticks(body: &str, ticks: usize) -> Option<usize> {
    let mut at = 0;
    while let Some(found) = body.get(at..)?.find('`') {
        let start = at + found;
        let run = body.get(start..)?.chars().take_while(|next| *next == '`').count();
        if run == ticks {
            return Some(start);
        }
        at = start + run;
    }
    None
}

fn find_unescaped(text: &str, mark: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, character) in text.char_indices() {
        if escaped {
            escaped = false;
        } else if character == '\\' {
            escaped = true;
        } else if text.get(at..).is_some_and(|rest| rest.starts_with(mark)) {
            return Some(at);
        }
    }
    None
}

fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let escapes = character == '\\' && characters.peek().is_some_and(|next| ESCAPABLE.contains(*next));
        plain.push(if escapes { characters.next().unwrap_or(character) } else { character });
    }
    plain
}

fn is_allowed(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme))
        && !url.chars().any(|character| character.is_whitespace() || character.is_control())
}

/// Writes runs as inline Markdown that [`parse_inline`] reads back.
#[must_use]
pub fn to_markdown(text: &[Run]) -> String {
    let mut markdown = String::new();
    for run in text.iter().filter(|run| !run.text().is_empty()) {
        match run {
            Run::Plain { text } => escape(text, &mut markdown),
            Run::Strong { text } => delimited("**", text, &mut markdown),
            Run::Emphasis { text } => delimited("*", text, &mut markdown),
            Run::Code { text } => code(text, &mut markdown),
            Run::Link { text, url } => {
                markdown.push('[');
                escape(text, &mut markdown);
                markdown.push_str("](");
                markdown.push_str(&url.replace('\\', "\\\\").replace(')', "\\)"));
                markdown.push(')');
            }
        }
    }
    markdown
}

fn delimited(mark: &str, text: &str, markdown: &mut String) {
    markdown.push_str(mark);
    escape(text.trim(), markdown);
    markdown.push_str(mark);
}

/// Escapes only what [`parse_inline`] would take for markup, so that a caption stays readable while edited.
fn escape(text: &str, markdown: &mut String) {
    for character in text.chars() {
        if matches!(character, '\\' | '`' | '*' | '[') {
            markdown.push('\\');
        }
        markdown.push(character);
    }
}

fn code(text: &str, markdown: &mut String) {
    let mut fence = String::from("`");
    while text.contains(&fence) {
        fence.push('`');
    }
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    markdown.push_str(&fence);
    markdown.push_str(pad);
    markdown.push_str(text);
    markdown.push_str(pad);
    markdown.push_str(&fence);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Run {
        Run::Plain { text: text.into() }
    }
    fn strong(text: &str) -> Run {
        Run::Strong { text: text.into() }
    }

    #[test]
    fn reads_what_a_caption_holds() {
        assert_eq!(
            parse_inline("In **Name**, enter `web-1` *now*."),
            vec![
                plain("In "),
                strong("Name"),
                plain(", enter "),
                Run::Code { text: "web-1".into() },
                plain(" "),
                Run::Emphasis { text: "now".into() },
                plain("."),
            ]
        );
    }

    #[test]
    fn half_markup_is_text() {
        for text in ["2 * 3 = 6", "**open", "`tick", "[a](b", "a_b_c", "[x](javascript:alert)", "** a **"] {
            assert_eq!(super::super::plain(&parse_inline(text)), text.to_owned(), "{text}");
            assert!(parse_inline(text).iter().all(|run| matches!(run, Run::Plain { .. })), "{text}");
        }
    }

    #[test]
    fn writing_and_reading_gives_the_same_runs() {
        let nasty = ["a*b**c", "x`y``z", "[l](u)", "\\*", "`", "C:\\Users\\me", "", "𝛼 * β"];
        for first in nasty {
            for second in nasty {
                let runs: Text = [strong(first), plain(" "), Run::Code { text: second.into() }, plain(second)]
                    .into_iter()
                    .filter(|run| !run.text().is_empty())
                    .collect();
                assert_eq!(parse_inline(&to_markdown(&runs)), runs, "{first} {second}");
            }
        }
    }
}
