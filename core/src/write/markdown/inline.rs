//! Runs of text as inline Markdown.

use super::escape::{Around, escaped, is_short_code};
use super::{Autolinks, CodeSpans, Dialect};
use crate::text::Run;
use crate::write::{Ledger, Lost};
use std::fmt::Write as _;

/// Where the text stands, which says what a line break becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Position {
    /// In a paragraph or list item.
    Paragraph,
    /// In a heading: one line.
    Heading,
    /// In a table cell: one line.
    Cell,
}

/// Writes runs as inline Markdown.
pub(crate) fn inline(dialect: &Dialect, text: &[Run], position: Position, ledger: &mut Ledger) -> String {
    let mut writer = Inline { dialect, position, ledger, out: String::new(), guard_next: false, code_end: None };
    for run in text {
        writer.run(run);
    }
    writer.finish()
}

struct Inline<'a> {
    dialect: &'a Dialect,
    position: Position,
    ledger: &'a mut Ledger,
    out: String,
    /// A closing delimiter was just written that only closes before a space or punctuation.
    guard_next: bool,
    /// Where the last code span ended: another one may not begin there.
    code_end: Option<usize>,
}

impl Inline<'_> {
    fn run(&mut self, run: &Run) {
        match run {
            Run::Plain { text } => match self.box_at_start(text) {
                Some((sign, rest)) => {
                    self.code(sign);
                    self.plain(rest);
                }
                None => self.plain(text),
            },
            Run::Strong { text } => self.styled(text, "**"),
            Run::Emphasis { text } => self.styled(text, self.dialect.emphasis),
            Run::Code { text } => self.code(text),
            Run::Link { text, url } => self.link(text, url),
        }
    }

    fn finish(self) -> String {
        let mut out = self.out;
        while let Some(rest) = out.strip_suffix(self.dialect.line_break) {
            out.truncate(rest.len());
        }
        out.truncate(out.trim_end().len());
        out
    }

    /// What looks like a tick box at the beginning, where it would be taken for one even when it is escaped.
    fn box_at_start<'t>(&self, text: &'t str) -> Option<(&'t str, &'t str)> {
        let begins = self.dialect.is_read_by_python() && self.position == Position::Paragraph && self.out.is_empty();
        let text = text.trim_start();
        let is_box = begins && ["[ ]", "[x]", "[X]"].iter().any(|sign| text.starts_with(sign));
        text.split_at_checked(3).filter(|_| is_box)
    }

    /// Text in which the target would see links that nobody wrote: those words are shown as code.
    fn plain(&mut self, text: &str) {
        for token in text.split_inclusive(char::is_whitespace) {
            let word = bare(token);
            match token.split_once(word) {
                Some((before, after)) if would_be_seen(self.dialect, word) => {
                    self.escaped(before);
                    if self.code_survives(word) {
                        self.code(word)
                    } else {
                        self.without_sites(word)
                    }
                    self.escaped(after);
                }
                _ => self.escaped(token),
            }
        }
    }

    /// What looks like a site as code, the rest as it is. Where only addresses are links, every sign is spelled.
    fn without_sites(&mut self, word: &str) {
        // An address becomes a link to itself, as its writer would have it.
        if self.dialect.autolinks != Autolinks::Sites || looks_like_address(word) {
            return self.spelled(word);
        }
        for piece in word.split_inclusive(|c| !is_of_site(c)) {
            let end = piece.trim_end_matches(|c| !is_of_site(c)).len();
            let (site, rest) = piece.split_at(end);
            if looks_like_site(site) {
                self.code(site)
            } else {
                self.spelled(site)
            }
            self.spelled(rest);
        }
    }

    /// Every sign as an entity: the last way to keep a word from being read.
    fn spelled(&mut self, word: &str) {
        for character in word.chars() {
            if character.is_ascii_punctuation() {
                self.guard_next = false;
                self.entity(character);
            } else {
                self.escaped(character.encode_utf8(&mut [0; 4]));
            }
        }
    }

    fn escaped(&mut self, text: &str) {
        let mut before = None;
        let mut characters = text.chars();
        while let Some(character) = characters.next() {
            let after = characters.clone().next();
            self.character(character, before, after, characters.as_str());
            before = Some(character);
        }
    }

    fn character(&mut self, character: char, before: Option<char>, after: Option<char>, rest: &str) {
        if character == '\n' {
            return self.line_break();
        }
        let guarded = std::mem::take(&mut self.guard_next) && !is_neutral(character);
        let line = self.line();
        if line.is_empty() && character.is_whitespace() {
            return;
        }
        // A letter written as an entity is punctuation to what follows.
        let before = before.filter(|_| !line.ends_with(';'));
        match escaped(self.dialect.escapes, character, Around { before, after, line, rest }) {
            Some(written) => self.out.push_str(written),
            None if guarded => self.entity(character),
            None => self.out.push(character),
        }
    }

    /// A target that knows no entities shows them.
    fn spells_nothing(&self) -> bool {
        self.dialect.emphasis == "*"
    }

    /// What is written of the current line.
    fn line(&self) -> &str {
        self.out.rsplit('\n').next().unwrap_or_default()
    }

    fn line_break(&mut self) {
        self.guard_next = false;
        let end = self.out.trim_end_matches([' ', '\u{a0}']).len();
        self.out.truncate(end);
        match self.position {
            // Nothing to break, or broken already: two would end the paragraph.
            _ if self.out.is_empty() || self.out.ends_with('\n') => {}
            Position::Paragraph => self.out.push_str(self.dialect.line_break),
            Position::Heading => self.out.push(' '),
            Position::Cell => {
                if !self.out.ends_with(self.dialect.cell_break) {
                    self.out.push_str(self.dialect.cell_break);
                }
                if self.dialect.cell_break == " / " {
                    self.ledger.lose(Lost::LineBreak);
                }
            }
        }
    }

    fn entity(&mut self, character: char) {
        let _ = write!(self.out, "&#{};", u32::from(character));
    }

    /// Strong or emphasised text. A delimiter only works between the right neighbours, so a letter
    /// that stands in the way is written as an entity, which begins and ends with punctuation.
    fn styled(&mut self, text: &str, delimiter: &str) {
        let inner = text.trim();
        if inner.is_empty() {
            return self.escaped(text);
        }
        // With one sign for both styles, nobody could tell where the one ends and the next begins.
        let meets_style = self.spells_nothing() && self.out.ends_with('*') && !self.out.ends_with("\\*");
        if shown_as_code(self.dialect, inner) || meets_style {
            self.ledger.lose(Lost::Style);
            return self.plain(text);
        }
        let start = text.len() - text.trim_start().len();
        self.escaped(text.get(..start).unwrap_or_default());
        let first = inner.chars().next().unwrap_or(' ');
        self.open(delimiter, first);
        self.escaped_lines(inner, delimiter);
        let last = inner.chars().next_back().unwrap_or(' ');
        self.out.push_str(delimiter);
        self.guard_next = !self.spells_nothing() && (delimiter == "_" || !last.is_alphanumeric());
        self.escaped(text.get(start + inner.len()..).unwrap_or_default());
    }

    fn open(&mut self, delimiter: &str, first: char) {
        let guarded = std::mem::take(&mut self.guard_next);
        debug_assert!(!guarded || self.out.ends_with(['*', '_']), "delimiters are punctuation");
        if self.spells_nothing() || (delimiter == "**" && first.is_alphanumeric()) {
            self.out.push_str(delimiter);
            return;
        }
        if let Some(last) = self.out.chars().next_back()
            && !is_neutral(last)
        {
            self.out.pop();
            self.entity(last);
        }
        self.out.push_str(delimiter);
    }

    /// Closes the style before each line break and opens it again after.
    fn escaped_lines(&mut self, text: &str, delimiter: &str) {
        for (index, line) in text.split('\n').map(str::trim).filter(|line| !line.is_empty()).enumerate() {
            if index > 0 {
                self.out.push_str(delimiter);
                self.line_break();
                self.open(delimiter, line.chars().next().unwrap_or(' '));
            }
            self.escaped(line);
        }
    }

    fn code(&mut self, text: &str) {
        let text = text.replace('\n', " ");
        if text.trim().is_empty() {
            return self.escaped(&text);
        }
        if !self.code_survives(&text) {
            self.ledger.lose(Lost::CodeAsText);
            return self.plain(&text);
        }
        if self.code_end == Some(self.out.len()) {
            let rest = match text.char_indices().nth(1) {
                // A site must not be seen: it is code but for its first sign.
                Some((second, _)) if self.dialect.autolinks == Autolinks::Sites && looks_like_site(&text) => second,
                _ => text.len(),
            };
            let (plain, code) = text.split_at(rest);
            if self.spells_nothing() {
                self.escaped(plain)
            } else {
                self.spelled(plain)
            }
            if !code.is_empty() {
                self.code(code);
            }
            return;
        }
        self.guard_next = false;
        let fence = "`".repeat(longest_run(&text, '`') + 1);
        let pad = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) { " " } else { "" };
        let inner =
            if self.position == Position::Cell && !self.spells_nothing() { text.replace('|', "\\|") } else { text };
        let _ = write!(self.out, "{fence}{pad}{inner}{pad}{fence}");
        self.code_end = Some(self.out.len());
    }

    fn code_survives(&self, text: &str) -> bool {
        // Parsers disagree about a backslash before a stroke in a table.
        if self.position == Position::Cell && text.contains("\\|") && !self.spells_nothing() {
            return false;
        }
        // At the beginning of a line it could be taken for a fence.
        if self.spells_nothing() && text.contains('`') {
            return false;
        }
        match self.dialect.code_spans {
            CodeSpans::Always => true,
            // Python-Markdown ends a number of a character that has no end, also in code.
            CodeSpans::UnlessStroke => {
                let has_stroke = self.position == Position::Cell && text.contains('|');
                !has_stroke && !text.contains("&#")
            }
            CodeSpans::UnlessAltered => {
                let altered = ["\\", "``", "://", "www.", "!["].iter().any(|piece| text.contains(piece));
                // Rows are cut at strokes between an even number of backticks.
                !altered && (self.position != Position::Cell || !text.contains(['|', '`']))
            }
        }
    }

    fn link(&mut self, text: &str, url: &str) {
        let longest = self.dialect.longest_url;
        if url.len() > longest {
            self.ledger.lose(Lost::LongLink(url.len()));
            return self.plain(text);
        }
        self.guard_next = false;
        self.out.push('[');
        let text = text.replace('\n', " ");
        // The text begins no line, whatever it begins with, but escaping it so does no harm.
        let is_pasted = self.dialect.autolinks == Autolinks::Sites;
        // Within a link no other is seen, and a code span would take the link away.
        if is_pasted {
            self.escaped(&text)
        } else if text.contains("]:") && shown_as_code(self.dialect, &text) {
            // In code it would end the label of a definition, which is looked for before code is.
            self.spelled(&text)
        } else {
            self.plain(&text)
        }
        // What follows without a space is taken into the address when it is looked for before it is parsed.
        let end = if is_pasted { " " } else { "" };
        let mut url = url.replace('&', if needs_entity(url) { "&amp;" } else { "&" });
        if self.dialect.is_read_by_python() {
            // Formulas are looked for in addresses too.
            url = url.replace('$', "&#36;");
        }
        let _ = write!(self.out, "]({url}{end})");
    }
}

/// Beside a space or ASCII punctuation every delimiter works.
fn is_neutral(character: char) -> bool {
    character.is_whitespace() || character.is_ascii_punctuation()
}

/// Whether an ampersand in the address could be read as an entity.
fn needs_entity(url: &str) -> bool {
    url.split('&').skip(1).any(|rest| {
        let name = rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '#').next().unwrap_or_default();
        rest.get(name.len()..).is_some_and(|rest| rest.starts_with(';'))
    })
}

/// Length of the longest run of a character.
pub(super) fn longest_run(text: &str, of: char) -> usize {
    text.split(|character| character != of).map(str::len).max().unwrap_or(0)
}

/// Whether the target would see a link that nobody wrote.
pub(crate) fn shown_as_code(dialect: &Dialect, text: &str) -> bool {
    text.split_whitespace().any(|token| would_be_seen(dialect, bare(token)))
}

fn would_be_seen(dialect: &Dialect, word: &str) -> bool {
    match dialect.autolinks {
        Autolinks::None => false,
        Autolinks::Addresses => looks_like_address(word) || holds_mail(word),
        Autolinks::AddressesAndSigns => looks_like_address(word) || holds_mail(word) || holds_short_code(word),
        Autolinks::Sites => word.split(|c| !is_of_site(c)).any(looks_like_site) || looks_like_address(word),
    }
}

/// A word without the punctuation around it.
fn bare(token: &str) -> &str {
    const OPENING: [char; 7] = ['(', '[', '<', '"', '\'', '“', '‘'];
    const CLOSING: [char; 13] = ['.', ',', ';', ':', '!', '?', ')', ']', '>', '"', '\'', '”', '’'];
    let opened = token.trim().trim_start_matches(OPENING);
    let word = opened.trim_end_matches(CLOSING);
    match opened.get(word.len()..).is_some_and(|rest| rest.starts_with(':')) {
        // The colon ends a name that another one begins.
        true if word.contains(':') => opened.get(..=word.len()).unwrap_or(word),
        _ => word,
    }
}

/// A name between colons. Within an ARN or an address it is none.
fn holds_short_code(word: &str) -> bool {
    word.match_indices(':').any(|(at, _)| {
        let (before, rest) = word.split_at(at);
        !before.ends_with(|c: char| c.is_alphanumeric() || c == ':') && is_short_code(rest.get(1..).unwrap_or_default())
    })
}

fn looks_like_address(word: &str) -> bool {
    word.split_once("://").is_some_and(|(_, site)| !site.is_empty()) || word.starts_with("www.")
}

/// `ops@example.com`, also within a word: what sees it makes a link of it.
fn holds_mail(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, rest)| {
        let host = rest.split(|c| !is_of_site(c)).next().unwrap_or_default();
        let is_mail = name.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+'));
        (is_mail && host.trim_matches('.').contains('.')) || holds_mail(rest)
    })
}

/// Whether the name of a site may hold it.
fn is_of_site(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.')
}

/// `main.tf`, `s3.amazonaws.com`: words with dots, the last of letters only.
fn looks_like_site(token: &str) -> bool {
    token.trim_matches('.').rsplit_once('.').is_some_and(|(head, last)| {
        head.split('.').all(|part| !part.is_empty()) && last.len() >= 2 && last.chars().all(|c| c.is_ascii_alphabetic())
    })
}
