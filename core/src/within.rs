/// The number, or the limit that it is beyond; the lower one for what is no number. `f64::clamp` says in its panic what
/// the limits were, and that brings 17 KB of wasm along.
pub(crate) fn within(number: f64, lowest: f64, highest: f64) -> f64 {
    number.max(lowest).min(highest)
}
