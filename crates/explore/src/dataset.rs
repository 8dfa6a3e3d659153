//! The notice laid out in columns, ready to be embedded and decoded without parsing text.
//!
//! A task is a position; its values are small codes in columns; every distinct printed cell is kept once. In memory
//! a task costs some 40 bytes and four bytes for each unit that it names, beside the distinct texts.

mod lists;
mod texts;

use std::collections::BTreeMap;

use notice::{Cells, Collective, Date, Flag, Kind, Leader, Notice, Target, Unit};
use serde::{Deserialize, Serialize};

pub(crate) use lists::Lists;
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
    /// Positions of the printed cells among `texts`: task, leader, lead, coop.
    pub(crate) cells: [Vec<u32>; 4],
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
        let column = &self.tasks.cells[cell as usize];
        column.get(task).map_or("", |&text| self.tasks.texts.get(text))
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

impl From<&Notice> for Dataset {
    fn from(notice: &Notice) -> Self {
        let first_subsections: Vec<usize> = notice
            .sections
            .iter()
            .scan(0, |next, section| {
                let first = *next;
                *next += section.subsections.len();
                Some(first)
            })
            .collect();
        let mut tasks = Tasks::default();
        let mut texts = Interner::default();
        let mut flags = Interner::default();
        let mut targets = Interner::default();
        for task in &notice.tasks {
            let first = first_subsections.get(task.section).copied().unwrap_or(0);
            tasks.subsection.push(code(first + task.subsection));
            tasks.leader.push(code(task.leader.unwrap_or(notice.leaders.len())));
            tasks.leads.push(task.leads.iter().map(|&unit| code(unit)));
            tasks.coops.push(task.coops.iter().map(|&unit| code(unit)));
            tasks.collectives.push(task.collectives.iter().map(|&it| code(it)));
            let Cells { task: text, leader, lead, coop } = &task.cells;
            for (column, words) in tasks.cells.iter_mut().zip([text, leader, lead, coop]) {
                column.push(texts.position(words.clone()));
            }
            tasks.targets.push(task.targets.iter().map(|target| targets.position(target.clone())));
            tasks.flags.push(
                task.flags.iter().map(|flag| flags.position((flag.rule, flag.printed.clone(), flag.read_as.clone()))),
            );
        }
        tasks.texts = texts.values().iter().map(String::as_str).collect();
        tasks.target_kinds = targets.values();
        tasks.flag_kinds =
            flags.values().into_iter().map(|(rule, printed, read_as)| Flag { rule, printed, read_as }).collect();
        Self {
            heading: Heading {
                title: notice.title.clone(),
                table_title: notice.table_title.clone(),
                number: notice.number.clone(),
                issuer: notice.issuer.clone(),
                issued: notice.issued,
                published: notice.published,
            },
            sections: notice.sections.iter().map(|section| section.title.clone()).collect(),
            subsections: notice
                .sections
                .iter()
                .zip(0..)
                .flat_map(|(section, position)| section.subsections.iter().map(move |it| (position, it.title.clone())))
                .collect(),
            kinds: notice.kinds.clone(),
            leaders: notice.leaders.clone(),
            units: notice.units.clone(),
            collectives: notice.collectives.clone(),
            tasks,
        }
    }
}

/// Gives each distinct value a position, in the order in which they first come.
struct Interner<T> {
    positions: BTreeMap<T, u32>,
}

impl<T> Default for Interner<T> {
    fn default() -> Self {
        Self { positions: BTreeMap::new() }
    }
}

impl<T: Ord> Interner<T> {
    fn position(&mut self, value: T) -> u32 {
        let next = code(self.positions.len());
        *self.positions.entry(value).or_insert(next)
    }

    fn values(self) -> Vec<T> {
        let mut values: Vec<(u32, T)> = self.positions.into_iter().map(|(value, at)| (at, value)).collect();
        values.sort_unstable_by_key(|&(at, _)| at);
        values.into_iter().map(|(_, value)| value).collect()
    }
}

/// A position as it is stored. Notices are far smaller than the four thousand million that fit.
pub(crate) fn code(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
