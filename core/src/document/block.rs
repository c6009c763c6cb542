//! The block tree.

use crate::caption::Language;
use crate::text::Text;

/// A document: what a page of a wiki, a file in a repository or a printed sheet is made from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// Its title. Targets that keep the title apart do not repeat it in the body.
    pub title: String,
    /// Top-level blocks in reading order.
    pub blocks: Vec<Block>,
    /// The language of the words that writers add.
    pub language: Language,
}

/// What may stand at the top level.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// What may stand in an expandable section, too.
    Flow(Flow),
    /// An expandable section.
    Expand(Expand),
    /// A table of the document's sections, where the target makes one.
    Contents,
    /// What the document is about: names on the left, facts on the right.
    Facts(Vec<(Text, Text)>),
    /// A line across the page.
    Divider,
}

/// What may stand at the top level and in an expandable section.
#[derive(Clone, Debug, PartialEq)]
pub enum Flow {
    /// What may stand anywhere.
    Inner(Inner),
    /// A heading.
    Heading(Heading),
    /// A callout.
    Callout(Callout),
    /// A table.
    Table(Table),
    /// A status lozenge on a line of its own.
    Status(Status),
}

/// What may stand anywhere, also in a list item, a callout or a table cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Inner {
    /// Text. A line feed in a run is a line break.
    Paragraph(Text),
    /// A bullet or numbered list.
    List(List),
    /// Things to tick off.
    Tasks(Vec<Task>),
    /// Code.
    Code(Code),
    /// A picture.
    Figure(Figure),
}

/// A heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// How deep.
    pub level: Level,
    /// The number of the step it heads.
    pub number: Option<u32>,
    /// Its words.
    pub text: Text,
}

/// Depth of a heading. The first level is the title's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A section.
    Section,
    /// A step.
    Step,
    /// Something within a step.
    Detail,
}

impl Level {
    /// As HTML and Markdown count.
    #[must_use]
    pub fn depth(self) -> usize {
        match self {
            Self::Section => 2,
            Self::Step => 3,
            Self::Detail => 4,
        }
    }
}

/// A list.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// Bullets or numbers.
    pub kind: ListKind,
    /// Its items.
    pub items: Vec<ListItem>,
}

/// Bullets or numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// Bullets.
    Bullet,
    /// Numbers, from this one.
    Ordered(u32),
}

/// A list item: a line of text, then whatever belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub struct ListItem {
    /// The line beside the marker.
    pub text: Text,
    /// What stands below it.
    pub content: Vec<Inner>,
}

/// A thing to tick off.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// What to do.
    pub text: Text,
    /// Ticked.
    pub done: bool,
    /// Its parts.
    pub parts: Vec<Task>,
}

/// A box that catches the eye.
#[derive(Clone, Debug, PartialEq)]
pub struct Callout {
    /// Which.
    pub kind: CalloutKind,
    /// What it says.
    pub content: Vec<Inner>,
}

/// Kinds of callout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalloutKind {
    /// Background.
    Info,
    /// Something to know.
    Note,
    /// Something helpful.
    Tip,
    /// Something to beware of.
    Warning,
    /// Something that went wrong or will.
    Error,
}

/// Code or other text in which every character counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// What it is written in, as its author calls it.
    pub language: Option<String>,
    /// The text.
    pub text: String,
}

/// A picture, by the name of its file in the export.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The number of the step it belongs to.
    pub step: u32,
    /// File name: lower-case ASCII, unique within the document.
    pub file: String,
    /// What it shows, for who cannot see it.
    pub alt: String,
    /// The line below it.
    pub caption: Option<Text>,
    /// Width and height in pixels, once known.
    pub size: Option<(u32, u32)>,
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The first row is a header.
    pub header_row: bool,
    /// The first column is a header.
    pub header_column: bool,
    /// Rows. Writers fill short rows up.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// Names on the left, facts on the right.
    #[must_use]
    pub fn of_facts(rows: &[(Text, Text)]) -> Self {
        let rows = rows.iter().map(|(name, fact)| vec![name.clone().into(), fact.clone().into()]);
        Self { header_row: false, header_column: true, rows: rows.collect() }
    }

    /// Cells of the longest row.
    #[must_use]
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }
}

/// A table cell; empty when it holds nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// What stands in it.
    pub content: Vec<CellBlock>,
}

/// What may stand in a table cell.
#[derive(Clone, Debug, PartialEq)]
pub enum CellBlock {
    /// What may stand anywhere.
    Inner(Inner),
    /// A status lozenge.
    Status(Status),
}

/// A section that opens and closes.
#[derive(Clone, Debug, PartialEq)]
pub struct Expand {
    /// What is seen while it is closed.
    pub title: String,
    /// What is seen when it is open.
    pub content: Vec<Flow>,
}

/// A word in a coloured lozenge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// The word.
    pub text: String,
    /// Its colour.
    pub colour: Colour,
}

/// Colours of a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// Nothing special.
    Grey,
    /// Under way.
    Blue,
    /// Good.
    Green,
    /// Look out.
    Yellow,
    /// Bad.
    Red,
    /// Something else.
    Purple,
}

impl From<Inner> for Block {
    fn from(inner: Inner) -> Self {
        Self::Flow(Flow::Inner(inner))
    }
}

impl From<Flow> for Block {
    fn from(flow: Flow) -> Self {
        Self::Flow(flow)
    }
}

impl From<Text> for Cell {
    fn from(text: Text) -> Self {
        Self { content: vec![CellBlock::Inner(Inner::Paragraph(text))] }
    }
}
