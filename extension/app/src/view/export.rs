//! The export dialog.

use super::button::{self, button};
use super::dialog::modal;
use super::{icon, press};
use crate::model::{Exporting, Stage};
use crate::msg::{ExportMsg, Msg};
use crate::words;
use cairn_core::export::{Group, Row, TARGETS};
use cairn_core::studio::ExportTarget;
use yew::{Callback, Html, html};

/// Choose, watch, done.
pub fn dialog(exporting: &Exporting, emit: &Callback<Msg>) -> Html {
    let is_working = exporting.stage.job().is_some();
    let inside = html! {
        <>
            <div class="choices">{ for Group::ALL.iter().map(|part| group(*part, exporting, emit)) }</div>
            <div class="foot">
                <div class="stage" aria-live={if is_working { "off" } else { "polite" }}>{ stage(&exporting.stage) }</div>
                { buttons(exporting, emit) }
            </div>
        </>
    };
    modal("Export the guide", emit, inside)
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
    let onchange = press(emit, ExportMsg::Choose(*target));
    button::choice("target", (*name).to_owned(), *target == chosen, onchange, label, about)
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
                    { button::line("", words::count(*blanks as usize, "blank is left in it.", "blanks are left in it.")) }
                }
                { losses(lost) }
            </>
        },
        Stage::Failed(why) => button::line("failed", why.clone()),
    }
}

/// How many pictures are done.
pub fn progress(done: u32, all: u32) -> Html {
    html! {
        <>
            <progress aria-label="Pictures" value={done.to_string()} max={all.max(1).to_string()}></progress>
            { button::line("hint", format!("{done} of {}", words::count(all as usize, "picture", "pictures"))) }
        </>
    }
}

/// A list that can be scrolled by keyboard.
pub fn told(name: &'static str, lines: &[String]) -> Html {
    html! {
        <ul class="losses" tabindex="0" aria-label={name}>{ for lines.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
    }
}

fn losses(losses: &[String]) -> Html {
    html! {
        if !losses.is_empty() {
            { button::line("", "What it does not hold, or not as it is here:") }
            { told("Losses", losses) }
        }
    }
}

fn buttons(exporting: &Exporting, emit: &Callback<Msg>) -> Html {
    let is_working = exporting.stage.job().is_some();
    let can_paste = matches!(exporting.target, ExportTarget::Confluence | ExportTarget::ConfluencePaste) && !is_working;
    html! {
        <div class="buttons">
            if is_working {
                { button("", press(emit, ExportMsg::Cancel), "Cancel") }
            } else {
                { button::closing("", "Close") }
            }
            if can_paste {
                { button("", press(emit, ExportMsg::Copy), "Copy for Confluence") }
            }
            { button::waiting("primary", is_working, press(emit, ExportMsg::Download), button::labelled(icon::export(), "Download")) }
        </div>
    }
}
