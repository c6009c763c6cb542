//! What a person would notice, without a browser: messages in, model and effects out.

mod catch_up;
mod controls;
mod document;
mod editing;
mod exporting;
mod joining;
mod library;
mod pictures;
mod recording;
mod saving;
mod states;
mod support;
