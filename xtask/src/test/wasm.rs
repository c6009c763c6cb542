//! The wasm tests under Node. Cargo builds a test module and calls this program back to run it; the bindings are
//! made by the same library as the app's. wasm-bindgen's own runner would bring a web server, an HTTP client and an
//! argument parser along, for a browser mode that nobody here uses.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

use crate::process;
use crate::repository::{Repository, write};
use crate::setup::{WASM_TARGET, WasmCompiler};
use crate::test::Count;
use crate::trouble::{Outcome, Trouble};

/// The command by which cargo calls back.
pub const CALLED_BY_CARGO: &str = "run-wasm-tests";

/// Builds and runs for wasm the tests of the crates that become wasm.
pub fn suite(repository: &Repository, filter: Option<&str>) -> Outcome<Count> {
    let compiler = WasmCompiler::find_or_install(repository)?;
    let mut cargo = compiler.cargo(repository, "test");
    cargo
        .args(["--package", "cairn-app", "--package", "cairn-studio", "--lib", "--tests"])
        .arg("--no-fail-fast")
        .args(["--config", &runner()?])
        .args(filter);
    let mut count = Count::default();
    let status = process::listen(&mut cargo, |line| count.hear(line))?;
    Ok(count.closed(status.success()))
}

fn runner() -> Outcome<String> {
    let program = std::env::current_exe().map_err(|error| {
        Trouble::new(format!("This program's own path is unknown: {error}."), "Run it by `cargo xtask`.")
    })?;
    Ok(format!("target.{WASM_TARGET}.runner=[{:?}, {CALLED_BY_CARGO:?}]", program.to_string_lossy()))
}

/// `run-wasm-tests <module> [FILTER]`.
pub fn run(repository: &Repository, arguments: &[String]) -> Outcome<ExitCode> {
    let [module, filter @ ..] = arguments else {
        return Err(Trouble::new("No wasm module was named.", "Run the wasm tests by `cargo xtask test --only wasm`."));
    };
    let module = Path::new(module);
    let name = module.file_stem().unwrap_or_default().to_string_lossy();
    let folder = repository.workshop("wasm-tests")?.join(&*name);
    bind(module, &folder)?;
    let harness = folder.join("harness.cjs");
    write(&harness, include_bytes!("harness.cjs"))?;
    let mut node = repository.node();
    node.arg(harness).arg(folder.join("tests.js")).args(filter);
    let passed = process::listen(&mut node, |_| {})?.success();
    // The next build makes a new name: what stays would pile up.
    fs::remove_dir_all(&folder).map_err(|error| Trouble::file("remove", &folder, &error))?;
    Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn bind(module: &Path, folder: &Path) -> Outcome<()> {
    write(&folder.join("package.json"), br#"{"type":"commonjs"}"#)?;
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).out_name("tests").debug(true).typescript(false).export_wasm(true).emit_start(false);
    bindgen.nodejs(true).and_then(|bindgen| bindgen.generate(folder)).map_err(|error| {
        Trouble::new(
            format!("The bindings of the wasm tests could not be made: {error:#}."),
            "Check that Cargo.lock holds one version of wasm-bindgen, the same as wasm-bindgen-cli-support.",
        )
    })
}
