//! Writing a `.cairn` file.

use super::{Contents, DocumentSettings, EDITS, JOURNAL, MANIFEST, SETTINGS, VERSION, picture_name};
use crate::archive::{Away, Content, Piece, TooLarge, sha256, whole, zip_pieces};
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
pub fn write(mut contents: Contents) -> Result<Vec<u8>, TooLarge> {
    let pictures = std::mem::take(&mut contents.pictures);
    let mut packer = Packer::new(contents);
    for (id, bytes) in pictures {
        packer.add(id, sha256(&bytes), bytes.len(), Content::Bytes(bytes));
    }
    Ok(whole(packer.finish()?).unwrap_or_default())
}

/// Packs a recording picture by picture, so that they need not be in one memory.
#[derive(Clone, Debug)]
pub struct Packer {
    contents: Contents,
    pictures: Vec<Packed>,
}

#[derive(Clone, Debug)]
struct Packed {
    id: String,
    size: usize,
    digest: String,
    content: Content,
}

impl Packer {
    /// Begins with everything but the pictures: those among the contents are left out.
    #[must_use]
    pub fn new(contents: Contents) -> Self {
        Self { contents, pictures: Vec::new() }
    }

    /// Takes note of the next picture, which somebody else will put in its place.
    pub fn put_away(&mut self, id: String, bytes: &[u8], key: u32) {
        self.add(id, sha256(bytes), bytes.len(), Content::Away(Away::of(bytes, key)));
    }

    /// How many pictures came.
    #[must_use]
    pub fn pictures(&self) -> usize {
        self.pictures.len()
    }

    fn add(&mut self, id: String, digest: String, size: usize, content: Content) {
        self.pictures.push(Packed { id, size, digest, content });
    }

    /// The file, with places for what was put away.
    ///
    /// # Errors
    /// When it is larger than a ZIP can be.
    pub fn finish(self) -> Result<Vec<Piece>, TooLarge> {
        let Contents { recording, started, stopped, journal, edits, settings, .. } = self.contents;
        let settings = if settings.trim().is_empty() { DocumentSettings::default().text() } else { settings };
        let mut entries: Map<String, (usize, String, Content)> = Map::from(
            [(JOURNAL, journal), (EDITS, edits), (SETTINGS, settings)]
                .map(|(name, text)| (name.to_owned(), entry(text))),
        );
        let mut names = Vec::new();
        for (index, Packed { id, size, digest, content }) in self.pictures.into_iter().enumerate() {
            names.push(json!({ "id": id, "name": picture_name(index) }));
            entries.insert(picture_name(index), (size, digest, content));
        }
        let listed =
            entries.iter().map(|(name, (size, digest, _))| json!({ "name": name, "size": size, "sha256": digest }));
        let mut manifest = json!({
            "format": "cairn",
            "version": VERSION,
            "schema": SCHEMA_VERSION,
            "recording": { "id": recording, "started": started, "stopped": stopped },
            "entries": listed.collect::<Vec<Value>>(),
            "pictures": names,
        });
        manifest.sort_all_objects();
        entries.insert(MANIFEST.to_owned(), entry(format!("{manifest:#}\n")));
        zip_pieces(entries.into_iter().map(|(name, (_, _, content))| (name, content)))
    }
}

fn entry(text: String) -> (usize, String, Content) {
    (text.len(), sha256(text.as_bytes()), Content::Bytes(text.into_bytes()))
}
