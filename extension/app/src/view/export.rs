//! The export dialog.

use super::dialog::Modal;
use super::{icon, press};
use crate::model::{Exporting, Stage};
use crate::msg::{ExportMsg, Msg, PageMsg};
use crate::words;
use cairn_core::export::{Group, Row, TARGETS};
use cairn_core::studio::ExportTarget;
use yew::{Callback, Html, html};

/// Choose, watch, done.
pub fn dialog(exporting: &Exporting, emit: &Callback<Msg>) -> Html {
    let is_working = exporting.stage.job().is_some();
    html! {
        <Modal label="Export the guide" onclose={press(emit, PageMsg::DialogClosed)}>
            <div class="choices">{ for Group::ALL.iter().map(|part| group(*part, exporting, emit)) }</div>
            <div class="foot">
                <div class="stage" aria-live={if is_working { "off" } else { "polite" }}>{ stage(&exporting.stage) }</div>
                { buttons(exporting, emit) }
            </div>
        </Modal>
    }
}

fn group(group: Group, exporting: &Exporting, emit: &Callback<Msg>) -> Html {
    let rows = TARGETS.iter().filter(|row| row.group == group);
    let is_first = group == Group::Common;
    html! {
        <fieldset disabled={exporting.stage.job().is_some()} class={if is_first { "" } else { "further" }}>
            <legend class={if is_first { "for-ears" } else { "" }}>{ group.label() }</legend>
            { for rows.map(|row| radio(row, exporting.target, emit)) }
        </fieldset>
    }
}

fn radio(row: &'static Row, chosen: ExportTarget, emit: &Callback<Msg>) -> Html {
    let Row { target, name, label, about, .. } = row;
    let described = format!("about-{name}");
    html! {
        <div class="choice">
            <input type="radio" name="target" id={*name} aria-describedby={described.clone()} checked={*target == chosen}
                onchange={press(emit, ExportMsg::Choose(*target))} />
            <label for={*name}>{ label }</label>
            <p id={described} class="hint">{ about }</p>
        </div>
    }
}

fn stage(stage: &Stage) -> Html {
    match stage {
        Stage::Choosing | Stage::Writing { .. } | Stage::Written { refused: false, .. } => html! {},
        Stage::Working { done, all, .. } => progress(*done, *all),
        Stage::Written { .. } => html! {
            <p>{ "The text is ready, but the browser lets it onto the clipboard only right after a press. Press " }
                <strong>{ "Copy for Confluence" }</strong>{ " once more." }</p>
        },
        Stage::Copied { losses: lost } => html! {
            <>
                <p class="saved"><strong>{ "Copied." }</strong>{ " Paste it into a page in Confluence, then drag the pictures of its download onto their places." }</p>
                { losses(lost) }
            </>
        },
        Stage::Saved { file_name, losses: lost, blanks } => html! {
            <>
                <p class="saved">{ icon::export() }<strong>{ file_name }</strong>{ " is in your downloads." }</p>
                if *blanks > 0 {
                    <p>{ words::count(*blanks as usize, "blank is left in it.", "blanks are left in it.") }</p>
                }
                { losses(lost) }
            </>
        },
        Stage::Failed(why) => html! { <p class="failed">{ why }</p> },
    }
}

/// How many pictures are done.
pub fn progress(done: u32, all: u32) -> Html {
    html! {
        <>
            <progress aria-label="Pictures" value={done.to_string()} max={all.max(1).to_string()}></progress>
            <p class="hint">{ format!("{done} of {}", words::count(all as usize, "picture", "pictures")) }</p>
        </>
    }
}

fn losses(losses: &[String]) -> Html {
    html! {
        if !losses.is_empty() {
            <p>{ "What it does not hold, or not as it is here:" }</p>
            <ul class="losses" tabindex="0" aria-label="Losses">{ for losses.iter().map(|loss| html! { <li>{ loss }</li> }) }</ul>
        }
    }
}

fn buttons(exporting: &Exporting, emit: &Callback<Msg>) -> Html {
    let is_working = exporting.stage.job().is_some();
    let can_paste = matches!(exporting.target, ExportTarget::Confluence | ExportTarget::ConfluencePaste) && !is_working;
    html! {
        <div class="buttons">
            if is_working {
                <button onclick={press(emit, ExportMsg::Cancel)}>{ "Cancel" }</button>
            } else {
                <form method="dialog"><button>{ "Close" }</button></form>
            }
            if can_paste {
                <button onclick={press(emit, ExportMsg::Copy)}>{ "Copy for Confluence" }</button>
            }
            <button class="primary" aria-disabled={is_working.to_string()}
                onclick={press(emit, ExportMsg::Download)}>{ icon::export() }{ "Download" }</button>
        </div>
    }
}
