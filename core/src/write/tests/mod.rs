//! Every writer is read back by somebody else's parser, and must say exactly what the document says:
//! every word in order, in its style, and nothing more.

mod expected;
mod golden;
mod programs;
mod properties;
mod read_adf;
mod read_enhanced;
mod read_html;
mod read_markdown;
mod read_notion;
mod read_storage;
mod tree;

use super::markdown::{Callouts, Dialect, Figures};
use super::{
    adf, agent, azure_devops, confluence_clipboard, confluence_paste, confluence_storage, gfm, html, notion,
    notion_blocks, notion_markdown, portable,
};
use crate::document::Document;
use expected::Profile;

/// Words in one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// No style, or code: a target may take one for the other.
    Plain,
    Strong,
    Emphasis,
    Link(String),
    /// A code block.
    Block,
    /// The alternative text of the picture in this file.
    Picture(String),
}

/// What was said, white space left out, neighbours of one style joined.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Said(pub Vec<(Style, String)>);

impl Said {
    pub(crate) fn add(&mut self, style: Style, text: &str) {
        let visible = |c: &char| !c.is_whitespace() && *c != '\u{a0}';
        let text: String = text.chars().filter(visible).collect();
        if text.is_empty() && !matches!(style, Style::Picture(_)) {
            return;
        }
        match self.0.last_mut() {
            Some((last, words)) if *last == style && !matches!(style, Style::Picture(_)) => words.push_str(&text),
            _ => self.0.push((style, text)),
        }
    }

    /// Where a stroke stands for a line break, strokes are not compared, and where code may be text, nor is that.
    fn without_strokes(&self) -> Self {
        let mut said = Self::default();
        for (style, text) in &self.0 {
            let style = if *style == Style::Block { Style::Plain } else { style.clone() };
            said.add(style, &text.replace('/', ""));
        }
        said
    }
}

impl Said {
    /// Words alone, where no parser of the vendor's own can be asked about styles.
    fn without_style(&self) -> Self {
        let mut said = Self::default();
        self.0.iter().for_each(|(_, text)| said.add(Style::Plain, text));
        said
    }
}

#[track_caller]
fn assert_same(writer: &str, expected: &Said, found: &Said, written: &str) {
    if expected != found {
        let at = expected.0.iter().zip(&found.0).take_while(|(a, b)| a == b).count();
        panic!(
            "{writer} says otherwise than the document from piece {at}:\nexpected {:?}\nfound    {:?}\n--- written\n{written}",
            expected.0.get(at..).map(|rest| &rest[..rest.len().min(3)]),
            found.0.get(at..).map(|rest| &rest[..rest.len().min(3)]),
        );
    }
}

#[track_caller]
fn check_markdown(writer: &str, document: &Document, dialect: &Dialect, text: &str, folder: &str) {
    let expected = expected::said(document, &Profile::of(dialect, folder));
    let found = read_markdown::said(text, dialect, dialect.figures == Figures::Places);
    match found {
        Ok(found) if dialect.cell_break == " / " => {
            assert_same(writer, &expected.without_strokes(), &found.without_strokes(), text);
        }
        Ok(found) => assert_same(writer, &expected, &found, text),
        Err(problem) => panic!("{writer}: {problem}\n--- written\n{text}"),
    }
}

/// Reads back what every writer makes of a document.
#[track_caller]
pub(crate) fn check(document: &Document) {
    let written = gfm::write(document, "images");
    check_markdown("gfm", document, &gfm::DIALECT, &written.text, "images");
    let written = notion::write(document, "A%20page");
    check_markdown("notion", document, &notion::DIALECT, &written.text, "A%20page");
    let written = confluence_paste::write(document);
    check_markdown("confluence-paste", document, &confluence_paste::DIALECT, &written.text, "");
    let written = portable::write(document, "images");
    check_markdown("portable", document, &portable::DIALECT, &written.text, "images");
    let written = azure_devops::write(document, azure_devops::FOLDER);
    check_markdown("azure-devops", document, &azure_devops::DIALECT, &written.text, azure_devops::FOLDER);
    let written = agent::write(document);
    check_markdown("agent", document, &agent::DIALECT, &written.text, "");
    let expected = expected::said(document, &Profile::native());
    let written = confluence_storage::write(document);
    check_said("confluence-storage", &expected, read_storage::said(&written.text), &written.text);
    let written = adf::write(document, |_| None);
    check_said("confluence-adf", &expected, read_adf::said(&written.text), &written.text);
    let written = notion_blocks::write(document, |_| None);
    let blocks = Dialect { callouts: Callouts::Alert, title: false, ..agent::DIALECT };
    let words = expected::said(document, &Profile::of(&blocks, ""));
    if let Err(problem) = read_notion::check(&words, &written.text) {
        panic!("notion-blocks: {problem}\n--- written\n{}", written.text);
    }
    let expected = expected::said(document, &Profile::editor());
    let written = confluence_clipboard::write(document);
    check_said("confluence-clipboard", &expected, read_html::said(&written.text), &written.text);
    let expected = expected::said(document, &Profile::enhanced());
    let written = notion_markdown::write(document);
    let found = read_enhanced::said(&written.text);
    check_said("notion-markdown", &expected.without_style(), found.map(|found| found.without_style()), &written.text);
    let expected = expected::said(document, &Profile::html());
    let written = html::write(document, |figure| Some(format!("data:{}", figure.file)));
    check_said("html", &expected, read_html::said(&written.text), &written.text);
}

#[track_caller]
fn check_said(writer: &str, expected: &Said, found: Result<Said, String>, written: &str) {
    match found {
        Ok(found) => assert_same(writer, expected, &found, written),
        Err(problem) => panic!("{writer}: {problem}\n--- written\n{written}"),
    }
}
