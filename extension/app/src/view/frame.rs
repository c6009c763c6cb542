//! What went wrong, above everything else.

use super::{icon, press};
use crate::model::{Model, Problem};
use crate::msg::{Msg, PageMsg};
use crate::words::{self, Explanation};
use yew::{Callback, Html, html};

/// The error that a person must see.
pub fn problem(model: &Model, emit: &Callback<Msg>) -> Html {
    let Some(problem) = &model.problem else {
        return html! {};
    };
    let Explanation { title, text, advice } = words::problem(problem);
    let detail = words::detail(problem);
    html! {
        <section class="banner problem" role="alert">
            { icon::warning() }
            <div>
                <h2>{ title }</h2>
                <p>{ text }</p>
                <p>{ advice }</p>
                if !detail.is_empty() {
                    <details><summary>{ "What the browser said" }</summary><p class="report">{ detail }</p></details>
                }
                <div class="buttons">
                    if *problem != Problem::PermissionRefused {
                        <button onclick={press(emit, PageMsg::TryAgain)}>{ "Try again" }</button>
                    }
                    <button class="quiet" onclick={press(emit, PageMsg::Dismissed)}>{ "Dismiss" }</button>
                </div>
            </div>
        </section>
    }
}

/// Trouble that the worker met while recording.
pub fn troubles(model: &Model) -> Html {
    let Some(trouble) = model.told.as_ref().and_then(|told| told.status.troubles.last()) else {
        return html! {};
    };
    let Explanation { title, text, advice } = words::trouble(trouble.code);
    html! {
        <section class="banner trouble" role="alert">
            { icon::warning() }
            <div><h2>{ title }</h2><p>{ text }</p><p>{ advice }</p>
                <details><summary>{ "What the browser said" }</summary><p class="report">{ &trouble.detail }</p></details>
            </div>
        </section>
    }
}
