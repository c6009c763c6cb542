//! Pictures of steps.

use super::{button, press};
use crate::model::{Open, Shown, Slot};
use crate::msg::{Msg, PictureMsg};
use cairn_core::document::picture_problem;
use cairn_core::guide::{Cut, GuideStep};
use cairn_core::step::{Shows, StepFrame, StepId};
use cairn_core::text::plain;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};
use yew::{Callback, Html, Properties, component, html, use_effect_with, use_node_ref};

#[derive(PartialEq, Properties)]
pub struct SmallProperties {
    pub step: StepId,
    pub picture: Option<Shown>,
    pub emit: Callback<Msg>,
}

/// The small picture of a step. It is asked for when it comes into sight.
#[component]
pub fn Small(properties: &SmallProperties) -> Html {
    let place = use_node_ref();
    let emit = properties.emit.clone();
    let watched = place.clone();
    use_effect_with(properties.step.clone(), move |step| {
        let step = step.clone();
        let watch = watched
            .cast::<Element>()
            .and_then(|element| Watch::new(&element, move || emit.emit(Msg::Picture(PictureMsg::Seen(step.clone())))));
        move || drop(watch)
    });
    html! {
        <div class="small" ref={place}>
            if let Some(Shown::Ready(url)) = &properties.picture {
                <img src={url.clone()} alt="" />
            }
        </div>
    }
}

/// Watches for an element to come into sight, for as long as it is kept.
struct Watch {
    observer: IntersectionObserver,
    _heard: Closure<dyn FnMut(Array)>,
}

impl Watch {
    fn new(element: &Element, seen: impl Fn() + 'static) -> Option<Self> {
        let heard = Closure::new(move |entries: Array| {
            let is_seen =
                |entry: wasm_bindgen::JsValue| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting();
            if entries.iter().any(is_seen) {
                seen();
            }
        });
        let observer = IntersectionObserver::new(heard.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _heard: heard })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Why a step has no picture, when one was due.
pub fn missing(step: &GuideStep, picture: Option<&Shown>) -> Option<String> {
    match (&step.step.frame, picture) {
        (StepFrame::Missing(problem), _) => Some(format!("No picture: {}.", picture_problem(*problem))),
        (StepFrame::Taken { .. }, Some(Shown::Failed(why))) => {
            Some(format!("No picture: {}.", why.trim_end_matches('.')))
        }
        _ => None,
    }
}

/// The picture of the step at hand, as it will be exported.
pub fn large(open: &Open, emit: &Callback<Msg>) -> Html {
    let Some(step) = open.selected.as_ref().and_then(|id| open.step(id)) else {
        return html! {};
    };
    let picture = open.pictures.get(&Slot::Large);
    let whole = open.pictures.whole_page;
    html! {
        <aside class="pane" aria-label="Picture of the step">
            <div class="pane-head">
                <h2>{ format!("Step {}", step.number) }</h2>
                { button::beside("hint", shows(step)) }
                { button::grow() }
                if open.guide.settings.cut == Cut::Around {
                    { button::option("", None, whole, press(emit, PictureMsg::WholePage(!whole)), html! { "Whole page" }) }
                }
            </div>
            { match picture {
                Some(Shown::Ready(url)) => html! { <img src={url.clone()} alt={plain(&step.caption)} /> },
                Some(Shown::Coming) => html! { <div class="coming"></div> },
                _ => button::line("hint empty", missing(step, picture).unwrap_or_else(|| "There is no picture of this step.".to_owned())),
            } }
        </aside>
    }
}

fn shows(step: &GuideStep) -> &'static str {
    match &step.step.frame {
        StepFrame::Taken { shows: Shows::Before, .. } => "The page just before",
        StepFrame::Taken { shows: Shows::After, .. } => "The page just after",
        StepFrame::Taken { shows: Shows::Unknown, .. } => "The page around that time",
        StepFrame::Missing(_) | StepFrame::None => "",
    }
}
