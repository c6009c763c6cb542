//! What stands around the bits.

use super::entropy::Code;
use super::step::Steps;

pub fn file(width: usize, height: usize, steps: &[Steps; 2], codes: &[Code; 4], data: &[u8]) -> Vec<u8> {
    let mut file = Vec::with_capacity(data.len() + 1024);
    file.extend([0xFF, 0xD8]);
    part(&mut file, 0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0");
    for (number, steps) in (0..).zip(steps) {
        let mut body = vec![number];
        body.extend(steps.0.iter().map(|step| step.size));
        part(&mut file, 0xDB, &body);
    }
    let [[h1, h0], [w1, w0]] = [height, width].map(|side| (side as u16).to_be_bytes());
    // Three planes, each whole: number, size and steps.
    part(&mut file, 0xC0, &[8, h1, h0, w1, w0, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1]);
    for (place, code) in [0x10, 0x00, 0x11, 0x01].into_iter().zip(codes) {
        let mut body = vec![place];
        body.extend(code.counts);
        body.extend(&code.symbols);
        part(&mut file, 0xC4, &body);
    }
    // Each plane with its codes, all frequencies in one go.
    part(&mut file, 0xDA, &[3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0]);
    file.extend_from_slice(data);
    file.extend([0xFF, 0xD9]);
    file
}

#[inline(never)]
fn part(file: &mut Vec<u8>, name: u8, body: &[u8]) {
    file.extend([0xFF, name]);
    file.extend((body.len() as u16 + 2).to_be_bytes());
    file.extend_from_slice(body);
}
