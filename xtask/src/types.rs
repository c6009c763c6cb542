//! `cargo xtask types`: the TypeScript of every type that crosses.

use std::process::Command;

use crate::process;
use crate::repository::Repository;
use crate::trouble::Outcome;

/// Writes `extension/generated/wire.ts`; a test of core fails when it is stale.
pub fn write(repository: &Repository) -> Outcome<()> {
    process::run(
        Command::new("cargo")
            .args(["test", "--quiet", "--package", "cairn-core", "generated_types"])
            .env("CAIRN_WRITE_TYPES", "1")
            .current_dir(repository.root()),
        "Core must compile before its types can be written: fix what is said above.",
    )
}
