//! A text that is read with its emphasis and written as inline Markdown, in the same place.
//!
//! The text as it is read lies over a text area that shows itself while it has the keyboard. Both
//! are in one cell of a grid, so the area is always as high as its text.

use crate::model::{Field, Visit};
use crate::msg::{GuideMsg, Msg};
use crate::view::ids::field_id;
use cairn_core::text::{Run, Text, to_markdown};
use web_sys::HtmlTextAreaElement;
use yew::{AttrValue, Callback, Html, InputEvent, KeyboardEvent, Properties, TargetCast, component, html};

#[derive(PartialEq, Properties)]
pub struct TextFieldProperties {
    /// Which field.
    pub field: Field,
    /// Its accessible name.
    pub label: AttrValue,
    /// What it says.
    pub text: Text,
    /// It has the keyboard.
    pub visit: Option<Visit>,
    /// Shown while it is empty.
    #[prop_or_default]
    pub placeholder: AttrValue,
    /// Enter was pressed, in a field of one line.
    #[prop_or_default]
    pub onenter: Option<Callback<()>>,
    pub emit: Callback<Msg>,
}

#[component]
pub fn TextField(properties: &TextFieldProperties) -> Html {
    let TextFieldProperties { field, label, text, visit, placeholder, onenter, emit } = properties;
    let markdown = visit.as_ref().map_or_else(|| to_markdown(text), |visit| visit.text.clone());
    let shown = match visit {
        // The last line must be there even when it is empty.
        Some(visit) => html! { { format!("{}\u{200b}", visit.text) } },
        None => runs(text),
    };
    let say = |msg: fn(Field) -> GuideMsg| super::press(emit, msg(field.clone()));
    html! {
        <div class="field">
            <div class="shown" aria-hidden="true">{ shown }</div>
            <textarea id={field_id(field)} aria-label={label.clone()} rows="1" placeholder={placeholder.clone()}
                value={markdown} oninput={typed(field, emit)} onkeydown={entered(onenter.clone())}
                onfocus={say(GuideMsg::Entered)} onblur={say(GuideMsg::Left)} />
        </div>
    }
}

/// What is typed reaches the guide at once.
pub fn typed(field: &Field, emit: &Callback<Msg>) -> Callback<InputEvent> {
    let field = field.clone();
    emit.reform(move |event: InputEvent| {
        let area: HtmlTextAreaElement = event.target_unchecked_into();
        Msg::Guide(GuideMsg::Typed(field.clone(), area.value()))
    })
}

fn entered(onenter: Option<Callback<()>>) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        let is_enter = event.key() == "Enter" && !event.is_composing();
        if let Some(onenter) = onenter.as_ref().filter(|_| is_enter) {
            event.prevent_default();
            onenter.emit(());
        }
    })
}

/// Text with its emphasis. Links are shown, not followed.
pub fn runs(text: &[Run]) -> Html {
    text.iter()
        .map(|run| match run {
            Run::Plain { text } => html! { { text } },
            Run::Strong { text } => html! { <strong>{ text }</strong> },
            Run::Emphasis { text } => html! { <em>{ text }</em> },
            Run::Code { text } => html! { <code>{ text }</code> },
            Run::Link { text, .. } => html! { <u>{ text }</u> },
        })
        .collect()
}
