//! `cargo xtask test`: every check there is, each counted, none swallowed.

mod count;
mod suites;
pub mod wasm;

use std::process::ExitCode;

use crate::repository::Repository;
use crate::trouble::{Outcome, Trouble};

pub use count::Count;
use suites::{Run, SUITES, Suite};

/// `test [--only SUITE] [FILTER]`. The last line is always `N passed, N failed`.
pub fn command(repository: &Repository, arguments: &[String]) -> Outcome<ExitCode> {
    let (chosen, filter) = choose(arguments)?;
    let run = Run { repository, filter };
    let mut total = Count::default();
    let mut failed = Vec::new();
    for suite in chosen {
        println!("\n── {} ──", suite.name);
        let count = (suite.run)(&run).unwrap_or_else(|trouble| {
            eprintln!("\n{trouble}");
            Count::FAILURE
        });
        println!("{}: {count}", suite.name);
        if count.failed > 0 {
            failed.push(suite.name);
        }
        total += count;
    }
    if !failed.is_empty() {
        println!("\nFailed: {}. Its messages are above.", failed.join(", "));
    }
    println!("\n{total}");
    Ok(if total.failed == 0 && total.passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn choose(arguments: &[String]) -> Outcome<(Vec<&'static Suite>, Option<&str>)> {
    let (only, filter) = match arguments {
        [flag, name, rest @ ..] if flag == "--only" => (Some(name.as_str()), rest),
        rest => (None, rest),
    };
    let filter = match filter {
        [] => None,
        [filter] if !filter.starts_with('-') => Some(filter.as_str()),
        _ => return Err(misused(&filter.join(" "))),
    };
    let chosen: Vec<&Suite> = SUITES
        .iter()
        // A filter is for tests with names: the plain checks have none.
        .filter(|suite| only.map_or(filter.is_none() || suite.has_names, |name| suite.name == name))
        .collect();
    if chosen.is_empty() {
        return Err(misused(only.unwrap_or_default()));
    }
    Ok((chosen, filter))
}

fn misused(what: &str) -> Trouble {
    let names: Vec<&str> = SUITES.iter().map(|suite| suite.name).collect();
    Trouble::new(
        format!("`test` does not know `{what}`."),
        format!("Use `cargo xtask test [--only SUITE] [FILTER]` with a suite of: {}.", names.join(", ")),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(arguments: &[&str]) -> Vec<&'static str> {
        let arguments: Vec<String> = arguments.iter().map(|&part| part.to_owned()).collect();
        let (chosen, _) = choose(&arguments).unwrap();
        chosen.iter().map(|suite| suite.name).collect()
    }

    #[test]
    fn without_a_word_every_suite_runs() {
        assert_eq!(names(&[]).len(), SUITES.len());
    }

    #[test]
    fn one_suite_can_be_chosen_and_a_filter_leaves_out_what_has_no_names() {
        assert_eq!(names(&["--only", "types"]), ["types"]);
        assert_eq!(names(&["fold"]), ["native", "wasm", "web"]);
    }

    #[test]
    fn an_unknown_suite_is_refused_with_the_known_ones() {
        let trouble = choose(&["--only".to_owned(), "nativ".to_owned()]).unwrap_err();
        assert!(trouble.to_string().contains("native, oracles, wasm"));
    }
}
