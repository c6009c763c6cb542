//! The bar below the header: what can be done with the recording as a whole.

use super::clock::Clock;
use super::{button, controls, icon, invitation, press};
use crate::model::{Model, Surface};
use crate::msg::{ExportMsg, Msg, RecordMsg};
use cairn_core::protocol::{Access, Running};
use yew::{Callback, Html, html};

/// Of a running recording, or of the guide that was made of one.
pub fn bar(model: &Model, emit: &Callback<Msg>) -> Html {
    match (model.running(), &model.told) {
        (Some(running), Some(told)) => recording(model, running, told.at, emit),
        (None, Some(_)) if model.open().is_some() => kept(model, emit),
        _ => html! {},
    }
}

/// A new recording, or the file of this one.
fn kept(model: &Model, emit: &Callback<Msg>) -> Html {
    // The editor's own tab is in front of it: that it cannot be recorded need not be said.
    let is_editor = model.surface == Surface::Editor;
    let says_nothing = is_editor && matches!(model.access(), Some(Access::Restricted { .. }));
    html! {
        <section class="bar" aria-label="Guide">
            if !says_nothing { { invitation::small(model, emit) } }
            { button::grow() }
            { button::drawn("primary", press(emit, ExportMsg::Open), icon::export(), "Export") }
        </section>
    }
}

/// Time, pause, stop, discard.
fn recording(model: &Model, running: &Running, at: f64, emit: &Callback<Msg>) -> Html {
    let record = |msg: RecordMsg| press(emit, msg);
    let waits = model.doing.is_some();
    let (label, msg, drawn) = if running.paused {
        ("Resume", RecordMsg::Resume, icon::resume())
    } else {
        ("Pause", RecordMsg::Pause, icon::pause())
    };
    let discard = RecordMsg::Discard { recording: running.recording.clone() };
    html! {
        <section class={if running.paused { "bar recording paused" } else { "bar recording" }} aria-label="Recording">
            <div class="what">
                <span class="lamp" aria-hidden="true"></span>
                { button::beside("state", if running.paused { "Paused" } else { "Recording" }) }
                <Clock elapsed={running.elapsed} {at} paused={running.paused} />
                { button::grow() }
                { button::waiting("quiet", waits, record(discard), html! { "Discard" }) }
            </div>
            { button::waiting("", waits, record(msg), button::labelled(drawn, label)) }
            { button::waiting("primary", waits, record(RecordMsg::Stop), button::labelled(icon::stop(), "Stop recording")) }
            { controls::controls(model, emit) }
        </section>
    }
}
