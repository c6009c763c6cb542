//! What is shipped as wasm may not grow unnoticed.

use crate::build::Extension;
use crate::trouble::{Outcome, Trouble};

/// Bytes of optimised wasm that each module may hold. Lower them whenever that is possible.
/// Of the studio's, 20 KB write photographs as JPEG.
const BUDGETS: [(&str, usize); 2] = [("app_bg.wasm", 596_000), ("studio_bg.wasm", 570_000)];

/// Prints the sizes and fails when one is too large.
pub fn check(extension: &Extension) -> Outcome<()> {
    let mut over = Vec::new();
    for (name, budget) in BUDGETS {
        let bytes = extension.files.get(name).map_or(0, Vec::len);
        println!("{name}: {} of {}", kilobytes(bytes), kilobytes(budget));
        if bytes > budget {
            over.push(format!("{name} is {} bytes over its budget.", bytes - budget));
        }
    }
    if over.is_empty() {
        return Ok(());
    }
    Err(Trouble::new(
        over.join(" "),
        "Find what grew (a new dependency, most often) and do without it; raise the budget in xtask/src/build/budget.rs only with a reason.",
    ))
}

/// Bytes as people read them.
pub fn kilobytes(bytes: usize) -> String {
    format!("{}.{} KB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_wasm(beyond: usize) -> Extension {
        let files = BUDGETS.map(|(name, budget)| (name.to_owned(), vec![0; budget]));
        let mut extension = Extension { files: files.into() };
        extension.files.entry("studio_bg.wasm".to_owned()).or_default().resize(BUDGETS[1].1 + beyond, 0);
        extension
    }

    #[test]
    fn the_budget_itself_is_fine_and_one_byte_more_is_not() {
        assert!(check(&with_wasm(0)).is_ok());
        let trouble = check(&with_wasm(1)).unwrap_err();
        assert!(trouble.to_string().contains("studio_bg.wasm is 1 bytes over"));
    }
}
