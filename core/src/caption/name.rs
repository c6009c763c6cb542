//! Names as a caption can hold them.

/// A name longer than this is cut at a word, characters.
const LONGEST: usize = 60;

/// The name, cut at a word where it would fill the sentence.
pub(super) fn shortened(name: &str) -> String {
    let name = name.trim();
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let cut: String = name.chars().take(LONGEST).collect();
    let word = cut.rfind(char::is_whitespace).and_then(|at| cut.get(..at)).unwrap_or(&cut);
    format!("{}…", word.trim_end_matches([',', '.', ';', ':', ' ']))
}
