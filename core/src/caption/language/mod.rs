//! The words of each language, as data. A language is one file; a test holds all to the same phrases and slots.

mod english;
mod french;
mod german;
mod japanese;
mod packed;
mod phrase;
mod spanish;
#[cfg(test)]
mod tests;

pub use phrase::Term;
pub(super) use phrase::{Noun, Phrase};

use crate::observation::{GapReason, OutcomeKind, PictureProblem, PlaceKind};
use crate::tree::{Read, Write};
use packed::{Packed, packed};

/// The language of captions and documents; the console's own may be another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum Language {
    /// English.
    #[default]
    English,
    /// German.
    German,
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Japanese.
    Japanese,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::English, Self::German, Self::French, Self::Spanish, Self::Japanese];

    /// Its tag by BCP 47.
    #[must_use]
    pub fn tag(self) -> &'static str {
        general(self).tag
    }

    /// What it calls itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        general(self).own_name
    }

    /// The language of a tag such as `de-AT`, where it is one of these.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// A word or short sentence of guides and documents. May hold slots in `{braces}`.
    #[must_use]
    pub fn term(self, term: Term) -> &'static str {
        general(self).terms.at(term as usize)
    }

    /// `a`, `b` and `c`.
    #[must_use]
    pub fn list(self, items: &[String]) -> String {
        let own = general(self);
        let mut list = String::new();
        for (index, item) in items.iter().enumerate() {
            list.push_str(match (index, items.len() - index) {
                (0, _) => "",
                (_, 1) => own.and,
                _ => own.comma,
            });
            list.push_str(item);
        }
        list
    }

    /// Milliseconds as "4 min 10 s".
    #[must_use]
    pub fn duration(self, milliseconds: f64) -> String {
        general(self).duration(milliseconds)
    }
}

/// How many kinds of outcome, of place, of missing pictures and of gaps there are.
const OUTCOME_KINDS: usize = OutcomeKind::RowChanged as usize + 1;
const PLACES: usize = PlaceKind::Frame as usize + 1;
const PROBLEMS: usize = PictureProblem::Forgotten as usize + 1;
const GAPS: usize = GapReason::SignIn as usize + 1;

/// What documents say too. It knows nothing of captions, so that a program that makes none holds none of their words.
pub(super) struct General {
    tag: &'static str,
    own_name: &'static str,
    /// Between the last two of a list.
    pub and: &'static str,
    /// Between the others.
    pub comma: &'static str,
    outcomes: Packed<OUTCOME_KINDS>,
    picture_problems: Packed<PROBLEMS>,
    terms: Packed<{ Term::COUNT }>,
    hours: &'static str,
    minutes: &'static str,
    seconds: &'static str,
}

/// What captions say. Pairs are masculine and feminine, or what goes with them.
pub(super) struct Words {
    pub general: &'static General,
    /// Between two fragments of place, and after the last.
    pub between_fragments: &'static str,
    pub after_fragment: &'static str,
    templates: Packed<{ Phrase::COUNT }>,
    fragments: Packed<PLACES>,
    nouns: Packed<{ Noun::COUNT }>,
    gaps: Packed<GAPS>,
    ordinals: &'static [[&'static str; 2]],
    ordinal_beyond: [&'static str; 2],
    last: [&'static str; 2],
    /// What the picture marks, for a control that nothing names: before its noun, or after it.
    pub marked_before: [&'static str; 2],
    pub marked_after: [&'static str; 2],
    ascending: &'static str,
    descending: &'static str,
}

/// Rows of a table, in any order, put where their key says.
macro_rules! table {
    ($key:ident, $count:expr; $($variant:ident: $words:expr),* $(,)?) => {{
        let mut table = [""; $count];
        $(
            #[allow(clippy::indexing_slicing, reason = "worked out by the compiler")]
            { table[$key::$variant as usize] = $words; }
        )*
        table
    }};
}
use table;

/// A language: what differs in its form, beside tables of words that go by the same names in every one.
macro_rules! language {
    (General { $($general:tt)* }, Words { $($words:tt)* } $(,)?) => {
        pub(super) static GENERAL: super::General = super::General {
            outcomes: super::packed!(OUTCOMES),
            picture_problems: super::packed!(PICTURE_PROBLEMS),
            terms: super::packed!(TERMS),
            $($general)*
        };

        pub(super) static WORDS: super::Words = super::Words {
            general: &GENERAL,
            templates: super::packed!(TEMPLATES),
            fragments: super::packed!(FRAGMENTS),
            nouns: super::packed!(NOUNS),
            gaps: super::packed!(GAP_REASONS),
            $($words)*
        };
    };
}
use language;

/// What a language says in captions and documents.
pub(super) fn general(language: Language) -> &'static General {
    match language {
        Language::English => &english::GENERAL,
        Language::German => &german::GENERAL,
        Language::French => &french::GENERAL,
        Language::Spanish => &spanish::GENERAL,
        Language::Japanese => &japanese::GENERAL,
    }
}

/// What a language says in captions.
pub(super) fn words(language: Language) -> &'static Words {
    match language {
        Language::English => &english::WORDS,
        Language::German => &german::WORDS,
        Language::French => &french::WORDS,
        Language::Spanish => &spanish::WORDS,
        Language::Japanese => &japanese::WORDS,
    }
}

impl General {
    /// What the page did next; empty for what goes without saying.
    pub fn outcome(&self, kind: OutcomeKind) -> &'static str {
        self.outcomes.at(kind as usize)
    }

    pub fn picture_problem(&self, problem: PictureProblem) -> &'static str {
        self.picture_problems.at(problem as usize)
    }

    /// Milliseconds as "4 min 10 s".
    pub fn duration(&self, milliseconds: f64) -> String {
        let seconds = (milliseconds.max(0.0) / 1_000.0).round() as u64;
        let parts = [(seconds / 3_600, self.hours), (seconds / 60 % 60, self.minutes), (seconds % 60, self.seconds)];
        let mut told = String::new();
        for (amount, unit) in parts {
            let is_last_resort = seconds == 0 && unit == self.seconds;
            if amount > 0 || is_last_resort {
                if !told.is_empty() {
                    told.push(' ');
                }
                told.push_str(&amount.to_string());
                told.push(' ');
                told.push_str(unit);
            }
        }
        told
    }
}

impl Words {
    pub fn template(&self, phrase: Phrase) -> &'static str {
        self.templates.at(phrase as usize)
    }

    pub fn fragment(&self, kind: PlaceKind) -> &'static str {
        self.fragments.at(kind as usize)
    }

    pub fn noun(&self, noun: Noun) -> &'static str {
        self.nouns.at(noun as usize)
    }

    /// Why something may be missing, as the end of a sentence.
    pub fn gap(&self, reason: GapReason) -> &'static str {
        self.gaps.at(reason as usize)
    }

    /// "second", "last" or "12th", masculine and feminine.
    pub fn ordinal(&self, index: u32, count: u32) -> [String; 2] {
        if index == count && count > 2 {
            return self.last.map(str::to_owned);
        }
        let listed = usize::try_from(index).ok().and_then(|index| self.ordinals.get(index.wrapping_sub(1)));
        match listed {
            Some(forms) => forms.map(str::to_owned),
            None => self.ordinal_beyond.map(|form| form.replace("{n}", &index.to_string())),
        }
    }

    pub fn sort_order(&self, order: &str) -> &'static str {
        if order == "descending" { self.descending } else { self.ascending }
    }
}
