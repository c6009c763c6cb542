//! Notes and warnings on a step.

use super::text_field::{TextField, runs};
use super::{button, icon, press};
use crate::model::{Field, Visit};
use crate::msg::{GuideMsg, Msg};
use cairn_core::guide::{GuideStep, Note, NoteKind};
use cairn_core::step::StepId;
use cairn_core::text::Letters as _;
use cairn_core::text::Text;
use yew::{Callback, Html, MouseEvent, html};

/// Cairn's own, the person's, and the one that is just being begun.
pub fn notes(step: &GuideStep, visit: Option<&Visit>, emit: &Callback<Msg>) -> Html {
    let begun =
        visit.filter(|visit| is_new(step, visit)).map(|visit| own(step, &visit.field, &Text::new(), Some(visit), emit));
    html! {
        <>
            { for step.notes.iter().enumerate().map(|(index, note)| drawn(step, index, note, visit, emit)) }
            { for begun }
        </>
    }
}

fn is_new(step: &GuideStep, visit: &Visit) -> bool {
    matches!(&visit.field, Field::Note { index, .. } if step.notes.iter().all(|note| note.index != Some(*index)))
}

fn drawn(step: &GuideStep, index: usize, note: &Note, visit: Option<&Visit>, emit: &Callback<Msg>) -> Html {
    if let Some(said) = &note.said {
        let before = step.notes.iter().take(index).filter(|note| note.said.is_some()).count();
        return own_said(step, said, before, note, visit, emit);
    }
    match note.index {
        None => html! { <p class={class(note.kind)}>{ sign(note.kind) }<span>{ runs(&note.text) }</span></p> },
        Some(index) => {
            let field = Field::Note { step: step.step.id.clone(), index, kind: note.kind };
            let visit = visit.filter(|visit| visit.field == field);
            own(step, &field, &note.text, visit, emit)
        }
    }
}

fn own(step: &GuideStep, field: &Field, text: &Text, visit: Option<&Visit>, emit: &Callback<Msg>) -> Html {
    let Field::Note { step: id, index, kind } = field else {
        return html! {};
    };
    let (name, placeholder) = match kind {
        NoteKind::Note => ("Note", "What should the reader know?"),
        NoteKind::Warning => ("Warning", "What should the reader beware of?"),
    };
    let label = format!("{name} {} of step {}", index + 1, step.number);
    html! {
        <div class={class(*kind)} key={format!("note {index}")}>
            { sign(*kind) }
            <TextField field={field.clone()} {label} text={text.clone()} visit={visit.cloned()} {placeholder} emit={emit.clone()} />
            { removing(format!("Remove {} {} of step {}", name.small(), index + 1, step.number),
                press(emit, GuideMsg::RemoveNote(id.clone(), *index))) }
        </div>
    }
}

/// Said while recording: as editable as any. The first goes without a number: there is seldom another.
fn own_said(
    step: &GuideStep,
    said: &StepId,
    before: usize,
    note: &Note,
    visit: Option<&Visit>,
    emit: &Callback<Msg>,
) -> Html {
    let which = if before == 0 { String::new() } else { format!(" {}", before + 1) };
    let id = &step.step.id;
    let field = Field::Said { step: id.clone(), said: said.clone() };
    let visit = visit.filter(|visit| visit.field == field).cloned();
    html! {
        <div class={class(note.kind)} key={format!("said {}", said.0)}>
            { sign(note.kind) }
            <TextField {field} label={format!("Note{which} of the recording on step {}", step.number)} text={note.text.clone()} {visit}
                emit={emit.clone()} />
            { removing(format!("Remove note{which} of the recording on step {}", step.number),
                press(emit, GuideMsg::RemoveSaid(id.clone(), said.clone()))) }
        </div>
    }
}

fn removing(name: String, onclick: Callback<MouseEvent>) -> Html {
    button::hinted("quiet icon on-demand", name, "Remove", None, onclick, icon::close())
}

fn class(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Note => "note",
        NoteKind::Warning => "note warning",
    }
}

fn sign(kind: NoteKind) -> Html {
    match kind {
        NoteKind::Note => icon::note(),
        NoteKind::Warning => icon::warning(),
    }
}
