//! The blocks of a step: a heading, and top-level blocks below it.
//!
//! That is the one layout every engine kept whole. At 3 a.m. the eye goes from heading to heading,
//! reads what to beware of before it acts, finds what to type, looks at the picture, and checks the result.

use super::said::{filled, said};
use super::words::{self, emphasis, plain, strong};
use super::{Block, Callout, CalloutKind, Code, Figure, Flow, Heading, Inner, Level, List, ListItem, ListKind};
use crate::caption::{self, Language};
use crate::guide::{Guide, GuideStep, Note, NoteKind};
use crate::observation::Value;
use crate::step::{Action, Part, Saying, Shows, StepFrame};
use crate::text::{self, Run, Text, joined};

pub(super) fn facts(guide: &Guide) -> Vec<(Text, Text)> {
    let times = times(guide);
    let first = times.iter().copied().reduce(f64::min);
    let last = times.last().copied();
    let mut facts = Vec::new();
    let mut add = |name: &'static str, fact: Text| facts.push((vec![plain(said(guide.language, name))], fact));
    if let Some(date) = first.and_then(words::iso_date) {
        add("Recorded", vec![plain(date)]);
    }
    if !guide.origins.is_empty() {
        add("Recorded on", origins(&guide.origins));
    }
    add("Steps", vec![plain(acts(guide).to_string())]);
    if let (Some(first), Some(last)) = (first, last)
        && last - first >= 1_000.0
    {
        add("Took", vec![plain(words::duration(last - first, guide.language))]);
    }
    facts
}

/// When the steps were done. One that is later than the step after it was recorded again, and says nothing of
/// how long the whole took.
fn times(guide: &Guide) -> Vec<f64> {
    let all = guide.steps.iter().map(|step| step.step.time).filter(|time| time.is_finite() && *time > 0.0);
    let mut times: Vec<f64> = Vec::new();
    for time in all {
        while times.len() > 1 && times.last().is_some_and(|before| *before > time) {
            times.pop();
        }
        times.push(time);
    }
    times
}

fn acts(guide: &Guide) -> usize {
    guide.steps.iter().filter(|step| is_act(&step.step.action)).count()
}

fn is_act(action: &Action) -> bool {
    !matches!(action, Action::Gap(_) | Action::Say(_))
}

fn origins(origins: &[String]) -> Text {
    let mut text = Text::new();
    for origin in origins {
        if !text.is_empty() {
            text.push(plain(", "));
        }
        let shown = origin.split_once("://").map_or(origin.as_str(), |(_, host)| host);
        text.push(Run::Link { text: shown.to_owned(), url: origin.clone() });
    }
    text
}

/// What could not be read or seen is told before the first step.
pub(super) fn notices(guide: &Guide) -> Option<Block> {
    let lines = guide.notices.iter().filter(|notice| !notice.trim().is_empty());
    let told = lines.map(|notice| newer(notice.trim(), guide.language));
    let content: Vec<Inner> = told.map(|notice| Inner::Paragraph(vec![plain(notice)])).collect();
    (!content.is_empty()).then(|| callout(CalloutKind::Warning, content))
}

/// Notices are said in English while a recording is read; in a document they are in the guide's language.
fn newer(notice: &str, language: Language) -> String {
    const NEWER: &str = "{count} recorded events were written by a newer version of Cairn and are left out. \
        Update Cairn to see them.";
    match NEWER.strip_prefix("{count}").and_then(|rest| notice.strip_suffix(rest)) {
        Some(count) => filled(language, NEWER, &[("count", count)]),
        None => notice.to_owned(),
    }
}

/// A part of the procedure, as documents call it.
pub(super) fn part_name(part: Part) -> &'static str {
    match part {
        Part::Procedure => "Procedure",
        Part::Verification => "Verification",
        Part::Rollback => "Rollback",
    }
}

/// The heading above a step: the guide's own, or the part of the procedure that begins here.
pub(super) fn section(step: &GuideStep, part: &mut Option<Part>, language: Language) -> Option<Text> {
    let begins = *part != Some(step.step.part);
    let first = part.is_none();
    *part = Some(step.step.part);
    if let Some(heading) = &step.heading {
        return Some(vec![plain(heading.trim())]);
    }
    (begins && !(first && step.step.part == Part::Procedure))
        .then(|| vec![plain(said(language, part_name(step.step.part)))])
}

pub(super) fn heading(level: Level, number: Option<u32>, text: Text) -> Block {
    Flow::Heading(Heading { level, number, text }).into()
}

pub(super) fn callout(kind: CalloutKind, content: Vec<Inner>) -> Block {
    Flow::Callout(Callout { kind, content }).into()
}

pub(super) fn step_blocks(step: &GuideStep, count: usize, language: Language) -> Vec<Block> {
    let kind = match &step.step.action {
        Action::Gap(_) => CalloutKind::Warning,
        Action::Say(Saying::Note(_)) => CalloutKind::Note,
        Action::Say(Saying::Heading(_)) => {
            return vec![heading(Level::Section, None, step.caption.clone())];
        }
        _ => return act_blocks(step, count, language),
    };
    let mut text = vec![strong(format!("{}.", step.number)), plain(" ")];
    text.extend(step.caption.iter().cloned());
    let mut content = vec![Inner::Paragraph(text)];
    content.extend(step.notes.iter().map(|note| Inner::Paragraph(note.text.clone())));
    vec![callout(kind, content)]
}

fn act_blocks(step: &GuideStep, count: usize, language: Language) -> Vec<Block> {
    let (first, rest) = split_first_line(&step.caption);
    let mut blocks = vec![heading(Level::Step, Some(step.number), first)];
    blocks.extend(step.notes.iter().filter(|note| note.kind == NoteKind::Warning).map(note));
    let mut paragraph = |text: Text| blocks.push(Inner::Paragraph(text).into());
    if !rest.is_empty() {
        paragraph(rest);
    }
    if let Some(why) = &step.why {
        paragraph(vec![emphasis(text::plain(why))]);
    }
    blocks.extend(step.notes.iter().filter(|note| note.kind == NoteKind::Note).map(note));
    blocks.extend(code(step).map(|code| Inner::Code(code).into()));
    blocks.push(picture(step, count, language).into());
    blocks.extend(outcomes(step, language).map(Block::from));
    blocks.retain(|block| !matches!(block, Block::Flow(Flow::Inner(Inner::Paragraph(text))) if text.is_empty()));
    blocks
}

/// The caption's first line, and what follows it.
fn split_first_line(caption: &[Run]) -> (Text, Text) {
    let (mut first, mut rest, mut over) = (Text::new(), Text::new(), false);
    for run in caption {
        match (over, run) {
            (false, Run::Plain { text }) if text.contains('\n') => {
                let (before, after) = text.split_once('\n').unwrap_or((text, ""));
                first.push(plain(before));
                rest.push(plain(after.trim_start()));
                over = true;
            }
            (false, run) => first.push(run.clone()),
            (true, run) => rest.push(run.clone()),
        }
    }
    rest.retain(|run| !run.text().is_empty());
    (first, rest)
}

pub(super) fn note(note: &Note) -> Block {
    let kind = match note.kind {
        NoteKind::Note => CalloutKind::Note,
        NoteKind::Warning => CalloutKind::Warning,
    };
    callout(kind, vec![Inner::Paragraph(note.text.clone())])
}

/// What was entered, where its lines count.
fn code(step: &GuideStep) -> Option<Code> {
    match step.step.value.as_ref()? {
        Value::Code { text, language } => Some(Code { language: language.clone(), text: text.clone() }),
        Value::Text { text } if text.trim_end().contains('\n') => Some(Code { language: None, text: text.clone() }),
        _ => None,
    }
}

fn picture(step: &GuideStep, count: usize, language: Language) -> Inner {
    match &step.step.frame {
        StepFrame::Taken { shows, .. } => Inner::Figure(Figure {
            step: step.number,
            file: format!("{}.png", figure_name(step, count)),
            alt: alternative_text(step, language),
            caption: (*shows == Shows::After).then(|| vec![plain(said(language, "The page after this step."))]),
            size: None,
        }),
        StepFrame::Missing(problem) => no_picture(caption::picture_problem(*problem, language), language),
        StepFrame::None => Inner::Paragraph(Text::new()),
    }
}

/// What stands where a picture comes later, by hand.
pub(crate) fn picture_place(file: &str, language: Language) -> String {
    filled(language, "[Screenshot: {file}]", &[("file", file)])
}

/// What stands where a picture was to come and did not. Why it could not be read is told in English to who exports.
pub(crate) fn lost_picture(why: &str, language: Language) -> Inner {
    let why = match language {
        Language::English => why,
        _ if why == NOT_KEPT => said(language, NOT_KEPT),
        _ => said(language, "it could not be read"),
    };
    no_picture(why, language)
}

/// Why a picture does not come that was to be there.
pub const NOT_KEPT: &str = "it is no longer in the store";

/// What stands where a picture should be.
fn no_picture(why: &str, language: Language) -> Inner {
    Inner::Paragraph(vec![emphasis(filled(language, "No screenshot: {why}.", &[("why", why)]))])
}

/// Control, place and page.
fn alternative_text(step: &GuideStep, language: Language) -> String {
    let target = &step.step.target;
    let mut parts = Vec::new();
    if target.name.trim().is_empty() {
        parts.push(text::plain(&split_first_line(&step.caption).0));
    } else {
        parts.push(target.name.trim().to_owned());
    }
    parts.extend(step.step.place.first().map(|place| place.name.trim().to_owned()));
    parts.push(step.step.page.name.trim().to_owned());
    parts.retain(|part| !part.is_empty());
    parts.dedup();
    let slots = [("number", step.number.to_string()), ("parts", joined(&parts, ", "))];
    let slots: Vec<(&str, &str)> = slots.iter().map(|(name, words)| (*name, words.as_str())).collect();
    filled(language, "Screenshot of step {number}: {parts}", &slots)
}

/// What the page did: a sentence when it is one thing, a list when it is more.
fn outcomes(step: &GuideStep, language: Language) -> Option<Inner> {
    let mut sentences: Vec<Text> =
        step.step.outcomes.iter().filter_map(|outcome| words::outcome(outcome, language)).collect();
    sentences.dedup();
    match sentences.len() {
        0 => None,
        1 => {
            let mut text = vec![strong(said(language, "Result:")), plain(" ")];
            text.extend(sentences.into_iter().flatten());
            Some(Inner::Paragraph(text))
        }
        _ => {
            let items = sentences.into_iter().map(|text| ListItem { text, content: Vec::new() });
            Some(Inner::List(List { kind: ListKind::Bullet, items: items.collect() }))
        }
    }
}

/// File name of a step's picture without ending: `step-03-launch-instance`.
/// Only lower-case ASCII, digits and hyphens; unique because step numbers are.
#[must_use]
pub fn figure_name(step: &GuideStep, count: usize) -> String {
    let digits = count.to_string().len().max(2);
    let name = if step.step.target.name.trim().is_empty() {
        text::plain(&step.caption)
    } else {
        step.step.target.name.clone()
    };
    let slug = slug(&name, 48);
    let number = step.number;
    if slug.is_empty() { format!("step-{number:0digits$}") } else { format!("step-{number:0digits$}-{slug}") }
}

/// Words in lower-case ASCII, joined by hyphens, cut at a word's end.
#[must_use]
pub(crate) fn slug(text: &str, longest: usize) -> String {
    let words = text
        .split(|character: char| !character.is_ascii_alphanumeric() && !matches!(character, '\'' | '’'))
        .map(|word| word.replace(['\'', '’'], "").to_ascii_lowercase())
        .filter(|word| !word.is_empty());
    let mut slug = String::new();
    for mut word in words {
        word.retain(|character| character.is_ascii_alphanumeric());
        if slug.is_empty() {
            word.truncate(longest);
        } else if slug.len() + 1 + word.len() > longest {
            break;
        } else {
            slug.push('-');
        }
        slug.push_str(&word);
    }
    slug
}
