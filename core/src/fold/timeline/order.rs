//! The order in which things happened.

use crate::observation::{Row, SCHEMA_VERSION};
use crate::sorted::{Index, sort_by_number};

/// Rows in the order in which things happened: by arrival, but within a document by its own count.
pub(super) fn in_order<'a>(rows: &'a [Row], notices: &mut Vec<String>) -> Vec<&'a Row> {
    let mut seen = Index::new();
    let mut newer = 0_u32;
    let mut kept: Vec<&Row> = Vec::with_capacity(rows.len());
    for row in rows {
        if row.observation.schema > SCHEMA_VERSION {
            newer += 1;
        } else if seen.note(&row.observation.key, 0).1 {
            kept.push(row);
        }
    }
    if newer > 0 {
        notices.push(format!(
            "{newer} recorded events were written by a newer version of Cairn and are left out. Update Cairn to see them."
        ));
    }
    sort_by_number(&mut kept, |row| u64::from(row.sequence));
    by_document(&kept)
}

/// Where a document's rows arrived out of its own order, they swap places among themselves.
fn by_document<'a>(rows: &[&'a Row]) -> Vec<&'a Row> {
    let (mut documents, mut places) = (Index::new(), Vec::<Vec<usize>>::new());
    for (index, row) in rows.iter().enumerate() {
        let (document, _) = documents.note(&row.observation.document, places.len());
        match places.get_mut(document) {
            Some(places) => places.push(index),
            None => places.push(vec![index]),
        }
    }
    let mut ordered = rows.to_vec();
    for indices in places {
        let mut own: Vec<&Row> = indices.iter().filter_map(|index| rows.get(*index).copied()).collect();
        sort_by_number(&mut own, |row| u64::from(row.observation.number));
        for (index, row) in indices.into_iter().zip(own) {
            if let Some(place) = ordered.get_mut(index) {
                *place = row;
            }
        }
    }
    ordered
}
