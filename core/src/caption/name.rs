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
    let end = name.char_indices().nth(longest).map(|(end, _)| end);
    let head = end.and_then(|end| name.get(..end)).unwrap_or(name);
    let whole = end.map_or(Some(head), |_| head.rfind(char::is_whitespace).and_then(|at| head.get(..at)));
    let word = first_words(whole.unwrap_or(head), longest / 4);
    if word.len() == name.len() {
        return name.to_owned();
    }
    let mut cut = word.trim_end_matches([',', '.', ';', ':', ' ', '，', '、']).to_owned();
    cut.push('…');
    cut
}

/// No more words than these: a name may be all short words.
fn first_words(text: &str, most: usize) -> &str {
    let mut gaps = text.match_indices(char::is_whitespace);
    gaps.nth(most.saturating_sub(1)).and_then(|(at, _)| text.get(..at)).unwrap_or(text)
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
