//! Parts that an SOP is made of: the process, not its clicks.

use super::links::{Link, links};
use super::part::Part;
use super::runbook::{recorded, review_day};
use super::sheet::Sheet;
use super::verification::proves;
use crate::caption::{self, Language};
use crate::document::layout::{heading, note, part_name};
use crate::document::said::{said, styled};
use crate::document::words::{self, plain, strong};
use crate::document::{Block, Expand, Flow, Inner, Level, List, ListItem, ListKind};
use crate::guide::{GuideStep, Slot};
use crate::observation::{OutcomeKind, Value};
use crate::step::{Action, Part as StepPart};
use crate::text::{Run, Text, joined, parse_inline};

fn bullets(items: Vec<Text>) -> Vec<Block> {
    if items.is_empty() {
        return Vec::new();
    }
    let items = items.into_iter().map(|text| ListItem { text, content: Vec::new() }).collect();
    vec![Inner::List(List { kind: ListKind::Bullet, items }).into()]
}

/// A stage: the steps from one heading to the next.
struct Stage<'a> {
    title: String,
    steps: Vec<&'a GuideStep>,
}

fn stages_of<'a>(sheet: &Sheet<'a>) -> Vec<Stage<'a>> {
    let mut stages: Vec<Stage> = Vec::new();
    let mut part = StepPart::Procedure;
    for step in &sheet.guide.steps {
        let begins_part = step.step.part != part;
        part = step.step.part;
        let title = step.heading.clone().or_else(|| begins_part.then(|| sheet.said(part_name(part)).to_owned()));
        match (title, stages.last_mut()) {
            (None, Some(stage)) => stage.steps.push(step),
            (title, _) => {
                let title = title.unwrap_or_else(|| sheet.guide.title.clone());
                stages.push(Stage { title: title.trim().to_owned(), steps: vec![step] });
            }
        }
    }
    stages
}

/// The guide's sections, at process level: what each is for, what to beware of, what comes of it.
pub(super) fn stages(sheet: &mut Sheet) {
    let stages = stages_of(sheet);
    if stages.is_empty() {
        return;
    }
    sheet.heading("Process");
    let language = sheet.guide.language;
    for (number, stage) in (1_u32..).zip(&stages) {
        let slots = [("number", &*number.to_string()), ("title", &stage.title)];
        let title = sheet.filled("Stage {number}: {title}", &slots);
        sheet.blocks.push(heading(Level::Step, None, vec![plain(title)]));
        let notes = stage.steps.iter().flat_map(|step| &step.notes);
        sheet.blocks.extend(notes.map(note));
        sheet.blocks.extend(where_it_is_done(stage, language).map(|text| Inner::Paragraph(text).into()));
        sheet.blocks.extend(results(stage, language));
    }
}

fn where_it_is_done(stage: &Stage, language: Language) -> Option<Text> {
    let page = stage.steps.iter().map(|step| step.step.page.name.trim()).find(|name| !name.is_empty())?;
    let acts = stage.steps.iter().filter(|step| !matches!(step.step.action, Action::Gap(_) | Action::Say(_))).count();
    let words = if acts == 1 { "On the {page} page, in 1 step." } else { "On the {page} page, in {count} steps." };
    Some(styled(language, words, vec![("page", vec![strong(page)]), ("count", vec![plain(acts.to_string())])]))
}

/// What shows that the stage is done.
fn results(stage: &Stage, language: Language) -> Vec<Block> {
    let mut sentences: Vec<Text> = Vec::new();
    for outcome in stage.steps.iter().flat_map(|step| &step.step.outcomes).filter(|outcome| proves(outcome.kind)) {
        if let Some(sentence) = caption::outcome(outcome, language)
            && !sentences.contains(&sentence)
        {
            sentences.push(sentence);
        }
    }
    if sentences.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Inner::Paragraph(vec![strong(said(language, "Done when:"))]).into()];
    blocks.extend(bullets(sentences));
    blocks
}

/// What goes in and what comes out, with what the recording shows of it.
pub(super) fn inputs_and_outputs(sheet: &mut Sheet) {
    let rows = [(Slot::Inputs, "Inputs", entered(sheet)), (Slot::Outputs, "Outputs", came_of_it(sheet))];
    let asks = sheet.asks();
    let is_empty = rows.iter().all(|(slot, _, shown)| shown.is_empty() && sheet.settings.text(*slot).is_none());
    if is_empty && !asks {
        return;
    }
    sheet.heading("Inputs and outputs");
    for (slot, title, shown) in rows {
        let mut content = sheet.written(slot);
        if content.is_none() && asks {
            content = Some(vec![sheet.blank_block(slot)]);
        }
        if content.is_none() && shown.is_empty() {
            continue;
        }
        sheet.blocks.push(heading(Level::Step, None, vec![plain(sheet.said(title))]));
        sheet.blocks.extend(content.into_iter().flatten());
        if !shown.is_empty() {
            let mut text = vec![strong(sheet.said("In the recording:")), plain(" ")];
            text.push(plain(joined(&shown, ", ")));
            sheet.blocks.push(Inner::Paragraph(text).into());
        }
    }
}

/// The fields that were filled in, by name: what they held is a matter of the steps.
fn entered(sheet: &Sheet) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for step in &sheet.guide.steps {
        let filled =
            matches!(step.step.action, Action::Enter | Action::Paste | Action::Select | Action::Set | Action::Upload);
        let name = step.step.target.name.trim();
        if filled
            && !name.is_empty()
            && step.step.value != Some(Value::Empty)
            && !is_typed_to_confirm(step)
            && !names.iter().any(|known| known == name)
        {
            names.push(name.to_owned());
        }
    }
    names
}

/// The field itself says what to type.
fn is_typed_to_confirm(step: &GuideStep) -> bool {
    matches!(&step.step.value, Some(Value::Text { text }) if step.step.target.name.split_whitespace().any(|word| word == text.trim()))
}

/// What was made or delivered.
fn came_of_it(sheet: &Sheet) -> Vec<String> {
    let made = |kind| matches!(kind, OutcomeKind::RowAdded | OutcomeKind::Download);
    let mut names: Vec<String> = Vec::new();
    for outcome in sheet.guide.steps.iter().flat_map(|step| &step.step.outcomes).filter(|outcome| made(outcome.kind)) {
        let name = outcome.text.trim();
        if !name.is_empty() && !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

/// What happens when something goes wrong, with the errors that were met while recording.
pub(super) fn exceptions(sheet: &mut Sheet) {
    let errors = sheet.guide.steps.iter().flat_map(|step| {
        let of_step = step.step.outcomes.iter();
        of_step.filter(|outcome| matches!(outcome.kind, OutcomeKind::Error | OutcomeKind::ValidationError)).map(
            |outcome| {
                let sentence = caption::outcome(outcome, sheet.guide.language).unwrap_or_default();
                let number = step.number.to_string();
                let seen = sheet.filled(" (Seen while recording, at step {number}.)", &[("number", &number)]);
                [sentence, vec![plain(seen)]].concat()
            },
        )
    });
    let shown = bullets(errors.collect());
    sheet.section("When something goes wrong", Slot::Exceptions, shown);
}

/// When the document is looked at again.
pub(super) fn review(sheet: &mut Sheet) {
    let day = sheet.settings.text(Slot::ReviewBy).and_then(|text| review_day(text, sheet.guide));
    if let Some(day) = day {
        sheet.heading("Review");
        sheet.blocks.push(
            Inner::Paragraph(styled(
                sheet.guide.language,
                "To be reviewed by {day}.",
                vec![("day", vec![strong(day)])],
            ))
            .into(),
        );
        return;
    }
    sheet.section("Review", Slot::ReviewBy, Vec::new());
    let after = |days| recorded(sheet.guide).and_then(|time| words::day_after(time, days));
    if let (None, true, Some(soon), Some(late)) =
        (sheet.settings.text(Slot::ReviewBy), sheet.asks(), after(90), after(180))
    {
        let slots = [("soon", &*soon), ("late", &*late)];
        let words = sheet.filled("90 days after the recording is {soon}, 180 days after it {late}.", &slots);
        sheet.blocks.push(Inner::Paragraph(vec![plain(words)]).into());
    }
}

/// The documents with the steps: a line each, with its address where there is one.
pub(super) fn work_instructions(sheet: &mut Sheet) {
    // What is not told here must be said to be elsewhere.
    let left_out = match sheet.steps_left_out() {
        0 => None,
        1 => Some(sheet.said("The one step of this process is told in the work instruction.").to_owned()),
        steps => Some(sheet.filled(
            "The {count} steps of this process are told in the work instruction.",
            &[("count", &steps.to_string())],
        )),
    };
    let left_out = left_out.map(|words| Inner::Paragraph(vec![plain(words)]).into());
    let Some(text) = sheet.settings.text(Slot::WorkInstructions) else {
        return sheet.section("Work instructions", Slot::WorkInstructions, left_out.into_iter().collect());
    };
    let items = links(text).into_iter().map(named).collect();
    sheet.heading("Work instructions");
    sheet.blocks.extend(left_out);
    sheet.blocks.extend(bullets(items));
}

/// A line with an address is a link, whatever its title is made of; what is no address is told beside it.
fn named(Link { title, address }: Link<'_>) -> Text {
    if address.is_empty() {
        return parse_inline(title);
    }
    let read = |title: &str| parse_inline(&["[", title, "](", &address.replace(')', "\\)"), ")"].concat());
    match (read(title).as_slice(), read("x").as_slice()) {
        ([Run::Link { text, url }], _) if !text.trim().is_empty() => {
            vec![Run::Link { text: text.clone(), url: url.clone() }]
        }
        (_, [Run::Link { url, .. }]) => {
            let text = if title.trim().is_empty() { url.clone() } else { title.to_owned() };
            vec![Run::Link { text, url: url.clone() }]
        }
        _ => vec![plain([title, " (", address, ")"].concat())],
    }
}

/// The steps, folded away, for who asked for them.
pub(super) fn appendix(sheet: &mut Sheet) {
    if !sheet.settings.appendix {
        return;
    }
    let content: Vec<Flow> = sheet
        .steps(Part::Appendix)
        .into_iter()
        .filter_map(|block| match block {
            Block::Flow(flow) => Some(flow),
            _ => None,
        })
        .collect();
    if !content.is_empty() {
        sheet.heading("Appendix");
        sheet.blocks.push(Block::Expand(Expand { title: sheet.said("The steps in detail").to_owned(), content }));
    }
}
