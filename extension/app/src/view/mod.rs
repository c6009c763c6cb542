//! Draws the model. Nothing is decided here.

mod button;
mod catch_up;
mod clock;
mod controls;
mod dialog;
mod document;
mod export;
mod file;
mod frame;
mod guide;
mod icon;
mod ids;
mod invitation;
mod library;
mod notes;
mod picture;
mod recording;
mod shortcuts;
mod step;
mod text_field;

pub use ids::focus;

use crate::model::{Dialog, Model, Screen, Surface};
use crate::msg::{GuideMsg, LibraryMsg, Msg, PageMsg, RecordMsg};
use yew::{Callback, Html, html};

/// The whole page.
pub fn page(model: &Model, emit: &Callback<Msg>) -> Html {
    let busy = matches!(model.screen, Screen::Waiting) && model.problem.is_none();
    html! {
        <>
            { header(model, emit) }
            <main id="main" tabindex="-1" aria-busy={busy.to_string()}>
                { frame::problem(model, emit) }
                { frame::troubles(model) }
                { recording::bar(model, emit) }
                { controls::other_tab(model, emit) }
                { catch_up::state(model, emit) }
                { screen(model, emit) }
                { catch_up::offer(model, emit) }
                { shortcuts::list(model, emit) }
            </main>
            { dialog(model, emit) }
            <p class="for-ears" role="status" aria-live="polite">{ &model.announcement }</p>
        </>
    }
}

fn header(model: &Model, emit: &Callback<Msg>) -> Html {
    let in_library = matches!(model.screen, Screen::Library(_));
    let (msg, drawn, label) = if in_library {
        (LibraryMsg::Close, icon::back(), "Back")
    } else {
        (LibraryMsg::Open, icon::list(), "Recordings")
    };
    let knows_any = model.told.as_ref().is_some_and(|told| told.status.latest.is_some());
    html! {
        <header>
            <img src="icons/cairn.svg" alt="" width="22" height="22" />
            <h1>{ "Cairn" }</h1>
            { button::grow() }
            if in_library || knows_any {
                { button::drawn("quiet", press(emit, msg), drawn, label) }
            }
            if model.surface == Surface::Popup && model.told.as_ref().is_some_and(|told| told.status.tab.is_some()) {
                { button::icon("Show beside the page", press(emit, PageMsg::OpenPanel), icon::panel()) }
            }
            if model.surface != Surface::Editor && model.open().is_some() {
                { button::icon("Open in a tab", press(emit, GuideMsg::OpenEditor), icon::tab()) }
            }
        </header>
    }
}

fn screen(model: &Model, emit: &Callback<Msg>) -> Html {
    match &model.screen {
        Screen::Waiting => html! {},
        Screen::Home => invitation::whole(model, emit),
        Screen::Library(library) => library::list(model, library, emit),
        Screen::Guide(open) => guide::guide(model, open, emit),
    }
}

fn dialog(model: &Model, emit: &Callback<Msg>) -> Html {
    match &model.dialog {
        None => html! {},
        Some(Dialog::Export(exporting)) => export::dialog(exporting, emit),
        Some(Dialog::Opening(opening)) => file::dialog(opening, emit),
        Some(Dialog::Discard { .. }) => dialog::modal(
            "Discard this recording?",
            emit,
            html! {
                <>
                    { button::line("", "Its steps, pictures and your changes are deleted. This cannot be undone.") }
                    <div class="buttons">
                        { button::closing("", "Keep it") }
                        { button::button("danger", press(emit, RecordMsg::DiscardConfirmed), "Discard recording") }
                    </div>
                </>
            },
        ),
    }
}

/// Says this whatever the event was.
fn press<E>(emit: &Callback<Msg>, msg: impl Into<Msg> + Clone + 'static) -> Callback<E> {
    let emit = emit.clone();
    Callback::from(move |_| emit.emit(msg.clone().into()))
}
