//! `cairn`: what the extension exports, on the command line.

mod arguments;
mod export;
mod folder;
mod together;
mod trouble;

use arguments::Command;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    let done = match arguments::parse(&words) {
        Ok(Command::Export(order)) => export::run(&order),
        Ok(Command::Help) => {
            print!("{}", arguments::help());
            Ok(())
        }
        Err(trouble) => Err(trouble),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("cairn: {trouble}");
            ExitCode::from(trouble.code())
        }
    }
}
