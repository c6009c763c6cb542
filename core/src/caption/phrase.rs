//! Which phrase tells a step, and what fills its slots.

use super::language::{Noun, Phrase, Words};
use super::name::shortened;
use super::place::find;
use super::template::Slots;
use super::value;
use crate::observation::{MaskReason, OutcomeKind, Place, PlaceKind, Role, Tri, Value, Widget};
use crate::step::{Action, State, Step, Travel};
use crate::text::Run;

/// The phrase for a step with all slots but `in`.
pub(super) fn phrase(step: &Step, words: &Words) -> (Phrase, Slots) {
    let mut slots = slots(step, words);
    let phrase = match &step.action {
        Action::Click => click(step),
        Action::ClickTimes(times) => {
            slots.plain("times", &times.to_string());
            Phrase::ClickTimes
        }
        Action::DoubleClick => named(step, Phrase::DoubleClick, Phrase::DoubleClickNoun),
        Action::RightClick => named(step, Phrase::RightClick, Phrase::RightClickNoun),
        Action::OpenInNewTab => Phrase::OpenInNewTab,
        Action::Open => open(step),
        Action::Toggle => toggle(step),
        Action::Choose => choose(step),
        Action::Select => select(step),
        Action::Enter | Action::Paste => enter(step),
        Action::Clear => named(step, Phrase::Clear, Phrase::ClearNoun),
        Action::Set => named(step, Phrase::Set, Phrase::SetNoun),
        Action::Upload => named(step, Phrase::Upload, Phrase::UploadNoun),
        Action::Press(keys) => press(step, keys, &mut slots),
        Action::Expand => named(step, Phrase::Expand, Phrase::ClickNoun),
        Action::Collapse => named(step, Phrase::Collapse, Phrase::ClickNoun),
        Action::Drag { onto } => {
            slots.strong("onto", &shortened(onto));
            Phrase::Drag
        }
        Action::Copy => copy(step),
        Action::Navigate(Travel::Address) => Phrase::GoTo,
        Action::Navigate(Travel::Back) => Phrase::GoBack,
        Action::Navigate(Travel::Reload) => Phrase::Reload,
        Action::SwitchTab => Phrase::SwitchTab,
        Action::Close => close(step, &mut slots),
        Action::Hover => Phrase::PointTo,
        Action::Wait => Phrase::Wait,
        Action::Look => Phrase::LookAt,
        Action::Gap(reason) => {
            slots.plain("gap", words.gap(*reason));
            Phrase::Gap
        }
        Action::Say(_) => Phrase::Said,
    };
    (phrase, slots)
}

fn slots(step: &Step, words: &Words) -> Slots {
    let mut slots = Slots::default();
    slots.strong("target", &shortened(&step.target.name));
    slots.plain("noun", words.noun(noun(step)));
    slots.strong("page", &shortened(&step.page.name));
    slots.plain("host", host(&step.page.url));
    for (slot, kind) in [
        ("row", PlaceKind::Row),
        ("table", PlaceKind::Table),
        ("group", PlaceKind::Group),
        ("field", PlaceKind::Field),
        ("dialog", PlaceKind::Dialog),
        ("panel", PlaceKind::Panel),
        ("navigation", PlaceKind::Navigation),
    ] {
        slots.strong(slot, &find(step, kind).map(|place| shortened(&place.name)).unwrap_or_default());
    }
    slots.set("menu", menu_path(step));
    if let Some(value) = &step.value {
        slots.set("value", value::value(value, words));
        slots.plain("lines", &value::lines(value).map(|count| count.to_string()).unwrap_or_default());
    }
    if let Some((index, count)) = step.target.position {
        slots.plain("nth", &words.ordinal(index, count));
    }
    if let Some(State::Sorted(order)) = &step.state {
        slots.plain("order", words.sort_order(order));
    }
    waited(step, words, &mut slots);
    slots
}

/// Menus from the outermost to the innermost: **a** > **b**.
fn menu_path(step: &Step) -> Vec<Run> {
    let mut path = Vec::new();
    for place in step.place.iter().rev().filter(|place| place.kind == PlaceKind::Menu) {
        if !path.is_empty() {
            path.push(Run::Plain { text: " > ".into() });
        }
        path.push(Run::Strong { text: shortened(&place.name) });
    }
    path
}

fn waited(step: &Step, words: &Words, slots: &mut Slots) {
    if let (Action::Wait, Some(outcome)) = (&step.action, step.outcomes.first()) {
        if let Some((_, to)) = &outcome.change {
            slots.emphasis("to", to);
        }
        slots.plain("took", &words.duration(outcome.after));
    }
}

fn named(step: &Step, with_name: Phrase, without: Phrase) -> Phrase {
    if step.target.name.is_empty() { without } else { with_name }
}

fn click(step: &Step) -> Phrase {
    if step.target.name.is_empty() {
        return Phrase::ClickNoun;
    }
    match (step.target.role, step.target.widget) {
        _ if matches!(step.state, Some(State::Sorted(_))) => Phrase::Sort,
        (_, Some(Widget::BreadcrumbLink)) => Phrase::BackInBreadcrumb,
        (_, Some(Widget::DownloadLink)) => Phrase::Download,
        (_, Some(Widget::RemoveButton)) if find(step, PlaceKind::Field).is_some() => Phrase::RemoveFrom,
        (_, Some(Widget::Pagination)) if is_number(&step.target.name) => Phrase::GoToPageNumber,
        (_, Some(Widget::Pagination)) => Phrase::GoToNamed,
        _ if needs_position(step) => Phrase::ClickNth,
        (Role::Link, _) => Phrase::ClickLink,
        _ => Phrase::Click,
    }
}

/// The name alone does not find it, and no row, dialog or card does.
fn needs_position(step: &Step) -> bool {
    let narrowed = step.place.iter().any(|place| {
        matches!(
            place.kind,
            PlaceKind::Row | PlaceKind::Dialog | PlaceKind::Card | PlaceKind::Panel | PlaceKind::Section
        )
    });
    step.target.position.is_some() && !narrowed
}

fn is_number(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|character| character.is_ascii_digit())
}

fn open(step: &Step) -> Phrase {
    match (step.target.role, step.target.widget) {
        _ if step.target.name.is_empty() => Phrase::ClickNoun,
        (Role::Tab, _) => Phrase::OpenTab,
        (_, Some(Widget::NavigationLink)) => Phrase::Navigate,
        (_, Some(Widget::MenuButton)) => Phrase::OpenMenu,
        (Role::Row, _) if step.state == Some(State::Selected(true)) => Phrase::SelectRow,
        (Role::Row, _) => Phrase::OpenRow,
        _ => Phrase::Open,
    }
}

fn toggle(step: &Step) -> Phrase {
    let state = match step.state {
        Some(State::Checked(state)) => state,
        _ => Tri::True,
    };
    let is_checkbox = step.target.role == Role::Checkbox;
    match (step.target.widget, state) {
        (Some(Widget::RowCheckbox), Tri::True) => Phrase::SelectRow,
        (Some(Widget::RowCheckbox), _) => Phrase::ClearRow,
        (Some(Widget::AllRowsCheckbox), Tri::True) => Phrase::SelectAllRows,
        (Some(Widget::AllRowsCheckbox), _) => Phrase::ClearAllRows,
        (_, Tri::Mixed) => Phrase::PartlySelect,
        (_, Tri::True) if step.target.name.is_empty() => Phrase::CheckNoun,
        (_, Tri::False) if step.target.name.is_empty() => Phrase::UncheckNoun,
        (_, Tri::True) if is_checkbox => Phrase::Check,
        (_, Tri::False) if is_checkbox => Phrase::Uncheck,
        (_, Tri::True) => Phrase::TurnOn,
        (_, Tri::False) => Phrase::TurnOff,
    }
}

fn choose(step: &Step) -> Phrase {
    let grouped = find(step, PlaceKind::Group).is_some();
    match (step.target.role, step.target.widget) {
        _ if step.target.name.is_empty() => Phrase::ClickNoun,
        (Role::Menuitem | Role::Menuitemradio | Role::Menuitemcheckbox, _) => choose_from_menu(step),
        (_, Some(Widget::Tile)) if grouped => Phrase::ChooseTile,
        _ if grouped => Phrase::ChooseFor,
        _ => Phrase::Choose,
    }
}

fn choose_from_menu(step: &Step) -> Phrase {
    let menu = find(step, PlaceKind::Menu).is_some_and(|place| !place.name.is_empty());
    match (find(step, PlaceKind::Row), menu) {
        (Some(_), _) => Phrase::ChooseFromRowMenu,
        (None, true) => Phrase::ChooseFromMenu,
        (None, false) => Phrase::Choose,
    }
}

fn select(step: &Step) -> Phrase {
    let cleared = step.state == Some(State::Selected(false));
    match (step.target.name.is_empty(), cleared) {
        (true, _) => Phrase::SelectNoun,
        (false, true) => Phrase::Deselect,
        (false, false) => Phrase::Select,
    }
}

fn enter(step: &Step) -> Phrase {
    if let Some(Value::Masked { reason }) = step.value {
        return masked(step, reason);
    }
    let nameless = step.target.name.is_empty();
    let is_code = matches!(step.value, Some(Value::Code { .. })) || step.target.widget == Some(Widget::CodeEditor);
    let search = step.target.role == Role::Searchbox || step.target.widget == Some(Widget::Filter);
    let several_lines = step.value.as_ref().is_some_and(|value| value::lines(value).is_some());
    match step.action {
        _ if is_code && nameless => Phrase::EnterCodeNoun,
        _ if is_code => Phrase::EnterCode,
        Action::Paste if nameless => Phrase::PasteNoun,
        Action::Paste => Phrase::Paste,
        _ if nameless => Phrase::EnterNoun,
        _ if several_lines => Phrase::EnterLines,
        _ if search => Phrase::Search,
        _ => Phrase::Enter,
    }
}

fn masked(step: &Step, reason: MaskReason) -> Phrase {
    let nameless = step.target.name.is_empty();
    match reason {
        MaskReason::Password if nameless => Phrase::EnterPasswordNoun,
        MaskReason::Password => Phrase::EnterPassword,
        MaskReason::OneTimeCode if nameless => Phrase::EnterOneTimeCodeNoun,
        MaskReason::OneTimeCode => Phrase::EnterOneTimeCode,
        MaskReason::Card => Phrase::EnterCard,
        MaskReason::Terminal => Phrase::RunMasked,
        MaskReason::Secret | MaskReason::Private if nameless => Phrase::EnterSecretNoun,
        MaskReason::Secret | MaskReason::Private => Phrase::EnterSecret,
    }
}

fn press(step: &Step, keys: &str, slots: &mut Slots) -> Phrase {
    slots.strong("keys", keys);
    let closed = step.outcomes.iter().find(|outcome| outcome.kind == OutcomeKind::DialogClosed);
    match closed {
        Some(outcome) if !outcome.text.is_empty() => {
            slots.strong("dialog", &shortened(&outcome.text));
            Phrase::PressToClose
        }
        _ => named(step, Phrase::PressIn, Phrase::Press),
    }
}

fn copy(step: &Step) -> Phrase {
    match (step.target.widget, step.target.name.is_empty()) {
        (_, true) => Phrase::ClickNoun,
        (Some(Widget::CopyButton), false) => Phrase::Click,
        (_, false) => Phrase::Copy,
    }
}

fn close(step: &Step, slots: &mut Slots) -> Phrase {
    if step.target.role == Role::Dialog && !step.target.name.is_empty() {
        slots.strong("dialog", &shortened(&step.target.name));
        return Phrase::CloseDialog;
    }
    let holds = |kind| find(step, kind).is_some_and(|place: &Place| !place.name.is_empty());
    if holds(PlaceKind::Dialog) {
        Phrase::CloseDialog
    } else if holds(PlaceKind::Panel) {
        Phrase::ClosePanel
    } else {
        named(step, Phrase::Click, Phrase::ClickNoun)
    }
}

fn noun(step: &Step) -> Noun {
    match (step.target.widget, step.target.role) {
        (Some(Widget::MenuButton), _) => Noun::MenuButton,
        (Some(Widget::IconButton), _) | (_, Role::Button) => Noun::Button,
        (Some(Widget::Password), _) => Noun::PasswordField,
        (Some(Widget::File), _) => Noun::FileField,
        (Some(Widget::Canvas), _) => Noun::Chart,
        (Some(Widget::CodeEditor | Widget::RichText), _) => Noun::Editor,
        (_, Role::Link) => Noun::Link,
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

fn host(url: &str) -> &str {
    let rest = url.split("://").nth(1).unwrap_or_default();
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}
