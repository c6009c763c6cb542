//! The time recorded so far, counting by itself.

use crate::words;
use gloo::timers::callback::Interval;
use yew::{Html, Properties, component, html, use_effect_with, use_state};

#[derive(Clone, Copy, PartialEq, Properties)]
pub struct ClockProperties {
    /// Milliseconds recorded when the worker was asked.
    pub elapsed: f64,
    /// When that was, milliseconds since the epoch.
    pub at: f64,
    /// It stands still.
    pub paused: bool,
}

/// How often it is drawn, milliseconds.
const TICK: u32 = 250;

#[component]
pub fn Clock(properties: &ClockProperties) -> Html {
    let now = use_state(js_sys::Date::now);
    let set_now = now.setter();
    use_effect_with(properties.paused, move |paused| {
        let interval = (!paused).then(|| Interval::new(TICK, move || set_now.set(js_sys::Date::now())));
        move || drop(interval)
    });
    let since = if properties.paused { 0.0 } else { (*now - properties.at).max(0.0) };
    html! { <span class="clock" role="timer" aria-label="Time recorded">{ words::clock(properties.elapsed + since) }</span> }
}
