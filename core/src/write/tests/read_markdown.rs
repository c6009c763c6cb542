//! What a Markdown parser understands.

use super::{Said, Style};
use crate::write::markdown::{Autolinks, Contents, Dialect};
use comrak::nodes::{Node, NodeValue};
use comrak::{Arena, Options, parse_document};

/// Reads Markdown as its target would. `pasted` text goes through the editor's doubling of backslashes first.
pub(crate) fn said(text: &str, dialect: &Dialect, pasted: bool) -> Result<Said, String> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.tasklist = !pasted;
    options.extension.autolink = true;
    options.extension.alerts = !pasted;
    options.extension.footnotes = !pasted;
    options.extension.math_dollars = !pasted;
    let text = if pasted { doubled(text) } else { without_contents(text, dialect) };
    let arena = Arena::new();
    let root = parse_document(&arena, &text, &options);
    let mut reader = Reader { said: Said::default(), dialect };
    reader.node(root, &Style::Plain)?;
    Ok(reader.said)
}

/// The target makes a table of contents out of this line.
fn without_contents(text: &str, dialect: &Dialect) -> String {
    let Contents::Line(contents) = dialect.contents else { return text.to_owned() };
    text.split('\n').filter(|line| *line != contents).collect::<Vec<_>>().join("\n")
}

/// The editor doubles every backslash outside of fences at most three spaces deep before it reads.
fn doubled(text: &str) -> String {
    let mut fenced = false;
    let lines = text.split('\n').map(|line| {
        let indent = line.len() - line.trim_start().len();
        if indent <= 3 && line.trim_start().starts_with("```") {
            fenced = !fenced;
        }
        if fenced { line.to_owned() } else { line.replace('\\', "\\\\") }
    });
    lines.collect::<Vec<_>>().join("\n")
}

struct Reader<'a> {
    said: Said,
    dialect: &'a Dialect,
}

impl Reader<'_> {
    fn node(&mut self, node: Node<'_>, style: &Style) -> Result<(), String> {
        let value = node.data().value.clone();
        match value {
            NodeValue::Text(text) => self.said.add(style.clone(), &text),
            NodeValue::Code(code) => {
                let style = if *style == Style::Plain { Style::Plain } else { style.clone() };
                self.said.add(style, &code.literal);
            }
            NodeValue::CodeBlock(code) => self.said.add(Style::Block, &code.literal),
            NodeValue::HtmlInline(html) if html == "<br>" => {}
            NodeValue::HtmlBlock(html) => self.html(&html.literal)?,
            NodeValue::Strong => self.children(node, &nested(style, Style::Strong)?)?,
            NodeValue::Emph => self.children(node, &nested(style, Style::Emphasis)?)?,
            NodeValue::Link(link) => {
                let style = self.link(node, &link.url, style)?;
                self.children(node, &style)?;
            }
            NodeValue::Image(image) => {
                let words = words(node);
                self.said.add(Style::Picture(image.url.clone()), &words);
            }
            NodeValue::Document
            | NodeValue::Paragraph
            | NodeValue::Heading(_)
            | NodeValue::List(_)
            | NodeValue::Item(_)
            | NodeValue::TaskItem(_)
            | NodeValue::BlockQuote
            | NodeValue::Alert(_)
            | NodeValue::Table(_)
            | NodeValue::TableRow(_)
            | NodeValue::TableCell => self.children(node, style)?,
            NodeValue::ThematicBreak | NodeValue::SoftBreak | NodeValue::LineBreak => {}
            other => return Err(format!("text became {other:?}")),
        }
        Ok(())
    }

    fn children(&mut self, node: Node<'_>, style: &Style) -> Result<(), String> {
        for child in node.children() {
            self.node(child, style)?;
        }
        // Text that the table's own separators and cell breaks add is white space to the reader.
        Ok(())
    }

    /// Links into the page itself come from the table of contents; those that say their own address
    /// are made by the target, and harmless.
    fn link(&self, node: Node<'_>, url: &str, style: &Style) -> Result<Style, String> {
        let words = words(node);
        let own = [format!("mailto:{words}"), format!("http://{words}"), words.clone()];
        if url.starts_with('#') || (own.iter().any(|own| own == url) && words != url) {
            return Ok(style.clone());
        }
        if words == url && self.dialect.autolinks == Autolinks::Sites {
            return Ok(style.clone());
        }
        nested(style, Style::Link(url.to_owned()))
    }

    fn html(&mut self, html: &str) -> Result<(), String> {
        let html = html.trim();
        if html == "</details>" {
            return Ok(());
        }
        let title = html
            .strip_prefix("<details>\n<summary>")
            .and_then(|rest| rest.strip_suffix("</summary>"))
            .filter(|title| !title.contains(['<', '>']))
            .ok_or_else(|| format!("text became HTML: {html}"))?;
        let plain = title.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
        self.said.add(Style::Plain, &plain);
        Ok(())
    }
}

fn nested(outer: &Style, inner: Style) -> Result<Style, String> {
    if *outer == Style::Plain { Ok(inner) } else { Err(format!("{inner:?} within {outer:?}")) }
}

fn words(node: Node<'_>) -> String {
    let mut words = String::new();
    for node in node.descendants() {
        match &node.data().value {
            NodeValue::Text(text) => words.push_str(text),
            NodeValue::Code(code) => words.push_str(&code.literal),
            _ => {}
        }
    }
    words
}
