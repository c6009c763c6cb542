//! What stands of the edits once taken back and done again ones are counted.

use super::edit::{Edit, NoteKind};
use super::settings::Settings;
use super::title::title;
use super::{GuideStep, Note};
use crate::caption::Language;
use crate::fold::Folded;
use crate::sorted::{Map, Set};
use crate::step::{Action, Saying, Step, StepId};
use crate::text::{joined, parse_inline};

/// The edits, applied.
#[derive(Debug, Default)]
pub(super) struct Standing {
    pub title: Option<String>,
    /// The person's choice, if she made one.
    pub language: Option<Language>,
    pub hides_reasons: bool,
    /// Recordings that follow the guide's own, in order.
    pub joined: Vec<Joined>,
    /// What the person called the guide before anything was joined.
    pub own_title: Option<String>,
    pub can_undo: bool,
    pub can_redo: bool,
    pub settings: Settings,
    captions: Map<StepId, String>,
    deleted: Set<StepId>,
    moves: Vec<(StepId, Option<StepId>)>,
    notes: Map<(StepId, u32), (NoteKind, String)>,
}

/// A recording that was joined.
#[derive(Debug)]
pub(super) struct Joined {
    /// The name that the journal knows it by.
    pub recording: String,
    /// What the person called it.
    pub title: Option<String>,
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
            Edit::SetPictures { cut } => self.settings.cut = *cut,
            Edit::NameVariable { value, name } => self.settings.name_variable(value, name),
            Edit::ChooseLanguage { language } => self.language = Some(*language),
            Edit::SetReasons { shown } => self.hides_reasons = !shown,
            Edit::Join { recording, edits } => self.join(recording, edits),
            Edit::Undo | Edit::Redo => {}
        }
    }

    /// What was decided about the recording's own steps stands; of what the guide can have only one of, its own does.
    fn join(&mut self, recording: &str, edits: &[Edit]) {
        if self.joined.is_empty() {
            self.own_title = self.title.take();
        }
        let other = Self::of(edits);
        self.joined.push(Joined { recording: recording.to_owned(), title: other.title.or(other.own_title) });
        for inner in other.joined {
            let recording = [&inner.recording, ".", recording].concat();
            self.joined.push(Joined { recording, title: inner.title });
        }
        let here = |step: &StepId| step.within(recording);
        for (step, caption) in other.captions.iter() {
            self.captions.insert(here(step), caption.clone());
        }
        for (step, ()) in other.deleted.iter() {
            self.deleted.insert(here(step), ());
        }
        for ((step, index), note) in other.notes.iter() {
            self.notes.insert((here(step), *index), note.clone());
        }
        for (step, before) in &other.moves {
            self.moves.push((here(step), before.as_ref().map(here)));
        }
        self.hides_reasons &= other.hides_reasons;
        self.settings.take_in(&other.settings);
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

    /// The guide's own recording, and those that are joined.
    pub fn recordings<'f>(&self, folded: &'f Folded) -> Vec<&'f Folded> {
        let mut all = vec![folded];
        for joined in &self.joined {
            if let Some((_, folded)) = folded.joined.iter().find(|(name, _)| *name == joined.recording) {
                all.push(folded);
            }
        }
        all
    }

    /// Puts the title of each recording over its steps; gives the whole guide's.
    pub fn put_titles(&self, steps: &mut [GuideStep], language: Language) -> String {
        let named = |named: &Option<String>, recording: &str, steps: &[GuideStep]| {
            named.clone().unwrap_or_else(|| title(steps, recording, language))
        };
        if self.joined.is_empty() {
            return named(&self.title, "", steps);
        }
        let mut titles = vec![named(&self.own_title, "", steps)];
        for joined in &self.joined {
            titles.push(named(&joined.title, &joined.recording, steps));
        }
        let mut before = None;
        for step in steps {
            let known = self.joined.iter().position(|joined| joined.recording == step.step.id.recording());
            let at = known.map_or(0, |known| known + 1);
            if before != Some(at)
                && let Some(title) = titles.get(at)
            {
                step.stand_under(title);
            }
            before = Some(at);
        }
        self.title.clone().unwrap_or_else(|| joined(&titles, ", "))
    }

    /// The steps in the person's order, without the deleted ones.
    pub fn arrange<'s>(&self, recordings: &[&'s Folded]) -> Vec<&'s Step> {
        let mut order = Vec::new();
        for folded in recordings {
            order.extend(&folded.steps);
        }
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
