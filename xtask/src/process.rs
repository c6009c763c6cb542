//! Other programs: run, heard, and never swallowed.

use std::io::{BufRead, BufReader};
use std::process::{Command, ExitStatus, Stdio};

use crate::trouble::{Outcome, Trouble};

/// Runs a program, its output going to the person; `remedy` is said when it fails.
pub fn run(command: &mut Command, remedy: &str) -> Outcome<()> {
    let status = command.stdin(Stdio::null()).status().map_err(|error| unable(command, &error))?;
    if status.success() {
        return Ok(());
    }
    Err(Trouble::new(format!("`{}` failed ({status}).", line(command)), remedy))
}

/// Runs a program and gives what it printed; its errors go to the person.
pub fn output(command: &mut Command) -> Outcome<String> {
    let output =
        command.stdin(Stdio::null()).stderr(Stdio::inherit()).output().map_err(|error| unable(command, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(Trouble::new(format!("`{}` failed ({}).", line(command), output.status), "Its own message is above."))
}

/// What a program answers, if it runs and is content. Silent: a wrapper script's complaints are not the person's.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program runs and is content. Silent.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Runs a program, shows what it prints line by line, and hands each line on.
pub fn listen(command: &mut Command, mut hear: impl FnMut(&str)) -> Outcome<ExitStatus> {
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(|error| unable(command, &error))?;
    if let Some(stdout) = child.stdout.take() {
        let mut reader = BufReader::new(stdout);
        let mut bytes = Vec::new();
        while reader.read_until(b'\n', &mut bytes).map_err(|error| unable(command, &error))? > 0 {
            let text = String::from_utf8_lossy(&bytes);
            print!("{text}");
            hear(text.trim_end());
            bytes.clear();
        }
    }
    child.wait().map_err(|error| unable(command, &error))
}

/// The command as a person would type it.
pub fn line(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|part| part.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

fn unable(command: &Command, error: &std::io::Error) -> Trouble {
    let program = command.get_program().to_string_lossy().into_owned();
    Trouble::new(
        format!("`{program}` could not be run: {error}."),
        format!("Make sure that `{program}` is installed and on PATH."),
    )
}
