//! `cargo xtask start [URL]`: a browser with the extension, for use by hand.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use crate::build::{self, Purpose, SHIPPED, scripts};
use crate::repository::Repository;
use crate::setup::{self, Tools};
use crate::trouble::{Outcome, Trouble};

/// Looking at the times of some hundred files takes a millisecond or two: no watcher library is needed for it.
const PAUSE: Duration = Duration::from_millis(500);

/// `start [URL]`; without one, the demo console.
pub fn command(repository: &Repository, arguments: &[String]) -> Outcome<()> {
    let url = match arguments {
        [] => "",
        [url] if url.starts_with("http://") || url.starts_with("https://") => url,
        _ => {
            return Err(Trouble::new(
                format!("`start` does not know `{}`.", arguments.join(" ")),
                "Give it one address that begins with http:// or https://, or nothing for the demo console.",
            ));
        }
    };
    let tools = setup::everything(repository)?;
    build::build(repository, &tools.wasm, Purpose::People)?;
    let browser = open(repository, &tools, url)?;
    rebuild_on_change(repository, &tools, browser)
}

/// The person grants the host permission in the prompt, as with a shipped build; the profile remembers it.
fn open(repository: &Repository, tools: &Tools, url: &str) -> Outcome<Child> {
    let program = scripts::for_node(repository, "web-tests/start/main.ts", "start")?;
    repository
        .node()
        .arg("--enable-source-maps")
        .arg(program)
        .env("CAIRN_EXTENSION", repository.path(SHIPPED))
        .env("CAIRN_CHROME", &tools.chromium.program)
        .env("CAIRN_PROFILE", repository.path("target/browser-profile"))
        .env("CAIRN_URL", url)
        .env("CAIRN_HEADED", if has_display() { "1" } else { "" })
        .stdin(Stdio::piped())
        .spawn()
        .map_err(|error| Trouble::new(format!("Node could not be started: {error}."), "Install Node.js 20 or newer."))
}

fn rebuild_on_change(repository: &Repository, tools: &Tools, mut browser: Child) -> Outcome<()> {
    let mut seen = times(repository)?;
    loop {
        sleep(PAUSE);
        match browser.try_wait() {
            Ok(None) => {}
            Ok(Some(status)) if status.success() => return Ok(()),
            Ok(Some(_)) | Err(_) => {
                return Err(Trouble::new("The browser ended unexpectedly.", "Its own message is above."));
            }
        }
        let now = times(repository)?;
        if now == seen {
            continue;
        }
        seen = now;
        match build::build(repository, &tools.wasm, Purpose::People) {
            Ok(_) => tell_to_reload(&mut browser),
            Err(trouble) => eprintln!("\n{trouble}\nThe browser keeps the last good build."),
        }
    }
}

fn tell_to_reload(browser: &mut Child) {
    let told = browser.stdin.as_mut().is_some_and(|input| writeln!(input, "reload").is_ok());
    if !told {
        eprintln!("Built, but the browser no longer listens: close it and start again.");
    }
}

fn times(repository: &Repository) -> Outcome<BTreeMap<PathBuf, Option<SystemTime>>> {
    let sources = scripts::sources(repository)?;
    Ok(sources
        .into_iter()
        .map(|path| {
            let time = path.metadata().and_then(|metadata| metadata.modified());
            (path, time.ok())
        })
        .collect())
}

fn has_display() -> bool {
    cfg!(any(windows, target_os = "macos"))
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}
