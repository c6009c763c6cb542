//! What people download.

use std::fmt::Write;

use crate::build::{self, Purpose, kilobytes};
use crate::dist;
use crate::repository::Repository;
use crate::setup;
use crate::trouble::Outcome;

pub fn run(repository: &Repository) -> Outcome<String> {
    let wasm = setup::for_building(repository)?;
    let extension = build::build(repository, &wasm, Purpose::People)?;
    let mut table = String::from("| file | size |\n|---|---:|\n");
    let scripts = extension.files.iter().filter(|(name, _)| name.ends_with(".js") || name.ends_with(".wasm"));
    for (name, bytes) in scripts {
        row(&mut table, name, bytes.len());
    }
    row(&mut table, "the extension, unpacked", extension.bytes());
    row(&mut table, "the store's zip", dist::pack(&extension)?.len());
    Ok(table)
}

fn row(table: &mut String, name: &str, bytes: usize) {
    // Writing to a String cannot fail.
    let _ = writeln!(table, "| {name} | {} |", kilobytes(bytes));
}
