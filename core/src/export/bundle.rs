//! What lies where in each target's ZIP.

use super::{Target, in_folder};
use crate::document::Document;
use crate::guide::{Guide, GuideStep};
use crate::picture::Encoded;
use crate::sorted::Map;
use crate::step::Shows;
use crate::write::{Loss, confluence_paste, confluence_storage, gfm, guide_json, notion};

/// The texts of an export, and where its pictures go.
pub(super) struct Bundle {
    /// Path to bytes.
    pub texts: Map<String, Vec<u8>>,
    /// The folder of the pictures.
    pub folder: String,
    /// What the texts do not hold.
    pub losses: Vec<Loss>,
}

/// Writes the texts of an export. `frame` tells what became of a step's picture.
pub(super) fn bundle<'a>(
    guide: &Guide,
    document: &Document,
    target: Target,
    frame: impl Fn(&GuideStep) -> Result<(Shows, String, &'a Encoded), String>,
) -> Bundle {
    let mut bundle = match target {
        Target::Markdown => markdown(document),
        Target::Notion => notion(document),
        Target::Confluence => confluence(document),
    };
    let json = guide_json::write(guide, |step| frame(step).map(|frame| in_folder(&bundle.folder, frame)));
    // Notion's importer makes a page of what lies beside the page; its own exports keep attached
    // files in the page's folder, so there it is left alone.
    let path = if target == Target::Notion { format!("{}/guide.json", bundle.folder) } else { "guide.json".to_owned() };
    bundle.texts.insert(path, json.into_bytes());
    bundle
}

fn markdown(document: &Document) -> Bundle {
    let written = gfm::write(document, "images");
    let texts = Map::from([("runbook.md".to_owned(), written.text.into_bytes())]);
    Bundle { texts, folder: "images".to_owned(), losses: written.losses }
}

fn notion(document: &Document) -> Bundle {
    let folder = page_name(&document.title);
    let written = notion::write(document, &folder.replace(' ', "%20"));
    let texts = Map::from([(format!("{folder}.md"), written.text.into_bytes())]);
    Bundle { texts, folder, losses: written.losses }
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

fn confluence(document: &Document) -> Bundle {
    let storage = confluence_storage::write(document);
    let paste = confluence_paste::write(document);
    let mut losses = storage.losses;
    // The page holds them; only who pastes has to place them.
    losses.extend(paste.losses.into_iter().filter(|loss| !losses.contains(loss)).collect::<Vec<_>>());
    let texts = Map::from([
        ("page.storage.xml".to_owned(), storage.text.into_bytes()),
        ("paste.md".to_owned(), paste.text.into_bytes()),
        ("README.txt".to_owned(), readme(&document.title).into_bytes()),
    ]);
    Bundle { texts, folder: "attachments".to_owned(), losses }
}

fn readme(title: &str) -> String {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("Title of the page: {title}\n\n{README}")
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
   a. Open a new page, copy all of paste.md as plain text, and paste it (Ctrl+V).
      If it stays plain text, choose Markdown in the menu that appears below what you pasted.
   b. Wherever it says [Screenshot: name], drag that file from attachments/ onto the line, then delete the line.

guide.json is the same guide for scripts.
";
