//! What a page is called, and where it belongs.

use super::label;
use crate::observation::{Page, Row};
use crate::step::StepPage;

/// Separators between a page's own name and its site's in `document.title`.
const SEPARATORS: [&str; 6] = [" | ", " - ", " – ", " — ", " · ", " :: "];

/// A page as a step refers to it.
pub(super) fn step_page(page: &Page) -> StepPage {
    StepPage { name: label::tidy(&name(page)), service: label::tidy(service(page)), url: page.url.clone() }
}

/// Ends of trails and titles that are the same everywhere.
const HOMES: &str = "home|console home|start|dashboard|overview|startseite|accueil|inicio|ホーム";

/// The service a page belongs to: where its breadcrumb begins, else what its title tells after the page.
fn service(page: &Page) -> &str {
    let is_home = |name: &str| HOMES.split('|').any(|home| home.eq_ignore_ascii_case(name.trim()));
    let own = name(page);
    let trail = page.breadcrumb.split_last().map(|(_, before)| before).unwrap_or_default();
    let begins = trail.iter().map(|crumb| crumb.trim()).find(|crumb| !crumb.is_empty() && !is_home(crumb));
    let titled = || parts(page.title.trim()).skip(1).find(|part| !is_home(part) && !is_region(part));
    begins.or_else(titled).filter(|service| *service != own).unwrap_or_default()
}

/// `eu-west-1` and the like.
fn is_region(name: &str) -> bool {
    let is_word = |part: &str| !part.is_empty() && part.chars().all(|character| character.is_ascii_lowercase());
    let mut parts = name.rsplitn(2, '-');
    let number = parts.next().is_some_and(|part| part.chars().all(|character| character.is_ascii_digit()));
    number && parts.next().is_some_and(|rest| rest.split('-').all(is_word))
}

/// The title's parts, the page's own first.
fn parts(title: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(title);
    std::iter::from_fn(move || {
        let title = rest?;
        let cut = SEPARATORS.iter().filter_map(|mark| title.find(mark).map(|at| (at, mark.len()))).min();
        rest = cut.and_then(|(at, length)| title.get(at + length..));
        Some(cut.and_then(|(at, _)| title.get(..at)).unwrap_or(title).trim())
    })
}

/// What a reader would call the page: its heading, else the end of the breadcrumb, else its title without
/// the site's name, else the host.
pub(super) fn name(page: &Page) -> String {
    let heading = page.heading.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let crumb = page.breadcrumb.last().map(|text| text.trim()).filter(|text| !text.is_empty());
    let title = parts(page.title.trim()).next().unwrap_or_default();
    let named = heading.or(crumb).or((!title.is_empty()).then_some(title));
    named.map_or_else(|| host(&page.url).to_owned(), str::to_owned)
}

/// `scheme://host:port` of an address; empty where there is none.
pub(super) fn origin(url: &str) -> &str {
    let Some(start) = url.find("://").map(|at| at + 3) else {
        return "";
    };
    let host = url.get(start..).unwrap_or_default();
    let end = host.find(['/', '?', '#']).unwrap_or(host.len());
    url.get(..start + end).unwrap_or_default()
}

fn host(url: &str) -> &str {
    origin(url).split("://").nth(1).unwrap_or(url)
}

/// Whether two addresses differ in more than query and fragment, or the pages have other names.
pub(super) fn is_another(from: &Page, to: &Page) -> bool {
    let path = |url: &str| url.split(['?', '#']).next().unwrap_or_default().to_owned();
    path(&from.url) != path(&to.url) || name(from) != name(to)
}

/// Origins recorded, in order of appearance.
pub(super) fn origins(rows: &[Row]) -> Vec<String> {
    let mut origins: Vec<String> = Vec::new();
    for page in rows.iter().filter_map(|row| row.observation.page.as_ref()) {
        let origin = origin(&page.url);
        if !origin.is_empty() && !origins.iter().any(|known| known == origin) {
            origins.push(origin.to_owned());
        }
    }
    origins
}
