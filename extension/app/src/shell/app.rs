//! The one component with state: it holds the model, hands messages to `update`, and performs effects.

use super::page;
use super::perform::Shell;
use crate::effect::Effect;
use crate::model::{Focus, Model};
use crate::msg::{GuideMsg, Msg};
use crate::update::{begin, update};
use crate::view;
use cairn_core::text::Letters as _;
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::KeyboardEvent;
use yew::{Callback, Component, Context, Html};

#[wasm_bindgen]
extern "C" {
    /// Of `boot.ts`: the program is broken, show it.
    #[wasm_bindgen(js_name = cairnBroke)]
    fn broke(report: &str);
}

/// Starts the program.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| broke(&panic.to_string())));
    let root = page::document().and_then(|document| document.get_element_by_id("app"));
    if let Some(root) = root {
        yew::Renderer::<App>::with_root(root).render();
    }
}

/// Cairn.
struct App {
    model: Model,
    emit: Callback<Msg>,
    shell: Shell,
    focus: Option<Focus>,
    /// A field has a history of its own: Ctrl+Z is the browser's then.
    typing: Rc<Cell<bool>>,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(context: &Context<Self>) -> Self {
        let address = page::address();
        let emit = context.link().callback(|msg: Msg| msg);
        let mut model = Model::new(address.surface, address.tab);
        model.language = page::language();
        let effects = begin(&mut model, address.recording);
        let typing = Rc::new(Cell::new(false));
        let mut app = Self {
            model,
            shell: Shell::new(emit.clone()),
            focus: None,
            _listeners: listeners(&emit, &typing),
            typing,
            emit,
        };
        app.perform(effects);
        app
    }

    fn update(&mut self, _: &Context<Self>, msg: Msg) -> bool {
        let effects = update(&mut self.model, msg);
        self.perform(effects);
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        view::page(&self.model, &self.emit)
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.typing.set(self.model.dialog.is_some() || self.is_touched());
        if let Some(focus) = self.focus.take() {
            view::focus(&focus);
        }
    }
}

impl App {
    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Focus(focus) => self.focus = Some(focus),
                effect => self.shell.perform(effect),
            }
        }
    }

    fn is_touched(&self) -> bool {
        self.model.open().and_then(|open| open.visit.as_ref()).is_some_and(|visit| visit.touched)
    }
}

/// What the page hears as a whole.
fn listeners(emit: &Callback<Msg>, typing: &Rc<Cell<bool>>) -> Vec<EventListener> {
    let (Some(window), Some(document)) = (page::window(), page::document()) else {
        return Vec::new();
    };
    let hiding = |emit: &Callback<Msg>| {
        let emit = emit.clone();
        move |_: &web_sys::Event| emit.emit(Msg::Hiding)
    };
    vec![
        EventListener::new(&window, "pagehide", hiding(emit)),
        EventListener::new(&document, "visibilitychange", hiding(emit)),
        undo_keys(&window, emit.clone(), typing.clone()),
    ]
}

fn undo_keys(window: &web_sys::Window, emit: Callback<Msg>, typing: Rc<Cell<bool>>) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(window, "keydown", options, move |event| {
        let Some(msg) = event.dyn_ref::<KeyboardEvent>().and_then(undo_of) else {
            return;
        };
        if !typing.get() {
            event.prevent_default();
            emit.emit(Msg::Guide(msg));
        }
    })
}

fn undo_of(event: &KeyboardEvent) -> Option<GuideMsg> {
    let is_command = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
    match event.key().small().as_str() {
        "z" if is_command && event.shift_key() => Some(GuideMsg::Redo),
        "z" if is_command => Some(GuideMsg::Undo),
        "y" if is_command && !event.shift_key() => Some(GuideMsg::Redo),
        _ => None,
    }
}
