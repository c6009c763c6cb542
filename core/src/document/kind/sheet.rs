//! A document while it is being laid out.

use super::part::Part;
use super::template::Piece;
use super::{Blank, question};
use crate::document::layout::{self, callout, heading, part_name};
use crate::document::said::{filled, said};
use crate::document::step_layout;
use crate::document::words::{emphasis, plain, strong};
use crate::document::written;
use crate::document::{Block, CalloutKind, Inner, Level};
use crate::guide::{Guide, GuideStep, Kind, Settings, Slot};
use crate::step::Part as StepPart;
use crate::text::Text;

/// What marks a blank, so that it can be searched for.
pub(super) const MARK: &str = "To fill in:";

/// A document while it is being laid out.
pub(super) struct Sheet<'a> {
    pub guide: &'a Guide,
    pub settings: &'a Settings,
    pub kind: Kind,
    pub blocks: Vec<Block>,
    pub blanks: Vec<Blank>,
    /// The parts of the document, for those that tell what others leave to them.
    parts: Vec<Part>,
}

impl<'a> Sheet<'a> {
    pub fn new(guide: &'a Guide, settings: &'a Settings, kind: Kind, pieces: &[Piece]) -> Self {
        let parts = pieces.iter().filter_map(|piece| match piece {
            Piece::Part(part) => Some(*part),
            Piece::Own(_) => None,
        });
        Self { guide, settings, kind, blocks: Vec::new(), blanks: Vec::new(), parts: parts.collect() }
    }

    /// A word or sentence in the guide's language.
    pub fn said(&self, english: &'static str) -> &'static str {
        said(self.guide.language, english)
    }

    /// A sentence in the guide's language, with its slots filled in.
    pub fn filled(&self, english: &'static str, slots: &[(&str, &str)]) -> String {
        filled(self.guide.language, english, slots)
    }

    /// Blanks are left only once a kind was chosen.
    pub fn asks(&self) -> bool {
        self.settings.kind.is_some()
    }

    pub fn heading(&mut self, text: &'static str) {
        self.blocks.push(heading(Level::Section, None, vec![plain(self.said(text))]));
    }

    /// A blank within a line.
    pub fn blank(&mut self, slot: Slot) -> Text {
        let question = question(slot).question;
        if !self.blanks.iter().any(|blank| blank.slot == slot) {
            self.blanks.push(Blank { slot, question });
        }
        vec![strong(self.said(MARK)), plain(" "), emphasis(self.said(question))]
    }

    /// A blank on its own.
    pub fn blank_block(&mut self, slot: Slot) -> Block {
        let blank = self.blank(slot);
        callout(CalloutKind::Note, vec![Inner::Paragraph(blank)])
    }

    /// What the person wrote for a slot, as blocks.
    pub fn written(&self, slot: Slot) -> Option<Vec<Block>> {
        let text = self.settings.text(slot)?;
        Some(written::blocks(text).into_iter().map(Block::from).collect())
    }

    /// A section of the person's words, with what the recording shows; a blank where there is neither.
    pub fn section(&mut self, title: &'static str, slot: Slot, shown: Vec<Block>) {
        let written = self.written(slot);
        if written.is_none() && shown.is_empty() && !self.asks() {
            return;
        }
        self.heading(title);
        let is_blank = written.is_none() && (shown.is_empty() || self.kind == Kind::Sop);
        self.blocks.extend(written.into_iter().flatten());
        if is_blank && self.asks() {
            let blank = self.blank_block(slot);
            self.blocks.push(blank);
        }
        self.blocks.extend(shown);
    }

    fn has(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }

    /// Steps recorded for a part of the procedure.
    pub fn steps_of(&self, part: StepPart) -> Vec<&'a GuideStep> {
        self.guide.steps.iter().filter(|step| step.step.part == part).collect()
    }

    /// The part of the document in which a step is told.
    fn teller(&self, step: &GuideStep) -> Part {
        match step.step.part {
            StepPart::Verification if self.has(Part::Verification) => Part::Verification,
            StepPart::Rollback if self.has(Part::Rollback) => Part::Rollback,
            _ if self.has(Part::Steps) => Part::Steps,
            _ => Part::Appendix,
        }
    }

    /// The steps that this part of the document tells, as blocks.
    pub fn steps(&self, part: Part) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut before: Option<StepPart> = match part {
            Part::Verification => Some(StepPart::Verification),
            Part::Rollback => Some(StepPart::Rollback),
            _ => None,
        };
        for step in self.guide.steps.iter().filter(|step| self.teller(step) == part) {
            let section = layout::section(step, &mut before, self.guide.language);
            blocks.extend(section.map(|text| heading(Level::Section, None, text)));
            blocks.extend(layout::step_blocks(step, self.guide.steps.len(), self.guide.language));
        }
        let begins_without = blocks.first().is_some_and(|block| !is_section(block));
        if part == Part::Steps && begins_without && self.kind != Kind::WorkInstruction {
            blocks.insert(0, heading(Level::Section, None, vec![plain(self.said(part_name(StepPart::Procedure)))]));
        }
        step_layout::set(blocks, self.settings.layout, self.guide.language)
    }

    /// Steps that no part of the document tells.
    pub fn steps_left_out(&self) -> usize {
        if self.has(Part::Appendix) && self.settings.appendix {
            return 0;
        }
        self.guide.steps.iter().filter(|step| self.teller(step) == Part::Appendix).count()
    }
}

fn is_section(block: &Block) -> bool {
    use crate::document::{Flow, Heading};
    matches!(block, Block::Flow(Flow::Heading(Heading { level: Level::Section, .. })))
}
