//! The notice laid out in columns, ready to be embedded and decoded without parsing text.
//!
//! A task is a position; its values are small codes in columns; every distinct printed cell is kept once. In memory
//! a task costs some 40 bytes and four bytes for each unit that it names, beside the distinct texts.

mod characters;
mod lists;
#[cfg(not(target_family = "wasm"))]
pub(crate) mod make;
mod record;
mod steps;
mod texts;

use notice::{Collective, Date, Flag, Kind, Leader, Target, Unit};
use serde::{Deserialize, Serialize};

pub(crate) use characters::Characters;
pub(crate) use lists::Lists;
#[cfg(not(target_family = "wasm"))]
pub use make::glosses;
pub use record::{CollectiveRecord, Involved, Number, Record, TargetRecord, UnitRecord};
pub(crate) use texts::Texts;

/// A notice in columns. Made by [`Dataset::from`], kept as bytes, decoded at the start.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dataset {
    pub(crate) heading: Heading,
    /// Titles of the sections, as printed.
    pub(crate) sections: Vec<String>,
    /// For each subsection its section and its title, as printed.
    pub(crate) subsections: Vec<(u32, String)>,
    pub(crate) kinds: Vec<Kind>,
    pub(crate) leaders: Vec<Leader>,
    pub(crate) units: Vec<Unit>,
    pub(crate) collectives: Vec<Collective>,
    pub(crate) tasks: Tasks,
    pub(crate) characters: Characters,
    pub(crate) arrangement: Arrangement,
}

/// Where pictures put units, so that nothing moves while a person filters, and two people see the same. From the whole
/// notice, ahead of time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Arrangement {
    /// For each unit its place in the network, from the left and from the top, in thousandths of the picture.
    pub(crate) places: Vec<(u16, u16)>,
    /// Lead units, like beside like.
    pub(crate) leads: Vec<u32>,
    /// Co-operating units and collectives, like beside like.
    pub(crate) coops: Vec<u32>,
}

/// The head of the notice: what a citation needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// The notice's own title.
    pub title: String,
    /// The title above the table.
    pub table_title: String,
    /// The document number, `穗府〔2021〕3号`.
    pub number: String,
    /// Who issued it.
    pub issuer: String,
    /// The day of issue.
    pub issued: Date,
    /// The day of publication on the web.
    pub published: Date,
}

/// The columns, one entry a task.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Tasks {
    /// Position of the subsection, counted through the notice.
    pub(crate) subsection: Vec<u32>,
    /// Position of the leader, or the number of leaders where none is named.
    pub(crate) leader: Vec<u32>,
    pub(crate) leads: Lists,
    pub(crate) coops: Lists,
    pub(crate) collectives: Lists,
    /// Positions of the printed cells among `texts`, a column behind the other: all tasks, leaders, leads, coops.
    #[serde(with = "steps")]
    pub(crate) cells: Vec<u32>,
    pub(crate) texts: Texts,
    /// Positions among `flag_kinds`.
    pub(crate) flags: Lists,
    pub(crate) flag_kinds: Vec<Flag>,
    /// Positions among `target_kinds`.
    pub(crate) targets: Lists,
    pub(crate) target_kinds: Vec<Target>,
}

impl Dataset {
    /// How many tasks there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.tasks.subsection.len()
    }

    /// Whether there is no task at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The head of the notice.
    #[must_use]
    pub fn heading(&self) -> &Heading {
        &self.heading
    }

    /// The dataset as bytes ([postcard](https://postcard.jamesmunns.com/wire-format)).
    ///
    /// # Errors
    /// When memory runs out; a dataset has nothing that cannot be written.
    pub fn to_bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(self)
    }

    /// The dataset that [`Dataset::to_bytes`] wrote.
    ///
    /// # Errors
    /// When the bytes are not such a dataset.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, postcard::Error> {
        postcard::from_bytes(bytes)
    }

    /// The words printed in a cell of a task.
    pub(crate) fn cell(&self, task: usize, cell: Cell) -> &str {
        self.tasks.column(cell).get(task).map_or("", |&text| self.tasks.texts.get(text))
    }
}

impl Tasks {
    /// For each task the position of what is printed in a cell of it.
    pub(crate) fn column(&self, cell: Cell) -> &[u32] {
        let tasks = self.subsection.len();
        self.cells.get(cell as usize * tasks..).and_then(|column| column.get(..tasks)).unwrap_or(&[])
    }
}

/// A cell of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    Task,
    Leader,
    Lead,
    Coop,
}

impl Cell {
    pub(crate) const ALL: [Self; 4] = [Self::Task, Self::Leader, Self::Lead, Self::Coop];
}

/// A position as it is stored. Notices are far smaller than the four thousand million that fit.
pub(crate) fn code(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
