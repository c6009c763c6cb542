//! Pictures as wasm without the app around them: memory in, memory out, so that the bench measures
//! the work and one copy each way, and nothing of a binding layer.
#![allow(unsafe_code, reason = "memory is shared with the bench page by address")]

use cairn_core::observation::Rect;
use cairn_core::picture::{Annotation, Crop, Mark, Photographs, annotate};

/// Room for a file of `length` bytes; the page fills it and gives it to [`annotate_whole`].
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    Box::into_raw(vec![0_u8; length].into_boxed_slice()).cast()
}

/// Annotates the whole picture that lies in `room`, which is given back, and keeps the result until
/// the page gives it to [`give_back`]. Address and length of it are one number; 0 is an error.
///
/// # Safety
/// `room` came from [`room`] with this `length`, once.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn annotate_whole(
    room: *mut u8,
    length: usize,
    x: f64,
    y: f64,
    width: f64,
    height: f64,
    scale: f64,
) -> u64 {
    // SAFETY: as the caller promises.
    let bytes = unsafe { taken(room, length) };
    let target = Rect { x, y, width, height };
    let cover = Rect { x: 10.0 * scale, y: 300.0 * scale, width: 200.0 * scale, height: 30.0 * scale };
    let mark = Some(Mark { target, number: 7 });
    let photographs = Photographs::AsJpeg;
    match annotate(&bytes, &Annotation { crop: Crop::Whole, mark, covers: vec![cover], scale, photographs }) {
        Ok(picture) => {
            let length = picture.bytes.len() as u64;
            let address = Box::into_raw(picture.bytes.into_boxed_slice()).cast::<u8>() as usize as u64;
            address << 32 | length
        }
        Err(_) => 0,
    }
}

/// Frees a result.
///
/// # Safety
/// Address and length came from [`annotate_whole`], once.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn give_back(address: *mut u8, length: usize) {
    // SAFETY: as the caller promises.
    drop(unsafe { taken(address, length) });
}

/// # Safety
/// The slice was given away by this module with this length, once.
unsafe fn taken(address: *mut u8, length: usize) -> Box<[u8]> {
    // SAFETY: as the caller promises.
    unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(address, length)) }
}
