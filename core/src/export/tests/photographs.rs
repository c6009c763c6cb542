//! Steps whose pictures are photographs: every target names them as what they are.

use super::*;
use crate::export::{TARGETS, Target, for_clipboard};
use crate::picture::Format;

/// A screenshot of many colours.
fn photograph() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 640, 400);
    encoder.set_color(png::ColorType::Rgb);
    let pixels = (0..640 * 400_u32).flat_map(|at| {
        let (x, y) = (f64::from(at % 640), f64::from(at / 640));
        let hill = (x / 31.0).sin() * (y / 47.0).cos() * 60.0 + f64::from(at.wrapping_mul(2_654_435_761) >> 28);
        [120.0 + hill, 110.0 + hill * 0.7 + x / 12.0, 200.0 - hill + y / 20.0].map(|value| value as u8)
    });
    encoder.write_header().unwrap().write_image_data(&pixels.collect::<Vec<u8>>()).unwrap();
    bytes
}

/// The guide with a photograph at its first step, and what else there is as it was.
fn drawn(target: Target, hashed: bool) -> Export {
    let mut exporter = Exporter::new(&guide(), target);
    if hashed {
        exporter = exporter.with_hashed_names();
    }
    for request in exporter.pictures().to_vec() {
        let stored = if request.step.0 == "document#1" { photograph() } else { screenshot() };
        let picture = annotate(&stored, &request.annotation).unwrap();
        let is_photograph = request.step.0 == "document#1";
        assert_eq!(picture.colours.format(), if is_photograph { Format::Jpeg } else { Format::Png });
        exporter.add_picture(&request.step, picture).unwrap();
    }
    exporter.finish().unwrap()
}

fn with_pictures() -> impl Iterator<Item = Target> {
    TARGETS.iter().filter(|row| row.wants != Wants::Nothing).map(|row| row.target)
}

fn is_picture(path: &str) -> bool {
    path.ends_with(".png") || path.ends_with(".jpg")
}

/// Names of pictures in a text, wherever it has them.
fn named(text: &str) -> Vec<String> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
    let words = text.split(|c| !is_name(c)).map(|word| word.trim_matches('.'));
    let mut names: Vec<String> = words.filter(|word| is_picture(word)).map(str::to_owned).collect();
    names.sort();
    names.dedup();
    names
}

#[test]
fn every_text_of_every_target_names_every_picture_that_is_there_and_no_other() {
    for hashed in [false, true] {
        for target in with_pictures().filter(|target| *target != Target::Html) {
            let export = drawn(target, hashed);
            let entries = entries(&export);
            let mut there: Vec<String> = entries
                .keys()
                .filter(|path| is_picture(path))
                .map(|path| path.rsplit('/').next().unwrap().to_owned())
                .collect();
            there.sort();
            assert_eq!(there.len(), 5, "{target:?}");
            let photographs: Vec<&String> = there.iter().filter(|name| name.ends_with(".jpg")).collect();
            assert_eq!(photographs.len(), 1, "{target:?}: {there:?}");
            assert!(photographs[0].starts_with("step-01-launch-instance."), "{photographs:?}");
            assert_eq!(photographs[0].len() > "step-01-launch-instance.jpg".len(), hashed, "{photographs:?}");
            for (path, bytes) in &entries {
                if path.ends_with(".jpg") {
                    assert!(bytes.starts_with(&[0xFF, 0xD8, 0xFF]), "{target:?}: {path}");
                } else if path.ends_with(".png") {
                    assert!(bytes.starts_with(b"\x89PNG"), "{target:?}: {path}");
                } else if path != "README.txt" {
                    assert_eq!(named(&text(&entries, path)), there, "{target:?}: {path}");
                }
            }
        }
    }
}

#[test]
fn the_guide_file_says_where_the_photograph_lies() {
    let entries = entries(&drawn(Target::Markdown, false));
    let json = guide_json(&entries);
    assert_valid(&json);
    assert_eq!(json["steps"][0]["frame"]["file"], "images/step-01-launch-instance.jpg");
    assert_eq!(json["steps"][1]["frame"]["file"], "images/step-02-password.png");
}

#[test]
fn the_page_of_itself_says_what_each_picture_is() {
    let page = String::from_utf8(drawn(Target::Html, false).bytes).unwrap();
    let count = |what: &str| page.matches(what).count();
    assert_eq!((count("src=\"data:image/jpeg;base64,/9j/"), count("src=\"data:image/png;base64,iVBOR")), (1, 4));
    assert_eq!(count("data:image/"), 5);
}

#[test]
fn pictures_put_away_are_named_the_same() {
    for target in with_pictures() {
        let whole = drawn(target, false);
        let mut exporter = Exporter::new(&guide(), target);
        let mut kept = Vec::new();
        for (key, request) in (0..).zip(exporter.pictures().to_vec()) {
            let stored = if request.step.0 == "document#1" { photograph() } else { screenshot() };
            let picture = annotate(&stored, &request.annotation).unwrap();
            kept.push(exporter.put_away(&request.step, picture, key).unwrap());
        }
        let pieces = exporter.assemble().unwrap().pieces;
        let bytes: Vec<u8> = pieces
            .into_iter()
            .flat_map(|piece| match piece {
                Piece::Bytes(bytes) => bytes,
                Piece::Away(key) => kept[key as usize].clone(),
            })
            .collect();
        assert!(bytes == whole.bytes, "{target:?}");
    }
}

#[test]
fn the_same_photographs_give_the_same_bytes() {
    for target in with_pictures() {
        assert!(drawn(target, false).bytes == drawn(target, false).bytes, "{target:?}");
    }
}

/// Nothing is drawn for the clipboard, so that its places say no more than what is known then.
#[test]
fn places_on_the_clipboard_are_names_that_files_of_either_kind_begin_with() {
    let (html, markdown) = for_clipboard(&guide());
    assert!(html.text.contains("[Screenshot: step-01-launch-instance]"), "{}", html.text);
    assert!(markdown.text.contains("&#91;Screenshot: step-01-launch-instance&#93;"), "{}", markdown.text);
    assert_eq!((named(&html.text), named(&markdown.text)), (Vec::new(), Vec::new()));
    let paths: Vec<String> = entries(&drawn(Target::Confluence, false)).into_keys().collect();
    assert!(paths.iter().any(|path| path == "attachments/step-01-launch-instance.jpg"), "{paths:?}");
}
