//! A press on a cell that is no control is a press on its row, where something came of it.

use super::super::timeline::Gesture;
use super::{Verdict, act, has_effect, is_activation};
use crate::observation::{Label, LabelSource, PlaceKind, Role, Target};
use crate::step::{Action, State};

pub(super) fn classify(gesture: &Gesture<'_>) -> Option<Verdict> {
    let target = gesture.target().filter(|target| is_cell(target))?;
    if !is_activation(gesture) || !has_effect(gesture, target) {
        return None;
    }
    let row = row_of(target)?;
    let draft = act(gesture, &row, Action::Open).state(selected(gesture));
    Some(draft.standing(super::Standing::Trigger).into())
}

fn is_cell(target: &Target) -> bool {
    matches!(target.role, Role::Cell | Role::Gridcell | Role::Rowheader) && target.widget.is_none()
}

fn row_of(cell: &Target) -> Option<Target> {
    let index = cell.place.iter().position(|place| place.kind == PlaceKind::Row)?;
    let mut row = cell.clone();
    let name = row.place.remove(index).name;
    row.label = Label { text: name, source: LabelSource::AccessibleName };
    row.role = Role::Row;
    row.position = None;
    Some(row)
}

/// The row's own state is not read; a cell that tells its selection tells the row's.
fn selected(gesture: &Gesture<'_>) -> Option<State> {
    let settled = gesture.settled.iter().rev().find_map(|settlement| settlement.states.selected);
    settled.map(State::Selected)
}
