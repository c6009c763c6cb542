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
mod vendors;

use super::markdown::{Callouts, Dialect, Figures};
use super::{
    Written, adf, agent, azure_devops, confluence_clipboard, confluence_paste, confluence_storage, gfm, html, notion,
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

/// What a writer made of a document, and what whoever reads it should understand.
pub(crate) struct Reading {
    pub writer: &'static str,
    pub written: Written,
    pub expected: Said,
}

/// What every writer makes of a document.
pub(crate) fn readings(document: &Document) -> Vec<Reading> {
    let blocks = Dialect { callouts: Callouts::Alert, title: false, ..agent::DIALECT };
    let of = |dialect: &Dialect, folder: &str| expected::said(document, &Profile::of(dialect, folder));
    let as_profile = |profile: &Profile| expected::said(document, profile);
    let read = |writer, written, expected| Reading { writer, written, expected };
    vec![
        read("gfm", gfm::write(document, "images"), of(&gfm::DIALECT, "images")),
        read("notion", notion::write(document, "A%20page"), of(&notion::DIALECT, "A%20page")),
        read("confluence-paste", confluence_paste::write(document), of(&confluence_paste::DIALECT, "")),
        read("portable", portable::write(document, "images"), of(&portable::DIALECT, "images")),
        read(
            "azure-devops",
            azure_devops::write(document, azure_devops::FOLDER),
            of(&azure_devops::DIALECT, azure_devops::FOLDER),
        ),
        read("agent", agent::write(document), of(&agent::DIALECT, "")),
        read("confluence-storage", confluence_storage::write(document), as_profile(&Profile::native())),
        read("confluence-adf", adf::write(document, |_| None), as_profile(&Profile::native())),
        read("notion-blocks", notion_blocks::write(document, |_| None), of(&blocks, "")),
        read("confluence-clipboard", confluence_clipboard::write(document), as_profile(&Profile::editor())),
        read("notion-markdown", notion_markdown::write(document), as_profile(&Profile::enhanced())),
        read(
            "html",
            html::write(document, |figure| Some(format!("data:{}", figure.file))),
            as_profile(&Profile::html()),
        ),
    ]
}

/// Reads back what every writer makes of a document.
#[track_caller]
pub(crate) fn check(document: &Document) {
    for Reading { writer, written, expected } in readings(document) {
        let text = &written.text;
        let markdown = |dialect: &Dialect| read_markdown::said(text, dialect, dialect.figures == Figures::Places);
        let found = match writer {
            "gfm" => markdown(&gfm::DIALECT),
            "notion" => markdown(&notion::DIALECT),
            "confluence-paste" => markdown(&confluence_paste::DIALECT),
            "portable" => markdown(&portable::DIALECT),
            "azure-devops" => markdown(&azure_devops::DIALECT),
            "agent" => markdown(&agent::DIALECT),
            "confluence-storage" => read_storage::said(text),
            "confluence-adf" => read_adf::said(text),
            "notion-markdown" => read_enhanced::said(text),
            "notion-blocks" => read_notion::check(&expected, text).map(|()| expected.clone()),
            _ => read_html::said(text),
        };
        let found = found.unwrap_or_else(|problem| panic!("{writer}: {problem}\n--- written\n{text}"));
        match writer {
            // A stroke stands for a line break in their cells.
            "notion" | "confluence-paste" | "portable" | "agent" => {
                assert_same(writer, &expected.without_strokes(), &found.without_strokes(), text);
            }
            "notion-markdown" => assert_same(writer, &expected.without_style(), &found.without_style(), text),
            _ => assert_same(writer, &expected, &found, text),
        }
    }
}

/// GitHub and its like make links and pictures of them, and no escape prevents it.
#[test]
fn mail_and_names_between_colons_stay_words() {
    let text = crate::text::parse_inline("Ask ops@example.com or **git@host.example:x**, :rocket: at 10:30:45, a@b");
    let paragraph = crate::document::Inner::Paragraph(text);
    let document = Document { title: "A guide".into(), blocks: vec![paragraph.into()], ..Document::default() };
    check(&document);
    let wanted = "Ask `ops@example.com` or `git@host.example:x`, `:rocket:` at 10:30:45, a@b";
    assert!(gfm::write(&document, "").text.contains(wanted), "{}", gfm::write(&document, "").text);
    assert!(portable::write(&document, "").text.contains("Ask `ops@example.com` or `git@"));
    assert!(notion::write(&document, "").text.contains("Ask `ops@example.com` or `git@"));
}
