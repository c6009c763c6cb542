//! The procedure as a test for Playwright, in TypeScript: what a person would look for, by role and name,
//! in the row, dialog or section it stands in. What was secret comes from the environment.

use super::acts::{Aim, Move, Moves, variable};
use super::{Loss, Written};
use crate::guide::Guide;
use crate::observation::{OutcomeKind, Place, PlaceKind, Role};
use crate::step::{Outcome, StepPage};
use crate::text::{joined, plain};
use crate::tree::{Tree, Write as _};
use std::fmt::Write as _;

/// Writes the guide as a test.
#[must_use]
pub fn write(guide: &Guide) -> Written {
    let moves = Moves::of(guide);
    let mut body = String::new();
    for step in &moves.steps {
        let title = format!("{}. {}", step.number, plain(&step.guide.caption));
        let _ = writeln!(body, "\n  await test.step({}, async () => {{", quoted(&title));
        for action in &step.moves {
            for line in statement(action) {
                let _ = writeln!(body, "    {line}");
            }
        }
        let page = frames(&step.guide.step.place.iter().collect::<Vec<_>>());
        for outcome in &step.guide.step.outcomes {
            if let Some(line) = expectation(outcome, &page) {
                let _ = writeln!(body, "    {line}");
            }
        }
        body.push_str("  });\n");
    }
    let text = assemble(guide, &moves, &body);
    Written { text, losses: moves.losses.into_iter().map(|(what, at)| Loss { what, at }).collect() }
}

fn assemble(guide: &Guide, moves: &Moves, body: &str) -> String {
    let uses = |name: &str| body.contains(name);
    let mut imports = Vec::new();
    imports.extend(uses("expect(").then_some("expect"));
    imports.push("test");
    let mut types = Vec::new();
    let aids = ["within(", "choose(", "pick(", "tick("].into_iter().any(uses);
    types.extend(uses("frame(").then_some("type Frame"));
    types.extend(aids.then_some("type Locator"));
    types.extend((aids || uses("frame(") || moves.start.is_some()).then_some("type Page"));
    imports.extend(types);
    let mut text = format!("import {{ {} }} from \"@playwright/test\";\n", imports.join(", "));
    if let Some(start) = &moves.start {
        let _ = write!(text, "{}", START.replace("$START", &quoted(start)));
    }
    if uses("secret(") {
        text.push_str(SECRET);
    }
    if uses("choose(") {
        text.push_str(CHOOSE);
    }
    if uses("pick(") {
        text.push_str(PICK);
    }
    if uses("tick(") {
        text.push_str(TICK);
    }
    if uses("frame(") {
        text.push_str(FRAME);
    }
    if uses("within(") {
        text.push_str(WITHIN);
    }
    let title = if guide.title.trim().is_empty() { "Untitled guide" } else { guide.title.trim() };
    let page = if body.contains("page") || moves.start.is_some() { "{ page }" } else { "" };
    let _ = write!(text, "\ntest({}, async ({page}) => {{", quoted(title));
    if moves.start.is_some() {
        text.push_str("\n  await open(page, start);");
    }
    if body.is_empty() {
        text.push('\n')
    } else {
        text.push_str(body)
    }
    text.push_str("});\n");
    text
}

const START: &str = r#"
/** Where the procedure begins. CAIRN_START=https://… runs it somewhere else. */
const recorded = $START;
const start = process.env["CAIRN_START"] ?? recorded;

/** Opens an address as it was recorded, on the site that the test runs on. */
async function open(page: Page, address: string): Promise<void> {
  const site = new URL(recorded).origin;
  await page.goto(address.startsWith(site) ? new URL(start).origin + address.slice(site.length) : address);
}
"#;

const SECRET: &str = r#"
/** A value that was hidden when the guide was recorded. */
function secret(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`Set ${name} in the environment: its value was not recorded.`);
  return value;
}
"#;

const FRAME: &str = r#"
/** A frame by what it, or the page in it, is called. */
async function frame(page: Page, name: string): Promise<Frame> {
  for (const end = Date.now() + 15_000; Date.now() < end; await page.waitForTimeout(100)) {
    for (const one of page.frames().slice(1)) {
      const owner = await one.frameElement().catch(() => null);
      const said = ["title", "aria-label"].map((label) => owner?.getAttribute(label));
      const called = await Promise.all([...said, one.title()]).catch(() => []);
      if (called.some((known) => known === name)) return one;
    }
  }
  throw new Error(`There is no frame called ${name}.`);
}
"#;

const CHOOSE: &str = r#"
/** Takes options of a list, which is opened first unless it stands open. One that takes several stays open. */
async function choose(page: Page, field: Locator, ...labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    const option = page.getByRole("option", { name: label }).first();
    if (!(await option.isVisible())) await field.click();
    await option.click();
  }
  const open = page.locator("[role=listbox][aria-multiselectable=true]").first();
  if (labels.length > 1 || (await open.isVisible())) await page.keyboard.press("Escape");
}
"#;

const PICK: &str = r#"
/** Takes a day of the calendar that a button opens, by month up to ten years away. */
async function pick(page: Page, button: Locator, day: string): Promise<void> {
  const cell = page.getByRole("gridcell", { name: day }).or(page.getByRole("button", { name: day, exact: true })).first();
  const isPast = new Date(day).getTime() < Date.now() - 86_400_000;
  const turn = page.getByRole("button", {
    name: isPast ? /prev|earlier|vorh|vorig|précéd|anterior|前/iu : /next|later|nächst|suivant|siguiente|次|翌/iu,
  });
  await button.click();
  for (let months = 0; months < 120 && !(await cell.isVisible()); months += 1) await turn.last().click();
  await cell.click();
}
"#;

const TICK: &str = r#"
/** Ticks a box or takes it off; often its label lies over it. */
async function tick(box: Locator, on: boolean): Promise<void> {
  await box.setChecked(on, { timeout: 5_000 }).catch(() => box.setChecked(on, { force: true }));
}
"#;

const WITHIN: &str = r#"
/** The innermost part of the page that holds both this heading and what is looked for. */
function within(page: Page, heading: string, wanted: Locator): Locator {
  const parts = page.locator("section, fieldset, form, div, [role=region], [role=group]");
  return parts.filter({ has: page.getByText(heading, { exact: true }) }).filter({ has: wanted }).last();
}
"#;

fn statement(action: &Move) -> Vec<String> {
    match action {
        Move::Open(StepPage { url, .. }) => vec![format!("await open(page, {});", quoted(url))],
        Move::Click(aim) => vec![format!("await {}.click();", locator(aim))],
        Move::ClickTimes(aim, times) => vec![format!("await {}.click({{ clickCount: {times} }});", locator(aim))],
        Move::DoubleClick(aim) => vec![format!("await {}.dblclick();", locator(aim))],
        Move::RightClick(aim) => vec![format!("await {}.click({{ button: \"right\" }});", locator(aim))],
        Move::OpenInNewTab(aim) => vec![format!("await {}.click({{ modifiers: [\"ControlOrMeta\"] }});", locator(aim))],
        Move::Hover(aim) => vec![format!("await {}.hover();", locator(aim))],
        Move::Fill(aim, text) => vec![format!("await {}.fill({});", locator(aim), quoted(text))],
        Move::FillSecret(aim) => vec![format!("await {}.fill(secret({}));", locator(aim), quoted(&variable(aim)))],
        // What takes the keys of an editor is often hidden beneath what it shows.
        Move::Type(aim, text) => vec![
            format!("await {}.focus();", locator(aim)),
            format!("await page.keyboard.insertText({});", quoted(text)),
        ],
        Move::Select(aim, labels) => {
            let labels: Vec<String> = labels.iter().map(|label| format!("{{ label: {} }}", quoted(label))).collect();
            let chosen = if labels.len() == 1 { joined(&labels, "") } else { format!("[{}]", joined(&labels, ", ")) };
            vec![format!("await {}.selectOption({chosen});", locator(aim))]
        }
        // The button says more than the name of its field: "Choose start date".
        Move::Pick(aim, day) => {
            let button = format!("{}.getByRole(\"button\", {{ name: {} }}).first()", scope(aim), quoted(aim.name));
            vec![format!("await pick(page, {button}, {});", quoted(day))]
        }
        Move::Choose(aim, labels) => {
            let field = locator(aim);
            let labels: Vec<String> = labels.iter().map(|label| quoted(label)).collect();
            vec![format!("await choose(page, {field}, {});", joined(&labels, ", "))]
        }
        Move::Check(aim, on) => vec![format!("await tick({}, {on});", locator(aim))],
        Move::Upload(aim, names) => {
            let names: Vec<String> = names.iter().map(|name| quoted(name)).collect();
            vec![format!("await {}.setInputFiles([{}]);", locator(aim), joined(&names, ", "))]
        }
        Move::Drag(aim, onto) => {
            vec![format!("await {}.dragTo(page.getByText({}, {{ exact: true }}));", locator(aim), quoted(onto))]
        }
        Move::Press(key) => vec![format!("await page.keyboard.press({});", quoted(key))],
        Move::Back => vec!["await page.goBack();".to_owned()],
        Move::Reload => vec!["await page.reload();".to_owned()],
        Move::Say(words) => vec![format!("// {}", one_line(words))],
    }
}

/// Role and name, within what narrows it down.
fn locator(aim: &Aim) -> String {
    let scope = scope(aim);
    if aim.accessible.is_none() && !aim.name.is_empty() && has_visible_label(aim) && scope == "page" {
        // Nothing ties the label to the field: the field beside the words is meant.
        let field = format!(".getByRole({})", quoted(role_name(aim.role).as_deref().unwrap_or("textbox")));
        return format!("within(page, {}, page{field}){field}.first()", quoted(aim.name));
    }
    let wanted = wanted(aim, &scope);
    match aim.section() {
        Some(section) if scope == "page" && aim.nth.is_some() => {
            let inner = self::wanted(aim, "page");
            let name = quoted(section);
            format!("{}.first()", self::wanted(aim, &format!("within(page, {name}, {inner})")))
        }
        _ => match aim.nth.filter(|_| scope == "page") {
            Some(index) => format!("{wanted}.nth({index})"),
            None => wanted,
        },
    }
}

/// The page, or the frame in it that the places name.
fn frames(places: &[&Place]) -> String {
    let frame = places.iter().find(|place| place.kind == PlaceKind::Frame);
    frame.map_or_else(|| "page".to_owned(), |frame| format!("(await frame(page, {}))", quoted(&frame.name)))
}

fn scope(aim: &Aim) -> String {
    let mut scope = frames(&aim.places);
    // A popup stands beside what it was opened from.
    if aim.in_popup {
        return scope;
    }
    // Outermost first; what a page cannot be asked for by role narrows nothing.
    for place in aim.places.iter().rev() {
        let role = match place.kind {
            PlaceKind::Dialog => "dialog",
            PlaceKind::Row if aim.role != Role::Row => "row",
            _ => continue,
        };
        let _ = write!(scope, ".getByRole(\"{role}\").filter({{ hasText: {} }})", quoted(&place.name));
    }
    scope
}

fn wanted(aim: &Aim, scope: &str) -> String {
    if aim.name.is_empty() {
        return match &aim.test_id {
            Some(test_id) => format!("{scope}.locator(`[data-testid=${{JSON.stringify({})}}]`)", quoted(test_id)),
            // What opens a row's menu stands at its end.
            None => format!("{scope}.getByRole({}).last()", quoted(role_name(aim.role).as_deref().unwrap_or("button"))),
        };
    }
    let name = quoted(aim.name);
    match aim.role {
        // A password field has no role at all.
        Role::Textbox if aim.is_password => match aim.accessible {
            Some(whole) => format!("{scope}.getByLabel({}, {{ exact: true }})", quoted(whole)),
            None => format!("{scope}.getByLabel({name})"),
        },
        Role::Row => format!("{scope}.getByRole(\"row\").filter({{ hasText: {name} }})"),
        // A checkbox drawn as a switch often stays a checkbox to others.
        Role::Switch => {
            let name = quoted(aim.accessible.unwrap_or(aim.name));
            let one = |role: &str| format!("{scope}.getByRole(\"{role}\", {{ name: {name}, exact: true }})");
            format!("{}.or({})", one("switch"), one("checkbox"))
        }
        role => match role_name(role) {
            Some(role) => match aim.accessible.filter(|_| has_whole_name(aim.role)) {
                Some(whole) => format!("{scope}.getByRole(\"{role}\", {{ name: {}, exact: true }})", quoted(whole)),
                // A heading to sort by is often called like a menu above it.
                None if aim.role == Role::Button && scope == "page" => {
                    format!("{scope}.getByRole(\"{role}\", {{ name: {name} }}).first()")
                }
                None => format!("{scope}.getByRole(\"{role}\", {{ name: {name} }})"),
            },
            None => format!("{scope}.getByText({name}, {{ exact: true }})"),
        },
    }
}

fn has_visible_label(aim: &Aim) -> bool {
    let fields =
        [Role::Textbox, Role::Searchbox, Role::Spinbutton, Role::Slider, Role::Checkbox, Role::Radio, Role::Switch];
    fields.contains(&aim.role) && !aim.is_password
}

/// Rows, cells and options are called by more than what tells them apart.
fn has_whole_name(role: Role) -> bool {
    !matches!(role, Role::Row | Role::Option | Role::Cell | Role::Gridcell | Role::Listitem | Role::Treeitem)
}

/// The role as ARIA spells it, where something can be asked for by it.
pub(super) fn role_name(role: Role) -> Option<String> {
    match role.write() {
        _ if matches!(role, Role::Document | Role::Form | Role::Generic) => None,
        Tree::Text(name) => Some(name.into_owned()),
        _ => None,
    }
}

/// What the page showed next is what the test waits for, as long as it took and longer.
fn expectation(outcome: &Outcome, page: &str) -> Option<String> {
    let name = outcome.text.trim();
    if name.is_empty() {
        return None;
    }
    let patience = if outcome.after > 3_000.0 {
        format!("{{ timeout: {} }}", (outcome.after * 3.0 / 1000.0).ceil() as u64 * 1000)
    } else {
        String::new()
    };
    let text = quoted(name);
    let visible = |locator: String| Some(format!("await expect({locator}).toBeVisible({patience});"));
    match outcome.kind {
        OutcomeKind::DialogOpened => visible(format!("{page}.getByRole(\"dialog\").filter({{ hasText: {text} }})")),
        OutcomeKind::DialogClosed => {
            let dialog = format!("{page}.getByRole(\"dialog\").filter({{ hasText: {text} }})");
            Some(format!("await expect({dialog}).toBeHidden({patience});"))
        }
        OutcomeKind::RowChanged => {
            let (_, to) = outcome.change.as_ref()?;
            let row = format!("{page}.getByRole(\"row\").filter({{ hasText: {text} }}).first()");
            Some(format!("await expect({row}).toContainText({}{}{patience});", quoted(to), comma(&patience)))
        }
        OutcomeKind::RowAdded => visible(format!("{page}.getByRole(\"row\").filter({{ hasText: {text} }}).first()")),
        OutcomeKind::RowRemoved => Some(format!(
            "await expect({page}.getByRole(\"row\").filter({{ hasText: {text} }})).toHaveCount(0{}{patience});",
            comma(&patience)
        )),
        OutcomeKind::Message | OutcomeKind::Error | OutcomeKind::ValidationError | OutcomeKind::PanelOpened => {
            visible(format!("{page}.getByText({text}).first()"))
        }
        // Where a page is called by its title, nothing on it need say so.
        OutcomeKind::Navigation | OutcomeKind::NewTab | OutcomeKind::Download => None,
    }
}

fn comma(rest: &str) -> &'static str {
    if rest.is_empty() { "" } else { ", " }
}

/// A string of TypeScript. JSON's escapes are TypeScript's.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
