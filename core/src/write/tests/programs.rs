//! The procedure as a program: what is hostile stays a string, what was hidden comes from elsewhere.

use crate::examples;
use crate::guide::{Guide, GuideStep};
use crate::observation::{MaskReason, OutcomeKind, Place, PlaceKind, Role, Tri, Value, Widget};
use crate::step::{Action, Outcome, State, Travel};
use crate::text::Run;
use crate::write::{playwright, puppeteer};
use serde_json::Value as Json;

fn step(number: u32, action: Action, role: Role, name: &str) -> GuideStep {
    let step = examples::step(&format!("document#{number}"), action, role, name);
    examples::numbered(number, step, examples::said("Do", name))
}

fn guide(steps: Vec<GuideStep>) -> Guide {
    examples::guide("Launch", steps)
}

fn place(kind: PlaceKind, name: &str) -> Place {
    Place { kind, name: name.to_owned() }
}

/// What one step becomes in the test.
#[track_caller]
fn assert_playwright(step: GuideStep, wanted: &[&str]) {
    let text = playwright::write(&guide(vec![step])).text;
    for wanted in wanted {
        assert!(text.contains(wanted), "{wanted}\n---\n{text}");
    }
}

#[test]
fn controls_are_found_by_role_and_name_in_their_place() {
    let click = || step(1, Action::Click, Role::Button, "Launch");
    assert_playwright(
        click(),
        &[
            "await test.step(\"1. Do Launch.\", async () => {",
            "await page.getByRole(\"button\", { name: \"Launch\", exact: true }).click();",
            "const recorded = \"https://console.example/instances\";",
        ],
    );
    let mut in_row = click();
    in_row.step.place = vec![place(PlaceKind::Row, "web-3"), place(PlaceKind::Section, "Instances")];
    assert_playwright(in_row, &["page.getByRole(\"row\").filter({ hasText: \"web-3\" }).getByRole(\"button\""]);
    let mut in_dialog = click();
    in_dialog.step.place = vec![place(PlaceKind::Dialog, "Stop instance"), place(PlaceKind::Row, "web-3")];
    assert_playwright(in_dialog, &["page.getByRole(\"dialog\").filter({ hasText: \"Stop instance\" }).getByRole("]);
    let mut in_section = click();
    in_section.step.place = vec![place(PlaceKind::Section, "Network")];
    in_section.step.target.position = Some((2, 3));
    assert_playwright(in_section, &["within(page, \"Network\", page.getByRole(\"button\"", "function within("]);
    let mut in_menu = step(1, Action::Choose, Role::Menuitem, "Stop");
    in_menu.step.place = vec![place(PlaceKind::Menu, "Actions"), place(PlaceKind::Row, "web-3")];
    assert_playwright(
        in_menu,
        &[
            "filter({ hasText: \"web-3\" }).getByRole(\"button\", { name: \"Actions\" }).click();",
            "await page.getByRole(\"menuitem\", { name: \"Stop\", exact: true }).click();",
        ],
    );
    // A menu within a menu, and one whose button has no name: each is opened first.
    let mut nested = step(1, Action::Choose, Role::Menuitem, "Stop");
    nested.step.place = vec![place(PlaceKind::Menu, "State"), place(PlaceKind::Menu, "Actions")];
    let way = "getByRole(\"button\", { name: \"Actions\" }).first().click();\n    \
        await page.getByRole(\"menuitem\", { name: \"State\" }).click();\n    \
        await page.getByRole(\"menuitem\", { name: \"Stop\", exact: true }).click();";
    assert_playwright(nested, &[way]);
    let mut in_row = step(1, Action::Choose, Role::Menuitem, "Stop");
    in_row.step.place = vec![place(PlaceKind::Row, "web-3")];
    let way = "filter({ hasText: \"web-3\" }).getByRole(\"button\").last().click();\n    \
        await page.getByRole(\"menuitem\"";
    assert_playwright(in_row.clone(), &[way]);
    let json: Json = serde_json::from_str(&puppeteer::write(&guide(vec![in_row])).text).unwrap();
    let opens = json["steps"][2]["selectors"][0][0].as_str().unwrap();
    assert!(opens.starts_with("xpath/(//*[self::tr") && opens.ends_with("@role='button'])[last()]"), "{opens}");
    let mut unnamed = step(1, Action::Enter, Role::Textbox, "Owner");
    unnamed.step.target.accessible_name = None;
    unnamed.step.value = Some(Value::Text { text: "ada".to_owned() });
    assert_playwright(
        unnamed,
        &["within(page, \"Owner\", page.getByRole(\"textbox\")).getByRole(\"textbox\").first().fill(\"ada\")"],
    );
}

/// A dialog hides what is around it, but not the frame it is in.
#[test]
fn what_stands_in_a_frame_is_looked_for_there() {
    let mut stop = step(1, Action::Click, Role::Button, "Stop");
    stop.step.place = vec![
        place(PlaceKind::Dialog, "Stop web-3?"),
        place(PlaceKind::Row, "web-3"),
        place(PlaceKind::Frame, "Compute"),
    ];
    stop.step.outcomes =
        vec![Outcome { kind: OutcomeKind::DialogClosed, text: "Stop web-3?".to_owned(), change: None, after: 100.0 }];
    let frame = "(await frame(page, \"Compute\")).getByRole(\"dialog\")";
    let holds = ".filter({ hasText: \"Stop web-3?\" })";
    assert_playwright(
        stop.clone(),
        &[
            &format!("await {frame}{holds}.getByRole(\"button\""),
            &format!("await expect({frame}{holds}).toBeHidden();"),
        ],
    );
    let written = puppeteer::write(&guide(vec![stop.clone()]));
    assert_eq!(written.losses[0].to_string(), "Step 1: cannot be automated: it stands in a frame");
    assert_eq!(replayed(stop)["name"], "By hand (it stands in a frame): Do Stop.");
}

#[test]
fn values_are_typed_chosen_and_ticked() {
    let mut fill = step(1, Action::Enter, Role::Textbox, "Name");
    fill.step.value = Some(Value::Text { text: "web-3".to_owned() });
    assert_playwright(fill, &["{ name: \"Name\", exact: true }).fill(\"web-3\");"]);
    let mut choose = step(1, Action::Select, Role::Combobox, "Image");
    choose.step.target.accessible_name = None;
    choose.step.value = Some(Value::Options { labels: vec!["Debian 13".to_owned()] });
    assert_playwright(
        choose.clone(),
        &["await choose(page, page.getByRole(\"combobox\", { name: \"Image\" }), \"Debian 13\");"],
    );
    choose.step.target.widget = Some(Widget::NativeSelect);
    assert_playwright(choose, &[".selectOption({ label: \"Debian 13\" });"]);
    let mut tick = step(1, Action::Toggle, Role::Checkbox, "Monitoring");
    tick.step.state = Some(State::Checked(Tri::False));
    assert_playwright(
        tick,
        &["await tick(page.getByRole(\"checkbox\", { name: \"Monitoring\", exact: true }), false);"],
    );
    assert_playwright(
        step(1, Action::Press("Ctrl+S".to_owned()), Role::Document, ""),
        &["keyboard.press(\"Control+S\")"],
    );
    assert_playwright(step(1, Action::Navigate(Travel::Back), Role::Document, ""), &["page.goBack()"]);
}

#[test]
fn what_was_hidden_comes_from_the_environment() {
    let mut secret = step(1, Action::Enter, Role::Textbox, "Database password");
    secret.step.value = Some(Value::Masked { reason: MaskReason::Password });
    secret.step.target.widget = Some(Widget::Password);
    assert_playwright(
        secret.clone(),
        &[
            "getByLabel(\"Database password\", { exact: true })",
            ".fill(secret(\"CAIRN_DATABASE_PASSWORD\"));",
            "process.env[name]",
        ],
    );
    let written = puppeteer::write(&guide(vec![secret]));
    assert!(written.text.contains("\"value\": \"CAIRN_DATABASE_PASSWORD\""), "{}", written.text);
    assert!(written.losses[0].to_string().contains("was hidden"), "{:?}", written.losses);
}

/// The last step that one step becomes in the recording.
fn replayed(step: GuideStep) -> Json {
    let json: Json = serde_json::from_str(&puppeteer::write(&guide(vec![step])).text).unwrap();
    json["steps"].as_array().unwrap().last().unwrap().clone()
}

/// Replay takes what any of the ways finds first: none may be mere words, which stand elsewhere too.
#[test]
fn every_way_of_replay_finds_the_control_alone() {
    let mut list = step(1, Action::Select, Role::Button, "Security groups");
    list.step.target.accessible_name = None;
    list.step.value = Some(Value::Options { labels: vec!["web-sg".to_owned()] });
    let json: Json = serde_json::from_str(&puppeteer::write(&guide(vec![list])).text).unwrap();
    let ways = json["steps"][2]["selectors"].as_array().unwrap();
    assert_eq!(ways.len(), 1);
    let way = ways[0][0].as_str().unwrap();
    assert!(way.starts_with("xpath///text()[normalize-space()='Security groups'][not(ancestor::a)]"), "{way}");
    assert!(way.contains("self::button or @role='button'"), "{way}");
    let option = &json["steps"][3]["selectors"];
    assert_eq!(option[0][0], "aria/web-sg[role=\"option\"]");
    assert_eq!(option[1][0], "xpath///*[@role='option'][.//text()[normalize-space()='web-sg']]");
    let mut turn = step(1, Action::Toggle, Role::Switch, "Monitoring");
    turn.step.state = Some(State::Checked(Tri::True));
    let ways = &replayed(turn)["selectors"];
    assert_eq!(ways[0][0], "aria/Monitoring[role=\"switch\"]");
    assert_eq!(ways[1][0], "aria/Monitoring[role=\"checkbox\"]");
}

#[test]
fn code_is_pasted_into_an_editor_as_a_string() {
    let mut code = step(1, Action::Enter, Role::Textbox, "User data");
    code.step.target.widget = Some(Widget::CodeEditor);
    code.step.value = Some(Value::Text { text: "a \"b\"\n); évil() //".to_owned() });
    let pasted = replayed(code);
    assert_eq!(pasted["type"], "waitForExpression");
    let expression = pasted["expression"].as_str().unwrap();
    assert!(expression.ends_with(r#"return true; })("a \"b\"\n); évil() //")"#), "{expression}");
    assert!(!strings_removed(expression).contains("évil"));
}

#[test]
fn what_replay_cannot_do_stands_in_the_recording_as_words() {
    let mut file = step(1, Action::Upload, Role::Textbox, "Image");
    file.step.value = Some(Value::Files { names: vec!["disk.img".to_owned()] });
    let words = replayed(file);
    assert_eq!(words["type"], "customStep");
    assert_eq!(words["name"], "files are chosen by hand");
    assert_eq!(replayed(step(1, Action::Click, Role::Button, ""))["type"], "customStep");
}

#[test]
fn outcomes_are_expected() {
    let mut launch = step(1, Action::Click, Role::Button, "Launch");
    let outcome = |kind, text: &str| Outcome { kind, text: text.to_owned(), change: None, after: 100.0 };
    launch.step.outcomes = vec![
        outcome(OutcomeKind::DialogOpened, "Sure?"),
        Outcome {
            change: Some(("Pending".to_owned(), "Running".to_owned())),
            after: 20_000.0,
            ..outcome(OutcomeKind::RowChanged, "web-3")
        },
    ];
    let written = puppeteer::write(&guide(vec![launch.clone()]));
    assert!(written.text.contains("\"timeout\": 30000.0") || written.text.contains("\"timeout\": 30000"));
    assert_eq!(written.losses, []);
    launch.step.outcomes[1].after = 40_000.0;
    let slow = puppeteer::write(&guide(vec![launch.clone()]));
    assert_eq!(
        slow.losses[0].to_string(),
        "Step 1: cannot be automated: it took longer than the 30 s that Replay waits"
    );
    launch.step.outcomes[1].after = 20_000.0;
    assert_playwright(
        launch,
        &[
            "await expect(page.getByRole(\"dialog\").filter({ hasText: \"Sure?\" })).toBeVisible();",
            "filter({ hasText: \"web-3\" }).first()).toContainText(\"Running\", { timeout: 60000 });",
        ],
    );
}

#[test]
fn what_a_program_cannot_do_is_said_and_stays_in_it_as_words() {
    let gap = step(3, Action::Click, Role::Button, "");
    let written = playwright::write(&guide(vec![gap]));
    assert_eq!(written.losses[0].to_string(), "Step 3: cannot be automated: the control has no name");
    assert!(written.text.contains("// By hand (the control has no name): Do ."));
}

/// Names are strings, whatever stands in them: they end no string, no comment, no template and no selector.
#[test]
fn page_text_is_never_code() {
    let hostile = "\"}); process.exit(1); // */ ${x} ` \\ \u{2028} ' ]";
    for action in [Action::Click, Action::Hover, Action::DoubleClick] {
        let mut evil = step(1, action, Role::Button, hostile);
        evil.step.place = vec![place(PlaceKind::Frame, hostile), place(PlaceKind::Row, hostile)];
        evil.caption = vec![Run::Plain { text: format!("{hostile}\nprocess.exit(2)") }];
        let guide = guide(vec![evil]);
        let text = playwright::write(&guide).text;
        let without: String = strings_removed(&text);
        assert!(!without.contains("process.exit"), "{without}");
        let json: Json = serde_json::from_str(&puppeteer::write(&guide).text).unwrap();
        assert_eq!(json["steps"].as_array().unwrap().len(), 3);
    }
}

/// The program without what stands between quotation marks.
fn strings_removed(text: &str) -> String {
    let mut out = String::new();
    let (mut inside, mut escaped) = (false, false);
    for character in text.chars() {
        match character {
            _ if escaped => escaped = false,
            '\\' if inside => escaped = true,
            '"' => inside = !inside,
            _ if !inside => out.push(character),
            _ => {}
        }
    }
    assert!(!inside, "a string that never ends: {text}");
    out
}
