//! The keyboard shortcuts, as the browser has them.

use super::button::{self, button};
use super::press;
use crate::model::{Model, Screen, Shortcut};
use crate::msg::{Msg, PageMsg};
use yew::{Callback, Html, html};

/// Folded up, where nothing else is more important.
pub fn list(model: &Model, emit: &Callback<Msg>) -> Html {
    if model.shortcuts.is_empty() || matches!(model.screen, Screen::Waiting) {
        return html! {};
    }
    html! {
        <details class="shortcuts">
            <summary>{ "Keyboard shortcuts" }</summary>
            <dl>{ for model.shortcuts.iter().map(row) }</dl>
            { button("quiet", press(emit, PageMsg::SetShortcuts), "Set shortcuts") }
        </details>
    }
}

fn row(shortcut: &Shortcut) -> Html {
    let description = if shortcut.description.is_empty() { "Open Cairn" } else { &shortcut.description };
    html! {
        <div>
            <dt>{ description }</dt>
            <dd>
                if shortcut.keys.is_empty() {
                    { button::beside("hint", "not set") }
                } else {
                    <kbd>{ &shortcut.keys }</kbd>
                }
            </dd>
        </div>
    }
}
