//! Values that the document can call by a name.

use crate::model::{Field, Open};
use crate::msg::{DocumentMsg, GuideMsg, Msg};
use crate::view::button;
use crate::view::ids::field_id;
use crate::view::press;
use crate::words;
use cairn_core::studio::{Candidate, Layout};
use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, TargetCast, html};

/// Each with a box to tick, and its name once it is ticked.
pub fn variables(open: &Open, layout: &Layout, emit: &Callback<Msg>) -> Html {
    if layout.candidates.is_empty() {
        return html! {};
    }
    html! {
        <fieldset class="variables">
            <legend>{ "Variables" }</legend>
            { button::line("hint", "A ticked value is called by its name throughout, and listed in one table.") }
            <ul>{ for layout.candidates.iter().map(|candidate| variable(open, candidate, emit)) }</ul>
        </fieldset>
    }
}

fn variable(open: &Open, candidate: &Candidate, emit: &Callback<Msg>) -> Html {
    let Candidate { value, name, about, steps, .. } = candidate;
    // The guide knows it at once; the document is laid out a moment later.
    let on = open.guide.settings.variables.iter().any(|known| known.value == *value);
    let named = if on { String::new() } else { name.clone() };
    let toggled = press(emit, DocumentMsg::Name { value: value.clone(), name: named });
    html! {
        <li key={value.clone()}>
            { button::option("option", None, on, toggled, html! { <code>{ value }</code> }) }
            { button::beside("hint", [about.as_str(), " · ", &words::count(*steps as usize, "step", "steps")].concat()) }
            if on { { name_field(open, value, emit) } }
        </li>
    }
}

fn name_field(open: &Open, value: &str, emit: &Callback<Msg>) -> Html {
    let field = Field::Variable(value.to_owned());
    let typed = {
        let field = field.clone();
        emit.reform(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            Msg::Guide(GuideMsg::Typed(field.clone(), input.value()))
        })
    };
    html! {
        <input id={field_id(&field)} class="name" aria-label={format!("Name of {value}")} autocomplete="off" spellcheck="false"
            value={open.shown(&field)} oninput={typed}
            onfocus={press(emit, GuideMsg::Entered(field.clone()))}
            onblur={press(emit, GuideMsg::Left(field))} />
    }
}
