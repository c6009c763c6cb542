//! Sixteen bytes at once. In wasm they are written as such: linked for size, loops are not made into this.

/// Bytes together.
pub const LANES: usize = 16;

#[cfg(target_arch = "wasm32")]
pub use wasm::Lanes;

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::LANES;
    use core::arch::wasm32::{
        u8x16_eq, u8x16_max, u8x16_min, u8x16_splat, u8x16_sub_sat, u64x2, u64x2_extract_lane, v128, v128_any_true,
        v128_or,
    };

    #[derive(Clone, Copy)]
    pub struct Lanes(v128);

    impl Lanes {
        pub fn all(byte: u8) -> Self {
            Self(u8x16_splat(byte))
        }

        pub fn bytes(self) -> [u8; LANES] {
            let whole = u128::from(u64x2_extract_lane::<1>(self.0)) << 64 | u128::from(u64x2_extract_lane::<0>(self.0));
            whole.to_le_bytes()
        }

        pub fn with(self, lane: usize, byte: u8) -> Self {
            let mut bytes = self.bytes();
            if let Some(slot) = bytes.get_mut(lane) {
                *slot = byte;
            }
            let whole = u128::from_le_bytes(bytes);
            Self(u64x2(whole as u64, (whole >> 64) as u64))
        }

        pub fn off(self, other: Self) -> Self {
            Self(v128_or(u8x16_sub_sat(self.0, other.0), u8x16_sub_sat(other.0, self.0)))
        }

        pub fn max(self, other: Self) -> Self {
            Self(u8x16_max(self.0, other.0))
        }

        pub fn min(self, other: Self) -> Self {
            Self(u8x16_min(self.0, other.0))
        }

        pub fn first(self, byte: u8) -> Option<usize> {
            v128_any_true(u8x16_eq(self.0, u8x16_splat(byte)))
                .then(|| self.bytes().into_iter().position(|b| b == byte))?
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy)]
pub struct Lanes([u8; LANES]);

#[cfg(not(target_arch = "wasm32"))]
impl Lanes {
    pub fn all(byte: u8) -> Self {
        Self([byte; LANES])
    }

    pub fn bytes(self) -> [u8; LANES] {
        self.0
    }

    /// The same but for one.
    pub fn with(mut self, lane: usize, byte: u8) -> Self {
        if let Some(slot) = self.0.get_mut(lane) {
            *slot = byte;
        }
        self
    }

    /// How far each is off its like.
    pub fn off(self, other: Self) -> Self {
        self.each(other, u8::abs_diff)
    }

    pub fn max(self, other: Self) -> Self {
        self.each(other, u8::max)
    }

    pub fn min(self, other: Self) -> Self {
        self.each(other, u8::min)
    }

    /// The first that is this byte.
    pub fn first(self, byte: u8) -> Option<usize> {
        self.0.into_iter().position(|other| other == byte)
    }

    fn each(mut self, other: Self, of: impl Fn(u8, u8) -> u8) -> Self {
        self.0.iter_mut().zip(other.0).for_each(|(byte, other)| *byte = of(*byte, other));
        self
    }
}
