//! What stands in a control.

use crate::tree::{Read, Write};

/// A control's value as it may be kept.
#[derive(Clone, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum Value {
    /// Nothing.
    Empty,
    /// Text of a field; dates, times, numbers and colours in the field's own spelling.
    Text {
        /// The text, at most 10,000 characters.
        text: String,
    },
    /// Text of a code editor or terminal.
    Code {
        /// The text, at most 100,000 characters.
        text: String,
        /// Language, when the editor tells it.
        #[serde(default)]
        language: Option<String>,
    },
    /// The options chosen, by what they are called on the screen.
    Options {
        /// In the order of the control.
        labels: Vec<String>,
    },
    /// Files, by name.
    Files {
        /// Their names.
        names: Vec<String>,
    },
    /// Something that never leaves the page.
    Masked {
        /// Why.
        reason: MaskReason,
    },
}

/// Why a value is masked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Read, Write)]
#[cfg_attr(test, derive(ts_rs::TS, serde::Serialize, serde::Deserialize))]
#[serde(rename_all = "camelCase")]
pub enum MaskReason {
    /// A password field, now or ever.
    Password,
    /// `autocomplete="one-time-code"`, or a field that asks for such a code.
    OneTimeCode,
    /// A card number, its code or its date.
    Card,
    /// A token, key or secret, by the field's name or the value's shape.
    Secret,
    /// A terminal, masked unless the person allowed it.
    Terminal,
    /// The page marked it as private.
    Private,
}
