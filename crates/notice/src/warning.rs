use std::fmt;

/// Something in the source that was kept, but that somebody should look at.
///
/// `Display` says what and where in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The serial of the task that it is about.
    pub serial: Option<u32>,
    /// The line of the source, from 1.
    pub line: Option<usize>,
    /// What it is.
    pub kind: WarningKind,
}

/// What a [`Warning`] is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WarningKind {
    /// A unit that the register lacks; it was added to the notice's units.
    UnknownUnit(String),
    /// A collective that the register lacks; it was added to the notice's collectives.
    UnknownCollective(String),
    /// A leader whom the register lacks; added to the notice's leaders.
    UnknownLeader(String),
    /// Words of `targets.toml` that the task's cell does not hold, or holds twice, or whose task does not exist.
    UnknownTarget(String),
    /// A figure in the task's cell that `targets.toml` says nothing of.
    UnjudgedFigure(String),
    /// A target in whose words the rule reads another value, unit or comparator.
    TargetReadOtherwise(String),
    /// The title of a heading for which the register has no English.
    NoEnglish(String),
    /// A title for which the register has English, and which the notice lacks.
    UnusedEnglish(String),
    /// A paragraph that has no place in a notice.
    Unplaced(String),
    /// A part of the notice that was not found, such as its number.
    Missing(&'static str),
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        if let Some(serial) = self.serial {
            write!(f, "task {serial}: ")?;
        }
        match &self.kind {
            WarningKind::UnknownUnit(name) => write!(f, "the unit {name} is not in the register"),
            WarningKind::UnknownCollective(name) => {
                write!(f, "the collective {name} is not in the register")
            }
            WarningKind::UnknownLeader(name) => {
                write!(f, "the leader {name} is not in the register")
            }
            WarningKind::UnknownTarget(words) => {
                write!(
                    f,
                    "targets.toml says {words}, which is not in the task's words, or not only once; copy it from there"
                )
            }
            WarningKind::UnjudgedFigure(words) => {
                write!(
                    f,
                    "the figure {words} is not in targets.toml; add it as a target, or to no_target with the reason"
                )
            }
            WarningKind::TargetReadOtherwise(words) => {
                write!(
                    f,
                    "the target {words} is not what the rule reads in these words; compare with `cargo xtask targets`"
                )
            }
            WarningKind::NoEnglish(title) => {
                write!(f, "the heading {title} has no English; add it to the headings in units.toml")
            }
            WarningKind::UnusedEnglish(title) => {
                write!(f, "units.toml has English for the heading {title}, which the notice lacks; copy it from there")
            }
            WarningKind::Unplaced(text) => write!(f, "this paragraph has no place: {text}"),
            WarningKind::Missing(part) => write!(f, "the notice has no {part}"),
        }
    }
}
