//! Names as a caption can hold them.

/// A name longer than this is cut at a word, characters.
pub(super) const LONGEST: usize = 60;

/// The name, cut at a word where it would fill the sentence.
pub(super) fn shortened(name: &str) -> String {
    cut(name, LONGEST)
}

/// The name, cut at a word where it is longer than so many characters.
pub(super) fn cut(name: &str, longest: usize) -> String {
    let name = name.trim();
    let Some((end, _)) = name.char_indices().nth(longest) else {
        return name.to_owned();
    };
    let head = name.get(..end).unwrap_or_default();
    let word = head.rfind(char::is_whitespace).and_then(|at| head.get(..at)).unwrap_or(head);
    let mut cut = word.trim_end_matches([',', '.', ';', ':', ' ', '，', '、']).to_owned();
    cut.push('…');
    cut
}

/// The first clause, at most twelve words: what one reads of a long consent.
pub(super) fn first_clause(name: &str) -> String {
    let few = name.split_whitespace().take(12).collect::<Vec<_>>().join(" ");
    let clause = few.find([',', ';', '.', '—', '。', '、']).filter(|at| *at >= 12).and_then(|at| few.get(..at));
    let mut told = cut(clause.unwrap_or(&few), LONGEST);
    if told.len() < name.trim().len() && !told.ends_with('…') {
        told.push('…');
    }
    told
}
