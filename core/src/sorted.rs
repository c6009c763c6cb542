//! Maps and sets of a few things in their order, and sorting.
//!
//! The standard library's trees and sorts are made for many, and each type put into them costs 6 to 10 KB of wasm.
//! What grows with a recording is looked up in an [`Index`].

use std::borrow::Borrow;

/// Where things lie, by name: for many. A table that names are looked up in and never listed from.
#[derive(Clone, Debug, Default)]
pub struct Index<'a> {
    /// A power of two, at most half of them taken.
    slots: Vec<Option<(&'a str, usize)>>,
    len: usize,
}

impl<'a> Index<'a> {
    /// Nothing in it.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Where a name stands.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<usize> {
        self.slots.get(self.slot(name)?).copied().flatten().map(|(_, place)| place)
    }

    /// Notes where a name stands, unless it is known; returns where it stands, and whether it is new.
    pub fn note(&mut self, name: &'a str, place: usize) -> (usize, bool) {
        if self.slots.len() <= self.len * 2 {
            self.grow();
        }
        let slot = self.slot(name).and_then(|slot| self.slots.get_mut(slot));
        match slot {
            Some(Some((_, known))) => (*known, false),
            Some(free) => {
                *free = Some((name, place));
                self.len += 1;
                (place, true)
            }
            None => (place, true),
        }
    }

    /// The slot of a name, or the one where it would go.
    fn slot(&self, name: &str) -> Option<usize> {
        let last = self.slots.len().checked_sub(1)?;
        let mut slot = hash(name) & last;
        while self.slots.get(slot)?.is_some_and(|(known, _)| known != name) {
            slot = (slot + 1) & last;
        }
        Some(slot)
    }

    fn grow(&mut self) {
        let larger = vec![None; (self.slots.len() * 4).max(64)];
        for (name, place) in std::mem::replace(&mut self.slots, larger).into_iter().flatten() {
            if let Some(free) = self.slot(name).and_then(|slot| self.slots.get_mut(slot)) {
                *free = Some((name, place));
            }
        }
    }
}

/// FNV-1a, with its upper half mixed in.
fn hash(name: &str) -> usize {
    let hash = name
        .bytes()
        .fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3));
    (hash ^ hash >> 32) as usize
}

/// Keys in order, with a value each: for a few hundred.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map<K, V>(Vec<(K, V)>);

/// Things in order, each once.
pub type Set<K> = Map<K, ()>;

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> Map<K, V> {
    /// Nothing in it.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn find<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.0.binary_search_by(|(known, _)| known.borrow().cmp(key))
    }

    /// Puts a value under a key; gives back the one that was there.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.find(&key) {
            Ok(at) => self.0.get_mut(at).map(|(_, known)| std::mem::replace(known, value)),
            Err(at) => {
                self.0.insert(at, (key, value));
                None
            }
        }
    }

    /// The value under a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.find(key).ok().and_then(|at| self.0.get(at)).map(|(_, value)| value)
    }

    /// The value under a key, to be changed.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let at = self.find(key).ok()?;
        self.0.get_mut(at).map(|(_, value)| value)
    }

    /// Whether there is something under a key.
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.find(key).is_ok()
    }

    /// Takes out what is under a key.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        self.find(key).ok().map(|at| self.0.remove(at).1)
    }

    /// Keeps what the function says.
    pub fn retain(&mut self, mut stays: impl FnMut(&K, &mut V) -> bool) {
        self.0.retain_mut(|(key, value)| stays(key, value));
    }
}

impl<K, V> Map<K, V> {
    /// Keys and values in order.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> + Clone {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// Keys in order.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.0.iter().map(|(key, _)| key)
    }

    /// Values in the order of their keys.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// There is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<K: Ord, V> Extend<(K, V)> for Map<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, pairs: I) {
        for (key, value) in pairs {
            self.insert(key, value);
        }
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        let mut map = Self::new();
        map.extend(pairs);
        map
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for Map<K, V> {
    fn from(pairs: [(K, V); N]) -> Self {
        pairs.into_iter().collect()
    }
}

/// Sorts by a number; what has the same one stays as it stood.
pub fn sort_by_number<T: Clone>(items: &mut [T], number: impl Fn(&T) -> u64) {
    let numbers: Vec<u64> = items.iter().map(number).collect();
    if numbers.is_sorted() {
        return;
    }
    let sorted: Vec<T> = order(&numbers).into_iter().filter_map(|at| items.get(at).cloned()).collect();
    for (item, sorted) in items.iter_mut().zip(sorted) {
        *item = sorted;
    }
}

/// The places of the numbers, smallest number first. Merges ever longer stretches.
fn order(numbers: &[u64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..numbers.len()).collect();
    let mut merged = Vec::with_capacity(order.len());
    let number = |at: &usize| numbers.get(*at).copied().unwrap_or_default();
    let mut length = 1;
    while length < order.len() {
        for pair in order.chunks(length * 2) {
            let (left, right) = pair.split_at(length.min(pair.len()));
            let (mut left, mut right) = (left.iter().peekable(), right.iter().peekable());
            loop {
                let next = match (left.peek(), right.peek()) {
                    (Some(a), Some(b)) if number(b) < number(a) => right.next(),
                    (Some(_), _) => left.next(),
                    (None, _) => right.next(),
                };
                let Some(next) = next else { break };
                merged.push(*next);
            }
        }
        std::mem::swap(&mut order, &mut merged);
        merged.clear();
        length *= 2;
    }
    order
}

#[cfg(test)]
mod tests {
    use super::{Index, Map, sort_by_number};
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn sorting_is_the_stable_sort_of_the_library(mut items in prop::collection::vec((0_u64..20, any::<u8>()), 0..200)) {
            let mut expected = items.clone();
            expected.sort_by_key(|(number, _)| *number);
            sort_by_number(&mut items, |(number, _)| *number);
            prop_assert_eq!(items, expected);
        }

        #[test]
        fn an_index_knows_the_first_place_of_every_name(names in prop::collection::vec("[ab]{0,7}", 0..400)) {
            let (mut index, mut expected) = (Index::new(), BTreeMap::new());
            for (place, name) in names.iter().enumerate() {
                let is_new = !expected.contains_key(name);
                let known = *expected.entry(name).or_insert(place);
                prop_assert_eq!(index.note(name, place), (known, is_new));
            }
            for (name, place) in expected {
                prop_assert_eq!(index.get(name), Some(place));
            }
            prop_assert_eq!(index.get("c"), None);
        }

        #[test]
        fn a_map_is_the_map_of_the_library(acts in prop::collection::vec((any::<bool>(), 0_u8..12, any::<u8>()), 0..60)) {
            let (mut map, mut expected) = (Map::new(), BTreeMap::new());
            for (puts, key, value) in acts {
                if puts {
                    prop_assert_eq!(map.insert(key, value), expected.insert(key, value));
                } else {
                    prop_assert_eq!(map.remove(&key), expected.remove(&key));
                }
                prop_assert_eq!(map.get(&key), expected.get(&key));
            }
            prop_assert_eq!(map.iter().collect::<Vec<_>>(), expected.iter().collect::<Vec<_>>());
            map.retain(|key, _| key % 2 == 0);
            expected.retain(|key, _| key % 2 == 0);
            prop_assert_eq!(map.into_iter().collect::<Vec<_>>(), expected.into_iter().collect::<Vec<_>>());
        }
    }
}
