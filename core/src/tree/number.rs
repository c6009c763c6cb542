//! Decimal text to the number it means, without the 16 KB that the standard library needs to be right in every case.

/// Powers of ten that are exact.
const EXACT: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];
/// Up to here every whole number is exact.
const WHOLE: u64 = 1 << 53;

/// The nearest number, for whatever has a point at most 18 digits from its end or 19 beyond it, which is all that is
/// recorded; others may be off in their last bit. None beyond the largest number.
pub fn number(text: &str) -> Option<f64> {
    let (sign, text) = text.strip_prefix('-').map_or((1.0, text), |text| (-1.0, text));
    let (digits, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut exponent = exponent.parse::<i32>().unwrap_or(if exponent.starts_with('-') { -9_999 } else { 9_999 });
    exponent = exponent.saturating_sub(i32::try_from(fraction.len()).unwrap_or(i32::MAX));
    let mut mantissa = 0_u64;
    for digit in whole.bytes().chain(fraction.bytes()) {
        match mantissa.checked_mul(10).and_then(|tens| tens.checked_add(u64::from(digit.wrapping_sub(b'0')))) {
            Some(larger) => mantissa = larger,
            None => exponent = exponent.saturating_add(1),
        }
    }
    let size = scaled(mantissa, exponent);
    size.is_finite().then_some(sign * size)
}

fn scaled(mantissa: u64, exponent: i32) -> f64 {
    let power = exponent.unsigned_abs();
    let exact = EXACT.get(power as usize).copied();
    match (exact, exponent) {
        _ if mantissa == 0 => 0.0,
        (Some(ten), 0..) if mantissa < WHOLE => mantissa as f64 * ten,
        (Some(ten), ..0) if mantissa < WHOLE => mantissa as f64 / ten,
        (_, 0..20) => (u128::from(mantissa) * 10_u128.pow(power)) as f64,
        (_, -18..0) => divided(mantissa, 10_u128.pow(power)),
        _ => by_steps(mantissa as f64, exponent),
    }
}

/// Divides with more bits than a number has, and keeps in mind whether something was left.
fn divided(mantissa: u64, divisor: u128) -> f64 {
    let shift = mantissa.leading_zeros() + 63;
    let large = u128::from(mantissa) << shift;
    let quotient = (large / divisor) | u128::from(!large.is_multiple_of(divisor));
    let scale = f64::from_bits(u64::from(1023 - shift) << 52);
    quotient as f64 * scale
}

fn by_steps(mut number: f64, mut exponent: i32) -> f64 {
    while exponent != 0 && number != 0.0 && number.is_finite() {
        let step = exponent.clamp(-22, 22);
        let ten = EXACT.get(step.unsigned_abs() as usize).copied().unwrap_or(1.0);
        number = if step > 0 { number * ten } else { number / ten };
        exponent -= step;
    }
    number
}

#[cfg(test)]
mod tests {
    use super::number;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn is_exact_wherever_something_is_recorded(
            value in prop_oneof![-1e7..1e7_f64, 1.6e12..2.0e12_f64, 0.05..1.0_f64, -1e16..1e16_f64, 1e17..1e35_f64],
        ) {
            prop_assert_eq!(number(&value.to_string()), Some(value));
            prop_assert_eq!(number(&format!("{value:e}")), Some(value));
        }

        #[test]
        fn is_near_everywhere_else(value in prop::num::f64::NORMAL) {
            let read = number(&format!("{value:e}"));
            prop_assume!(value.abs() < 1e308);
            prop_assert!(read.is_some_and(|read| ((read - value) / value).abs() < 1e-14), "{read:?} {value}");
        }

        #[test]
        fn digits_beyond_all_others_do_no_harm(text in "[1-9][0-9]{0,40}(\\.[0-9]{1,40})?(e-?[0-9]{1,2})?") {
            let value: f64 = text.parse().unwrap();
            prop_assert!(number(&text).is_some_and(|read| ((read - value) / value).abs() < 1e-14), "{text}");
        }
    }

    #[test]
    fn ends_are_kept() {
        assert_eq!(number("-0").map(f64::to_bits), Some((-0.0_f64).to_bits()));
        assert_eq!(number("1e999"), None);
        assert_eq!(number("1e-999"), Some(0.0));
        assert_eq!(number("0e99999999999"), Some(0.0));
        assert_eq!(number("9007199254740993"), Some(9_007_199_254_740_992.0));
    }
}
