//! Reading what somebody else may have written: every length is checked, nothing grows beyond its limit,
//! and names are never used as paths.

use super::{CENTRAL, DEFLATED, END, LOCAL, STORED};
use cairn_pixels::Crc;
use fdeflate::Decompressor;

/// How much a file may unpack to.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Entries.
    pub entries: usize,
    /// Bytes of one entry, unpacked.
    pub entry: usize,
    /// Bytes of all entries, unpacked.
    pub total: usize,
}

/// An entry, not read yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name, as the file has it.
    pub name: String,
    /// Bytes, unpacked, as the file claims.
    pub size: usize,
    method: u16,
    crc: u32,
    start: usize,
    packed: usize,
}

/// Why an entry or a whole file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It is no ZIP.
    NotZip,
    /// It ends too soon.
    Truncated,
    /// It unpacks to more than is allowed, or to more than it says.
    TooLarge,
    /// Its checksum is wrong.
    Checksum,
    /// It is packed in a way we do not read, or is encrypted.
    Method,
}

/// A ZIP, opened.
#[derive(Clone, Debug)]
pub struct Archive<'a> {
    bytes: &'a [u8],
    /// Its entries in the order of the file.
    pub entries: Vec<Entry>,
    /// Its end is missing: the entries are those found before it.
    pub is_torn: bool,
}

impl<'a> Archive<'a> {
    /// Opens a ZIP; one without its end is searched from the beginning.
    ///
    /// # Errors
    /// When it is none, or claims to hold more than the limits allow.
    pub fn open(bytes: &'a [u8], limits: Limits) -> Result<Self, Broken> {
        if number(bytes, 0, 4) != Some(LOCAL as usize) {
            return Err(Broken::NotZip);
        }
        let (entries, is_torn) = match directory(bytes, limits) {
            Some(entries) => (entries, false),
            None => (found(bytes, limits), true),
        };
        let sizes = |of: fn(&Entry) -> usize| entries.iter().map(of).fold(0_usize, usize::saturating_add);
        let overlap = sizes(|entry| entry.packed) > bytes.len() || overlap(&entries);
        let too_many = entries.len() > limits.entries || entries.iter().any(|entry| entry.size > limits.entry);
        if overlap || too_many || sizes(|entry| entry.size) > limits.total {
            return Err(Broken::TooLarge);
        }
        Ok(Self { bytes, entries, is_torn })
    }

    /// Unpacks an entry and checks it.
    ///
    /// # Errors
    /// When it is torn, lies about its size or checksum, or is packed in an unknown way.
    pub fn read(&self, entry: &Entry) -> Result<Vec<u8>, Broken> {
        let packed = self.bytes.get(entry.start..entry.start.saturating_add(entry.packed)).ok_or(Broken::Truncated)?;
        let bytes = match entry.method {
            STORED if entry.packed == entry.size => packed.to_vec(),
            STORED => return Err(Broken::TooLarge),
            DEFLATED => inflated(packed, entry.size)?,
            _ => return Err(Broken::Method),
        };
        if Crc::of(&bytes).sum() == entry.crc { Ok(bytes) } else { Err(Broken::Checksum) }
    }
}

/// Whether two entries share bytes: a few kilobytes could be unpacked a thousand times over.
fn overlap(entries: &[Entry]) -> bool {
    let of = |entry: &Entry| entry.start..entry.start.saturating_add(entry.packed);
    let meet = |one: &Entry, other: &Entry| of(one).start < of(other).end && of(other).start < of(one).end;
    entries.iter().enumerate().any(|(at, one)| entries.iter().skip(at + 1).any(|other| meet(one, other)))
}

/// A little-endian number.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(length)?)?;
    Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}

fn name(bytes: &[u8], at: usize, length: usize) -> Option<String> {
    Some(String::from_utf8_lossy(bytes.get(at..at.checked_add(length)?)?).into_owned())
}

/// The entries as the central directory lists them.
fn directory(bytes: &[u8], limits: Limits) -> Option<Vec<Entry>> {
    let last = bytes.len().checked_sub(22)?;
    // A comment of up to 64 KiB may follow the end.
    let end = (last.saturating_sub(0xFFFF)..=last).rev().find(|at| number(bytes, *at, 4) == Some(END as usize))?;
    let count = number(bytes, end + 10, 2)?;
    let mut at = number(bytes, end + 16, 4)?;
    let mut entries = Vec::new();
    for _ in 0..count.min(limits.entries + 1) {
        if number(bytes, at, 4)? != CENTRAL as usize {
            return None;
        }
        let field = |offset: usize, length: usize| number(bytes, at + offset, length);
        let (name_length, extra, comment) = (field(28, 2)?, field(30, 2)?, field(32, 2)?);
        let local = field(42, 4)?;
        let mut entry = entry(bytes, at + 6, name(bytes, at + 46, name_length)?)?;
        // The entry's own header says where its bytes begin, if it is there at all.
        let skip = number(bytes, local.checked_add(26)?, 2).zip(number(bytes, local.checked_add(28)?, 2));
        entry.start = skip.map_or(usize::MAX, |(name, extra)| local.saturating_add(30 + name + extra));
        entries.push(entry);
        at += 46 + name_length + extra + comment;
    }
    Some(entries)
}

/// The entries found one after another from the beginning.
fn found(bytes: &[u8], limits: Limits) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut at = 0;
    while number(bytes, at, 4) == Some(LOCAL as usize) && entries.len() <= limits.entries {
        let (Some(name_length), Some(extra)) = (number(bytes, at + 26, 2), number(bytes, at + 28, 2)) else { break };
        let Some(name) = name(bytes, at + 30, name_length) else { break };
        let Some(mut entry) = entry(bytes, at + 4, name) else { break };
        entry.start = at + 30 + name_length + extra;
        at = entry.start.saturating_add(entry.packed);
        // What is cut off in the middle is no entry.
        if at > bytes.len() {
            break;
        }
        entries.push(entry);
    }
    entries
}

/// The fields that both kinds of header hold, from the version needed on.
fn entry(bytes: &[u8], at: usize, name: String) -> Option<Entry> {
    let encrypted = number(bytes, at + 2, 2)? & 1 == 1;
    let method = if encrypted { u16::MAX } else { number(bytes, at + 4, 2)? as u16 };
    let crc = number(bytes, at + 10, 4)? as u32;
    Some(Entry { name, method, crc, packed: number(bytes, at + 14, 4)?, size: number(bytes, at + 18, 4)?, start: 0 })
}

/// Unpacks into just as many bytes as were promised. The decoder of pictures does it: it wants a zlib stream,
/// which is the same between two bytes of header and four of a checksum that we have as another one.
fn inflated(packed: &[u8], size: usize) -> Result<Vec<u8>, Broken> {
    // No stream grows more than 1,032 times: what is promised beyond that is not even made room for.
    if size > packed.len().saturating_mul(1032).saturating_add(64) {
        return Err(Broken::Truncated);
    }
    let mut decoder = Decompressor::new();
    decoder.ignore_adler32();
    let mut out = vec![0; size];
    let mut written = 0;
    for (part, is_last) in [(&[0x78, 0x01][..], false), (packed, false), (&[0; 4][..], true)] {
        let mut rest = part;
        while !rest.is_empty() && !decoder.is_done() {
            let (consumed, produced) = decoder.read(rest, &mut out, written, is_last).map_err(|_| Broken::Checksum)?;
            written += produced;
            rest = rest.get(consumed..).unwrap_or_default();
            if consumed == 0 && produced == 0 {
                return Err(if written == size { Broken::TooLarge } else { Broken::Truncated });
            }
        }
    }
    match (decoder.is_done(), written == size) {
        (true, true) => Ok(out),
        (false, true) => Err(Broken::TooLarge),
        _ => Err(Broken::Truncated),
    }
}
