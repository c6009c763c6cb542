//! What went wrong, above everything else.

use super::button::{self, button};
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
    let detail = words::detail(problem);
    html! {
        <section class="banner problem" role="alert">
            { icon::warning() }
            <div>
                { explained(words::problem(problem)) }
                if !detail.is_empty() { { report(detail) } }
                <div class="buttons">
                    if *problem != Problem::PermissionRefused {
                        { button("", press(emit, PageMsg::TryAgain), "Try again") }
                    }
                    { button("quiet", press(emit, PageMsg::Dismissed), "Dismiss") }
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
    html! {
        <section class="banner trouble" role="alert">
            { icon::warning() }
            <div>{ explained(words::trouble(trouble.code)) }{ report(&trouble.detail) }</div>
        </section>
    }
}

/// What is so, and what to do.
pub fn explained(Explanation { title, text, advice }: Explanation) -> Html {
    html! { <><h2>{ title }</h2>{ button::line("", text) }{ button::line("", advice) }</> }
}

fn report(detail: &str) -> Html {
    html! { <details><summary>{ "What the browser said" }</summary>{ button::line("report", detail.to_owned()) }</details> }
}
