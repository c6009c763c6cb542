//! The questions to fill in.

use crate::model::{Field, Open};
use crate::msg::{DocumentMsg, GuideMsg, Msg};
use crate::view::ids::field_id;
use crate::view::press;
use crate::view::text_field::typed;
use cairn_core::document::{QUESTIONS, Question, question};
use cairn_core::guide::{Kind, Slot};
use cairn_core::studio::Layout;
use yew::{Callback, Html, html};

/// What teams say the same way in all of their guides.
const OF_TEAMS: [Slot; 6] =
    [Slot::Owner, Slot::Labels, Slot::ReviewBy, Slot::Escalation, Slot::Compliance, Slot::Template];

/// The questions of the kind, in the order of the document.
pub fn fields(open: &Open, layout: &Layout, emit: &Callback<Msg>) -> Html {
    let kind = open.guide.settings.kind.unwrap_or(Kind::Runbook);
    let asked = QUESTIONS.iter().filter(|asked| asked.slot != Slot::Template && asked.kinds.contains(&kind));
    html! {
        <fieldset class="questions">
            <legend>{ "What only you know" }</legend>
            { for asked.map(|asked| field(open, layout, asked, emit)) }
        </fieldset>
    }
}

/// The person's own order of parts.
pub fn template(open: &Open, layout: &Layout, emit: &Callback<Msg>) -> Html {
    let is_used = open.guide.settings.text(Slot::Template).is_some();
    html! {
        <details open={is_used}>
            <summary>{ "Own template" }</summary>
            <p class="hint">
                { "One part a line, as " }<code>{ "{prerequisites}" }</code>{ " or " }<code>{ "{steps}" }</code>
                { "; every other line is your own text, " }<code>{ "## " }</code>{ " begins a heading." }
            </p>
            { field(open, layout, question(Slot::Template), emit) }
            if !layout.template_errors.is_empty() {
                <ul class="errors" role="alert">{ for layout.template_errors.iter().map(|error| html! { <li>{ error }</li> }) }</ul>
            }
        </details>
    }
}

fn field(open: &Open, layout: &Layout, asked: &Question, emit: &Callback<Msg>) -> Html {
    let slot = asked.slot;
    let field = Field::Text(slot);
    let id = field_id(&field);
    let hint = format!("{id}-question");
    let is_blank = layout.blanks.contains(&slot);
    let rows = if asked.several_lines { "2" } else { "1" };
    let say = |msg: fn(Field) -> GuideMsg| press(emit, msg(field.clone()));
    html! {
        <div class={if is_blank { "question blank" } else { "question" }} key={id.clone()}>
            <label for={id.clone()}>{ asked.name }if is_blank { <span class="mark">{ "to fill in" }</span> }</label>
            <p id={hint.clone()} class="hint">{ asked.question }</p>
            <textarea id={id} {rows} aria-describedby={hint} value={open.shown(&field)} oninput={typed(&field, emit)}
                onfocus={say(GuideMsg::Entered)} onblur={say(GuideMsg::Left)} />
            { aids(open, slot, asked.name, emit) }
        </div>
    }
}

/// Buttons that fill it in, or keep it for other guides.
fn aids(open: &Open, slot: Slot, name: &str, emit: &Callback<Msg>) -> Html {
    let text = open.guide.settings.text(slot);
    let is_kept = text.is_some() && text == open.default_of(slot);
    let say = |msg: DocumentMsg| press(emit, msg);
    html! {
        <div class="aids">
            if slot == Slot::ReviewBy {
                { for [90, 180].map(|days| html! {
                    <button class="quiet" onclick={say(DocumentMsg::Review(days))}>{ format!("After {days} days") }</button>
                }) }
            }
            if OF_TEAMS.contains(&slot) && text.is_some() {
                <button class="quiet" aria-pressed={is_kept.to_string()} aria-label={format!("{name}: use for all guides")}
                    onclick={say(DocumentMsg::KeepForTeam(slot))}>{ "Use for all guides" }</button>
            }
        </div>
    }
}
