//! What there is to say: the closed sets that every language has words for.

use crate::observation::PlaceKind;

macro_rules! closed_set {
    ($(#[$meta:meta])* $visibility:vis $name:ident { $($(#[$of:meta])* $variant:ident),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        $visibility enum $name { $($(#[$of])* $variant),* }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant),*];
            /// How many there are.
            pub const COUNT: usize = Self::ALL.len();
        }
    };
}

closed_set! {
    /// Sentences.
    pub(in crate::caption) Phrase {
        Click, ClickNamed, ClickIcon, ClickToSubmit, ClickTimes, ClickChart, DoubleClick, RightClick, RightClickRow,
        OpenInNewTab, Open, OpenTab, OpenMenu, OpenRow, OpenCard, Navigate, BackInBreadcrumb, Download, Remove,
        RemoveFrom, GoToPageNumber, NextPage, PreviousPage, Sort, SelectRow, ClearRow, SelectAllRows, ClearAllRows,
        Check, Uncheck, CheckLong, UncheckLong, PartlySelect, TurnOn, TurnOff, Choose, ChooseFor, ChooseTile,
        ChooseFromMenu, ChooseFromRowMenu, ChooseFromRowActions, ChooseFromActions, ChooseInMenus, ChooseFromContextMenu,
        ChooseFromRowContextMenu, Select, SelectSearched, SelectNoun, Deselect, Enter, EnterLines, Change, EnterCode,
        EnterCodeNoun, SetCell, EnterPassword, EnterOneTimeCode, EnterCard, EnterSecret, RunMasked, RunCommand,
        Search, SearchIn, Filter, FilterIn, Paste, Clear, Set, Increase, Decrease, Upload, Drop, Press, PressIn,
        PressToClose, Expand, Collapse, ExpandRow, CollapseRow, Drag, Copy, GoTo, GoBack, Reload, SwitchTab,
        CloseDialog, ClosePanel, PointTo, Wait, LookAt, Gap, Said,
        CautionDestructive, CautionObject, CautionExposing, CautionUnprotecting, CautionAcknowledging,
    }
}

closed_set! {
    /// What sort of control it is, with its article.
    pub(in crate::caption) Noun {
        Button, MenuButton, Link, Checkbox, Radio, Switch, Tab, List, Field, PasswordField, SearchField, FileField,
        Editor, Slider, MenuItem, Row, Cell, Image, Chart, Element,
    }
}

closed_set! {
    /// Words that guides and documents write of their own, beside the sentences.
    pub Term {
        /// Title of a guide that nothing names.
        Untitled,
        /// Title of a guide that only signs in; `{page}`.
        SignInTo,
        /// Title of a guide about an act in a service; `{act}`, `{service}`.
        ActInService,
        /// Title of a guide about more acts than a title holds; `{act}`, `{count}`.
        AndMore,
    }
}

impl Phrase {
    /// Whether the phrase itself tells this place, so that no fragment has to.
    pub fn tells(self, kind: PlaceKind) -> bool {
        match self {
            Self::ChooseFor | Self::ChooseTile => kind == PlaceKind::Group,
            Self::ChooseFromMenu | Self::ChooseInMenus | Self::ChooseFromContextMenu => kind == PlaceKind::Menu,
            Self::ChooseFromRowMenu
            | Self::ChooseFromRowActions
            | Self::ChooseFromRowContextMenu
            | Self::SelectRow
            | Self::ClearRow
            | Self::OpenRow => matches!(kind, PlaceKind::Row | PlaceKind::Menu | PlaceKind::Table),
            Self::RightClickRow | Self::ExpandRow | Self::CollapseRow | Self::SetCell => kind == PlaceKind::Row,
            Self::OpenCard => kind == PlaceKind::Card,
            Self::RemoveFrom | Self::Increase | Self::Decrease => kind == PlaceKind::Field,
            Self::CloseDialog | Self::PressToClose => kind == PlaceKind::Dialog,
            Self::ClosePanel => kind == PlaceKind::Panel,
            Self::SearchIn | Self::FilterIn => matches!(kind, PlaceKind::Table | PlaceKind::Section),
            Self::Sort | Self::SelectAllRows | Self::ClearAllRows | Self::NextPage | Self::PreviousPage => {
                kind == PlaceKind::Table
            }
            Self::Navigate | Self::GoTo | Self::GoBack | Self::Reload | Self::SwitchTab => true,
            Self::Wait | Self::LookAt | Self::Gap | Self::Said => true,
            _ => false,
        }
    }
}
