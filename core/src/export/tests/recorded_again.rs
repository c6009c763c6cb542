//! A step that was recorded again changes its own lines in the repository and its own picture, nothing else.

use super::*;

fn guide_of(count: u32) -> Guide {
    let mut guide = guide();
    guide.steps = (1..=count).map(|number| step(number, &format!("Field {number}"), Action::Enter)).collect();
    for step in &mut guide.steps {
        step.step.value = Some(Value::Text { text: format!("value {}", step.number) });
        step.caption = plain(&format!("Enter value {} in Field {}.", step.number, step.number));
    }
    guide.steps[4].heading = Some("Later".to_owned());
    guide
}

/// The same step, done the next day: another id, other words, another screen.
fn again(guide: &Guide, number: u32) -> Guide {
    let mut guide = guide.clone();
    let step = guide.steps.iter_mut().find(|step| step.number == number).unwrap();
    step.step.id = StepId(format!("tomorrow#{number}"));
    step.step.time += 86_400_000.0;
    step.step.target.name = "Quite another field".to_owned();
    step.step.value = Some(Value::Text { text: "quite another value".to_owned() });
    step.caption = plain("Enter quite another value in Quite another field.");
    step.step.frame = taken("picture-of-tomorrow", Shows::After);
    guide
}

#[test]
fn one_step_recorded_again_is_one_hunk_and_one_picture() {
    let before = guide_of(8);
    let old = entries(&export(&before, Target::Markdown));
    for number in 2..8 {
        let new = entries(&export(&again(&before, number), Target::Markdown));
        let (old_page, new_page) = (text(&old, "runbook.md"), text(&new, "runbook.md"));
        let (old_lines, new_lines): (Vec<&str>, Vec<&str>) = (old_page.lines().collect(), new_page.lines().collect());
        let same = |(one, other): &(&&str, &&str)| one == other;
        let first = old_lines.iter().zip(&new_lines).take_while(same).count();
        let last = old_lines.len() - old_lines.iter().rev().zip(new_lines.iter().rev()).take_while(same).count();
        let heading = |number: u32| {
            let begins = format!("### {number}. ");
            old_lines.iter().position(|line| line.starts_with(&begins)).unwrap()
        };
        assert!(heading(number) <= first && last <= heading(number + 1), "step {number}:\n{new_page}");
        let gone: Vec<&String> = old.keys().filter(|path| !new.contains_key(*path)).collect();
        let come: Vec<&String> = new.keys().filter(|path| !old.contains_key(*path)).collect();
        assert_eq!(gone, [&format!("images/step-0{number}-field-{number}.png")]);
        assert_eq!(come, [&format!("images/step-0{number}-quite-another-field.png")]);
        let kept = old.iter().filter(|(path, bytes)| path.ends_with(".png") && new.get(*path) == Some(bytes)).count();
        assert_eq!(kept, 7, "pictures that stayed byte for byte");
    }
}
