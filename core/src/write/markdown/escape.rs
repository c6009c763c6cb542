//! When a character must be written otherwise so that it stays a character.

/// One character, when it would be markup, and what is written instead.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The character, which is ASCII.
    pub character: u8,
    /// When.
    pub when: When,
    /// What is written instead.
    pub written: &'static str,
}

/// Where a character would be read as markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Wherever it stands.
    Always,
    /// As the first character of a line.
    LineStart,
    /// After a space or at the beginning.
    WordStart,
    /// Anywhere but between two letters or digits.
    WordEdge,
    /// After nothing but digits on its line: `1.`
    AfterLineNumber,
    /// Before a letter, digit or `#`: `&amp;`
    BeforeName,
    /// Before ASCII punctuation, or at the end of a run.
    BeforePunctuation,
    /// After `]`: `[x]: y`
    AfterBracket,
    /// Beside another of its kind: `==`
    Doubled,
    /// Before a name that ends with a colon: `:rocket:`
    BeforeShortCode,
    /// Before `[`, or at the end of a run, where a link may follow.
    BeforeBracket,
}

/// What stands around a character.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Around<'a> {
    /// The character before it in its run.
    pub before: Option<char>,
    /// The character after it in its run.
    pub after: Option<char>,
    /// What is already written of its line.
    pub line: &'a str,
    /// All that follows it in its run.
    pub rest: &'a str,
}

impl When {
    fn holds(self, character: char, around: Around) -> bool {
        let word = |side: Option<char>| side.is_some_and(char::is_alphanumeric);
        match self {
            Self::Always => true,
            Self::LineStart => around.line.is_empty(),
            Self::WordStart => around.before.is_none_or(char::is_whitespace),
            Self::WordEdge => !(word(around.before) && word(around.after)),
            Self::AfterLineNumber => !around.line.is_empty() && around.line.bytes().all(|byte| byte.is_ascii_digit()),
            Self::BeforeName => around.after.is_none_or(|after| after.is_ascii_alphanumeric() || after == '#'),
            Self::BeforePunctuation => around.after.is_none_or(|after| after.is_ascii_punctuation() || after == '\n'),
            Self::Doubled => [around.before, around.after].contains(&Some(character)),
            Self::BeforeShortCode => is_short_code(around.rest),
            Self::AfterBracket => around.line.ends_with(']'),
            Self::BeforeBracket => matches!(around.after, None | Some('[')),
        }
    }
}

/// A name between colons. Of numbers only these are one: a time of the day is none.
pub(super) fn is_short_code(rest: &str) -> bool {
    let is_of_name = |character: char| character.is_alphanumeric() || matches!(character, '_' | '+' | '-');
    let end = rest.find(|character| !is_of_name(character)).unwrap_or_default();
    let (name, after) = rest.split_at_checked(end).unwrap_or_default();
    let is_number = name.bytes().all(|byte| byte.is_ascii_digit());
    after.starts_with(':') && (!is_number || matches!(name, "100" | "1234"))
}

/// What is written for a character, when it is not the character itself.
pub(super) fn escaped(rules: &[Rule], character: char, around: Around) -> Option<&'static str> {
    rules
        .iter()
        .find(|rule| char::from(rule.character) == character && rule.when.holds(character, around))
        .map(|rule| rule.written)
}

/// A rule, in one line of a table.
#[must_use]
pub const fn rule(character: char, when: When, written: &'static str) -> Rule {
    assert!(character.is_ascii());
    Rule { character: character as u8, when, written }
}
