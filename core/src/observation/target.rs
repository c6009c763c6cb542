//! The control an act was aimed at.

use super::{Place, Rect, Value};
use crate::tree::{Read, Write};

/// The control acted on, as a reader would find it.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Target {
    /// Identity of the element within its document, for as long as it lives.
    pub node: u32,
    /// Role by ARIA in HTML, or by what the element does where it says nothing.
    pub role: Role,
    /// What a person would call the control, where the role does not say it.
    #[serde(default)]
    pub widget: Option<Widget>,
    /// What it is called: the accessible name cleaned of value, counter, required mark and the like.
    pub label: Label,
    /// The accessible name by the specification, uncleaned, at most 200 characters.
    #[serde(default)]
    pub accessible_name: Option<String>,
    /// Its states before the page reacted (in intents) or now (elsewhere).
    #[serde(default)]
    pub states: States,
    /// Its value before the page reacted, where it is not secret.
    #[serde(default)]
    pub value: Option<Value>,
    /// The containers around it, innermost first. In a popup they end with the popup; `opener` goes on.
    #[serde(default)]
    pub place: Vec<Place>,
    /// Who opened the popup it stands in.
    #[serde(default)]
    pub opener: Option<Box<Opener>>,
    /// Why one would use it.
    #[serde(default)]
    pub explanations: Vec<Explanation>,
    /// Which of several of the same role and name it is.
    #[serde(default)]
    pub position: Option<Position>,
    /// Its visible part, CSS px of the frame's own viewport.
    pub rect: Rect,
    /// A test id, humanly readable or not, for selectors.
    #[serde(default)]
    pub test_id: Option<String>,
    /// Path of the link it is, without query, for selectors and download names.
    #[serde(default)]
    pub href: Option<String>,
    /// Identities of elements whose state this one governs or shares: a label's control, a radio group's radios' group.
    #[serde(default)]
    pub group_node: Option<u32>,
    /// For a label: identity of the control it activates.
    #[serde(default)]
    pub label_for: Option<u32>,
}

/// A name, and where it came from.
#[derive(Clone, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Label {
    /// As on the screen; empty when nothing was found.
    pub text: String,
    /// Where it was found.
    pub source: LabelSource,
}

/// Where a name was found, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum LabelSource {
    /// The accessible name.
    AccessibleName,
    /// A label standing with the control that nothing ties to it.
    VisibleLabel,
    /// The header of the column the cell stands in.
    ColumnHeader,
    /// A placeholder.
    Placeholder,
    /// A tooltip or title.
    Tooltip,
    /// An icon's name.
    Icon,
    /// A test id that reads like prose.
    TestId,
    /// The link's last path segment.
    Href,
    /// There is none.
    None,
}

impl LabelSource {
    /// Names that a person should look at before they are published.
    #[must_use]
    pub fn is_weak(self) -> bool {
        self >= Self::Icon
    }
}

/// Whoever opened the popup that a target stands in: a menu button, a select's trigger, a date button.
#[derive(Clone, Debug, PartialEq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Opener {
    /// The gesture that opened it; the same as the one of the trigger's own observations.
    #[serde(default)]
    pub gesture: Option<String>,
    /// The trigger's identity.
    pub node: u32,
    /// The trigger's role.
    pub role: Role,
    /// The trigger's widget.
    #[serde(default)]
    pub widget: Option<Widget>,
    /// The trigger's name: for a select, the field's name.
    pub label: Label,
    /// Where the trigger stands, innermost first.
    #[serde(default)]
    pub place: Vec<Place>,
    /// What the trigger was opened from, for submenus.
    #[serde(default)]
    pub opener: Option<Box<Opener>>,
}

/// A sentence that stands with the control.
#[derive(Clone, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// What it is.
    pub kind: ExplanationKind,
    /// Its text, at most 300 characters.
    pub text: String,
}

/// What sort of explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum ExplanationKind {
    /// The accessible description, or help text in the same field.
    Description,
    /// What the value must be like.
    Constraint,
    /// A warning that stands with it.
    Warning,
    /// A tooltip.
    Tooltip,
}

/// Which of several alike, in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub struct Position {
    /// From 1, on the page.
    pub index: u32,
    /// How many on the page have this role and name.
    pub count: u32,
    /// How many of them share the innermost container that has a name.
    pub count_in_place: u32,
}

/// On, off or neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum Tri {
    /// On.
    True,
    /// Off.
    False,
    /// Partly.
    Mixed,
}

/// States that apply to the control; those that do not are absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase", default)]
pub struct States {
    /// `checked` or `aria-checked`.
    pub checked: Option<Tri>,
    /// `aria-pressed`.
    pub pressed: Option<Tri>,
    /// `aria-expanded`, or `open` of details.
    pub expanded: Option<bool>,
    /// `aria-selected`.
    pub selected: Option<bool>,
    /// `aria-current` other than false.
    pub current: Option<bool>,
    /// `disabled` or `aria-disabled`.
    pub disabled: Option<bool>,
    /// `aria-invalid` or failed validity after a try.
    pub invalid: Option<bool>,
    /// `required` or `aria-required`.
    pub required: Option<bool>,
    /// `aria-sort`: `ascending`, `descending`.
    pub sort: Option<String>,
    /// What it opens, by `aria-haspopup` and the like.
    pub has_popup: Option<bool>,
    /// Several can be chosen.
    pub multiple: Option<bool>,
}

/// Roles, by ARIA 1.2, as far as an act can be aimed at them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names are ARIA's own")]
pub enum Role {
    Button,
    Link,
    Checkbox,
    Radio,
    Switch,
    Option,
    Menuitem,
    Menuitemcheckbox,
    Menuitemradio,
    Tab,
    Treeitem,
    Combobox,
    Listbox,
    Slider,
    Spinbutton,
    Textbox,
    Searchbox,
    Gridcell,
    Cell,
    Row,
    Columnheader,
    Rowheader,
    Separator,
    Listitem,
    Img,
    Heading,
    Dialog,
    Document,
    Form,
    Group,
    Generic,
}

/// What a person would call the control, where its role is shared by several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum Widget {
    /// `input type=password`, or what ever was one.
    Password,
    /// One-time code.
    OneTimeCode,
    /// E-mail address.
    Email,
    /// Address.
    Url,
    /// Telephone number.
    Telephone,
    /// Number with or without spinner.
    Number,
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// A day and time.
    DateTime,
    /// A month.
    Month,
    /// A week.
    Week,
    /// A colour.
    Color,
    /// Files.
    File,
    /// Several lines of text.
    TextArea,
    /// A native `select`.
    NativeSelect,
    /// An editable with formatting.
    RichText,
    /// A code editor.
    CodeEditor,
    /// A terminal.
    Terminal,
    /// A disclosure: `summary`, accordion or expandable section.
    Disclosure,
    /// A radio or checkbox shown as a tile or card.
    Tile,
    /// A button that shows only an icon.
    IconButton,
    /// A button that opens a menu.
    MenuButton,
    /// The main button of a form or dialog.
    PrimaryButton,
    /// A button that copies something.
    CopyButton,
    /// A button that closes its dialog, panel or message.
    CloseButton,
    /// The × on a chip or token.
    RemoveButton,
    /// A link in a breadcrumb trail.
    BreadcrumbLink,
    /// A link or button in a navigation pane.
    NavigationLink,
    /// A link that opens a tab of its own.
    NewTabLink,
    /// A link that downloads.
    DownloadLink,
    /// A page number, next or previous of a pagination.
    Pagination,
    /// A day in a calendar.
    CalendarDay,
    /// A checkbox that selects a table row.
    RowCheckbox,
    /// The checkbox in a table's header.
    AllRowsCheckbox,
    /// One button of a segmented control.
    Segment,
    /// A field that filters what is shown beside it.
    Filter,
    /// A drawing surface or chart.
    Canvas,
    /// Video or audio.
    Media,
    /// A place where files or things can be dropped.
    DropZone,
}
