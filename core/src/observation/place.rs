//! Where a control stands.

use crate::tree::{Read, Write};

/// One container around a control that a reader can find by its name.
#[derive(Clone, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// What it is.
    pub kind: PlaceKind,
    /// What it is called on the screen. For a row: the text of its key cell.
    pub name: String,
}

/// What kinds of container there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum PlaceKind {
    /// The page itself.
    Page,
    /// A named region, container with header, wizard step or expandable section.
    Section,
    /// A dialog.
    Dialog,
    /// A drawer, split panel or blade.
    Panel,
    /// A table row or list item, by its key.
    Row,
    /// A form field that an option or day belongs to.
    Field,
    /// A radio group, fieldset or named group.
    Group,
    /// A menu, by the button that opens it.
    Menu,
    /// A navigation pane; the name is the group in it, or its own.
    Navigation,
    /// A tab panel, by its tab.
    Tab,
    /// A table or grid.
    Table,
    /// A card among cards.
    Card,
    /// A frame.
    Frame,
}
