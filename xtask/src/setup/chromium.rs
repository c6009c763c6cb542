//! The browser that loads the unpacked extension.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process;
use crate::setup::{debian, on_path};
use crate::trouble::{Outcome, Trouble};

/// Chromium itself is looked for first: branded Chrome ignores `--load-extension` since 137.
const NAMES: [&str; 5] = ["chromium", "chromium-browser", "chrome", "google-chrome", "google-chrome-stable"];
const MAC: [&str; 3] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
/// The last branded Chrome that loads an unpacked extension from the command line.
const LAST_BRANDED: u32 = 136;
/// Older ones lack what the manifest asks for.
const OLDEST: u32 = 120;

/// A browser that can load the extension.
#[derive(Debug, Clone)]
pub struct Chromium {
    /// The program.
    pub program: PathBuf,
    version: String,
}

impl Chromium {
    /// `CHROME` when set; else one on this machine; else, on Debian as root, installed.
    pub fn find_or_install() -> Outcome<Self> {
        if let Some(program) = std::env::var_os("CHROME").filter(|value| !value.is_empty()) {
            return Self::check(Path::new(&program));
        }
        if let Some(found) = Self::on_this_machine() {
            return Ok(found);
        }
        if debian::may_install() {
            debian::install(&["chromium", "fonts-liberation"])?;
            if let Some(found) = Self::on_this_machine() {
                return Ok(found);
            }
        }
        Err(Trouble::new(
            "No browser was found that loads an unpacked extension.",
            "Install Chromium (Debian: `apt-get install chromium`) or Chrome for Testing, or set CHROME to its program. \
             Branded Chrome 137 and newer cannot be used here: it ignores --load-extension.",
        ))
    }

    fn on_this_machine() -> Option<Self> {
        NAMES
            .iter()
            .filter_map(|name| on_path(name))
            .chain(MAC.iter().map(PathBuf::from).filter(|path| path.is_file()))
            .find_map(|program| Self::check(&program).ok())
    }

    fn check(program: &Path) -> Outcome<Self> {
        let text = process::answer(Command::new(program).arg("--version")).ok_or_else(|| {
            Trouble::new(
                format!("{} does not run.", program.display()),
                "Set CHROME to the program of a Chromium or a Chrome for Testing.",
            )
        })?;
        let version = text.trim().to_owned();
        let Some(major) = major(&version) else {
            return Err(Trouble::new(
                format!("{} does not tell its version (`{version}`).", program.display()),
                "Set CHROME to the program of a Chromium or a Chrome for Testing.",
            ));
        };
        let branded = version.starts_with("Google Chrome") && !version.contains("for Testing");
        if major < OLDEST || (branded && major > LAST_BRANDED) {
            return Err(Trouble::new(
                format!("{version} cannot load the extension from the command line."),
                format!("Set CHROME to a Chromium or Chrome for Testing, {OLDEST} or newer."),
            ));
        }
        Ok(Self { program: program.to_path_buf(), version })
    }
}

impl fmt::Display for Chromium {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.version)
    }
}

fn major(version: &str) -> Option<u32> {
    version.split_whitespace().find_map(|word| word.split('.').next()?.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_major_version_is_found_among_the_words() {
        assert_eq!(major("Chromium 156.0.8078.79 built on Debian"), Some(156));
        assert_eq!(major("Google Chrome for Testing 141.0.1"), Some(141));
        assert_eq!(major("no version"), None);
    }
}
