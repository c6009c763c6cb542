//! Acts that destroy or expose get a caution by themselves.

use super::language::{Language, Phrase, words};
use super::name::shortened;
use super::place::find;
use super::template::{Slots, fill};
use crate::observation::{PlaceKind, Value};
use crate::step::{Action, State, Step};
use crate::text::Text;

/// Words that tell of destruction or force, as consoles write them, by language of the console.
const DESTRUCTIVE: [&str; 44] = [
    "delete",
    "terminate",
    "stop",
    "detach",
    "force",
    "destroy",
    "purge",
    "remove",
    "revoke",
    "disable",
    "deregister",
    "release",
    "reset",
    "reboot",
    "shut down",
    "drain",
    "empty",
    "erase",
    "löschen",
    "beenden",
    "stoppen",
    "trennen",
    "entfernen",
    "deaktivieren",
    "zurücksetzen",
    "supprimer",
    "résilier",
    "arrêter",
    "détacher",
    "forcer",
    "désactiver",
    "réinitialiser",
    "eliminar",
    "terminar",
    "detener",
    "desasociar",
    "forzar",
    "desactivar",
    "restablecer",
    "削除",
    "終了",
    "停止",
    "デタッチ",
    "強制",
];

/// What opens something to everybody.
const EXPOSING: [&str; 5] = ["0.0.0.0/0", "::/0", "public access", "publicly accessible", "make public"];

/// A caution for the step, where its act calls for one.
#[must_use]
pub fn caution(step: &Step, language: Language) -> Option<Text> {
    let acts = matches!(step.action, Action::Click | Action::Choose | Action::Toggle | Action::ClickTimes(_));
    let mut slots = Slots::default();
    slots.strong("target", &shortened(&step.target.name));
    if exposes(step) {
        return Some(fill(words(language).template(Phrase::CautionExposing), &slots));
    }
    if !acts || !is_destructive(&step.target.name) {
        return None;
    }
    if let Some(row) = find(step, PlaceKind::Row) {
        slots.strong("row", &shortened(&row.name));
        return Some(fill(words(language).template(Phrase::CautionObject), &slots));
    }
    Some(fill(words(language).template(Phrase::CautionDestructive), &slots))
}

fn is_destructive(name: &str) -> bool {
    let lower = name.to_lowercase();
    DESTRUCTIVE.iter().any(|word| if word.is_ascii() { begins_a_word(&lower, word) } else { lower.contains(word) })
}

fn begins_a_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|tail| tail.chars().next());
        before.is_none_or(|character| !character.is_alphanumeric())
            && after.is_none_or(|character| !character.is_alphanumeric())
    })
}

fn exposes(step: &Step) -> bool {
    let turned_off = matches!(&step.state, Some(State::Checked(crate::observation::Tri::False)));
    let entered = match &step.value {
        Some(Value::Text { text }) => text.to_lowercase(),
        Some(Value::Options { labels }) => labels.join(" ").to_lowercase(),
        _ => String::new(),
    };
    let name = step.target.name.to_lowercase();
    let blocks = name.contains("block");
    EXPOSING.iter().any(|sign| entered.contains(sign))
        || step.action == Action::Toggle && EXPOSING.iter().any(|sign| name.contains(sign)) && turned_off == blocks
}
