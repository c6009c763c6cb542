//! What is packed is shown, and what would fall apart is set otherwise and said.

use super::*;
use crate::guide::{Kind, StepLayout};

fn sop(appendix: bool) -> Guide {
    let mut guide = guide();
    guide.settings.kind = Some(Kind::Sop);
    guide.settings.appendix = appendix;
    guide
}

#[test]
fn a_document_without_steps_packs_no_pictures() {
    for target in TARGETS {
        assert!(Exporter::new(&sop(false), target).pictures().is_empty());
        let entries = entries(&export(&sop(false), target));
        assert!(entries.keys().all(|path| !path.ends_with(".png")), "{target:?}: {:?}", entries.keys());
        let json = guide_json(&entries);
        assert_valid(&json);
        assert_eq!(json["steps"][0]["frameMissing"], "this document does not show it");
    }
    assert_eq!(Exporter::new(&sop(true), Target::Markdown).pictures().len(), 5);
}

fn numbered(steps: usize) -> Guide {
    let mut guide = guide();
    guide.settings.layout = StepLayout::Numbered;
    let some = step(1, "Next", Action::Click);
    guide.steps = (1..=steps).map(|_| some.clone()).collect();
    for (number, step) in (1..).zip(&mut guide.steps) {
        step.number = number;
        step.step.id = StepId(format!("document#{number}"));
    }
    guide
}

/// The first text that is a page, and whether it is said that the list was not kept.
fn page(guide: &Guide, target: Target) -> (String, bool) {
    let export = export(guide, target);
    let said = export.losses.iter().any(|loss| loss.what == Lost::NumberedList);
    if !export.file_name.ends_with(".zip") {
        return (String::from_utf8(export.bytes).unwrap(), said);
    }
    let entries = entries(&export);
    let is_page = |path: &str| [".md", ".xml", ".json"].iter().any(|ending| path.ends_with(ending));
    let path = entries.keys().find(|path| is_page(path) && !path.ends_with("guide.json"));
    (text(&entries, path.unwrap()), said)
}

#[test]
fn a_numbered_list_stays_whole_or_becomes_headings() {
    let whole = [Target::Markdown, Target::Portable, Target::Notion, Target::NotionMarkdown, Target::AzureDevops];
    for target in whole {
        let (text, said) = page(&numbered(12), target);
        assert!(text.contains("\n12. ") && !text.contains("### 12."), "{target:?}\n{text}");
        assert!(!said, "{target:?}");
        let (text, said) = page(&numbered(100), target);
        assert!(text.contains("\n### 100. "), "{target:?}\n{text}");
        assert!(said, "{target:?}");
    }
    for target in [Target::Html, Target::ConfluenceStorage, Target::ConfluenceAdf] {
        let (text, said) = page(&numbered(100), target);
        assert!(text.contains("<ol") || text.contains("orderedList"), "{target:?}\n{text}");
        assert!(!said, "{target:?}");
    }
}

#[test]
fn lists_that_go_on_after_a_section_are_headings_where_numbers_begin_again() {
    let mut guide = numbered(4);
    guide.steps[2].heading = Some("Afterwards".to_owned());
    for (target, kept) in
        [(Target::Markdown, true), (Target::Notion, false), (Target::NotionBlocks, false), (Target::Html, true)]
    {
        assert_eq!(page(&guide, target).1, !kept, "{target:?}");
    }
}

#[test]
fn what_is_pasted_has_headings_beside_a_page_that_keeps_the_list() {
    let export = export(&numbered(3), Target::Confluence);
    let entries = entries(&export);
    assert!(text(&entries, "page.storage.xml").contains("<ol>"));
    assert!(text(&entries, "paste.md").contains("### 3. "));
    assert!(!text(&entries, "paste.html").contains("<ol"));
    assert_eq!(export.losses.iter().filter(|loss| loss.what == Lost::NumberedList).count(), 1);
    let (html, markdown) = for_clipboard(&numbered(3));
    // The clipboard is written before pictures are drawn: it leaves their endings open. With an ending, a name is code in
    // Markdown, for the editor would make a link of it.
    let open = |path: &str| text(&entries, path).replace("`step-", "step-").replace(".png`", "").replace(".png", "");
    assert!(text(&entries, "paste.md").contains("step-01-next.png`") && text(&entries, "paste.html").contains(".png]"));
    assert_eq!((html.text, markdown.text), (open("paste.html"), open("paste.md")));
}
