//! What a person would notice on the pictures.

use super::image::Image;
use super::*;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

const INK: [u8; 3] = [20, 24, 31];
const PAPER: [u8; 3] = [255, 255, 255];

/// A console drawn by hand: dark bar, navigation, table of "text" in many greys, one orange button.
fn console(width: usize, height: usize) -> Image {
    let mut image = Image::new(width, height);
    for (y, row) in image.rows_mut().enumerate() {
        for (x, pixel) in row.iter_mut().enumerate() {
            let on_text = y % 40 > 14 && y % 40 < 26 && (x * 7 + y * 13) % 11 < 4 && x % 200 < 120;
            *pixel = match (x, y) {
                (_, 0..48) => [15, 27, 42],
                (0..260, _) if !on_text => [246, 246, 249],
                _ if on_text => [(x % 60) as u8 * 2 + 20, 24, 31],
                (_, _) if y % 40 == 0 => [198, 198, 205],
                _ => PAPER,
            };
        }
    }
    image.fill(area(BUTTON), [255, 153, 0]);
    image
}

const BUTTON: Rect = Rect { x: 900.0, y: 330.0, width: 140.0, height: 32.0 };

fn area(rect: Rect) -> Area {
    Area { left: 0, top: 0, right: 20_000, bottom: 20_000 }.take(rect).unwrap()
}

fn png(image: &Image) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, image.width() as u32, image.height() as u32);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::Fastest);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(image.pixels().as_flattened()).unwrap();
    writer.finish().unwrap();
    bytes
}

/// Reads a picture with the reference decoder's own reading of the whole file, checksums on.
fn read(bytes: &[u8]) -> Image {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    reader.finish().unwrap();
    let mut image = Image::new(info.width as usize, info.height as usize);
    for (to, from) in image.rows_mut().flatten().zip(pixels.as_chunks::<3>().0) {
        *to = *from;
    }
    image
}

fn annotation(crop: Crop, target: Rect, number: u32) -> Annotation {
    Annotation {
        crop,
        mark: Some(Mark { target, number }),
        covers: Vec::new(),
        scale: 1.0,
        photographs: Photographs::AsJpeg,
    }
}

fn at(image: &Image, x: u32, y: u32) -> [u8; 3] {
    image.pixels()[y as usize * image.width() + x as usize]
}

fn off(a: [u8; 3], b: [u8; 3]) -> u8 {
    a.iter().zip(b).map(|(a, b)| a.abs_diff(b)).max().unwrap()
}

#[test]
fn without_mark_and_cover_every_pixel_of_a_simple_page_stays() {
    let page = console(1280, 720);
    let plain =
        Annotation { crop: Crop::Whole, mark: None, covers: Vec::new(), scale: 1.0, photographs: Photographs::AsJpeg };
    let written = annotate(&png(&page), &plain).unwrap();
    assert_eq!(written.colours, Colours::ExactPalette);
    assert_eq!(read(&written.bytes).pixels(), page.pixels());
}

#[test]
fn only_ring_and_badge_change_the_page_and_the_target_stays_readable() {
    let page = console(1280, 720);
    let written = annotate(&png(&page), &annotation(Crop::Whole, BUTTON, 7)).unwrap();
    let picture = read(&written.bytes);
    let around =
        Rect { x: BUTTON.x - 50.0, y: BUTTON.y - 50.0, width: BUTTON.width + 100.0, height: BUTTON.height + 100.0 };
    let (target, around) = (area(BUTTON), area(around));
    let mut changed = 0;
    for y in 0..720 {
        for x in 0..1280 {
            let here = Area { left: x, top: y, right: x + 1, bottom: y + 1 };
            let difference = off(at(&picture, x, y), at(&page, x, y));
            if here.meets(target) || !here.meets(around) {
                assert!(difference <= Colours::FAR, "pixel {x}, {y} is off by {difference}");
            } else if difference > Colours::FAR {
                changed += 1;
            }
        }
    }
    assert!(changed > 1_000, "ring and badge are to be seen, {changed} pixels changed");
}

#[test]
fn different_numbers_look_different_and_the_same_looks_the_same() {
    let page = png(&console(1280, 720));
    let numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 88, 107, 1_234, 9_999];
    let pictures: BTreeSet<Vec<u8>> = numbers
        .iter()
        .map(|number| annotate(&page, &annotation(Crop::Around(BUTTON), BUTTON, *number)).unwrap().bytes)
        .collect();
    assert_eq!(pictures.len(), numbers.len());
    let again = annotate(&page, &annotation(Crop::Around(BUTTON), BUTTON, 7)).unwrap().bytes;
    assert!(pictures.contains(&again), "the same input gives the same bytes");
}

#[test]
fn the_ring_has_a_dark_and_a_light_tone() {
    for surface in [PAPER, INK, [128, 128, 128], [212, 0, 122]] {
        let mut page = Image::new(1280, 720);
        page.fill(Area::whole(&page), surface);
        let picture = read(&annotate(&png(&page), &annotation(Crop::Whole, BUTTON, 1)).unwrap().bytes);
        let light = |[r, g, b]: [u8; 3]| 0.2126 * f64::from(r) + 0.7152 * f64::from(g) + 0.0722 * f64::from(b);
        let row: Vec<f64> = (880..900).map(|x| light(at(&picture, x, 346))).collect();
        let most = row.iter().copied().fold(0.0, f64::max);
        let least = row.iter().copied().fold(255.0, f64::min);
        assert!(most - least > 120.0, "on {surface:?} the ring differs by {} only", most - least);
    }
}

#[test]
fn a_crop_holds_the_target_where_it_says() {
    let page = console(1920, 1080);
    let bytes = png(&page);
    let corners = [(0.0, 0.0), (1900.0, 0.0), (0.0, 1060.0), (1900.0, 1060.0), (950.0, 530.0), (300.0, 1000.0)];
    for (x, y) in corners {
        let target = Rect { x, y, width: 20.0, height: 20.0 };
        let written = annotate(&bytes, &annotation(Crop::Around(target), target, 1)).unwrap();
        assert_eq!((written.width, written.height), (960, 600), "at {x}, {y}");
        let said = written.target.unwrap();
        let picture = read(&written.bytes);
        assert_eq!((said.width, said.height), (20.0, 20.0));
        let middle = |rect: Rect| ((rect.x + 10.0) as u32, (rect.y + 10.0) as u32);
        let ((nx, ny), (ox, oy)) = (middle(said), middle(target));
        assert!(
            off(at(&picture, nx, ny), at(&page, ox, oy)) <= Colours::FAR,
            "the pixel under the target is the same at {x}, {y}"
        );
    }
}

#[test]
fn a_crop_is_never_smaller_than_its_target() {
    let bytes = png(&console(1920, 1080));
    let wide = Rect { x: 10.0, y: 500.0, width: 1_200.0, height: 30.0 };
    let written = annotate(&bytes, &annotation(Crop::Around(wide), wide, 1)).unwrap();
    let said = written.target.unwrap();
    assert_eq!((said.width, said.height), (1_200.0, 30.0));
    let huge = Rect { x: -50.0, y: -50.0, width: 5_000.0, height: 5_000.0 };
    let written = annotate(&bytes, &annotation(Crop::Around(huge), huge, 1)).unwrap();
    assert_eq!((written.width, written.height), (1920, 1080));
    assert_eq!(written.target, Some(Rect { x: 0.0, y: 0.0, width: 1920.0, height: 1080.0 }));
}

#[test]
fn a_target_that_is_not_on_the_picture_is_not_marked() {
    let page = console(1280, 720);
    let bytes = png(&page);
    let nowhere = [
        Rect { x: 5_000.0, y: 10.0, width: 20.0, height: 20.0 },
        Rect { x: 10.0, y: 10.0, width: 0.0, height: 20.0 },
        Rect { x: f64::NAN, y: 10.0, width: 20.0, height: 20.0 },
        Rect { x: 10.0, y: 10.0, width: f64::INFINITY, height: 20.0 },
    ];
    for target in nowhere {
        let written = annotate(&bytes, &annotation(Crop::Around(target), target, 1)).unwrap();
        assert_eq!(written.target, None, "{target:?}");
        assert_eq!(read(&written.bytes).pixels(), page.pixels(), "{target:?}");
    }
}

#[test]
fn marks_fit_on_pictures_of_any_size_and_scale() {
    for (width, height) in [(1, 1), (3, 400), (17, 17), (40, 30), (200, 100)] {
        let bytes = png(&console(width, height));
        for scale in [0.0, 0.5, 1.0, 1.25, 3.0, 1e9, f64::NAN] {
            let target = Rect { x: 0.0, y: 0.0, width: 12.0, height: 9.0 };
            for crop in [Crop::Whole, Crop::Around(target)] {
                let annotation = Annotation { scale, ..annotation(crop, target, 9_999) };
                let written = annotate(&bytes, &annotation).unwrap();
                let said = written.target.unwrap();
                assert!(said.x + said.width <= f64::from(written.width) && written.width <= width as u32);
                assert!(said.y + said.height <= f64::from(written.height) && written.height <= height as u32);
            }
        }
    }
}

#[test]
fn a_cover_leaves_nothing_of_what_it_covers() {
    let page = console(1280, 720);
    let secret = Rect { x: 300.4, y: 90.6, width: 199.3, height: 30.2 };
    let mut covered = annotation(Crop::Whole, BUTTON, 1);
    covered.covers = vec![secret];
    let picture = read(&annotate(&png(&page), &covered).unwrap().bytes);
    for row in picture.within(Area { left: 300, top: 90, right: 500, bottom: 121 }) {
        assert!(row.iter().all(|pixel| *pixel == COVER), "solid to the last pixel, rounded outward");
    }
    let other = {
        let mut other = console(1280, 720);
        other.fill(area(secret), INK);
        other
    };
    let second = annotate(&png(&other), &covered).unwrap();
    assert_eq!(read(&second.bytes).pixels(), picture.pixels(), "the picture does not depend on what was covered");
}

#[test]
fn a_cover_moves_with_the_crop() {
    let mut covered = annotation(Crop::Around(BUTTON), BUTTON, 1);
    covered.covers = vec![Rect { x: 800.0, y: 400.0, width: 100.0, height: 20.0 }];
    let written = annotate(&png(&console(1920, 1080)), &covered).unwrap();
    let said = written.target.unwrap();
    let (dx, dy) = ((BUTTON.x - said.x) as u32, (BUTTON.y - said.y) as u32);
    let picture = read(&written.bytes);
    assert_eq!(at(&picture, 800 - dx, 400 - dy), COVER);
    assert_eq!(at(&picture, 899 - dx, 419 - dy), COVER);
    assert_ne!(at(&picture, 899 - dx, 420 - dy), COVER);
}

#[test]
fn near_colours_keep_to_their_bounds_and_photographs_keep_all() {
    let mut page = console(1280, 720);
    for (y, row) in page.rows_mut().enumerate() {
        for (x, pixel) in row.iter_mut().enumerate().filter(|_| y < 200) {
            *pixel = [(x / 5) as u8, 90, 255 - (x / 7) as u8];
        }
    }
    let plain =
        Annotation { crop: Crop::Whole, mark: None, covers: Vec::new(), scale: 1.0, photographs: Photographs::AsJpeg };
    let written = annotate(&png(&page), &plain).unwrap();
    assert_eq!(written.colours, Colours::NearPalette);
    let picture = read(&written.bytes);
    let worst = picture.pixels().iter().zip(page.pixels()).map(|(a, b)| off(*a, *b)).max().unwrap();
    assert!(worst > 0 && worst <= Colours::FAR, "{worst}");
    let gradient = Area { left: 0, top: 0, right: 1280, bottom: 200 };
    let pairs = picture.within(gradient).flatten().zip(page.within(gradient).flatten());
    assert!(pairs.map(|(a, b)| off(*a, *b)).max().unwrap() <= Colours::NEAR, "no bands in a gradient");

    for (number, pixel) in page.rows_mut().flatten().enumerate() {
        *pixel = [(number * 31) as u8, (number / 7) as u8, (number / 1_280) as u8];
    }
    let written = annotate(&png(&page), &Annotation { photographs: Photographs::AsPng, ..plain }).unwrap();
    assert_eq!(written.colours, Colours::Full);
    assert_eq!(read(&written.bytes).pixels(), page.pixels());
}

/// The console with a photograph in it: hills of all sizes and a camera's grain. The button stands on it.
fn console_with_photograph() -> Image {
    let mut page = console(1280, 720);
    let place = Area { left: 600, top: 100, right: 1200, bottom: 600 };
    for (y, row) in page.within_mut(place).enumerate() {
        for (x, pixel) in row.iter_mut().enumerate() {
            let wave = |length: f64| (x as f64 / length).sin() * (y as f64 / length * 1.3 + 1.0).cos();
            let grain = ((x * 2_971 + y * 7_919) * 31 % 101) as f64 / 12.0;
            let ground = 120.0 + 50.0 * wave(71.0) + 25.0 * wave(23.0) + 12.0 * wave(7.0) + grain;
            *pixel = [ground, ground * 0.8 + 40.0 * wave(113.0), 230.0 - ground * 0.7].map(|value| value as u8);
        }
    }
    page.fill(area(BUTTON), [255, 153, 0]);
    page
}

/// Reads a JPEG with another library.
fn read_jpeg(bytes: &[u8]) -> Image {
    let mut decoder = zune_jpeg::JpegDecoder::new(zune_jpeg::zune_core::bytestream::ZCursor::new(bytes));
    let pixels = decoder.decode().unwrap();
    let (width, height) = decoder.dimensions().unwrap();
    let mut image = Image::new(width, height);
    for (to, from) in image.rows_mut().flatten().zip(pixels.as_chunks::<3>().0) {
        *to = *from;
    }
    image
}

#[test]
fn a_photograph_is_a_jpeg_with_mark_letters_and_target_as_they_were() {
    let bytes = png(&console_with_photograph());
    let marked = annotation(Crop::Whole, BUTTON, 88);
    let exact = annotate(&bytes, &Annotation { photographs: Photographs::AsPng, ..marked.clone() }).unwrap();
    let written = annotate(&bytes, &marked).unwrap();
    assert_eq!((written.colours, exact.colours), (Colours::Photograph, Colours::Full));
    assert_eq!((written.colours.format(), exact.colours.format()), (Format::Jpeg, Format::Png));
    assert_eq!((written.width, written.height, written.target), (exact.width, exact.height, exact.target));
    assert!(written.bytes.len() < exact.bytes.len(), "{} of {}", written.bytes.len(), exact.bytes.len());
    let (exact, picture) = (read(&exact.bytes), read_jpeg(&written.bytes));
    for (area, most) in [
        (Area { left: 0, top: 0, right: 600, bottom: 720 }, 32),
        (Area { left: 870, top: 300, right: 1070, bottom: 400 }, 40),
        (Area::whole(&exact), 40),
    ] {
        let pairs = || picture.within(area).flatten().zip(exact.within(area).flatten());
        let worst = pairs().map(|(a, b)| off(*a, *b)).max().unwrap();
        assert!(worst <= most, "{area:?} is off by {worst}");
        let squares: f64 = pairs().map(|(a, b)| f64::from(off(*a, *b)).powi(2)).sum();
        let decibels = 10.0 * (255.0 * 255.0 * pairs().count() as f64 / squares).log10();
        assert!(decibels > 36.0, "{area:?}: {decibels}");
    }
    let pale = |image: &Image| image.within(area(BUTTON)).flatten().filter(|p| off(**p, [255, 153, 0]) > 12).count();
    assert_eq!(pale(&picture), pale(&exact), "the button keeps its colour");
    assert_eq!(annotate(&bytes, &marked).unwrap(), written, "the same input gives the same bytes");
}

#[test]
fn what_a_png_holds_in_fewer_bytes_stays_exact() {
    let mut page = console(1280, 720);
    let swatches = Area { left: 300, top: 60, right: 1200, bottom: 660 };
    for (y, row) in page.within_mut(swatches).enumerate() {
        for (x, pixel) in row.iter_mut().enumerate() {
            let number = x / 20 + y / 20 * 45;
            *pixel = [number * 37, number * 101, number * 59].map(|value| value as u8);
        }
    }
    let written = annotate(&png(&page), &annotation(Crop::Whole, BUTTON, 1)).unwrap();
    assert_eq!(written.colours, Colours::Full);
    let plain = Annotation { mark: None, ..annotation(Crop::Whole, BUTTON, 1) };
    assert_eq!(read(&annotate(&png(&page), &plain).unwrap().bytes).pixels(), page.pixels());
}

#[test]
fn a_cover_leaves_nothing_of_what_it_covers_in_a_photograph_either() {
    let secret = Rect { x: 700.4, y: 190.6, width: 199.3, height: 30.2 };
    let mut covered = annotation(Crop::Whole, BUTTON, 1);
    covered.covers = vec![secret];
    let page = console_with_photograph();
    let written = annotate(&png(&page), &covered).unwrap();
    assert_eq!(written.colours, Colours::Photograph);
    let mut other = page;
    other.fill(area(secret), INK);
    assert_eq!(annotate(&png(&other), &covered).unwrap(), written, "the picture does not depend on what was covered");
}

#[test]
fn a_photograph_in_a_list_is_a_png() {
    let small = thumbnail(&png(&console_with_photograph()), Some(BUTTON), &[], 1.0, 400).unwrap();
    assert_eq!(small.colours.format(), Format::Png);
    read(&small.bytes);
}

#[test]
fn nothing_but_pixels_is_written() {
    for (bytes, expected) in [
        (png(&console(1280, 720)), vec!["IHDR", "PLTE", "IDAT", "IEND"]),
        (with_text(&png(&console(1280, 720))), vec!["IHDR", "PLTE", "IDAT", "IEND"]),
    ] {
        let written = annotate(&bytes, &annotation(Crop::Whole, BUTTON, 1)).unwrap();
        assert_eq!(chunk_names(&written.bytes), expected);
    }
}

/// The same file with a text chunk before its end.
fn with_text(bytes: &[u8]) -> Vec<u8> {
    let (front, end) = bytes.split_at(bytes.len() - 12);
    let mut all = front.to_vec();
    all.extend(13_u32.to_be_bytes());
    all.extend(b"tEXtComment\0hello");
    all.extend([0; 4]);
    all.extend(end);
    all
}

fn chunk_names(bytes: &[u8]) -> Vec<String> {
    let (mut at, mut names) = (8, Vec::new());
    while at < bytes.len() {
        let length = u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
        names.push(String::from_utf8(bytes[at + 4..at + 8].to_vec()).unwrap());
        at += length + 12;
    }
    assert_eq!(at, bytes.len(), "nothing after the end");
    names
}

#[test]
fn a_file_that_breaks_off_anywhere_is_an_error() {
    let bytes = png(&console(120, 90));
    let target = Rect { x: 2.0, y: 2.0, width: 10.0, height: 10.0 };
    for length in 0..bytes.len() {
        let error = annotate(&bytes[..length], &annotation(Crop::Around(target), target, 1)).unwrap_err();
        let expected = if length < 8 { PictureError::NotPng } else { PictureError::Damaged };
        assert_eq!(error, expected, "at {length}");
    }
}

#[test]
fn damaged_bytes_give_a_picture_or_an_error_but_never_end_the_program() {
    let bytes = png(&console(60, 40));
    let target = Rect { x: 2.0, y: 2.0, width: 10.0, height: 10.0 };
    for at in 0..bytes.len() {
        for value in [0, 1, 0x7F, 0xFF, bytes[at] ^ 0x55] {
            let mut damaged = bytes.clone();
            damaged[at] = value;
            if let Ok(written) = annotate(&damaged, &annotation(Crop::Whole, target, 1)) {
                read(&written.bytes);
            }
        }
    }
}

#[test]
fn bombs_are_turned_away_by_their_header() {
    let small = png(&console(60, 40));
    let claim = |width: u32, height: u32| {
        let mut bytes = small.clone();
        bytes[16..20].copy_from_slice(&width.to_be_bytes());
        bytes[20..24].copy_from_slice(&height.to_be_bytes());
        annotate(&bytes, &annotation(Crop::Whole, BUTTON, 1))
    };
    let start = Instant::now();
    for (width, height) in [(1_000_000_000, 1), (16_385, 16), (16, 16_385), (16_384, 16_384), (u32::MAX, u32::MAX)] {
        assert_eq!(claim(width, height), Err(PictureError::TooLarge { width, height }));
    }
    assert_eq!(claim(0, 10), Err(PictureError::Damaged));
    assert_eq!(claim(16_000, 4_000), Err(PictureError::Damaged), "there is not so much in it");
    let long = vec![0x89; decode::MAX_BYTES + 1];
    assert_eq!(
        annotate(&long, &annotation(Crop::Whole, BUTTON, 1)),
        Err(PictureError::TooManyBytes { bytes: long.len() })
    );
    assert!(start.elapsed() < Duration::from_secs(5));
}

#[test]
fn errors_say_what_to_do() {
    for (error, advice) in [
        (annotate(b"\xFF\xD8\xFF\xE0JFIF", &annotation(Crop::Whole, BUTTON, 1)).unwrap_err(), "Save it as PNG"),
        (PictureError::Damaged, "Take it again"),
        (PictureError::TooLarge { width: 99_999, height: 1 }, "smaller window"),
        (PictureError::TooManyBytes { bytes: 1 }, "smaller window"),
        (PictureError::NotAScreenshot, "plain PNG"),
    ] {
        assert!(error.to_string().contains(advice), "{error}");
    }
}

#[test]
fn grey_and_transparent_pictures_are_read() {
    let write = |kind, data: &[u8]| {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, 2, 1);
        encoder.set_color(kind);
        encoder.write_header().unwrap().write_image_data(data).unwrap();
        bytes
    };
    let plain =
        Annotation { crop: Crop::Whole, mark: None, covers: Vec::new(), scale: 1.0, photographs: Photographs::AsJpeg };
    for (bytes, expected) in [
        (write(png::ColorType::Grayscale, &[7, 200]), [[7; 3], [200; 3]]),
        (write(png::ColorType::GrayscaleAlpha, &[7, 255, 0, 0]), [[7; 3], [255; 3]]),
        (write(png::ColorType::Rgba, &[1, 2, 3, 255, 0, 0, 0, 51]), [[1, 2, 3], [204; 3]]),
    ] {
        assert_eq!(read(&annotate(&bytes, &plain).unwrap().bytes).pixels(), expected);
    }
}

#[test]
fn a_thumbnail_is_small_and_shows_the_target() {
    let bytes = png(&console(1920, 1080));
    let small = thumbnail(&bytes, Some(BUTTON), &[], 1.0, 160).unwrap();
    assert_eq!((small.width, small.height), (160, 100));
    let said = small.target.unwrap();
    let picture = read(&small.bytes);
    let middle = at(&picture, (said.x + said.width / 2.0) as u32, (said.y + said.height / 2.0) as u32);
    assert!(off(middle, [255, 153, 0]) <= Colours::FAR, "{middle:?}");
    let whole = thumbnail(&bytes, None, &[Rect { x: 0.0, y: 0.0, width: 960.0, height: 1080.0 }], 1.0, 320).unwrap();
    assert_eq!((whole.width, whole.height, whole.target), (320, 180, None));
    assert_eq!(at(&read(&whole.bytes), 20, 90), COVER);
}
