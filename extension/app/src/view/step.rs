//! One step of the list.

use super::picture::{self, Small};
use super::text_field::{TextField, runs};
use super::{button, icon, notes, press};
use crate::model::{Field, Focus, Shown, Visit};
use crate::msg::{Direction, GuideMsg, Msg};
use crate::view::ids;
use cairn_core::guide::{Guide, GuideStep, NoteKind};
use cairn_core::step::{Action, StepId};
use std::rc::Rc;
use web_sys::Element;
use yew::{Callback, DragEvent, Html, KeyboardEvent, Properties, TargetCast, classes, component, html};

/// A step of a guide, without a copy of it.
#[derive(Clone)]
pub struct StepOf {
    pub guide: Rc<Guide>,
    pub index: usize,
}

impl StepOf {
    fn step(&self) -> Option<&GuideStep> {
        self.guide.steps.get(self.index)
    }

    fn next(&self) -> Option<&GuideStep> {
        self.guide.steps.get(self.index + 1)
    }
}

/// Equal when the same is drawn.
impl PartialEq for StepOf {
    fn eq(&self, other: &Self) -> bool {
        let id = |step: &GuideStep| step.step.id.clone();
        self.index == other.index && self.step() == other.step() && self.next().map(id) == other.next().map(id)
    }
}

/// What a dragged step means for this one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum DropMark {
    /// Nothing.
    None,
    /// It is the one that is dragged.
    Dragged,
    /// It would come to lie before this one.
    Before,
    /// It would come to lie after this one, the last.
    After,
}

#[derive(PartialEq, Properties)]
pub struct StepProperties {
    pub of: StepOf,
    pub visit: Option<Visit>,
    pub is_selected: bool,
    pub shows_actions: bool,
    pub drop_mark: DropMark,
    pub picture: Option<Shown>,
    pub emit: Callback<Msg>,
}

#[component]
pub fn Step(properties: &StepProperties) -> Html {
    let Some(step) = properties.of.step() else {
        return html! {};
    };
    let id = &step.step.id;
    let emit = &properties.emit;
    let class = classes!(
        "step",
        properties.is_selected.then_some("selected"),
        matches!(step.step.action, Action::Gap(_)).then_some("gap"),
        match properties.drop_mark {
            DropMark::None => None,
            DropMark::Dragged => Some("dragged"),
            DropMark::Before => Some("drop-before"),
            DropMark::After => Some("drop-after"),
        },
    );
    let select = GuideMsg::Selected(id.clone());
    html! {
        <li {class} onkeydown={keys(id, emit)} ondragover={dragged_over(&properties.of, emit)}
            onfocusin={press(emit, select.clone())} onclick={press(emit, select)}>
            if let Some(heading) = &step.heading { <h2>{ heading }</h2> }
            <div class="card">
                { number(step, emit) }
                <div class="words">
                    { caption(properties, step) }
                    if let Some(why) = &step.why { <p class="why">{ runs(why) }</p> }
                    { remarks(step, properties.picture.as_ref()) }
                    { notes::notes(step, properties.visit.as_ref(), emit) }
                </div>
                <Small step={id.clone()} picture={properties.picture.clone()} emit={emit.clone()} />
                { buttons(step, properties.shows_actions, emit) }
                if properties.shows_actions { { actions(properties, step) } }
            </div>
        </li>
    }
}

/// The number, by which the step is dragged.
fn number(step: &GuideStep, emit: &Callback<Msg>) -> Html {
    let id = step.step.id.clone();
    let started = emit.reform(move |event: DragEvent| {
        carry(&event);
        Msg::Guide(GuideMsg::DragStarted(id.clone()))
    });
    html! {
        <span class="number" draggable="true" title="Drag to move" ondragstart={started}
            ondragend={press(emit, GuideMsg::DragEnded { dropped: false })}>
            <span class="digits">{ step.number }</span>{ icon::grip() }
        </span>
    }
}

/// Shows the whole step under the pointer. A drag without data does not begin everywhere.
fn carry(event: &DragEvent) {
    let Some(data) = event.data_transfer() else {
        return;
    };
    data.set_effect_allowed("move");
    let _ = data.set_data("text/plain", "");
    let handle: Element = event.target_unchecked_into();
    if let Ok(Some(step)) = handle.closest(".step") {
        data.set_drag_image(&step, 16, 16);
    }
}

fn caption(properties: &StepProperties, step: &GuideStep) -> Html {
    let field = Field::Caption(step.step.id.clone());
    let visit = properties.visit.clone().filter(|visit| visit.field == field);
    let next = properties.of.next().map(|next| Field::Caption(next.step.id.clone()));
    let onenter = Callback::from(move |()| {
        if let Some(next) = &next {
            ids::focus(&Focus::Field(next.clone()));
        }
    });
    html! {
        <TextField {field} label={format!("Caption of step {}", step.number)} text={step.caption.clone()} {visit}
            onenter={Some(onenter)} emit={properties.emit.clone()} />
    }
}

fn remarks(step: &GuideStep, picture: Option<&Shown>) -> Html {
    html! {
        <>
            if step.needs_attention {
                <p class="remark attention" title="The control has no clear name. Say in your own words what is pressed.">
                    { icon::warning() }{ "Check the words: the control has no clear name." }
                </p>
            }
            if let Some(why) = picture::missing(step, picture) { { button::line("remark", why) } }
        </>
    }
}

fn buttons(step: &GuideStep, shows_actions: bool, emit: &Callback<Msg>) -> Html {
    let id = step.step.id.clone();
    html! {
        <div class="step-buttons">
            <button id={ids::id(&Focus::Actions(id.clone()))} class="quiet icon" title="What can be done with it"
                aria-label={format!("Actions for step {}", step.number)} aria-expanded={shows_actions.to_string()}
                onclick={press(emit, GuideMsg::ActionsToggled(id.clone()))}>{ icon::more() }</button>
            { button::hinted("quiet icon on-demand", format!("Delete step {}", step.number), "Delete", None,
                press(emit, GuideMsg::Delete(id)), icon::delete()) }
        </div>
    }
}

fn actions(properties: &StepProperties, step: &GuideStep) -> Html {
    let id = &step.step.id;
    let say = |msg: GuideMsg| press(&properties.emit, msg);
    let is_first = properties.of.index == 0;
    let is_last = properties.of.next().is_none();
    let mover = |name, waits: bool, title: &'static str, direction, inside: Html| {
        html! {
            <button id={ids::id(&Focus::Action(id.clone(), name))} class="quiet" aria-disabled={waits.to_string()} {title}
                onclick={say(GuideMsg::Move(id.clone(), direction))}>{ inside }</button>
        }
    };
    html! {
        <div class="actions" role="group" aria-label={format!("Actions for step {}", step.number)}>
            { mover("move-up", is_first, "Alt+↑", Direction::Up, button::labelled(icon::up(), "Up")) }
            { mover("move-down", is_last, "Alt+↓", Direction::Down, button::labelled(icon::down(), "Down")) }
            { button::drawn("quiet", say(GuideMsg::AddNote(id.clone(), NoteKind::Note)), icon::note(), "Note") }
            { button::drawn("quiet", say(GuideMsg::AddNote(id.clone(), NoteKind::Warning)), icon::warning(), "Warning") }
        </div>
    }
}

/// Alt with an arrow moves the step wherever in it the keyboard is.
fn keys(id: &StepId, emit: &Callback<Msg>) -> Callback<KeyboardEvent> {
    let (id, emit) = (id.clone(), emit.clone());
    Callback::from(move |event: KeyboardEvent| {
        let direction = match event.key().as_str() {
            "ArrowUp" => Direction::Up,
            "ArrowDown" => Direction::Down,
            _ => return,
        };
        if event.alt_key() && !event.ctrl_key() && !event.meta_key() {
            event.prevent_default();
            emit.emit(Msg::Guide(GuideMsg::Move(id.clone(), direction)));
        }
    })
}

/// Over the upper half a dragged step would come before this one, over the lower half after it.
fn dragged_over(of: &StepOf, emit: &Callback<Msg>) -> Callback<DragEvent> {
    let this = of.step().map(|step| step.step.id.clone());
    let next = of.next().map(|step| step.step.id.clone());
    let emit = emit.clone();
    Callback::from(move |event: DragEvent| {
        event.prevent_default();
        let over: Element = event.target_unchecked_into();
        let Ok(Some(step)) = over.closest(".step") else {
            return;
        };
        let area = step.get_bounding_client_rect();
        let is_upper = f64::from(event.client_y()) < area.top() + area.height() / 2.0;
        let gap = if is_upper { this.clone() } else { next.clone() };
        emit.emit(Msg::Guide(GuideMsg::DraggedOver(gap)));
    })
}
