//! Small and capital letters, by rule where the standard library has 33 KB of tables: Latin, Greek, Cyrillic,
//! Armenian and full-width letters. Any other letter stays as it is.

/// Letters from the first to the last, each `step` apart, whose small ones lie `off` further on.
struct Capitals(u32, u32, u32, i32);

/// In the order in which they are tried.
const CAPITALS: [Capitals; 32] = [
    Capitals('A' as u32, 'Z' as u32, 1, 32),
    Capitals(0xC0, 0xD6, 1, 32),
    Capitals(0xD8, 0xDE, 1, 32),
    Capitals(0x100, 0x12E, 2, 1),
    Capitals(0x132, 0x136, 2, 1),
    Capitals(0x139, 0x147, 2, 1),
    Capitals(0x14A, 0x176, 2, 1),
    Capitals(0x178, 0x178, 1, -121),
    Capitals(0x179, 0x17D, 2, 1),
    Capitals(0x1A0, 0x1A4, 2, 1),
    Capitals(0x1AF, 0x1AF, 1, 1),
    Capitals(0x1CD, 0x1DB, 2, 1),
    Capitals(0x1DE, 0x1EE, 2, 1),
    Capitals(0x1F8, 0x21E, 2, 1),
    Capitals(0x222, 0x232, 2, 1),
    Capitals(0x386, 0x386, 1, 38),
    Capitals(0x388, 0x38A, 1, 37),
    Capitals(0x38C, 0x38C, 1, 64),
    Capitals(0x38E, 0x38F, 1, 63),
    Capitals(0x391, 0x3A1, 1, 32),
    Capitals(0x3A3, 0x3AB, 1, 32),
    Capitals(0x400, 0x40F, 1, 80),
    Capitals(0x410, 0x42F, 1, 32),
    Capitals(0x460, 0x480, 2, 1),
    Capitals(0x48A, 0x4BE, 2, 1),
    Capitals(0x4C0, 0x4C0, 1, 15),
    Capitals(0x4C1, 0x4CD, 2, 1),
    Capitals(0x4D0, 0x52E, 2, 1),
    Capitals(0x531, 0x556, 1, 48),
    Capitals(0x1E00, 0x1E94, 2, 1),
    Capitals(0x1EA0, 0x1EFE, 2, 1),
    Capitals(0xFF21, 0xFF3A, 1, 32),
];

impl Capitals {
    /// The small letter of a capital.
    fn small(&self, letter: u32) -> Option<u32> {
        let Self(first, last, step, off) = *self;
        let is_one = (first..=last).contains(&letter) && (letter - first).is_multiple_of(step);
        is_one.then(|| letter.wrapping_add_signed(off))
    }

    /// The capital of a small letter.
    fn capital(&self, letter: u32) -> Option<u32> {
        let capital = letter.wrapping_add_signed(-self.3);
        self.small(capital).map(|_| capital)
    }
}

/// Letters made small or capital.
pub trait Letters {
    /// What comes of it.
    type Changed;

    /// In small letters.
    #[must_use]
    fn small(&self) -> Self::Changed;

    /// In capitals.
    #[must_use]
    fn capital(&self) -> Self::Changed;
}

impl Letters for char {
    type Changed = Self;

    fn small(&self) -> Self {
        let small = CAPITALS.iter().find_map(|capitals| capitals.small(u32::from(*self)));
        small.and_then(Self::from_u32).unwrap_or(*self)
    }

    fn capital(&self) -> Self {
        let capital = CAPITALS.iter().find_map(|capitals| capitals.capital(u32::from(*self)));
        capital.and_then(Self::from_u32).unwrap_or(*self)
    }
}

impl Letters for str {
    type Changed = String;

    fn small(&self) -> String {
        let mut changed = Self::to_owned(self);
        changed.clear();
        self.chars().for_each(|letter| changed.push(letter.small()));
        changed
    }

    fn capital(&self) -> String {
        let mut changed = Self::to_owned(self);
        changed.clear();
        self.chars().for_each(|letter| changed.push(letter.capital()));
        changed
    }
}

#[cfg(test)]
mod tests {
    use super::Letters;

    /// Letters of everyday writing that change by a rule of their own: dotted I, long s, final sigma, micro …
    const OWN_RULES: &str = "\u{130}\u{131}\u{138}\u{149}\u{17f}\u{b5}\u{df}\u{390}\u{3b0}\u{3c2}\u{587}";

    #[test]
    fn agrees_with_the_library_on_the_letters_that_people_write() {
        let blocks =
            [0..0x180, 0x386..0x3CF, 0x400..0x530, 0x531..0x588, 0x1E00..0x1E96, 0x1EA0..0x1F00, 0xFF00..0xFF60];
        for letter in blocks.into_iter().flatten().filter_map(char::from_u32) {
            if OWN_RULES.contains(letter) {
                continue;
            }
            assert_eq!(letter.small().to_string(), letter.to_lowercase().to_string(), "{letter}");
            assert_eq!(letter.capital().to_string(), letter.to_uppercase().to_string(), "{letter}");
        }
    }

    #[test]
    fn no_letter_becomes_another_one() {
        for letter in ('\0'..=char::MAX).filter(|letter| !OWN_RULES.contains(*letter)) {
            let (small, capital) = (letter.small(), letter.capital());
            assert!(small == letter || small.to_string() == letter.to_lowercase().to_string(), "{letter}");
            assert!(capital == letter || capital.to_string() == letter.to_uppercase().to_string(), "{letter}");
        }
    }

    #[test]
    fn words_change_as_a_whole() {
        assert_eq!("LÖSCHEN Удалить ΔΙΑΓΡΑΦΗ ŞİL 削除".small(), "löschen удалить διαγραφη şİl 削除");
        assert_eq!("ctrl+ö".capital(), "CTRL+Ö");
    }
}
