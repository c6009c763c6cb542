//! The document panel: what the guide is written as, and what only a person knows.

mod fields;
mod variables;

use super::{button, icon, press};
use crate::model::{Laid, Open, Panel};
use crate::msg::{DocumentMsg, Msg};
use crate::words;
use cairn_core::caption::Language;
use cairn_core::guide::{Cut, Kind, StepLayout};
use cairn_core::studio::Layout;
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast, html};

const KINDS: [(Kind, &str, &str); 3] = [
    (Kind::Runbook, "Runbook", "For who is on call: prerequisites, steps, verification, rollback."),
    (Kind::Sop, "SOP", "For who owns the process: stages, roles and rules, without clicks."),
    (Kind::WorkInstruction, "Work instruction", "For who does the task: the steps at once."),
];

const LAYOUTS: [(StepLayout, &str); 3] =
    [(StepLayout::Headings, "Headings"), (StepLayout::Tasks, "Tick boxes"), (StepLayout::Numbered, "Numbered list")];

const CUTS: [(Cut, &str); 3] =
    [(Cut::Around, "Around the control"), (Cut::Whole, "Whole page"), (Cut::Original, "Original, unmarked")];

/// A button that opens it, and what is in it.
pub fn panel(open: &Open, emit: &Callback<Msg>) -> Html {
    let settings = &open.guide.settings;
    let kind =
        KINDS.iter().find(|(kind, ..)| Some(*kind) == settings.kind).map_or("kind not chosen", |(_, name, _)| *name);
    let is_open = open.panel.is_some();
    html! {
        <section class="document" aria-label="Document">
            <button id="document" class="quiet disclosure" aria-expanded={is_open.to_string()}
                onclick={press(emit, DocumentMsg::Toggled)}>
                { icon::page() }<span>{ "Document" }</span>{ button::beside("hint", kind) }
                { button::grow() }
                if let Some(layout) = open.panel.as_ref().and_then(Panel::layout) { { button::beside("hint", left(layout)) } }
                <span class="arrow" aria-hidden="true">{ icon::chevron() }</span>
            </button>
            if let Some(panel) = &open.panel { { content(open, panel, emit) } }
        </section>
    }
}

/// How many blanks are left.
fn left(layout: &Layout) -> String {
    match layout.blanks.len() {
        0 => "nothing left to fill in".to_owned(),
        left => words::count(left, "blank left", "blanks left"),
    }
}

fn content(open: &Open, panel: &Panel, emit: &Callback<Msg>) -> Html {
    let layout = panel.layout().cloned().unwrap_or_default();
    html! {
        <div class="sheet">
            { kinds(open, emit) }
            if let Laid::Failed(why) = &panel.laid {
                <p class="failed" role="alert">{ "What is left to fill in cannot be said: " }{ why }</p>
            }
            if layout.steps_left_out > 0 {
                { button::line("hint", format!("It tells the stages, not the {}. Link the work instruction that does, or add them below.",
                    words::count(layout.steps_left_out as usize, "step", "steps"))) }
            }
            { layouts(open, emit) }
            { pictures(open, emit) }
            { languages(open, emit) }
            { fields::fields(open, &layout, emit) }
            { variables::variables(open, &layout, emit) }
            { fields::template(open, &layout, emit) }
        </div>
    }
}

fn kinds(open: &Open, emit: &Callback<Msg>) -> Html {
    let chosen = open.guide.settings.kind;
    html! {
        <fieldset class="choices">
            <legend>{ "Written as" }</legend>
            { for KINDS.iter().map(|(kind, name, about)| {
                let onchange = press(emit, DocumentMsg::Choose(*kind));
                button::choice("kind", format!("kind-{name}"), chosen == Some(*kind), onchange, name, about)
            }) }
            if chosen.is_none() {
                { button::line("hint", "While none is chosen, the file is a runbook of what the recording knows, with no blanks in it.") }
            }
        </fieldset>
    }
}

/// Each by what it calls itself: who looks for one may not read the others.
fn languages(open: &Open, emit: &Callback<Msg>) -> Html {
    let reasons = ticked(emit, DocumentMsg::Reasons);
    html! {
        <fieldset class="row">
            <legend>{ "Captions in" }</legend>
            { for Language::ALL.iter().map(|language| html! {
                <label class="option" lang={language.tag()}>
                    <input type="radio" name="language" checked={open.guide.language == *language}
                        onchange={press(emit, DocumentMsg::Language(*language))} />{ language.own_name() }
                </label>
            }) }
            { button::option("option alone", None, open.guide.shows_reasons, reasons,
                html! { "Say why below a step, where the page says it" }) }
        </fieldset>
    }
}

fn layouts(open: &Open, emit: &Callback<Msg>) -> Html {
    let settings = &open.guide.settings;
    let appendix = ticked(emit, DocumentMsg::Appendix);
    html! {
        <fieldset class="row">
            <legend>{ "Steps as" }</legend>
            { for LAYOUTS.iter().map(|(layout, name)| {
                let onchange = press(emit, DocumentMsg::Layout(*layout));
                button::option("option", Some("layout"), settings.layout == *layout, onchange, html! { *name })
            }) }
            if settings.kind == Some(Kind::Sop) {
                { button::option("option", None, settings.appendix, appendix, html! { "Steps in an appendix" }) }
            }
        </fieldset>
    }
}

fn pictures(open: &Open, emit: &Callback<Msg>) -> Html {
    html! {
        <fieldset class="row">
            <legend>{ "Pictures" }</legend>
            { for CUTS.iter().map(|(cut, name)| {
                let onchange = press(emit, DocumentMsg::Pictures(*cut));
                button::option("option", Some("cut"), open.guide.settings.cut == *cut, onchange, html! { *name })
            }) }
        </fieldset>
    }
}

fn ticked(emit: &Callback<Msg>, msg: fn(bool) -> DocumentMsg) -> Callback<Event> {
    emit.reform(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Msg::Document(msg(input.checked()))
    })
}
