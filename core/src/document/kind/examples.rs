//! Guides to lay out in tests, and documents as one reads them.

use crate::document::{Block, CellBlock, Document, Flow, Inner, Task};
use crate::examples;
use crate::guide::{Guide, GuideStep, Note, NoteKind};
use crate::observation::{OutcomeKind, Role, Value};
use crate::step::{Action, Outcome};
use crate::text::{Run, Text, plain};

pub fn words(text: &str) -> Text {
    vec![Run::Plain { text: text.to_owned() }]
}

pub fn step(number: u32, name: &str) -> GuideStep {
    let step = examples::step(&format!("d#{number}"), Action::Click, Role::Button, name);
    examples::numbered(number, step, examples::said("Click", name))
}

pub fn entered(number: u32, field: &str, text: &str) -> GuideStep {
    let mut step = step(number, field);
    step.step.action = Action::Enter;
    step.step.target.role = Role::Textbox;
    step.step.value = Some(Value::Text { text: text.to_owned() });
    step.caption = vec![
        Run::Plain { text: "In ".to_owned() },
        Run::Strong { text: field.to_owned() },
        Run::Plain { text: ", enter ".to_owned() },
        Run::Code { text: text.to_owned() },
        Run::Plain { text: ".".to_owned() },
    ];
    step
}

pub fn outcome(kind: OutcomeKind, text: &str, change: Option<(&str, &str)>, after: f64) -> Outcome {
    let change = change.map(|(from, to)| (from.to_owned(), to.to_owned()));
    Outcome { kind, text: text.to_owned(), change, after }
}

pub fn note(kind: NoteKind, text: &str) -> Note {
    Note { kind, text: words(text), index: Some(0), said: None }
}

pub fn guide(steps: Vec<GuideStep>) -> Guide {
    examples::guide("Launch a machine", steps)
}

/// A launch: two fields, the act, a switch on another page; headings, a warning, a message, a state that changes.
pub fn launch() -> Guide {
    let mut name = entered(1, "Name", "web-1");
    name.heading = Some("Order".to_owned());
    let mut act = step(3, "Launch instance");
    act.notes = vec![note(NoteKind::Warning, "It costs money.")];
    act.step.outcomes = vec![
        outcome(OutcomeKind::Message, "Successfully launched web-1", None, 900.0),
        outcome(OutcomeKind::RowChanged, "web-1", Some(("Pending", "Running")), 250_000.0),
    ];
    let mut switch = step(4, "Termination protection");
    switch.heading = Some("Protect".to_owned());
    switch.step.page.name = "web-1".to_owned();
    switch.step.action = Action::Toggle;
    switch.step.target.role = Role::Switch;
    switch.step.state = Some(crate::step::State::Checked(crate::observation::Tri::True));
    guide(vec![name, entered(2, "CIDR", "10.0.0.0/16"), act, switch])
}

/// The document as lines: what a person reads, a line for each block, item, cell row.
pub fn lines(document: &Document) -> Vec<String> {
    let mut lines = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Flow(flow) => flow_lines(flow, &mut lines),
            Block::Expand(expand) => {
                lines.push(format!("> {}", expand.title));
                expand.content.iter().for_each(|flow| flow_lines(flow, &mut lines));
            }
            Block::Contents => lines.push("[contents]".to_owned()),
            Block::Divider => lines.push("---".to_owned()),
            Block::Facts(rows) => {
                lines.extend(rows.iter().map(|(name, fact)| format!("{}: {}", plain(name), plain(fact))));
            }
        }
    }
    lines
}

fn flow_lines(flow: &Flow, lines: &mut Vec<String>) {
    match flow {
        Flow::Inner(inner) => inner_lines(inner, lines),
        Flow::Heading(heading) => {
            let number = heading.number.map(|number| format!("{number}. ")).unwrap_or_default();
            lines.push(format!("{} {number}{}", "#".repeat(heading.level.depth()), plain(&heading.text)));
        }
        Flow::Callout(callout) => {
            lines.push(format!("({:?})", callout.kind));
            callout.content.iter().for_each(|inner| inner_lines(inner, lines));
        }
        Flow::Table(table) => {
            for row in &table.rows {
                let cells = row.iter().map(|cell| {
                    let mut of_cell = Vec::new();
                    for block in &cell.content {
                        match block {
                            CellBlock::Inner(inner) => inner_lines(inner, &mut of_cell),
                            CellBlock::Status(status) => of_cell.push(status.text.clone()),
                        }
                    }
                    of_cell.join(" ")
                });
                lines.push(cells.collect::<Vec<_>>().join(" | "));
            }
        }
        Flow::Status(status) => lines.push(status.text.clone()),
    }
}

fn inner_lines(inner: &Inner, lines: &mut Vec<String>) {
    match inner {
        Inner::Paragraph(text) => lines.push(plain(text)),
        Inner::List(list) => {
            for item in &list.items {
                lines.push(format!("- {}", plain(&item.text)));
                item.content.iter().for_each(|inner| inner_lines(inner, lines));
            }
        }
        Inner::Tasks(tasks) => task_lines(tasks, lines),
        Inner::Code(code) => lines.push(code.text.clone()),
        Inner::Figure(figure) => lines.push(figure.alt.clone()),
    }
}

fn task_lines(tasks: &[Task], lines: &mut Vec<String>) {
    for task in tasks {
        lines.push(format!("[ ] {}", plain(&task.text)));
        task_lines(&task.parts, lines);
    }
}
