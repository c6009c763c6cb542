//! Which phrase tells a step.

use super::language::Phrase;
use super::place::{Finding, find, finding, row_of};
use super::value;
use crate::observation::{MaskReason, OutcomeKind, PlaceKind, Role, Tri, Value, Widget};
use crate::screen_words::{Meaning, meaning};
use crate::step::{Action, State, Step, Stepping, Travel};

/// A checkbox whose name is longer than this is a sentence that is agreed to, characters.
const SENTENCE: usize = 48;

/// The phrase for a step.
pub(super) fn phrase(step: &Step) -> Phrase {
    match &step.action {
        Action::Click => click(step),
        Action::ClickTimes(_) => stepped(step).unwrap_or(Phrase::ClickTimes),
        Action::DoubleClick => Phrase::DoubleClick,
        Action::RightClick if names_its_row(step) => Phrase::RightClickRow,
        Action::RightClick => Phrase::RightClick,
        Action::OpenInNewTab => Phrase::OpenInNewTab,
        Action::Open => open(step),
        Action::Toggle => toggle(step),
        Action::Choose => choose(step),
        Action::Select => select(step),
        Action::Enter | Action::Paste => enter(step),
        Action::Clear => Phrase::Clear,
        Action::Set if in_cell(step) => Phrase::SetCell,
        Action::Set => set(step),
        Action::Upload if is_drop_zone(step) => Phrase::Drop,
        Action::Upload => Phrase::Upload,
        Action::Press(_) => press(step),
        Action::Expand if expands_row(step) => Phrase::ExpandRow,
        Action::Expand => Phrase::Expand,
        Action::Collapse if expands_row(step) => Phrase::CollapseRow,
        Action::Collapse => Phrase::Collapse,
        Action::Drag { .. } => Phrase::Drag,
        Action::Copy => copy(step),
        Action::Navigate(Travel::Address) => Phrase::GoTo,
        Action::Navigate(Travel::Back) => Phrase::GoBack,
        Action::Navigate(Travel::Reload) => Phrase::Reload,
        Action::SwitchTab => Phrase::SwitchTab,
        Action::Close => close(step),
        Action::Hover => Phrase::PointTo,
        Action::Wait => Phrase::Wait,
        Action::Look => Phrase::LookAt,
        Action::Gap(_) => Phrase::Gap,
        Action::Say(_) => Phrase::Said,
    }
}

fn is_nameless(step: &Step) -> bool {
    step.target.name.is_empty()
}

fn is_in(step: &Step, kind: PlaceKind) -> bool {
    find(step, kind).is_some_and(|place| !place.name.is_empty())
}

fn click(step: &Step) -> Phrase {
    if matches!(step.state, Some(State::Sorted(_))) && !is_nameless(step) {
        return Phrase::Sort;
    }
    if let Some(phrase) = stepped(step).or_else(|| leafed(step)) {
        return phrase;
    }
    let is_card = find(step, PlaceKind::Card).is_some_and(|place| place.name == step.target.name);
    match (step.target.role, step.target.widget) {
        _ if is_nameless(step) => Phrase::ClickNamed,
        (_, Some(Widget::BreadcrumbLink)) => Phrase::BackInBreadcrumb,
        (_, Some(Widget::DownloadLink)) => Phrase::Download,
        (_, Some(Widget::RemoveButton)) if is_in(step, PlaceKind::Field) => Phrase::RemoveFrom,
        (_, Some(Widget::RemoveButton)) => Phrase::Remove,
        (_, Some(Widget::Canvas)) => Phrase::ClickChart,
        _ if is_card => Phrase::OpenCard,
        (Role::Link, _) => Phrase::ClickNamed,
        _ if finding(step) == Finding::Number => Phrase::Click,
        (_, Some(Widget::IconButton)) => Phrase::ClickIcon,
        _ if step.how.form.is_some() => Phrase::ClickToSubmit,
        _ => Phrase::Click,
    }
}

/// A button beside a field that makes it more or less.
fn stepped(step: &Step) -> Option<Phrase> {
    let way = match (step.how.stepped, meaning(&step.target.name)) {
        (Some(way), _) => way,
        (None, Some(Meaning::Increase)) => Stepping::Up,
        (None, Some(Meaning::Decrease)) => Stepping::Down,
        _ => return None,
    };
    is_in(step, PlaceKind::Field).then_some(match way {
        Stepping::Up => Phrase::Increase,
        Stepping::Down => Phrase::Decrease,
    })
}

/// A page of a list, by its number or its neighbour.
fn leafed(step: &Step) -> Option<Phrase> {
    let is_pagination = step.target.widget == Some(Widget::Pagination);
    let is_number = !is_nameless(step) && step.target.name.chars().all(|character| character.is_ascii_digit());
    match meaning(&step.target.name) {
        _ if !is_pagination => None,
        _ if is_number => Some(Phrase::GoToPageNumber),
        Some(Meaning::Next) => Some(Phrase::NextPage),
        Some(Meaning::Previous) => Some(Phrase::PreviousPage),
        _ => None,
    }
}

fn open(step: &Step) -> Phrase {
    match (step.target.role, step.target.widget) {
        _ if is_nameless(step) => Phrase::ClickNamed,
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
    let is_sentence = step.target.name.chars().nth(SENTENCE).is_some() && finding(step) != Finding::Number;
    match (step.target.widget, state) {
        (Some(Widget::RowCheckbox), Tri::True) => Phrase::SelectRow,
        (Some(Widget::RowCheckbox), _) => Phrase::ClearRow,
        (Some(Widget::AllRowsCheckbox), Tri::True) => Phrase::SelectAllRows,
        (Some(Widget::AllRowsCheckbox), _) => Phrase::ClearAllRows,
        (_, Tri::Mixed) => Phrase::PartlySelect,
        (_, Tri::True) if is_checkbox && is_sentence => Phrase::CheckLong,
        (_, Tri::False) if is_checkbox && is_sentence => Phrase::UncheckLong,
        (_, Tri::True) if is_checkbox => Phrase::Check,
        (_, Tri::False) if is_checkbox => Phrase::Uncheck,
        (_, Tri::True) => Phrase::TurnOn,
        (_, Tri::False) => Phrase::TurnOff,
    }
}

fn choose(step: &Step) -> Phrase {
    let is_grouped = is_in(step, PlaceKind::Group);
    match (step.target.role, step.target.widget) {
        _ if is_nameless(step) => Phrase::ClickNamed,
        (Role::Menuitem | Role::Menuitemradio | Role::Menuitemcheckbox, _) => choose_from_menu(step),
        _ if finding(step) == Finding::Number => Phrase::Choose,
        (_, Some(Widget::Tile)) if is_grouped => Phrase::ChooseTile,
        _ if is_grouped => Phrase::ChooseFor,
        _ => Phrase::Choose,
    }
}

fn choose_from_menu(step: &Step) -> Phrase {
    let mut menus = step.place.iter().filter(|place| place.kind == PlaceKind::Menu);
    let (first, several) = (menus.next(), menus.next().is_some());
    let says_nothing = first.is_none_or(|place| meaning(&place.name) == Some(Meaning::Menu));
    match (is_in(step, PlaceKind::Row), first) {
        (true, _) if step.how.context_menu => Phrase::ChooseFromRowContextMenu,
        (true, _) if says_nothing => Phrase::ChooseFromRowActions,
        (true, _) => Phrase::ChooseFromRowMenu,
        (false, None) if is_in(step, PlaceKind::Card) => Phrase::ChooseFromActions,
        (false, None) => Phrase::Choose,
        (false, Some(_)) if step.how.context_menu => Phrase::ChooseFromContextMenu,
        (false, Some(_)) if several => Phrase::ChooseInMenus,
        (false, Some(_)) => Phrase::ChooseFromMenu,
    }
}

fn select(step: &Step) -> Phrase {
    let cleared = step.state == Some(State::Selected(false));
    match (is_nameless(step), cleared) {
        (true, _) if finding(step) != Finding::Number => Phrase::SelectNoun,
        (_, false) if is_its_own_field(step) => Phrase::SelectNoun,
        (_, true) => Phrase::Deselect,
        (_, false) if step.how.searched.is_some() => Phrase::SelectSearched,
        (_, false) => Phrase::Select,
    }
}

/// An option that nothing around it names stands for itself.
fn is_its_own_field(step: &Step) -> bool {
    matches!(&step.value, Some(Value::Options { labels }) if labels.as_slice() == [step.target.name.as_str()])
        && step.target.role == Role::Option
}

fn enter(step: &Step) -> Phrase {
    if let Some(Value::Masked { reason }) = step.value {
        return masked(reason);
    }
    let is_code = matches!(step.value, Some(Value::Code { .. })) || step.target.widget == Some(Widget::CodeEditor);
    let has_lines = step.value.as_ref().is_some_and(|value| value::lines(value).is_some());
    let is_around = is_in(step, PlaceKind::Table) || is_in(step, PlaceKind::Section);
    let is_filter = step.target.widget == Some(Widget::Filter);
    match step.action {
        _ if step.target.widget == Some(Widget::Terminal) => Phrase::RunCommand,
        _ if is_code && is_nameless(step) => Phrase::EnterCodeNoun,
        _ if is_code => Phrase::EnterCode,
        Action::Paste => Phrase::Paste,
        _ if is_filter && is_nameless(step) && is_around => Phrase::FilterIn,
        _ if is_filter => Phrase::Filter,
        _ if has_lines => Phrase::EnterLines,
        _ if step.target.role == Role::Searchbox && is_nameless(step) && is_around => Phrase::SearchIn,
        _ if step.target.role == Role::Searchbox && !is_nameless(step) => Phrase::Search,
        _ if in_cell(step) => Phrase::SetCell,
        _ if step.how.replaced.is_some() => Phrase::Change,
        _ => Phrase::Enter,
    }
}

/// A field in a row, named by its column.
fn in_cell(step: &Step) -> bool {
    is_in(step, PlaceKind::Row)
        && !is_nameless(step)
        && find(step, PlaceKind::Dialog).is_none()
        && finding(step) != Finding::Number
}

fn masked(reason: MaskReason) -> Phrase {
    match reason {
        MaskReason::Password => Phrase::EnterPassword,
        MaskReason::OneTimeCode => Phrase::EnterOneTimeCode,
        MaskReason::Card => Phrase::EnterCard,
        MaskReason::Terminal => Phrase::RunMasked,
        MaskReason::Secret | MaskReason::Private => Phrase::EnterSecret,
    }
}

fn set(step: &Step) -> Phrase {
    match step.how.stepped {
        Some(_) => stepped(step).unwrap_or(Phrase::Set),
        None => Phrase::Set,
    }
}

/// Files dropped from outside; a chosen file goes by its field.
fn is_drop_zone(step: &Step) -> bool {
    step.target.widget == Some(Widget::DropZone) || step.target.role == Role::Generic
}

fn press(step: &Step) -> Phrase {
    let closed = step.outcomes.iter().find(|outcome| outcome.kind == OutcomeKind::DialogClosed);
    match closed {
        Some(outcome) if !outcome.text.is_empty() => Phrase::PressToClose,
        _ if is_nameless(step) => Phrase::Press,
        _ => Phrase::PressIn,
    }
}

fn names_its_row(step: &Step) -> bool {
    !is_nameless(step) && row_of(step) == Some(step.target.name.as_str())
}

/// The row itself, or a button in it that says nothing but that it expands.
fn expands_row(step: &Step) -> bool {
    let says_nothing = is_nameless(step) || meaning(&step.target.name) == Some(Meaning::Expander);
    row_of(step).is_some() && (step.target.role == Role::Row || says_nothing)
}

fn copy(step: &Step) -> Phrase {
    match step.target.widget {
        _ if is_nameless(step) => Phrase::ClickNamed,
        Some(Widget::CopyButton) if !is_in(step, PlaceKind::Field) => Phrase::Click,
        _ => Phrase::Copy,
    }
}

fn close(step: &Step) -> Phrase {
    if step.target.role == Role::Dialog && !is_nameless(step) || is_in(step, PlaceKind::Dialog) {
        Phrase::CloseDialog
    } else if is_in(step, PlaceKind::Panel) {
        Phrase::ClosePanel
    } else {
        Phrase::Click
    }
}
