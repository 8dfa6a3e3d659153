use std::fmt;

/// Why a notice or its register cannot be read: what is wrong, where, and what to do.
///
/// `Display` says all of it in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// The file that is at fault: `notice.txt`, `units.toml` or `targets.toml`.
    pub file: &'static str,
    /// The line in it, from 1; `None` where no line can be named.
    pub line: Option<usize>,
    /// What is wrong.
    pub problem: Problem,
    /// What should have stood there.
    pub expected: String,
    /// What stood there.
    pub found: String,
}

/// What can be wrong with a notice or its register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A file cannot be read.
    File,
    /// The text is not UTF-8.
    NotUtf8,
    /// The text is empty.
    Empty,
    /// There is no table, or nothing in it.
    NoTable,
    /// A section or subsection has no title, or a wrong number.
    Heading,
    /// A serial is out of order or doubled.
    Serial,
    /// A row is too short to name a lead unit.
    NoLead,
    /// A row has more cells than the table has columns.
    TooManyCells,
    /// A bracket is not closed, not opened, or too deep.
    Bracket,
    /// An entry of the register cannot be used.
    Register,
}

impl Problem {
    fn says(self) -> (&'static str, &'static str) {
        match self {
            Self::File => ("the file cannot be read", "check the path and its permissions"),
            Self::NotUtf8 => ("the text is not UTF-8", "save it as UTF-8"),
            Self::Empty => ("the text is empty", "save the whole page as text"),
            Self::NoTable => ("there is no table", "save the whole page as text, one cell to a paragraph"),
            Self::Heading => ("a heading is broken", "compare the headings around it with the published page"),
            Self::Serial => ("a serial is out of order", "check that no row is missing, doubled or moved"),
            Self::NoLead => ("a task has no lead unit", "compare the row with the published page"),
            Self::TooManyCells => ("a row has too many cells", "compare the row with the published page"),
            Self::Bracket => ("brackets do not match", "compare the cell with the published page"),
            Self::Register => ("the register cannot be used", "correct the entry"),
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, problem, expected, found } = self;
        let (wrong, advice) = problem.says();
        f.write_str(file)?;
        if let Some(line) = line {
            write!(f, ", line {line}")?;
        }
        write!(f, ": {wrong}: expected {expected}, found {found}; {advice}")
    }
}

impl std::error::Error for ReadError {}
