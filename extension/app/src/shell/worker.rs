//! Talking with the worker, by way of `background.ts`, which waits for it, and asks again where that does no harm.

use super::listener;
use crate::msg::{Msg, Reply};
use cairn_core::cairn_file::rows_of;
use cairn_core::protocol::{Answer, Notice, Request};
use cairn_core::tree::{self, ReadError};
use js_sys::Function;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use yew::Callback;

#[wasm_bindgen]
extern "C" {
    /// From now on the worker's words are told to these: answers, why there is none, and what it says unasked.
    #[wasm_bindgen(js_namespace = cairnBackground, js_name = listen)]
    fn set_listeners(answered: &Function, silent: &Function, noticed: &Function);

    #[wasm_bindgen(js_namespace = cairnBackground, js_name = ask)]
    fn ask_as_text(number: u32, request: &str);
}

/// What it was asked, and has not answered.
#[derive(Clone, Default)]
pub struct Worker(Rc<RefCell<Waiting>>);

#[derive(Default)]
struct Waiting {
    last: u32,
    asked: Vec<(u32, Request)>,
}

impl Worker {
    /// Tells what it says for as long as the page lives.
    pub fn new(emit: &Callback<Msg>) -> Self {
        let worker = Self::default();
        let answered = worker.teller(emit, |text| match read(text) {
            Ok(answer) => Reply::Answer(answer),
            Err(error) => Reply::Silence(error.to_string()),
        });
        let silent = worker.teller(emit, |why| Reply::Silence(why.to_owned()));
        let emit = emit.clone();
        let noticed = listener(move |_, notice| {
            // Whatever is no notice (recorders and other pages speak too) is not for us.
            if let Ok(notice) = tree::read::<Notice>(&notice) {
                emit.emit(Msg::Noticed(notice));
            }
        });
        set_listeners(&answered, &silent, &noticed);
        worker
    }

    /// Asks it.
    pub fn ask(&self, request: Request) {
        let text = tree::write(&request);
        let number = {
            let mut waiting = self.0.borrow_mut();
            waiting.last += 1;
            let number = waiting.last;
            waiting.asked.push((number, request));
            number
        };
        ask_as_text(number, &text);
    }

    fn teller(&self, emit: &Callback<Msg>, reply: fn(&str) -> Reply) -> Function {
        let (worker, emit) = (self.clone(), emit.clone());
        listener(move |number, text| {
            if let Some(request) = worker.answered(number) {
                emit.emit(Msg::Answered { request, reply: reply(&text), at: js_sys::Date::now() });
            }
        })
    }

    fn answered(&self, number: u32) -> Option<Request> {
        let asked = &mut self.0.borrow_mut().asked;
        let place = asked.iter().position(|(known, _)| *known == number)?;
        Some(asked.swap_remove(place).1)
    }
}

/// An answer. Its rows stand on lines of their own: one that cannot be read counts as damaged, and takes no other
/// with it.
fn read(text: &str) -> Result<Answer, ReadError> {
    let (head, lines) = text.split_once('\n').unwrap_or((text, ""));
    let mut answer = tree::read(head)?;
    if let Answer::Rows { rows, damaged, .. } = &mut answer {
        let (whole, lost) = rows_of(lines);
        *rows = whole;
        *damaged = damaged.saturating_add(u32::try_from(lost).unwrap_or(u32::MAX));
    }
    Ok(answer)
}
