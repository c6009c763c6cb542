//! A guide laid out as its target can keep it.

use super::Target;
use crate::document::{Block, Document, Flow, Inner, Laid, List, ListKind, figures_mut, lay_out};
use crate::guide::{Guide, Settings, StepLayout};
use crate::write::{At, Loss, Lost, Written, confluence_clipboard, confluence_paste};

/// Markdown that is indented by four knows no number of three digits.
const LONGEST_LIST: usize = 99;

/// Lays a guide out; steps that were to be one numbered list stand under headings where it would not stay whole.
pub(super) fn laid_out(guide: &Guide, target: Target) -> (Laid, Option<Loss>) {
    let laid = lay_out(guide, &guide.settings);
    if guide.settings.layout != StepLayout::Numbered || stays_whole(target, &laid.document) {
        return (laid, None);
    }
    let settings = Settings { layout: StepLayout::Headings, ..guide.settings.clone() };
    (lay_out(guide, &settings), Some(Loss { what: Lost::NumberedList, at: At::Beginning }))
}

fn stays_whole(target: Target, document: &Document) -> bool {
    let fits = || lists(document).all(|(start, items)| start as usize + items <= LONGEST_LIST + 1);
    match target {
        // What stands between two items ends a list that is pasted.
        Target::ConfluencePaste => false,
        // A list cannot go on with a number of its own after what interrupted it.
        Target::Notion | Target::NotionMarkdown | Target::NotionBlocks => {
            fits() && lists(document).all(|(start, _)| start <= 1)
        }
        Target::Markdown | Target::Portable | Target::AzureDevops | Target::Agent => fits(),
        Target::Confluence
        | Target::ConfluenceAdf
        | Target::ConfluenceStorage
        | Target::Html
        | Target::CairnFile
        | Target::Playwright
        | Target::Puppeteer => true,
    }
}

/// First number and length of every numbered list that is not within something else.
fn lists(document: &Document) -> impl Iterator<Item = (u32, usize)> {
    let flows = document.blocks.iter().flat_map(|block| match block {
        Block::Flow(flow) => std::slice::from_ref(flow),
        Block::Expand(expand) => &expand.content,
        Block::Contents | Block::Facts(_) | Block::Divider => &[],
    });
    flows.filter_map(|flow| match flow {
        Flow::Inner(Inner::List(List { kind: ListKind::Ordered(start), items })) => Some((*start, items.len())),
        _ => None,
    })
}

/// Names of the pictures that a document shows.
pub(super) fn figures(document: &mut Document) -> Vec<String> {
    let mut files = Vec::new();
    figures_mut(document, |figure| files.push(figure.file.clone()));
    files
}

/// What goes on the clipboard for Confluence's editor: rich text, and Markdown beside it.
#[must_use]
pub fn for_clipboard(guide: &Guide) -> (Written, Written) {
    let (mut laid, loss) = laid_out(guide, Target::ConfluencePaste);
    // What a picture is written as is known once it is drawn, and here none is: its name without the ending finds it.
    figures_mut(&mut laid.document, |figure| {
        if let Some(stem) = figure.file.strip_suffix(".png") {
            figure.file.truncate(stem.len());
        }
    });
    let (mut html, mut text) = (confluence_clipboard::write(&laid.document), confluence_paste::write(&laid.document));
    for written in [&mut html, &mut text] {
        written.losses.extend(loss.clone());
    }
    (html, text)
}
