//! From a file to a folder of documents.

use crate::arguments::{Order, Together};
use crate::folder;
use crate::together;
use crate::trouble::Trouble;
use cairn_core::archive::{Archive, Limits};
use cairn_core::cairn_file::{self, Contents};
use cairn_core::document::{NOT_KEPT, lay_out};
use cairn_core::export::{Export, Exporter, PictureRequest, Target};
use cairn_core::guide::Guide;
use cairn_core::picture::annotate;
use std::path::{Path, PathBuf};

/// Reads, renders, writes, and tells what was lost and what is still blank.
pub fn run(order: &Order) -> Result<(), Trouble> {
    let mut recordings = vec![recording(order, &order.file)?];
    for (number, file) in order.more.iter().enumerate() {
        let mut other = recording(order, file)?;
        together::rename_pictures(&mut other, number + 2);
        recordings.push(other);
    }
    if order.target == Target::CairnFile {
        return again(order, recordings);
    }
    for (mut guide, out) in together::documents(order, &recordings) {
        if order.kind.is_some() && !matches!(order.together, Together::Linked(_)) {
            guide.settings.kind = order.kind;
        }
        let export = render(&guide, order, &recordings)?;
        let files = files_of(&export);
        folder::lay(&out, &files)?;
        tell(&out, &guide, &export, files.len());
    }
    Ok(())
}

/// A file that was read, and its guide.
pub struct Recording {
    pub file: PathBuf,
    pub contents: Contents,
    pub guide: Guide,
}

fn recording(order: &Order, file: &Path) -> Result<Recording, Trouble> {
    let contents = read(order, file)?;
    let guide = if order.target == Target::CairnFile { contents.guide() } else { guide_of(&contents, file)? };
    Ok(Recording { file: file.to_owned(), contents, guide })
}

fn read(order: &Order, file: &Path) -> Result<Contents, Trouble> {
    let shown = file.display();
    let bytes = std::fs::read(file).map_err(|error| Trouble::Input(format!("{shown} cannot be read: {error}.")))?;
    let opened = cairn_file::read(&bytes).map_err(|refusal| Trouble::Input(format!("{shown}: {refusal}")))?;
    let damages: Vec<String> = opened.damages.iter().map(ToString::to_string).collect();
    if damages.is_empty() {
        return Ok(opened.contents);
    }
    let told = damages.join("; ");
    if order.keep_whole {
        eprintln!("cairn: {shown} is damaged, what is whole is taken: {told}.");
        return Ok(opened.contents);
    }
    Err(Trouble::Input(format!("{shown} is damaged: {told}. With --keep-whole, what is whole is taken.")))
}

fn guide_of(contents: &Contents, file: &Path) -> Result<Guide, Trouble> {
    let guide = contents.guide();
    if guide.steps.is_empty() {
        return Err(Trouble::Input(format!("{} holds no steps.", file.display())));
    }
    Ok(guide)
}

fn render(guide: &Guide, order: &Order, recordings: &[Recording]) -> Result<Export, Trouble> {
    let mut exporter = Exporter::new(guide, order.target);
    if order.hash_images {
        exporter = exporter.with_hashed_names();
    }
    for request in exporter.pictures().to_vec() {
        draw(&mut exporter, &request, recordings);
    }
    exporter.finish().map_err(|error| Trouble::Output(error.to_string()))
}

fn draw(exporter: &mut Exporter, request: &PictureRequest, recordings: &[Recording]) {
    let mut pictures = recordings.iter().flat_map(|recording| &recording.contents.pictures);
    let stored = pictures.find(|(id, _)| *id == request.picture);
    let drawn = match stored.map(|(_, png)| annotate(png, &request.annotation)) {
        Some(Ok(picture)) => exporter.add_picture(&request.step, picture),
        Some(Err(error)) => exporter.without_picture(&request.step, &error.to_string()),
        None => exporter.without_picture(&request.step, NOT_KEPT),
    };
    // The exporter asked for it itself.
    debug_assert!(drawn.is_ok());
}

/// What the extension downloads, and for a ZIP what is in it.
fn files_of(export: &Export) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    if export.file_name.ends_with(".zip") {
        let limits = Limits { entries: usize::MAX - 1, entry: usize::MAX, total: usize::MAX };
        if let Ok(archive) = Archive::open(&export.bytes, limits) {
            let read = |entry| archive.read(entry).ok();
            files.extend(archive.entries.iter().filter_map(|entry| Some((entry.name.clone(), read(entry)?))));
        }
    }
    files.push((export.file_name.clone(), export.bytes.clone()));
    files
}

/// Packs the recording again, with all that is whole.
fn again(order: &Order, recordings: Vec<Recording>) -> Result<(), Trouble> {
    let Ok([Recording { contents, .. }]) = <[Recording; 1]>::try_from(recordings) else {
        return Err(Trouble::Usage("Several recordings cannot be one Cairn file: name one.".to_owned()));
    };
    let stem = order.file.file_stem().map_or_else(|| "guide".into(), |stem| stem.to_string_lossy().into_owned());
    let too_large = |_| Trouble::Output("The file would be larger than a ZIP can be.".to_owned());
    let bytes = cairn_file::write(contents).map_err(too_large)?;
    let name = format!("{stem}.cairn");
    folder::lay(&order.out, &[(name.clone(), bytes)])?;
    println!("{}", order.out.join(name).display());
    Ok(())
}

fn tell(out: &Path, guide: &Guide, export: &Export, files: usize) {
    let count = |number: usize, one: &str| format!("{number} {one}{}", if number == 1 { "" } else { "s" });
    println!("{}", out.join(&export.file_name).display());
    println!("{}, {}.", count(guide.steps.len(), "step"), count(files, "file"));
    if !export.losses.is_empty() {
        println!("{}:", count(export.losses.len(), "thing") + " it does not hold, or not as it is in the guide");
        export.losses.iter().for_each(|loss| println!("  {loss}"));
    }
    println!("{} left.", count(export.blanks, "blank"));
    for blank in lay_out(guide, &guide.settings).blanks {
        println!("  {}", blank.question);
    }
}
