//! A title from what was accomplished: the acts that the page answered with success, by the names they have there.
//!
//! No word is made up: a title is made of names on the screen and of the language's own terms.

use super::GuideStep;
use crate::caption::{Language, Term, term};
use crate::observation::{MaskReason, OutcomeKind, PlaceKind, Role, Value, Widget};
use crate::screen_words::{says_an_act, signs_in};
use crate::step::{Action, Part, Step};
use crate::text::Letters as _;

/// A title that lists more acts than this says how many there are.
const MOST: usize = 2;

/// A name of more words than this is no title.
const LONGEST: usize = 9;

/// The title of a recording nobody has named: the guide's own, which has no name, or one that is joined.
pub(super) fn title(steps: &[GuideStep], recording: &str, language: Language) -> String {
    let is_told = |step: &&Step| step.part == Part::Procedure && step.id.recording() == recording;
    let steps: Vec<&Step> = steps.iter().map(|step| &step.step).filter(is_told).collect();
    let done = accomplished(&steps);
    if !done.is_empty() {
        return in_service(&listed(&done, language), service_of(&done), language);
    }
    if let Some(page) = signed_in_to(&steps) {
        return term(language, Term::SignInTo, &[("page", page)]);
    }
    where_it_led(&steps, language).unwrap_or_else(|| language.term(Term::Untitled).to_owned())
}

/// Something that was accomplished.
struct Deed<'s> {
    name: String,
    service: &'s str,
    worth: u32,
    /// Its button said nothing, so that it goes by the page alone.
    is_page: bool,
}

/// What was accomplished, each once, in order: of all acts those that count most.
fn accomplished<'s>(steps: &[&'s Step]) -> Vec<Deed<'s>> {
    let mut deeds: Vec<Deed<'s>> = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        let worth = worth(step);
        let name = if worth > 0 { deed(steps, index) } else { None };
        let Some(name) = name else {
            continue;
        };
        if let Some(known) = deeds.iter_mut().find(|known| known.name == name) {
            known.worth = known.worth.max(worth);
        } else {
            let is_page = name == step.page.name.trim() && !is_phrase(&name);
            deeds.push(Deed { name, service: step.page.service.as_str(), worth, is_page });
        }
    }
    let most = deeds.iter().map(|deed| deed.worth).max().unwrap_or_default();
    // Where a page stands in for an act without words of its own, the acts that have some say more.
    let is_told = deeds.iter().any(|deed| deed.worth == most && !deed.is_page);
    deeds.retain(|deed| deed.worth == most && !(is_told && deed.is_page));
    deeds
}

/// How much an act says about what the whole was for: what was answered with success counts, made things and whole
/// forms most.
fn worth(step: &Step) -> u32 {
    let is_act = matches!(step.action, Action::Click | Action::ClickTimes(_) | Action::Choose | Action::Press(_))
        && !matches!(step.target.widget, Some(Widget::CopyButton | Widget::Pagination | Widget::CloseButton));
    let has = |kind| step.outcomes.iter().any(|outcome| outcome.kind == kind);
    if !is_act || failed(step) || signs_in(&step.target.name) {
        return 0;
    }
    let is_made = has(OutcomeKind::RowAdded);
    let is_changed = has(OutcomeKind::RowChanged) || has(OutcomeKind::RowRemoved);
    let is_whole = step.target.widget == Some(Widget::PrimaryButton) || step.how.form.is_some();
    match (is_made || is_changed || has(OutcomeKind::Message), is_made || is_whole) {
        (true, true) => 3,
        (true, false) => 2,
        (false, _) if step.target.widget == Some(Widget::PrimaryButton) && is_answered_by_page(step) => 1,
        (false, _) => 0,
    }
}

/// The last word of the page was that it did not work.
fn failed(step: &Step) -> bool {
    let last = step.outcomes.iter().rev().find_map(|outcome| match outcome.kind {
        OutcomeKind::Error | OutcomeKind::ValidationError => Some(true),
        OutcomeKind::Message | OutcomeKind::RowAdded | OutcomeKind::RowChanged | OutcomeKind::RowRemoved => Some(false),
        _ => None,
    });
    last == Some(true)
}

/// The main button of a form led to another page: it was taken.
fn is_answered_by_page(step: &Step) -> bool {
    step.outcomes.iter().any(|outcome| outcome.kind == OutcomeKind::Navigation)
}

/// What an act is called: by its button, the act that asked for it, its dialog, its page, its section, or with its row.
fn deed(steps: &[&Step], index: usize) -> Option<String> {
    let step = steps.get(index)?;
    let name = step.target.name.trim().trim_end_matches(['…', '.', ' ']);
    let page = step.page.name.trim();
    let is_named = says_an_act(name) && step.target.role != Role::Textbox && step.target.role != Role::Searchbox;
    let dialog = step.place.iter().find(|place| place.kind == PlaceKind::Dialog).map(|place| place.name.trim());
    let asked = dialog.and_then(|_| asked_for(steps, index, name));
    if let Some(asked) = asked {
        return Some(asked.to_owned());
    }
    if let Some(dialog) = dialog.map(|dialog| dialog.trim_end_matches(['?', '？', ' '])).filter(|name| is_phrase(name))
    {
        return Some(dialog.to_owned());
    }
    let tells_page = is_phrase(page) && (!is_named || shares_a_word(name, page));
    let section = step.place.iter().find(|place| place.kind == PlaceKind::Section).map(|place| place.name.trim());
    let telling = section.filter(|section| is_named && is_phrase(section) && shares_a_word(name, section));
    match (is_named, row(step)) {
        _ if tells_page => Some(page.to_owned()),
        (true, None) if !is_phrase(name) && telling.is_some() => telling.map(str::to_owned),
        (true, _) if is_phrase(name) => Some(name.to_owned()),
        (true, Some(row)) => Some([name, " ", row].concat()),
        (true, None) if !page.is_empty() && !name.contains(' ') => Some([name, " (", page, ")"].concat()),
        _ => (!page.is_empty()).then(|| page.to_owned()),
    }
}

/// The act that opened the dialog, a few steps before: "Stop instance" says more than "Stop".
fn asked_for<'s>(steps: &[&'s Step], index: usize, name: &str) -> Option<&'s str> {
    let before = steps.get(..index)?.iter().rev().take(6);
    let asking = before.filter(|step| step.outcomes.iter().any(|outcome| outcome.kind == OutcomeKind::DialogOpened));
    let begins = |asked: &str| {
        let first = |text: &str| text.split_whitespace().next().unwrap_or_default().small();
        !says_an_act(name) || first(asked) == first(name)
    };
    asking.map(|step| step.target.name.trim()).find(|asked| says_an_act(asked) && is_phrase(asked) && begins(asked))
}

fn row(step: &Step) -> Option<&str> {
    let own = step.place.iter().find(|place| place.kind == PlaceKind::Row).map(|place| place.name.as_str());
    let told = step
        .outcomes
        .iter()
        .find(|outcome| matches!(outcome.kind, OutcomeKind::RowChanged | OutcomeKind::RowRemoved))
        .map(|outcome| outcome.text.as_str());
    own.or(told).filter(|row| !row.is_empty())
}

/// Several words, or a script that does not part them; not a whole sentence.
fn is_phrase(name: &str) -> bool {
    let words = name.split_whitespace().count();
    let is_unparted = name.chars().count() >= 4 && name.chars().any(|character| character > '\u{2fff}');
    (words >= 2 || is_unparted) && words <= LONGEST && name.chars().count() <= 80
}

fn shares_a_word(name: &str, page: &str) -> bool {
    let page = page.small();
    name.small().split_whitespace().any(|word| word.chars().count() > 3 && page.contains(word))
}

fn listed(deeds: &[Deed<'_>], language: Language) -> String {
    let mut names: Vec<String> = deeds.iter().map(|deed| deed.name.clone()).collect();
    if let Some(second) = names.get_mut(1) {
        begin_small(second, language);
    }
    match names.len() {
        0..=MOST => language.list(&names),
        count => {
            let first = language.list(names.get(..1).unwrap_or_default());
            term(language, Term::AndMore, &[("act", &first), ("count", &(count - 1).to_string())])
        }
    }
}

/// A name that goes on a sentence begins small where the language writes acts so: "Launch an instance and stop instance".
/// What is written in capitals, or has more of them, is a name of its own.
fn begin_small(name: &mut String, language: Language) {
    let is_sentence =
        name.contains(' ') && !name.chars().skip(1).any(|letter| letter.is_uppercase() || letter.is_ascii_digit());
    if is_sentence && !matches!(language, Language::German | Language::Japanese) {
        let first = name.chars().next().map_or(0, char::len_utf8);
        let small = name.get(..first).unwrap_or_default().small();
        name.replace_range(..first, &small);
    }
}

/// The service that all of it was done in.
fn service_of<'s>(deeds: &[Deed<'s>]) -> &'s str {
    let first = deeds.first().map(|deed| deed.service).unwrap_or_default();
    if deeds.iter().all(|deed| deed.service == first) { first } else { "" }
}

fn in_service(act: &str, service: &str, language: Language) -> String {
    if service.is_empty() || act.small().contains(&service.small()) {
        return act.to_owned();
    }
    term(language, Term::ActInService, &[("act", act), ("service", service)])
}

/// Where one signed in, when a password was entered and nothing accomplished.
fn signed_in_to<'s>(steps: &[&'s Step]) -> Option<&'s str> {
    let is_password = |step: &Step| matches!(step.value, Some(Value::Masked { reason: MaskReason::Password }));
    let let_in = steps.iter().rev().find(|step| {
        let acts = matches!(step.action, Action::Click | Action::Press(_));
        acts && (signs_in(&step.target.name) || step.how.form.is_some() && steps.iter().any(|step| is_password(step)))
    });
    let step = let_in.or_else(|| steps.iter().rev().find(|step| is_password(step)))?;
    let is_last = steps.iter().skip_while(|known| known.id != step.id).nth(2).is_none();
    let led = step.outcomes.iter().find(|outcome| outcome.kind == OutcomeKind::Navigation);
    let named = [step.page.service.as_str(), led.map_or("", |outcome| outcome.text.as_str()), host(&step.page.url)];
    named.into_iter().find(|name| is_last && !name.is_empty())
}

fn host(url: &str) -> &str {
    let rest = url.split("://").nth(1).unwrap_or_default();
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

/// The page one ended on: what was read, or where something was tried.
fn where_it_led(steps: &[&Step], language: Language) -> Option<String> {
    let last = steps.iter().rev().find(|step| !step.page.name.is_empty())?;
    let led = last.outcomes.iter().rev().find(|outcome| outcome.kind == OutcomeKind::Navigation);
    let page = led.map_or(last.page.name.as_str(), |outcome| outcome.text.as_str());
    let service = if led.is_some() { "" } else { last.page.service.as_str() };
    (!page.is_empty()).then(|| in_service(page, service, language))
}
