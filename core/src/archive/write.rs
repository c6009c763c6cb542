//! Writing: sorted entries and one fixed time, so that equal content gives equal bytes.

use super::{CENTRAL, DEFLATED, END, LOCAL, STORED};
use crate::sorted::Map;
use cairn_pixels::{Crc, Effort, deflate};

/// It would be larger than a ZIP can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

/// 1980-01-01, the first day that a ZIP knows.
const DAY: u16 = 0x21;
/// A version that knows folders and deflate, and Unix as the system.
const VERSION: u16 = 20;
const UNIX: u16 = 3 << 8 | VERSION;
/// A plain file that everybody may read.
const MODE: u32 = 0o100_644 << 16;
/// Names are UTF-8.
const UTF_8: u16 = 1 << 11;

/// What an entry holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// Bytes that somebody else keeps, stored as they are.
    Away(Away),
}

/// Bytes that somebody else keeps: what a ZIP must know of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Away {
    /// Under what they are kept.
    pub key: u32,
    size: usize,
    crc: u32,
}

impl Away {
    /// Of bytes that will be kept under this key.
    #[must_use]
    pub fn of(bytes: &[u8], key: u32) -> Self {
        Self { key, size: bytes.len(), crc: Crc::of(bytes).sum() }
    }
}

/// A part of a file, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// These bytes.
    Bytes(Vec<u8>),
    /// What is kept under this key.
    Away(u32),
}

/// Packs entries, sorted by path. Pictures are packed already and only stored.
///
/// # Errors
/// When there are more entries or bytes than a ZIP holds.
pub fn zip(entries: impl IntoIterator<Item = (String, Vec<u8>)>) -> Result<Vec<u8>, TooLarge> {
    let pieces = zip_pieces(entries.into_iter().map(|(path, bytes)| (path, Content::Bytes(bytes))))?;
    Ok(whole(pieces).unwrap_or_default())
}

/// Pieces as one; nothing when some of it is kept by somebody else.
#[must_use]
pub fn whole(pieces: Vec<Piece>) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Bytes(bytes) if out.is_empty() => out = bytes,
            Piece::Bytes(bytes) => out.extend(bytes),
            Piece::Away(_) => return None,
        }
    }
    Some(out)
}

/// The same ZIP, with places for what somebody else keeps.
///
/// # Errors
/// When there are more entries or bytes than a ZIP holds.
pub fn zip_pieces(entries: impl IntoIterator<Item = (String, Content)>) -> Result<Vec<Piece>, TooLarge> {
    let entries: Map<String, Content> = entries.into_iter().collect();
    let count = u16::try_from(entries.len()).map_err(|_| TooLarge)?;
    let room: usize = entries.iter().map(|(path, content)| content.room() + 2 * path.len() + 128).sum();
    let mut pieces = Vec::new();
    let mut out = Vec::with_capacity(room);
    // What came before `out`.
    let mut before = 0_usize;
    let mut central = Vec::new();
    for (path, content) in entries {
        let (header, packed) = header(&path, content)?;
        let offset = u32::try_from(before.saturating_add(out.len())).map_err(|_| TooLarge)?;
        let fields = header.fields();
        out.extend(LOCAL.to_le_bytes());
        out.extend(&fields);
        out.extend(path.as_bytes());
        match packed {
            Piece::Bytes(bytes) => out.extend(bytes),
            away @ Piece::Away(_) => {
                before = before.saturating_add(out.len()).saturating_add(header.packed as usize);
                pieces.extend([Piece::Bytes(std::mem::take(&mut out)), away]);
            }
        }
        central.extend(CENTRAL.to_le_bytes());
        central.extend(UNIX.to_le_bytes());
        central.extend(&fields);
        // No comment, first disk, no internal attributes.
        central.extend([0; 6]);
        central.extend(MODE.to_le_bytes());
        central.extend(offset.to_le_bytes());
        central.extend(path.as_bytes());
    }
    let (start, length) = (u32::try_from(before.saturating_add(out.len())), u32::try_from(central.len()));
    out.extend(central);
    out.extend(END.to_le_bytes());
    out.extend([0; 4]);
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(length.map_err(|_| TooLarge)?.to_le_bytes());
    out.extend(start.map_err(|_| TooLarge)?.to_le_bytes());
    out.extend([0; 2]);
    pieces.push(Piece::Bytes(out));
    Ok(pieces)
}

impl Content {
    /// Bytes that it brings along.
    fn room(&self) -> usize {
        match self {
            Self::Bytes(bytes) => bytes.len(),
            Self::Away(_) => 0,
        }
    }
}

struct Header {
    method: u16,
    crc: u32,
    packed: u32,
    size: u32,
    name: u16,
}

fn header(path: &str, content: Content) -> Result<(Header, Piece), TooLarge> {
    let is_packed = [".png", ".jpg"].iter().any(|ending| path.ends_with(ending));
    let (method, crc, size, packed, piece) = match content {
        Content::Away(Away { key, size, crc }) => (STORED, crc, size, size, Piece::Away(key)),
        Content::Bytes(bytes) => {
            let (crc, size) = (Crc::of(&bytes).sum(), bytes.len());
            let bytes = if is_packed { bytes } else { deflate(&bytes, Effort { tries: 32, row: 0 }) };
            (if is_packed { STORED } else { DEFLATED }, crc, size, bytes.len(), Piece::Bytes(bytes))
        }
    };
    let (packed, size) = (u32::try_from(packed).map_err(|_| TooLarge)?, u32::try_from(size).map_err(|_| TooLarge)?);
    let name = u16::try_from(path.len()).map_err(|_| TooLarge)?;
    Ok((Header { method, crc, packed, size, name }, piece))
}

impl Header {
    /// What the entry's own header and the central directory say alike.
    fn fields(&self) -> Vec<u8> {
        let mut fields = Vec::with_capacity(26);
        for word in [VERSION, UTF_8, self.method, 0, DAY] {
            fields.extend(word.to_le_bytes());
        }
        for number in [self.crc, self.packed, self.size] {
            fields.extend(number.to_le_bytes());
        }
        fields.extend(self.name.to_le_bytes());
        fields.extend([0; 2]);
        fields
    }
}
