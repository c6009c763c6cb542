//! PNG's row filters, taken back.

/// Bytes looked at together: whole pixels of 3 bytes, and of 4.
const STRIDE: usize = 24;

/// Takes the filter of a row back; `above` is the row before, finished. None when there is no such filter.
pub fn unfilter(filter: u8, row: &mut [u8], above: &[u8], pixel: usize) -> Option<()> {
    match (filter, pixel) {
        (0, _) => {}
        (2, _) => add(row, above),
        (4, 3) => along_paeth::<3>(row, above),
        (4, 4) => along_paeth::<4>(row, above),
        (1, 3) => along(row, above, &mut Before::<3>::default(), on_left),
        (1, 4) => along(row, above, &mut Before::<4>::default(), on_left),
        (1, _) => each(row, above, pixel, on_left),
        (3, _) => each(row, above, pixel, average),
        (4, _) => each(row, above, pixel, paeth),
        _ => return None,
    }
    Some(())
}

/// From left to right, byte by byte: for what screenshots do not hold.
fn each(row: &mut [u8], above: &[u8], pixel: usize, guess: fn(u8, u8, u8) -> u8) {
    for (at, up) in above.iter().enumerate() {
        let before = at.checked_sub(pixel);
        let of = |bytes: &[u8]| before.and_then(|before| bytes.get(before)).copied().unwrap_or_default();
        let guessed = guess(of(row), *up, of(above));
        if let Some(byte) = row.get_mut(at) {
            *byte = byte.wrapping_add(guessed);
        }
    }
}

fn on_left(left: u8, _: u8, _: u8) -> u8 {
    left
}

fn average(left: u8, up: u8, _: u8) -> u8 {
    ((u16::from(left) + u16::from(up)) / 2) as u8
}

/// Adds what stands above, eight bytes in one number: linked for size, loops over bytes stay loops over bytes.
fn add(row: &mut [u8], above: &[u8]) {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let ((eights, rest), (above, above_rest)) = (row.as_chunks_mut::<8>(), above.as_chunks::<8>());
    for (bytes, above) in eights.iter_mut().zip(above) {
        let (a, b) = (u64::from_le_bytes(*bytes), u64::from_le_bytes(*above));
        // The highest bits are added apart, so that nothing is carried into the next byte.
        *bytes = (((a & !HIGH) + (b & !HIGH)) ^ ((a ^ b) & HIGH)).to_le_bytes();
    }
    rest.iter_mut().zip(above_rest).for_each(|(byte, above)| *byte = byte.wrapping_add(*above));
}

/// What stands on the left of a pixel, and above that.
struct Before<const N: usize> {
    left: [u8; N],
    corner: [u8; N],
}

impl<const N: usize> Default for Before<N> {
    fn default() -> Self {
        Self { left: [0; N], corner: [0; N] }
    }
}

/// From left to right, a pixel at a time; `guess` knows what is left, above, and above on the left.
#[inline(always)]
fn along<const N: usize>(row: &mut [u8], above: &[u8], before: &mut Before<N>, guess: impl Fn(u8, u8, u8) -> u8) {
    let ((pixels, _), (above, _)) = (row.as_chunks_mut::<N>(), above.as_chunks::<N>());
    let Before { mut left, mut corner } = *before;
    for (pixel, up) in pixels.iter_mut().zip(above) {
        for (((byte, left), up), corner) in pixel.iter_mut().zip(&mut left).zip(up).zip(&mut corner) {
            *left = byte.wrapping_add(guess(*left, *up, *corner));
            *byte = *left;
            *corner = *up;
        }
    }
    *before = Before { left, corner };
}

/// Flat pictures are mostly what stands above, which is copied many pixels at a time.
fn along_paeth<const N: usize>(row: &mut [u8], above: &[u8]) {
    let ((strides, rest), (above, above_rest)) = (row.as_chunks_mut::<STRIDE>(), above.as_chunks::<STRIDE>());
    let mut before = Before::<N>::default();
    for (stride, up) in strides.iter_mut().zip(above) {
        // Where the left is as the corner, the guess is what stands above; and so it is for the next pixel.
        if before.left == before.corner && *stride == [0; STRIDE] {
            *stride = *up;
            before.left = up.last_chunk().copied().unwrap_or(before.left);
            before.corner = before.left;
        } else {
            along(stride, up, &mut before, paeth);
        }
    }
    along(rest, above_rest, &mut before, paeth);
}

/// Of the three, the one nearest to left + up - corner.
#[inline(always)]
pub fn paeth(left: u8, up: u8, corner: u8) -> u8 {
    let (a, b, c) = (i16::from(left), i16::from(up), i16::from(corner));
    let (off_left, off_up, off_corner) = ((b - c).abs(), (a - c).abs(), (a + b - 2 * c).abs());
    let nearer = if off_up <= off_corner { up } else { corner };
    if off_left <= off_up.min(off_corner) { left } else { nearer }
}
