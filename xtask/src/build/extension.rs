//! The extension as a set of files, in memory: it is small, and so every way out of it gives the same bytes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::repository::{Repository, files_under, read, write};
use crate::trouble::{Outcome, Trouble};

/// What a browser would miss first.
const NEEDED: [&str; 12] = [
    "manifest.json",
    "worker.js",
    "recorder.js",
    "popup.html",
    "panel.html",
    "editor.html",
    "boot.js",
    "app.js",
    "app_bg.wasm",
    "studio-worker.js",
    "studio.js",
    "studio_bg.wasm",
];

/// Path inside the extension → bytes. Sorted, so that nothing depends on a folder's order.
#[derive(Debug, Clone)]
pub struct Extension {
    /// The files.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Extension {
    /// What is copied as it stands: the manifest and the pages.
    pub fn from_sources(repository: &Repository) -> Outcome<Self> {
        let mut files = BTreeMap::new();
        files.insert("manifest.json".to_owned(), read(&repository.path("manifest.json"))?);
        let pages = repository.path("extension/pages");
        for file in files_under(&pages)? {
            let name = file.to_string_lossy().replace('\\', "/");
            if is_shipped(&name) {
                files.insert(name, read(&pages.join(&file))?);
            }
        }
        Ok(Self { files })
    }

    /// The same extension with the permission that tests cannot click for.
    pub fn for_tests(&self) -> Outcome<Self> {
        let mut changed = self.clone();
        let mut manifest = self.manifest()?;
        if let Value::Object(fields) = &mut manifest {
            fields.insert("host_permissions".to_owned(), Value::from(vec!["<all_urls>"]));
        }
        changed.files.insert("manifest.json".to_owned(), format!("{manifest:#}\n").into());
        Ok(changed)
    }

    /// The manifest's version.
    pub fn version(&self) -> Outcome<String> {
        match self.manifest()?.get("version") {
            Some(Value::String(version)) => Ok(version.clone()),
            _ => Err(Trouble::new("manifest.json has no version.", "Give it the workspace's version.")),
        }
    }

    /// All bytes together.
    pub fn bytes(&self) -> usize {
        self.files.values().map(Vec::len).sum()
    }

    /// Nothing that the manifest or a page refers to may be missing.
    pub fn check(&self) -> Outcome<()> {
        let missing: Vec<&str> = NEEDED.into_iter().filter(|name| !self.files.contains_key(*name)).collect();
        if missing.is_empty() {
            return Ok(());
        }
        Err(Trouble::new(
            format!("The extension would lack {}.", missing.join(", ")),
            "Pages lie in extension/pages; scripts are bundled from the entries named in xtask/src/build/scripts.rs.",
        ))
    }

    /// Writes what changed and removes what no longer belongs.
    pub fn write_to(&self, folder: &Path) -> Outcome<()> {
        for (name, bytes) in &self.files {
            write(&folder.join(name), bytes)?;
        }
        for file in files_under(folder)? {
            let name = file.to_string_lossy().replace('\\', "/");
            if !self.files.contains_key(&name) {
                let stale = folder.join(&file);
                fs::remove_file(&stale).map_err(|error| Trouble::file("remove", &stale, &error))?;
            }
        }
        Ok(())
    }

    fn manifest(&self) -> Outcome<Value> {
        let bytes = self.files.get("manifest.json").map_or(&[][..], Vec::as_slice);
        serde_json::from_slice(bytes).map_err(|error| {
            Trouble::new(format!("manifest.json is not JSON: {error}."), "Mend it; the line and column are named.")
        })
    }
}

fn is_shipped(name: &str) -> bool {
    let shipped = [".html", ".css", ".png", ".svg", ".json"];
    shipped.iter().any(|ending| name.ends_with(ending)) && !name.ends_with("tsconfig.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_build_for_tests_differs_by_the_host_permission_alone() {
        let files = BTreeMap::from([
            ("manifest.json".to_owned(), b"{\"version\":\"1.2.3\",\"a\":[1]}".to_vec()),
            ("worker.js".to_owned(), b"1".to_vec()),
        ]);
        let shipped = Extension { files };
        let mut tested = shipped.for_tests().unwrap();
        let mut manifest = tested.manifest().unwrap();
        let granted = manifest.as_object_mut().unwrap().remove("host_permissions");
        assert_eq!(granted, Some(serde_json::json!(["<all_urls>"])));
        assert_eq!(manifest, shipped.manifest().unwrap());
        tested.files.remove("manifest.json");
        assert_eq!(tested.files.len(), 1);
        assert_eq!(tested.files.get("worker.js"), shipped.files.get("worker.js"));
    }

    #[test]
    fn the_manifest_says_the_version_of_the_workspace() {
        let manifest: Value = serde_json::from_str(include_str!("../../../manifest.json")).unwrap();
        assert_eq!(manifest["version"], env!("CARGO_PKG_VERSION"));
    }
}
