//! PNG's row filters, taken back.

/// Takes the filter of a row back; `above` is the row before, finished. None when there is no such filter.
pub fn unfilter(filter: u8, row: &mut [u8], above: &[u8], pixel: usize) -> Option<()> {
    match pixel {
        1 => each::<1>(filter, row, above),
        2 => each::<2>(filter, row, above),
        3 => each::<3>(filter, row, above),
        4 => each::<4>(filter, row, above),
        6 => each::<6>(filter, row, above),
        _ => each::<8>(filter, row, above),
    }
}

fn each<const N: usize>(filter: u8, row: &mut [u8], above: &[u8]) -> Option<()> {
    match filter {
        0 => {}
        1 => along::<N>(row, above, |left, _, _| left),
        2 => row.iter_mut().zip(above).for_each(|(byte, above)| *byte = byte.wrapping_add(*above)),
        3 => along::<N>(row, above, |left, up, _| ((u16::from(left) + u16::from(up)) / 2) as u8),
        4 => along::<N>(row, above, paeth),
        _ => return None,
    }
    Some(())
}

/// From left to right, a pixel at a time; `guess` knows what is left, above, and above on the left.
#[inline(always)]
fn along<const N: usize>(row: &mut [u8], above: &[u8], guess: impl Fn(u8, u8, u8) -> u8) {
    let (mut left, mut corner) = ([0; N], [0; N]);
    let ((pixels, _), (above, _)) = (row.as_chunks_mut::<N>(), above.as_chunks::<N>());
    for (pixel, up) in pixels.iter_mut().zip(above) {
        let known = left.iter().zip(up).zip(&corner);
        for (byte, ((left, up), corner)) in pixel.iter_mut().zip(known) {
            *byte = byte.wrapping_add(guess(*left, *up, *corner));
        }
        left = *pixel;
        corner = *up;
    }
}

/// Of the three, the one nearest to left + up - corner.
#[inline(always)]
fn paeth(left: u8, up: u8, corner: u8) -> u8 {
    let [a, b, c] = [left, up, corner].map(i16::from);
    let (off_left, off_up, off_corner) = ((b - c).abs(), (a - c).abs(), (a + b - 2 * c).abs());
    let nearer = if off_up <= off_corner { up } else { corner };
    if off_left <= off_up.min(off_corner) { left } else { nearer }
}
