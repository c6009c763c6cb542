//! The words of each language, as data. A language is one file; a test holds all to the same phrases and slots.

mod english;

use crate::observation::{GapReason, PictureProblem, PlaceKind};
use crate::tree::{Read, Write};

/// The language of captions and documents; the console's own may be another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    #[default]
    English,
}

/// Everything a language says.
pub(super) struct Words {
    /// Between the last two of a list.
    pub and: &'static str,
    /// Between the others.
    pub comma: &'static str,
    /// After a fragment of place.
    pub after_fragment: &'static str,
    templates: &'static [(Phrase, &'static str)],
    fragments: &'static [(PlaceKind, &'static str)],
    nouns: &'static [(Noun, &'static str)],
    picture_problems: &'static [(PictureProblem, &'static str)],
    gaps: &'static [(GapReason, &'static str)],
    ordinals: &'static [&'static str],
    ordinal_beyond: &'static str,
    last: &'static str,
    ascending: &'static str,
    descending: &'static str,
    hours: &'static str,
    minutes: &'static str,
    seconds: &'static str,
}

/// The words of a language.
pub(super) fn words(language: Language) -> &'static Words {
    match language {
        Language::English => &english::WORDS,
    }
}

impl Words {
    pub fn template(&self, phrase: Phrase) -> &'static str {
        entry(self.templates, &phrase)
    }

    pub fn fragment(&self, kind: PlaceKind) -> &'static str {
        entry(self.fragments, &kind)
    }

    pub fn noun(&self, noun: Noun) -> &'static str {
        entry(self.nouns, &noun)
    }

    pub fn picture_problem(&self, problem: PictureProblem) -> &'static str {
        entry(self.picture_problems, &problem)
    }

    /// Why something may be missing, as the end of a sentence.
    pub fn gap(&self, reason: GapReason) -> &'static str {
        entry(self.gaps, &reason)
    }

    /// "second", "last" or "12th".
    pub fn ordinal(&self, index: u32, count: u32) -> String {
        if index == count && count > 2 {
            return self.last.to_owned();
        }
        let listed = usize::try_from(index).ok().and_then(|index| self.ordinals.get(index.wrapping_sub(1)));
        listed.map_or_else(|| self.ordinal_beyond.replace("{n}", &index.to_string()), |word| (*word).to_owned())
    }

    pub fn sort_order(&self, order: &str) -> &'static str {
        if order == "descending" { self.descending } else { self.ascending }
    }

    /// Milliseconds as "4 min 10 s".
    pub fn duration(&self, milliseconds: f64) -> String {
        let seconds = (milliseconds.max(0.0) / 1_000.0).round();
        let (hours, minutes) = ((seconds / 3_600.0).floor(), (seconds % 3_600.0 / 60.0).floor());
        let parts = [(hours, self.hours), (minutes, self.minutes), (seconds % 60.0, self.seconds)];
        let told: Vec<String> =
            parts.iter().filter(|(amount, _)| *amount > 0.0).map(|(amount, unit)| format!("{amount} {unit}")).collect();
        if told.is_empty() { format!("0 {}", self.seconds) } else { told.join(" ") }
    }
}

fn entry<K: PartialEq>(table: &[(K, &'static str)], key: &K) -> &'static str {
    table.iter().find(|(known, _)| known == key).map_or("", |(_, words)| words)
}

macro_rules! closed_set {
    ($(#[$meta:meta])* $name:ident { $($variant:ident),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum $name { $($variant),* }

        #[cfg(test)]
        impl $name {
            pub const ALL: &[Self] = &[$(Self::$variant),*];
        }
    };
}

closed_set! {
    /// Sentences. `…Noun` is the one for a control without a name.
    Phrase {
        Click, ClickLink, ClickNth, ClickNoun, ClickTimes, DoubleClick, DoubleClickNoun, RightClick,
        RightClickNoun, OpenInNewTab, Open, OpenTab, OpenMenu, OpenRow, Navigate, BackInBreadcrumb, Download,
        RemoveFrom, GoToPageNumber, GoToNamed, Sort, SelectRow, ClearRow, SelectAllRows, ClearAllRows, Check, Uncheck,
        CheckNoun, UncheckNoun, PartlySelect, TurnOn, TurnOff, Choose, ChooseFor, ChooseTile, ChooseFromMenu,
        ChooseFromRowMenu, Select, SelectNoun, Deselect, Enter, EnterNoun, EnterLines, EnterCode, EnterCodeNoun,
        EnterPassword, EnterPasswordNoun, EnterOneTimeCode, EnterOneTimeCodeNoun, EnterCard, EnterSecret,
        EnterSecretNoun, RunMasked, Search, Paste, PasteNoun, Clear, ClearNoun, Set, SetNoun, Upload, UploadNoun,
        Press, PressIn, PressToClose, Expand, Collapse, Drag, Copy, GoTo, GoBack, Reload, SwitchTab, CloseDialog,
        ClosePanel, PointTo, Wait, LookAt, Gap, Said, PageOpens, TabOpens, FileDownloads, DialogOpens, PanelOpens,
        MessageAppears, ErrorAppears, FieldComplains, RowAppears, RowGoes, RowChanges, CautionDestructive,
        CautionObject, CautionExposing,
    }
}

closed_set! {
    /// What a control without a name is called.
    Noun {
        Button, MenuButton, Link, Checkbox, Radio, Switch, Tab, List, Field, PasswordField, SearchField, FileField,
        Editor, Slider, MenuItem, Row, Cell, Image, Chart, Element,
    }
}

impl Phrase {
    /// Whether the phrase itself tells this place, so that no fragment has to.
    pub fn tells(self, kind: PlaceKind) -> bool {
        match self {
            Self::ChooseFor | Self::ChooseTile => kind == PlaceKind::Group,
            Self::ChooseFromMenu => kind == PlaceKind::Menu,
            Self::ChooseFromRowMenu | Self::SelectRow | Self::ClearRow | Self::OpenRow => {
                matches!(kind, PlaceKind::Row | PlaceKind::Menu | PlaceKind::Table)
            }
            Self::RemoveFrom => kind == PlaceKind::Field,
            Self::CloseDialog | Self::PressToClose => kind == PlaceKind::Dialog,
            Self::ClosePanel => kind == PlaceKind::Panel,
            Self::Navigate => true,
            Self::GoTo | Self::GoBack | Self::Reload | Self::SwitchTab | Self::Wait | Self::LookAt => true,
            Self::Gap | Self::Said => true,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const LANGUAGES: [Language; 1] = [Language::English];

    fn slots(template: &str) -> BTreeSet<&str> {
        template.split('{').skip(1).filter_map(|part| part.split('}').next()).collect()
    }

    #[test]
    fn every_language_says_every_phrase_with_the_same_slots() {
        for language in LANGUAGES {
            for phrase in Phrase::ALL {
                let template = words(language).template(*phrase);
                assert!(!template.is_empty(), "{language:?} lacks {phrase:?}");
                let english = words(Language::English).template(*phrase);
                assert_eq!(slots(template), slots(english), "{language:?} {phrase:?}");
            }
            for noun in Noun::ALL {
                assert!(!words(language).noun(*noun).is_empty(), "{language:?} lacks {noun:?}");
            }
        }
    }

    #[test]
    fn durations_are_told_in_the_units_that_matter() {
        let english = words(Language::English);
        for (milliseconds, told) in [(250_000.0, "4 min 10 s"), (10_400.0, "10 s"), (3_600_000.0, "1 h"), (-5.0, "0 s")]
        {
            assert_eq!(english.duration(milliseconds), told);
        }
    }
}
