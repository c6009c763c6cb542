//! Edits that the worker has not acknowledged, written down in the same task in which they were typed.
//!
//! A page that closes cannot wait, and a message to a sleeping worker is lost with the page that sent
//! it. `localStorage` is the one store that is written at once. What is here is in the guide too as
//! soon as the worker says so, and is gone then.

use super::page;
use crate::model::{Jotting, Numbered};
use cairn_core::sorted::Set;
use cairn_core::tree;
use web_sys::Storage;

/// The drafts of one page: two pages may show the same guide.
pub struct Drafts {
    page: String,
}

impl Drafts {
    /// For this page.
    pub fn new() -> Self {
        Self { page: random() }
    }

    /// Replaces what is kept for a recording.
    pub fn keep(&self, recording: &str, edits: &[Numbered]) {
        let Some(storage) = storage() else {
            return;
        };
        let key = format!("{}{}", prefix(recording), self.page);
        // A full store cannot be helped here: the edits are on their way to the worker all the same.
        let _ = match edits {
            [] => storage.remove_item(&key),
            _ => storage.set_item(&key, &tree::write(&edits)),
        };
    }

    /// Takes out what any page kept for a recording.
    pub fn recall(&self, recording: &str) -> Vec<Numbered> {
        let Some(storage) = storage() else {
            return Vec::new();
        };
        let mut edits = Vec::new();
        for key in keys(&storage).into_iter().filter(|key| key.starts_with(&prefix(recording))) {
            let text = storage.get_item(&key).ok().flatten().unwrap_or_default();
            edits.extend(tree::read::<Vec<Numbered>>(&text).unwrap_or_default());
            let _ = storage.remove_item(&key);
        }
        edits
    }
}

/// Replaces what is being written for a recording.
pub fn jot(recording: &str, jotting: Option<&Jotting>) {
    let Some(storage) = storage() else {
        return;
    };
    let key = jotting_key(recording);
    // A full store cannot be helped here: the words stand in the field.
    let _ = match jotting {
        Some(jotting) => storage.set_item(&key, &jotting.keep()),
        None => storage.remove_item(&key),
    };
}

/// What was being written for a recording when its page closed.
pub fn jotted(recording: &str) -> Option<Jotting> {
    let text = storage()?.get_item(&jotting_key(recording)).ok()??;
    Jotting::recall(&text)
}

fn jotting_key(recording: &str) -> String {
    format!("jotting/{recording}")
}

fn prefix(recording: &str) -> String {
    format!("drafts/{recording}/")
}

fn storage() -> Option<Storage> {
    page::window()?.local_storage().ok().flatten()
}

fn keys(storage: &Storage) -> Vec<String> {
    let length = storage.length().unwrap_or_default();
    let keys = (0..length).filter_map(|index| Some((storage.key(index).ok().flatten()?, ())));
    keys.collect::<Set<String>>().into_iter().map(|(key, ())| key).collect()
}

/// A random name.
pub fn random() -> String {
    let digits = |_| char::from_digit((js_sys::Math::random() * 36.0) as u32, 36).unwrap_or('0');
    (0..20).map(digits).collect()
}
