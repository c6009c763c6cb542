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
    match step.target.widget {
        Some(Widget::MenuButton) => Noun::MenuButton,
        Some(Widget::IconButton) if step.target.role != Role::Link => Noun::Button,
        Some(Widget::Password) => Noun::PasswordField,
        Some(Widget::File) => Noun::FileField,
        Some(Widget::Canvas) => Noun::Chart,
        Some(Widget::CodeEditor | Widget::RichText) => Noun::Editor,
        _ => sorts(step.target.role),
    }
}

/// What a control of a role is called.
pub(super) fn sorts(role: Role) -> Noun {
    match role {
        Role::Button => Noun::Button,
        Role::Link => Noun::Link,
        Role::Checkbox => Noun::Checkbox,
        Role::Radio => Noun::Radio,
        Role::Switch => Noun::Switch,
        Role::Tab => Noun::Tab,
        Role::Combobox | Role::Listbox | Role::Option => Noun::List,
        Role::Textbox | Role::Spinbutton => Noun::Field,
        Role::Searchbox => Noun::SearchField,
        Role::Slider => Noun::Slider,
        Role::Menuitem | Role::Menuitemcheckbox | Role::Menuitemradio => Noun::MenuItem,
        Role::Row => Noun::Row,
        Role::Cell | Role::Gridcell | Role::Rowheader | Role::Columnheader => Noun::Cell,
        Role::Img => Noun::Image,
        _ => Noun::Element,
    }
}
