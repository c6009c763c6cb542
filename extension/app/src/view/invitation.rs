//! The button that starts, what will happen, or why it cannot.

use super::{button, file, frame, icon, press};
use crate::model::{Doing, Model};
use crate::msg::{Msg, RecordMsg};
use crate::words;
use cairn_core::protocol::{Access, Restriction};
use yew::{Callback, Html, html};

/// For a person who has nothing yet.
pub fn whole(model: &Model, emit: &Callback<Msg>) -> Html {
    match model.access() {
        None => html! {},
        Some(Access::Restricted { reason }) => html! {
            <div class="invitation">{ refusal(*reason) }{ file::control(emit) }</div>
        },
        Some(access) => html! {
            <div class="invitation">
                <h2>{ "Do it once. Get the runbook." }</h2>
                { button::line("", "Go through the procedure in this tab as you always do. Cairn writes down each step with its picture.") }
                { start(model, emit, true) }
                { file::control(emit) }
                <ul class="promises">
                    <li>{ "Passwords and secrets are left out, and covered on the pictures." }</li>
                    <li>{ "Everything stays on this machine until you export it." }</li>
                    if model.recent().is_none() {
                        <li>{ "Nothing is recorded before you start or after you stop." }</li>
                    }
                    if matches!(access, Access::NeedsPermission { .. }) {
                        <li class="permission">
                            { "The browser will ask whether Cairn may read and change data on the sites you visit. " }
                            { "Cairn needs it to see what you press and to take the pictures, on every page the procedure leads to. It changes nothing." }
                        </li>
                    }
                </ul>
            </div>
        },
    }
}

/// Beside a guide or a list: the button alone, or one line why not.
pub fn small(model: &Model, emit: &Callback<Msg>) -> Html {
    match model.access() {
        None => html! {},
        Some(Access::Restricted { reason }) => html! { <div class="small-invitation">{ refusal(*reason) }</div> },
        Some(_) => html! { <div class="small-invitation">{ start(model, emit, false) }</div> },
    }
}

fn start(model: &Model, emit: &Callback<Msg>, is_main: bool) -> Html {
    let is_starting = model.doing == Some(Doing::Starting);
    let class = if is_main { "primary large" } else { "" };
    let inside = button::labelled(icon::record(), "Start recording");
    button::waiting(class, is_starting, press(emit, RecordMsg::Start), inside)
}

fn refusal(reason: Restriction) -> Html {
    let explanation = words::restriction(reason);
    html! {
        <section class="refusal" aria-label="Cannot record here">
            { frame::explained(explanation) }
        </section>
    }
}
