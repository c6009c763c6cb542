//! `cargo xtask build`: the extension, from sources to a folder that a browser loads.

mod budget;
mod extension;
mod modules;
pub mod scripts;
mod stamp;

use crate::repository::Repository;
use crate::setup::{self, WasmCompiler};
use crate::trouble::{Outcome, Trouble};

pub use budget::{check as check_budget, kilobytes};
pub use extension::Extension;

/// What people load.
pub const SHIPPED: &str = "dist";
/// What the browser tests load: the same, with the host permission that a person grants in a prompt.
pub const FOR_TESTS: &str = "target/extension-for-tests";

/// Which folders to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// `dist/` alone.
    People,
    /// `dist/` and the folder for tests.
    Tests,
}

/// `build [--for-tests]`.
pub fn command(repository: &Repository, arguments: &[String]) -> Outcome<()> {
    let purpose = match arguments {
        [] => Purpose::People,
        [flag] if flag == "--for-tests" => Purpose::Tests,
        _ => {
            return Err(Trouble::new(
                format!("`build` does not know `{}`.", arguments.join(" ")),
                "Use `cargo xtask build` or `cargo xtask build --for-tests`.",
            ));
        }
    };
    let wasm = setup::for_building(repository)?;
    let extension = build(repository, &wasm, purpose)?;
    println!("{SHIPPED}/ holds {} files, {}.", extension.files.len(), kilobytes(extension.bytes()));
    check_budget(&extension)
}

/// Builds what changed and writes the folders. The budget is held by what ships and by the tests: whoever looks into
/// what grew still needs a browser with the extension.
pub fn build(repository: &Repository, wasm: &WasmCompiler, purpose: Purpose) -> Outcome<Extension> {
    let _alone = repository.lock("build")?;
    let mut extension = Extension::from_sources(repository)?;
    extension.files.extend(scripts::bundle(repository)?);
    extension.files.extend(modules::compile(repository, wasm)?);
    extension.check()?;
    extension.write_to(&repository.path(SHIPPED))?;
    if purpose == Purpose::Tests {
        extension.for_tests()?.write_to(&repository.path(FOR_TESTS))?;
    }
    Ok(extension)
}
