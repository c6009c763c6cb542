//! Acts that destroy or expose get a caution by themselves.

use super::language::{Language, Phrase, words};
use super::name::shortened;
use super::place::{Setting, find, row_of};
use super::template::{Slots, fill};
use crate::observation::{OutcomeKind, PlaceKind, Role, Tri, Value, Widget};
use crate::step::{Action, State, Step};
use crate::text::Letters as _;
use crate::text::Text;

/// Words that tell of destruction or force, as consoles write them, by language of the console.
const DESTRUCTIVE: &str = "delete|terminate|stop|detach|force|destroy|purge|remove|revoke|disable|deregister|release|reset|reboot|\
    restart|shut down|drain|empty|erase|wipe|löschen|beenden|stoppen|trennen|entfernen|deaktivieren|\
    zurücksetzen|erzwingen|widerrufen|neu starten|supprimer|résilier|arrêter|détacher|forcer|désactiver|\
    réinitialiser|révoquer|redémarrer|retirer|eliminar|terminar|detener|desasociar|forzar|desactivar|\
    restablecer|revocar|reiniciar|borrar|削除|終了|停止|デタッチ|強制|無効化|リセット|再起動|取り消し|解除";

/// What a destructive word is about when it guards against the act itself.
const PROTECTION: &str = "protection|schutz|protección|保護|prevent|lock";

/// What opens something to everybody.
const EXPOSING: &str = "0.0.0.0/0|::/0|public access|publicly accessible|make public|allusers|öffentlicher zugriff|\
    öffentlich zugänglich|accès public|acceso público|パブリックアクセス|パブリック アクセス";

/// Words that turn exposure round.
const BLOCKING: &str = "block|deny|sperr|blockier|bloquer|bloquear|ブロック";

/// How consents begin that stand before an act with consequences.
const ACKNOWLEDGING: &str = "i acknowledge|i understand|i accept the risk|i confirm|yes, i understand|ich bestätige|ich verstehe|\
    ich nehme zur kenntnis|je reconnais|je comprends|je confirme|reconozco|entiendo|承認します";

/// Answers that say nothing of what they agree to.
const AGREEING: &str =
    "yes|confirm|ok|okay|i'm sure|i’m sure|bestätigen|ja|oui|confirmer|sí|confirmar|aceptar|はい|確認|確定";

/// The same where it is a dialog that asks: on a page they lead on to the next one.
const GOING_ON: &str = "continue|proceed|submit|apply|fortfahren|weiter|continuer|valider|continuar|続行|実行";

/// A longer name is a text, not the name of an act, bytes.
const LONGEST: usize = 400;

/// A caution for the step, where its act calls for one.
#[must_use]
pub fn caution(step: &Step, setting: &Setting, language: Language) -> Option<Text> {
    let object = object(step, setting);
    let act = act(step);
    let phrase = phrase(step, act, object.is_some())?;
    let mut slots = Slots::default();
    slots.strong("target", shortened(act));
    slots.strong("row", object.map(shortened).unwrap_or_default());
    Some(fill(words(language).template(phrase), &slots))
}

/// What is done, in the page's words: an answer that only agrees does what its dialog, or its page, asks.
fn act(step: &Step) -> &str {
    let name = &step.target.name;
    if step.action != Action::Click || name.len() > LONGEST {
        return name;
    }
    let begins = |answers: &str| answers.split('|').any(|answer| is_begun_with(name, answer));
    let asked = match find(step, PlaceKind::Dialog) {
        Some(dialog) if begins(AGREEING) || begins(GOING_ON) => &dialog.name,
        None if begins(AGREEING) => &step.page.name,
        _ => return name,
    };
    let is_named = is_destructive_name(&name.small());
    if is_named || !is_destructive_name(&asked.small()) {
        name
    } else {
        asked.trim_end_matches(['?', '？', ' ', '\u{a0}'])
    }
}

/// Whether a name begins with the words of an answer, whole words.
fn is_begun_with(name: &str, answer: &str) -> bool {
    let name = name.trim().small();
    name.strip_prefix(answer).is_some_and(|rest| !rest.starts_with(|next: char| next.is_ascii_alphanumeric()))
}

fn phrase(step: &Step, act: &str, has_object: bool) -> Option<Phrase> {
    let name = act.get(..LONGEST).unwrap_or(act);
    let name: String = name.chars().take(LONGEST).collect::<String>().small();
    let turned_off = matches!(&step.state, Some(State::Checked(Tri::False)));
    let turned_on = step.action == Action::Toggle && !turned_off;
    if exposes(step, &name, turned_off) {
        return Some(Phrase::CautionExposing);
    }
    if turned_on && ACKNOWLEDGING.split('|').any(|beginning| name.starts_with(beginning)) {
        return Some(Phrase::CautionAcknowledging);
    }
    let protects = PROTECTION.split('|').any(|word| name.contains(word));
    match (protects, is_destructive(step, &name)) {
        (true, true) if step.action == Action::Toggle => turned_off.then_some(Phrase::CautionUnprotecting),
        (true, _) | (_, false) => None,
        (false, true) if turned_off => None,
        (false, true) if has_object => Some(Phrase::CautionObject),
        (false, true) => Some(Phrase::CautionDestructive),
    }
}

/// A press that only asks whether it is meant is told no caution: the answer is.
fn is_destructive(step: &Step, name: &str) -> bool {
    let acts = matches!(step.action, Action::Click | Action::Choose | Action::Toggle | Action::ClickTimes(_));
    let asks = step.outcomes.iter().any(|outcome| outcome.kind == OutcomeKind::DialogOpened);
    let tidies = matches!(
        step.target.widget,
        Some(Widget::RemoveButton | Widget::RowCheckbox | Widget::AllRowsCheckbox | Widget::NavigationLink)
    );
    let reads = step.target.role == Role::Tab;
    acts && !asks && !tidies && !reads && is_destructive_name(name)
}

fn is_destructive_name(name: &str) -> bool {
    DESTRUCTIVE.split('|').any(|word| has_word(name, word))
}

fn has_word(name: &str, word: &str) -> bool {
    if word.starts_with(|first: char| !first.is_alphabetic() || first > '\u{2fff}') {
        return name.contains(word);
    }
    name.match_indices(word).any(|(at, _)| {
        let before = name.get(..at).and_then(|head| head.chars().next_back());
        let after = name.get(at + word.len()..).and_then(|tail| tail.chars().next());
        let ends = |character: char| !character.is_alphanumeric();
        before.is_none_or(ends) && after.is_none_or(ends)
    })
}

fn exposes(step: &Step, name: &str, turned_off: bool) -> bool {
    let says = |text: &str| EXPOSING.split('|').any(|sign| text.contains(sign));
    let entered = match &step.value {
        Some(Value::Text { text }) => says(&text.chars().take(LONGEST).collect::<String>().small()),
        Some(Value::Options { labels }) => labels.iter().any(|label| says(&label.small())),
        _ => false,
    };
    let blocks = BLOCKING.split('|').any(|word| name.contains(word));
    let chosen = matches!(step.action, Action::Click | Action::Choose) && !blocks && step.target.role != Role::Tab;
    let toggled = step.action == Action::Toggle && turned_off == blocks;
    entered || (chosen || toggled) && says(name)
}

/// What the act is about: its row, else what the page said of a row, else the row that was selected.
fn object<'s>(step: &'s Step, setting: &'s Setting) -> Option<&'s str> {
    let told = step
        .outcomes
        .iter()
        .find(|outcome| matches!(outcome.kind, OutcomeKind::RowRemoved | OutcomeKind::RowChanged))
        .map(|outcome| outcome.text.as_str());
    let selected = setting.object_of(step);
    row_of(step).or(told).or(selected).filter(|name| !name.is_empty() && *name != step.target.name)
}
