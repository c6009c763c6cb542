//! Other programs: run, heard, and never swallowed.

use std::io::{BufRead, BufReader, Read};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

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

/// A compiler on a slow machine prints its first line after some minutes; what is silent for longer hangs.
const PATIENCE: Duration = Duration::from_secs(20 * 60);

/// Runs a program, shows what it prints line by line, and hands each line on. One that hangs is ended.
pub fn listen(command: &mut Command, hear: impl FnMut(&str)) -> Outcome<ExitStatus> {
    listen_for(PATIENCE, command, hear)
}

fn listen_for(patience: Duration, command: &mut Command, mut hear: impl FnMut(&str)) -> Outcome<ExitStatus> {
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(|error| unable(command, &error))?;
    let lines = child.stdout.take().map(lines_of);
    while let Some(lines) = &lines {
        match lines.recv_timeout(patience) {
            Ok(line) => {
                print!("{line}");
                hear(line.trim_end());
            }
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => {
                child.kill().map_err(|error| unable(command, &error))?;
                return Err(silent(command, patience));
            }
        }
    }
    child.wait().map_err(|error| unable(command, &error))
}

/// Each line as it comes. The end of the channel is the end of what is printed.
fn lines_of(printed: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut reader = BufReader::new(printed);
        let mut bytes = Vec::new();
        while reader.read_until(b'\n', &mut bytes).is_ok_and(|read| read > 0) {
            if sender.send(String::from_utf8_lossy(&bytes).into_owned()).is_err() {
                return;
            }
            bytes.clear();
        }
    });
    receiver
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

fn silent(command: &Command, patience: Duration) -> Trouble {
    Trouble::new(
        format!("`{}` said nothing for {} s and was ended.", line(command), patience.as_secs()),
        "Run it by itself to see what it waits for.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_hangs_is_ended_and_what_it_said_before_is_heard() {
        let mut heard = Vec::new();
        let mut hanging = Command::new("sh");
        hanging.args(["-c", "echo begun; exec sleep 600"]);
        let trouble = listen_for(Duration::from_secs(1), &mut hanging, |line| heard.push(line.to_owned()));
        assert_eq!(heard, ["begun"]);
        assert!(trouble.unwrap_err().to_string().contains("said nothing for 1 s"));
    }

    #[test]
    fn every_line_is_heard_also_a_last_one_without_its_end() {
        let mut heard = Vec::new();
        let status = listen(Command::new("sh").args(["-c", "echo one; printf two; exit 3"]), |line| {
            heard.push(line.to_owned());
        });
        assert_eq!(heard, ["one", "two"]);
        assert_eq!(status.unwrap().code(), Some(3));
    }
}
