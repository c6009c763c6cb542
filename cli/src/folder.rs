//! Laying files down: all of them in a folder beside first, then each in its place, so that nothing is
//! left half written.

use crate::trouble::Trouble;
use std::fs;
use std::io::Error;
use std::path::{Component, Path};

/// Writes the files into a folder, which is made if it is not there.
pub fn lay(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Trouble> {
    let cannot = |error: Error| Trouble::Output(format!("{} cannot be written: {error}.", folder.display()));
    fs::create_dir_all(folder).map_err(cannot)?;
    let aside = folder.join(format!(".cairn-{}", std::process::id()));
    let done = write_aside(&aside, files).and_then(|()| move_in(&aside, folder, files));
    // What is left of it is in nobody's way.
    let _ = fs::remove_dir_all(&aside);
    done.map_err(cannot)
}

fn write_aside(aside: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Error> {
    fs::create_dir(aside)?;
    for (name, bytes) in files {
        let path = aside.join(inside(name)?);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, bytes)?;
    }
    Ok(())
}

fn move_in(aside: &Path, folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Error> {
    // Whatever could stop the moving is found before the first one.
    for (name, _) in files {
        let path = folder.join(inside(name)?);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        if path.is_dir() {
            return Err(Error::other(format!("{} is a folder", path.display())));
        }
    }
    files.iter().try_for_each(|(name, _)| fs::rename(aside.join(name), folder.join(name)))
}

/// A name that stays within its folder.
fn inside(name: &str) -> Result<&Path, Error> {
    let path = Path::new(name);
    let stays = path.components().all(|part| matches!(part, Component::Normal(_)));
    if stays { Ok(path) } else { Err(Error::other(format!("{name} leads out of the folder"))) }
}
