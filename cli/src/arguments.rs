//! The words of the command line.

use crate::trouble::Trouble;
use cairn_core::export::{TARGETS, Target};
use cairn_core::guide::Kind;
use std::fmt::Write as _;
use std::path::PathBuf;

/// What shall be done.
#[derive(Debug, PartialEq)]
pub enum Command {
    Export(Order),
    Help,
}

/// An export.
#[derive(Debug, PartialEq)]
pub struct Order {
    /// The file, and those that are put together with it.
    pub file: PathBuf,
    pub more: Vec<PathBuf>,
    pub together: Together,
    pub target: Target,
    /// Written as this kind of document instead of the one chosen in the guide.
    pub kind: Option<Kind>,
    pub out: PathBuf,
    pub hash_images: bool,
    /// Takes what is whole in a damaged file.
    pub keep_whole: bool,
}

/// What becomes of several files.
#[derive(Debug, PartialEq)]
pub enum Together {
    /// One document, with this title or all of theirs.
    Joined(Option<String>),
    /// The first is an SOP that names the others as its work instructions, which are found at this address.
    Linked(Option<String>),
}

const KINDS: [(&str, Kind); 3] =
    [("runbook", Kind::Runbook), ("sop", Kind::Sop), ("work-instruction", Kind::WorkInstruction)];

/// Understands the words, or says which one not.
pub fn parse(words: &[String]) -> Result<Command, Trouble> {
    match words.first().map(String::as_str) {
        Some("export") => order(words.get(1..).unwrap_or_default()),
        Some("help" | "--help" | "-h") => Ok(Command::Help),
        Some(other) => Err(Trouble::Usage(format!("There is no command `{other}`. Try `cairn help`."))),
        None => Err(Trouble::Usage("Say what to do, for example `cairn export guide.cairn --to gfm -o out/`.".into())),
    }
}

fn order(words: &[String]) -> Result<Command, Trouble> {
    let (mut target, mut kind, mut out, mut title, mut at) = (None, None, None, None, None);
    let (mut hash_images, mut keep_whole, mut linked) = (false, false, false);
    let mut files = Vec::new();
    let mut words = words.iter().map(String::as_str);
    while let Some(word) = words.next() {
        let (flag, beside) =
            word.split_once('=').filter(|_| word.starts_with("--")).map_or((word, None), |(f, v)| (f, Some(v)));
        let mut value = || {
            beside.or_else(|| words.next()).ok_or_else(|| Trouble::Usage(format!("`{flag}` needs a word after it.")))
        };
        match flag {
            "--help" | "-h" => return Ok(Command::Help),
            "--to" => target = Some(target_of(value()?)?),
            "--as" => kind = Some(kind_of(value()?)?),
            "-o" | "--out" => out = Some(PathBuf::from(value()?)),
            "--title" => title = Some(value()?.to_owned()),
            "--linked" => linked = true,
            "--at" => at = Some(address_of(value()?)?),
            "--hash-images" => hash_images = true,
            "--keep-whole" => keep_whole = true,
            _ if flag.starts_with('-') => {
                return Err(Trouble::Usage(format!("`{flag}` is unknown. Try `cairn help`.")));
            }
            _ => files.push(PathBuf::from(word)),
        }
    }
    if files.is_empty() {
        return Err(Trouble::Usage("Which file? `cairn export guide.cairn --to NAME -o out/`".into()));
    }
    let (file, more) = (files.remove(0), files);
    let together = match (linked, title, at) {
        (true, None, at) if !more.is_empty() => Together::Linked(at),
        (true, None, _) => return Err(Trouble::Usage("`--linked` needs an SOP and its work instructions.".into())),
        (false, title, None) => Together::Joined(title),
        (true, Some(_), _) => return Err(Trouble::Usage("`--title` is for guides that are joined.".into())),
        (false, _, Some(_)) => return Err(Trouble::Usage("`--at` is for guides that are `--linked`.".into())),
    };
    let target = target.ok_or_else(|| Trouble::Usage(format!("Say where to: `--to NAME` with one of {}.", names())))?;
    let out = out.unwrap_or_else(|| PathBuf::from("."));
    Ok(Command::Export(Order { file, more, together, target, kind, out, hash_images, keep_whole }))
}

fn address_of(address: &str) -> Result<String, Trouble> {
    if address.starts_with("https://") || address.starts_with("http://") {
        return Ok(address.trim_end_matches('/').to_owned());
    }
    Err(Trouble::Usage(format!("`--at {address}` is no address that begins with https:// or http://.")))
}

fn names() -> String {
    TARGETS.map(|row| row.name).join(", ")
}

fn target_of(name: &str) -> Result<Target, Trouble> {
    Target::named(name).ok_or_else(|| Trouble::Usage(format!("There is no target `{name}`. Known are {}.", names())))
}

fn kind_of(name: &str) -> Result<Kind, Trouble> {
    let found = KINDS.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind);
    let known = KINDS.map(|(name, _)| name).join(", ");
    found.ok_or_else(|| Trouble::Usage(format!("There is no kind of document `{name}`. Known are {known}.")))
}

/// What `cairn help` prints.
pub fn help() -> String {
    let mut text = String::from(
        "Renders a Cairn file as a document: the same bytes as the extension's export.\n\n\
         cairn export FILE.cairn --to NAME [--as KIND] [-o FOLDER]\n\
         cairn export ONE.cairn TWO.cairn … --to NAME [--title TITLE]      several as one document\n\
         cairn export SOP.cairn STEPS.cairn … --to NAME --linked [--at URL]   an SOP and its work instructions\n\n\
         --to NAME       where to:\n",
    );
    for row in &TARGETS {
        let _ = writeln!(text, "                  {:<20} {}", row.name, row.about);
    }
    text.push_str(
        "--as KIND       runbook, sop or work-instruction; otherwise as chosen in the guide\n\
         -o FOLDER       where the files go; otherwise here\n\
         --title TITLE   of the document that several guides are joined to\n\
         --linked        the first is an SOP that names the others, which lie in folders beside it\n\
         --at URL        where the others are published: each is linked as URL/<name of its file>\n\
         --hash-images   picture names carry a part of their digest\n\
         --keep-whole    take what is whole in a damaged file\n\n\
         The files of a ZIP are laid into the folder, and the ZIP itself beside them.\n\
         Exit codes: 2 the command, 3 the file, 4 the folder.\n",
    );
    text
}
