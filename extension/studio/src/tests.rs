//! What the studio hands out, against what core makes in one piece.

use super::*;
use cairn_core::cairn_file::{self, Contents, DocumentSettings};
use cairn_core::export::{Exporter, TARGETS};
use cairn_core::fold::fold;
use cairn_core::guide::{Cut, Edit, Slot};
use cairn_core::observation::Rect;
use cairn_core::picture::annotate;
use cairn_core::protocol::RestorePart;
use cairn_core::studio::{ExportTarget, Piece, Size};
use cairn_core::tree;
use cairn_core::write::html;

const RECORDED: &[u8] = include_bytes!("../../../cli/fixtures/launch-instance.cairn");
const JOB: u32 = 7;

fn recorded() -> Contents {
    cairn_file::read(RECORDED).unwrap().contents
}

/// The guide, as it goes with a task.
fn guide(contents: &Contents, edits: &[Edit]) -> Vec<u8> {
    tree::write(&Guide::new(&fold(&contents.rows().0), edits)).into_bytes()
}

/// A page that gives the studio what it asks for.
struct Page {
    studio: Studio,
    contents: Contents,
    kept: Vec<(u32, Vec<u8>)>,
    /// Keys and ids asked for.
    asked: Vec<String>,
    told: Vec<(Report, Vec<u8>)>,
}

impl Page {
    fn new(contents: Contents) -> Self {
        Self { studio: Studio::default(), contents, kept: Vec::new(), asked: Vec::new(), told: Vec::new() }
    }

    /// Has a task done to its end; the last report.
    fn ask(&mut self, task: Task, file: &[u8]) -> (Report, Vec<u8>) {
        let mut next = Some((task, file.to_vec()));
        while let Some((task, file)) = next.take() {
            let (mut told, came) = (Vec::new(), file.clone());
            self.studio.take(JOB, task, file, &mut |report, bytes| told.push((report, bytes)));
            for (report, bytes) in told {
                match report {
                    Report::WantPicture { id } => {
                        let found = self.contents.pictures.iter().find(|(known, _)| *known == id);
                        let png = found.map(|(_, png)| png.clone());
                        next = Some((Task::Picture { found: png.is_some() }, png.unwrap_or_default()));
                        self.asked.push(id);
                    }
                    Report::WantRecording { recording } => {
                        let Contents { started, stopped, journal, edits, .. } = self.contents.clone();
                        let stored = Stored { started, stopped, journal, edits };
                        next = Some((Task::Recording { stored }, Vec::new()));
                        self.asked.push(recording);
                    }
                    Report::Keep { key } => self.kept.push((key, bytes)),
                    Report::KeepPicture { key } => self.kept.push((key, came.clone())),
                    report => self.told.push((report, bytes)),
                }
            }
        }
        self.told.last().unwrap().clone()
    }

    /// All parts of the file that was opened, and how far each picture was told to be.
    fn parts(&mut self) -> (Vec<RestorePart>, Vec<(u32, u32)>) {
        self.told.clear();
        while self.ask(Task::TakePart { recording: "r2".into() }, &[]).0 == Report::Part {}
        let (mut parts, mut progress) = (Vec::new(), Vec::new());
        for (report, bytes) in &self.told {
            match report {
                Report::Part => parts.push(tree::read(std::str::from_utf8(bytes).unwrap()).unwrap()),
                Report::Progress { done, all } => progress.push((*done, *all)),
                Report::Kept => {}
                other => panic!("{other:?}"),
            }
        }
        (parts, progress)
    }

    fn file(&mut self, task: Task, guide: &[u8]) -> Vec<u8> {
        self.kept.clear();
        let (Report::Made { pieces, .. }, bytes) = self.ask(task, guide) else {
            panic!("{:?}", self.told.last());
        };
        let (mut file, mut rest) = (Vec::new(), bytes.as_slice());
        for piece in pieces {
            match piece {
                Piece::Bytes { length } => {
                    let (part, after) = rest.split_at(length as usize);
                    file.extend_from_slice(part);
                    rest = after;
                }
                Piece::Kept { key } => file.extend(&self.kept.iter().find(|(known, _)| *known == key).unwrap().1),
            }
        }
        assert!(rest.is_empty());
        file
    }
}

/// A few pictures show what all do.
fn small() -> Contents {
    let mut contents = recorded();
    contents.pictures.truncate(2);
    contents
}

#[test]
fn every_file_has_the_bytes_that_core_makes_in_one_piece() {
    let contents = small();
    // The sign that stands in a file for what comes later may stand in what a person writes.
    let edits = vec![Edit::Rename { title: "A \u{1}0\u{1} title".into() }];
    let guide = Guide::new(&fold(&contents.rows().0), &edits);
    let sent = tree::write(&guide).into_bytes();
    let mut page = Page::new(contents);
    for row in TARGETS.iter().filter(|row| row.target != ExportTarget::CairnFile) {
        let mut exporter = Exporter::new(&guide, row.target);
        for request in exporter.pictures().to_vec() {
            if let Some((_, png)) = page.contents.pictures.iter().find(|(id, _)| *id == request.picture) {
                exporter.add_picture(&request.step, annotate(png, &request.annotation).unwrap()).unwrap();
            }
        }
        let made = page.file(Task::Export { target: row.target }, &sent);
        assert!(made == exporter.finish().unwrap().bytes, "{}", row.name);
    }
}

#[test]
fn a_cairn_file_has_the_bytes_that_core_makes_in_one_piece() {
    let mut contents = recorded();
    contents.recording = "r1".into();
    contents.settings = String::new();
    let whole = cairn_file::write(contents.clone()).unwrap();
    let mut page = Page::new(contents);
    let settings = DocumentSettings::default();
    let pack = Task::Pack { recording: "r1".into(), title: "A guide".into(), settings };
    assert!(page.file(pack, &[]) == whole);
    assert!(matches!(page.told.last(), Some((Report::Made { file_name, .. }, _)) if file_name == "a-guide.cairn"));
}

#[test]
fn progress_is_told_from_nothing_to_all_and_the_kept_are_never_in_the_programs_memory() {
    let mut page = Page::new(small());
    let sent = guide(&page.contents, &[]);
    page.file(Task::Export { target: ExportTarget::Markdown }, &sent);
    let told = page.told.iter().filter_map(|(report, _)| match report {
        Report::Progress { done, all } => Some((*done, *all)),
        _ => None,
    });
    let told: Vec<(u32, u32)> = told.collect();
    let all = told[0].1;
    assert!(all > 10);
    assert_eq!(told, (0..=all).map(|done| (done, all)).collect::<Vec<_>>());
    let Some((Report::Made { .. }, bytes)) = page.told.last() else { panic!() };
    let kept: usize = page.kept.iter().map(|(_, png)| png.len()).sum();
    assert!(bytes.len() < kept, "{} beside {kept}", bytes.len());
}

#[test]
fn the_layout_knows_what_was_decided_for_the_guide() {
    let mut page = Page::new(small());
    let mut blanks = |edits: &[Edit]| match page.ask(Task::LayOut, &guide(&small(), edits)) {
        (Report::LaidOut { layout }, _) => layout.blanks,
        other => panic!("{other:?}"),
    };
    let kind = Edit::ChooseKind { document: Some(Default::default()) };
    assert!(blanks(std::slice::from_ref(&kind)).contains(&Slot::Owner));
    let owner = Edit::FillIn { slot: Slot::Owner, text: "SRE".into() };
    assert!(!blanks(&[kind, owner]).contains(&Slot::Owner));
    assert!(page.asked.is_empty(), "all that is needed came along");
}

#[test]
fn a_guide_that_cannot_be_read_is_said() {
    let mut page = Page::new(small());
    for bytes in [&b"{\"title\":1}"[..], b"", b"\xff"] {
        let (report, _) = page.ask(Task::Export { target: ExportTarget::Html }, bytes);
        assert!(
            matches!(&report, Report::Failed { why } if why.starts_with("The guide could not be read: ")),
            "{report:?}"
        );
    }
}

#[test]
fn one_screenshot_serves_pictures_of_both_sizes() {
    let mut page = Page::new(small());
    let picture = page.contents.pictures[0].0.clone();
    let target = Some(Rect { x: 10.0, y: 10.0, width: 50.0, height: 20.0 });
    for size in [
        Size::Small { width: 100 },
        Size::Large { number: 3, cut: Cut::Around },
        Size::Large { number: 3, cut: Cut::Whole },
    ] {
        let drawing = Drawing { picture: picture.clone(), target, scale: 1.0, size };
        let (report, png) = page.ask(Task::Draw { drawing }, &[]);
        assert!(matches!(report, Report::Drawn { .. }) && png.starts_with(b"\x89PNG"));
    }
    assert_eq!(page.asked.len(), 1);
}

#[test]
fn what_is_opened_is_handed_out_whole_and_in_order() {
    let mut page = Page::new(Contents::default());
    let recorded = recorded();
    let (report, _) = page.ask(Task::Open, RECORDED);
    let pictures = u32::try_from(recorded.pictures.len()).unwrap();
    assert_eq!(report, Report::Examined { damages: Vec::new(), pictures });
    let (mut lines, mut came) = (Vec::new(), Vec::new());
    let (parts, progress) = page.parts();
    assert_eq!(progress, (0..pictures).map(|done| (done, pictures)).collect::<Vec<_>>());
    for part in parts {
        match part {
            RestorePart::Rows { lines: some } => lines.push(some),
            RestorePart::Picture { id, base64: text } => came.push((id, text)),
            RestorePart::Edits { lines } => assert_eq!(lines, recorded.edits),
            RestorePart::Begin { .. } | RestorePart::Finish => {}
            RestorePart::Join { .. } => panic!("nobody asked for that"),
        }
    }
    assert_eq!(lines.join("\n"), recorded.journal.trim_end());
    let written = |(id, png): (String, Vec<u8>)| (id, html::base64(&png));
    assert!(came == recorded.pictures.into_iter().map(written).collect::<Vec<_>>());
}

#[test]
fn what_is_joined_ends_with_its_edits() {
    let mut page = Page::new(Contents::default());
    page.ask(Task::Join { into: "r1".into() }, RECORDED);
    let (kinds, _) = page.parts();
    let is_own = |part: &RestorePart| matches!(part, RestorePart::Edits { .. } | RestorePart::Finish);
    assert!(!kinds.iter().any(is_own), "it is no recording of its own");
    let recorded = recorded();
    let last = RestorePart::Join { into: "r1".into(), edits: recorded.edits };
    assert_eq!(kinds.last(), Some(&last));
    assert_eq!(
        kinds.iter().filter(|part| matches!(part, RestorePart::Picture { .. })).count(),
        recorded.pictures.len()
    );
}

#[test]
fn what_holds_no_steps_is_not_joined() {
    let mut page = Page::new(Contents::default());
    let mut empty = small();
    empty.journal = String::new();
    let file = cairn_file::write(empty).unwrap();
    let (report, _) = page.ask(Task::Join { into: "r1".into() }, &file);
    assert!(matches!(report, Report::Refused { why } if why.contains("no steps")));
}

#[test]
fn a_recording_that_cannot_be_read_is_said() {
    let mut studio = Studio::default();
    let mut told = Vec::new();
    let task = Task::Pack { recording: "r1".into(), title: String::new(), settings: DocumentSettings::default() };
    studio.take(JOB, task, Vec::new(), &mut |report, _| told.push(report));
    studio.take(JOB, Task::NoRecording { why: "No room.".into() }, Vec::new(), &mut |report, _| told.push(report));
    assert_eq!(told.last(), Some(&Report::Failed { why: "The recording could not be read: No room.".into() }));
}

#[test]
fn what_nobody_waits_for_does_no_harm() {
    let mut studio = Studio::default();
    let mut told = 0;
    for task in [
        Task::Picture { found: false },
        Task::Recording { stored: Stored::default() },
        Task::NoRecording { why: String::new() },
    ] {
        studio.take(JOB, task, Vec::new(), &mut |_, _| told += 1);
    }
    assert_eq!(told, 0);
}
