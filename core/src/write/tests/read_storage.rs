//! What an XML parser understands of a page in storage format.

use super::{Said, Style};
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

/// Elements a page may hold; anything else came from somewhere else.
const ELEMENTS: &[&str] = &[
    "page",
    "p",
    "h2",
    "h3",
    "h4",
    "ul",
    "ol",
    "li",
    "strong",
    "em",
    "code",
    "a",
    "br",
    "hr",
    "table",
    "tbody",
    "tr",
    "th",
    "td",
    "ac:structured-macro",
    "ac:parameter",
    "ac:rich-text-body",
    "ac:plain-text-body",
    "ac:task-list",
    "ac:task",
    "ac:task-id",
    "ac:task-status",
    "ac:task-body",
    "ac:image",
    "ac:caption",
    "ri:attachment",
];

/// Macros a page may hold.
const MACROS: &[&str] = &["toc", "details", "code", "info", "note", "tip", "warning", "expand", "status"];

pub(crate) fn said(page: &str) -> Result<Said, String> {
    let page = format!("<page>{page}</page>");
    let mut reader = Reader::from_str(&page);
    reader.config_mut().check_end_names = true;
    let mut state = State::default();
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(start) => state.open(&start)?,
            Event::Empty(start) => {
                state.open(&start)?;
                state.close()?;
            }
            Event::End(_) => state.close()?,
            Event::Text(text) => state.text(&text),
            Event::GeneralRef(reference) => {
                let name: &str = &reference;
                let text = unescape(&format!("&{name};")).map_err(|error| error.to_string())?.into_owned();
                if !matches!(name, "amp" | "lt" | "gt" | "quot" | "apos") {
                    return Err(format!("the entity {name}"));
                }
                state.text(&text);
            }
            Event::CData(data) => state.text(&data),
            Event::Eof => break,
            other => return Err(format!("text became {other:?}")),
        }
    }
    if state.open.is_empty() { Ok(state.said) } else { Err(format!("left open: {:?}", state.open)) }
}

#[derive(Default)]
struct State {
    said: Said,
    open: Vec<String>,
    /// Style of each open element.
    styles: Vec<Option<Style>>,
    alt: String,
    tasks: Vec<String>,
    reading_id: bool,
}

impl State {
    fn open(&mut self, start: &BytesStart) -> Result<(), String> {
        let name = start.name().as_ref().to_owned();
        if !ELEMENTS.contains(&name.as_str()) {
            return Err(format!("the element {name}"));
        }
        let attribute = |wanted: &str| -> Result<Option<String>, String> {
            for attribute in start.attributes() {
                let attribute = attribute.map_err(|error| error.to_string())?;
                if attribute.key.as_ref() == wanted {
                    return Ok(Some(unescape(&attribute.value).map_err(|error| error.to_string())?.into_owned()));
                }
            }
            Ok(None)
        };
        self.check_nesting(&name)?;
        let macro_name = attribute("ac:name")?.unwrap_or_default();
        if name == "ac:structured-macro" && !MACROS.contains(&macro_name.as_str()) {
            return Err(format!("the macro {macro_name}"));
        }
        let style = match name.as_str() {
            "strong" => Some(Style::Strong),
            "em" => Some(Style::Emphasis),
            "a" => Some(Style::Link(attribute("href")?.unwrap_or_default())),
            "ac:plain-text-body" => Some(Style::Block),
            _ => None,
        };
        if name == "ac:image" {
            self.alt = attribute("ac:alt")?.unwrap_or_default();
        }
        if name == "ri:attachment" {
            let file = attribute("ri:filename")?.unwrap_or_default();
            self.said.add(Style::Picture(file), &self.alt);
        }
        let visible = name != "ac:parameter" || macro_name == "title";
        self.reading_id = name == "ac:task-id";
        let hidden = !visible || matches!(name.as_str(), "ac:task-id" | "ac:task-status");
        self.open.push(if hidden { format!("hidden {name}") } else { name });
        self.styles.push(style);
        Ok(())
    }

    /// What Atlassian's document format forbids is refused when a page in storage format is converted.
    fn check_nesting(&self, name: &str) -> Result<(), String> {
        let parent = self.open.last().map(String::as_str).unwrap_or_default();
        let in_item = parent == "li" && matches!(name, "table" | "h2" | "h3" | "h4" | "hr");
        if in_item { Err(format!("{name} in a list item")) } else { Ok(()) }
    }

    fn close(&mut self) -> Result<(), String> {
        self.styles.pop();
        self.open.pop().map(|_| ()).ok_or_else(|| "one end too many".to_owned())
    }

    fn text(&mut self, text: &str) {
        if self.reading_id && self.open.last().is_some_and(|name| name == "hidden ac:task-id") {
            assert!(!self.tasks.contains(&text.to_owned()), "task id {text} twice");
            self.tasks.push(text.to_owned());
        }
        if self.open.iter().any(|name| name.starts_with("hidden ")) {
            return;
        }
        let style = self.styles.iter().rev().flatten().next().cloned().unwrap_or(Style::Plain);
        self.said.add(style, text);
    }
}
