//! `cargo xtask bench [NAME]`: what is measured, as Markdown tables. Figures are ratios within one run.

mod browser;
mod captions;
mod native;
mod sizes;

use crate::repository::Repository;
use crate::trouble::{Outcome, Trouble};

/// A bench: its name, what it tells, and how it is run; it gives a Markdown table.
struct Bench {
    name: &'static str,
    about: &'static str,
    run: fn(&Repository) -> Outcome<String>,
}

const BENCHES: [Bench; 7] = [
    Bench { name: "sizes", about: "What is shipped, in bytes", run: sizes::run },
    Bench {
        name: "fold",
        about: "Fold and captions, time per observation: it must not grow with the recording",
        run: native::fold,
    },
    Bench {
        name: "picture",
        about: "One annotated picture: wasm against the browser's own canvas",
        run: browser::picture,
    },
    Bench { name: "captions", about: "Captions against ground truth written from the screen", run: captions::run },
    Bench { name: "recorder", about: "The recorder's own time in the page, per gesture", run: browser::recorder },
    Bench { name: "capture", about: "What is captured, and how truly", run: browser::capture },
    Bench { name: "export", about: "A guide of 500 steps with 500 pictures, exported", run: browser::export },
];

/// `bench [NAME | --list]`.
pub fn command(repository: &Repository, arguments: &[String]) -> Outcome<()> {
    match arguments {
        [] => run(repository, &BENCHES.iter().collect::<Vec<_>>()),
        [flag] if flag == "--list" => {
            for bench in &BENCHES {
                println!("{:10}{}", bench.name, bench.about);
            }
            Ok(())
        }
        [name] => match BENCHES.iter().find(|bench| bench.name == name) {
            Some(bench) => run(repository, &[bench]),
            None => Err(unknown(name)),
        },
        more => Err(unknown(&more.join(" "))),
    }
}

fn run(repository: &Repository, benches: &[&Bench]) -> Outcome<()> {
    for bench in benches {
        let table = (bench.run)(repository)?;
        println!("\n### {}\n\n{}", bench.about, table.trim_end());
    }
    Ok(())
}

fn unknown(name: &str) -> Trouble {
    Trouble::new(format!("There is no bench `{name}`."), "`cargo xtask bench --list` names them all.")
}
