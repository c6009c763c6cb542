//! A compiler for wasm32: rustup's standard library, or one built from Debian's sources.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process;
use crate::repository::Repository;
use crate::setup::{debian, on_path};
use crate::trouble::{Outcome, Trouble};

/// The target of the app.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's newer Rust, as its browsers are built with. It has no standard library for wasm, but its sources.
const DEBIAN_PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy", "rust-web-llvm"];
const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_LINKER: &str = "/usr/bin/rust-lld";

/// How code for wasm is compiled on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WasmCompiler {
    /// By the cargo on PATH, whose toolchain has the target.
    OwnToolchain,
    /// By Debian's cargo and rustc, which build the standard library along.
    DebianSources,
}

impl WasmCompiler {
    /// Finds one; else by rustup; else, on Debian as root, from Debian's packages.
    pub fn find_or_install(repository: &Repository) -> Outcome<Self> {
        if own_toolchain_has_target(repository) {
            return Ok(Self::OwnToolchain);
        }
        if on_path("rustup").is_some() {
            println!("Installing the target {TARGET} …");
            let mut rustup = Command::new("rustup");
            rustup.args(["target", "add", TARGET]).current_dir(repository.root());
            if process::succeeds(&mut rustup) && own_toolchain_has_target(repository) {
                return Ok(Self::OwnToolchain);
            }
        }
        if debian_is_ready() {
            return Ok(Self::DebianSources);
        }
        if debian::may_install() {
            debian::install(&DEBIAN_PACKAGES)?;
            install_debian_linker()?;
            if debian_is_ready() {
                return Ok(Self::DebianSources);
            }
        }
        Err(Trouble::new(
            format!("The standard library of Rust for {TARGET} is missing."),
            format!(
                "Run `rustup target add {TARGET}`; on Debian without rustup, as root: `apt-get install {}`.",
                DEBIAN_PACKAGES.join(" ")
            ),
        ))
    }

    /// A cargo subcommand for wasm.
    pub fn cargo(&self, repository: &Repository, subcommand: &str) -> Command {
        let mut command = match self {
            Self::OwnToolchain => Command::new("cargo"),
            Self::DebianSources => Command::new(DEBIAN_CARGO),
        };
        command.args([subcommand, "--target", TARGET]).current_dir(repository.root());
        if *self == Self::DebianSources {
            command
                .arg("-Zbuild-std=std,panic_abort,test")
                .args(["--target-dir".into(), self.target_folder(repository)])
                .env("RUSTC", DEBIAN_RUSTC)
                .env("RUSTC_BOOTSTRAP", "1")
                .env("PATH", debian_path())
                // Cargo's `run` put the other toolchain's libraries here.
                .env_remove("LD_LIBRARY_PATH")
                .env_remove("RUSTUP_TOOLCHAIN");
        }
        command
    }

    /// Where that cargo leaves its results; apart, so that two compilers never undo each other's work.
    pub fn target_folder(&self, repository: &Repository) -> PathBuf {
        match self {
            Self::OwnToolchain => repository.cargo_target(),
            Self::DebianSources => repository.cargo_target().join("debian"),
        }
    }
}

impl fmt::Display for WasmCompiler {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::OwnToolchain => "Rust with the wasm target",
            Self::DebianSources => "Debian's Rust with its standard library built for wasm",
        })
    }
}

fn own_toolchain_has_target(repository: &Repository) -> bool {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", TARGET]).current_dir(repository.root());
    process::answer(&mut rustc).is_some_and(|folder| has_standard_library(Path::new(folder.trim())))
}

fn has_standard_library(folder: &Path) -> bool {
    std::fs::read_dir(folder)
        .is_ok_and(|entries| entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-")))
}

/// All that `-Zbuild-std` needs: both programs, the library's sources and a linker that is really there.
fn debian_is_ready() -> bool {
    if ![DEBIAN_CARGO, DEBIAN_RUSTC, DEBIAN_LINKER].iter().all(|path| Path::new(path).exists()) {
        return false;
    }
    process::output(Command::new(DEBIAN_RUSTC).args(["--print", "sysroot"]).env_remove("LD_LIBRARY_PATH"))
        .is_ok_and(|root| Path::new(root.trim()).join("lib/rustlib/src/rust/library/Cargo.lock").exists())
}

/// `rust-lld` is a link to `lld-<version>`, whose package has the same name and is only a suggestion.
fn install_debian_linker() -> Outcome<()> {
    if Path::new(DEBIAN_LINKER).exists() {
        return Ok(());
    }
    let package = std::fs::read_link(DEBIAN_LINKER)
        .ok()
        .and_then(|link| Some(link.file_name()?.to_string_lossy().into_owned()))
        .filter(|name| name.starts_with("lld"))
        .unwrap_or_else(|| "lld".to_owned());
    debian::install(&[&package])
}

/// Debian's programs before any other toolchain's: cargo looks for its subcommands here.
fn debian_path() -> std::ffi::OsString {
    let mut folders = vec![PathBuf::from("/usr/bin"), PathBuf::from("/bin")];
    if let Some(path) = std::env::var_os("PATH") {
        folders.extend(std::env::split_paths(&path));
    }
    std::env::join_paths(folders).unwrap_or_else(|_| "/usr/bin:/bin".into())
}
