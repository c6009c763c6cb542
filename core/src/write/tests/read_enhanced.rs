//! What Notion understands of its own Markdown, as its documentation describes it: a line is a block, tabs nest,
//! tags make callouts, toggles and tables, a backslash takes the meaning from the sign after it.
//!
//! It is a reader of our own: Notion publishes no parser of it, and the packages of others read GitHub's Markdown instead
//! or write it from blocks.

use super::{Said, Style};

const TAGS: &[&str] = &["<details>", "</details>", "</callout>", "<tr>", "</tr>", "</table>", "<table_of_contents/>"];

pub(crate) fn said(text: &str) -> Result<Said, String> {
    let mut said = Said::default();
    let mut fence: Option<(usize, String)> = None;
    for raw in text.lines() {
        let depth = raw.len() - raw.trim_start_matches('\t').len();
        if let Some((within, mark)) = &fence {
            let line = raw.get(*within..).ok_or("a line of code stands less deep than its fence")?;
            if line == mark {
                fence = None;
            } else {
                said.add(Style::Block, line);
            }
            continue;
        }
        let line = &raw[depth..];
        if line.starts_with("```") {
            let mark: String = line.chars().take_while(|c| *c == '`').collect();
            fence = Some((depth, mark));
            continue;
        }
        block(line, &mut said)?;
    }
    if fence.is_some() { Err("code that never ends".to_owned()) } else { Ok(said) }
}

fn block(line: &str, said: &mut Said) -> Result<(), String> {
    let is_callout = line.starts_with("<callout icon=\"") && line.ends_with("\">");
    let is_table = line.starts_with("<table header-row=\"") && line.ends_with("\">");
    if TAGS.contains(&line) || is_callout || is_table || line == "---" {
        return Ok(());
    }
    let inner = |open: &str, close: &str| line.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
    if let Some(text) = inner("<summary>", "</summary>").or_else(|| inner("<td>", "</td>")) {
        return inline(text, said);
    }
    let hashes = line.chars().take_while(|c| *c == '#').count();
    if (1..=4).contains(&hashes) && line[hashes..].starts_with(' ') {
        return inline(&line[hashes..], said);
    }
    for mark in ["- [x] ", "- [ ] ", "- "] {
        if let Some(rest) = line.strip_prefix(mark) {
            return inline(rest, said);
        }
    }
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    match line[digits..].strip_prefix(". ") {
        Some(rest) if digits > 0 => inline(rest, said),
        _ => inline(line, said),
    }
}

fn inline(text: &str, said: &mut Said) -> Result<(), String> {
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let after = &rest[first.len_utf8()..];
        rest = match first {
            '\\' => {
                let sign = after.chars().next().ok_or("a backslash before nothing")?;
                said.add(Style::Plain, sign.encode_utf8(&mut [0; 4]));
                &after[sign.len_utf8()..]
            }
            '`' => code(rest, said)?,
            '*' => after,
            '<' => tag(rest)?,
            '[' => link(after, said)?,
            '~' | '$' | ']' | '{' | '}' | '|' | '^' | '>' => return Err(format!("{first} is not escaped in {text}")),
            _ => {
                said.add(Style::Plain, first.encode_utf8(&mut [0; 4]));
                after
            }
        };
    }
    Ok(())
}

fn code<'t>(text: &'t str, said: &mut Said) -> Result<&'t str, String> {
    let fence: String = text.chars().take_while(|c| *c == '`').collect();
    let after = &text[fence.len()..];
    let mut from = 0;
    while let Some(at) = after[from..].find(&fence).map(|at| at + from) {
        let run = after[at..].chars().take_while(|c| *c == '`').count();
        if run == fence.len() {
            said.add(Style::Plain, &after[..at]);
            return Ok(&after[at + run..]);
        }
        from = at + run;
    }
    Err(format!("a code span that never ends: {text}"))
}

fn tag(text: &str) -> Result<&str, String> {
    for tag in ["<br>", "</span>"] {
        if let Some(rest) = text.strip_prefix(tag) {
            return Ok(rest);
        }
    }
    let rest = text.strip_prefix("<span color=\"").ok_or_else(|| format!("text became a tag: {text}"))?;
    rest.split_once("\">").map(|(_, rest)| rest).ok_or_else(|| format!("a tag that never ends: {text}"))
}

fn link<'t>(text: &'t str, said: &mut Said) -> Result<&'t str, String> {
    let mut escaped = false;
    let end = text.char_indices().find(|(_, c)| {
        let ends = *c == ']' && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    });
    let (end, _) = end.ok_or_else(|| format!("a link that never ends: {text}"))?;
    inline(&text[..end], said)?;
    let rest = text[end + 1..].strip_prefix('(').ok_or_else(|| format!("text became a link: {text}"))?;
    rest.split_once(')').map(|(_, rest)| rest).ok_or_else(|| format!("an address that never ends: {text}"))
}
