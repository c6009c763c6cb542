//! A guide that is open: its journal, its edits, and where the person is in it.

use super::{Journal, Panel, Pictures};
use cairn_core::cairn_file::DocumentSettings;
use cairn_core::caption::Language;
use cairn_core::document::question;
use cairn_core::fold::{Folded, fold};
use cairn_core::guide::{Edit, Guide, GuideStep, Note, NoteKind, Numbered, Slot, variable_name};
use cairn_core::protocol::DefaultText;
use cairn_core::sorted::Map;
use cairn_core::step::{Part, StepId};
use cairn_core::studio::Task;
use cairn_core::text::to_markdown;
use std::rc::Rc;

/// A field that text is written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    /// The guide's title.
    Title,
    /// A step's caption.
    Caption(StepId),
    /// A note on a step.
    Note {
        /// Whose.
        step: StepId,
        /// Which.
        index: u32,
        /// What sort.
        kind: NoteKind,
    },
    /// A text of the document.
    Text(Slot),
    /// The name of a variable, by its value.
    Variable(String),
    /// A note said while recording.
    Said {
        /// The step it stands on.
        step: StepId,
        /// The line of the journal that says it.
        said: StepId,
    },
}

/// The field that has the keyboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Which.
    pub field: Field,
    /// What stands in it.
    pub text: String,
    /// What of it is an edit already.
    pub written: String,
    /// Typed in since it was entered: the browser's own undo has something to do.
    pub touched: bool,
    /// A [`crate::msg::GuideMsg::Rested`] is on its way.
    pub is_waiting: bool,
}

/// A step that is being dragged, and the gap it is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drag {
    /// The step.
    pub step: StepId,
    /// Before which step it would come to lie; the outer absence is no gap yet, the inner the end.
    pub over: Option<Option<StepId>>,
}

/// A guide in front.
#[derive(Clone, Debug)]
pub struct Open {
    /// The journal it is made of.
    pub journal: Journal,
    /// The edits have been read.
    pub has_edits: bool,
    /// What the fold made of the journal.
    folded: Folded,
    edits: Vec<Edit>,
    /// By number: not acknowledged yet.
    unsaved: Map<u32, Edit>,
    /// Steps with edits. Shared with what is drawn.
    pub guide: Rc<Guide>,
    /// The field that has the keyboard.
    pub visit: Option<Visit>,
    /// The step the person is at.
    pub selected: Option<StepId>,
    /// The step whose actions are shown.
    pub actions: Option<StepId>,
    /// The step that is dragged.
    pub drag: Option<Drag>,
    /// Pictures of its steps.
    pub pictures: Pictures,
    /// The document panel, while it is open.
    pub panel: Option<Panel>,
    /// What the team says the same way in all guides.
    defaults: Vec<(Slot, String)>,
    /// What it is written in while nobody chose.
    unchosen: Language,
}

impl Open {
    /// Nothing read yet.
    #[must_use]
    pub fn new(recording: String, unchosen: Language) -> Self {
        let folded = Folded::default();
        Self {
            journal: Journal::new(recording),
            has_edits: false,
            guide: Rc::new(Guide::in_language(&folded, &[], unchosen)),
            unchosen,
            folded,
            edits: Vec::new(),
            unsaved: Map::new(),
            visit: None,
            selected: None,
            actions: None,
            drag: None,
            pictures: Pictures::default(),
            panel: None,
            defaults: Vec::new(),
        }
    }

    /// Whose guide it is.
    #[must_use]
    pub fn recording(&self) -> &str {
        &self.journal.recording
    }

    /// To pack the recording as a file.
    #[must_use]
    pub fn pack(&self) -> Task {
        let default = |(slot, text): &(Slot, String)| DefaultText { slot: *slot, text: text.clone() };
        let defaults = self.defaults.iter().map(default).collect();
        Task::Pack {
            recording: self.recording().to_owned(),
            title: self.guide.title.clone(),
            settings: DocumentSettings { language: self.unchosen, defaults },
        }
    }

    /// Everything that makes it has been read once.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.journal.is_complete && self.has_edits
    }

    /// The journal has changed.
    pub fn refold(&mut self) {
        self.folded = fold(&self.journal.rows);
        self.rebuild();
    }

    /// The edits, as the worker has them; those it does not have yet come after.
    pub fn set_edits(&mut self, edits: Vec<Edit>) {
        let unsaved = std::mem::take(&mut self.unsaved);
        self.edits = edits;
        self.has_edits = true;
        for (number, edit) in unsaved {
            let numbered = Numbered { number, edit };
            if !self.has_edit(&numbered) {
                self.push(numbered.edit);
            }
        }
        self.rebuild();
    }

    /// One more edit.
    pub fn append(&mut self, edit: Edit) -> Numbered {
        let numbered = self.push(edit);
        self.rebuild();
        numbered
    }

    fn push(&mut self, edit: Edit) -> Numbered {
        self.edits.push(edit.clone());
        let number = self.edit_count();
        self.unsaved.insert(number, edit.clone());
        Numbered { number, edit }
    }

    /// How many edits there are.
    #[must_use]
    pub fn edit_count(&self) -> u32 {
        u32::try_from(self.edits.len()).unwrap_or(u32::MAX)
    }

    /// Whether this very edit stands under its number.
    #[must_use]
    pub fn has_edit(&self, numbered: &Numbered) -> bool {
        let index = usize::try_from(numbered.number).unwrap_or_default().wrapping_sub(1);
        self.edits.get(index) == Some(&numbered.edit)
    }

    /// The worker has it.
    pub fn acknowledge(&mut self, number: u32, edit: &Edit) {
        if self.unsaved.get(&number) == Some(edit) {
            self.unsaved.remove(&number);
        }
    }

    /// What the worker does not have yet, in order.
    #[must_use]
    pub fn unsaved(&self) -> Vec<Numbered> {
        self.unsaved.iter().map(|(number, edit)| Numbered { number: *number, edit: edit.clone() }).collect()
    }

    /// The same, with what is still being typed.
    #[must_use]
    pub fn at_stake(&self) -> Vec<Numbered> {
        let mut edits = self.unsaved();
        if let Some(edit) = self.pending() {
            edits.push(Numbered { number: self.edit_count() + 1, edit });
        }
        edits
    }

    /// What is being typed, as the edit it will be.
    #[must_use]
    pub fn pending(&self) -> Option<Edit> {
        let visit = self.visit.as_ref()?;
        // A variable without a name is one that is being renamed.
        let is_nameless = matches!(visit.field, Field::Variable(_)) && variable_name(&visit.text).is_empty();
        (visit.text != visit.written && !is_nameless).then(|| visit.field.edit(visit.text.clone()))
    }

    fn rebuild(&mut self) {
        let mut guide = Guide::in_language(&self.folded, &self.edits, self.unchosen);
        guide.settings = guide.settings.with_defaults(&self.defaults);
        if let Some(panel) = &mut self.panel {
            panel.is_stale = true;
        }
        self.guide = Rc::new(guide);
        let Some(field) = self.visit.as_ref().filter(|visit| !visit.touched).map(|visit| visit.field.clone()) else {
            return;
        };
        let text = self.text(&field);
        if let Some(visit) = &mut self.visit {
            visit.written.clone_from(&text);
            visit.text = text;
        }
    }

    /// What stands in a field, the visit left aside.
    #[must_use]
    pub fn text(&self, field: &Field) -> String {
        match field {
            Field::Title => self.guide.title.clone(),
            Field::Caption(step) => self.step(step).map(|step| to_markdown(&step.caption)).unwrap_or_default(),
            Field::Note { step, index, .. } => self
                .own_notes(step)
                .find(|note| note.index == Some(*index))
                .map(|note| to_markdown(&note.text))
                .unwrap_or_default(),
            Field::Text(slot) => self.guide.settings.text(*slot).unwrap_or_default().to_owned(),
            Field::Variable(value) => {
                let variables = &self.guide.settings.variables;
                variables.iter().find(|known| known.value == *value).map(|known| known.name.clone()).unwrap_or_default()
            }
            Field::Said { step, said } => {
                let notes = self.step(step).into_iter().flat_map(|step| &step.notes);
                let note = notes.into_iter().find(|note| note.said.as_ref() == Some(said));
                note.map(|note| to_markdown(&note.text)).unwrap_or_default()
            }
        }
    }

    /// What is drawn in a field: what is being typed, or what stands.
    #[must_use]
    pub fn shown(&self, field: &Field) -> String {
        let visit = self.visit.as_ref().filter(|visit| visit.field == *field);
        visit.map_or_else(|| self.text(field), |visit| visit.text.clone())
    }

    /// Opens the document panel, or closes it.
    pub fn toggle_panel(&mut self) {
        self.panel = match self.panel {
            Some(_) => None,
            None => Some(Panel::new()),
        };
    }

    /// The team's words, as the worker keeps them.
    pub fn set_defaults(&mut self, defaults: Vec<(Slot, String)>) {
        self.defaults = defaults;
        self.rebuild();
    }

    /// What the team says in a slot.
    #[must_use]
    pub fn default_of(&self, slot: Slot) -> Option<&str> {
        self.defaults.iter().find(|(known, _)| *known == slot).map(|(_, text)| text.as_str())
    }

    /// The person's own notes on a step.
    pub fn own_notes(&self, step: &StepId) -> impl Iterator<Item = &Note> {
        self.step(step).into_iter().flat_map(|step| &step.notes).filter(|note| note.index.is_some())
    }

    /// A number for one more note on a step.
    #[must_use]
    pub fn free_note(&self, step: &StepId) -> u32 {
        self.own_notes(step).filter_map(|note| note.index).max().map_or(0, |last| last.saturating_add(1))
    }

    /// A step by its name.
    #[must_use]
    pub fn step(&self, id: &StepId) -> Option<&GuideStep> {
        self.guide.steps.iter().find(|step| step.step.id == *id)
    }

    /// The part that what comes next will belong to.
    #[must_use]
    pub fn part(&self) -> Part {
        self.folded.part
    }

    /// Where a step stands, from 0.
    #[must_use]
    pub fn position(&self, id: &StepId) -> Option<usize> {
        self.guide.steps.iter().position(|step| step.step.id == *id)
    }

    /// The name of the step at a position.
    #[must_use]
    pub fn id_at(&self, position: usize) -> Option<StepId> {
        self.guide.steps.get(position).map(|step| step.step.id.clone())
    }
}

impl Field {
    /// The edit that writes a text into the field.
    #[must_use]
    pub fn edit(&self, text: String) -> Edit {
        match self.clone() {
            Self::Title => Edit::Rename { title: text },
            Self::Caption(step) => Edit::RewriteCaption { step, caption: text },
            Self::Note { step, index, kind } => Edit::SetNote { step, index, note: kind, text },
            Self::Said { said, .. } => Edit::RewriteCaption { step: said, caption: text },
            Self::Text(slot) => Edit::FillIn { slot, text },
            Self::Variable(value) => Edit::NameVariable { value, name: text },
        }
    }

    /// Whether it has several lines.
    #[must_use]
    pub fn has_lines(&self) -> bool {
        match self {
            Self::Note { .. } | Self::Said { .. } => true,
            Self::Text(slot) => question(*slot).several_lines,
            Self::Title | Self::Caption(_) | Self::Variable(_) => false,
        }
    }
}
