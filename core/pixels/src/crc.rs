//! The checksum of PNG and ZIP.

const TABLE: [u32; 256] = table();

#[expect(clippy::indexing_slicing, reason = "computed while compiling")]
const fn table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let mut value = byte as u32;
        let mut bit = 0;
        while bit < 8 {
            value = if value & 1 == 1 { value >> 1 ^ 0xEDB8_8320 } else { value >> 1 };
            bit += 1;
        }
        table[byte] = value;
        byte += 1;
    }
    table
}

/// A CRC-32 over several pieces.
#[derive(Clone, Copy, Debug)]
pub struct Crc(u32);

impl Crc {
    /// Of a piece.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(u32::MAX).and(bytes)
    }

    /// And of the next piece.
    #[must_use]
    #[inline(never)]
    pub fn and(self, bytes: &[u8]) -> Self {
        let step = |crc: u32, byte: &u8| {
            let at = usize::from(crc as u8 ^ byte);
            crc >> 8 ^ TABLE.get(at).copied().unwrap_or_default()
        };
        Self(bytes.iter().fold(self.0, step))
    }

    /// The checksum.
    #[must_use]
    pub fn sum(self) -> u32 {
        !self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Crc;

    #[test]
    fn is_the_checksum_that_everybody_means() {
        assert_eq!(Crc::of(b"123456789").sum(), 0xCBF4_3926);
        assert_eq!(Crc::of(b"1234").and(b"56789").sum(), 0xCBF4_3926);
        assert_eq!(Crc::of(b"").sum(), 0);
    }
}
