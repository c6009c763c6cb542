//! The guide: steps with the person's edits.

mod edit;
mod headings;
mod history;
mod settings;
mod title;

#[cfg(test)]
mod tests;

pub use edit::{Edit, NoteKind, Numbered};
pub use settings::{Cut, Kind, Settings, Slot, StepLayout, Variable, variable_name};

use crate::caption::{self, Language, Setting};
use crate::fold::Folded;
use crate::step::{Action, Saying, Step, StepId};
use crate::text::{Run, Text, parse_inline};
use crate::tree::{Read, Write};
use history::Standing;

/// What a person sees, edits and exports.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Guide {
    /// Its name: the person's, or Cairn's own.
    pub title: String,
    /// Steps in the person's order, deleted ones left out.
    pub steps: Vec<GuideStep>,
    /// What went wrong or could not be read, in words for the person.
    pub notices: Vec<String>,
    /// Origins that were recorded, in order of appearance.
    pub origins: Vec<String>,
    /// What the person decided about the document.
    pub settings: Settings,
    /// What it is written in.
    pub language: Language,
    /// Each step tells why one does it, where that is known.
    pub shows_reasons: bool,
    /// There is an edit to take back.
    pub can_undo: bool,
    /// There is an edit to do again.
    pub can_redo: bool,
}

/// A step as it stands in the guide.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct GuideStep {
    /// From 1, in the order of the guide.
    pub number: u32,
    /// What was recorded.
    pub step: Step,
    /// The words: the person's, or Cairn's own.
    pub caption: Text,
    /// The second line: why, when known.
    pub why: Option<Text>,
    /// The heading this step stands under begins here.
    pub heading: Option<String>,
    /// The words are the person's.
    pub edited: bool,
    /// The name of the target should be looked at before publishing.
    pub needs_attention: bool,
    /// Notes and warnings, Cairn's own caution first.
    pub notes: Vec<Note>,
}

/// A note on a step.
#[derive(Clone, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// Note or warning.
    pub kind: NoteKind,
    /// Its words.
    pub text: Text,
    /// The person's own, by the index that edits it; absent for Cairn's own.
    pub index: Option<u32>,
    /// Said while recording: the step of the journal that says it. Rewriting or deleting that edits the note.
    pub said: Option<StepId>,
}

impl Guide {
    /// The guide of a journal's steps with the person's edits applied in order.
    #[must_use]
    pub fn new(folded: &Folded, edits: &[Edit]) -> Self {
        Self::in_language(folded, edits, Language::default())
    }

    /// The same, in a language of its own until the person chooses one.
    #[must_use]
    pub fn in_language(folded: &Folded, edits: &[Edit], unchosen: Language) -> Self {
        let standing = Standing::of(edits);
        let language = standing.language.unwrap_or(unchosen);
        let recordings = standing.recordings(folded);
        let steps = standing.arrange(&recordings);
        let mut builder = Builder { language, ..Builder::default() };
        // Each recording is told as it would be alone.
        for run in steps.chunk_by(|step, next| step.id.recording() == next.id.recording()) {
            builder.begin(run);
            for (index, step) in run.iter().enumerate() {
                builder.add(step, run.get(index + 1).copied(), &standing);
            }
        }
        let mut steps = builder.finish();
        let title = standing.put_titles(&mut steps, language);
        let (mut notices, mut origins) = (folded.notices.clone(), folded.origins.clone());
        for joined in recordings.iter().skip(1) {
            add_new(&mut notices, &joined.notices);
            add_new(&mut origins, &joined.origins);
        }
        Self {
            title,
            language,
            shows_reasons: !standing.hides_reasons,
            notices,
            origins,
            settings: standing.settings.clone(),
            can_undo: standing.can_undo,
            can_redo: standing.can_redo,
            steps,
        }
    }
}

/// Adds what is not told yet.
pub(crate) fn add_new(all: &mut Vec<String>, more: &[String]) {
    for text in more {
        if !all.contains(text) {
            all.push(text.clone());
        }
    }
}

impl GuideStep {
    /// The recording of this title begins here.
    pub(crate) fn stand_under(&mut self, title: &str) {
        self.heading = match self.heading.take() {
            Some(heading) if heading.trim() != title.trim() => Some([title, ": ", &heading].concat()),
            _ => Some(title.to_owned()),
        };
    }
}

/// Builds the guide's steps in order; what the person said while recording joins the steps around it.
#[derive(Default)]
struct Builder {
    steps: Vec<GuideStep>,
    setting: Setting,
    language: Language,
    headings: headings::Headings,
    /// No step of this recording has come yet.
    is_first: bool,
    /// Notes said before there was a step to put them on.
    early_notes: Vec<Note>,
    /// A heading that no step has followed yet.
    last_heading: Option<Note>,
}

impl Builder {
    /// What follows, up to a step of another recording.
    fn begin(&mut self, steps: &[&Step]) {
        self.keep_said();
        self.is_first = true;
        self.headings = headings::Headings::over(steps);
        self.setting = Setting::default();
    }

    fn add(&mut self, step: &Step, next: Option<&Step>, standing: &Standing) {
        match &step.action {
            Action::Say(Saying::Heading(text)) => {
                self.headings.say(text);
                self.last_heading = Some(said(&step.id, text));
            }
            Action::Say(Saying::Note(text)) => {
                let note = said(&step.id, standing.caption(&step.id).unwrap_or(text));
                match self.steps.last_mut() {
                    Some(last) if !self.is_first => last.notes.push(note),
                    _ => self.early_notes.push(note),
                }
            }
            _ => self.add_act(step, next, standing),
        }
    }

    fn add_act(&mut self, step: &Step, next: Option<&Step>, standing: &Standing) {
        let caution = caption::caution(step, &self.setting, self.language);
        let own_words = caption::caption(step, &mut self.setting, self.language);
        let rewritten = standing.caption(&step.id);
        let mut notes: Vec<Note> =
            caution.into_iter().map(|text| Note { kind: NoteKind::Warning, text, index: None, said: None }).collect();
        notes.append(&mut self.early_notes);
        self.last_heading = None;
        self.is_first = false;
        notes.extend(standing.notes(&step.id));
        self.steps.push(GuideStep {
            number: u32::try_from(self.steps.len() + 1).unwrap_or(u32::MAX),
            heading: self.headings.before(step, next),
            edited: rewritten.is_some(),
            needs_attention: step.target.weak && rewritten.is_none(),
            caption: rewritten.map_or(own_words, parse_inline),
            why: step
                .why
                .as_ref()
                .filter(|_| !standing.hides_reasons)
                .map(|why| vec![Run::Plain { text: why.clone() }]),
            notes,
            step: step.clone(),
        });
    }

    /// A heading said last is a note until a step follows it: nothing that was said is lost.
    fn keep_said(&mut self) {
        if let Some(last) = self.steps.last_mut() {
            last.notes.append(&mut self.early_notes);
            last.notes.extend(self.last_heading.take());
        }
    }

    fn finish(mut self) -> Vec<GuideStep> {
        self.keep_said();
        self.steps
    }
}

fn said(id: &StepId, text: &str) -> Note {
    Note { kind: NoteKind::Note, text: parse_inline(text), index: None, said: Some(id.clone()) }
}
