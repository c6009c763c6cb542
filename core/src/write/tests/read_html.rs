//! What an XML parser understands of the HTML file.

use super::{Said, Style};
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

const ELEMENTS: &[&str] = &[
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "main",
    "h1",
    "h2",
    "h3",
    "h4",
    "p",
    "ul",
    "ol",
    "li",
    "strong",
    "em",
    "code",
    "pre",
    "a",
    "br",
    "hr",
    "table",
    "tr",
    "th",
    "td",
    "figure",
    "figcaption",
    "img",
    "aside",
    "div",
    "nav",
    "details",
    "summary",
    "span",
    "label",
    "input",
];

pub(crate) fn said(page: &str) -> Result<Said, String> {
    let mut reader = Reader::from_str(page);
    let mut state = State::default();
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(start) => state.open(&start)?,
            Event::Empty(start) => {
                state.open(&start)?;
                state.close();
            }
            Event::End(_) => state.close(),
            Event::Text(text) => state.text(&text),
            Event::GeneralRef(reference) => {
                let name: &str = &reference;
                state.text(&unescape(&format!("&{name};")).map_err(|error| error.to_string())?);
            }
            Event::DocType(_) => {}
            Event::Eof => return Ok(state.said),
            other => return Err(format!("text became {other:?}")),
        }
    }
}

#[derive(Default)]
struct State {
    said: Said,
    open: Vec<String>,
    styles: Vec<Option<Style>>,
}

impl State {
    fn open(&mut self, start: &BytesStart) -> Result<(), String> {
        let name = start.name().as_ref().to_owned();
        if !ELEMENTS.contains(&name.as_str()) {
            return Err(format!("the element {name}"));
        }
        let mut values = std::collections::BTreeMap::new();
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|error| error.to_string())?;
            let key = attribute.key.as_ref().to_owned();
            if key.starts_with("on") || key == "srcset" {
                return Err(format!("the attribute {key}"));
            }
            values.insert(key, unescape(&attribute.value).map_err(|error| error.to_string())?.into_owned());
        }
        let value = |key: &str| values.get(key).cloned().unwrap_or_default();
        let style = match name.as_str() {
            "strong" => Some(Style::Strong),
            "em" => Some(Style::Emphasis),
            "a" if value("href").starts_with('#') => None,
            "a" => Some(Style::Link(value("href"))),
            "pre" => Some(Style::Block),
            _ => None,
        };
        if name == "div" && !value("data-title").is_empty() {
            self.said.add(Style::Plain, &value("data-title"));
        }
        if name == "img" {
            if !value("src").starts_with("data:") {
                return Err(format!("a picture from {}", value("src")));
            }
            self.said.add(Style::Picture(value("src")), &value("alt"));
        }
        self.open.push(name);
        self.styles.push(style);
        Ok(())
    }

    fn close(&mut self) {
        self.open.pop();
        self.styles.pop();
    }

    fn text(&mut self, text: &str) {
        if self.open.iter().any(|name| name == "head") {
            return;
        }
        let style = self.styles.iter().rev().flatten().next().cloned().unwrap_or(Style::Plain);
        self.said.add(style, text);
    }
}
