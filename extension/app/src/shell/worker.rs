//! Talking with the worker. It may be asleep, be killed in between, or never answer.

use super::{chrome, page};
use crate::msg::Reply;
use cairn_core::observation::Row;
use cairn_core::protocol::{Answer, Request};
use cairn_core::tree::{self, Read};
use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How long an answer may take, milliseconds. A sleeping worker wakes within a tenth of a second.
const PATIENCE: u32 = 10_000;
/// How often a request is sent that does no harm when it is done twice.
const TRIES: u32 = 3;

/// Asks, and asks again where that does no harm.
pub async fn ask(request: &Request) -> Reply {
    let tries = if is_harmless_twice(request) { TRIES } else { 1 };
    let mut why = String::new();
    for _ in 0..tries {
        match ask_once(request).await {
            Ok(answer) => return Reply::Answer(answer),
            Err(error) => why = error,
        }
    }
    Reply::Silence(why)
}

fn is_harmless_twice(request: &Request) -> bool {
    !matches!(
        request,
        Request::Start { .. }
            | Request::Control { .. }
            | Request::KeepRecent { .. }
            | Request::Stop
            | Request::Discard { .. }
    )
}

async fn ask_once(request: &Request) -> Result<Answer, String> {
    answer_of(&raw_answer(request).await?)
}

async fn raw_answer(request: &Request) -> Result<JsValue, String> {
    let message = js_sys::JSON::parse(&tree::write(request)).map_err(|error| words(&error))?;
    let answer = chrome::send_message(&message).map_err(|error| words(&error))?;
    let first = Promise::race(&Array::of2(&answer, &page::sleep(PATIENCE)));
    let value = JsFuture::from(first).await.map_err(|error| words(&error))?;
    if value.is_undefined() {
        return Err("There was no answer.".to_owned());
    }
    Ok(value)
}

fn answer_of(value: &JsValue) -> Result<Answer, String> {
    let kind = Reflect::get(value, &"kind".into()).ok().and_then(|kind| kind.as_string());
    if kind.as_deref() == Some("rows") { rows(value) } else { read(value) }
}

/// Row by row: one that cannot be read counts as damaged, and takes no other with it.
fn rows(value: &JsValue) -> Result<Answer, String> {
    let get = |key: &str| Reflect::get(value, &key.into()).map_err(|error| words(&error));
    let list: Array = get("rows")?.dyn_into().map_err(|_| "The answer holds no rows.".to_owned())?;
    let rows: Vec<Row> = list.iter().filter_map(|row| read(&row).ok()).collect();
    let unreadable = list.length().saturating_sub(u32::try_from(rows.len()).unwrap_or(u32::MAX));
    let damaged = get("damaged")?.as_f64().unwrap_or_default() as u32 + unreadable;
    Ok(Answer::Rows { rows, damaged, more: get("more")?.is_truthy() })
}

/// A value that crossed, as one of the types that cross. By way of JSON text: the browser's own parser and printer
/// are quicker than a call for each field, and there is one reader in the program.
pub fn read<T: Read>(value: &JsValue) -> Result<T, String> {
    let text = js_sys::JSON::stringify(value).map_err(|error| words(&error))?;
    tree::read(&String::from(text)).map_err(|error| error.to_string())
}

/// An exception, in words.
pub fn words(error: &JsValue) -> String {
    let message = Reflect::get(error, &"message".into()).ok().and_then(|message| message.as_string());
    message.or_else(|| error.as_string()).unwrap_or_else(|| "The browser did not say why.".to_owned())
}
