//! Writing a `.cairn` file.

use super::{Contents, EDITS, JOURNAL, MANIFEST, SETTINGS, VERSION, picture_name};
use crate::archive::{TooLarge, sha256, zip};
use crate::observation::{Event, Row, SCHEMA_VERSION};
use crate::sorted::Map;
use serde_json::{Value, json};

/// Ids of the pictures that a journal names, in its order, each once.
#[must_use]
pub fn pictures_of(rows: &[Row]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for row in rows {
        if let Event::PictureTaken { picture } = &row.observation.event
            && !ids.contains(&picture.id)
        {
            ids.push(picture.id.clone());
        }
    }
    ids
}

/// Packs a recording. The same recording gives the same bytes.
///
/// # Errors
/// When it is larger than a ZIP can be.
pub fn write(contents: Contents) -> Result<Vec<u8>, TooLarge> {
    let Contents { recording, started, stopped, journal, edits, settings, pictures } = contents;
    let settings = if settings.trim().is_empty() { "{}\n".to_owned() } else { settings };
    let mut entries = Map::from([
        (JOURNAL.to_owned(), journal.into_bytes()),
        (EDITS.to_owned(), edits.into_bytes()),
        (SETTINGS.to_owned(), settings.into_bytes()),
    ]);
    let mut names = Vec::new();
    for (index, (id, bytes)) in pictures.into_iter().enumerate() {
        names.push(json!({ "id": id, "name": picture_name(index) }));
        entries.insert(picture_name(index), bytes);
    }
    let listed =
        entries.iter().map(|(name, bytes)| json!({ "name": name, "size": bytes.len(), "sha256": sha256(bytes) }));
    let mut manifest = json!({
        "format": "cairn",
        "version": VERSION,
        "schema": SCHEMA_VERSION,
        "recording": { "id": recording, "started": started, "stopped": stopped },
        "entries": listed.collect::<Vec<Value>>(),
        "pictures": names,
    });
    manifest.sort_all_objects();
    entries.insert(MANIFEST.to_owned(), format!("{manifest:#}\n").into_bytes());
    zip(entries)
}
