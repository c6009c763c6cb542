//! What Notion calls things, alike in its blocks and in its Markdown: colours and languages of code.

use crate::document::{CalloutKind, Colour};

/// The colour behind a callout.
pub(super) fn callout_colour(kind: CalloutKind) -> &'static str {
    match kind {
        CalloutKind::Info => "blue",
        CalloutKind::Note => "gray",
        CalloutKind::Tip => "green",
        CalloutKind::Warning => "yellow",
        CalloutKind::Error => "red",
    }
}

/// The colour of a status.
pub(super) fn status_colour(colour: Colour) -> &'static str {
    match colour {
        Colour::Grey => "gray",
        Colour::Blue => "blue",
        Colour::Green => "green",
        Colour::Yellow => "yellow",
        Colour::Red => "red",
        Colour::Purple => "purple",
    }
}

/// Names of code languages: the API takes these and refuses all others.
const LANGUAGES: &[(&str, &str)] = &[
    ("bash", "bash"),
    ("sh", "shell"),
    ("shell", "shell"),
    ("zsh", "shell"),
    ("powershell", "powershell"),
    ("ps1", "powershell"),
    ("yaml", "yaml"),
    ("yml", "yaml"),
    ("json", "json"),
    ("hcl", "hcl"),
    ("terraform", "hcl"),
    ("docker", "docker"),
    ("dockerfile", "docker"),
    ("python", "python"),
    ("py", "python"),
    ("javascript", "javascript"),
    ("js", "javascript"),
    ("typescript", "typescript"),
    ("ts", "typescript"),
    ("go", "go"),
    ("java", "java"),
    ("sql", "sql"),
    ("xml", "xml"),
    ("html", "html"),
    ("css", "css"),
    ("diff", "diff"),
    ("markdown", "markdown"),
    ("ruby", "ruby"),
    ("rust", "rust"),
    ("c", "c"),
    ("c++", "c++"),
    ("c#", "c#"),
    ("makefile", "makefile"),
    ("toml", "toml"),
];

pub(super) fn language(name: Option<&str>) -> &'static str {
    let name = name.unwrap_or_default().trim().to_ascii_lowercase();
    LANGUAGES.iter().find(|(alias, _)| *alias == name).map_or("plain text", |(_, target)| target)
}
