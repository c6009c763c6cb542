//! What Atlassian's document format allows, as a table, and what a page in it says.

use super::{Said, Style};
use serde_json::Value;

const ANYWHERE: &[&str] = &["paragraph", "bulletList", "orderedList", "taskList", "mediaSingle", "codeBlock"];
const FLOW: &[&str] = &[
    "paragraph",
    "bulletList",
    "orderedList",
    "taskList",
    "mediaSingle",
    "codeBlock",
    "heading",
    "panel",
    "table",
    "rule",
];
const TOP: &[&str] = &[
    "paragraph",
    "bulletList",
    "orderedList",
    "taskList",
    "mediaSingle",
    "codeBlock",
    "heading",
    "panel",
    "table",
    "rule",
    "expand",
    "extension",
];
const INLINE: &[&str] = &["text", "hardBreak", "status"];

/// What may stand in a node, whether it may be empty, and the attributes it needs.
fn rules(kind: &str) -> Option<(&'static [&'static str], bool, &'static [&'static str])> {
    Some(match kind {
        "doc" => (TOP, true, &[]),
        "paragraph" => (INLINE, true, &[]),
        "heading" => (INLINE, true, &["level"]),
        "bulletList" => (&["listItem"], false, &[]),
        "orderedList" => (&["listItem"], false, &["order"]),
        "listItem" => (ANYWHERE, false, &[]),
        "taskList" => (&["taskItem", "taskList"], false, &["localId"]),
        "taskItem" => (INLINE, true, &["localId", "state"]),
        "panel" => (ANYWHERE, false, &["panelType"]),
        "expand" => (FLOW, false, &["title"]),
        "table" => (&["tableRow"], false, &[]),
        "tableRow" => (&["tableCell", "tableHeader"], false, &[]),
        "tableCell" | "tableHeader" => (ANYWHERE, false, &[]),
        "codeBlock" => (&["text"], false, &[]),
        "mediaSingle" => (&["media", "caption"], false, &["layout"]),
        "media" => (&[], true, &["type", "id", "collection"]),
        "caption" => (INLINE, true, &[]),
        "text" | "hardBreak" | "rule" => (&[], true, &[]),
        "status" => (&[], true, &["text", "color"]),
        "extension" => (&[], true, &["extensionType", "extensionKey"]),
        _ => return None,
    })
}

pub(crate) fn said(page: &str) -> Result<Said, String> {
    let page: Value = serde_json::from_str(page).map_err(|error| error.to_string())?;
    let mut reader = Reader::default();
    reader.node(&page)?;
    Ok(reader.said)
}

#[derive(Default)]
struct Reader {
    said: Said,
    ids: Vec<String>,
}

impl Reader {
    fn node(&mut self, node: &Value) -> Result<(), String> {
        let kind = node["type"].as_str().unwrap_or_default();
        let (allowed, may_be_empty, attributes) = rules(kind).ok_or_else(|| format!("the node {kind}"))?;
        if let Some(missing) = attributes.iter().find(|name| node["attrs"].get(**name).is_none()) {
            return Err(format!("{kind} without {missing}"));
        }
        let content = node["content"].as_array().map(Vec::as_slice).unwrap_or_default();
        if content.is_empty() && !may_be_empty {
            return Err(format!("an empty {kind}"));
        }
        self.own_words(kind, node)?;
        for child in content {
            let child_kind = child["type"].as_str().unwrap_or_default();
            if !allowed.contains(&child_kind) {
                return Err(format!("{child_kind} in {kind}"));
            }
            if kind == "codeBlock" {
                self.said.add(Style::Block, child["text"].as_str().unwrap_or_default());
            } else {
                self.node(child)?;
            }
        }
        Ok(())
    }

    fn own_words(&mut self, kind: &str, node: &Value) -> Result<(), String> {
        let attribute = |name: &str| node["attrs"][name].as_str().unwrap_or_default().to_owned();
        match kind {
            "text" => self.text(node)?,
            "status" if attribute("text").is_empty() => return Err("an empty status".to_owned()),
            "status" => self.said.add(Style::Plain, &attribute("text")),
            "expand" => self.said.add(Style::Plain, &attribute("title")),
            "media" => self.said.add(Style::Picture(attribute("id")), &attribute("alt")),
            "taskItem" | "taskList" => {
                if self.ids.contains(&attribute("localId")) {
                    return Err(format!("the id {} twice", attribute("localId")));
                }
                self.ids.push(attribute("localId"));
            }
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, node: &Value) -> Result<(), String> {
        let words = node["text"].as_str().unwrap_or_default();
        let marks = node["marks"].as_array().map(Vec::as_slice).unwrap_or_default();
        if words.is_empty() || marks.len() > 1 {
            return Err("a text without words or with two marks".to_owned());
        }
        let style = match marks.first().and_then(|mark| mark["type"].as_str()) {
            None | Some("code") => Style::Plain,
            Some("strong") => Style::Strong,
            Some("em") => Style::Emphasis,
            Some("link") => Style::Link(marks[0]["attrs"]["href"].as_str().unwrap_or_default().to_owned()),
            Some(other) => return Err(format!("the mark {other}")),
        };
        self.said.add(style, words);
        Ok(())
    }
}
