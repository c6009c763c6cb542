//! A reader made of rules: from the caption alone it finds the control on the page, or says that it cannot.
//!
//! It knows the language's templates and what stands on the page before the step, nothing of the step. What it
//! finds twice a stranger would find twice as well.

use super::language::{Noun, Phrase, Words, words};
use super::{Language, noun};
use crate::observation::{Place, PlaceKind, Role};
use crate::text::Run;

/// A control as it stands on the page before the step.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Its role.
    pub role: Role,
    /// Its name; empty when it has none.
    pub name: String,
    /// The containers around it, innermost first.
    pub place: Vec<Place>,
    /// What can be chosen in it.
    pub options: Vec<String>,
}

/// Which node of the page the caption means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// This one, by its number from 0, and no other.
    One(usize),
    /// So many.
    Several(usize),
    /// None.
    Nothing,
}

/// Finds what the caption means among the nodes of a page, in reading order.
#[must_use]
pub fn find(caption: &[Run], page: &[Node], language: Language) -> Found {
    let words = words(language);
    let shape = shape(caption);
    let phrases = phrases(&shape, words);
    let named: Vec<&str> = caption
        .iter()
        .filter_map(|run| if let Run::Strong { text } = run { Some(text.as_str()) } else { None })
        .collect();
    let own = without_places(&shape, words);
    let leaves_it_to_noun = phrases.iter().any(|phrase| tells_sort(*phrase));
    let sort = if leaves_it_to_noun { sort(&own, words) } else { None };
    let mut fitting = page.iter().enumerate().filter(|(_, node)| {
        let is_sort = match sort {
            Some(sort) => noun::sorts(node.role) == sort,
            None => phrases.iter().any(|phrase| takes(*phrase, node.role)),
        };
        is_sort && explains(node, &named)
    });
    if let Some(number) = number(&own, words, fitting.clone().count()) {
        return fitting.nth(number).map_or(Found::Nothing, |(index, _)| Found::One(index));
    }
    match (fitting.next(), fitting.count()) {
        (None, _) => Found::Nothing,
        (Some((index, _)), 0) => Found::One(index),
        (Some(_), others) => Found::Several(others + 1),
    }
}

/// Stands for what is no word of the template.
const GIVEN: char = '\u{0}';

/// The template's own words of a caption, in small letters.
fn shape(caption: &[Run]) -> String {
    let mut shape = String::new();
    for run in caption {
        match run {
            Run::Plain { text } => shape.push_str(&text.to_lowercase()),
            _ => shape.push(GIVEN),
        }
    }
    shape
}

/// The phrases whose words are all there, in order: those with the most. Two may have the same words.
fn phrases(shape: &str, words: &Words) -> Vec<Phrase> {
    let lengths = Phrase::ALL.iter().map(|phrase| {
        let ways = words.template(*phrase).split('|').map(|way| matched(shape, &way.to_lowercase()));
        (ways.max().unwrap_or_default(), *phrase)
    });
    let most = lengths.clone().map(|(length, _)| length).max().unwrap_or_default();
    lengths.filter(|(length, _)| *length == most && most > 0).map(|(_, phrase)| phrase).collect()
}

/// How much of the template's own words, optional ones left out, stands in the shape; 0 when one is missing.
fn matched(shape: &str, template: &str) -> usize {
    let (mut rest, mut length, mut piece, mut depth) = (shape, 0, String::new(), 0_u32);
    for character in template.chars().chain(['{']) {
        match character {
            '{' | '[' => {
                if depth == 0 && !piece.trim().is_empty() {
                    let Some(at) = rest.find(piece.trim()) else {
                        return 0;
                    };
                    rest = rest.get(at + piece.trim().len()..).unwrap_or_default();
                    length += piece.trim().len();
                }
                piece.clear();
                depth += 1;
            }
            '}' | ']' => depth = depth.saturating_sub(1),
            character if depth == 0 => piece.push(character),
            _ => {}
        }
    }
    length
}

/// The sentence without its fragments of place: their nouns are not the control's.
fn without_places(shape: &str, words: &Words) -> String {
    let mut own = shape.to_owned();
    for kind in PLACES {
        let fragment = words.fragment(kind).to_lowercase().replace("{name}", &GIVEN.to_string());
        if fragment.chars().count() > 3 {
            own = own.replace(&fragment, "");
        }
    }
    own
}

/// Kinds of place whose fragment holds a noun.
const PLACES: [PlaceKind; 8] = [
    PlaceKind::Section,
    PlaceKind::Dialog,
    PlaceKind::Panel,
    PlaceKind::Row,
    PlaceKind::Menu,
    PlaceKind::Tab,
    PlaceKind::Card,
    PlaceKind::Frame,
];

/// Whether the phrase leaves it to the noun what sort of control it is.
fn tells_sort(phrase: Phrase) -> bool {
    use Phrase as P;
    matches!(phrase, P::Click | P::ClickNamed | P::ClickTimes | P::DoubleClick | P::RightClick | P::OpenInNewTab)
        || matches!(phrase, P::Open | P::Choose | P::PointTo)
}

/// The sort of control that the caption names.
fn sort(shape: &str, words: &Words) -> Option<Noun> {
    let found = Noun::ALL.iter().filter_map(|noun| {
        let bare = bare(words.noun(*noun));
        let is_there = bare.chars().count() > 1 && stands_in(shape, &bare);
        is_there.then_some((bare.len(), *noun))
    });
    found.max_by_key(|(length, _)| *length).map(|(_, noun)| noun)
}

/// A noun without article, number and name.
fn bare(template: &str) -> String {
    let first = template.split('|').next().unwrap_or_default();
    let outside: String = first.split('[').flat_map(|part| part.rsplit(']').take(1)).collect();
    let noun = outside.trim().to_lowercase();
    noun.split_once(' ').map_or(noun.clone(), |(_, bare)| bare.to_owned())
}

/// As whole words, where the script parts them.
fn stands_in(shape: &str, word: &str) -> bool {
    shape.match_indices(word).any(|(at, _)| {
        let is_letter = |character: char| character.is_alphabetic() && character < '\u{2fff}';
        let before = shape.get(..at).and_then(|head| head.chars().next_back());
        let after = shape.get(at + word.len()..).and_then(|tail| tail.chars().next());
        !before.is_some_and(is_letter) && !after.is_some_and(is_letter)
    })
}

/// Which of those that fit, from 0, where the caption counts.
fn number(shape: &str, words: &Words, count: usize) -> Option<usize> {
    let count = u32::try_from(count).ok()?;
    let told = (1..=count).find(|index| words.ordinal(*index, count).iter().any(|word| stands_in(shape, word.trim())));
    told.and_then(|index| usize::try_from(index).ok()).and_then(|index| index.checked_sub(1))
}

/// Every name the caption tells is the node's own, that of a container or of an option; and its own is told.
fn explains(node: &Node, named: &[&str]) -> bool {
    let around = |name: &str| node.place.iter().any(|place| is_same(&place.name, name));
    let within = |name: &str| node.options.iter().any(|option| is_same(option, name));
    let own = |name: &str| is_same(&node.name, name);
    let is_told = node.name.is_empty() || named.iter().any(|name| own(name)) || in_row_of_its_name(node, named);
    is_told && named.iter().all(|name| own(name) || around(name) || within(name))
}

/// A row's checkbox is told by its row.
fn in_row_of_its_name(node: &Node, named: &[&str]) -> bool {
    let row = node.place.iter().find(|place| place.kind == PlaceKind::Row);
    row.is_some_and(|row| row.name == node.name && named.contains(&row.name.as_str()))
}

/// The same name, or its beginning where the caption cut it.
fn is_same(name: &str, told: &str) -> bool {
    match told.strip_suffix('…') {
        Some(begun) => name.starts_with(begun),
        None => name == told,
    }
}

/// Whether a phrase is said of controls of this role.
fn takes(phrase: Phrase, role: Role) -> bool {
    use Phrase as P;
    let is_text = matches!(role, Role::Textbox | Role::Searchbox | Role::Spinbutton | Role::Combobox);
    match phrase {
        P::Check | P::Uncheck | P::CheckLong | P::UncheckLong => role == Role::Checkbox,
        P::SelectRow | P::ClearRow | P::SelectAllRows | P::ClearAllRows => {
            matches!(role, Role::Checkbox | Role::Row)
        }
        P::Select | P::SelectSearched | P::Deselect => matches!(role, Role::Combobox | Role::Listbox),
        P::Enter | P::EnterLines | P::Change | P::Search | P::SearchIn | P::Filter | P::FilterIn | P::SetCell => {
            is_text
        }
        P::Paste | P::Clear | P::EnterPassword | P::EnterOneTimeCode | P::EnterCard | P::EnterSecret => is_text,
        P::OpenTab => role == Role::Tab,
        P::TurnOn | P::TurnOff => matches!(role, Role::Switch | Role::Button | Role::Menuitemcheckbox),
        P::ChooseFor | P::ChooseTile => matches!(role, Role::Radio | Role::Button),
        P::ChooseFromMenu
        | P::ChooseFromRowMenu
        | P::ChooseFromRowActions
        | P::ChooseFromActions
        | P::ChooseInMenus => {
            matches!(role, Role::Menuitem | Role::Menuitemradio)
        }
        P::Click | P::ClickIcon | P::ClickTimes | P::ClickToSubmit => {
            !is_text && !matches!(role, Role::Link | Role::Checkbox | Role::Radio | Role::Switch | Role::Tab)
        }
        _ => true,
    }
}
