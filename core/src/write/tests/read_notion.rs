//! What Notion's API allows in one request, and what the batches say once they are put together.

use super::{Said, tree};
use crate::write::notion_blocks;
use serde_json::{Value, json};

/// Every limit is kept, and every word of the document stands in the page, in order.
pub(crate) fn check(expected: &Said, text: &str) -> Result<(), String> {
    let page: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let mut root = Value::Array(Vec::new());
    for batch in page["batches"].as_array().ok_or("no batches")? {
        let children = batch["children"].as_array().ok_or("no children")?;
        within_limits(children, 0)?;
        let mut list = &mut root;
        for index in batch["parent"].as_array().ok_or("no parent")? {
            let block = &mut list[index.as_u64().unwrap_or_default() as usize];
            let kind = block["type"].as_str().ok_or("a parent that is not there")?.to_owned();
            list = &mut block[kind]["children"];
        }
        match list {
            Value::Array(list) => list.extend(children.iter().cloned()),
            other => *other = Value::Array(children.clone()),
        }
    }
    let mut words = String::new();
    collect(&root, &mut words);
    let mut rest = words.chars().filter(|c| !c.is_whitespace());
    for (_, piece) in &expected.0 {
        for character in piece.chars() {
            if !rest.any(|found| found == character) {
                return Err(format!("{piece:?} is missing"));
            }
        }
    }
    Ok(())
}

fn within_limits(children: &[Value], level: usize) -> Result<(), String> {
    if children.is_empty() || children.len() > 100 || level > 2 {
        return Err(format!("{} children on level {level}", children.len()));
    }
    for block in children {
        let body = &block[block["type"].as_str().ok_or("a block without type")?];
        let cells = body["cells"].as_array().cloned().unwrap_or_default();
        for texts in [&body["rich_text"], &body["caption"]].into_iter().chain(&cells) {
            let texts = texts.as_array().map(Vec::as_slice).unwrap_or_default();
            let long =
                |text: &Value| text["text"]["content"].as_str().unwrap_or_default().encode_utf16().count() > 2000;
            let link = |text: &Value| text["text"]["link"]["url"].as_str().unwrap_or_default().len() > 2000;
            if texts.len() > 100 || texts.iter().any(|text| long(text) || link(text)) {
                return Err("a text beyond the limits".to_owned());
            }
        }
        if let Some(children) = body.get("children") {
            within_limits(children.as_array().ok_or("children that are no list")?, level + 1)?;
        }
    }
    Ok(())
}

fn collect(value: &Value, words: &mut String) {
    for block in value.as_array().map(Vec::as_slice).unwrap_or_default() {
        let body = &block[block["type"].as_str().unwrap_or_default()];
        let cells = body["cells"].as_array().cloned().unwrap_or_default();
        for texts in std::iter::once(&body["rich_text"]).chain(&cells) {
            for text in texts.as_array().map(Vec::as_slice).unwrap_or_default() {
                words.push_str(text["text"]["content"].as_str().unwrap_or_default());
            }
        }
        collect(&body["children"], words);
    }
}

#[test]
fn a_caption_beyond_the_limit_goes_on_below_its_picture() {
    let caption: Vec<Value> = (0..75).flat_map(|number| [json!({ "c": number.to_string() }), json!(" or ")]).collect();
    let document = tree::document("A guide", &json!([{ "img": "step-01.png", "caption": caption }]));
    let written = notion_blocks::write(&document, |_| Some("an-id".to_owned()));
    let page: Value = serde_json::from_str(&written.text).unwrap();
    let children = &page["batches"][0]["children"];
    assert_eq!(children[0]["image"]["caption"].as_array().unwrap().len(), 100);
    assert_eq!(children[1]["paragraph"]["rich_text"].as_array().unwrap().len(), 50);
    assert_eq!(written.losses, []);
}
