//! Documents in a short notation of JSON, for golden cases.
//!
//! Text is a string (plain) or a list of `"plain"`, `{"b": strong}`, `{"i": emphasis}`, `{"c": code}`, `{"a": text, "u": url}`.
//! Blocks: `"paragraph"` or `[runs]`, `{"h": text, "level": 2, "n": 1}`, `{"ul": items}`, `{"ol": items, "from": 1}`
//! (an item is text, or `{"t": text, "in": blocks}`), `{"tasks": [{"t", "done", "parts"}]}`, `{"code", "lang"}`,
//! `{"img": file, "alt", "caption", "size": [w, h]}`, `{"callout": kind, "in": blocks}`,
//! `{"table": rows, "header": true, "side": true}` (a cell is text or `{"in": blocks}`), `{"expand": title, "in": blocks}`,
//! `{"status": text, "colour": name}`, `{"facts": [[name, fact]]}`, `"toc"` and `"rule"` as `{"toc": 1}`, `{"rule": 1}`.

use crate::document::*;
use crate::text::{Run, Text};
use serde_json::Value;

pub(crate) fn document(title: &str, blocks: &Value) -> Document {
    Document { title: title.to_owned(), blocks: list(blocks).iter().map(block).collect(), ..Document::default() }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_else(|| panic!("a list is wanted: {value}"))
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("a string is wanted: {value}")).to_owned()
}

fn number(value: &Value, otherwise: u32) -> u32 {
    value.as_u64().map_or(otherwise, |number| number as u32)
}

fn text(value: &Value) -> Text {
    match value {
        Value::String(text) => vec![Run::Plain { text: text.clone() }],
        _ => list(value).iter().map(run).collect(),
    }
}

fn run(value: &Value) -> Run {
    match value {
        Value::String(text) => Run::Plain { text: text.clone() },
        _ if value.get("b").is_some() => Run::Strong { text: string(&value["b"]) },
        _ if value.get("i").is_some() => Run::Emphasis { text: string(&value["i"]) },
        _ if value.get("c").is_some() => Run::Code { text: string(&value["c"]) },
        _ => Run::Link { text: string(&value["a"]), url: string(&value["u"]) },
    }
}

fn block(value: &Value) -> Block {
    if let Some(title) = value.get("expand") {
        return Block::Expand(Expand { title: string(title), content: list(&value["in"]).iter().map(flow).collect() });
    }
    if let Some(rows) = value.get("facts") {
        return Block::Facts(list(rows).iter().map(|row| (text(&row[0]), text(&row[1]))).collect());
    }
    match value.as_object().and_then(|object| object.keys().next()).map(String::as_str) {
        Some("toc") => Block::Contents,
        Some("rule") => Block::Divider,
        _ => Block::Flow(flow(value)),
    }
}

fn flow(value: &Value) -> Flow {
    if let Some(words) = value.get("h") {
        let level = match number(&value["level"], 3) {
            2 => Level::Section,
            3 => Level::Step,
            _ => Level::Detail,
        };
        let number = value.get("n").map(|n| number(n, 0));
        return Flow::Heading(Heading { level, number, text: text(words) });
    }
    if let Some(kind) = value.get("callout") {
        return Flow::Callout(Callout { kind: callout_kind(&string(kind)), content: inners(&value["in"]) });
    }
    if let Some(rows) = value.get("table") {
        return Flow::Table(Table {
            header_row: value["header"] == true,
            header_column: value["side"] == true,
            rows: list(rows).iter().map(|row| list(row).iter().map(cell).collect()).collect(),
        });
    }
    value.get("status").map_or_else(|| Flow::Inner(inner(value)), |_| Flow::Status(status(value)))
}

fn inners(value: &Value) -> Vec<Inner> {
    list(value).iter().map(inner).collect()
}

fn inner(value: &Value) -> Inner {
    if let Some(items) = value.get("ul") {
        return Inner::List(List { kind: ListKind::Bullet, items: list(items).iter().map(item).collect() });
    }
    if let Some(items) = value.get("ol") {
        let kind = ListKind::Ordered(number(&value["from"], 1));
        return Inner::List(List { kind, items: list(items).iter().map(item).collect() });
    }
    if let Some(tasks) = value.get("tasks") {
        return Inner::Tasks(list(tasks).iter().map(task).collect());
    }
    if let Some(code) = value.get("code") {
        return Inner::Code(Code { language: value.get("lang").map(string), text: string(code) });
    }
    if let Some(file) = value.get("img") {
        return Inner::Figure(Figure {
            step: number(&value["step"], 1),
            file: string(file),
            alt: value.get("alt").map(string).unwrap_or_default(),
            caption: value.get("caption").map(text),
            size: value.get("size").map(|size| (number(&size[0], 0), number(&size[1], 0))),
        });
    }
    Inner::Paragraph(text(value))
}

fn item(value: &Value) -> ListItem {
    match value.get("t") {
        Some(words) => ListItem { text: text(words), content: inners(&value["in"]) },
        None => ListItem { text: text(value), content: Vec::new() },
    }
}

fn task(value: &Value) -> Task {
    Task {
        text: text(&value["t"]),
        done: value["done"] == true,
        parts: value.get("parts").map(|parts| list(parts).iter().map(task).collect()).unwrap_or_default(),
    }
}

fn cell(value: &Value) -> Cell {
    match value.get("in") {
        Some(content) => Cell { content: list(content).iter().map(cell_block).collect() },
        None if *value == "" => Cell::default(),
        None => text(value).into(),
    }
}

fn cell_block(value: &Value) -> CellBlock {
    value.get("status").map_or_else(|| CellBlock::Inner(inner(value)), |_| CellBlock::Status(status(value)))
}

fn status(value: &Value) -> Status {
    let colour = match value.get("colour").map(string).as_deref() {
        Some("blue") => Colour::Blue,
        Some("green") => Colour::Green,
        Some("yellow") => Colour::Yellow,
        Some("red") => Colour::Red,
        Some("purple") => Colour::Purple,
        _ => Colour::Grey,
    };
    Status { text: string(&value["status"]), colour }
}

fn callout_kind(name: &str) -> CalloutKind {
    match name {
        "info" => CalloutKind::Info,
        "note" => CalloutKind::Note,
        "tip" => CalloutKind::Tip,
        "warning" => CalloutKind::Warning,
        "error" => CalloutKind::Error,
        _ => panic!("no such callout: {name}"),
    }
}
