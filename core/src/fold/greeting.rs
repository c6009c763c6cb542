//! What pages say as they arrive: where pages come whole from a server, that is what the last act came to.

/// A tab and a frame in it, as the browser numbers them.
type Place = (i32, i32);

/// What the documents that tabs and frames show say.
#[derive(Debug, Default)]
pub(super) struct Greetings<'a> {
    documents: Vec<Document<'a>>,
}

#[derive(Debug)]
struct Document<'a> {
    place: Place,
    id: &'a str,
    says: Vec<&'a str>,
    /// What the document before it said: what still stands there is advice, no news.
    said_before: Vec<&'a str>,
}

impl<'a> Greetings<'a> {
    /// This document is shown, perhaps another one than before.
    pub fn shown(&mut self, place: Place, id: &'a str) {
        let index = self.documents.iter().position(|document| document.place == place);
        if index.and_then(|index| self.documents.get(index)).is_some_and(|document| document.id == id) {
            return;
        }
        let said_before = index.map(|index| self.documents.swap_remove(index).says).unwrap_or_default();
        self.documents.push(Document { place, id, says: Vec::new(), said_before });
    }

    /// Takes note of a message; says whether it is news.
    pub fn is_news(&mut self, place: Place, id: &'a str, text: &'a str) -> bool {
        self.shown(place, id);
        let document = self.documents.iter_mut().find(|document| document.place == place);
        document.is_some_and(|document| {
            document.says.push(text);
            !document.said_before.contains(&text)
        })
    }
}
