//! Benches that need a browser: programs in `web-tests/bench/`, which print Markdown tables.

use std::process::Command;

use crate::build::{self, FOR_TESTS, Purpose, scripts};
use crate::process;
use crate::repository::Repository;
use crate::setup::{self, Tools, WASM_TARGET};
use crate::trouble::{Outcome, Trouble};

/// Core alone as wasm, without the app around it, against the browser's own way.
pub fn picture(repository: &Repository) -> Outcome<String> {
    let tools = setup::everything(repository)?;
    let mut cargo = tools.wasm.cargo(repository, "build");
    cargo.args(["--package", "cairn-picture-probe", "--release"]);
    process::run(&mut cargo, "Mend what the compiler names above.")?;
    let probe = tools.wasm.target_folder(repository).join(WASM_TARGET).join("release/cairn_picture_probe.wasm");
    let program = scripts::for_node(repository, "web-tests/bench/picture.ts", "bench-picture")?;
    table(
        repository
            .node()
            .args(["--enable-source-maps".as_ref(), program.as_os_str()])
            .env("CHROME", &tools.chromium.program)
            .env("CAIRN_PICTURE_PROBE", probe),
    )
}

/// The real extension on a real page.
pub fn recorder(repository: &Repository) -> Outcome<String> {
    let tools = setup::everything(repository)?;
    build::build(repository, &tools.wasm, Purpose::Tests)?;
    table(&mut bench(repository, &tools, "recorder"))
}

/// The real extension under all that pages, people and browsers do to it.
pub fn capture(repository: &Repository) -> Outcome<String> {
    let tools = setup::everything(repository)?;
    build::build(repository, &tools.wasm, Purpose::Tests)?;
    table(&mut bench(repository, &tools, "capture"))
}

/// Time, memory and cancelling of a large export, in the real extension.
pub fn export(repository: &Repository) -> Outcome<String> {
    let tools = setup::everything(repository)?;
    build::build(repository, &tools.wasm, Purpose::Tests)?;
    table(&mut bench(repository, &tools, "export"))
}

fn bench(repository: &Repository, tools: &Tools, name: &str) -> Command {
    let mut command = repository.node();
    command
        .arg(repository.path("node_modules/@playwright/test/cli.js"))
        .args(["test", "--config", "web-tests/bench/playwright.config.ts"])
        .arg(format!("{name}.bench.ts"))
        .env("CHROME", &tools.chromium.program)
        .env("CAIRN_CHROME", &tools.chromium.program)
        .env("CAIRN_EXTENSION", repository.path(FOR_TESTS));
    command
}

/// The table among what the runner prints.
fn table(command: &mut Command) -> Outcome<String> {
    let printed = process::output(command)?;
    let rows: Vec<&str> = printed.lines().filter(|line| line.starts_with('|')).collect();
    if rows.is_empty() {
        return Err(Trouble::new(
            "The bench printed no table.",
            "See web-tests/bench for what it should have measured.",
        ));
    }
    Ok(rows.join("\n"))
}
