//! Fold and captions over journals of growing length: the time per observation must not grow.
//! Prints a Markdown table.

use cairn_core::fold::fold;
use cairn_core::guide::Guide;
use cairn_core::observation::Row;
use cairn_core::tree::{self, ReadError};
use serde_json::{Value, json};
use std::time::Instant;

fn main() -> Result<(), ReadError> {
    println!("| observations | steps | fold | per observation | fold and guide | per observation |");
    println!("|---|---|---|---|---|---|");
    for count in [100, 1_000, 10_000] {
        let rows = journal(count)?;
        let steps = fold(&rows).steps.len();
        let folding = median(|| drop(fold(&rows)));
        let guiding = median(|| drop(Guide::new(&fold(&rows), &[])));
        let each = |time: f64| time * 1_000.0 / f64::from(count);
        println!(
            "| {count} | {steps} | {folding:.2} ms | {:.2} µs | {guiding:.2} ms | {:.2} µs |",
            each(folding),
            each(guiding)
        );
    }
    Ok(())
}

/// The middle of several runs, milliseconds.
fn median(work: impl Fn()) -> f64 {
    let mut times: Vec<f64> = (0..9)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64() * 1_000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// Rounds of a procedure: type a name, tick a box, press a button, hear what came of it.
fn journal(count: u32) -> Result<Vec<Row>, ReadError> {
    (0..count).map(|number| tree::read(&row(number).to_string())).collect()
}

fn row(number: u32) -> Value {
    let (round, moment) = (number / 8, number % 8);
    let act = round * 3 + [0, 0, 1, 1, 1, 2, 2, 2].get(moment as usize).copied().unwrap_or(0);
    json!({
        "sequence": number + 1, "tab": 1, "frame": 0,
        "observation": {
            "schema": 1, "key": format!("document/{number}"), "document": "document", "number": number,
            "gesture": format!("document#{act}"), "time": 1_700_000_000_000.0 + f64::from(number) * 400.0,
            "page": page(round), "event": event(round, moment)
        }
    })
}

fn page(round: u32) -> Value {
    json!({
        "url": format!("https://console.example.com/service-{}/instances", round % 20),
        "title": "Instances | Console", "heading": "Instances", "breadcrumb": ["Compute", "Instances"],
        "viewport": { "width": 1280.0, "height": 720.0 }
    })
}

fn event(round: u32, moment: u32) -> Value {
    let modifiers = json!({ "control": false, "shift": false, "alt": false, "meta": false });
    let pointer =
        json!({ "button": 0, "x": 410.0, "y": 212.0, "pointerType": "mouse", "detail": 1, "modifiers": modifiers });
    let field = target(round * 3, "textbox", "Name");
    let checkbox = target(round * 3 + 1, "checkbox", "Enable detailed monitoring");
    let button = target(round * 3 + 2, "button", "Launch instance");
    let clicked = |target: &Value| json!({ "kind": "clicked", "pointer": pointer, "target": target, "trusted": true });
    let pressed = |target: &Value| json!({ "kind": "pressed", "pointer": pointer, "target": target });
    match moment {
        0 => pressed(&field),
        1 => json!({
            "kind": "filled", "target": field, "value": { "kind": "text", "text": format!("web-{round}") },
            "wasEmpty": true, "how": "typed"
        }),
        2 => pressed(&checkbox),
        3 => clicked(&checkbox),
        4 => json!({ "kind": "changed", "target": checkbox, "value": { "kind": "empty" }, "trusted": true }),
        5 => pressed(&button),
        6 => clicked(&button),
        _ => {
            json!({ "kind": "outcome", "what": "message", "text": format!("Instance {round} is being launched"), "after": 300.0 })
        }
    }
}

fn target(node: u32, role: &str, name: &str) -> Value {
    json!({
        "node": node, "role": role, "label": { "text": name, "source": "accessibleName" },
        "place": [{ "kind": "section", "name": "Name and tags" }, { "kind": "page", "name": "Launch an instance" }],
        "rect": { "x": 400.0, "y": 200.0, "width": 180.0, "height": 32.0 }
    })
}
