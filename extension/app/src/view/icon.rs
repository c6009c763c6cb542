//! Icons of 16 px, drawn with strokes in the colour of the text.

use yew::{Html, html};

fn stroke(path: &'static str) -> Html {
    html! {
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><path d={path} /></svg>
    }
}

/// Strokes without length.
fn dots(path: &'static str) -> Html {
    html! {
        <svg class="dots" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><path d={path} /></svg>
    }
}

/// A list.
pub fn list() -> Html {
    stroke("M2.5 4h11M2.5 8h11M2.5 12h7")
}
/// A folder.
pub fn open_file() -> Html {
    stroke("M2.500 12.500v-9h4l1.500 2h5.500v7z")
}
/// An arrow to the left.
pub fn back() -> Html {
    stroke("M13 8H3.5M7 4 3 8l4 4")
}
/// A window with an arrow out of it.
pub fn tab() -> Html {
    stroke("M9.5 2.5h4v4M13.2 2.8 8 8M7 3H3.5a1 1 0 0 0-1 1v8.500a1 1 0 0 0 1 1H12a1 1 0 0 0 1-1V9.5")
}
/// Two bars.
pub fn pause() -> Html {
    stroke("M5.5 3.500v9M10.5 3.500v9")
}
/// A triangle.
pub fn resume() -> Html {
    stroke("M5 3.200v9.600L12.5 8z")
}
/// A square.
pub fn stop() -> Html {
    stroke("M4 4h8v8H4z")
}
/// A ring.
pub fn record() -> Html {
    html! {
        <svg class="record" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <circle cx="8" cy="8" r="5" />
        </svg>
    }
}
/// A bent arrow to the left.
pub fn undo() -> Html {
    stroke("M6 3 2.5 6.5 6 10M3 6.500h6.500a3.5 3.5 0 0 1 0 7H6")
}
/// A bent arrow to the right.
pub fn redo() -> Html {
    stroke("M10 3l3.5 3.500L10 10M13 6.500H6.500a3.5 3.5 0 0 0 0 7H10")
}
/// An arrow up.
pub fn up() -> Html {
    stroke("M8 13V3.500M4 7l4-4 4 4")
}
/// An arrow down.
pub fn down() -> Html {
    stroke("M8 3v9.500M4 9l4 4 4-4")
}
/// A speech bubble.
pub fn note() -> Html {
    stroke("M2.5 3.500h11v7.500H8L5 13.500V11H2.500z")
}
/// A triangle with an exclamation mark.
pub fn warning() -> Html {
    stroke("M8 2.5 14 13.500H2zM8 6.500v3.200M8 11.600v.1")
}
/// A bin.
pub fn delete() -> Html {
    stroke("M3 4.500h10M6.5 4.500v-2h3v2M4.5 4.500l.5 9h6l.5-9M7 7v4M9 7v4")
}
/// Three dots.
pub fn more() -> Html {
    dots("M3.5 8v.01M8 8v.01M12.5 8v.01")
}
/// An arrow into a tray.
pub fn export() -> Html {
    stroke("M8 2v8M4.5 6.8 8 10.300l3.5-3.500M2.5 11v2.500h11V11")
}
/// A cross.
pub fn close() -> Html {
    stroke("M4 4l8 8M12 4l-8 8")
}
/// Six dots: this can be dragged.
pub fn grip() -> Html {
    dots("M6 4v.01M10 4v.01M6 8v.01M10 8v.01M6 12v.01M10 12v.01")
}
/// A page with lines.
pub fn page() -> Html {
    stroke("M4 2.5h8v11H4zM6 5.500h4M6 8h4M6 10.500h2.500")
}
/// A hook downwards.
pub fn chevron() -> Html {
    stroke("M4.5 6.500 8 10l3.500-3.500")
}
/// A camera.
pub fn camera() -> Html {
    stroke("M2.5 5h2.500l1-1.500h4L11 5h2.500v8h-11zM8 6.500a2.200 2.200 0 1 0 0 4.400 2.200 2.200 0 1 0 0-4.400")
}
/// A large letter.
pub fn heading() -> Html {
    stroke("M4 3v10M12 3v10M4 8h8")
}
/// A page with a column beside it.
pub fn panel() -> Html {
    stroke("M2.5 3h11v10h-11zM10 3v10")
}
/// A clock whose hand goes back.
pub fn clock() -> Html {
    stroke("M3 8a5 5 0 1 0 1.600-3.600M3 3v2.200h2.200M8 5v3.200l2.200 1.300")
}
