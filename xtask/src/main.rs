//! `cargo xtask …`: sets up, builds, tests and shows Cairn.

mod bench;
mod build;
mod demo;
mod dist;
mod process;
mod repository;
mod setup;
mod start;
mod test;
mod trouble;
mod types;

use std::process::ExitCode;

use repository::Repository;
use trouble::{Outcome, Trouble};

const USAGE: &str = "\
cargo xtask <command>

  setup                   install what is missing: wasm target, npm packages, Chromium
  build [--for-tests]     build the extension into dist/ (and target/extension-for-tests/)
  types                   write extension/generated/wire.ts from the Rust types
  test [--only SUITE] [FILTER]
                          every check there is; SUITE is format, lint, native, wasm, types or web
  demo [--headed]         record the demo procedure in a real browser; the guides lie in out/
  start [URL]             a browser with the extension, for use by hand; rebuilds on change
  dist                    the store's zip, target/cairn-<version>.zip
  bench [NAME]            what is measured: see --list";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(trouble) => {
            eprintln!("\n{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Outcome<ExitCode> {
    let Some((command, rest)) = arguments.split_first() else {
        println!("{USAGE}");
        return Ok(ExitCode::SUCCESS);
    };
    let repository = Repository::find()?;
    match command.as_str() {
        "setup" => setup::everything(&repository).map(drop)?,
        "build" => build::command(&repository, rest)?,
        "types" => types::write(&repository)?,
        "test" => return test::command(&repository, rest),
        test::wasm::CALLED_BY_CARGO => return test::wasm::run(&repository, rest),
        "demo" => demo::command(&repository, rest)?,
        "start" => start::command(&repository, rest)?,
        "dist" => dist::command(&repository)?,
        "bench" => bench::command(&repository, rest)?,
        "help" | "--help" | "-h" => println!("{USAGE}"),
        unknown => {
            return Err(Trouble::new(format!("There is no command `{unknown}`."), format!("These exist:\n\n{USAGE}")));
        }
    }
    Ok(ExitCode::SUCCESS)
}
