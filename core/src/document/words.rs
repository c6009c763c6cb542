//! The words that documents add to what was recorded, and times as documents write them.

use super::said::filled;
use crate::caption::{self, Language};
use crate::observation::PictureProblem;
use crate::step::Outcome;
use crate::text::{Run, Text};

/// What the page did, as a sentence; none for what goes without saying. A long wait is told with it.
#[must_use]
pub(super) fn outcome(outcome: &Outcome, language: Language) -> Option<Text> {
    let mut words = caption::outcome(outcome, language)?;
    if outcome.after >= 2_000.0 {
        words.push(plain(filled(language, " (It took {time}.)", &[("time", &duration(outcome.after, language))])));
    }
    Some(words)
}

/// Why a step has no picture.
#[must_use]
pub fn picture_problem(problem: PictureProblem) -> &'static str {
    match problem {
        PictureProblem::Timeout => "the browser did not deliver it in time",
        PictureProblem::TabHidden => "the tab was not visible",
        PictureProblem::PageGone => "the page was gone too soon",
        PictureProblem::Refused => "the browser refused to take it",
        PictureProblem::DiskFull => "there was no room to keep it",
        PictureProblem::NotCovered => "secrets on it could not be covered",
        PictureProblem::Forgotten => "it was no longer in memory",
    }
}

pub(super) fn plain(text: impl Into<String>) -> Run {
    Run::Plain { text: text.into() }
}

pub(super) fn strong(text: impl Into<String>) -> Run {
    Run::Strong { text: text.into() }
}

pub(super) fn code(text: impl Into<String>) -> Run {
    Run::Code { text: text.into() }
}

pub(super) fn emphasis(text: impl Into<String>) -> Run {
    Run::Emphasis { text: text.into() }
}

/// `12 s`, `4 min 10 s`, `1 h 5 min`.
#[must_use]
pub(super) fn duration(milliseconds: f64, language: Language) -> String {
    if language != Language::English {
        return language.duration(milliseconds);
    }
    let seconds = (milliseconds / 1000.0).round().max(0.0) as u64;
    match (seconds / 3600, seconds / 60 % 60, seconds % 60) {
        (0, 0, seconds) => format!("{seconds} s"),
        (0, minutes, 0) => format!("{minutes} min"),
        (0, minutes, seconds) => format!("{minutes} min {seconds} s"),
        (hours, minutes, _) => format!("{hours} h {minutes} min"),
    }
}

/// Milliseconds since the epoch as `2026-11-21T10:29:35.123Z`. Nothing for times outside the years 0 to 9999.
#[must_use]
pub(crate) fn iso_time(milliseconds: f64) -> Option<String> {
    const FIRST: f64 = -62_167_219_200_000.0;
    const END: f64 = 253_402_300_800_000.0;
    if !(FIRST..END).contains(&milliseconds) {
        return None;
    }
    let milliseconds = milliseconds.floor() as i64;
    let (day, rest) = (milliseconds.div_euclid(86_400_000), milliseconds.rem_euclid(86_400_000));
    let (year, month, day) = civil(day);
    let (hour, minute, second) = (rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60);
    let fraction = rest % 1000;
    Some(format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{fraction:03}Z"))
}

/// The day of a time, `2026-11-21`.
#[must_use]
pub(super) fn iso_date(milliseconds: f64) -> Option<String> {
    iso_time(milliseconds).map(|mut time| {
        time.truncate(10);
        time
    })
}

/// The day so many days after a time.
#[must_use]
pub fn day_after(milliseconds: f64, days: u32) -> Option<String> {
    iso_date(milliseconds + f64::from(days) * 86_400_000.0)
}

/// Year, month and day of a day counted from 1970-01-01, in the Gregorian calendar.
/// Years are counted from March, so that the leap day comes last.
fn civil(day: i64) -> (i64, i64, i64) {
    let day = day + 719_468;
    let era = day.div_euclid(146_097);
    let of_era = day.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, of_year - (153 * from_march + 2) / 5 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_iso_8601() {
        let cases = [
            (0.0, "1970-01-01T00:00:00.000Z"),
            (1_795_257_000_123.9, "2026-11-21T10:30:00.123Z"),
            (951_782_400_000.0, "2000-02-29T00:00:00.000Z"),
            (4_107_542_399_999.0, "2100-02-28T23:59:59.999Z"),
            (-1.0, "1969-12-31T23:59:59.999Z"),
            (253_402_300_799_999.0, "9999-12-31T23:59:59.999Z"),
        ];
        for (time, expected) in cases {
            assert_eq!(iso_time(time).as_deref(), Some(expected));
        }
        assert_eq!(iso_time(f64::NAN), None);
        assert_eq!(iso_time(f64::INFINITY), None);
    }

    #[test]
    fn durations_read_well() {
        let cases = [(2_400.0, "2 s"), (60_000.0, "1 min"), (250_000.0, "4 min 10 s"), (3_900_000.0, "1 h 5 min")];
        for (time, expected) in cases {
            assert_eq!(duration(time, Language::English), expected);
        }
    }
}
