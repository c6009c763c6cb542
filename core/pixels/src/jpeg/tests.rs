//! What another library reads out of the JPEGs, and how far that is from what was put in.

use super::encode;
use crate::Colour;
use proptest::prelude::*;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;

fn read(file: &[u8]) -> (Vec<Colour>, usize) {
    let mut decoder = JpegDecoder::new(ZCursor::new(file));
    let bytes = decoder.decode().unwrap();
    let (width, height) = decoder.dimensions().unwrap();
    let (pixels, rest) = bytes.as_chunks::<3>();
    assert_eq!((pixels.len(), rest), (width * height, &[][..]));
    (pixels.to_vec(), width)
}

/// How far the worst channel is off, and all of them together, in decibels.
fn off(pixels: &[Colour], written: &[Colour]) -> (u8, f64) {
    assert_eq!(pixels.len(), written.len());
    let pairs = pixels.as_flattened().iter().zip(written.as_flattened());
    let (mut worst, mut squares) = (0, 0.0);
    for (a, b) in pairs {
        let off = a.abs_diff(*b);
        worst = worst.max(off);
        squares += f64::from(off) * f64::from(off);
    }
    let mean = squares / (pixels.len() * 3) as f64;
    (worst, 10.0 * (255.0 * 255.0 / mean.max(1e-9)).log10())
}

/// How far a picture comes back, and as how many bytes.
fn comes_back(pixels: &[Colour], width: usize) -> (u8, f64, usize) {
    let file = encode(pixels, width);
    assert_eq!(file, encode(pixels, width), "the same picture gives the same bytes");
    let (written, wide) = read(&file);
    assert_eq!(wide, width);
    let (worst, decibels) = off(pixels, &written);
    (worst, decibels, file.len())
}

fn picture(width: usize, height: usize, colour: impl Fn(usize, usize) -> Colour) -> Vec<Colour> {
    (0..width * height).map(|at| colour(at % width, at / width)).collect()
}

/// A number of 0 to 1 for a place, always the same.
fn random(x: usize, y: usize) -> f32 {
    let mixed = (x as u32).wrapping_mul(374_761_393).wrapping_add((y as u32).wrapping_mul(668_265_263));
    let mixed = (mixed ^ mixed >> 13).wrapping_mul(1_274_126_177);
    (mixed ^ mixed >> 16) as f32 / u32::MAX as f32
}

fn smooth(x: f32, y: f32) -> f32 {
    let ((left, top), (right, down)) = ((x as usize, y as usize), (x.fract(), y.fract()));
    let along = |y| random(left, y) * (1.0 - right) + random(left + 1, y) * right;
    along(top) * (1.0 - down) + along(top + 1) * down
}

/// Hills of all sizes, and the grain of a camera.
fn photograph(x: usize, y: usize) -> Colour {
    let ground: f32 = (0..6)
        .map(|fine| smooth(x as f32 / (96 >> fine) as f32, y as f32 / (64 >> fine) as f32) / (1 << fine) as f32)
        .sum();
    let grain = random(x + 7_919, y) * 8.0;
    [ground * 90.0 + grain, ground * 110.0 + 20.0 + grain, 220.0 - ground * 80.0 + grain].map(|value| value as u8)
}

/// Strokes of one pixel and more, upright, across and slanted, as letters have them.
fn is_ink(x: usize, y: usize) -> bool {
    let (x, y) = (x % 9, y % 18);
    (3..14).contains(&y) && (x == 1 || y == 8 && x < 6 || x + y == 15 || y == 3 && x > 3)
}

#[test]
fn letters_of_any_colour_stay_sharp_on_any_ground() {
    let pairs: [[Colour; 2]; 7] = [
        [[0; 3], [255; 3]],
        [[255; 3], [15, 27, 42]],
        [[0, 108, 224], [255; 3]],
        [[212, 0, 122], [255; 3]],
        [[255; 3], [212, 0, 122]],
        [[15, 20, 26], [255, 153, 0]],
        [[101, 104, 113], [246, 246, 249]],
    ];
    for [ink, paper] in pairs {
        let page = picture(211, 97, |x, y| if is_ink(x, y) { ink } else { paper });
        let (worst, decibels, _) = comes_back(&page, 211);
        assert!(worst <= 32, "{ink:?} on {paper:?} is off by {worst}");
        assert!(decibels > 36.0, "{ink:?} on {paper:?}: {decibels}");
    }
}

#[test]
fn photographs_stay_as_eyes_see_them_in_a_fraction_of_a_pngs_bytes() {
    let (width, height) = (640, 400);
    let (worst, decibels, bytes) = comes_back(&picture(width, height, photograph), width);
    assert!(decibels > 38.0 && worst <= 32, "{decibels}, {worst}");
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, width as u32, height as u32);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header().unwrap().write_image_data(picture(width, height, photograph).as_flattened()).unwrap();
    assert!(bytes * 3 < png.len(), "{bytes} against {}", png.len());
}

#[test]
fn letters_on_a_photograph_stay_legible() {
    let page = picture(320, 200, |x, y| if is_ink(x, y) { [255; 3] } else { photograph(x, y).map(|value| value / 2) });
    let (worst, decibels, _) = comes_back(&page, 320);
    assert!(worst <= 36 && decibels > 35.0, "{worst}, {decibels}");
}

#[test]
fn a_gradient_has_neither_bands_nor_blocks() {
    let page = picture(500, 300, |x, y| [40 + (x * 180 / 500) as u8, 60 + (y / 2) as u8, 220 - (x / 5) as u8]);
    let (worst, _, _) = comes_back(&page, 500);
    assert!(worst <= 4, "{worst}");
}

#[test]
fn one_colour_comes_back_whatever_it_is() {
    for colour in [[0; 3], [255; 3], [255, 0, 0], [0, 255, 0], [0, 0, 255], [59, 66, 78], [1, 2, 3]] {
        for (width, height) in [(1, 1), (32, 8), (64, 64), (33, 9)] {
            let (worst, _, _) = comes_back(&vec![colour; width * height], width);
            assert!(worst <= 3, "{colour:?}, {width} × {height}: {worst}");
        }
    }
}

#[test]
fn the_hardest_contrasts_there_are_do_not_run_over() {
    let board = picture(65, 41, |x, y| if (x + y) % 2 == 0 { [255, 0, 255] } else { [0, 255, 0] });
    let (worst, _, _) = comes_back(&board, 65);
    assert!(worst <= 48, "{worst}");
    let halves = picture(48, 24, |x, _| if x % 16 < 8 { [255; 3] } else { [0; 3] });
    assert!(comes_back(&halves, 48).0 <= 3);
}

proptest! {
    #[test]
    fn every_size_is_read_by_another_library(
        width in 1..90_usize,
        height in 1..40_usize,
        colours in prop::collection::vec(any::<[u8; 3]>(), 1..6),
        across in 1..20_usize,
        down in 1..20_usize,
    ) {
        let page = picture(width, height, |x, y| colours[(x / across + y / down) % colours.len()]);
        let (_, decibels, _) = comes_back(&page, width);
        prop_assert!(decibels > 30.0, "{}", decibels);
    }

    #[test]
    fn noise_is_read_by_another_library(width in 1..90_usize, noise in prop::collection::vec(any::<[u8; 3]>(), 90..2000)) {
        let page = &noise[..noise.len() / width * width];
        let (_, decibels, _) = comes_back(page, width);
        prop_assert!(decibels > 28.0, "{}", decibels);
    }
}
