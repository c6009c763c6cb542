//! The suites, in the order in which they are cheapest to learn from.

use std::fs;
use std::process::Command;

use crate::build::{self, Extension, FOR_TESTS, Purpose, scripts};
use crate::process;
use crate::repository::{Repository, read};
use crate::setup::{self, Chromium};
use crate::test::{Count, wasm};
use crate::trouble::{Outcome, Trouble};

/// What a suite is run with.
#[derive(Debug)]
pub struct Run<'a> {
    pub repository: &'a Repository,
    pub filter: Option<&'a str>,
}

/// A suite: its name, whether its tests have names to filter by, and how it runs.
#[derive(Debug)]
pub struct Suite {
    pub name: &'static str,
    pub has_names: bool,
    pub run: fn(&Run) -> Outcome<Count>,
}

/// All of them.
pub const SUITES: [Suite; 7] = [
    Suite { name: "format", has_names: false, run: format },
    Suite { name: "lint", has_names: false, run: lint },
    Suite { name: "types", has_names: false, run: types },
    Suite { name: "native", has_names: true, run: native },
    Suite { name: "oracles", has_names: false, run: oracles },
    Suite { name: "wasm", has_names: true, run: wasm_tests },
    Suite { name: "web", has_names: true, run: web },
];

/// Each room's own idea of what exists: a worker knows no document.
const PROJECTS: [&str; 7] = [
    "tsconfig.json",
    "extension/recorder/tsconfig.json",
    "extension/background/tsconfig.json",
    "extension/app/tsconfig.json",
    "extension/studio/tsconfig.json",
    "web-tests/tsconfig.json",
    "web-tests/oracles/tsconfig.json",
];

fn format(run: &Run) -> Outcome<Count> {
    check(run, Command::new("cargo").args(["fmt", "--all", "--check"]))
}

fn lint(run: &Run) -> Outcome<Count> {
    let wasm = setup::for_building(run.repository)?;
    setup::for_typescript(run.repository)?;
    let mut count =
        check(run, Command::new("cargo").args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    let mut on_wasm = wasm.cargo(run.repository, "clippy");
    on_wasm.args(["--package", "cairn-app", "--package", "cairn-studio", "--all-targets", "--", "-D", "warnings"]);
    count += check(run, &mut on_wasm)?;
    count += check(run, node(run, "eslint/bin/eslint.js").args(["--max-warnings", "0", "."]))?;
    Ok(count)
}

fn types(run: &Run) -> Outcome<Count> {
    setup::for_typescript(run.repository)?;
    let mut count = Count::default();
    for project in PROJECTS {
        count += check(run, node(run, "typescript/bin/tsc").args(["--project", project]))?;
    }
    Ok(count)
}

fn native(run: &Run) -> Outcome<Count> {
    let mut cargo = Command::new("cargo");
    cargo.args(["test", "--workspace", "--no-fail-fast"]);
    cargo.args(run.filter);
    cargo.current_dir(run.repository.root());
    harness(&mut cargo)
}

/// The vendors' own packages read what core's test writes for them.
fn oracles(run: &Run) -> Outcome<Count> {
    setup::for_typescript(run.repository)?;
    let written = run.repository.workshop("oracles")?.join("documents.jsonl");
    let mut writing = Command::new("cargo");
    // What the native suite builds, to the word: for one package or one kind of target cargo would build it all anew.
    writing
        .args(["test", "--workspace", "--no-fail-fast", "what_the_vendors_shall_read", "--", "--ignored"])
        .env("CAIRN_ORACLES", &written)
        .current_dir(run.repository.root());
    let mut count = harness(&mut writing)?;
    let program = scripts::for_node(run.repository, "web-tests/oracles/main.ts", "oracles")?;
    let mut reading = run.repository.node();
    reading.arg("--enable-source-maps").arg(program).arg(&written);
    count += harness(&mut reading)?;
    match setup::python::with_packages(run.repository)? {
        Some(python) => {
            let script = run.repository.path("web-tests/oracles/python/read.py");
            count += harness(Command::new(python).arg(script).arg(&written))?;
        }
        None => println!(
            "Python-Markdown and markdown-to-confluence were not asked: there is no Python that can install it."
        ),
    }
    Ok(count)
}

fn wasm_tests(run: &Run) -> Outcome<Count> {
    wasm::suite(run.repository, run.filter)
}

fn web(run: &Run) -> Outcome<Count> {
    let tools = setup::everything(run.repository)?;
    let extension = build::build(run.repository, &tools.wasm, Purpose::Tests)?;
    let mut count = budget(&extension);
    process::run(
        Command::new("cargo")
            .args(["build", "--quiet", "--workspace", "--bin", "cairn"])
            .current_dir(run.repository.root()),
        "Mend what the compiler names above: a test compares the popup's files with those of the command line.",
    )?;
    let report = run.repository.path("target/web-tests.json");
    if report.exists() {
        fs::remove_file(&report).map_err(|error| Trouble::file("remove", &report, &error))?;
    }
    let content = browser_tests(run, &tools.chromium)?;
    let report = serde_json::from_slice(&read(&report)?).ok();
    let tests = report.as_ref().and_then(Count::of_browser_report);
    count += tests.unwrap_or(Count::FAILURE).closed(content);
    Ok(count)
}

fn budget(extension: &Extension) -> Count {
    let held = build::check_budget(extension);
    if let Err(trouble) = &held {
        eprintln!("\n{trouble}\n");
    }
    Count::of_one(held.is_ok())
}

fn browser_tests(run: &Run, chromium: &Chromium) -> Outcome<bool> {
    let mut playwright = node(run, "@playwright/test/cli.js");
    playwright
        .arg("test")
        .args(run.filter)
        .env("CHROME", &chromium.program)
        .env("CAIRN_CHROME", &chromium.program)
        .env("CAIRN_EXTENSION", run.repository.path(FOR_TESTS));
    if run.filter.is_some() {
        playwright.arg("--pass-with-no-tests");
    }
    process::listen(&mut playwright, |_| {}).map(|status| status.success())
}

/// A check without counts of its own: it passes or it fails.
fn check(run: &Run, command: &mut Command) -> Outcome<Count> {
    command.current_dir(run.repository.root());
    println!("{}", process::line(command));
    process::listen(command, |_| {}).map(|status| Count::of_one(status.success()))
}

/// A runner that prints as Rust's test harness does.
fn harness(command: &mut Command) -> Outcome<Count> {
    let mut count = Count::default();
    let status = process::listen(command, |line| count.hear(line))?;
    Ok(count.closed(status.success()))
}

fn node(run: &Run, program: &str) -> Command {
    let mut command = run.repository.node();
    command.arg(run.repository.path("node_modules").join(program));
    command
}
