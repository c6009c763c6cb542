//! Python with the packages that read Markdown as site builders do: where there is one.

use std::path::PathBuf;
use std::process::Command;

use crate::process;
use crate::repository::Repository;
use crate::trouble::Outcome;

const REQUIREMENTS: &str = "web-tests/oracles/python/requirements.txt";

/// A Python that has the packages, installed beside what is built; none where Python or its package index is missing.
pub fn with_packages(repository: &Repository) -> Outcome<Option<PathBuf>> {
    let folder = repository.workshop("python")?;
    let own = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let knows =
        |program: &PathBuf| process::succeeds(Command::new(program).args(["-c", "import markdown, pymdownx, md2conf"]));
    if knows(&own) {
        return Ok(Some(own));
    }
    let made = process::succeeds(Command::new("python3").args(["-m", "venv"]).arg(&folder));
    let mut install = Command::new(&own);
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]);
    let installed = made && process::succeeds(install.arg(repository.path(REQUIREMENTS)));
    Ok((installed && knows(&own)).then_some(own))
}
