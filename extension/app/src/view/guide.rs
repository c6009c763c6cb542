//! A guide: its title, its steps, and beside them the picture of the step at hand.

use super::button::{self, button};
use super::step::{DropMark, Step, StepOf};
use super::{document, file, icon, picture, press};
use crate::model::{Drag, Field, Model, Open, Slot, Surface, Visit};
use crate::msg::{GuideMsg, Msg, RecordMsg};
use crate::words;
use cairn_core::step::StepId;
use web_sys::HtmlInputElement;
use yew::{Callback, DragEvent, Html, InputEvent, TargetCast, html};

/// The whole guide, once it has been read.
pub fn guide(model: &Model, open: &Open, emit: &Callback<Msg>) -> Html {
    if !open.is_ready() {
        return button::line("for-ears", "Reading the recording");
    }
    let is_done = model.running().is_none() && !open.guide.steps.is_empty();
    html! {
        <div class="guide">
            <div class="column">
                { head(model, open, emit) }
                if is_done { { document::panel(open, emit) } }
                { notices(open) }
                { steps(model, open, emit) }
                if is_done {
                    <div class="join">
                        { file::chooser("join", "Add another recording", Some(open.recording().to_owned()), emit) }
                        { button::line("hint", "From a Cairn file: its steps follow these, under its own title.") }
                    </div>
                }
            </div>
            if model.surface == Surface::Editor {
                { picture::large(open, emit) }
            }
        </div>
    }
}

fn head(model: &Model, open: &Open, emit: &Callback<Msg>) -> Html {
    let tool = |name: &str, hint, can: bool, msg: GuideMsg, drawn| {
        button::hinted("quiet icon", name.to_owned(), hint, Some(!can), press(emit, msg), drawn)
    };
    let discard = RecordMsg::Discard { recording: open.recording().to_owned() };
    if model.is_live() && open.guide.steps.is_empty() {
        return html! {};
    }
    html! {
        <div class="head">
            { title(open, emit) }
            <div class="tools" role="toolbar" aria-label="Guide">
                { tool("Undo", "Undo (Ctrl+Z)", open.guide.can_undo, GuideMsg::Undo, icon::undo()) }
                { tool("Redo", "Redo (Ctrl+Shift+Z)", open.guide.can_redo, GuideMsg::Redo, icon::redo()) }
                { button::beside("hint", words::count(open.guide.steps.len(), "step", "steps")) }
                { button::grow() }
                if model.running().is_none() {
                    { button("quiet", press(emit, discard), "Discard") }
                }
            </div>
        </div>
    }
}

fn title(open: &Open, emit: &Callback<Msg>) -> Html {
    let field = Field::Title;
    let visit = open.visit.as_ref().filter(|visit| visit.field == field);
    let text = visit.map_or_else(|| open.guide.title.clone(), |visit| visit.text.clone());
    let typed = emit.reform(|event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Msg::Guide(GuideMsg::Typed(Field::Title, input.value()))
    });
    html! {
        <input id="title" class="title" aria-label="Guide title" value={text} autocomplete="off" oninput={typed}
            onfocus={press(emit, GuideMsg::Entered(Field::Title))}
            onblur={press(emit, GuideMsg::Left(field))} />
    }
}

fn notices(open: &Open) -> Html {
    let damaged = open.journal.damaged();
    if damaged == 0 && open.guide.notices.is_empty() {
        return html! {};
    }
    html! {
        <ul class="notices" aria-label="Notices">
            if damaged > 0 {
                <li>{ words::count(damaged as usize, "line", "lines") }
                    { " of the recording could not be read and was left out. All other steps are here." }</li>
            }
            { for open.guide.notices.iter().map(|notice| html! { <li>{ notice }</li> }) }
        </ul>
    }
}

fn steps(model: &Model, open: &Open, emit: &Callback<Msg>) -> Html {
    if open.guide.steps.is_empty() {
        let hint = if model.is_live() {
            "Steps appear here as you go. Close this window whenever you like: recording goes on."
        } else {
            "There are no steps in this recording."
        };
        return button::line("hint empty", hint);
    }
    let dropped = emit.reform(|event: DragEvent| {
        event.prevent_default();
        Msg::Guide(GuideMsg::DragEnded { dropped: true })
    });
    html! {
        <ol class="steps" role="list" aria-label="Steps" ondrop={dropped}
            ondragover={|event: DragEvent| event.prevent_default()}>
            { for (0..open.guide.steps.len()).map(|index| step(open, index, emit)) }
        </ol>
    }
}

fn step(open: &Open, index: usize, emit: &Callback<Msg>) -> Html {
    let of = StepOf { guide: open.guide.clone(), index };
    let Some(id) = open.id_at(index) else {
        return html! {};
    };
    let visit = open.visit.clone().filter(|visit| belongs(visit, &id));
    html! {
        <Step key={id.0.clone()} {of} {visit}
            is_selected={open.selected.as_ref() == Some(&id)}
            shows_actions={open.actions.as_ref() == Some(&id)}
            drop_mark={drop_mark(open, &id, index)}
            picture={open.pictures.get(&Slot::Small(id.clone())).cloned()}
            emit={emit.clone()} />
    }
}

fn belongs(visit: &Visit, id: &StepId) -> bool {
    match &visit.field {
        Field::Title | Field::Text(_) | Field::Variable(_) => false,
        Field::Caption(step) | Field::Note { step, .. } | Field::Said { step, .. } => step == id,
    }
}

fn drop_mark(open: &Open, id: &StepId, index: usize) -> DropMark {
    let is_last = index + 1 == open.guide.steps.len();
    match &open.drag {
        Some(Drag { step, .. }) if step == id => DropMark::Dragged,
        Some(Drag { over: Some(Some(before)), .. }) if before == id => DropMark::Before,
        Some(Drag { over: Some(None), .. }) if is_last => DropMark::After,
        _ => DropMark::None,
    }
}
