//! Where things lie.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use crate::trouble::{Outcome, Trouble};

/// The folders of one checkout.
#[derive(Debug, Clone)]
pub struct Repository {
    root: PathBuf,
}

impl Repository {
    /// The checkout this program was built from.
    pub fn find() -> Outcome<Self> {
        let package =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package.parent().map(Path::to_path_buf).ok_or_else(|| {
            Trouble::new("The repository's folder was not found.", "Run `cargo xtask` inside the repository.")
        })?;
        Ok(Self { root })
    }

    /// A path inside the checkout.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The checkout itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Node, in the checkout's folder.
    ///
    /// Without compiling in the background: a process that ends waits for such work, which may itself wait for the
    /// process to collect garbage, and both then wait for ever (`nodejs/node` issue 54918).
    pub fn node(&self) -> Command {
        let mut node = Command::new("node");
        node.arg("--no-concurrent-recompilation").current_dir(&self.root);
        node
    }

    /// Where cargo puts what it compiles.
    pub fn cargo_target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.path("target"), |folder| self.root.join(PathBuf::from(folder)))
    }

    /// A folder for intermediate results, made when missing.
    pub fn workshop(&self, name: &str) -> Outcome<PathBuf> {
        let folder = self.path("target/xtask").join(name);
        fs::create_dir_all(&folder).map_err(|error| Trouble::file("make", &folder, &error))?;
        Ok(folder)
    }

    /// Keeps a second run out of the same folders until the file is dropped.
    pub fn lock(&self, name: &str) -> Outcome<File> {
        let path = self.workshop("locks")?.join(name);
        let file = File::create(&path).map_err(|error| Trouble::file("open", &path, &error))?;
        if file.try_lock().is_ok() {
            return Ok(file);
        }
        println!("Waiting for another build in this checkout …");
        file.lock().map_err(|error| Trouble::file("lock", &path, &error))?;
        Ok(file)
    }
}

/// Reads a file.
pub fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| Trouble::file("read", path, &error))
}

/// Reads a text file.
pub fn read_text(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| Trouble::file("read", path, &error))
}

/// Writes a file and the folders above it; leaves it alone when nothing would change.
pub fn write(path: &Path, bytes: &[u8]) -> Outcome<()> {
    if fs::read(path).is_ok_and(|present| present == bytes) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| Trouble::file("make", folder, &error))?;
    }
    fs::write(path, bytes).map_err(|error| Trouble::file("write", path, &error))
}

/// Every file under a folder, sorted, as paths relative to it.
pub fn files_under(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(next) = waiting.pop() {
        let entries = fs::read_dir(&next).map_err(|error| Trouble::file("list", &next, &error))?;
        for entry in entries {
            let path = entry.map_err(|error| Trouble::file("list", &next, &error))?.path();
            if path.is_dir() {
                waiting.push(path);
            } else if let Ok(relative) = path.strip_prefix(folder) {
                found.push(relative.to_path_buf());
            }
        }
    }
    found.sort();
    Ok(found)
}
