//! The wasm modules: Rust to wasm, its bindings, and the optimiser.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;

use crate::build::stamp;
use crate::process;
use crate::repository::{Repository, files_under, read};
use crate::setup::WasmCompiler;
use crate::trouble::{Outcome, Trouble};

/// What the compiler is told it may use, in .cargo/config.toml and by default; the optimiser must be told again,
/// because the note about it is gone once the bindings are made.
const OPTIMISER: [&str; 9] = [
    "-Oz",
    "--enable-simd",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--strip-producers",
];

/// The modules: `app` is the package `cairn-app`, and becomes `app.js` and `app_bg.wasm`.
const MODULES: [&str; 2] = ["app", "studio"];

/// Compiles all modules; bindings and optimisation are done again only when the compiler's result changed.
pub fn compile(repository: &Repository, wasm: &WasmCompiler) -> Outcome<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for module in MODULES {
        files.extend(compile_one(module, repository, wasm)?);
    }
    Ok(files)
}

fn compile_one(module: &str, repository: &Repository, wasm: &WasmCompiler) -> Outcome<BTreeMap<String, Vec<u8>>> {
    let compiled = cargo_build(module, repository, wasm)?;
    let finished = repository.workshop(module)?;
    let fingerprint = fingerprint(&compiled)?;
    let mark = repository.workshop("stamps")?.join(module);
    if !stamp::is_stamped(&mark, &fingerprint) {
        empty(&finished)?;
        bind(module, &compiled, &finished)?;
        optimise(repository, &finished.join(format!("{module}_bg.wasm")))?;
        stamp::put(&mark, &fingerprint)?;
    }
    files_under(&finished)?
        .into_iter()
        .map(|file| {
            let bytes = read(&finished.join(&file))?;
            Ok((file.to_string_lossy().replace('\\', "/"), bytes))
        })
        .collect()
}

fn cargo_build(module: &str, repository: &Repository, wasm: &WasmCompiler) -> Outcome<PathBuf> {
    let mut cargo = wasm.cargo(repository, "build");
    cargo.args(["--package", &format!("cairn-{module}"), "--lib", "--release"]);
    if let Some(flags) = shorter_names(&sources_of_crates()) {
        cargo.args(["--config", &flags]);
    }
    process::run(&mut cargo, "Mend what the compiler names above.")?;
    let file = format!("release/cairn_{module}.wasm");
    Ok(wasm.target_folder(repository).join(crate::setup::WASM_TARGET).join(file))
}

/// Where cargo keeps the sources of crates, a folder for each registry.
fn sources_of_crates() -> Vec<PathBuf> {
    let own = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = own.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let folders = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    folders.into_iter().flatten().flatten().map(|folder| folder.path()).collect()
}

/// The place of a panic names its file: what is shipped shall tell nothing of the machine that built it, nor depend on it.
fn shorter_names(folders: &[PathBuf]) -> Option<String> {
    let flags: Vec<String> =
        folders.iter().map(|folder| format!("--remap-path-prefix={}=", folder.display())).collect();
    let list = serde_json::to_string(&flags).ok().filter(|_| !flags.is_empty())?;
    Some(format!("target.{}.rustflags={list}", crate::setup::WASM_TARGET))
}

fn fingerprint(compiled: &Path) -> Outcome<String> {
    let bytes = read(compiled)?;
    let flags = OPTIMISER.iter().map(|flag| flag.as_bytes());
    Ok(stamp::fingerprint(
        std::iter::once(bytes.as_slice()).chain(flags).chain([include_bytes!("../../../Cargo.lock").as_slice()]),
    ))
}

fn bind(module: &str, compiled: &Path, folder: &Path) -> Outcome<()> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(compiled)
        .out_name(module)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    bindgen.web(true).and_then(|bindgen| bindgen.generate(folder)).map_err(|error| {
        Trouble::new(
            format!("The bindings of the {module} could not be made: {error:#}."),
            "Check that Cargo.lock holds one version of wasm-bindgen, the same as wasm-bindgen-cli-support.",
        )
    })
}

fn optimise(repository: &Repository, wasm: &Path) -> Outcome<()> {
    let mut optimiser = repository.node();
    optimiser.arg(repository.path("node_modules/binaryen/bin/wasm-opt")).args(OPTIMISER).arg(wasm).arg("-o").arg(wasm);
    process::run(&mut optimiser, "If it names a feature that is off, add its flag in xtask/src/build/modules.rs.")
}

fn empty(folder: &Path) -> Outcome<()> {
    fs::remove_dir_all(folder)
        .and_then(|()| fs::create_dir_all(folder))
        .map_err(|error| Trouble::file("empty", folder, &error))
}

#[cfg(test)]
mod tests {
    use super::shorter_names;

    #[test]
    fn the_folder_that_crates_lie_in_is_left_out_of_names() {
        let flags = shorter_names(&["/home/ada/.cargo/registry/src/one".into()]);
        let expected =
            r#"target.wasm32-unknown-unknown.rustflags=["--remap-path-prefix=/home/ada/.cargo/registry/src/one="]"#;
        assert_eq!(flags.as_deref(), Some(expected));
        assert_eq!(shorter_names(&[]), None);
    }

    /// Cargo would take two versions without a word, and the bindings would fail only in a page.
    #[test]
    fn the_bindings_tool_has_the_version_of_the_library() {
        let lock = include_str!("../../../Cargo.lock");
        let versions = |name: &str| -> Vec<&str> {
            lock.split("[[package]]")
                .filter(|package| package.contains(&format!("name = \"{name}\"\n")))
                .filter_map(|package| package.split("version = \"").nth(1)?.split('"').next())
                .collect()
        };
        assert_eq!(versions("wasm-bindgen-cli-support").len(), 1);
        assert_eq!(versions("wasm-bindgen"), versions("wasm-bindgen-cli-support"));
    }
}
