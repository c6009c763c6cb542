//! What can be added to a recording while it runs.

use super::button::{self, button};
use super::{icon, press};
use crate::model::{Doing, JottingKind, Model};
use crate::msg::{ControlMsg, Msg};
use crate::words;
use cairn_core::step::Part;
use web_sys::HtmlTextAreaElement;
use yew::{Callback, Html, InputEvent, KeyboardEvent, TargetCast, html};

/// Below the bar of a running recording.
pub fn controls(model: &Model, emit: &Callback<Msg>) -> Html {
    html! {
        <>
            <div class="controls" role="group" aria-label="Add to the recording">
                { control(model, emit, "undo-step", "Take back", "Take back the last step", ControlMsg::TakeBack, icon::undo()) }
                { control(model, emit, "take-picture", "Picture", "Take a picture of the page", ControlMsg::Picture, icon::camera()) }
                { control(model, emit, "add-note", "Note", "Add a note to the last step",
                    ControlMsg::Jot(JottingKind::Note), icon::note()) }
                { control(model, emit, "add-heading", "Heading", "Add a heading above the next step",
                    ControlMsg::Jot(JottingKind::Heading), icon::heading()) }
            </div>
            <div class="parts" role="group" aria-label="What follows is">
                <span class="hint" aria-hidden="true">{ "What follows:" }</span>
                { part(model, emit, Part::Procedure, "Procedure", "begin-procedure") }
                { part(model, emit, Part::Verification, "Verification", "begin-verification") }
                { part(model, emit, Part::Rollback, "Rollback", "begin-rollback") }
            </div>
            { jotting(model, emit) }
            <p class="hint said" aria-hidden="true">{ &model.announcement }</p>
        </>
    }
}

fn control(
    model: &Model,
    emit: &Callback<Msg>,
    id: &'static str,
    label: &'static str,
    name: &'static str,
    msg: ControlMsg,
    drawn: Html,
) -> Html {
    html! {
        <button {id} class="quiet" aria-label={name} title={words::with_keys(name, keys(model, id))}
            aria-disabled={model.doing.is_some().to_string()}
            onclick={press(emit, msg)}>{ drawn }{ label }</button>
    }
}

fn part(model: &Model, emit: &Callback<Msg>, part: Part, label: &'static str, command: &str) -> Html {
    let is_now = model.open().is_some_and(|open| open.part() == part);
    html! {
        <button class="part" aria-pressed={is_now.to_string()} title={words::with_keys(label, keys(model, command))}
            aria-disabled={model.doing.is_some().to_string()}
            onclick={press(emit, ControlMsg::Mark(part))}>{ label }</button>
    }
}

fn keys<'m>(model: &'m Model, command: &str) -> &'m str {
    model.shortcuts.iter().find(|shortcut| shortcut.name == command).map_or("", |shortcut| &shortcut.keys)
}

/// The field for a note or heading. Enter adds it, Escape gives it up.
fn jotting(model: &Model, emit: &Callback<Msg>) -> Html {
    let Some(jotting) = &model.jotting else {
        return html! {};
    };
    let (label, add) = match jotting.kind {
        JottingKind::Note => ("Note on the last step", "Add note"),
        JottingKind::Heading => ("Heading above the next step", "Add heading"),
    };
    let typed = emit.reform(|event: InputEvent| {
        let area: HtmlTextAreaElement = event.target_unchecked_into();
        Msg::Control(ControlMsg::Jotted(area.value()))
    });
    let waits = model.doing == Some(Doing::Adding) || jotting.control().is_none();
    html! {
        <div class="jotting">
            <textarea id="jotting" rows="2" aria-label={label} placeholder={label} value={jotting.text.clone()}
                oninput={typed} onkeydown={jot_keys(emit)} />
            <div class="buttons">
                { button::waiting("primary", waits, press(emit, ControlMsg::JotDone), html! { add }) }
                { button("quiet", press(emit, ControlMsg::JotCancelled), "Cancel") }
            </div>
        </div>
    }
}

fn jot_keys(emit: &Callback<Msg>) -> Callback<KeyboardEvent> {
    let emit = emit.clone();
    Callback::from(move |event: KeyboardEvent| {
        let msg = match event.key().as_str() {
            "Enter" if !event.shift_key() && !event.is_composing() => ControlMsg::JotDone,
            "Escape" => ControlMsg::JotCancelled,
            _ => return,
        };
        // Escape would close the popup.
        event.prevent_default();
        emit.emit(Msg::Control(msg));
    })
}

/// The tab in front is not recorded: nothing is taken of it before the person says so.
pub fn other_tab(model: &Model, emit: &Callback<Msg>) -> Html {
    if model.other_tab().is_none() {
        return html! {};
    }
    html! {
        <section class="banner ask" aria-label="Another tab">
            { icon::tab() }
            <div>
                <h2>{ "Also record this tab?" }</h2>
                { button::line("", "Nothing of it is recorded so far. What you do here without it leaves a gap in the guide.") }
                <div class="buttons">
                    { button("primary", press(emit, ControlMsg::AddTab), "Record this tab too") }
                    { button("quiet", press(emit, ControlMsg::DeclineTab), "Not this tab") }
                </div>
            </div>
        </section>
    }
}
