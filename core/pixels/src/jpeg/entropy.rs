//! Numbers to bits: runs of zeros and what follows them, in codes made for the picture.

use crate::huffman;

/// Which of the four codes a symbol is written in: the first number of a block or the others, brightness or colour.
#[derive(Clone, Copy)]
struct Table {
    is_colour: bool,
    is_first: bool,
}

impl Table {
    /// Its place among the codes.
    fn index(self) -> usize {
        usize::from(self.is_colour) * 2 + usize::from(self.is_first)
    }
}

/// Sixteen zeros.
const ZEROS: u8 = 0xF0;
/// Nothing but zeros until the block ends.
const END: u8 = 0;

/// Symbols as they follow each other, and how often each occurs.
pub struct Tokens {
    /// Table, symbol and the bits behind it.
    tokens: Vec<u32>,
    counts: [[u32; 256]; 4],
}

impl Tokens {
    pub fn new() -> Self {
        Self { tokens: Vec::new(), counts: [[0; 256]; 4] }
    }

    /// The first number of a block, told by what it differs from the one before.
    pub fn first(&mut self, is_colour: bool, difference: i32) {
        self.push(Table { is_colour, is_first: true }, 0, difference);
    }

    /// The others: in `present` a bit is set for each that is not 0.
    pub fn others(&mut self, is_colour: bool, mut present: u64, number: impl Fn(usize) -> i32) {
        let table = Table { is_colour, is_first: false };
        let mut next = 1;
        while present != 0 {
            let at = present.trailing_zeros();
            let mut zeros = at - next;
            while zeros >= 16 {
                self.symbol(table, ZEROS, 0);
                zeros -= 16;
            }
            self.push(table, (zeros as u8) << 4, number(at as usize).clamp(-1023, 1023));
            next = at + 1;
            present &= present - 1;
        }
        if next < 64 {
            self.symbol(table, END, 0);
        }
    }

    /// How many bits a number has goes into the symbol; its bits go behind, a negative one's less 1.
    fn push(&mut self, table: Table, zeros: u8, number: i32) {
        let length = 32 - number.unsigned_abs().leading_zeros();
        let bits = (if number < 0 { number - 1 } else { number }) as u32 & ((1 << length) - 1);
        self.symbol(table, zeros | length as u8, bits);
    }

    fn symbol(&mut self, table: Table, symbol: u8, bits: u32) {
        let index = table.index();
        if let Some(count) = self.counts.get_mut(index).and_then(|counts| counts.get_mut(usize::from(symbol))) {
            *count += 1;
        }
        self.tokens.push((index as u32) << 24 | u32::from(symbol) << 16 | bits);
    }

    /// The codes, and everything in them.
    pub fn finish(&self) -> ([Code; 4], Vec<u8>) {
        let codes = self.counts.each_ref().map(Code::of);
        let mut out = Bits::default();
        for token in &self.tokens {
            let (symbol, bits) = (*token as usize >> 16 & 0xFF, token & 0xFFFF);
            let code = codes.get(*token as usize >> 24).and_then(|code| code.codes.get(symbol));
            let (code, length) = code.copied().unwrap_or_default();
            let behind = symbol as u32 & 0xF;
            out.push(code << behind | bits, length + behind);
        }
        (codes, out.finish())
    }
}

/// A prefix code as a JPEG tells it.
pub struct Code {
    /// How many codes there are of each length from 1 on.
    pub counts: [u8; 16],
    /// Symbols, those of short codes first.
    pub symbols: Vec<u8>,
    /// By symbol: code and length.
    codes: [(u32, u32); 256],
}

impl Code {
    #[inline(never)]
    fn of(counts: &[u32; 256]) -> Self {
        // No code may be of ones alone: a symbol that never comes takes that one. It stands first, so that of those that
        // are equally rare it gets the longest code.
        let frequencies: Vec<u32> = std::iter::once(1).chain(*counts).collect();
        let lengths = huffman::lengths(&frequencies, 16);
        let lengths = lengths.get(1..).unwrap_or_default();
        let mut code = Self { counts: [0; 16], symbols: Vec::new(), codes: [(0, 0); 256] };
        let mut next = 0;
        for (length, count) in (1..).zip(&mut code.counts) {
            for (symbol, _) in lengths.iter().enumerate().filter(|(_, own)| **own == length) {
                if let Some(slot) = code.codes.get_mut(symbol) {
                    *slot = (next, length.into());
                }
                code.symbols.push(symbol as u8);
                *count += 1;
                next += 1;
            }
            next <<= 1;
        }
        code
    }
}

/// Bits into bytes, highest first; after a byte of ones alone comes one of zeros.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    waiting: u64,
    count: u32,
}

impl Bits {
    /// Adds the lowest bits of a number, at most 32, all others being 0.
    fn push(&mut self, value: u32, count: u32) {
        self.waiting = self.waiting << count | u64::from(value);
        self.count += count;
        if self.count >= 32 {
            self.count -= 32;
            let whole = (self.waiting >> self.count) as u32;
            self.take(whole.to_be_bytes());
        }
    }

    fn take(&mut self, bytes: [u8; 4]) {
        if !bytes.contains(&0xFF) {
            self.bytes.extend_from_slice(&bytes);
            return;
        }
        for byte in bytes {
            self.bytes.push(byte);
            if byte == 0xFF {
                self.bytes.push(0);
            }
        }
    }

    /// The bytes, the last one filled up with ones.
    fn finish(mut self) -> Vec<u8> {
        let open = self.count.next_multiple_of(8) - self.count;
        self.push((1 << open) - 1, open);
        while self.count > 0 {
            self.count -= 8;
            let byte = (self.waiting >> self.count) as u8;
            self.bytes.push(byte);
            if byte == 0xFF {
                self.bytes.push(0);
            }
        }
        self.bytes
    }
}
