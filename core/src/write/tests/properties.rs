//! Documents nobody would write: every writer keeps every word of them, and nothing becomes markup.

use super::check;
use crate::document::*;
use crate::text::{Run, Text};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Pieces that are markup somewhere.
const PIECES: &[&str] = &[
    "word",
    "Launch",
    "i-0a1b2c",
    "é",
    "漢字",
    "👩\u{200d}💻",
    "ä",
    "9",
    " ",
    " ",
    " ",
    "\n",
    "*",
    "**",
    "_",
    "__",
    "`",
    "``",
    "```",
    "~",
    "~~",
    "#",
    "# ",
    "## ",
    ">",
    "> ",
    "-",
    "- ",
    "+ ",
    "1. ",
    "1) ",
    "12.",
    "=",
    "===",
    "---",
    "***",
    "|",
    "| a |",
    "|---|",
    "\\",
    "\\\\",
    "[",
    "]",
    "(",
    ")",
    "[x](y)",
    "![a](http://e.com/i.png)",
    "[^1]",
    "[^1]: x",
    "[a]: http://e.com",
    "<",
    ">",
    "<b>",
    "<script>alert(1)</script>",
    "<!--",
    "-->",
    "<br>",
    "</details>",
    "<ac:image/>",
    "<![CDATA[",
    "]]>",
    "&",
    "&amp;",
    "&lt;",
    "&#35;",
    "&nbsp;",
    "$",
    "$x$",
    "$$",
    "{",
    "}",
    "{{x}}",
    "${HOME}",
    "{toc}",
    "!",
    ":",
    ":rocket:",
    "::",
    "\u{202e}",
    "\u{200b}",
    "\u{0}",
    "\u{1b}",
    "\u{feff}",
    "\t",
    "\r\n",
    "    ",
    "“",
    "”",
    "…",
    "'",
    "\"",
    "\u{a0}",
    "^",
    "@",
    "%",
    "[!NOTE]",
    "[ ]",
    "[x]",
    "- [ ] ",
    "main.tf",
    "C:\\Users\\me",
    "my_db_prod",
    "__init__",
    "a*b*c",
    "=1+1",
    "€",
];

fn words() -> impl Strategy<Value = String> {
    vec(select(PIECES), 0..7).prop_map(|pieces| pieces.concat())
}

fn url() -> impl Strategy<Value = String> {
    let good = vec(
        select(&["a", "&b=", "_", "*", "(", ")", "]", " ", "<", "#x", "%20", "&copy;", "\\", "|", "$", "é"][..]),
        0..6,
    );
    prop_oneof![
        4 => good.prop_map(|pieces| format!("https://example.com/{}", pieces.concat())),
        1 => select(&["javascript:alert(1)", "data:text/html,x", "", "x", "//e.com", "vbscript:x"][..]).prop_map(String::from),
    ]
}

fn run() -> impl Strategy<Value = Run> {
    prop_oneof![
        4 => words().prop_map(|text| Run::Plain { text }),
        2 => words().prop_map(|text| Run::Strong { text }),
        1 => words().prop_map(|text| Run::Emphasis { text }),
        2 => words().prop_map(|text| Run::Code { text }),
        1 => (words(), url()).prop_map(|(text, url)| Run::Link { text, url }),
    ]
}

fn text() -> impl Strategy<Value = Text> {
    vec(run(), 0..5)
}

fn code() -> impl Strategy<Value = Code> {
    let language =
        proptest::option::of(select(&["bash", "hcl", "c++", "x y", "`", "", "<b>"][..]).prop_map(String::from));
    (language, words()).prop_map(|(language, text)| Code { language, text })
}

fn figure() -> impl Strategy<Value = Figure> {
    (words(), proptest::option::of(text()), 1..99_u32).prop_map(|(alt, caption, step)| Figure {
        step,
        file: format!("step-{step:02}.png"),
        alt,
        caption,
        size: (step % 2 == 0).then_some((1600, 900)),
    })
}

fn task() -> impl Strategy<Value = Task> {
    let leaf = (text(), any::<bool>()).prop_map(|(text, done)| Task { text, done, parts: Vec::new() });
    leaf.prop_recursive(2, 4, 2, |inner| {
        (text(), any::<bool>(), vec(inner, 0..3)).prop_map(|(text, done, parts)| Task { text, done, parts })
    })
}

fn leaf() -> impl Strategy<Value = Inner> {
    prop_oneof![
        4 => text().prop_map(Inner::Paragraph),
        1 => vec(task(), 1..3).prop_map(Inner::Tasks),
        2 => code().prop_map(Inner::Code),
        1 => figure().prop_map(Inner::Figure),
    ]
}

fn inner() -> impl Strategy<Value = Inner> {
    leaf().prop_recursive(3, 12, 3, |inner| {
        let item = (text(), vec(inner, 0..3)).prop_map(|(text, content)| ListItem { text, content });
        let kind = prop_oneof![Just(ListKind::Bullet), (0..120_u32).prop_map(ListKind::Ordered)];
        (kind, vec(item, 1..4)).prop_map(|(kind, items)| Inner::List(List { kind, items }))
    })
}

fn table() -> impl Strategy<Value = Table> {
    let status = words().prop_map(|text| CellBlock::Status(Status { text, colour: Colour::Green }));
    let block = prop_oneof![4 => inner().prop_map(CellBlock::Inner), 1 => status];
    let cell = vec(block, 0..3).prop_map(|content| Cell { content });
    (any::<bool>(), any::<bool>(), vec(vec(cell, 0..4), 0..4)).prop_map(|(header_row, header_column, rows)| Table {
        header_row,
        header_column,
        rows,
    })
}

fn flow() -> impl Strategy<Value = Flow> {
    let kind =
        select(&[CalloutKind::Info, CalloutKind::Note, CalloutKind::Tip, CalloutKind::Warning, CalloutKind::Error][..]);
    let level = select(&[Level::Section, Level::Step, Level::Detail][..]);
    prop_oneof![
        4 => inner().prop_map(Flow::Inner),
        2 => (level, proptest::option::of(1..200_u32), text())
            .prop_map(|(level, number, text)| Flow::Heading(Heading { level, number, text })),
        1 => (kind, vec(inner(), 0..3)).prop_map(|(kind, content)| Flow::Callout(Callout { kind, content })),
        1 => table().prop_map(Flow::Table),
        1 => words().prop_map(|text| Flow::Status(Status { text, colour: Colour::Red })),
    ]
}

fn block() -> impl Strategy<Value = Block> {
    prop_oneof![
        8 => flow().prop_map(Block::Flow),
        1 => (words(), vec(flow(), 0..3)).prop_map(|(title, content)| Block::Expand(Expand { title, content })),
        1 => vec((text(), text()), 0..4).prop_map(Block::Facts),
        1 => Just(Block::Divider),
        1 => Just(Block::Contents),
    ]
}

pub(super) fn document() -> impl Strategy<Value = Document> {
    (words(), vec(block(), 0..5)).prop_map(|(title, blocks)| Document { title, blocks, ..Document::default() })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: std::env::var("CAIRN_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(1024),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// One paragraph at a time finds what goes wrong between two runs, and shrinks well.
    #[test]
    fn every_text_is_read_back(text in text()) {
        check(&Document { title: "T".to_owned(), blocks: vec![Inner::Paragraph(text).into()], ..Document::default() });
    }

    #[test]
    fn every_document_is_read_back(document in document()) {
        check(&document);
    }
}
