//! Nouns: what sort of control it is, counted, marked or named.

use super::language::{Noun, Words};
use super::template::{Slots, fill_noun};
use crate::observation::{Role, Widget};
use crate::step::Step;
use crate::text::{Run, Text};

/// Which of several is meant, or that the picture marks it, or nothing of the sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// There is no other.
    Only,
    /// By its number: index from 1, and how many.
    Counted(u32, u32),
    /// The one that the picture marks.
    Marked,
}

/// "the second **Delete** button". Without a name, "the second button".
pub(super) fn noun(step: &Step, name: &str, which: Which, words: &Words) -> Text {
    let mut slots = Slots::default();
    if !name.is_empty() {
        slots.set("name", vec![Run::Strong { text: name.to_owned() }]);
    }
    match which {
        Which::Only => {}
        Which::Counted(index, count) => {
            let [masculine, feminine] = words.ordinal(index, count);
            slots.plain("m", &masculine);
            slots.plain("f", &feminine);
        }
        Which::Marked => {
            for (slot, word) in ["m", "f"].into_iter().zip(words.marked_before) {
                slots.plain(slot, word);
            }
            for (slot, word) in ["after_m", "after_f"].into_iter().zip(words.marked_after) {
                slots.plain(slot, word);
            }
        }
    }
    fill_noun(words.noun(sort(step)), &slots)
}

fn sort(step: &Step) -> Noun {
    match (step.target.widget, step.target.role) {
        (Some(Widget::MenuButton), _) => Noun::MenuButton,
        (_, Role::Link) => Noun::Link,
        (Some(Widget::IconButton), _) | (_, Role::Button) => Noun::Button,
        (Some(Widget::Password), _) => Noun::PasswordField,
        (Some(Widget::File), _) => Noun::FileField,
        (Some(Widget::Canvas), _) => Noun::Chart,
        (Some(Widget::CodeEditor | Widget::RichText), _) => Noun::Editor,
        (_, Role::Checkbox) => Noun::Checkbox,
        (_, Role::Radio) => Noun::Radio,
        (_, Role::Switch) => Noun::Switch,
        (_, Role::Tab) => Noun::Tab,
        (_, Role::Combobox | Role::Listbox | Role::Option) => Noun::List,
        (_, Role::Textbox | Role::Spinbutton) => Noun::Field,
        (_, Role::Searchbox) => Noun::SearchField,
        (_, Role::Slider) => Noun::Slider,
        (_, Role::Menuitem | Role::Menuitemcheckbox | Role::Menuitemradio) => Noun::MenuItem,
        (_, Role::Row) => Noun::Row,
        (_, Role::Cell | Role::Gridcell | Role::Rowheader | Role::Columnheader) => Noun::Cell,
        (_, Role::Img) => Noun::Image,
        _ => Noun::Element,
    }
}
