//! Prefix codes as DEFLATE wants them.

/// A symbol's code, its bits in the order in which they are written, and how many they are.
pub type Code = (u16, u8);

/// Lengths of the codes that make these frequencies shortest, at most `longest` bits; 0 for what does not occur.
pub fn lengths(frequencies: &[u32], longest: usize) -> Vec<u8> {
    let mut lengths = vec![0; frequencies.len()];
    let rarest_first = rarest_first(frequencies);
    let counts = counts(&rarest_first, longest);
    let by_length = counts.iter().enumerate().rev().flat_map(|(length, count)| vec![length as u8; *count as usize]);
    for ((_, symbol), length) in rarest_first.iter().zip(by_length) {
        if let Some(slot) = lengths.get_mut(*symbol) {
            *slot = length;
        }
    }
    lengths
}

/// Frequency and symbol of what occurs.
fn rarest_first(frequencies: &[u32]) -> Vec<(u32, usize)> {
    let mut sorted: Vec<(u32, usize)> = Vec::with_capacity(frequencies.len());
    for (symbol, frequency) in frequencies.iter().enumerate().filter(|(_, frequency)| **frequency > 0) {
        let at = sorted.partition_point(|(known, _)| known <= frequency);
        sorted.insert(at, (*frequency, symbol));
    }
    sorted
}

/// How many codes there are of each length.
fn counts(rarest_first: &[(u32, usize)], longest: usize) -> Vec<u32> {
    let mut counts = vec![0_u32; longest + 1];
    for depth in depths(rarest_first) {
        if let Some(count) = counts.get_mut(depth.clamp(1, longest)) {
            *count += 1;
        }
    }
    shorten(&mut counts, longest);
    counts
}

/// How deep each leaf lies in Huffman's tree.
fn depths(rarest_first: &[(u32, usize)]) -> Vec<usize> {
    let leaves = rarest_first.len();
    let mut weights: Vec<u64> = rarest_first.iter().map(|(frequency, _)| u64::from(*frequency)).collect();
    let mut parents = vec![0; (leaves * 2).saturating_sub(1)];
    let (mut leaf, mut inner) = (0, leaves);
    for node in leaves..parents.len() {
        let mut weight = 0;
        for _ in 0..2 {
            let own = weights.get(leaf).copied().filter(|_| leaf < leaves);
            let joined = weights.get(inner).copied();
            let takes_leaf = own.is_some_and(|own| joined.is_none_or(|joined| own <= joined));
            let child = if takes_leaf { &mut leaf } else { &mut inner };
            weight += weights.get(*child).copied().unwrap_or_default();
            if let Some(parent) = parents.get_mut(*child) {
                *parent = node;
            }
            *child += 1;
        }
        weights.push(weight);
    }
    let mut depths = vec![0; parents.len()];
    for node in (0..parents.len().saturating_sub(1)).rev() {
        let above = parents.get(node).and_then(|parent| depths.get(*parent)).copied().unwrap_or_default();
        if let Some(depth) = depths.get_mut(node) {
            *depth = above + 1;
        }
    }
    depths.truncate(leaves);
    depths
}

/// Where codes were cut to the longest, shorter ones are made longer until all fit.
fn shorten(counts: &mut [u32], longest: usize) {
    let room = |counts: &[u32]| -> u64 {
        let taken = counts.iter().enumerate().skip(1);
        taken.map(|(length, count)| u64::from(*count) << (longest - length)).sum()
    };
    let mut over = room(counts).saturating_sub(1 << longest);
    while over > 0 {
        let Some(shorter) = (1..longest).rev().find(|length| counts.get(*length).is_some_and(|count| *count > 0))
        else {
            return;
        };
        for (length, change) in [(longest, -1), (shorter, -1), (shorter + 1, 2)] {
            if let Some(count) = counts.get_mut(length) {
                *count = count.wrapping_add_signed(change);
            }
        }
        over -= 1;
    }
}

/// The codes of these lengths.
pub fn codes(lengths: &[u8]) -> Vec<Code> {
    let mut next = [0_u16; 17];
    for length in 1..16_u8 {
        let count = lengths.iter().filter(|known| **known == length).count() as u16;
        let start = next.get(usize::from(length)).copied().unwrap_or_default();
        if let Some(after) = next.get_mut(usize::from(length) + 1) {
            *after = (start + count) << 1;
        }
    }
    let code = |length: &u8| {
        let next = next.get_mut(usize::from(*length)).filter(|_| *length > 0)?;
        let code = next.reverse_bits() >> (16 - u16::from(*length));
        *next += 1;
        Some((code, *length))
    };
    lengths.iter().map(code).map(Option::unwrap_or_default).collect()
}

#[cfg(test)]
mod tests {
    use super::lengths;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn codes_fill_their_room_whatever_the_frequencies(
            frequencies in prop::collection::vec(prop_oneof![Just(0_u32), 1..9_u32, 1..4_000_000_u32], 19..286),
            longest in prop_oneof![Just(9_usize), Just(15)],
        ) {
            let lengths = lengths(&frequencies, longest);
            let used = frequencies.iter().filter(|frequency| **frequency > 0).count();
            let taken: u64 = lengths.iter().filter(|length| **length > 0).map(|length| 1 << (longest - usize::from(*length))).sum();
            prop_assert!(lengths.iter().zip(&frequencies).all(|(length, frequency)| (*length > 0) == (*frequency > 0)));
            prop_assert!(lengths.iter().all(|length| usize::from(*length) <= longest));
            if used > 1 {
                prop_assert_eq!(taken, 1 << longest);
            }
        }
    }
}
