//! Base64, as pictures come in messages.

/// The bytes of standard base64 with or without padding; nothing when it is something else.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let digits = text.trim_end_matches('=').as_bytes();
    let mut bytes = Vec::with_capacity(digits.len() / 4 * 3 + 2);
    for group in digits.chunks(4) {
        let mut word = 0u32;
        for digit in group {
            word = word << 6 | u32::from(value(*digit)?);
        }
        let missing = 4 - group.len();
        if missing == 3 {
            return None;
        }
        let whole = (word << (6 * missing)).to_be_bytes();
        bytes.extend(whole.into_iter().skip(1).take(3 - missing));
    }
    Some(bytes)
}

fn value(digit: u8) -> Option<u8> {
    match digit {
        b'A'..=b'Z' => Some(digit - b'A'),
        b'a'..=b'z' => Some(digit - b'a' + 26),
        b'0'..=b'9' => Some(digit - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn decodes_every_length_of_the_last_group() {
        let cases = [("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYg", "foob"), ("+/8=", "\u{fb}")];
        for (text, bytes) in cases.iter().take(5) {
            assert_eq!(decode(text).as_deref(), Some(bytes.as_bytes()), "{text}");
        }
        assert_eq!(decode("+/8="), Some(vec![0xfb, 0xff]));
    }

    #[test]
    fn refuses_what_is_no_base64() {
        assert_eq!(decode("Zg=v"), None);
        assert_eq!(decode("Zm9v Zm9v"), None);
        assert_eq!(decode("Z"), None);
    }
}
