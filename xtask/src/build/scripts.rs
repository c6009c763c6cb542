//! The scripts, bundled by esbuild. No package from outside ends up in them.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

use crate::process;
use crate::repository::{Repository, files_under, read};
use crate::trouble::Outcome;

/// A script of the extension.
struct Script {
    entry: &'static str,
    name: &'static str,
    format: &'static str,
}

/// The recorder is injected as a classic script; worker and pages are modules.
const SCRIPTS: [Script; 4] = [
    Script { entry: "extension/recorder/main.ts", name: "recorder.js", format: "iife" },
    Script { entry: "extension/background/main.ts", name: "worker.js", format: "esm" },
    Script { entry: "extension/app/boot.ts", name: "boot.js", format: "esm" },
    Script { entry: "extension/studio/worker.ts", name: "studio-worker.js", format: "esm" },
];
/// As the manifest's `minimum_chrome_version`.
const BROWSER: &str = "--target=chrome120";

/// Bundles every script of the extension.
pub fn bundle(repository: &Repository) -> Outcome<BTreeMap<String, Vec<u8>>> {
    let folder = repository.workshop("scripts")?;
    let mut bundled = BTreeMap::new();
    for script in &SCRIPTS {
        let file = folder.join(script.name);
        let mut esbuild = esbuild(repository);
        esbuild
            .arg(script.entry)
            .arg(format!("--format={}", script.format))
            .arg(format!("--outfile={}", file.display()))
            // Names stay: a stack trace, and whoever reviews the store's zip, can read them.
            .args(["--bundle", "--minify-whitespace", "--minify-syntax"])
            .args(["--charset=utf8", "--legal-comments=none", BROWSER])
            // wasm-bindgen writes them, beside the bundles.
            .args(["--external:./app.js", "--external:./studio.js"]);
        process::run(&mut esbuild, "Mend the source that esbuild names above.")?;
        bundled.insert(script.name.to_owned(), read(&file)?);
    }
    Ok(bundled)
}

/// Bundles a program of `web-tests` for Node, which does not read TypeScript by itself.
pub fn for_node(repository: &Repository, entry: &str, name: &str) -> Outcome<PathBuf> {
    let file = repository.workshop("node")?.join(format!("{name}.mjs"));
    let mut esbuild = esbuild(repository);
    esbuild
        .arg(entry)
        .args(["--bundle", "--platform=node", "--format=esm", "--target=node20"])
        .args(["--packages=external", "--sourcemap=inline"])
        .arg(format!("--outfile={}", file.display()));
    process::run(&mut esbuild, "Mend the source that esbuild names above.")?;
    Ok(file)
}

/// Everything the scripts are made of: what `start` watches.
pub fn sources(repository: &Repository) -> Outcome<Vec<PathBuf>> {
    let mut sources = vec![repository.path("manifest.json"), repository.path("Cargo.lock")];
    for room in ["extension", "core/src"] {
        let folder = repository.path(room);
        sources.extend(files_under(&folder)?.into_iter().map(|file| folder.join(file)));
    }
    Ok(sources)
}

fn esbuild(repository: &Repository) -> Command {
    let mut command = repository.node();
    command.arg(repository.path("node_modules/esbuild/bin/esbuild")).arg("--log-level=warning");
    command
}
