//! The ZIP: sorted entries, fixed times, so that equal content gives equal bytes.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Packs entries, sorted by path. Pictures are packed already and only stored.
pub(super) fn zip(entries: BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>, ZipError> {
    let size: usize = entries.iter().map(|(path, bytes)| bytes.len() + 2 * path.len() + 128).sum();
    let mut writer = ZipWriter::new(Cursor::new(Vec::with_capacity(size)));
    for (path, bytes) in entries {
        let method = if path.ends_with(".png") { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        writer.start_file(path, options)?;
        writer.write_all(&bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}
