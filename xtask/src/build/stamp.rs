//! Has it changed since it was last made?

use std::hash::{DefaultHasher, Hasher};
use std::path::Path;

use crate::repository::{read_text, write};
use crate::trouble::Outcome;

/// A short fingerprint. Not a promise between versions: a wrong guess costs a rebuild, nothing else.
pub fn fingerprint<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hasher = DefaultHasher::new();
    for part in parts {
        hasher.write_usize(part.len());
        hasher.write(part);
    }
    format!("{:016x}", hasher.finish())
}

/// Whether the stamp in a file says exactly this.
pub fn is_stamped(stamp: &Path, fingerprint: &str) -> bool {
    read_text(stamp).is_ok_and(|present| present == fingerprint)
}

/// Says so, once the work is done.
pub fn put(stamp: &Path, fingerprint: &str) -> Outcome<()> {
    write(stamp, fingerprint.as_bytes())
}
