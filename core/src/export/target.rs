//! Where a guide can go: one table, from which the dialog and the command line are drawn.

use crate::document::slug;
use crate::picture::Photographs::{self, AsJpeg};
use crate::tree::{Read, Write};
use Delivery::{File, Zip};
use Group::{Common, Interfaces, Pages, Programs};
use Wants::{Nothing, Pictures};

/// Where a guide can go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize), ts(rename = "ExportTarget"))]
#[serde(rename_all = "camelCase")]
pub enum Target {
    /// A page in storage format with attachments, and text for pasting.
    Confluence,
    /// A ZIP for Notion's importer.
    Notion,
    /// GitHub-flavoured Markdown with a folder of images.
    Markdown,
    /// What it is made of, for another Cairn.
    CairnFile,
    /// Rich text and Markdown for Confluence's editor.
    ConfluencePaste,
    /// Atlassian's document format with attachments.
    ConfluenceAdf,
    /// Storage format with attachments.
    ConfluenceStorage,
    /// Markdown for Notion's Markdown API.
    NotionMarkdown,
    /// Blocks for Notion's block API.
    NotionBlocks,
    /// Markdown for site builders.
    Portable,
    /// Markdown for the wiki of Azure DevOps.
    AzureDevops,
    /// One HTML file.
    Html,
    /// For programs that read.
    Agent,
    /// A test for Playwright.
    Playwright,
    /// A recording for Chrome's Recorder.
    Puppeteer,
}

/// Targets that stand together in the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// What most people want.
    Common,
    /// Pages elsewhere.
    Pages,
    /// For whoever publishes by script.
    Interfaces,
    /// For programs that act.
    Programs,
}

impl Group {
    /// In the dialog's order.
    pub const ALL: [Self; 4] = [Self::Common, Self::Pages, Self::Interfaces, Self::Programs];

    /// What the dialog calls it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Common => "Where to",
            Self::Pages => "Other pages",
            Self::Interfaces => "For the APIs",
            Self::Programs => "For programs",
        }
    }
}

/// What an export hands over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// A ZIP named `<guide>-<this>.zip`.
    Zip(&'static str),
    /// One file named `<guide><this>`.
    File(&'static str),
}

/// Whether an export wants pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wants {
    /// Pictures of steps, cropped and marked; what photographs are written as there.
    Pictures(Photographs),
    /// None.
    Nothing,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Which.
    pub target: Target,
    /// On the command line.
    pub name: &'static str,
    /// In the dialog. No other label may contain one of the first four.
    pub label: &'static str,
    /// What one gets, in a few words.
    pub about: &'static str,
    /// Where it stands in the dialog.
    pub group: Group,
    /// What is handed over.
    pub delivery: Delivery,
    /// Whether it holds pictures.
    pub wants: Wants,
}

const fn row(
    target: Target,
    name: &'static str,
    label: &'static str,
    about: &'static str,
    group: Group,
    delivery: Delivery,
    wants: Wants,
) -> Row {
    Row { target, name, label, about, group, delivery, wants }
}

/// Every target, in the dialog's order.
#[rustfmt::skip]
pub const TARGETS: [Row; 15] = [
    row(Target::Confluence, "confluence", "Confluence", "A page with its pictures attached, and text to paste by hand.", Common, Zip("confluence"), Pictures(AsJpeg)),
    row(Target::Notion, "notion", "Notion", "A ZIP that Notion imports as one page with its pictures.", Common, Zip("notion"), Pictures(AsJpeg)),
    row(Target::Markdown, "gfm", "Markdown", "For GitHub and GitLab, with a folder of pictures.", Common, Zip("markdown"), Pictures(AsJpeg)),
    row(Target::CairnFile, "cairn", "Cairn file", "The recording itself, to open in Cairn again or to render in CI.", Common, File(".cairn"), Nothing),
    row(Target::Html, "html", "Web page", "One HTML file with its pictures in it, to read, print or send.", Pages, File(".html"), Pictures(AsJpeg)),
    row(Target::Portable, "portable", "MkDocs, Backstage, Docusaurus", "Text that all site builders read alike.", Pages, Zip("portable"), Pictures(AsJpeg)),
    row(Target::AzureDevops, "azure-devops", "Azure DevOps wiki", "A page and its .attachments folder.", Pages, Zip("azure-devops"), Pictures(AsJpeg)),
    row(Target::ConfluencePaste, "confluence-paste", "Text to paste", "Rich text and plain text for the editor, with numbered places for the pictures.", Interfaces, Zip("paste"), Pictures(AsJpeg)),
    row(Target::ConfluenceAdf, "confluence-adf", "Atlassian Cloud page", "Document format (ADF) and attachments.", Interfaces, Zip("adf"), Pictures(AsJpeg)),
    row(Target::ConfluenceStorage, "confluence-storage", "Atlassian Data Center page", "Storage format and attachments.", Interfaces, Zip("storage"), Pictures(AsJpeg)),
    row(Target::NotionBlocks, "notion-blocks", "Block JSON", "Blocks for Notion's API, within its limits.", Interfaces, Zip("notion-blocks"), Pictures(AsJpeg)),
    row(Target::NotionMarkdown, "notion-markdown", "Enhanced text", "For the Markdown endpoints of Notion's API.", Interfaces, Zip("notion-markdown"), Pictures(AsJpeg)),
    row(Target::Agent, "agent", "AI agent", "guide.json and a compact text without pictures.", Programs, Zip("agent"), Nothing),
    row(Target::Playwright, "playwright", "Playwright test", "The same acts as an automated test in TypeScript.", Programs, File(".spec.ts"), Nothing),
    row(Target::Puppeteer, "puppeteer", "Chrome Recorder", "The same acts as a Puppeteer Replay recording.", Programs, File(".replay.json"), Nothing),
];

/// What of the table concerns the export itself: who makes it holds none of the dialog's words.
#[allow(clippy::indexing_slicing, reason = "worked out by the compiler")]
const WAYS: [(Target, Delivery, Wants); TARGETS.len()] = {
    let mut ways = [(Target::Confluence, Zip("confluence"), Nothing); TARGETS.len()];
    let mut index = 0;
    while index < TARGETS.len() {
        let Row { target, delivery, wants, .. } = TARGETS[index];
        ways[index] = (target, delivery, wants);
        index += 1;
    }
    ways
};

impl Target {
    fn way(self) -> (Delivery, Wants) {
        // Every target has one: a test goes through them all.
        let (_, delivery, wants) = WAYS.iter().find(|(target, ..)| *target == self).unwrap_or(&WAYS[0]);
        (*delivery, *wants)
    }

    /// What is handed over.
    #[must_use]
    pub fn delivery(self) -> Delivery {
        self.way().0
    }

    /// Whether its export holds pictures.
    #[must_use]
    pub fn wants(self) -> Wants {
        self.way().1
    }

    /// What the export of a guide is called: lower-case ASCII with ending.
    #[must_use]
    pub fn file_name(self, title: &str) -> String {
        let slug = slug(title, 60);
        let name = if slug.is_empty() { "guide" } else { &slug };
        match self.delivery() {
            Zip(what) => format!("{name}-{what}.zip"),
            File(ending) => format!("{name}{ending}"),
        }
    }

    /// The target of this name on the command line.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        TARGETS.iter().find(|row| row.name == name).map(|row| row.target)
    }
}
