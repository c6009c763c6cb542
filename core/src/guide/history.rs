//! What stands of the edits once taken back and done again ones are counted.

use super::Note;
use super::edit::{Edit, NoteKind};
use super::settings::Settings;
use crate::caption::Language;
use crate::sorted::{Map, Set};
use crate::step::{Action, Saying, Step, StepId};
use crate::text::parse_inline;

/// The edits, applied.
#[derive(Debug, Default)]
pub(super) struct Standing {
    pub title: Option<String>,
    /// The person's choice, if she made one.
    pub language: Option<Language>,
    pub hides_reasons: bool,
    pub can_undo: bool,
    pub can_redo: bool,
    pub settings: Settings,
    captions: Map<StepId, String>,
    deleted: Set<StepId>,
    moves: Vec<(StepId, Option<StepId>)>,
    notes: Map<(StepId, u32), (NoteKind, String)>,
}

impl Standing {
    /// Applies the edits that stand, in order.
    pub fn of(edits: &[Edit]) -> Self {
        let (done, undone) = standing(edits);
        let mut state = Self { can_undo: !done.is_empty(), can_redo: !undone.is_empty(), ..Self::default() };
        for edit in done {
            state.apply(edit);
        }
        state
    }

    fn apply(&mut self, edit: &Edit) {
        match edit {
            Edit::Rename { title } => {
                let title = title.trim();
                self.title = (!title.is_empty()).then(|| title.to_owned());
            }
            Edit::RewriteCaption { step, caption } if caption.trim().is_empty() => {
                self.captions.remove(step);
            }
            Edit::RewriteCaption { step, caption } => {
                self.captions.insert(step.clone(), caption.clone());
            }
            Edit::DeleteStep { step } => {
                self.deleted.insert(step.clone(), ());
            }
            Edit::MoveStep { step, before } => self.moves.push((step.clone(), before.clone())),
            Edit::SetNote { step, index, text, .. } if text.trim().is_empty() => {
                self.notes.remove(&(step.clone(), *index));
            }
            Edit::SetNote { step, index, note, text } => {
                self.notes.insert((step.clone(), *index), (*note, text.clone()));
            }
            Edit::ChooseKind { document } => self.settings.kind = *document,
            Edit::FillIn { slot, text } => self.settings.set_text(*slot, text),
            Edit::SetLayout { layout } => self.settings.layout = *layout,
            Edit::SetAppendix { on } => self.settings.appendix = *on,
            Edit::NameVariable { value, name } => self.settings.name_variable(value, name),
            Edit::ChooseLanguage { language } => self.language = Some(*language),
            Edit::SetReasons { shown } => self.hides_reasons = !shown,
            Edit::Undo | Edit::Redo => {}
        }
    }

    pub fn caption(&self, step: &StepId) -> Option<&str> {
        self.captions.get(step).map(String::as_str)
    }

    pub fn notes(&self, step: &StepId) -> Vec<Note> {
        let notes = self.notes.iter().filter(|((noted, _), _)| noted == step);
        notes
            .map(|((_, index), (kind, text))| Note {
                kind: *kind,
                text: parse_inline(text),
                index: Some(*index),
                said: None,
            })
            .collect()
    }

    /// The steps in the person's order, without the deleted ones.
    pub fn arrange<'s>(&self, steps: &'s [Step]) -> Vec<&'s Step> {
        let mut order: Vec<&Step> = steps.iter().collect();
        for (step, before) in &self.moves {
            relocate(&mut order, step, before.as_ref());
        }
        order.retain(|step| !self.deleted.contains_key(&step.id));
        order
    }
}

/// Moves are applied before deletions, so a step may go before one that was deleted later.
fn relocate(order: &mut Vec<&Step>, step: &StepId, before: Option<&StepId>) {
    let Some(from) = order.iter().position(|known| known.id == *step) else {
        return;
    };
    if before == Some(step) {
        return;
    }
    let notes = order.iter().skip(from + 1).take_while(|next| is_said_note(next)).count();
    let moved: Vec<&Step> = order.drain(from..=from + notes).collect();
    let to = before.and_then(|before| order.iter().position(|known| known.id == *before)).unwrap_or(order.len());
    order.splice(to..to, moved);
}

/// A note said while recording is about the step before it, and goes where that goes.
fn is_said_note(step: &Step) -> bool {
    matches!(step.action, Action::Say(Saying::Note(_)))
}

/// Edits done, and edits taken back that can be done again. A new edit forgets the latter.
fn standing(edits: &[Edit]) -> (Vec<&Edit>, Vec<&Edit>) {
    let mut done: Vec<&Edit> = Vec::new();
    let mut undone = Vec::new();
    for edit in edits {
        match edit {
            Edit::Undo => undone.extend(done.pop()),
            Edit::Redo => done.extend(undone.pop()),
            edit => {
                if done.last().is_some_and(|last| goes_on(last, edit)) {
                    done.pop();
                }
                done.push(edit);
                undone.clear();
            }
        }
    }
    (done, undone)
}

/// Text is saved while it is being typed; to take it back is one act. Emptying a field stands for itself.
fn goes_on(last: &Edit, edit: &Edit) -> bool {
    let (before, after) = match (last, edit) {
        (Edit::Rename { title: before }, Edit::Rename { title: after }) => (before, after),
        (Edit::RewriteCaption { step: one, caption: before }, Edit::RewriteCaption { step: other, caption: after })
            if one == other =>
        {
            (before, after)
        }
        (
            Edit::SetNote { step: one, index: first, text: before, .. },
            Edit::SetNote { step: other, index: second, text: after, .. },
        ) if one == other && first == second => (before, after),
        (Edit::FillIn { slot: one, text: before }, Edit::FillIn { slot: other, text: after }) if one == other => {
            (before, after)
        }
        (Edit::NameVariable { value: one, name: before }, Edit::NameVariable { value: other, name: after })
            if one == other =>
        {
            (before, after)
        }
        _ => return false,
    };
    !before.trim().is_empty() && !after.trim().is_empty()
}
