//! `cargo xtask demo`: the whole way once, in a real browser, without hands.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::build::{self, FOR_TESTS, Purpose, kilobytes, scripts};
use crate::process;
use crate::repository::{Repository, files_under};
use crate::setup;
use crate::trouble::{Outcome, Trouble};

const FOLDER: &str = "out";

/// `demo [--headed]`.
pub fn command(repository: &Repository, arguments: &[String]) -> Outcome<()> {
    let headed = match arguments {
        [] => false,
        [flag] if flag == "--headed" => true,
        _ => {
            return Err(Trouble::new(
                format!("`demo` does not know `{}`.", arguments.join(" ")),
                "Use `cargo xtask demo` or `cargo xtask demo --headed`.",
            ));
        }
    };
    let tools = setup::everything(repository)?;
    build::build(repository, &tools.wasm, Purpose::Tests)?;
    let program = scripts::for_node(repository, "web-tests/demo/main.ts", "demo")?;
    empty(&repository.path(FOLDER))?;
    process::run(
        repository
            .node()
            .arg("--enable-source-maps")
            .arg(program)
            .env("CAIRN_EXTENSION", repository.path(FOR_TESTS))
            .env("CAIRN_OUT", repository.path(FOLDER))
            .env("CAIRN_CHROME", &tools.chromium.program)
            .env("CHROME", &tools.chromium.program)
            .env("CAIRN_HEADED", if headed { "1" } else { "" }),
        "The demo says above how far it came. Run `cargo xtask demo --headed` to watch it.",
    )?;
    report(repository)
}

/// What an earlier run left would be taken for this one's.
fn empty(folder: &Path) -> Outcome<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| Trouble::file("empty", folder, &error))?;
    }
    fs::create_dir_all(folder).map_err(|error| Trouble::file("make", folder, &error))
}

/// Counts what really lies there: the demo's own word is not taken for it.
fn report(repository: &Repository) -> Outcome<()> {
    let folder = repository.path(FOLDER);
    let files = files_under(&folder)?;
    let mut bytes = 0;
    let mut pictures = 0;
    for file in &files {
        bytes += fs::metadata(folder.join(file)).map_or(0, |metadata| metadata.len());
        pictures += usize::from(file.extension().is_some_and(|ending| ending == "png" || ending == "jpg"));
    }
    let steps = files
        .iter()
        .filter(|file| file.file_name().is_some_and(|name| name == "guide.json"))
        .find_map(|file| count_steps(&folder.join(file)));
    let Some(steps) = steps.filter(|steps| *steps > 0) else {
        return Err(Trouble::new(
            format!("The demo ended, but {FOLDER}/ holds no guide.json with steps."),
            "Run `cargo xtask demo --headed` and see whether the export dialog appears.",
        ));
    };
    println!("\nThe guide lies in {}:", folder.display());
    for file in &files {
        println!("  {FOLDER}/{}", file.display());
    }
    let bytes = usize::try_from(bytes).unwrap_or(usize::MAX);
    println!("{steps} steps, {pictures} pictures, {} files, {}.", files.len(), kilobytes(bytes));
    Ok(())
}

fn count_steps(guide: &Path) -> Option<usize> {
    let guide: Value = serde_json::from_slice(&fs::read(guide).ok()?).ok()?;
    Some(guide.get("steps")?.as_array()?.len())
}
