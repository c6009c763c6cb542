//! JSON text to a tree.

use super::number::number;
use super::{ReadError, Tree};
use std::borrow::Cow;

/// Deeper is nothing that Cairn wrote; a bound keeps hostile text from using the stack up.
const DEEPEST: u32 = 128;

impl<'a> Tree<'a> {
    /// Reads JSON. Half of a surrogate pair, which a page can leave behind where it cuts text, reads as `U+FFFD`.
    ///
    /// # Errors
    /// The text is no JSON, or deeper than anything of Cairn's.
    pub fn parse(text: &'a str) -> Result<Self, ReadError> {
        let mut parser = Parser { text, at: 0 };
        let tree = parser.value(DEEPEST)?;
        parser.skip_space();
        if parser.at == text.len() { Ok(tree) } else { Err(parser.wrong()) }
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Parser<'a> {
    fn value(&mut self, deeper: u32) -> Result<Tree<'a>, ReadError> {
        let Some(deeper) = deeper.checked_sub(1) else {
            return Err(self.wrong());
        };
        self.skip_space();
        match self.peek() {
            b'{' => self.object(deeper),
            b'[' => self.list(deeper),
            b'"' => self.string().map(Tree::Text),
            b'n' => self.word("null", Tree::Null),
            b't' => self.word("true", Tree::Bool(true)),
            b'f' => self.word("false", Tree::Bool(false)),
            _ => self.number(),
        }
    }

    fn object(&mut self, deeper: u32) -> Result<Tree<'a>, ReadError> {
        let mut fields = Vec::new();
        self.at += 1;
        if self.is_next(b'}') {
            return Ok(Tree::Object(fields));
        }
        loop {
            self.skip_space();
            let name = self.string()?;
            if !self.is_next(b':') {
                return Err(self.wrong());
            }
            fields.push((name, self.value(deeper)?));
            if self.is_next(b'}') {
                return Ok(Tree::Object(fields));
            }
            if !self.is_next(b',') {
                return Err(self.wrong());
            }
        }
    }

    fn list(&mut self, deeper: u32) -> Result<Tree<'a>, ReadError> {
        let mut items = Vec::new();
        self.at += 1;
        if self.is_next(b']') {
            return Ok(Tree::List(items));
        }
        loop {
            items.push(self.value(deeper)?);
            if self.is_next(b']') {
                return Ok(Tree::List(items));
            }
            if !self.is_next(b',') {
                return Err(self.wrong());
            }
        }
    }

    fn word(&mut self, word: &str, tree: Tree<'a>) -> Result<Tree<'a>, ReadError> {
        if !self.rest().starts_with(word) {
            return Err(self.wrong());
        }
        self.at += word.len();
        Ok(tree)
    }

    fn number(&mut self) -> Result<Tree<'a>, ReadError> {
        let start = self.at;
        self.at += usize::from(self.peek() == b'-');
        let begins_with_zero = self.peek() == b'0';
        let digits = self.digits();
        if digits == 0 || (digits > 1 && begins_with_zero) {
            return Err(self.wrong());
        }
        let whole = self.at;
        if self.peek() == b'.' {
            self.at += 1;
            if self.digits() == 0 {
                return Err(self.wrong());
            }
        }
        if matches!(self.peek(), b'e' | b'E') {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), b'+' | b'-'));
            if self.digits() == 0 {
                return Err(self.wrong());
            }
        }
        let text = self.text.get(start..self.at).unwrap_or_default();
        if let (true, Ok(whole)) = (whole == self.at && text != "-0", text.parse()) {
            return Ok(Tree::Whole(whole));
        }
        number(text).map(Tree::Number).ok_or_else(|| self.wrong())
    }

    /// How many digits come now.
    fn digits(&mut self) -> usize {
        let start = self.at;
        self.skip(|byte| byte.is_ascii_digit());
        self.at - start
    }

    fn string(&mut self) -> Result<Cow<'a, str>, ReadError> {
        if self.peek() != b'"' {
            return Err(self.wrong());
        }
        self.at += 1;
        let plain = self.plain();
        if self.peek() == b'"' {
            self.at += 1;
            return Ok(Cow::Borrowed(plain));
        }
        let mut text = plain.to_owned();
        while self.peek() == b'\\' {
            self.at += 1;
            text.push(self.escaped()?);
            text.push_str(self.plain());
        }
        if self.peek() != b'"' {
            return Err(self.wrong());
        }
        self.at += 1;
        Ok(Cow::Owned(text))
    }

    /// What stands as it is.
    fn plain(&mut self) -> &'a str {
        let start = self.at;
        self.skip(|byte| byte >= b' ' && byte != b'"' && byte != b'\\');
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn escaped(&mut self) -> Result<char, ReadError> {
        let letter = self.peek();
        self.at += 1;
        match letter {
            b'"' | b'\\' | b'/' => Ok(char::from(letter)),
            b'b' => Ok('\u{8}'),
            b'f' => Ok('\u{c}'),
            b'n' => Ok('\n'),
            b'r' => Ok('\r'),
            b't' => Ok('\t'),
            b'u' => self.code_point(),
            _ => Err(self.wrong()),
        }
    }

    fn code_point(&mut self) -> Result<char, ReadError> {
        let first = self.four_digits()?;
        if (0xd800..0xdc00).contains(&first) && self.rest().starts_with("\\u") {
            let before = self.at;
            self.at += 2;
            let second = self.four_digits()?;
            if (0xdc00..0xe000).contains(&second) {
                let code = 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            self.at = before;
        }
        Ok(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn four_digits(&mut self) -> Result<u32, ReadError> {
        let digits = self.text.get(self.at..self.at + 4).unwrap_or_default();
        let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        match u32::from_str_radix(digits, 16) {
            Ok(code) if is_hex => {
                self.at += 4;
                Ok(code)
            }
            _ => Err(self.wrong()),
        }
    }

    fn is_next(&mut self, byte: u8) -> bool {
        self.skip_space();
        let is_it = self.peek() == byte;
        self.at += usize::from(is_it);
        is_it
    }

    fn skip_space(&mut self) {
        self.skip(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
    }

    fn skip(&mut self, is_one: impl Fn(u8) -> bool) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        self.at += rest.iter().position(|byte| !is_one(*byte)).unwrap_or(rest.len());
    }

    /// 0, which is nowhere allowed, at the end.
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or_default()
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    #[cold]
    fn wrong(&self) -> ReadError {
        ReadError::new("no JSON from byte ", &self.at.to_string())
    }
}
