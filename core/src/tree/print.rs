//! A tree to JSON text.

use super::{Tree, digits};
use std::fmt::{Display, Formatter, Result, Write};

impl Display for Tree<'_> {
    /// Without white space; `{:#}` puts each item on a line of its own.
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        let depth = out.alternate().then_some(0);
        print(self, out, depth)
    }
}

/// `depth` is absent where all stands on one line.
fn print(tree: &Tree, out: &mut dyn Write, depth: Option<usize>) -> Result {
    match tree {
        Tree::Null => out.write_str("null"),
        Tree::Bool(is_so) => out.write_str(if *is_so { "true" } else { "false" }),
        Tree::Whole(number) => write!(out, "{number}"),
        Tree::Number(number) => print_number(*number, out),
        Tree::Text(text) => print_text(text, out),
        Tree::List(items) => {
            out.write_char('[')?;
            for (index, item) in items.iter().enumerate() {
                begin_item(index, out, depth)?;
                print(item, out, depth.map(|depth| depth + 1))?;
            }
            end(items.is_empty(), ']', out, depth)
        }
        Tree::Object(fields) => {
            out.write_char('{')?;
            for (index, (name, value)) in fields.iter().enumerate() {
                begin_item(index, out, depth)?;
                print_text(name, out)?;
                out.write_str(if depth.is_some() { ": " } else { ":" })?;
                print(value, out, depth.map(|depth| depth + 1))?;
            }
            end(fields.is_empty(), '}', out, depth)
        }
    }
}

fn begin_item(index: usize, out: &mut dyn Write, depth: Option<usize>) -> Result {
    if index > 0 {
        out.write_char(',')?;
    }
    depth.map_or(Ok(()), |depth| begin_line(depth + 1, out))
}

fn end(is_empty: bool, bracket: char, out: &mut dyn Write, depth: Option<usize>) -> Result {
    if let (false, Some(depth)) = (is_empty, depth) {
        begin_line(depth, out)?;
    }
    out.write_char(bracket)
}

fn begin_line(depth: usize, out: &mut dyn Write) -> Result {
    out.write_char('\n')?;
    (0..depth).try_for_each(|_| out.write_str("  "))
}

/// What JSON has no word for is `null`.
fn print_number(number: f64, out: &mut dyn Write) -> Result {
    if number.is_finite() { digits::print(number, out) } else { out.write_str("null") }
}

fn print_text(text: &str, out: &mut dyn Write) -> Result {
    out.write_char('"')?;
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        if byte >= b' ' && byte != b'"' && byte != b'\\' {
            continue;
        }
        out.write_str(text.get(from..at).unwrap_or_default())?;
        from = at + 1;
        match byte {
            b'"' => out.write_str("\\\""),
            b'\\' => out.write_str("\\\\"),
            b'\n' => out.write_str("\\n"),
            b'\r' => out.write_str("\\r"),
            b'\t' => out.write_str("\\t"),
            8 => out.write_str("\\b"),
            12 => out.write_str("\\f"),
            _ => write!(out, "\\u{byte:04x}"),
        }?;
    }
    out.write_str(text.get(from..).unwrap_or_default())?;
    out.write_char('"')
}
