//! What a target cannot hold: said, never swallowed.

use std::fmt;

/// Something of the document that the target cannot hold as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// What.
    pub what: Lost,
    /// Where in the document.
    pub at: At,
}

/// Where in a document something stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum At {
    /// In the title.
    Title,
    /// Before the first heading.
    #[default]
    Beginning,
    /// Under a heading without number.
    Section(String),
    /// In a step.
    Step(u32),
}

/// What was lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lost {
    /// Control characters, which no text needs, were taken out.
    ControlCharacters(usize),
    /// Invisible characters that can make a text read otherwise than it is, taken out or made visible.
    HiddenCharacters(usize),
    /// A link to an address that is neither `http`, `https` nor `mailto`; its words stay.
    Link(String),
    /// A link longer than the target takes; its words stay.
    LongLink(usize),
    /// There is no picture where one should be.
    Picture(String),
    /// The target takes no pictures here: a numbered place says where it goes.
    PictureByHand(String),
    /// A picture in a table stands below the table instead.
    PictureMoved(String),
    /// Code written as plain text, because the target would alter it.
    CodeAsText,
    /// Strong or emphasised text without its style.
    Style,
    /// An expandable section that is always open.
    AlwaysOpen(String),
    /// Tick boxes written as signs.
    TickBoxes,
    /// Coloured status written as strong text.
    StatusColour,
    /// No table of contents.
    Contents,
    /// A list in a table cell written as lines.
    ListInCell,
    /// The title is too long for the target and was cut.
    LongTitle,
    /// A line break written as a space or a stroke.
    LineBreak,
    /// Structure deeper than the target takes was written less deep.
    Nesting,
    /// A text cut into pieces because the target limits its length.
    Split,
    /// Steps that were to be one numbered list stand under headings.
    NumberedList,
    /// Something a person must say is still blank.
    Blank(String),
    /// An act that the target cannot perform.
    Act(String),
}

impl fmt::Display for Loss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.at {
            At::Title => write!(f, "Title: ")?,
            At::Beginning => write!(f, "Beginning: ")?,
            At::Section(name) => write!(f, "Section “{name}”: ")?,
            At::Step(number) => write!(f, "Step {number}: ")?,
        }
        write!(f, "{}", self.what)
    }
}

impl fmt::Display for Lost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ControlCharacters(count) => write!(f, "{count} control character(s) were taken out"),
            Self::HiddenCharacters(count) => {
                write!(f, "{count} invisible character(s) were taken out or made visible")
            }
            Self::Link(url) => write!(f, "the link to “{url}” was dropped, only web and mail addresses are kept"),
            Self::LongLink(length) => write!(f, "a link of {length} characters is too long here, its text stays"),
            Self::Picture(why) => write!(f, "no screenshot: {why}"),
            Self::PictureByHand(file) => write!(f, "put {file} where the text says so"),
            Self::PictureMoved(file) => write!(f, "{file} stands below its table"),
            Self::CodeAsText => f.write_str("code is written as plain text, it would be altered otherwise"),
            Self::Style => f.write_str("bold or italics were dropped"),
            Self::AlwaysOpen(title) => write!(f, "“{title}” cannot be collapsed here"),
            Self::TickBoxes => f.write_str("tick boxes are written as signs"),
            Self::StatusColour => f.write_str("a status has no colour here"),
            Self::Contents => f.write_str("no table of contents here"),
            Self::ListInCell => f.write_str("a list in a table is written as lines"),
            Self::LongTitle => f.write_str("the title was cut, it is too long here"),
            Self::LineBreak => f.write_str("a line break is written as “ / ”"),
            Self::Nesting => f.write_str("nested parts are written less deep"),
            Self::Split => f.write_str("a long text is cut into pieces"),
            Self::NumberedList => f.write_str("the steps stand under headings, a numbered list would fall apart here"),
            Self::Blank(question) => write!(f, "still blank: {question}"),
            Self::Act(why) => write!(f, "cannot be automated: {why}"),
        }
    }
}
