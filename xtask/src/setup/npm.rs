//! The npm packages that the lock file names.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::process;
use crate::repository::{Repository, read_text};
use crate::trouble::{Outcome, Trouble};

/// The oldest Node that the tools accept.
const OLDEST_NODE: u32 = 20;

/// Installs the locked packages, unless exactly these are installed.
pub fn install(repository: &Repository) -> Outcome<()> {
    install_in(repository, ".", &TOOLS)
}

/// Installs the vendors' packages that read what Cairn writes: only some tests need them.
pub fn install_oracles(repository: &Repository) -> Outcome<()> {
    install_in(repository, ORACLES, &[])
}

const ORACLES: &str = "web-tests/oracles";
const TOOLS: [&str; 5] = ["typescript", "eslint", "esbuild", "binaryen", "@playwright/test"];

fn install_in(repository: &Repository, folder: &str, tools: &[&str]) -> Outcome<()> {
    check_node()?;
    let folder = repository.path(folder);
    let wanted = read_text(&folder.join("package-lock.json"))?;
    let present = fs::read_to_string(folder.join("node_modules/.package-lock.json"));
    if present.is_ok_and(|present| holds(&present, &wanted)) && is_whole(&folder, tools) {
        return Ok(());
    }
    println!("Installing npm packages …");
    process::run(
        Command::new(program()).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&folder),
        "Check that this machine reaches its npm registry, then run the command again.",
    )
}

fn check_node() -> Outcome<()> {
    let remedy = format!("Install Node.js {OLDEST_NODE} or newer, with npm.");
    let version = process::output(Command::new("node").arg("--version"))
        .map_err(|_| Trouble::new("Node.js was not found.", remedy.clone()))?;
    let major = version.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_some_and(|major| major >= OLDEST_NODE) {
        return Ok(());
    }
    Err(Trouble::new(format!("Node.js {} is too old.", version.trim()), remedy))
}

/// Whether every wanted package is installed in its version; another system's optional binaries may be missing.
fn holds(present: &str, wanted: &str) -> bool {
    let (Some(present), Some(wanted)) = (packages(present), packages(wanted)) else {
        return false;
    };
    wanted.iter().filter(|(path, _)| !path.is_empty()).all(|(path, package)| match present.get(path) {
        Some(installed) => installed.get("version") == package.get("version"),
        None => package.get("optional") == Some(&Value::Bool(true)),
    })
}

fn packages(lock: &str) -> Option<serde_json::Map<String, Value>> {
    match serde_json::from_str::<Value>(lock).ok()?.get_mut("packages")?.take() {
        Value::Object(packages) => Some(packages),
        _ => None,
    }
}

/// A folder emptied by hand still has npm's own list: look for what the build runs.
fn is_whole(folder: &Path, tools: &[&str]) -> bool {
    tools.iter().all(|name| folder.join("node_modules").join(name).join("package.json").exists())
}

/// npm's program.
pub fn program() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

#[cfg(test)]
mod tests {
    use super::holds;

    const WANTED: &str = r#"{"packages":{"":{},"node_modules/a":{"version":"1.0.0"},
        "node_modules/mac":{"version":"1.0.0","optional":true}}}"#;

    #[test]
    fn the_same_versions_are_enough() {
        assert!(holds(r#"{"packages":{"node_modules/a":{"version":"1.0.0"}}}"#, WANTED));
    }

    #[test]
    fn another_version_or_a_missing_package_is_not() {
        assert!(!holds(r#"{"packages":{"node_modules/a":{"version":"1.0.1"}}}"#, WANTED));
        assert!(!holds(r#"{"packages":{}}"#, WANTED));
        assert!(!holds("torn", WANTED));
    }
}
