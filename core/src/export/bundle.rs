//! What lies where in each target's export.

use super::{Arrival, Exporter, Target, in_folder};
use crate::document::{Document, iso_time, line, picture_place, review_day, spelled};
use crate::guide::{Guide, Slot};
use crate::sorted::Map;
use crate::text::{parse_inline, plain};
use crate::write::{
    At, Loss, Lost, Written, adf, agent, azure_devops, confluence_clipboard, confluence_paste, confluence_storage, gfm,
    guide_json, html, notion, notion_blocks, notion_markdown, playwright, portable, puppeteer,
};

/// The texts of an export, and where its pictures go.
pub(super) struct Bundle {
    /// Path to bytes.
    pub texts: Map<String, Vec<u8>>,
    /// The folder of the pictures.
    pub folder: String,
    /// What the texts do not hold.
    pub losses: Vec<Loss>,
}

/// Writes the texts of an export.
pub(super) fn bundle(exporter: &Exporter) -> Bundle {
    let (guide, document) = (&exporter.guide, &exporter.document);
    let mut bundle = match exporter.target {
        Target::Markdown => markdown(guide, document),
        Target::Notion => notion(document),
        Target::Confluence => confluence(document, exporter.pasted.as_ref().unwrap_or(document)),
        Target::ConfluencePaste => paste(document),
        Target::ConfluenceStorage => one("page.storage.xml", "attachments", confluence_storage::write(document)),
        Target::ConfluenceAdf => one("page.adf.json", "attachments", adf::write(document, |_| None)),
        Target::NotionMarkdown => one("page.md", "pictures", notion_markdown::write(document)),
        Target::NotionBlocks => one("blocks.json", "pictures", notion_blocks::write(document, |_| None)),
        Target::Portable => one("runbook.md", "images", portable::write(document, "images")),
        Target::AzureDevops => azure_devops(document),
        Target::Agent => one("guide.md", "", agent::write(document)),
        Target::Html => return one("page.html", "", self_contained(exporter)),
        Target::Playwright => return one("test.spec.ts", "", program(playwright::write(guide))),
        Target::Puppeteer => return one("replay.json", "", program(puppeteer::write(guide))),
        // The recording itself is packed by `cairn_file`, which needs no guide.
        Target::CairnFile => return Bundle { texts: Map::new(), folder: String::new(), losses: Vec::new() },
    };
    let json = guide_json::write(guide, |step| exporter.frame(step).map(|frame| in_folder(&bundle.folder, frame)));
    // Notion's importer makes a page of what lies beside the page; its own exports keep attached
    // files in the page's folder, so there it is left alone.
    let beside = exporter.target != Target::Notion;
    let path = if beside { "guide.json".to_owned() } else { format!("{}/guide.json", bundle.folder) };
    bundle.texts.insert(path, spelled(&json).into_bytes());
    bundle
}

fn program(written: Written) -> Written {
    Written { text: spelled(&written.text), ..written }
}

fn one(path: &str, folder: &str, written: Written) -> Bundle {
    let texts = Map::from([(path.to_owned(), written.text.into_bytes())]);
    Bundle { texts, folder: folder.to_owned(), losses: written.losses }
}

fn markdown(guide: &Guide, document: &Document) -> Bundle {
    let mut written = gfm::write(document, "images");
    written.text.insert_str(0, &front_matter(guide, &document.title));
    one("runbook.md", "images", written)
}

/// What tools that gather runbooks ask for. `reviewed` is for whoever reviews it in the repository.
fn front_matter(guide: &Guide, title: &str) -> String {
    let quoted = |text: &str| match line(text) {
        text if text.is_empty() => String::new(),
        // Strings of JSON are strings of YAML.
        text => format!(" {}", serde_json::Value::from(text)),
    };
    let text = |slot: Slot| plain(&parse_inline(guide.settings.text(slot).unwrap_or_default()));
    let said = |slot: Slot| quoted(&text(slot));
    let first = guide.steps.iter().min_by(|one, other| one.step.time.total_cmp(&other.step.time));
    let document = first.and_then(|step| step.step.id.0.split(['#', '/']).next()).unwrap_or_default();
    let recorded = first.and_then(|step| iso_time(step.step.time)).unwrap_or_default();
    let tested = match said(Slot::LastTested) {
        text if text.is_empty() => quoted(recorded.get(..10).unwrap_or_default()),
        text => text,
    };
    format!(
        "---\ntitle:{}\nowner:{}\nreviewed:\nreview-by:{}\ntested-on:{tested}\nguide-id:{}\n---\n\n",
        quoted(title),
        said(Slot::Owner),
        review_day(&text(Slot::ReviewBy), guide).map_or_else(|| said(Slot::ReviewBy), |day| quoted(&day)),
        quoted(document),
    )
}

fn notion(document: &Document) -> Bundle {
    let folder = page_name(&document.title);
    let written = notion::write(document, &folder.replace(' ', "%20"));
    one(&format!("{folder}.md"), &folder, written)
}

/// The wiki calls a page by its file, hyphens for spaces, and keeps attachments in one folder for all pages.
fn azure_devops(document: &Document) -> Bundle {
    let path = format!("{}.md", page_name(&document.title).replace(' ', "-"));
    one(&path, azure_devops::FOLDER.trim_start_matches('/'), azure_devops::write(document, azure_devops::FOLDER))
}

fn self_contained(exporter: &Exporter) -> Written {
    html::write(&exporter.document, |figure| exporter.picture(&figure.file).map(Arrival::address))
}

fn paste(document: &Document) -> Bundle {
    let plain = confluence_paste::write(document);
    let mut bundle = one("paste.html", "pictures", confluence_clipboard::write(document));
    add_losses(&mut bundle, plain.losses);
    bundle.texts.insert("paste.md".to_owned(), plain.text.into_bytes());
    bundle
}

fn add_losses(bundle: &mut Bundle, losses: Vec<Loss>) {
    for loss in losses {
        if !bundle.losses.contains(&loss) {
            bundle.losses.push(loss);
        }
    }
}

/// A file name that every system takes: ASCII letters, digits, spaces and hyphens.
fn page_name(title: &str) -> String {
    let kept = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c } else { ' ' };
    let words: String = title.chars().filter(|c| !matches!(c, '\'' | '’')).map(kept).collect();
    let mut name = words.split_whitespace().collect::<Vec<_>>().join(" ");
    name.truncate(80);
    let name = name.trim().to_owned();
    if name.is_empty() { "Guide".to_owned() } else { name }
}

fn confluence(document: &Document, pasted: &Document) -> Bundle {
    let mut bundle = one("page.storage.xml", "attachments", confluence_storage::write(document));
    // The page holds its pictures; only who pastes has to place them.
    let pasted = paste(pasted);
    add_losses(&mut bundle, pasted.losses);
    bundle.texts.extend(pasted.texts);
    let title = line(&document.title);
    let end = title.char_indices().nth(LONGEST_TITLE).map(|(end, _)| end);
    if end.is_some() {
        add_losses(&mut bundle, vec![Loss { what: Lost::LongTitle, at: At::Title }]);
    }
    let title = title.get(..end.unwrap_or(title.len())).unwrap_or_default();
    bundle.texts.insert("README.txt".to_owned(), readme(title, document).into_bytes());
    bundle
}

/// More characters the title of a page in Confluence may not have.
const LONGEST_TITLE: usize = 255;

fn readme(title: &str, document: &Document) -> String {
    let place = picture_place("name", document.language);
    format!("Title of the page: {title}\n\n{}", README.replace("[Screenshot: name]", &place))
}

const README: &str = "\
Two ways to bring this guide into Confluence. Take the first one that you may use.

1. Whole, with every picture: through the REST API
   page.storage.xml is the body of the page in storage format, attachments/ holds its pictures.
   a. Create the page, empty:
      POST <site>/wiki/api/v2/pages (Cloud) or <site>/rest/api/content (Data Center)
   b. Attach every file of attachments/ to it, names unchanged:
      curl -u <user>:<token> -H 'X-Atlassian-Token: no-check' -F file=@attachments/<file> \\
        <site>/wiki/rest/api/content/<page id>/child/attachment
      (Data Center: without /wiki, and -H 'Authorization: Bearer <token>' instead of -u)
   c. Update the page with page.storage.xml as body.storage.value.
   On Data Center the source editor takes page.storage.xml as well: attach the pictures first.

2. By hand: paste and drag
   a. Open a new page and paste what “Copy for Confluence” in Cairn's export dialog put on the clipboard.
      Or open paste.html in the browser, select all, copy, and paste that.
      Or copy all of paste.md as plain text and paste it (Ctrl+V). If it stays plain text, choose Markdown in
      the menu that appears below what you pasted.
   b. Wherever it says [Screenshot: name], drag that file from attachments/ onto the line, then delete the line.

guide.json is the same guide for scripts.
";
