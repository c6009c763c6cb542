//! What things on the timeline learn of one another, once all stand there.

use super::{Intent, Item};
use crate::fold::frame;
use crate::sorted::{Index, Map};

/// A tab learns what it shows first. It was opened before that, though a busy worker may have told it later.
pub(super) fn introduce_tabs(items: &mut [Item<'_>]) {
    for index in 0..items.len() {
        let Some(&Item::TabOpened { row, .. }) = items.get(index) else {
            continue;
        };
        let first = items.iter().enumerate().find_map(|(at, item)| match item {
            Item::Page(change) if change.row.tab == row.tab => Some((at, change.page)),
            _ => None,
        });
        if let (Some((at, page)), Some(item)) = (first, items.get_mut(index)) {
            *item = Item::TabOpened { row, page: Some(page) };
            (at..index).rev().for_each(|place| items.swap(place, place + 1));
        }
    }
}

/// Tells every gesture when its tab moved on to another page, and when the next act began there.
pub(super) fn mark_leaving(items: &mut [Item<'_>]) {
    let mut next: Map<i32, f64> = Map::new();
    let mut acts: Map<i32, f64> = Map::new();
    for item in items.iter_mut().rev() {
        match item {
            Item::Page(change) => {
                next.insert(change.row.tab, change.row.observation.time);
            }
            Item::Gesture(gesture) => {
                let tab = gesture.row.tab;
                gesture.left_at = next.get(&tab).copied();
                gesture.next_at = acts.get(&tab).copied();
                if !matches!(gesture.intent, Intent::Unseen) {
                    acts.insert(tab, gesture.row.observation.time);
                }
            }
            _ => {}
        }
    }
}

/// A field visit shows the picture of the gesture that began it, and knows what that saw in the field; a picture
/// by hand comes under a gesture's name.
pub(super) fn lend_pictures(items: &mut [Item<'_>]) {
    let (mut index, mut lenders) = (Index::new(), Vec::new());
    for item in &*items {
        if let Item::Gesture(gesture) = item {
            index.note(gesture.id, lenders.len());
            lenders.push(((gesture.picture, frame::shows(gesture)), gesture.target()));
        }
    }
    let lent = |id: Option<&str>| lenders.get(index.get(id?)?).copied();
    for item in items {
        match item {
            Item::Fill(fill) => {
                if let Some((picture, target)) = lent(fill.gesture) {
                    fill.picture = picture;
                    let same = target.filter(|target| target.node == fill.target.node);
                    fill.before = same.and_then(|target| target.value.as_ref());
                }
            }
            Item::Control { row, picture, .. } => {
                *picture = lent(row.observation.gesture.as_deref()).map_or(*picture, |((lent, _), _)| lent);
            }
            _ => {}
        }
    }
}
