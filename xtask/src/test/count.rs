//! Counting what passed and what failed.

use std::fmt;
use std::ops::AddAssign;

use serde_json::Value;

/// What a suite found.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Tests or checks that passed.
    pub passed: u64,
    /// Tests or checks that failed, or could not be run.
    pub failed: u64,
}

impl Count {
    /// One check that failed.
    pub const FAILURE: Self = Self { passed: 0, failed: 1 };

    /// One check, as a whole.
    pub fn of_one(passed: bool) -> Self {
        Self { passed: u64::from(passed), failed: u64::from(!passed) }
    }

    /// Adds what a line of Rust's test harness says, if it is a closing line.
    pub fn hear(&mut self, line: &str) {
        let Some((_, counts)) = line.strip_prefix("test result: ").and_then(|result| result.split_once(". ")) else {
            return;
        };
        for part in counts.split("; ") {
            match part.split_once(' ') {
                Some((number, "passed")) => self.passed += number.parse::<u64>().unwrap_or(0),
                Some((number, "failed")) => self.failed += number.parse::<u64>().unwrap_or(0),
                _ => {}
            }
        }
    }

    /// A runner that ended badly without a failed test is a failure of its own.
    pub fn closed(mut self, content: bool) -> Self {
        if !content && self.failed == 0 {
            self.failed = 1;
        }
        self
    }

    /// What the browser tests' report says. Errors outside any test count; a test that passed only when tried
    /// again counts as failed.
    pub fn of_browser_report(report: &Value) -> Option<Self> {
        let stats = report.get("stats")?;
        let number = |name: &str| stats.get(name).and_then(Value::as_u64);
        let errors = report.get("errors").and_then(Value::as_array).map_or(0, Vec::len);
        Some(Self {
            passed: number("expected")?,
            failed: number("unexpected")? + number("flaky")? + u64::try_from(errors).ok()?,
        })
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Count {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_added_up_and_others_are_not() {
        let mut count = Count::default();
        for line in [
            "running 3 tests",
            "test a ... FAILED",
            "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test result: ok. 4 passed; 0 failed; 1 ignored; 0 filtered out; finished in 0.04s",
        ] {
            count.hear(line);
        }
        assert_eq!(count.to_string(), "6 passed, 1 failed");
    }

    #[test]
    fn a_runner_that_dies_is_a_failure_even_when_it_named_none() {
        let fine = Count { passed: 9, failed: 0 };
        assert_eq!(fine.closed(false), Count { passed: 9, failed: 1 });
        assert_eq!(fine.closed(true), fine);
    }

    #[test]
    fn the_browser_report_counts_flaky_tests_and_stray_errors_as_failed() {
        let report = serde_json::json!({
            "errors": [{ "message": "a file that could not be loaded" }],
            "stats": { "expected": 5, "unexpected": 2, "flaky": 1, "skipped": 3 }
        });
        assert_eq!(Count::of_browser_report(&report), Some(Count { passed: 5, failed: 4 }));
        assert_eq!(Count::of_browser_report(&serde_json::json!({})), None);
    }
}
