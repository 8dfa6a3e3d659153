//! What a notice says, once read. Plain data: everything refers to everything else by position.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Target;

/// A notice that divides responsibilities, with everything that is printed in it.
///
/// Positions (`usize`) in tasks point into `leaders`, `units` and `collectives` of the same notice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notice {
    /// The notice's own title, `广州市人民政府关于印发…的通知`.
    pub title: String,
    /// The title above the table, `2021年市政府工作报告部署工作责任分工`.
    pub table_title: String,
    /// The document number, `穗府〔2021〕3号`.
    pub number: String,
    /// Who issued it, `广州市人民政府`.
    pub issuer: String,
    /// The day under the issuer's name.
    pub issued: Date,
    /// The day on which it was put on the web.
    pub published: Date,
    /// The day on which it was printed and sent out.
    pub printed: Date,
    /// The covering letter: the line that addresses it, then its paragraphs.
    pub letter: Vec<String>,
    /// Sections in printed order.
    pub sections: Vec<Section>,
    /// Tasks in printed order; serials run from 1 without a gap.
    pub tasks: Vec<Task>,
    /// Kinds of unit, in the register's order.
    pub kinds: Vec<Kind>,
    /// Leaders: the register's, then those that it lacks.
    pub leaders: Vec<Leader>,
    /// Units: the register's, then those that it lacks.
    pub units: Vec<Unit>,
    /// Collectives: the register's, then those that it lacks.
    pub collectives: Vec<Collective>,
    /// English for names of kinds, leaders, units and collectives and for titles of headings, by what is printed. It is the
    /// register's own and nobody's official name; whom the register lacks has none.
    pub english: BTreeMap<String, String>,
}

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Date {
    /// Year, such as 2021.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
}

/// A section of the table. Its number is its position plus one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// The title as printed, with its full stop.
    pub title: String,
    /// Subsections in printed order.
    pub subsections: Vec<Subsection>,
}

/// A subsection of the table. Its number is its position in the section plus one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subsection {
    /// The title as printed, with its full stop.
    pub title: String,
}

/// One row of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Task {
    /// The serial number, from 1.
    pub serial: u32,
    /// Position of its section.
    pub section: usize,
    /// Position of its subsection within the section.
    pub subsection: usize,
    /// The words as printed.
    pub cells: Cells,
    /// Position of its leader; `None` where the notice names none.
    pub leader: Option<usize>,
    /// Positions of the lead units, in printed order.
    pub leads: Vec<usize>,
    /// Positions of the co-operating units that are named, in printed order.
    pub coops: Vec<usize>,
    /// Positions of the collectives that are named, in printed order.
    pub collectives: Vec<usize>,
    /// Its quantified targets, in printed order.
    pub targets: Vec<Target>,
    /// Every reading that goes beyond the letter.
    pub flags: Vec<Flag>,
}

/// The cells of a row, to the letter. A cell of several paragraphs holds them with `\n` between.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cells {
    /// 重点工作
    pub task: String,
    /// 分管领导
    pub leader: String,
    /// 牵头单位
    pub lead: String,
    /// 配合单位; empty where the cell is.
    pub coop: String,
}

/// A reading that goes beyond the letter, beside the words as printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flag {
    /// The rule that was applied.
    pub rule: Rule,
    /// The words as printed.
    pub printed: String,
    /// The names that they were read as; none where the words name nobody that can be counted.
    pub read_as: Vec<String>,
}

/// The reading rules that go beyond the letter (rules 2, 4, 5, 6 and 7 of the design).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// White space inside a name is typesetting: `王 东`.
    Spacing,
    /// `——` names no leader.
    NoLeader,
    /// Units share an ending: `荔湾区、黄埔区政府`.
    SharedEnding,
    /// A unit by its other name: `市政府外办(市港澳办)`.
    OtherName,
    /// A collective whose members stand in brackets behind it.
    ListedMembers,
    /// A collective that stands for all its registered members: `各区政府`.
    ClosedCollective,
    /// A collective whose members nobody lists; nobody is counted for it.
    OpenCollective,
    /// A cell that goes on in the next paragraph, because it ends in a comma.
    ContinuedCell,
    /// A second lead unit in a paragraph of its own.
    SecondLead,
}

/// A kind of unit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kind {
    /// Short stable ASCII id, `district`.
    pub id: String,
    /// Name, `区政府`.
    pub name: String,
}

/// A leader of the city government.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leader {
    /// Short stable ASCII id, `wangdong`.
    pub id: String,
    /// Name without typesetting, `王东`.
    pub name: String,
}

/// A unit that can be on the hook for a task.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Short stable ASCII id, `liwan`.
    pub id: String,
    /// Registered name, as the notice prints it, `荔湾区政府`.
    pub name: String,
    /// Other official names, `市港澳办`.
    pub other_names: Vec<String>,
    /// Names that people use for short, `发改委`.
    pub short_names: Vec<String>,
    /// Position of its kind.
    pub kind: usize,
}

/// A name that stands for units which it does not name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Collective {
    /// Short stable ASCII id, `gequzhengfu`.
    pub id: String,
    /// Registered name, `各区政府`.
    pub name: String,
    /// Positions of its members, from the register or from the brackets behind its name; `None` where it is open.
    pub members: Option<Vec<usize>>,
    /// Positions of the kinds of unit that its words can mean where it is open; `None` where they can mean any.
    pub might_include: Option<Vec<usize>>,
}

impl Collective {
    /// Whether it is open, and its words can mean units of this kind. Nobody is counted for it on that ground.
    #[must_use]
    pub fn might_include(&self, kind: usize) -> bool {
        self.members.is_none() && self.might_include.as_ref().is_none_or(|kinds| kinds.contains(&kind))
    }
}
