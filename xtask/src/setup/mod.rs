//! What must be on the machine. Each part looks first and installs only what is missing.

mod chromium;
pub mod debian;
mod npm;
pub mod python;
mod wasm;

use std::path::PathBuf;

use crate::repository::Repository;
use crate::trouble::Outcome;

pub use chromium::Chromium;
pub use npm::program as npm;
pub use wasm::{TARGET as WASM_TARGET, WasmCompiler};

/// What the other commands build with.
#[derive(Debug)]
pub struct Tools {
    /// Compiles for wasm.
    pub wasm: WasmCompiler,
    /// The browser that loads the extension.
    pub chromium: Chromium,
}

/// Everything: for a demo, a test run, a first look.
pub fn everything(repository: &Repository) -> Outcome<Tools> {
    let tools = Tools { wasm: for_building(repository)?, chromium: Chromium::find_or_install()? };
    println!("Ready: {}, {}.", tools.wasm, tools.chromium);
    Ok(tools)
}

/// What a build needs: no browser.
pub fn for_building(repository: &Repository) -> Outcome<WasmCompiler> {
    npm::install(repository)?;
    WasmCompiler::find_or_install(repository)
}

/// What type checks and lints need.
pub fn for_typescript(repository: &Repository) -> Outcome<()> {
    npm::install(repository)?;
    npm::install_oracles(repository)
}

/// A program on PATH.
fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|candidate| candidate.is_file())
}
