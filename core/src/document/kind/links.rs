//! The work instructions that an SOP names: a line each, as `title https://address`, as `[title](address)`, or as the
//! title alone.

/// A work instruction.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Link<'t> {
    /// What it is called, as inline Markdown while it has no address.
    pub title: &'t str,
    /// Where it is; empty when it is not known.
    pub address: &'t str,
}

/// The work instructions of a text.
pub(super) fn links(text: &str) -> Vec<Link<'_>> {
    let lines = text.lines().map(|line| line.trim().trim_start_matches("- ").trim());
    lines.filter(|line| !line.is_empty()).map(link).collect()
}

fn link(line: &str) -> Link<'_> {
    let (title, address) = marked(line).or_else(|| typed(line)).unwrap_or((line, ""));
    Link { title, address }
}

/// `[title](address)`: what stands before the last `](`, and what after it.
fn marked(line: &str) -> Option<(&str, &str)> {
    let parts = line.strip_prefix('[')?.strip_suffix(')')?.rsplit_once("](");
    // Of two links in one line, neither is its title.
    parts.filter(|(title, _)| !title.contains("]("))
}

/// `title https://address`, as it is copied.
fn typed(line: &str) -> Option<(&str, &str)> {
    let (title, address) = line.rsplit_once(char::is_whitespace).unwrap_or(("", line));
    let is_address = ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme));
    is_address.then_some((title.trim_end().trim_end_matches([':', '–', '—']).trim_end(), address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_title_an_address_or_both() {
        for (line, title, address) in [
            ("Restart the gateway", "Restart the gateway", ""),
            ("Restart the gateway https://wiki.example/restart", "Restart the gateway", "https://wiki.example/restart"),
            ("Restart\u{a0}http://wiki.example", "Restart", "http://wiki.example"),
            ("Restart: https://wiki.example/restart", "Restart", "https://wiki.example/restart"),
            ("- [Restart](https://wiki.example/restart)", "Restart", "https://wiki.example/restart"),
            ("[a [b] (c)](https://wiki.example/a_(b))", "a [b] (c)", "https://wiki.example/a_(b)"),
            ("https://wiki.example/restart", "", "https://wiki.example/restart"),
            ("See [a](https://b.example) first", "See [a](https://b.example) first", ""),
            ("See [a](https://b.example)", "See [a](https://b.example)", ""),
            ("[a](https://b.example) [c](https://d.example)", "[a](https://b.example) [c](https://d.example)", ""),
            ("Half typed htt", "Half typed htt", ""),
        ] {
            assert_eq!(links(line), [Link { title, address }], "{line}");
        }
        assert_eq!(links("\n - \n a\n\n b\n").len(), 3);
    }
}
