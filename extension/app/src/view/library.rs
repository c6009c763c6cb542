//! All recordings.

use super::{button, file, icon, invitation, press};
use crate::model::{About, Entry, Library, Model};
use crate::msg::{LibraryMsg, Msg, RecordMsg};
use crate::words;
use yew::{Callback, Html, html};

/// The list, newest first.
pub fn list(model: &Model, library: &Library, emit: &Callback<Msg>) -> Html {
    let Some(entries) = &library.entries else {
        return html! {};
    };
    html! {
        <div class="library">
            <div class="title-row">
                <h2>{ "Recordings" }</h2>
                { button::grow() }
                if model.running().is_none() {
                    { file::control(emit) }
                    { invitation::small(model, emit) }
                }
            </div>
            if entries.is_empty() {
                { button::line("hint", "There are none yet.") }
            }
            <ul aria-label="Recordings">{ for entries.iter().map(|entry| row(entry, emit)) }</ul>
        </div>
    }
}

fn row(entry: &Entry, emit: &Callback<Msg>) -> Html {
    let recording = entry.summary.recording.clone();
    let when = when(entry.summary.started);
    let (title, size) = match &entry.about {
        About::Unread => (String::new(), String::new()),
        About::Read { title, steps } => (title.clone(), words::count(*steps, "step", "steps")),
        About::Unreadable => ("Cannot be read".to_owned(), "open it to see why".to_owned()),
    };
    let cut_off = if entry.summary.stopped.is_none() { " · cut off, what was recorded is there" } else { "" };
    let label = if title.is_empty() { format!("Discard the recording of {when}") } else { format!("Discard {title}") };
    html! {
        <li key={recording.clone()}>
            <button class="entry" onclick={press(emit, LibraryMsg::Show { recording: recording.clone() })}>
                { button::beside("name", title) }
                { button::beside("hint", [&*when, if size.is_empty() { "" } else { " · " }, &*size, cut_off].concat()) }
            </button>
            { button::icon(label, press(emit, RecordMsg::Discard { recording }), icon::delete()) }
        </li>
    }
}

fn when(milliseconds: f64) -> String {
    let date = js_sys::Date::new(&milliseconds.into());
    let options = js_sys::Object::new();
    for part in ["dateStyle", "timeStyle"] {
        let style = if part == "dateStyle" { "medium" } else { "short" };
        // A plain object takes every property.
        let _ = js_sys::Reflect::set(&options, &part.into(), &style.into());
    }
    date.to_locale_string("default", &options).into()
}
