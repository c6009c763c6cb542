//! Calls values by their names, where they stand for themselves and not within other words.

use crate::caption::excerpt;
use crate::document::Document;
use crate::document::visit::{Piece, visit};
use crate::guide::{GuideStep, Variable};
use crate::observation::Value;
use crate::sorted::sort_by_number;
use crate::text::{Run, Text, plain};

/// Puts names for values throughout the document: headings, text, code, alternative texts.
/// Of values that overlap the longest wins. Addresses and file names stay.
pub(in crate::document) fn replace(document: &mut Document, variables: &[Variable]) {
    let names = Names::new(variables);
    if names.0.is_empty() {
        return;
    }
    names.words(&mut document.title);
    visit(document, &mut |piece| match piece {
        Piece::Text(text) => names.text(text),
        Piece::Words(words) | Piece::Code(words) => names.words(words),
        Piece::Figure(_) | Piece::Heading(..) => {}
    });
}

/// Whether the value stands in what the step says.
pub(super) fn stands_in(step: &GuideStep, value: &str) -> bool {
    let has = |text: &str| find(text, value, 0).is_some();
    let in_value = match &step.step.value {
        Some(Value::Text { text } | Value::Code { text, .. }) => has(text),
        Some(Value::Options { labels }) => labels.iter().any(|label| has(label)),
        _ => false,
    };
    in_value
        || has(&plain(&step.caption))
        || step.notes.iter().any(|note| has(&plain(&note.text)))
        || step.step.outcomes.iter().any(|outcome| has(&outcome.text))
}

/// Values with their names, longest first; of a value cut short in a caption, what is shown of it.
struct Names(Vec<(String, String)>);

impl Names {
    fn new(variables: &[Variable]) -> Self {
        let mut names: Vec<(String, String)> = Vec::new();
        for variable in variables.iter().filter(|variable| !variable.value.trim().is_empty()) {
            let value = variable.value.trim();
            names.push((value.to_owned(), variable.name.clone()));
            let short = excerpt(value);
            if short != value {
                names.push((short, variable.name.clone()));
            }
        }
        sort_by_number(&mut names, |(value, _)| u64::MAX - value.len() as u64);
        Self(names)
    }

    fn words(&self, words: &mut String) {
        if let Some(named) = self.named(words) {
            *words = named.into_iter().map(|(part, _)| part).collect();
        }
    }

    fn text(&self, text: &mut Text) {
        let mut all = Text::with_capacity(text.len());
        for run in text.drain(..) {
            match (self.named(run.text()), run) {
                (None, run) => all.push(run),
                (Some(parts), Run::Plain { .. }) => {
                    all.extend(parts.into_iter().map(
                        |(text, is_name)| {
                            if is_name { Run::Code { text } } else { Run::Plain { text } }
                        },
                    ))
                }
                (Some(parts), run) => all.push(with_words(run, parts.into_iter().map(|(part, _)| part).collect())),
            }
        }
        *text = all;
    }

    /// The text in pieces, each with whether it is a name; nothing where no value stands in it.
    fn named(&self, text: &str) -> Option<Vec<(String, bool)>> {
        let mut parts: Vec<(String, bool)> = Vec::new();
        let mut from = 0;
        while let Some((at, value, name)) = self.first(text, from) {
            let before = text.get(from..at).unwrap_or_default();
            if !before.is_empty() {
                parts.push((before.to_owned(), false));
            }
            parts.push((name.to_owned(), true));
            from = at + value.len();
        }
        if parts.is_empty() {
            return None;
        }
        let rest = text.get(from..).unwrap_or_default();
        if !rest.is_empty() {
            parts.push((rest.to_owned(), false));
        }
        Some(parts)
    }

    /// The first value from here on; of several at one place the longest.
    fn first(&self, text: &str, from: usize) -> Option<(usize, &str, &str)> {
        let found =
            self.0.iter().filter_map(|(value, name)| Some((find(text, value, from)?, value.as_str(), name.as_str())));
        found.min_by_key(|(at, value, _)| (*at, std::cmp::Reverse(value.len())))
    }
}

fn with_words(run: Run, text: String) -> Run {
    match run {
        Run::Plain { .. } => Run::Plain { text },
        Run::Strong { .. } => Run::Strong { text },
        Run::Emphasis { .. } => Run::Emphasis { text },
        Run::Code { .. } => Run::Code { text },
        Run::Link { url, .. } => Run::Link { text, url },
    }
}

/// Where the value stands for itself, from a place on.
fn find(text: &str, value: &str, from: usize) -> Option<usize> {
    if value.is_empty() {
        return None;
    }
    let found = text.get(from..)?.match_indices(value).map(|(at, _)| from + at);
    found.into_iter().find(|at| stands_alone(text, value, *at))
}

fn stands_alone(text: &str, value: &str, at: usize) -> bool {
    let mut before = text.get(..at).unwrap_or_default().chars().rev();
    let mut after = text.get(at + value.len()..).unwrap_or_default().chars();
    let first = value.chars().next().unwrap_or(' ');
    let last = value.chars().next_back().unwrap_or(' ');
    !goes_on(first, before.next(), before.next()) && !goes_on(last, after.next(), after.next())
}

/// Whether a word goes on beyond the value's edge. A hyphen joins words; a point or a stroke joins numbers.
fn goes_on(edge: char, next: Option<char>, beyond: Option<char>) -> bool {
    let Some(next) = next else {
        return false;
    };
    if !in_word(edge) {
        return false;
    }
    match next {
        '_' => true,
        '-' => beyond.is_some_and(|beyond| in_word(beyond) || beyond == '_'),
        '.' | '/' => edge.is_ascii_digit() && beyond.is_some_and(|beyond| beyond.is_ascii_digit()),
        next => in_word(next),
    }
}

/// Scripts that write without spaces do not join to what stands beside them.
fn in_word(sign: char) -> bool {
    sign.is_alphanumeric() && sign < '\u{2E80}'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(pairs: &[(&str, &str)]) -> Names {
        let variables: Vec<Variable> = pairs
            .iter()
            .map(|(value, name)| Variable { name: (*name).to_owned(), value: (*value).to_owned() })
            .collect();
        Names::new(&variables)
    }

    fn replaced(text: &str, pairs: &[(&str, &str)]) -> String {
        let mut words = text.to_owned();
        names(pairs).words(&mut words);
        words
    }

    #[test]
    fn values_are_called_by_name_where_they_stand_for_themselves() {
        let cases = [
            ("web-1", "NAME"),
            ("Created web-1.", "Created NAME."),
            ("“web-1” appears", "“NAME” appears"),
            ("name=web-1,x", "name=NAME,x"),
            ("ssh ada@web-1:22", "ssh ada@NAME:22"),
            ("web-1.example.com", "NAME.example.com"),
            ("クラスターweb-1を作成", "クラスターNAMEを作成"),
            ("/web-1/", "/NAME/"),
            ("web-1 web-1", "NAME NAME"),
        ];
        for (text, expected) in cases {
            assert_eq!(replaced(text, &[("web-1", "NAME")]), expected);
        }
    }

    #[test]
    fn values_are_never_replaced_within_other_words() {
        for text in ["web-10", "web-1a", "myweb-1", "web-1_old", "my-web-1", "web-1-volume", "Web-1", "web_1", "éweb-1"]
        {
            assert_eq!(replaced(text, &[("web-1", "NAME")]), text);
        }
        for text in ["10.0.0.10", "110.0.0.1", "1.10.0.0.1", "10.0.0.1.5"] {
            assert_eq!(replaced(text, &[("10.0.0.1", "IP")]), text);
        }
    }

    #[test]
    fn the_longest_value_wins_whatever_their_order() {
        let pairs = [("10.0.0.0", "IP"), ("10.0.0.0/16", "CIDR"), ("prod", "STAGE")];
        let backwards = [pairs[2], pairs[1], pairs[0]];
        for pairs in [&pairs, &backwards] {
            assert_eq!(replaced("10.0.0.0/16 and 10.0.0.0 in prod", pairs), "CIDR and IP in STAGE");
        }
    }

    #[test]
    fn a_name_that_looks_like_a_value_is_not_replaced_again() {
        assert_eq!(replaced("a b", &[("a", "b"), ("b", "a")]), "b a");
    }

    #[test]
    fn styles_stay_and_addresses_too() {
        let url = "https://x.example/web-1".to_owned();
        let mut text = vec![
            Run::Plain { text: "Open web-1 now".into() },
            Run::Strong { text: "web-1".into() },
            Run::Link { text: "web-1".into(), url: url.clone() },
        ];
        names(&[("web-1", "NAME")]).text(&mut text);
        assert_eq!(
            text,
            [
                Run::Plain { text: "Open ".into() },
                Run::Code { text: "NAME".into() },
                Run::Plain { text: " now".into() },
                Run::Strong { text: "NAME".into() },
                Run::Link { text: "NAME".into(), url },
            ]
        );
    }

    #[test]
    fn what_a_caption_shows_of_a_long_value_is_called_by_its_name_too() {
        let long = "x".repeat(120);
        assert_eq!(replaced(&format!("enter {}.", excerpt(&long)), &[(&long, "KEY")]), "enter KEY.");
    }
}
