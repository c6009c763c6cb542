//! What the recording shows about where a procedure is done: sign-in, role, account, region, network, tools.

use super::super::said::{filled, styled};
use super::super::words::{code, plain, strong};
use super::inverse::{Inverse, inverse};
use crate::guide::{Guide, GuideStep, Slot};
use crate::observation::{MaskReason, OutcomeKind, PlaceKind, Role, Value, Widget};
use crate::step::Action;
use crate::text::Letters as _;
use crate::text::{Run, Text};

/// What the recording shows for a slot; nothing where it shows nothing.
pub(super) fn seen(guide: &Guide, slot: Slot) -> Option<Text> {
    match slot {
        Slot::SignIn => sign_in(guide),
        Slot::Role | Slot::Account | Slot::Region => {
            let found = scan(guide, slot);
            (!found.is_empty()).then(|| listed(found.into_iter().map(code)))
        }
        Slot::Permissions => permissions(guide),
        Slot::Network => network(guide),
        Slot::Tools => tools(guide),
        _ => None,
    }
}

/// `a`, `b`, `c`.
fn listed(runs: impl Iterator<Item = Run>) -> Text {
    let mut text = Text::new();
    for run in runs {
        if !text.is_empty() {
            text.push(plain(", "));
        }
        text.push(run);
    }
    text
}

fn sign_in(guide: &Guide) -> Option<Text> {
    if guide.origins.is_empty() {
        return None;
    }
    let sites = guide.origins.iter().map(|origin| Run::Link { text: host(origin).to_owned(), url: origin.clone() });
    let mut text = styled(guide.language, "You can sign in to {sites}", vec![("sites", listed(sites))]);
    for (reason, words) in [
        (MaskReason::Password, "; step {number} asks for your password"),
        (MaskReason::OneTimeCode, "; step {number} asks for a verification code"),
    ] {
        let mut asks =
            guide.steps.iter().enumerate().filter(|(_, step)| step.step.value == Some(Value::Masked { reason }));
        let step = asks.find(|(index, step)| !is_of_form(step, guide.steps.get(index + 1..).unwrap_or_default()));
        let step = step.map(|(_, step)| step);
        if let Some(step) = step {
            text.push(plain(filled(guide.language, words, &[("number", &step.number.to_string())])));
        }
    }
    text.push(plain("."));
    Some(text)
}

/// What is asked in a form that then makes or changes something is of that form, and not there before one begins.
fn is_of_form(step: &GuideStep, later: &[GuideStep]) -> bool {
    let mut same_page = later.iter().take_while(|next| next.step.page.name == step.step.page.name);
    dialog(step).is_some() || same_page.any(|next| undone(next).is_some())
}

/// The dialog that a step stands in.
pub(super) fn dialog(step: &GuideStep) -> Option<&str> {
    step.step.place.iter().find(|place| place.kind == PlaceKind::Dialog).map(|place| place.name.as_str())
}

/// What takes the act of a step back, by what it is called; in a dialog that did something, by what that is called,
/// or by what came of it.
pub(super) fn undone(step: &GuideStep) -> Option<Inverse> {
    if matches!(step.step.action, Action::Drag { .. }) {
        return Some(Inverse::Act("move back"));
    }
    if !has_effect(step) {
        return None;
    }
    let came = |kind| step.step.outcomes.iter().any(|outcome| outcome.kind == kind);
    let of_dialog = || {
        let did = proves_act().into_iter().any(came);
        let asked = dialog(step).filter(|_| did)?;
        inverse(asked).or_else(|| came(OutcomeKind::RowAdded).then_some(Inverse::Act("remove")))
    };
    inverse(step.step.target.name.trim()).or_else(of_dialog)
}

/// What shows that a dialog did what it was asked.
fn proves_act() -> [OutcomeKind; 4] {
    [OutcomeKind::Message, OutcomeKind::RowAdded, OutcomeKind::RowRemoved, OutcomeKind::RowChanged]
}

fn host(origin: &str) -> &str {
    origin.split_once("://").map_or(origin, |(_, host)| host)
}

/// What was pressed to make something happen.
fn permissions(guide: &Guide) -> Option<Text> {
    let mut acts: Vec<&str> = Vec::new();
    for step in &guide.steps {
        let name = step.step.target.name.trim();
        if undone(step).is_some() && !name.is_empty() && !acts.contains(&name) {
            acts.push(name);
        }
    }
    if acts.is_empty() {
        return None;
    }
    let acts = listed(acts.into_iter().map(strong));
    Some(styled(guide.language, "You may do what the steps do: {acts}.", vec![("acts", acts)]))
}

/// The act did more than show something else.
pub(super) fn has_effect(step: &GuideStep) -> bool {
    let acts = matches!(step.step.action, Action::Click | Action::Choose | Action::ClickTimes(_) | Action::DoubleClick);
    let outcomes = &step.step.outcomes;
    let only_shows = |kind: OutcomeKind| {
        matches!(
            kind,
            OutcomeKind::Navigation
                | OutcomeKind::NewTab
                | OutcomeKind::DialogOpened
                | OutcomeKind::PanelOpened
                | OutcomeKind::ValidationError
                | OutcomeKind::Error
        )
    };
    let is_shown = !outcomes.is_empty() && outcomes.iter().all(|outcome| only_shows(outcome.kind));
    acts && !is_shown && step.step.target.role != Role::Tab
}

/// Addresses that no public resolver knows.
const INTERNAL: &str = ".internal .local .corp .lan .intranet .private";

fn network(guide: &Guide) -> Option<Text> {
    let hosts = guide.origins.iter().map(|origin| host(origin)).filter(|host| is_internal(host));
    let sites = listed(hosts.map(code));
    if sites.is_empty() {
        return None;
    }
    Some(styled(guide.language, "You can reach {sites}, which is not on the public Internet.", vec![("sites", sites)]))
}

fn is_internal(host: &str) -> bool {
    let name = host.rsplit_once(':').filter(|(_, port)| port.parse::<u16>().is_ok()).map_or(host, |(name, _)| name);
    let mut octets = name.split('.').map(str::parse::<u8>);
    let private = match (octets.next(), octets.next(), octets.next(), octets.next(), octets.next()) {
        (Some(Ok(first)), Some(Ok(second)), Some(Ok(_)), Some(Ok(_)), None) => {
            matches!((first, second), (10, _) | (172, 16..=31) | (192, 168))
        }
        _ => false,
    };
    private || INTERNAL.split(' ').any(|end| name.ends_with(end))
}

/// Programs that a line of code begins with.
const PROGRAMS: &str = "ansible aws az curl docker doctl eksctl gcloud gh git gsutil helm jq kubectl make oc openssl podman psql python3 ssh terraform vault wget";

/// Whether a list of words holds this one.
fn holds(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

fn tools(guide: &Guide) -> Option<Text> {
    let mut found: Vec<&str> = Vec::new();
    for step in &guide.steps {
        let Some(Value::Code { text, .. }) = &step.step.value else {
            continue;
        };
        let words = text.lines().filter_map(|line| line.trim_start_matches(['$', '#', ' ']).split_whitespace().next());
        for word in words.filter(|word| step.step.target.widget == Some(Widget::Terminal) || holds(PROGRAMS, word)) {
            if holds(PROGRAMS, word) && !found.contains(&word) {
                found.push(word);
            }
        }
    }
    (!found.is_empty()).then(|| listed(found.into_iter().map(code)))
}

/// Looks for what a slot asks for in addresses first, then in what was chosen and touched.
fn scan(guide: &Guide, slot: Slot) -> Vec<String> {
    let mut found = Vec::new();
    for (index, step) in guide.steps.iter().enumerate() {
        let later = guide.steps.get(index + 1..).unwrap_or_default();
        let mut see = |value: Option<String>| {
            if let Some(value) = value.filter(|value| !value.is_empty() && !found.contains(value)) {
                found.push(value);
            }
        };
        see(in_address(&step.step.page.url, slot));
        see(chosen(step, slot).filter(|_| !is_of_form(step, later)));
        see(on_screen(&step.step.target.name, slot));
        for place in &step.step.place {
            see(on_screen(&place.name, slot));
        }
    }
    found
}

/// Parameters of addresses that say it.
const PARAMETERS: [(Slot, &str); 3] = [
    (Slot::Region, "region location zone"),
    (Slot::Account, "project account accountid account_id subscription subscriptionid tenant"),
    (Slot::Role, "role rolename role_name"),
];

fn in_address(url: &str, slot: Slot) -> Option<String> {
    let parameters = url.split(['?', '#', '&']).skip(1).filter_map(|part| part.split_once('='));
    let (_, names) = PARAMETERS.iter().find(|(known, _)| *known == slot)?;
    let named = parameters.into_iter().find(|(name, _)| holds(names, &name.small()));
    if let Some((_, value)) = named.filter(|(_, value)| is_word(value)) {
        return Some(value.to_owned());
    }
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    match slot {
        Slot::Region => rest.split(['/', '.', ':']).find(|part| is_region(part)).map(str::to_owned),
        Slot::Account => after(url, "/subscriptions/").or_else(|| of_resource_name(url).map(|(account, _)| account)),
        Slot::Role => of_resource_name(url).and_then(|(_, role)| role),
        _ => None,
    }
}

fn is_word(value: &str) -> bool {
    !value.is_empty() && value.len() <= 64 && value.chars().all(|sign| sign.is_alphanumeric() || "-_.".contains(sign))
}

fn after(text: &str, mark: &str) -> Option<String> {
    let rest = text.split_once(mark)?.1;
    let end = rest.find(|sign: char| !sign.is_alphanumeric() && sign != '-' && sign != '_').unwrap_or(rest.len());
    rest.get(..end).filter(|word| !word.is_empty()).map(str::to_owned)
}

/// Account and role of an `arn:aws:iam::123456789012:role/Admin`.
fn of_resource_name(text: &str) -> Option<(String, Option<String>)> {
    let rest = text.split_once("arn:")?.1;
    let account = rest.split(':').nth(3).filter(|account| is_account_number(account))?;
    let role = after(rest, ":role/").or_else(|| after(rest, ":assumed-role/"));
    Some((account.to_owned(), role))
}

fn is_account_number(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Beginnings of what clouds call their regions.
const CONTINENTS: &str =
    "us eu ap ca sa me af il mx cn europe asia australia northamerica southamerica africa uk uae jp in";

/// `eu-central-1`, `us-gov-west-1`, `europe-west4`.
pub(in crate::document) fn is_region(word: &str) -> bool {
    let parts: Vec<&str> = word.split('-').collect();
    let (Some(first), Some(last), true) = (parts.first(), parts.last(), (2..=4).contains(&parts.len())) else {
        return false;
    };
    let ends_in_number = last.bytes().last().is_some_and(|byte| byte.is_ascii_digit());
    let middle_is_words =
        parts.iter().skip(1).rev().skip(1).all(|part| part.bytes().all(|byte| byte.is_ascii_lowercase()));
    let last_has_word = parts.len() > 2 || last.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
    let last_is_plain = last.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    holds(CONTINENTS, first) && ends_in_number && middle_is_words && last_has_word && last_is_plain
}

/// Fields whose chosen value says it.
const FIELDS: [(Slot, &str); 3] = [
    (Slot::Region, "region location"),
    (Slot::Account, "account subscription project tenant organization"),
    (Slot::Role, "role"),
];

fn chosen(step: &GuideStep, slot: Slot) -> Option<String> {
    let (_, names) = FIELDS.iter().find(|(known, _)| *known == slot)?;
    let field = step.step.target.name.small();
    let is_it = field.split_whitespace().last().is_some_and(|last| holds(names, last));
    match &step.step.value {
        Some(Value::Options { labels }) if is_it => labels.first().cloned(),
        Some(Value::Text { text }) if is_it && is_word(text) && step.step.action == Action::Select => {
            Some(text.clone())
        }
        _ => None,
    }
}

/// What consoles show in their head: `Europe (Frankfurt) eu-central-1`, `Admin/ada @ 1234-5678-9012`.
fn on_screen(text: &str, slot: Slot) -> Option<String> {
    let mut words = text.split_whitespace().map(|word| word.trim_matches(['(', ')', ',', ';', ':', '|']));
    match slot {
        Slot::Region => words.find(|word| is_region(word)).map(str::to_owned),
        Slot::Account => {
            let grouped = |word: &&str| word.len() == 14 && is_account_number(&word.replace('-', ""));
            let shown = words.find(grouped).map(str::to_owned);
            shown.or_else(|| of_resource_name(text).map(|(account, _)| account))
        }
        Slot::Role => {
            let before_account =
                text.split_once('@').filter(|(_, account)| is_account_number(&account.trim().replace('-', "")));
            let role = before_account.map(|(role, _)| role.split('/').next().unwrap_or(role).trim().to_owned());
            role.or_else(|| of_resource_name(text).and_then(|(_, role)| role))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_tell_region_account_and_role() {
        let cases = [
            (
                "https://eu-central-1.console.aws.amazon.com/ec2/home?region=eu-west-1#Instances:",
                Slot::Region,
                "eu-west-1",
            ),
            ("https://eu-central-1.console.aws.amazon.com/ec2", Slot::Region, "eu-central-1"),
            ("https://console.cloud.google.com/compute?project=shop-prod&x=1", Slot::Account, "shop-prod"),
            (
                "https://portal.azure.com/#@contoso/resource/subscriptions/1b2c-3d/resourceGroups/x",
                Slot::Account,
                "1b2c-3d",
            ),
            ("https://x.example/roles/arn:aws:iam::123456789012:role/Admin", Slot::Account, "123456789012"),
            ("https://x.example/roles/arn:aws:iam::123456789012:role/Admin", Slot::Role, "Admin"),
            ("https://signin.example/switchrole?roleName=Operator", Slot::Role, "Operator"),
        ];
        for (url, slot, expected) in cases {
            assert_eq!(in_address(url, slot).as_deref(), Some(expected), "{url}");
        }
        for slot in [Slot::Region, Slot::Account, Slot::Role] {
            assert_eq!(in_address("https://console.example.com/instances?sort=name", slot), None);
        }
    }

    #[test]
    fn the_head_of_a_console_tells_them_too() {
        let cases = [
            ("Europe (Frankfurt) eu-central-1", Slot::Region, Some("eu-central-1")),
            ("Region: (us-east1)", Slot::Region, Some("us-east1")),
            ("AdminRole/ada @ 1234-5678-9012", Slot::Account, Some("1234-5678-9012")),
            ("AdminRole/ada @ 1234-5678-9012", Slot::Role, Some("AdminRole")),
            ("Launch an instance", Slot::Region, None),
            ("ada@example.com", Slot::Role, None),
        ];
        for (text, slot, expected) in cases {
            assert_eq!(on_screen(text, slot).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn regions_are_told_from_other_words_with_hyphens() {
        for region in ["eu-central-1", "us-gov-west-1", "europe-west4", "us-east1", "ap-southeast-2"] {
            assert!(is_region(region), "{region}");
        }
        for other in ["eu", "us-1", "web-1", "in-progress", "eu-central-1a", "us-east", "sa-", "eu-Central-1"] {
            assert!(!is_region(other), "{other}");
        }
    }

    #[test]
    fn private_hosts_need_a_network_of_their_own() {
        for host in ["10.0.0.3:8080", "172.20.1.1", "192.168.1.1", "grafana.corp", "vault.prod.internal:8200"] {
            assert!(is_internal(host), "{host}");
        }
        for host in ["console.example.com", "172.32.1.1", "127.0.0.1:8080", "8.8.8.8", "localhost"] {
            assert!(!is_internal(host), "{host}");
        }
    }
}
