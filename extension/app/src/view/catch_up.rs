//! The last five minutes: offered, and never without being seen.

use super::button::{self, button};
use super::{icon, press};
use crate::model::{Doing, Model, Screen, Surface};
use crate::msg::{CatchUpMsg, Msg};
use crate::words;
use cairn_core::protocol::{Access, Recent};
use yew::{Callback, Html, html};

/// It is on: what is in memory, and what can be done with it.
pub fn state(model: &Model, emit: &Callback<Msg>) -> Html {
    let Some(recent) = model.recent() else {
        return html! {};
    };
    let say = |msg: CatchUpMsg| press(emit, msg);
    let waits = model.doing == Some(Doing::Keeping) || recent.acts == 0;
    html! {
        <section class="banner ask catch-up" aria-label="Catch-up">
            { icon::clock() }
            <div>
                <h2>{ "Catch-up is on" }</h2>
                { button::line("", kept(recent)) }
                <div class="buttons">
                    { button::waiting("primary", waits, say(CatchUpMsg::Keep), html! { "Turn the last 5 minutes into a guide" }) }
                    if is_other(model, recent) {
                        { button("", say(CatchUpMsg::Begin), "Follow this tab too") }
                    }
                    { button("quiet", say(CatchUpMsg::End), "Switch off") }
                </div>
            </div>
        </section>
    }
}

fn kept(recent: &Recent) -> String {
    let tabs = words::count(recent.tabs.len(), "tab", "tabs");
    let memory = "in memory only, nothing on the disk";
    if recent.acts == 0 {
        return format!("Nothing was done yet in {tabs} that it follows. The last 5 minutes are kept {memory}.");
    }
    let acts = words::count(usize::try_from(recent.acts).unwrap_or_default(), "act", "acts");
    format!(
        "{acts} of the last 5 minutes in {tabs}, {memory}. Older ones are let go; all is gone when it is switched off."
    )
}

/// The tab in front could be followed and is not.
fn is_other(model: &Model, recent: &Recent) -> bool {
    let tab = model.told.as_ref().and_then(|told| told.status.tab);
    may_follow(model) && tab.is_some_and(|tab| !recent.tabs.contains(&tab))
}

fn may_follow(model: &Model) -> bool {
    matches!(model.access(), Some(Access::Granted | Access::NeedsPermission { .. }))
}

/// It is off, and can be switched on for this tab.
pub fn offer(model: &Model, emit: &Callback<Msg>) -> Html {
    let is_off = model.recent().is_none() && model.running().is_none();
    let has_room = matches!(model.screen, Screen::Home | Screen::Library(_));
    if !is_off || !has_room || !may_follow(model) || model.surface == Surface::Editor {
        return html! {};
    }
    html! {
        <section class="offer" aria-label="Catch-up">
            <h2>{ "Do you notice too late that it should be written down?" }</h2>
            { button::line("hint", "Catch-up keeps the last 5 minutes of this tab in memory, never on the disk, secrets left \
                out. It is off until you switch it on, and ends with the browser.") }
            { button::drawn("", press(emit, CatchUpMsg::Begin), icon::clock(), "Switch on catch-up") }
        </section>
    }
}
