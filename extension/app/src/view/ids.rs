//! Where the keyboard can be put: ids of elements.

use crate::model::{Field, Focus};
use cairn_core::document::question;
use cairn_core::text::Letters as _;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The id of the element that a place for the keyboard means.
pub fn id(focus: &Focus) -> String {
    match focus {
        Focus::Main => "main".to_owned(),
        Focus::Control(id) => (*id).to_owned(),
        Focus::Field(field) => field_id(field),
        Focus::Actions(step) => format!("actions/{}", step.0),
        Focus::Action(step, class) => format!("{class}/{}", step.0),
    }
}

/// The id of a field's element.
pub fn field_id(field: &Field) -> String {
    match field {
        Field::Title => "title".to_owned(),
        Field::Caption(step) => format!("caption/{}", step.0),
        Field::Note { step, index, .. } => format!("note/{}/{index}", step.0),
        Field::Text(slot) => format!("text/{}", question(*slot).name.small().replace(' ', "-")),
        Field::Variable(value) => format!("variable/{value}"),
        Field::Said { said, .. } => format!("said/{}", said.0),
    }
}

/// Puts the keyboard there, if it is drawn.
pub fn focus(focus: &Focus) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(&id(focus)));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the keyboard leaves it where it is.
        let _ = element.focus();
    }
}
