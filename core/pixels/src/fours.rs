//! Four numbers at once. Every step is one of IEEE 754's own, so that natively and in wasm the bits are the same.

use std::ops::{Add, Mul, Sub};

#[cfg(target_arch = "wasm32")]
pub use wasm::{Four, Whole};

/// To a number below 4 million it leaves no room for a fraction: what is added to it is rounded.
const ROUNDING: f32 = 12_582_912.0;
const ROUNDING_BITS: i32 = 0x4B40_0000;

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::{Add, Mul, ROUNDING, ROUNDING_BITS, Sub};
    use core::arch::wasm32::{
        f32x4_abs, f32x4_add, f32x4_convert_i32x4, f32x4_eq, f32x4_ge, f32x4_lt, f32x4_mul, f32x4_splat, f32x4_sub,
        i32x4, i32x4_bitmask, i32x4_extract_lane, i32x4_ne, i32x4_splat, i32x4_sub, v128, v128_and,
    };

    #[derive(Clone, Copy)]
    pub struct Four(v128);

    impl Four {
        pub fn all(number: f32) -> Self {
            Self(f32x4_splat(number))
        }

        pub fn of_bytes([a, b, c, d]: [u8; 4]) -> Self {
            Self(f32x4_convert_i32x4(i32x4(a.into(), b.into(), c.into(), d.into())))
        }

        pub fn alike(self, other: Self) -> Self {
            Self(v128_and(f32x4_eq(self.0, other.0), f32x4_splat(1.0)))
        }

        pub fn below(self, bound: Self) -> Self {
            Self(v128_and(f32x4_lt(self.0, bound.0), f32x4_splat(1.0)))
        }

        pub fn where_far(self, least: Self) -> Self {
            Self(v128_and(self.0, f32x4_ge(f32x4_abs(self.0), least.0)))
        }

        pub fn rounded(self) -> Whole {
            Whole(i32x4_sub(f32x4_add(self.0, f32x4_splat(ROUNDING)), i32x4_splat(ROUNDING_BITS)))
        }
    }

    #[derive(Clone, Copy)]
    pub struct Whole(v128);

    impl Whole {
        pub fn zero() -> Self {
            Self(i32x4_splat(0))
        }

        pub fn present(self) -> u8 {
            i32x4_bitmask(i32x4_ne(self.0, i32x4_splat(0)))
        }

        pub fn numbers(self) -> [i32; 4] {
            [
                i32x4_extract_lane::<0>(self.0),
                i32x4_extract_lane::<1>(self.0),
                i32x4_extract_lane::<2>(self.0),
                i32x4_extract_lane::<3>(self.0),
            ]
        }
    }

    impl Add for Four {
        type Output = Self;
        fn add(self, other: Self) -> Self {
            Self(f32x4_add(self.0, other.0))
        }
    }

    impl Sub for Four {
        type Output = Self;
        fn sub(self, other: Self) -> Self {
            Self(f32x4_sub(self.0, other.0))
        }
    }

    impl Mul for Four {
        type Output = Self;
        fn mul(self, other: Self) -> Self {
            Self(f32x4_mul(self.0, other.0))
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy)]
pub struct Four([f32; 4]);

#[cfg(not(target_arch = "wasm32"))]
impl Four {
    pub fn all(number: f32) -> Self {
        Self([number; 4])
    }

    pub fn of_bytes(bytes: [u8; 4]) -> Self {
        Self(bytes.map(f32::from))
    }

    /// 1 where the two are the same, 0 elsewhere.
    pub fn alike(self, other: Self) -> Self {
        self.each(other, |number, other| f32::from(number == other))
    }

    /// 1 where it is less, 0 elsewhere.
    pub fn below(self, bound: Self) -> Self {
        self.each(bound, |number, bound| f32::from(number < bound))
    }

    /// The same, but 0 for what is nearer to 0 than this.
    pub fn where_far(self, least: Self) -> Self {
        self.each(least, |number, least| if number.abs() >= least { number } else { 0.0 })
    }

    /// To the nearest whole numbers.
    pub fn rounded(self) -> Whole {
        Whole(self.0.map(|number| ((number + ROUNDING).to_bits() as i32).wrapping_sub(ROUNDING_BITS)))
    }

    fn each(mut self, other: Self, of: impl Fn(f32, f32) -> f32) -> Self {
        self.0.iter_mut().zip(other.0).for_each(|(number, other)| *number = of(*number, other));
        self
    }
}

/// Four whole numbers.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy)]
pub struct Whole([i32; 4]);

#[cfg(not(target_arch = "wasm32"))]
impl Whole {
    pub fn zero() -> Self {
        Self([0; 4])
    }

    /// A bit for each that is not 0, the first one lowest.
    pub fn present(self) -> u8 {
        self.0.iter().rev().fold(0, |bits, number| bits << 1 | u8::from(*number != 0))
    }

    pub fn numbers(self) -> [i32; 4] {
        self.0
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Add for Four {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        self.each(other, f32::add)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Sub for Four {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self.each(other, f32::sub)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Mul for Four {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        self.each(other, f32::mul)
    }
}
