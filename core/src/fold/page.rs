//! What a page is called, and where it belongs.

use crate::observation::{Page, Row};
use crate::step::StepPage;

/// Separators between a page's own name and its site's in `document.title`.
const SEPARATORS: [&str; 6] = [" | ", " - ", " – ", " — ", " · ", " :: "];

/// A page as a step refers to it.
pub(super) fn step_page(page: &Page) -> StepPage {
    StepPage { name: name(page), url: page.url.clone() }
}

/// What a reader would call the page: its heading, else the end of the breadcrumb, else its title without
/// the site's name, else the host.
pub(super) fn name(page: &Page) -> String {
    let heading = page.heading.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let crumb = page.breadcrumb.last().map(|text| text.trim()).filter(|text| !text.is_empty());
    let title = without_site(page.title.trim());
    let named = heading.or(crumb).or((!title.is_empty()).then_some(title));
    named.map_or_else(|| host(&page.url).to_owned(), str::to_owned)
}

fn without_site(title: &str) -> &str {
    let cut = SEPARATORS.iter().filter_map(|separator| title.find(separator)).min();
    cut.and_then(|at| title.get(..at)).map_or(title, str::trim)
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
