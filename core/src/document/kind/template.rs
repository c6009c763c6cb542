//! A person's own order of parts, with own text between them.
//!
//! A template is text. `{steps}` on a line of its own is a part; everything else is the person's own
//! words: `## ` begins a heading, other lines are paragraphs and lists with inline Markdown.

use super::part::{NAMES, Part};
use crate::guide::Kind;
use crate::text::Letters as _;
use crate::text::joined;
use std::fmt;

/// A piece of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// A part that Cairn fills.
    Part(Part),
    /// The person's own words.
    Own(String),
}

/// Why a template cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateError {
    /// There is no such part.
    Unknown {
        /// Line, from 1.
        line: usize,
        /// What was written.
        name: String,
        /// What may have been meant.
        meant: Option<&'static str>,
    },
    /// A part stands in it twice.
    Twice {
        /// Line, from 1.
        line: usize,
        /// The part.
        name: &'static str,
        /// Where it stood before.
        first: usize,
    },
    /// A part without which the document would not tell the procedure.
    Missing(&'static str),
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown { line, name, meant: Some(meant) } => {
                write!(f, "Line {line}: there is no part {{{name}}}. Did you mean {{{meant}}}?")
            }
            Self::Unknown { line, name, meant: None } => {
                write!(f, "Line {line}: there is no part {{{name}}}. The parts are: {}.", all_names())
            }
            Self::Twice { line, name, first } => write!(f, "Line {line}: {{{name}}} is already on line {first}."),
            Self::Missing(name) => {
                write!(f, "The template lacks {{{name}}}: the document would not tell what is done.")
            }
        }
    }
}

fn all_names() -> String {
    joined(&NAMES.iter().map(|(_, name)| format!("{{{name}}}")).collect::<Vec<_>>(), ", ")
}

/// Reads a template for a kind of document.
pub(super) fn parse(text: &str, kind: Kind) -> Result<Vec<Piece>, Vec<TemplateError>> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut seen: Vec<(Part, usize)> = Vec::new();
    let mut errors = Vec::new();
    for (line, words) in (1..).zip(text.lines()) {
        let name = words.trim().strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).map(str::trim);
        match name.map(find) {
            None => own(&mut pieces, words),
            Some(Err((name, meant))) => errors.push(TemplateError::Unknown { line, name, meant }),
            Some(Ok((part, name))) => match seen.iter().find(|(known, _)| *known == part) {
                Some((_, first)) => errors.push(TemplateError::Twice { line, name, first: *first }),
                None => {
                    seen.push((part, line));
                    pieces.push(Piece::Part(part));
                }
            },
        }
    }
    let needed = if kind == Kind::Sop { (Part::Stages, "stages") } else { (Part::Steps, "steps") };
    if !seen.iter().any(|(part, _)| *part == needed.0) {
        errors.push(TemplateError::Missing(needed.1));
    }
    if errors.is_empty() { Ok(pieces) } else { Err(errors) }
}

fn own(pieces: &mut Vec<Piece>, line: &str) {
    match pieces.last_mut() {
        Some(Piece::Own(text)) => {
            text.push('\n');
            text.push_str(line);
        }
        _ if line.trim().is_empty() => {}
        _ => pieces.push(Piece::Own(line.to_owned())),
    }
}

type Found = Result<(Part, &'static str), (String, Option<&'static str>)>;

fn find(name: &str) -> Found {
    let wanted = name.small().replace([' ', '_'], "-");
    match NAMES.iter().find(|(_, known)| *known == wanted) {
        Some((part, known)) => Ok((*part, *known)),
        None => Err((name.to_owned(), nearest(&wanted))),
    }
}

/// The part whose name begins or ends alike.
fn nearest(name: &str) -> Option<&'static str> {
    let alike = |known: &str| known.bytes().zip(name.bytes()).take_while(|(one, other)| one == other).count();
    let best = NAMES.iter().map(|(_, known)| *known).max_by_key(|known| alike(known))?;
    (alike(best) >= 3).then_some(best)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, kind: Kind) -> Vec<String> {
        parse(text, kind).unwrap_err().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn parts_and_own_words_come_in_their_order() {
        let pieces = parse("{metadata}\n\n## Before\nTell #ops.\n{ Steps }\n{change history}", Kind::Runbook).unwrap();
        let own = Piece::Own("## Before\nTell #ops.".to_owned());
        assert_eq!(
            pieces,
            [Piece::Part(Part::Metadata), own, Piece::Part(Part::Steps), Piece::Part(Part::ChangeHistory)]
        );
    }

    #[test]
    fn errors_name_the_line_and_what_may_be_meant() {
        assert_eq!(
            told("{steps}\n{verificaton}\n{xyz}\n{steps}", Kind::Runbook),
            [
                "Line 2: there is no part {verificaton}. Did you mean {verification}?".to_owned(),
                format!("Line 3: there is no part {{xyz}}. The parts are: {}.", all_names()),
                "Line 4: {steps} is already on line 1.".to_owned(),
            ]
        );
    }

    #[test]
    fn a_template_must_tell_the_procedure() {
        let missing = |name: &str| format!("The template lacks {{{name}}}: the document would not tell what is done.");
        assert_eq!(told("{metadata}", Kind::WorkInstruction), [missing("steps")]);
        assert_eq!(told("{steps}", Kind::Sop), [missing("stages")]);
    }
}
