//! What pages say as they arrive: where pages come whole from a server, that is what the last act came to.

/// What the documents that the tabs show say.
#[derive(Debug, Default)]
pub(super) struct Greetings<'a> {
    documents: Vec<Document<'a>>,
}

#[derive(Debug)]
struct Document<'a> {
    tab: i32,
    id: &'a str,
    says: Vec<&'a str>,
    /// What the document before it said: what still stands there is advice, no news.
    said_before: Vec<&'a str>,
}

impl<'a> Greetings<'a> {
    /// A tab shows this document, perhaps another one than before.
    pub fn shown(&mut self, tab: i32, id: &'a str) {
        let place = self.documents.iter().position(|document| document.tab == tab);
        if place.and_then(|place| self.documents.get(place)).is_some_and(|document| document.id == id) {
            return;
        }
        let said_before = place.map(|place| self.documents.swap_remove(place).says).unwrap_or_default();
        self.documents.push(Document { tab, id, says: Vec::new(), said_before });
    }

    /// Takes note of a message; says whether it is news.
    pub fn is_news(&mut self, tab: i32, id: &'a str, text: &'a str) -> bool {
        self.shown(tab, id);
        let document = self.documents.iter_mut().find(|document| document.tab == tab);
        document.is_some_and(|document| {
            document.says.push(text);
            !document.said_before.contains(&text)
        })
    }
}
