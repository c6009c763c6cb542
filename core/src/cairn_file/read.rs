//! Reading a `.cairn` file that may be torn, altered, newer, or made to do harm.

use super::{Contents, EDITS, JOURNAL, MANIFEST, SETTINGS, VERSION, picture_name, pictures_of};
use crate::archive::{Archive, Broken, Limits, sha256};
use crate::observation::SCHEMA_VERSION;
use crate::sorted::Map;
use crate::tree::Tree;
use std::fmt;

/// More than any recording needs: 2,000 pictures of up to 32 MiB, half a GiB in all.
const LIMITS: Limits = Limits { entries: 4096, entry: 64 << 20, total: 512 << 20 };
const LONGEST_ID: usize = 100;

/// A file that was read, whole or in part.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// What is whole in it.
    pub contents: Contents,
    /// What is not. A file without damage is exactly what was written.
    pub damages: Vec<Damage>,
}

/// Why nothing of a file can be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is no ZIP at all.
    NotCairn,
    /// It unpacks to more than any recording holds.
    TooLarge,
    /// It was written by a newer Cairn.
    Newer,
    /// There is no journal in it that could be read.
    NoJournal(&'static str),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotCairn => f.write_str("This is not a Cairn file."),
            Self::TooLarge => f.write_str("This file unpacks to more than a recording can hold, so it was not opened."),
            Self::Newer => f.write_str("This file was written by a newer Cairn. Update Cairn, then open it again."),
            Self::NoJournal(why) => write!(f, "This Cairn file is damaged: its journal {why}."),
        }
    }
}

/// Something in a file that is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The file ends too soon.
    Torn,
    /// The list of what belongs in it cannot be read: nothing could be checked against it.
    NoManifest,
    /// An entry cannot be read, or is not what the list says.
    Entry(String, &'static str),
    /// A picture that the journal names is not in the file.
    PictureMissing(String),
    /// Something that does not belong in a Cairn file was left out.
    Stranger(String),
    /// Rows of the journal that cannot be read.
    Rows(usize),
    /// Edits that cannot be read, and those after them.
    Edits(usize),
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Torn => f.write_str("the file ends too soon"),
            Self::NoManifest => f.write_str("manifest.json cannot be read, so nothing could be checked"),
            Self::Entry(name, why) => write!(f, "{name} {why}"),
            Self::PictureMissing(id) => write!(f, "the picture {id} is missing"),
            Self::Stranger(name) => write!(f, "“{name}” does not belong in a Cairn file and was left out"),
            Self::Rows(count) => write!(f, "{count} line(s) of the journal cannot be read"),
            Self::Edits(count) => write!(f, "{count} change(s) to the guide cannot be read"),
        }
    }
}

/// Reads a file. What is whole in it is given back beside what is not.
///
/// # Errors
/// When there is nothing to keep, or it must not be unpacked.
pub fn read(bytes: &[u8]) -> Result<Opened, Refusal> {
    let Examined { mut contents, pictures, damages } = examine(bytes)?;
    let read = |(id, name): (String, String)| Some((id, picture(bytes, &name)?));
    contents.pictures = pictures.into_iter().filter_map(read).collect();
    Ok(Opened { contents, damages })
}

/// A file that was looked through: its pictures are left in it, to be taken out one by one.
#[derive(Clone, Debug, PartialEq)]
pub struct Examined {
    /// What is whole in it, without the pictures.
    pub contents: Contents,
    /// Whole pictures: their ids, and by what [`picture`] finds them.
    pub pictures: Vec<(String, String)>,
    /// What is not whole.
    pub damages: Vec<Damage>,
}

/// A picture of a file that was examined.
#[must_use]
pub fn picture(bytes: &[u8], name: &str) -> Option<Vec<u8>> {
    let archive = Archive::open(bytes, LIMITS).ok()?;
    archive.read(archive.entries.iter().find(|entry| entry.name == name)?).ok()
}

/// Looks a file through, one picture in memory at a time.
///
/// # Errors
/// As [`read`].
pub fn examine(bytes: &[u8]) -> Result<Examined, Refusal> {
    let archive = Archive::open(bytes, LIMITS).map_err(|broken| match broken {
        Broken::TooLarge => Refusal::TooLarge,
        _ => Refusal::NotCairn,
    })?;
    let mut reader = Reader { archive, damages: Vec::new(), manifest: Manifest::default() };
    if reader.archive.is_torn {
        reader.damages.push(Damage::Torn);
    }
    reader.read_manifest()?;
    reader.leave_out_strangers();
    let (contents, pictures) = reader.contents()?;
    Ok(Examined { contents, pictures, damages: reader.damages })
}

/// What the manifest says, as far as it can be understood.
#[derive(Default)]
struct Manifest {
    recording: String,
    started: f64,
    stopped: Option<f64>,
    digests: Map<String, String>,
    /// Id of each picture by the name of its entry.
    pictures: Map<String, String>,
}

struct Reader<'a> {
    archive: Archive<'a>,
    damages: Vec<Damage>,
    manifest: Manifest,
}

impl Reader<'_> {
    fn read_manifest(&mut self) -> Result<(), Refusal> {
        let text = self.bytes(MANIFEST).ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
        let manifest =
            Tree::parse(&text).ok().filter(|value| value.get("format").and_then(Tree::as_text) == Some("cairn"));
        let Some(value) = manifest else {
            // A ZIP of another kind, unless the tear took the manifest with it.
            let has = |name: &str| self.archive.entries.iter().any(|entry| entry.name == name);
            if !has(JOURNAL) {
                return Err(if has(EDITS) { Refusal::NoJournal("is not whole") } else { Refusal::NotCairn });
            }
            self.damages.push(Damage::NoManifest);
            return Ok(());
        };
        let is_newer = |name: &str, known: i64| {
            value.get(name).and_then(Tree::as_whole).is_none_or(|version| !(0..=known).contains(&version))
        };
        if is_newer("version", VERSION) || is_newer("schema", i64::from(SCHEMA_VERSION)) {
            return Err(Refusal::Newer);
        }
        self.manifest = manifest_of(&value);
        Ok(())
    }

    /// Whatever has another name than ours is not looked at, and said.
    fn leave_out_strangers(&mut self) {
        let mut seen: Vec<String> = Vec::new();
        for entry in &self.archive.entries {
            let known = [MANIFEST, JOURNAL, EDITS, SETTINGS].contains(&entry.name.as_str()) || is_picture(&entry.name);
            if !known || seen.contains(&entry.name) {
                let shown = entry.name.chars().filter(|c| !c.is_control()).take(80).collect();
                self.damages.push(Damage::Stranger(shown));
            }
            seen.push(entry.name.clone());
        }
    }

    fn contents(&mut self) -> Result<(Contents, Vec<(String, String)>), Refusal> {
        let journal = match self.checked(JOURNAL) {
            Ok(bytes) => text(bytes),
            Err(why) => return Err(Refusal::NoJournal(why)),
        };
        let mut optional = |name: &str| match self.checked(name) {
            Ok(bytes) => text(bytes),
            Err(why) => {
                self.damages.push(Damage::Entry(name.to_owned(), why));
                String::new()
            }
        };
        let (edits, settings) = (optional(EDITS), optional(SETTINGS));
        let contents = Contents {
            recording: std::mem::take(&mut self.manifest.recording),
            started: self.manifest.started,
            stopped: self.manifest.stopped,
            journal,
            edits,
            settings,
            pictures: Vec::new(),
        };
        self.read_rows(&contents)?;
        let pictures = self.pictures();
        self.miss_pictures(&contents, &pictures);
        Ok((contents, pictures))
    }

    fn read_rows(&mut self, contents: &Contents) -> Result<(), Refusal> {
        let (rows, lost) = contents.rows();
        if rows.iter().any(|row| row.observation.schema > SCHEMA_VERSION) {
            return Err(Refusal::Newer);
        }
        if rows.is_empty() && lost > 0 {
            return Err(Refusal::NoJournal("holds no line that can be read"));
        }
        if lost > 0 {
            self.damages.push(Damage::Rows(lost));
        }
        match contents.edits() {
            (_, 0) => {}
            (_, lost) => self.damages.push(Damage::Edits(lost)),
        }
        Ok(())
    }

    /// Ids and names of those that are whole.
    fn pictures(&mut self) -> Vec<(String, String)> {
        let mut pictures = Vec::new();
        for (name, id) in std::mem::take(&mut self.manifest.pictures) {
            match self.checked(&name) {
                Ok(bytes) if bytes.starts_with(b"\x89PNG\r\n\x1a\n") => pictures.push((id, name)),
                Ok(_) => self.damages.push(Damage::Entry(name, "is no picture")),
                // What is not there is missed by the journal, if it names it at all.
                Err("is missing") => {}
                Err(why) => self.damages.push(Damage::Entry(name, why)),
            }
        }
        pictures
    }

    /// Pictures that the journal names and the file does not hold. One that is damaged was told already.
    fn miss_pictures(&mut self, contents: &Contents, pictures: &[(String, String)]) {
        for id in pictures_of(&contents.rows().0) {
            let is_there = pictures.iter().any(|(known, _)| *known == id);
            if !is_there {
                self.damages.push(Damage::PictureMissing(id));
            }
        }
    }

    /// An entry's bytes, if they are what the manifest says.
    fn checked(&self, name: &str) -> Result<Vec<u8>, &'static str> {
        let bytes = self.bytes(name)?;
        match self.manifest.digests.get(name) {
            Some(digest) if *digest != sha256(&bytes) => Err("was changed after it was written"),
            _ => Ok(bytes),
        }
    }

    fn bytes(&self, name: &str) -> Result<Vec<u8>, &'static str> {
        let entry = self.archive.entries.iter().find(|entry| entry.name == name).ok_or("is missing")?;
        self.archive.read(entry).map_err(|broken| match broken {
            Broken::Checksum => "is damaged: its checksum is wrong",
            Broken::Truncated => "is damaged: it ends too soon",
            Broken::TooLarge => "unpacks to more than it says",
            Broken::Method | Broken::NotZip => "is packed in a way that Cairn does not read",
        })
    }
}

fn manifest_of(value: &Tree) -> Manifest {
    let nothing = Tree::Null;
    let list = |name: &str| value.get(name).map(Tree::items).unwrap_or_default();
    let word = |value: &Tree, name: &str| value.get(name).and_then(Tree::as_text).unwrap_or_default().to_owned();
    let recording = value.get("recording").unwrap_or(&nothing);
    Manifest {
        recording: word(recording, "id").chars().take(LONGEST_ID).collect(),
        started: recording.get("started").and_then(Tree::as_number).unwrap_or_default(),
        stopped: recording.get("stopped").and_then(Tree::as_number),
        digests: list("entries").iter().map(|entry| (word(entry, "name"), word(entry, "sha256"))).collect(),
        pictures: list("pictures")
            .iter()
            .map(|picture| (word(picture, "name"), word(picture, "id")))
            .filter(|(name, id)| is_picture(name) && !id.is_empty() && id.len() <= LONGEST_ID)
            .collect(),
    }
}

/// `pictures/0001.png`, as we write it.
fn is_picture(name: &str) -> bool {
    let number = name.strip_prefix("pictures/").and_then(|rest| rest.strip_suffix(".png"));
    let index = number.and_then(|number| number.parse::<usize>().ok()).and_then(|number| number.checked_sub(1));
    index.is_some_and(|index| picture_name(index) == name)
}

/// Lines that are no UTF-8 cannot be read as rows either, and are counted there.
fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}
