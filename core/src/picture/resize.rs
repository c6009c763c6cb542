//! Making smaller by averaging what each new pixel covers.

use super::image::{Colour, Image};

/// The image at most `width` wide, in its proportions. It is never made larger.
pub(super) fn to_width(image: Image, width: u32) -> Image {
    let width = width.max(1) as usize;
    if image.width() <= width {
        return image;
    }
    let height = (image.height() * width).div_ceil(image.width()).max(1);
    let columns = shares(image.width(), width);
    let rows = shares(image.height(), height);
    let narrow: Vec<Vec<[f32; 3]>> = image.rows().map(|row| narrow(row, &columns)).collect();
    let mut small = Image::new(width, height);
    for (to, share) in small.rows_mut().zip(&rows) {
        for (x, pixel) in to.iter_mut().enumerate() {
            let column = narrow.iter().skip(share.from).filter_map(|row| row.get(x).copied());
            *pixel = average(column, share).map(|channel| (channel + 0.5) as u8);
        }
    }
    small
}

/// Which old pixels a new one covers, and how much of each.
struct Share {
    from: usize,
    weights: Vec<f32>,
}

fn shares(old: usize, new: usize) -> Vec<Share> {
    let step = old as f32 / new as f32;
    (0..new)
        .map(|number| {
            let (start, end) = (number as f32 * step, (number + 1) as f32 * step);
            let from = start as usize;
            let to = (end.ceil() as usize).min(old).max(from + 1);
            let weights = (from..to)
                .map(|pixel| ((pixel + 1) as f32).min(end) - (pixel as f32).max(start))
                .map(|weight| weight.max(0.0) / step)
                .collect();
            Share { from, weights }
        })
        .collect()
}

fn narrow(row: &[Colour], columns: &[Share]) -> Vec<[f32; 3]> {
    columns.iter().map(|share| average(row.iter().skip(share.from).map(|pixel| pixel.map(f32::from)), share)).collect()
}

fn average(pixels: impl Iterator<Item = [f32; 3]>, share: &Share) -> [f32; 3] {
    pixels
        .zip(&share.weights)
        .fold([0.0; 3], |[r, g, b], ([pr, pg, pb], weight)| [r + pr * weight, g + pg * weight, b + pb * weight])
}
