//! Buttons, boxes and lines, as functions: each element that is written out in a view costs some 200 bytes of the program.

use yew::{AttrValue, Callback, Event, Html, MouseEvent, html};

/// With words on it.
pub fn button(class: &'static str, onclick: Callback<MouseEvent>, label: &'static str) -> Html {
    made(class, None, None, onclick, html! { label })
}

/// With an icon and words on it.
pub fn drawn(class: &'static str, onclick: Callback<MouseEvent>, icon: Html, label: &'static str) -> Html {
    made(class, None, None, onclick, labelled(icon, label))
}

/// One that may have to wait.
pub fn waiting(class: &'static str, waits: bool, onclick: Callback<MouseEvent>, inside: Html) -> Html {
    made(class, Some(waits), None, onclick, inside)
}

/// With an icon on it alone; its name is told to those who point at it or hear it.
pub fn icon(name: impl Into<AttrValue>, onclick: Callback<MouseEvent>, icon: Html) -> Html {
    let name = name.into();
    made("quiet icon", None, Some((name.clone(), name)), onclick, icon)
}

/// The same, with another hint for those who point at it.
pub fn hinted(
    class: &'static str,
    name: String,
    hint: &'static str,
    waits: Option<bool>,
    onclick: Callback<MouseEvent>,
    icon: Html,
) -> Html {
    made(class, waits, Some((name.into(), hint.into())), onclick, icon)
}

/// Closes the dialog that it stands in.
pub fn closing(class: &'static str, label: &'static str) -> Html {
    html! { <form method="dialog"><button {class}>{ label }</button></form> }
}

/// An icon and words.
pub fn labelled(icon: Html, label: &'static str) -> Html {
    html! { <>{ icon }{ label }</> }
}

/// A box to tick, or one of several to choose.
pub fn option(
    class: &'static str,
    group: Option<&'static str>,
    checked: bool,
    onchange: Callback<Event>,
    label: Html,
) -> Html {
    let kind = if group.is_some() { "radio" } else { "checkbox" };
    html! { <label {class}><input type={kind} name={group} {checked} {onchange} />{ label }</label> }
}

/// One of several to choose, with a line about it.
pub fn choice(
    group: &'static str,
    id: String,
    checked: bool,
    onchange: Callback<Event>,
    label: &'static str,
    about: &'static str,
) -> Html {
    let hint = format!("about-{id}");
    html! {
        <div class="choice">
            <input type="radio" name={group} id={id.clone()} aria-describedby={hint.clone()} {checked} {onchange} />
            <label for={id}>{ label }</label>
            <p id={hint} class="hint">{ about }</p>
        </div>
    }
}

/// A line of words.
pub fn line(class: &'static str, words: impl Into<AttrValue>) -> Html {
    paragraph(class, words.into())
}

fn paragraph(class: &'static str, words: AttrValue) -> Html {
    html! { <p {class}>{ words }</p> }
}

/// A few words beside others.
pub fn beside(class: &'static str, words: impl Into<AttrValue>) -> Html {
    span(class, words.into())
}

fn span(class: &'static str, words: AttrValue) -> Html {
    html! { <span {class}>{ words }</span> }
}

/// What is left of the room stands here.
pub fn grow() -> Html {
    html! { <span class="grow"></span> }
}

fn made(
    class: &'static str,
    waits: Option<bool>,
    name: Option<(AttrValue, AttrValue)>,
    onclick: Callback<MouseEvent>,
    inside: Html,
) -> Html {
    let waits = waits.map(|waits| if waits { "true" } else { "false" });
    let (name, hint) = name.unzip();
    html! { <button {class} aria-disabled={waits} aria-label={name} title={hint} {onclick}>{ inside }</button> }
}
