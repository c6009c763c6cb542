//! Parts that runbooks and work instructions are made of.

use super::evidence;
use super::part::Part;
use super::question;
use super::sheet::Sheet;
use crate::caption::Language;
use crate::document::said::said;
use crate::document::words::{self, code, plain, strong};
use crate::document::{Block, Cell, Flow, Inner, List, ListItem, ListKind, Table, written};
use crate::document::{layout, variable};
use crate::guide::{Guide, Kind, Settings, Slot};
use crate::text::Letters as _;
use crate::text::{Text, parse_inline};

/// The slots of the metadata, in the order of the table.
const METADATA: [Slot; 7] =
    [Slot::System, Slot::Owner, Slot::LastTested, Slot::Severity, Slot::Alerts, Slot::ReviewBy, Slot::Labels];

/// What it is about, who owns it, and what the recording tells of itself.
pub(super) fn metadata(sheet: &mut Sheet) {
    let mut rows = Vec::new();
    for slot in METADATA {
        let name = question(slot).name;
        let name = sheet.said(name);
        rows.extend(fact(sheet, slot).map(|fact| (vec![plain(name)], fact)));
    }
    rows.extend(layout::facts(sheet.guide));
    if sheet.kind == Kind::WorkInstruction {
        sheet.heading("About this document");
    }
    sheet.blocks.push(Block::Facts(rows));
}

/// What a row of the metadata says; nothing where nobody is asked.
fn fact(sheet: &mut Sheet, slot: Slot) -> Option<Text> {
    if let Some(text) = sheet.settings.text(slot) {
        let day = (slot == Slot::ReviewBy).then(|| review_day(text, sheet.guide)).flatten();
        return Some(day.map_or_else(|| written::line(text), |day| vec![plain(day)]));
    }
    if slot == Slot::LastTested && sheet.asks() {
        let day = recorded(sheet.guide).and_then(words::iso_date);
        return day.map(|day| vec![plain(sheet.filled("{day} (when it was recorded)", &[("day", &day)]))]);
    }
    let is_asked = sheet.asks() && slot != Slot::Labels && question(slot).kinds.contains(&sheet.kind);
    is_asked.then(|| sheet.blank(slot))
}

/// When the recording began, milliseconds since the epoch.
pub(super) fn recorded(guide: &Guide) -> Option<f64> {
    let times = guide.steps.iter().map(|step| step.step.time).filter(|time| time.is_finite() && *time > 0.0);
    times.reduce(f64::min)
}

/// Days, weeks and months, in every language of documents, and how many days they have.
const UNITS: [(&str, u32); 3] = [
    ("day days tag tage tagen jour jours día días 日 日間", 1),
    ("week weeks woche wochen semaine semaines semana semanas 週 週間", 7),
    ("month months monat monate monaten mois mes meses か月 ヶ月 カ月", 30),
];

/// `90 days` is counted from the day of the recording; core has no clock of its own.
pub(crate) fn review_day(text: &str, guide: &Guide) -> Option<String> {
    let text = text.trim();
    let (count, unit) = text.split_at(text.find(|sign: char| !sign.is_ascii_digit())?);
    let count = count.parse::<u32>().ok()?;
    let unit = unit.trim().small();
    let (_, days) = UNITS.iter().find(|(names, _)| names.split(' ').any(|name| name == unit))?;
    let days = count.checked_mul(*days)?;
    words::day_after(recorded(guide)?, days)
}

/// A table of contents, where there is more than one thing to find.
pub(super) fn contents(sheet: &mut Sheet) {
    let sections = sheet.guide.steps.iter().filter(|step| step.heading.is_some()).count();
    if sections > 1 || sheet.asks() {
        sheet.blocks.push(Block::Contents);
    }
}

const PREREQUISITES: [Slot; 7] =
    [Slot::SignIn, Slot::Role, Slot::Account, Slot::Region, Slot::Permissions, Slot::Network, Slot::Tools];

/// What must be there before one begins.
pub(super) fn prerequisites(sheet: &mut Sheet) {
    let mut items = Vec::new();
    for slot in PREREQUISITES {
        let seen = evidence::seen(sheet.guide, slot);
        let words = match (sheet.settings.text(slot), seen) {
            (Some(text), _) => written::line(text),
            (None, Some(seen)) => seen,
            (None, None) if sheet.asks() => sheet.blank(slot),
            (None, None) => continue,
        };
        let mut text = vec![strong(format!("{}:", sheet.said(question(slot).name))), plain(" ")];
        text.extend(words);
        items.push(ListItem { text, content: Vec::new() });
    }
    if !items.is_empty() {
        sheet.heading("Prerequisites");
        sheet.blocks.push(Inner::List(List { kind: ListKind::Bullet, items }).into());
    }
}

/// The one table of what differs from one time to the next.
pub(super) fn variables(guide: &Guide, settings: &Settings) -> Vec<Block> {
    if settings.variables.is_empty() {
        return Vec::new();
    }
    let known = variable::candidates(&Guide { settings: settings.clone(), ..guide.clone() });
    let mut rows = vec![header(guide.language, &["Variable", "What it is", "When it was recorded"])];
    for variable in &settings.variables {
        let about = known.iter().find(|known| known.value == variable.value).map(|known| &*known.about);
        let about = about.map(|about| variable::shape(guide, about).map_or(about, |shape| said(guide.language, shape)));
        let cells: [Text; 3] =
            [vec![code(&variable.name)], vec![plain(about.unwrap_or_default())], vec![code(&variable.value)]];
        rows.push(cells.into_iter().map(Cell::from).collect());
    }
    vec![
        layout::heading(crate::document::Level::Section, None, vec![plain(said(guide.language, "Variables"))]),
        Inner::Paragraph(vec![plain(said(
            guide.language,
            "Put your own values in the place of these names throughout.",
        ))])
        .into(),
        Flow::Table(Table { header_row: true, header_column: false, rows }).into(),
    ]
}

pub(super) fn header(language: Language, names: &[&'static str]) -> Vec<Cell> {
    names.iter().map(|name| Cell::from(vec![plain(said(language, name))])).collect()
}

/// The steps themselves.
pub(super) fn steps(sheet: &mut Sheet) {
    let steps = sheet.steps(Part::Steps);
    sheet.blocks.extend(steps);
}

/// What was changed, by whom; it begins with the recording.
pub(super) fn change_history(sheet: &mut Sheet) {
    if !sheet.asks() && sheet.settings.text(Slot::ChangeHistory).is_none() {
        return;
    }
    let mut rows = vec![header(sheet.guide.language, &["Day", "Who", "What"])];
    let owner = sheet.settings.text(Slot::Owner).map(written::line).unwrap_or_default();
    if let Some(day) = recorded(sheet.guide).and_then(words::iso_date) {
        let cells: [Text; 3] = [vec![plain(day)], owner, vec![plain(sheet.said("Recorded with Cairn."))]];
        rows.push(cells.into_iter().map(Cell::from).collect());
    }
    let written = sheet.settings.text(Slot::ChangeHistory).unwrap_or_default();
    for line in written.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let mut cells: Vec<Cell> = line.splitn(3, '|').map(|cell| Cell::from(parse_inline(cell.trim()))).collect();
        if cells.len() == 1 {
            // A line without day and person is what was changed.
            cells.splice(0..0, [Cell::default(), Cell::default()]);
        }
        rows.push(cells);
    }
    sheet.heading("Change history");
    sheet.blocks.push(Flow::Table(Table { header_row: true, header_column: false, rows }).into());
}
