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

/// Packs entries, sorted by path. Pictures are packed already and only stored.
///
/// # Errors
/// When there are more entries or bytes than a ZIP holds.
pub fn zip(entries: impl IntoIterator<Item = (String, Vec<u8>)>) -> Result<Vec<u8>, TooLarge> {
    let entries: Map<String, Vec<u8>> = entries.into_iter().collect();
    let count = u16::try_from(entries.len()).map_err(|_| TooLarge)?;
    let room: usize = entries.iter().map(|(path, bytes)| bytes.len() + 2 * path.len() + 128).sum();
    let mut out = Vec::with_capacity(room);
    let mut central = Vec::new();
    for (path, bytes) in entries {
        let header = header(&path, &bytes)?;
        let packed = if header.method == STORED { bytes } else { deflate(&bytes, Effort { tries: 32, row: 0 }) };
        let offset = u32::try_from(out.len()).map_err(|_| TooLarge)?;
        let fields = header.fields(u32::try_from(packed.len()).map_err(|_| TooLarge)?);
        out.extend(LOCAL.to_le_bytes());
        out.extend(&fields);
        out.extend(path.as_bytes());
        out.extend(packed);
        central.extend(CENTRAL.to_le_bytes());
        central.extend(UNIX.to_le_bytes());
        central.extend(&fields);
        // No comment, first disk, no internal attributes.
        central.extend([0; 6]);
        central.extend(MODE.to_le_bytes());
        central.extend(offset.to_le_bytes());
        central.extend(path.as_bytes());
    }
    let (start, length) = (u32::try_from(out.len()), u32::try_from(central.len()));
    out.extend(central);
    out.extend(END.to_le_bytes());
    out.extend([0; 4]);
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(length.map_err(|_| TooLarge)?.to_le_bytes());
    out.extend(start.map_err(|_| TooLarge)?.to_le_bytes());
    out.extend([0; 2]);
    Ok(out)
}

struct Header {
    method: u16,
    crc: u32,
    size: u32,
    name: u16,
}

fn header(path: &str, bytes: &[u8]) -> Result<Header, TooLarge> {
    Ok(Header {
        method: if path.ends_with(".png") { STORED } else { DEFLATED },
        crc: Crc::of(bytes).sum(),
        size: u32::try_from(bytes.len()).map_err(|_| TooLarge)?,
        name: u16::try_from(path.len()).map_err(|_| TooLarge)?,
    })
}

impl Header {
    /// What the entry's own header and the central directory say alike.
    fn fields(&self, packed: u32) -> Vec<u8> {
        let mut fields = Vec::with_capacity(26);
        for word in [VERSION, UTF_8, self.method, 0, DAY] {
            fields.extend(word.to_le_bytes());
        }
        for number in [self.crc, packed, self.size] {
            fields.extend(number.to_le_bytes());
        }
        fields.extend(self.name.to_le_bytes());
        fields.extend([0; 2]);
        fields
    }
}
