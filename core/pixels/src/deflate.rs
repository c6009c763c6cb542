//! DEFLATE for what Cairn writes: palette pictures of user interfaces, and texts.
//!
//! Flat pictures repeat the pixel before and the row above, so those two places are looked at before any other.

use crate::bits::Bits;
use crate::huffman::{self, Code};

const WINDOW: usize = 1 << 15;
const HASH_BITS: u32 = 15;
const SHORTEST: usize = 4;
const LONGEST: usize = 258;
/// Tokens of a block: enough to pay for its own codes, few enough to follow what changes.
const BLOCK: usize = 1 << 15;
/// Within longer matches not every place is remembered.
const REMEMBERED: usize = 32;

/// How hard to look.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// Earlier places tried for each place.
    pub tries: u32,
    /// Bytes of a row, where there are rows; 0 otherwise.
    pub row: usize,
}

/// Packs as a zlib stream.
#[must_use]
pub fn zlib(bytes: &[u8], effort: Effort) -> Vec<u8> {
    let mut packed = pack(Bits::after(vec![0x78, 0x01]), bytes, effort);
    packed.extend(simd_adler32::adler32(&bytes).to_be_bytes());
    packed
}

/// Packs as bare DEFLATE.
#[must_use]
pub fn deflate(bytes: &[u8], effort: Effort) -> Vec<u8> {
    pack(Bits::default(), bytes, effort)
}

#[inline(never)]
fn pack(mut out: Bits, bytes: &[u8], effort: Effort) -> Vec<u8> {
    let mut finder = Finder::new(bytes, effort);
    let mut at = 0;
    loop {
        let mut block = Block::default();
        while at < bytes.len() && block.tokens.len() < BLOCK {
            at += finder.step(at, &mut block);
        }
        block.write(&mut out, at >= bytes.len());
        if at >= bytes.len() {
            return out.finish();
        }
    }
}

/// Finds what stood before.
struct Finder<'a> {
    bytes: &'a [u8],
    effort: Effort,
    /// The last place of each hash, and 1.
    heads: Vec<u32>,
    /// The place before with the same hash, and 1, by place modulo the window.
    before: Vec<u32>,
}

impl<'a> Finder<'a> {
    fn new(bytes: &'a [u8], effort: Effort) -> Self {
        Self { bytes, effort, heads: vec![0; 1 << HASH_BITS], before: vec![0; WINDOW] }
    }

    /// Takes one token; returns how many bytes it stands for.
    fn step(&mut self, at: usize, block: &mut Block) -> usize {
        let (length, distance) = self.longest(at);
        if length < SHORTEST {
            block.literal(self.bytes.get(at).copied().unwrap_or_default());
            return 1;
        }
        block.repeat(length, distance);
        for inside in at + 1..at + length.min(REMEMBERED) {
            self.remember(inside);
        }
        length
    }

    /// The longest match found, and how far back it lies.
    fn longest(&mut self, at: usize) -> (usize, usize) {
        let mut best = (0, 0);
        for distance in [1, self.effort.row] {
            self.try_distance(at, distance, &mut best);
        }
        let mut candidate = self.remember(at);
        for _ in 0..self.effort.tries {
            if best.0 >= LONGEST {
                break;
            }
            let Some(place) = (candidate as usize).checked_sub(1).filter(|place| at - place <= WINDOW) else {
                break;
            };
            self.try_distance(at, at - place, &mut best);
            let next = self.before.get(place % WINDOW).copied().unwrap_or_default();
            if next >= candidate {
                break;
            }
            candidate = next;
        }
        best
    }

    fn try_distance(&self, at: usize, distance: usize, best: &mut (usize, usize)) {
        if distance == 0 || distance > at.min(WINDOW) || best.0 >= LONGEST {
            return;
        }
        let length = self.same(at - distance, at);
        if length > best.0 {
            *best = (length, distance);
        }
    }

    /// How many bytes at two places are the same.
    fn same(&self, earlier: usize, at: usize) -> usize {
        let end = self.bytes.len().min(at + LONGEST);
        let ahead = self.bytes.get(at..end).unwrap_or_default();
        let behind = self.bytes.get(earlier..earlier + ahead.len()).unwrap_or_default();
        let ((ahead, ahead_rest), (behind, behind_rest)) = (ahead.as_chunks::<8>(), behind.as_chunks::<8>());
        for (index, (a, b)) in ahead.iter().zip(behind).enumerate() {
            let off = u64::from_le_bytes(*a) ^ u64::from_le_bytes(*b);
            if off != 0 {
                return index * 8 + (off.trailing_zeros() / 8) as usize;
            }
        }
        let rest = ahead_rest.iter().zip(behind_rest).take_while(|(a, b)| a == b).count();
        ahead.len() * 8 + rest
    }

    /// Notes a place; returns the last one with the same hash, and 1.
    fn remember(&mut self, at: usize) -> u32 {
        let Some(four) = self.bytes.get(at..).and_then(|rest| rest.first_chunk::<4>()) else {
            return 0;
        };
        let hash = u32::from_le_bytes(*four).wrapping_mul(0x9E37_79B1) >> (32 - HASH_BITS);
        let (Some(head), Some(before)) = (self.heads.get_mut(hash as usize), self.before.get_mut(at % WINDOW)) else {
            return 0;
        };
        *before = *head;
        std::mem::replace(head, at as u32 + 1)
    }
}

/// Tokens and how often each symbol occurs.
struct Block {
    /// A literal, or [`MATCH`] with length and distance.
    tokens: Vec<u32>,
    literals: [u32; 286],
    distances: [u32; 30],
}

const MATCH: u32 = 1 << 31;

impl Default for Block {
    fn default() -> Self {
        let mut literals = [0; 286];
        if let Some(end) = literals.get_mut(256) {
            *end = 1;
        }
        Self { tokens: Vec::with_capacity(BLOCK), literals, distances: [0; 30] }
    }
}

impl Block {
    fn literal(&mut self, byte: u8) {
        self.tokens.push(u32::from(byte));
        count(&mut self.literals, u32::from(byte));
    }

    fn repeat(&mut self, length: usize, distance: usize) {
        let (length, distance) = (length as u32 - 3, distance as u32 - 1);
        self.tokens.push(MATCH | length << 16 | distance);
        count(&mut self.literals, length_symbol(length).0);
        count(&mut self.distances, distance_symbol(distance).0);
    }

    fn write(mut self, out: &mut Bits, is_last: bool) {
        // A code of one symbol is read differently by different readers.
        count(&mut self.literals, 0);
        for symbol in 0..2 {
            count(&mut self.distances, symbol);
        }
        let lengths = [huffman::lengths(&self.literals, 15), huffman::lengths(&self.distances, 15)];
        out.push(u32::from(is_last), 1);
        out.push(2, 2);
        write_lengths(out, &lengths);
        let [literals, distances] = lengths.map(|lengths| huffman::codes(&lengths));
        for token in &self.tokens {
            if token & MATCH == 0 {
                push(out, &literals, *token);
                continue;
            }
            let (length, distance) = (token >> 16 & 0xFF, token & 0x7FFF);
            let (symbol, extra, bits) = length_symbol(length);
            push(out, &literals, symbol);
            out.push(extra, bits);
            let (symbol, extra, bits) = distance_symbol(distance);
            push(out, &distances, symbol);
            out.push(extra, bits);
        }
        push(out, &literals, 256);
    }
}

fn count(counts: &mut [u32], symbol: u32) {
    if let Some(count) = counts.get_mut(symbol as usize) {
        *count += 1;
    }
}

fn push(out: &mut Bits, codes: &[Code], symbol: u32) {
    let (code, length) = codes.get(symbol as usize).copied().unwrap_or_default();
    out.push(u32::from(code), u32::from(length));
}

/// Symbol, extra bits and how many, for a length less 3.
fn length_symbol(length: u32) -> (u32, u32, u32) {
    match length {
        0..8 => (257 + length, 0, 0),
        255 => (285, 0, 0),
        _ => {
            let bits = length.ilog2() - 2;
            (257 + 4 * (bits + 1) + (length >> bits & 3), length & ((1 << bits) - 1), bits)
        }
    }
}

/// The same for a distance less 1.
fn distance_symbol(distance: u32) -> (u32, u32, u32) {
    if distance < 4 {
        return (distance, 0, 0);
    }
    let bits = distance.ilog2() - 1;
    (2 * (bits + 1) + (distance >> bits & 1), distance & ((1 << bits) - 1), bits)
}

/// The order in which the lengths of the codes for lengths stand.
const ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

fn write_lengths(out: &mut Bits, [literals, distances]: &[Vec<u8>; 2]) {
    let all: Vec<u8> = literals.iter().chain(distances).copied().collect();
    let tokens = shortened(&all);
    let mut counts = [0; 19];
    for (symbol, _, _) in &tokens {
        count(&mut counts, *symbol);
    }
    let lengths = huffman::lengths(&counts, 7);
    let codes = huffman::codes(&lengths);
    out.push(literals.len() as u32 - 257, 5);
    out.push(distances.len() as u32 - 1, 5);
    out.push(15, 4);
    for symbol in ORDER {
        out.push(lengths.get(symbol).copied().unwrap_or_default().into(), 3);
    }
    for (symbol, extra, bits) in tokens {
        push(out, &codes, symbol);
        out.push(extra, bits);
    }
}

/// Lengths with their stretches said in short: symbol, extra bits and how many.
fn shortened(lengths: &[u8]) -> Vec<(u32, u32, u32)> {
    let mut tokens = Vec::new();
    for stretch in lengths.chunk_by(|a, b| a == b) {
        let length = stretch.first().copied().unwrap_or_default();
        let mut left = stretch.len() as u32;
        if length > 0 {
            tokens.push((u32::from(length), 0, 0));
            left -= 1;
        }
        while left > 0 {
            let (token, taken) = match (length, left) {
                (0, 11..) => ((18, left.min(138) - 11, 7), left.min(138)),
                (0, 3..) => ((17, left - 3, 3), left),
                (_, 3..) => ((16, left.min(6) - 3, 2), left.min(6)),
                _ => ((u32::from(length), 0, 0), 1),
            };
            tokens.push(token);
            left -= taken;
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::{Effort, deflate, zlib};
    use proptest::prelude::*;
    use std::io::Read;

    fn unpacked(packed: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        flate2::read::ZlibDecoder::new(packed).read_to_end(&mut bytes).unwrap();
        bytes
    }

    fn comes_back(bytes: &[u8], effort: Effort) {
        assert_eq!(unpacked(&zlib(bytes, effort)), bytes);
        assert_eq!(fdeflate::decompress_to_vec(&zlib(bytes, effort)).unwrap(), bytes);
        let mut bare = Vec::new();
        flate2::read::DeflateDecoder::new(deflate(bytes, effort).as_slice()).read_to_end(&mut bare).unwrap();
        assert_eq!(bare, bytes);
    }

    #[test]
    fn every_length_and_distance_comes_back() {
        for length in [0, 1, 3, 4, 5, 10, 11, 257, 258, 259, 300, 600, 70_000] {
            comes_back(&vec![7; length], Effort { tries: 4, row: 0 });
        }
        for distance in [1_usize, 2, 4, 5, 255, 4_096, 24_577, 32_767, 32_768, 32_769] {
            let noise = (0..distance as u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8);
            comes_back(&noise.clone().chain(noise).collect::<Vec<_>>(), Effort { tries: 8, row: distance });
        }
    }

    #[test]
    fn text_and_rows_become_small() {
        let text = "In the **Network settings** section, select the **Auto-assign public IP** checkbox.\n".repeat(200);
        assert!(deflate(text.as_bytes(), Effort { tries: 32, row: 0 }).len() < 400);
        let row: Vec<u8> = (0..1_921_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 28) as u8).collect();
        let rows: Vec<u8> = row.iter().copied().cycle().take(row.len() * 100).collect();
        assert!(zlib(&rows, Effort { tries: 1, row: row.len() }).len() < 2_500);
    }

    proptest! {
        #[test]
        fn whatever_goes_in_comes_back(
            parts in prop::collection::vec((prop::collection::vec(any::<u8>(), 1..40), 1..60_usize), 0..60),
            tries in 0..20_u32,
            row in 0..500_usize,
        ) {
            let bytes: Vec<u8> = parts.into_iter().flat_map(|(part, times)| part.repeat(times)).collect();
            comes_back(&bytes, Effort { tries, row });
        }
    }
}
