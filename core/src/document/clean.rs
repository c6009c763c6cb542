//! Takes out of a document what no target should be given: control and invisible characters,
//! links that are not links, runs that are none. Every writer begins here.

use super::prune::prune;
use super::visit::{Piece, visit};
use super::{Document, Level};
use crate::text::{Run, Text, plain};
use crate::write::{At, Loss, Lost};

/// A document that holds nothing but visible text, and what had to go.
#[derive(Clone, Debug)]
pub struct Cleaned {
    /// The document.
    pub document: Document,
    /// What was taken out.
    pub losses: Vec<Loss>,
}

/// Takes out what no target should be given.
#[must_use]
pub fn clean(document: &Document) -> Cleaned {
    let mut document = document.clone();
    let mut cleaner = Cleaner { at: At::Title, losses: Vec::new() };
    cleaner.words(&mut document.title);
    if document.title.is_empty() {
        document.title.push_str("Untitled guide");
    }
    cleaner.at = At::Beginning;
    visit(&mut document, &mut |piece| cleaner.piece(piece));
    prune(&mut document);
    Cleaned { document, losses: cleaner.losses }
}

/// Where a heading leads, for naming the place of a loss.
#[must_use]
pub(crate) fn place_of(number: Option<u32>, text: &[Run]) -> At {
    number.map_or_else(|| At::Section(plain(text).trim().to_owned()), At::Step)
}

/// Headings below the steps' do not begin a new place.
#[must_use]
pub(crate) fn begins_place(level: Level) -> bool {
    level != Level::Detail
}

struct Cleaner {
    at: At,
    losses: Vec<Loss>,
}

impl Cleaner {
    fn piece(&mut self, piece: Piece) {
        match piece {
            Piece::Text(text) => self.text(text),
            Piece::Words(words) => self.words(words),
            Piece::Code(code) => self.replace(code, Keep::Code),
            Piece::Figure(_) => {}
            Piece::Heading(number, text) => self.at = place_of(number, text),
        }
    }

    fn words(&mut self, words: &mut String) {
        self.replace(words, Keep::Line);
        let trimmed = words.trim();
        if trimmed.len() != words.len() {
            *words = trimmed.to_owned();
        }
    }

    fn text(&mut self, text: &mut Text) {
        let mut cleaned = Text::new();
        for run in text.drain(..) {
            if let Some(run) = self.run(run) {
                append(&mut cleaned, run);
            }
        }
        if cleaned.iter().all(|run| run.text().trim().is_empty()) {
            cleaned.clear();
        }
        *text = cleaned;
    }

    fn run(&mut self, run: Run) -> Option<Run> {
        let mut run = match run {
            Run::Link { text, url } => match safe_url(&url) {
                Some(url) => Run::Link { text, url },
                None => {
                    let shown = visible(&url, Keep::Line).text;
                    self.lose(Lost::Link(shown));
                    Run::Plain { text }
                }
            },
            other => other,
        };
        let keep = if matches!(run, Run::Plain { .. }) { Keep::Lines } else { Keep::Line };
        self.replace(words_of(&mut run), keep);
        (!run.text().is_empty()).then_some(run)
    }

    fn replace(&mut self, text: &mut String, keep: Keep) {
        let visible = visible(text, keep);
        if visible.controls > 0 {
            self.lose(Lost::ControlCharacters(visible.controls));
        }
        if visible.hidden > 0 {
            self.lose(Lost::HiddenCharacters(visible.hidden));
        }
        *text = visible.text;
    }

    fn lose(&mut self, what: Lost) {
        self.losses.push(Loss { what, at: self.at.clone() });
    }
}

fn words_of(run: &mut Run) -> &mut String {
    match run {
        Run::Plain { text }
        | Run::Strong { text }
        | Run::Emphasis { text }
        | Run::Code { text }
        | Run::Link { text, .. } => text,
    }
}

/// Adds a run, joined to the last one when both look the same.
fn append(text: &mut Text, run: Run) {
    let joined = match (text.last_mut(), &run) {
        (Some(Run::Plain { text: last }), Run::Plain { text: next })
        | (Some(Run::Strong { text: last }), Run::Strong { text: next })
        | (Some(Run::Emphasis { text: last }), Run::Emphasis { text: next })
        | (Some(Run::Code { text: last }), Run::Code { text: next }) => {
            last.push_str(next);
            true
        }
        (Some(Run::Link { text: last, url: there }), Run::Link { text: next, url }) if there == url => {
            last.push_str(next);
            true
        }
        _ => false,
    };
    if !joined {
        text.push(run);
    }
}

/// What white space means in a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keep {
    /// Nothing: one line.
    Line,
    /// Line ends count.
    Lines,
    /// Line ends and tabs count, and what is hidden is shown.
    Code,
}

#[derive(Default)]
struct Visible {
    text: String,
    controls: usize,
    hidden: usize,
}

fn visible(text: &str, keep: Keep) -> Visible {
    let mut out = Visible { text: String::with_capacity(text.len()), ..Visible::default() };
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' if characters.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{b}' | '\u{c}' => {
                out.text.push(if keep == Keep::Line { ' ' } else { '\n' });
            }
            '\t' => out.text.push(if keep == Keep::Code { '\t' } else { ' ' }),
            _ if is_control(character) => out.controls += 1,
            _ if is_hidden(character) && !is_joined(character, out.text.chars().next_back()) => {
                out.hidden += 1;
                if keep == Keep::Code {
                    out.text.push_str(&format!("⟨U+{:04X}⟩", u32::from(character)));
                }
            }
            _ => out.text.push(character),
        }
    }
    out
}

/// Controls, and code points that Unicode or XML keeps from being characters.
fn is_control(character: char) -> bool {
    let code = u32::from(character);
    character.is_control() || (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE
}

/// Invisible characters that change how a text reads.
fn is_hidden(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// Joiners within a script that uses them or an emoji, and the tags that make a black flag a region's.
fn is_joined(character: char, before: Option<char>) -> bool {
    match character {
        '\u{200C}' | '\u{200D}' => before.is_some_and(|before| !before.is_ascii()),
        '\u{E0020}'..='\u{E007F}' => {
            before.is_some_and(|before| before == '\u{1F3F4}' || ('\u{E0020}'..='\u{E007E}').contains(&before))
        }
        _ => false,
    }
}

/// A text as one line that holds nothing hidden.
#[must_use]
pub(crate) fn line(text: &str) -> String {
    visible(text, Keep::Line).text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Hidden characters as escapes, for JSON and programs: a string means the same, and nothing in it reads otherwise.
#[must_use]
pub(crate) fn spelled(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if is_hidden(character) && !is_joined(character, out.chars().next_back()) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                out.push_str(&format!("\\u{unit:04X}"));
            }
        } else {
            out.push(character);
        }
    }
    out
}

const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

/// The address with everything encoded that could end it early, if it is a web or mail address.
fn safe_url(url: &str) -> Option<String> {
    let url = url.trim();
    let rest = SCHEMES.iter().find_map(|scheme| {
        let head = url.get(..scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then(|| url.get(scheme.len()..)).flatten()
    })?;
    if !rest.starts_with(|first: char| first.is_alphanumeric() || first == '[') {
        return None;
    }
    let mut safe = String::with_capacity(url.len());
    for character in url.chars() {
        let unsafe_here = matches!(character, '<' | '>' | '"' | '\'' | '`' | '{' | '}' | '|' | '\\' | '^' | '(' | ')')
            || character.is_whitespace()
            || is_control(character)
            || is_hidden(character);
        if unsafe_here {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                safe.push_str(&format!("%{byte:02X}"));
            }
        } else {
            safe.push(character);
        }
    }
    Some(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_and_mail_addresses_are_links() {
        let cases = [
            ("https://example.com/a?b=c&d#e", Some("https://example.com/a?b=c&d#e")),
            ("HTTP://example.com", Some("HTTP://example.com")),
            ("mailto:ops@example.com", Some("mailto:ops@example.com")),
            ("  https://e.com/a b(c)  ", Some("https://e.com/a%20b%28c%29")),
            ("https://e.com/\"><script>", Some("https://e.com/%22%3E%3Cscript%3E")),
            ("https://[::1]:8080/", Some("https://[::1]:8080/")),
            ("javascript:alert(1)", None),
            ("java\nscript:alert(1)", None),
            ("data:text/html,x", None),
            ("//example.com", None),
            ("https://", None),
            ("https:///etc/passwd", None),
            ("", None),
        ];
        for (url, expected) in cases {
            assert_eq!(safe_url(url).as_deref(), expected, "{url}");
        }
    }

    #[test]
    fn hidden_characters_go_and_scripts_stay() {
        let cases = [
            ("a\u{202E}b\u{200B}c", "abc", 2),
            ("👩\u{200D}💻", "👩\u{200D}💻", 0),
            ("می\u{200C}خواهم", "می\u{200C}خواهم", 0),
            ("ad\u{200D}min", "admin", 1),
            ("🏴\u{E0067}\u{E0062}\u{E007F}", "🏴\u{E0067}\u{E0062}\u{E007F}", 0),
            ("x\u{E0067}", "x", 1),
            ("é e\u{301} \u{A0} 漢字 العربية", "é e\u{301} \u{A0} 漢字 العربية", 0),
        ];
        for (text, expected, hidden) in cases {
            let visible = visible(text, Keep::Lines);
            assert_eq!((visible.text.as_str(), visible.hidden), (expected, hidden), "{text:?}");
        }
    }

    #[test]
    fn escapes_of_programs_mean_what_is_hidden() {
        let text = "a\u{202E}b 👩\u{200D}💻 \u{E0067}";
        let spelled = spelled(&format!("\"{text}\""));
        assert_eq!(spelled, "\"a\\u202Eb 👩\u{200D}💻 \\uDB40\\uDC67\"");
        assert_eq!(serde_json::from_str::<String>(&spelled).unwrap(), text);
    }

    #[test]
    fn code_shows_what_is_hidden_and_keeps_its_white_space() {
        let visible = visible("a\tb  \r\n\u{1b}[0m\u{202E}\n", Keep::Code);
        assert_eq!(visible.text, "a\tb  \n[0m⟨U+202E⟩\n");
        assert_eq!((visible.controls, visible.hidden), (1, 1));
    }
}
