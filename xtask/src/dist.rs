//! `cargo xtask dist`: the store's zip, the same bytes on every run and machine.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::build::{self, Extension, Purpose, kilobytes};
use crate::repository::{Repository, write};
use crate::setup;
use crate::trouble::{Outcome, Trouble};

/// Builds and packs.
pub fn command(repository: &Repository) -> Outcome<()> {
    let wasm = setup::for_building(repository)?;
    let extension = build::build(repository, &wasm, Purpose::People)?;
    build::check_budget(&extension)?;
    let name = format!("target/cairn-{}.zip", extension.version()?);
    let bytes = pack(&extension)?;
    write(&repository.path(&name), &bytes)?;
    println!("{name}: {}", kilobytes(bytes.len()));
    Ok(())
}

/// Entries sorted by name, with one fixed time and one fixed mode.
pub fn pack(extension: &Extension) -> Outcome<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in &extension.files {
        zip.start_file(name.as_str(), options).map_err(unable)?;
        zip.write_all(bytes).map_err(unable)?;
    }
    Ok(zip.finish().map_err(unable)?.into_inner())
}

fn unable(error: impl std::fmt::Display) -> Trouble {
    Trouble::new(
        format!("The zip could not be made: {error}."),
        "Build again; if it stays, a file of the extension is damaged.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packing_twice_gives_the_same_bytes() {
        let extension = Extension {
            files: [("b.js", "2"), ("a.js", "1"), ("icons/16.png", "3")]
                .map(|(name, bytes)| (name.to_owned(), bytes.as_bytes().to_vec()))
                .into(),
        };
        let first = pack(&extension).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(2100)); // Longer than a zip's clock ticks.
        assert_eq!(first, pack(&extension).unwrap());
        let place = |name: &str| first.windows(name.len()).position(|part| part == name.as_bytes());
        assert!(place("a.js") < place("b.js"));
    }
}
