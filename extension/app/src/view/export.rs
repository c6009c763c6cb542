//! The export dialog.

use super::dialog::Modal;
use super::{icon, press};
use crate::model::{Exporting, Stage};
use crate::msg::{ExportMsg, Msg};
use crate::words;
use cairn_core::export::Target;
use yew::{Callback, Html, html};

/// Where a guide can go, and how it gets there.
const TARGETS: [(Target, &str, &str); 3] = [
    (Target::Confluence, "Confluence", "A page with its pictures attached, and text to paste by hand."),
    (Target::Notion, "Notion", "A ZIP that Notion imports as one page with its pictures."),
    (Target::Markdown, "Markdown", "GitHub-flavoured, with a folder of pictures."),
];

/// Choose, watch, done.
pub fn dialog(exporting: &Exporting, emit: &Callback<Msg>) -> Html {
    let is_working = matches!(exporting.stage, Stage::Working { .. });
    html! {
        <Modal label="Export the guide" onclose={press(emit, Msg::DialogClosed)}>
            <fieldset disabled={is_working}>
                <legend class="for-ears">{ "Where to" }</legend>
                { for TARGETS.iter().map(|choice| radio(*choice, exporting.target, emit)) }
            </fieldset>
            <div class="stage" aria-live={if is_working { "off" } else { "polite" }}>{ stage(&exporting.stage) }</div>
            { buttons(&exporting.stage, emit) }
        </Modal>
    }
}

fn radio((target, name, text): (Target, &'static str, &'static str), chosen: Target, emit: &Callback<Msg>) -> Html {
    let about = format!("about-{name}");
    html! {
        <div class="choice">
            <input type="radio" name="target" id={name} aria-describedby={about.clone()} checked={target == chosen}
                onchange={press(emit, Msg::Export(ExportMsg::Choose(target)))} />
            <label for={name}>{ name }</label>
            <p id={about} class="hint">{ text }</p>
        </div>
    }
}

fn stage(stage: &Stage) -> Html {
    match stage {
        Stage::Choosing => html! {},
        Stage::Working { exporter, done, .. } => {
            let all = exporter.pictures().len();
            html! {
                <>
                    <progress aria-label="Pictures" value={done.to_string()} max={all.max(1).to_string()}></progress>
                    <p class="hint">{ format!("{done} of {}", words::count(all, "picture", "pictures")) }</p>
                </>
            }
        }
        Stage::Saved { file_name, losses } => html! {
            <>
                <p class="saved">{ icon::export() }<strong>{ file_name }</strong>{ " is in your downloads." }</p>
                if !losses.is_empty() {
                    <p>{ "What it does not hold, or not as it is here:" }</p>
                    <ul class="losses" tabindex="0" aria-label="Losses">{ for losses.iter().map(|loss| html! { <li>{ loss }</li> }) }</ul>
                }
            </>
        },
        Stage::Failed(why) => html! { <p class="failed">{ why }</p> },
    }
}

fn buttons(stage: &Stage, emit: &Callback<Msg>) -> Html {
    let is_working = matches!(stage, Stage::Working { .. });
    html! {
        <div class="buttons">
            if is_working {
                <button onclick={press(emit, Msg::Export(ExportMsg::Cancel))}>{ "Cancel" }</button>
            } else {
                <form method="dialog"><button>{ "Close" }</button></form>
            }
            <button class="primary" aria-disabled={is_working.to_string()}
                onclick={press(emit, Msg::Export(ExportMsg::Download))}>{ icon::export() }{ "Download" }</button>
        </div>
    }
}
