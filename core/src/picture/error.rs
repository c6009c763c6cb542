//! What can be wrong with a picture.

use std::fmt;

/// Why a picture could not be made. The step it belongs to stays, without picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureError {
    /// The bytes do not begin as a PNG does.
    NotPng,
    /// More bytes than Cairn opens.
    TooManyBytes {
        /// How many there are.
        bytes: usize,
    },
    /// More pixels than Cairn opens, by its header.
    TooLarge {
        /// Said by the header.
        width: u32,
        /// Said by the header.
        height: u32,
    },
    /// It breaks off, or its data is not what its header says.
    Damaged,
    /// A kind of PNG that no screenshot is: interlaced or animated.
    NotAScreenshot,
}

impl fmt::Display for PictureError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotPng => out.write_str("The picture is not a PNG. Save it as PNG, or delete it from the step."),
            Self::TooManyBytes { bytes } => write!(
                out,
                "The picture has {bytes} bytes; Cairn opens at most {}. Take it again in a smaller window.",
                super::decode::MAX_BYTES
            ),
            Self::TooLarge { width, height } => write!(
                out,
                "The picture says it is {width} × {height} pixels; Cairn opens at most {side} a side and {million} million. Take it again in a smaller window.",
                side = super::decode::MAX_SIDE,
                million = super::decode::MAX_PIXELS / 1_000_000
            ),
            Self::Damaged => {
                out.write_str("The picture is damaged or incomplete. Take it again, or export the step without it.")
            }
            Self::NotAScreenshot => out.write_str(
                "The picture is an interlaced or animated PNG. Save it as a plain PNG, or delete it from the step.",
            ),
        }
    }
}

impl std::error::Error for PictureError {}
