//! Several guides: one document of all, or an SOP with its work instructions.

use crate::arguments::{Order, Together};
use crate::export::Recording;
use cairn_core::document::join;
use cairn_core::guide::{Guide, Kind, Slot};
use cairn_core::step::StepFrame;
use cairn_core::text::{Run, to_markdown};
use std::path::PathBuf;

/// The documents to write, each with the folder it goes into.
pub fn documents(order: &Order, recordings: &[Recording]) -> Vec<(Guide, PathBuf)> {
    let guides: Vec<Guide> = recordings.iter().map(|recording| recording.guide.clone()).collect();
    match (&order.together, <[Guide; 1]>::try_from(guides)) {
        (_, Ok([guide])) => vec![(guide, order.out.clone())],
        (Together::Joined(title), Err(guides)) => {
            vec![(join(title.as_deref().unwrap_or_default(), &guides), order.out.clone())]
        }
        (Together::Linked(at), Err(_)) => linked(order, at.as_deref(), recordings),
    }
}

/// The first as an SOP that names the others, and those as work instructions in folders of their own.
fn linked(order: &Order, at: Option<&str>, recordings: &[Recording]) -> Vec<(Guide, PathBuf)> {
    let Some((sop, others)) = recordings.split_first() else {
        return Vec::new();
    };
    let mut lines: Vec<String> =
        sop.guide.settings.text(Slot::WorkInstructions).map(str::to_owned).into_iter().collect();
    let names = names(others);
    lines.extend(others.iter().zip(&names).map(|(other, name)| {
        let title = other.guide.title.split_whitespace().collect::<Vec<_>>().join(" ");
        match at {
            Some(at) => format!("{title} {at}/{}", address(name)),
            None => to_markdown(&[Run::Plain { text: title }]),
        }
    }));
    let mut first = sop.guide.clone();
    first.settings.kind = Some(Kind::Sop);
    first.settings.set_text(Slot::WorkInstructions, &lines.join("\n"));
    let mut documents = vec![(first, order.out.clone())];
    for (other, name) in others.iter().zip(&names) {
        let mut guide = other.guide.clone();
        guide.settings.kind = Some(order.kind.unwrap_or(Kind::WorkInstruction));
        documents.push((guide, order.out.join(name)));
    }
    documents
}

/// Two recordings may call their pictures alike.
pub fn rename_pictures(recording: &mut Recording, number: usize) {
    let rename = |id: &mut String| *id = format!("{number}/{id}");
    recording.contents.pictures.iter_mut().for_each(|(id, _)| rename(id));
    for step in &mut recording.guide.steps {
        if let StepFrame::Taken { picture, .. } = &mut step.step.frame {
            rename(&mut picture.id);
        }
    }
}

/// What the file of a recording is called, without its ending.
fn name(recording: &Recording) -> String {
    recording.file.file_stem().map_or_else(|| "guide".into(), |stem| stem.to_string_lossy().into_owned())
}

/// Names of folders, each another.
fn names(recordings: &[Recording]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for recording in recordings {
        let name = name(recording);
        let numbered = (2..).map(|number| format!("{name}-{number}"));
        names.extend(std::iter::once(name.clone()).chain(numbered).find(|name| !names.contains(name)));
    }
    names
}

/// A name as a part of an address.
fn address(name: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~');
    name.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}
