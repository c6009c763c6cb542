//! The caption bench: procedures in the real browser, on our pages and on consoles that others built.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::build::{self, FOR_TESTS, Purpose, scripts};
use crate::process;
use crate::repository::Repository;
use crate::setup::{self, debian};
use crate::trouble::{Outcome, Trouble};

/// Too heavy for a package of the repository, so it is installed when somebody measures.
const NODE_RED: &str = "node-red@4.1.15";
const NODE_RED_FOLDER: &str = "target/bench/node-red";
/// What Debian calls Adminer and what runs it.
const ADMINER: [&str; 3] = ["adminer", "php-cli", "php-sqlite3"];

/// Gives the tables; what was told wrongly is printed above them.
pub fn run(repository: &Repository) -> Outcome<String> {
    let tools = setup::everything(repository)?;
    adminer()?;
    node_red(repository)?;
    build::build(repository, &tools.wasm, Purpose::Tests)?;
    let program = scripts::for_node(repository, "web-tests/bench/captions/main.ts", "captions")?;
    let printed = process::output(
        repository
            .node()
            .arg("--enable-source-maps")
            .arg(program)
            .env("CAIRN_EXTENSION", repository.path(FOR_TESTS))
            .env("CAIRN_CHROME", &tools.chromium.program)
            .env("CHROME", &tools.chromium.program),
    )?;
    Ok(printed)
}

fn adminer() -> Outcome<()> {
    let present = Path::new("/usr/share/adminer/adminer.php").exists()
        && process::answer(Command::new("php").arg("--modules")).is_some_and(|modules| modules.contains("sqlite3"));
    if present {
        return Ok(());
    }
    if debian::may_install() {
        return debian::install(&ADMINER);
    }
    Err(Trouble::new(
        "Adminer is not on this machine.",
        format!("On Debian: `apt-get install {}`. It is served on loopback alone.", ADMINER.join(" ")),
    ))
}

fn node_red(repository: &Repository) -> Outcome<()> {
    let folder = repository.path(NODE_RED_FOLDER);
    let manifest = fs::read_to_string(folder.join("node_modules/node-red/package.json")).unwrap_or_default();
    let version = NODE_RED.rsplit('@').next().unwrap_or_default();
    if manifest.contains(&format!("\"version\": \"{version}\"")) {
        return Ok(());
    }
    println!("Installing {NODE_RED} into {NODE_RED_FOLDER} …");
    fs::create_dir_all(&folder).map_err(|error| Trouble::file("make", &folder, &error))?;
    let own = folder.join("package.json");
    fs::write(&own, "{ \"private\": true }\n").map_err(|error| Trouble::file("write", &own, &error))?;
    process::run(
        Command::new(setup::npm())
            .args(["install", "--save-exact", "--ignore-scripts", "--no-audit", "--no-fund", NODE_RED])
            .current_dir(&folder),
        "Check that this machine reaches its npm registry, then run the command again.",
    )
}
