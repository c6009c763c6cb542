//! Benches that are Rust programs: examples of core that print a Markdown table.

use std::process::Command;

use crate::process;
use crate::repository::Repository;
use crate::trouble::Outcome;

pub fn fold(repository: &Repository) -> Outcome<String> {
    example(repository, "bench_fold")
}

fn example(repository: &Repository, name: &str) -> Outcome<String> {
    process::output(
        Command::new("cargo")
            .args(["run", "--quiet", "--release", "--package", "cairn-core", "--example", name])
            .current_dir(repository.root()),
    )
}
