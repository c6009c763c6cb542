//! The TypeScript of every type that crosses is committed, and may not be stale.

use crate::cairn_file::DocumentSettings;
use crate::caption::Language;
use crate::guide::{Cut, Edit, Kind, NoteKind, Slot, StepLayout};
use crate::observation::*;
use crate::protocol::*;
use crate::step::StepId;
use crate::studio::*;
use std::fmt::Write as _;
use ts_rs::{Config, TS};

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../extension/generated/wire.ts");

/// Gives every type that crosses to a macro.
macro_rules! each_type {
    ($take:ident) => {
        $take!(
            Observation,
            Row,
            Event,
            Pointer,
            PointerType,
            Modifiers,
            Key,
            FillHow,
            DropKind,
            OutcomeKind,
            Arrival,
            PictureProblem,
            GapReason,
            Control,
            Page,
            Viewport,
            FrameContext,
            Picture,
            Point,
            Rect,
            Place,
            PlaceKind,
            Value,
            MaskReason,
            Target,
            Label,
            LabelSource,
            Opener,
            Explanation,
            ExplanationKind,
            Position,
            Tri,
            States,
            Role,
            Widget,
            RecorderMessage,
            RecorderOrder,
            RecorderNotice,
            SecretsSeen,
            Receipt,
            Request,
            FileRequest,
            RestorePart,
            Answer,
            DefaultText,
            Failure,
            FailureCode,
            Status,
            Access,
            Restriction,
            Running,
            Recent,
            RecordingSummary,
            Notice,
            Edit,
            NoteKind,
            Language,
            Kind,
            Slot,
            StepLayout,
            Cut,
            StepId,
            Task,
            DocumentSettings,
            Drawing,
            Size,
            Stored,
            Report,
            Layout,
            Piece,
            ExportTarget,
            Candidate,
        )
    };
}
pub(crate) use each_type;

macro_rules! declarations {
    ($($type:ty),* $(,)?) => {{
        let config = Config::default();
        let mut text = String::from(
            "// Written from the Rust types by `cargo xtask types`. Do not edit.\n",
        );
        $(let _ = write!(text, "\nexport {}\n", <$type as TS>::decl(&config));)*
        let _ = write!(text, "\nexport const SCHEMA_VERSION = {SCHEMA_VERSION};\n");
        text
    }};
}

fn typescript() -> String {
    each_type!(declarations)
}

#[test]
fn generated_types_are_fresh() {
    let expected = typescript();
    if std::env::var_os("CAIRN_WRITE_TYPES").is_some() {
        std::fs::write(PATH, &expected).unwrap();
    }
    let found = std::fs::read_to_string(PATH).unwrap_or_default();
    assert!(found == expected, "extension/generated/wire.ts is stale: run `cargo xtask types`");
}
