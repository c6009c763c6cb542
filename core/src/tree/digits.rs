//! A number to the fewest digits that read back as the same, without the 15 KB that the standard library needs to be
//! quick at it in every case: what is recorded has three places at most, and the rest is counted out by long division.

use std::cmp::Ordering;
use std::fmt::{Result, Write};

/// Up to here, digits that read back as a number are its fewest: two of so few are never one number.
const EXACT: f64 = 1e15;
const PLACES: f64 = 1000.0;

/// Writes a finite number as JSON has it: `0.5`, `300.0`, `1e-7`, `1.5e+16`.
pub fn print(number: f64, out: &mut dyn Write) -> Result {
    if number.is_sign_negative() {
        out.write_char('-')?;
    }
    let size = number.abs();
    let thousandths = (size * PLACES).round();
    let (digits, point) = if size == 0.0 {
        (vec![0], 1)
    } else if thousandths < EXACT && thousandths / PLACES == size {
        of_whole(thousandths as u64)
    } else {
        shortest(size)
    };
    lay_out(&digits, point, out)
}

/// Digits of thousandths, and how many of them stand before the point.
fn of_whole(thousandths: u64) -> (Vec<u8>, i32) {
    let mut digits = Vec::new();
    let mut rest = thousandths;
    while rest > 0 {
        digits.push((rest % 10) as u8);
        rest /= 10;
    }
    let point = digits.len() as i32 - 3;
    let zeros = digits.iter().take_while(|digit| **digit == 0).count();
    let mut digits = digits.split_off(zeros);
    digits.reverse();
    (digits, point)
}

fn lay_out(digits: &[u8], point: i32, out: &mut dyn Write) -> Result {
    let digit = |out: &mut dyn Write, index: usize| {
        out.write_char(char::from(b'0' + digits.get(index).copied().unwrap_or_default()))
    };
    if !(-4..=16).contains(&point) {
        digit(out, 0)?;
        for index in 1..digits.len() {
            if index == 1 {
                out.write_char('.')?;
            }
            digit(out, index)?;
        }
        return write!(out, "e{}{}", if point > 0 { '+' } else { '-' }, (point - 1).unsigned_abs());
    }
    if point <= 0 {
        out.write_str("0.")?;
        (point..0).try_for_each(|_| out.write_char('0'))?;
    }
    let before = usize::try_from(point).unwrap_or_default();
    for index in 0..digits.len().max(before + 1) {
        if index == before && point > 0 {
            out.write_char('.')?;
        }
        digit(out, index)?;
    }
    Ok(())
}

/// Steele and White's and Dragon4's way: the number and the middles between it and its neighbours as fractions of one
/// divisor; digits are counted out until what is left lies between the middles.
fn shortest(size: f64) -> (Vec<u8>, i32) {
    let (fraction, exponent) = (size.to_bits() & ((1 << 52) - 1), (size.to_bits() >> 52) as i32);
    let (mantissa, power) = if exponent == 0 { (fraction, -1074) } else { (fraction | 1 << 52, exponent - 1075) };
    // The neighbour below a power of two is only half as far away.
    let near = u32::from(fraction == 0 && exponent > 1);
    let (more, less) = (power.max(0).unsigned_abs(), power.min(0).unsigned_abs());
    let is_even = mantissa % 2 == 0;
    let mut rest = Big::of(mantissa).shifted(more + 1 + near);
    let mut divisor = Big::of(1).shifted(less + 1 + near);
    let mut below = Big::of(1).shifted(more);
    let mut above = Big::of(1).shifted(more + near);
    let reaches = |order: Ordering| order == Ordering::Greater || is_even && order == Ordering::Equal;
    let mut point = 0;
    while reaches(rest.plus(&above).order(&divisor)) {
        divisor.times_ten();
        point += 1;
    }
    let mut digits = Vec::new();
    loop {
        for part in [&mut rest, &mut below, &mut above] {
            part.times_ten();
        }
        let digit = rest.take_out(&divisor);
        let is_low = reaches(below.order(&rest));
        let is_high = reaches(rest.plus(&above).order(&divisor));
        if digit == 0 && digits.is_empty() && !is_high {
            point -= 1;
            continue;
        }
        let rounds_up = is_high && (!is_low || rest.plus(&rest).order(&divisor) != Ordering::Less);
        digits.push(digit + u8::from(rounds_up));
        if is_low || is_high {
            return (digits, point);
        }
    }
}

/// A whole number of any size, its lowest part first, no zero last.
struct Big(Vec<u32>);

impl Big {
    fn of(number: u64) -> Self {
        let mut big = Self(vec![number as u32, (number >> 32) as u32]);
        big.trim();
        big
    }

    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }

    fn shifted(mut self, bits: u32) -> Self {
        for _ in 0..bits % 32 {
            self = self.plus(&self);
        }
        let mut parts = vec![0; bits as usize / 32];
        parts.append(&mut self.0);
        Self(parts)
    }

    fn times_ten(&mut self) {
        let mut carry = 0;
        for part in &mut self.0 {
            carry += u64::from(*part) * 10;
            *part = carry as u32;
            carry >>= 32;
        }
        self.0.push(carry as u32);
        self.trim();
    }

    fn part(&self, index: usize) -> u64 {
        self.0.get(index).copied().map_or(0, u64::from)
    }

    fn plus(&self, other: &Self) -> Self {
        let mut sum = Self(Vec::new());
        let mut carry = 0;
        for index in 0..=self.0.len().max(other.0.len()) {
            carry += self.part(index) + other.part(index);
            sum.0.push(carry as u32);
            carry >>= 32;
        }
        sum.trim();
        sum
    }

    fn order(&self, other: &Self) -> Ordering {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }

    /// How often the divisor is in it; what is left stays.
    fn take_out(&mut self, divisor: &Self) -> u8 {
        let mut times = 0;
        while self.order(divisor) != Ordering::Less {
            let mut borrow = 0;
            for (index, part) in self.0.iter_mut().enumerate() {
                let (less, taken) = u64::from(*part).overflowing_sub(divisor.part(index) + borrow);
                *part = less as u32;
                borrow = u64::from(taken);
            }
            self.trim();
            times += 1;
        }
        times
    }
}

#[cfg(test)]
mod tests {
    use super::print;
    use proptest::prelude::*;

    fn printed(number: f64) -> String {
        let mut out = String::new();
        print(number, &mut out).unwrap();
        out
    }

    #[test]
    fn numbers_are_printed_as_serde_prints_them() {
        let cases = [
            0.0,
            -0.0,
            1.0,
            300.0,
            0.001,
            0.1,
            0.3,
            1e15,
            999_999_999_999.999,
            1e16,
            1e21,
            1e22,
            1e23,
            5e-324,
            1.797_693_134_862_315_7e308,
            2.225_073_858_507_201_4e-308,
            1e-5,
            9.999e-6,
            1e-7,
            9_007_199_254_740_993.0,
            1_795_257_000_000.123_4,
            4_503_599_627_370_496.5,
        ];
        for number in cases {
            assert_eq!(printed(number), serde_json::to_string(&number).unwrap());
        }
    }

    proptest! {
        #[test]
        fn any_number_reads_back_in_as_few_digits(number in prop_oneof![any::<f64>(), -1e-3..1e-3_f64, 0.0..2e12_f64]) {
            prop_assume!(number.is_finite());
            let (own, serde) = (printed(number), serde_json::to_string(&number).unwrap());
            prop_assert_eq!(own.len(), serde.len(), "{} {}", own, serde);
            prop_assert_eq!(own.parse::<f64>().unwrap().to_bits(), number.to_bits());
        }
    }
}
