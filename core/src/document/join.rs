//! Several guides as one: the steps of each under its title, nothing of any lost.

use crate::guide::{Guide, GuideStep, Settings, add_new};

/// Joins guides in order. Of settings that there can be only one of, the first guide's stand.
#[must_use]
pub fn join(title: &str, guides: &[Guide]) -> Guide {
    let mut joined = Guide {
        title: title.trim().to_owned(),
        steps: Vec::new(),
        notices: Vec::new(),
        origins: Vec::new(),
        settings: Settings::default(),
        language: guides.first().map(|guide| guide.language).unwrap_or_default(),
        shows_reasons: guides.iter().any(|guide| guide.shows_reasons),
        can_undo: false,
        can_redo: false,
    };
    if joined.title.is_empty() {
        joined.title = guides.iter().map(|guide| guide.title.as_str()).collect::<Vec<_>>().join(", ");
    }
    for (index, guide) in guides.iter().enumerate() {
        add_steps(&mut joined.steps, guide, index);
        add_new(&mut joined.notices, &guide.notices);
        add_new(&mut joined.origins, &guide.origins);
        if index == 0 {
            joined.settings.clone_from(&guide.settings);
        } else {
            joined.settings.take_in(&guide.settings);
        }
    }
    joined
}

fn add_steps(steps: &mut Vec<GuideStep>, guide: &Guide, index: usize) {
    for (at, step) in guide.steps.iter().enumerate() {
        let mut step = step.clone();
        step.number = u32::try_from(steps.len() + 1).unwrap_or(u32::MAX);
        // The same recording may be joined twice, and a step's name stands for one step.
        if steps.iter().any(|known| known.step.id == step.step.id) {
            step.step.id.0 = format!("{}~{}", step.step.id.0, index + 1);
        }
        if at == 0 {
            step.stand_under(&guide.title);
        }
        steps.push(step);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::kind::examples::{guide, launch, lines, step};
    use crate::document::lay_out;
    use crate::guide::{Kind, Slot};

    fn stop() -> Guide {
        let mut stop = guide(vec![step(1, "Stop instance")]);
        stop.title = "Stop a machine".to_owned();
        stop.origins.push("https://other.example".to_owned());
        stop.notices.push("One line could not be read.".to_owned());
        stop
    }

    #[test]
    fn the_steps_of_each_stand_under_its_title_with_numbers_that_go_on() {
        let joined = join("Replace a machine", &[launch(), stop()]);
        let told: Vec<(u32, Option<&str>)> =
            joined.steps.iter().map(|step| (step.number, step.heading.as_deref())).collect();
        assert_eq!(
            told,
            [
                (1, Some("Launch a machine: Order")),
                (2, None),
                (3, None),
                (4, Some("Protect")),
                (5, Some("Stop a machine"))
            ]
        );
        assert_eq!(joined.origins, ["https://console.example", "https://other.example"]);
        assert_eq!(joined.notices, ["One line could not be read."]);
    }

    #[test]
    fn every_step_has_a_name_of_its_own_even_when_a_guide_is_joined_to_itself() {
        let joined = join("", &[stop(), stop(), stop()]);
        let mut ids: Vec<&str> = joined.steps.iter().map(|step| step.step.id.0.as_str()).collect();
        assert_eq!(ids, ["d#1", "d#1~2", "d#1~3"]);
        ids.dedup();
        assert_eq!(ids.len(), 3);
        assert_eq!(joined.title, "Stop a machine, Stop a machine, Stop a machine");
    }

    #[test]
    fn no_text_and_no_variable_of_any_is_lost() {
        let (mut first, mut second) = (launch(), stop());
        first.settings.kind = Some(Kind::Runbook);
        first.settings.set_text(Slot::Escalation, "Call ada.");
        first.settings.name_variable("web-1", "HOST");
        second.settings.set_text(Slot::Escalation, "Call bob.");
        second.settings.set_text(Slot::Alerts, "CpuHigh");
        second.settings.name_variable("db-1", "HOST");
        let joined = join("Both", &[first, second]);
        let page = lines(&lay_out(&joined, &joined.settings).document).join("\n");
        for words in
            ["Call ada.", "Call bob.", "CpuHigh", "HOST | Name | web-1", "HOST_2 |  | db-1", "Click Stop instance"]
        {
            assert!(page.contains(words), "{words} is lost in\n{page}");
        }
    }
}
