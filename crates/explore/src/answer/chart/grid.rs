//! Rows and columns: sections beside leaders or kinds, co-operating units beside lead units.

use super::{
    Chart, Form, Mark, Topic, leading,
    mark::{Asks, Values},
    union,
};
use crate::{
    Key, Role, Show,
    answer::{Answers, Overlap},
    dataset::code,
    order::ascending,
};

/// Rows and columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// The rows, from the top.
    pub rows: Vec<Line>,
    /// The columns, from the left.
    pub columns: Vec<Line>,
    /// The cells that can be pointed at, row by row.
    pub cells: Vec<Cell>,
    /// The greatest count of a cell.
    pub most: usize,
}

/// A row or a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its name.
    pub name: String,
    /// The mark of its sum, each task once.
    pub mark: usize,
    /// What it belongs together with: rows or columns of another kind have another.
    pub family: usize,
}

/// Where a row meets a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Position of the row.
    pub row: usize,
    /// Position of the column.
    pub column: usize,
    /// Its mark.
    pub mark: usize,
}

impl Answers<'_> {
    /// Sections beside leaders or kinds of lead unit, every cell of them.
    pub(super) fn sections_chart(&self, columns: Key) -> Chart {
        let rows = self.compared(Key::Section);
        let compared = self.compared(columns);
        self.grid(Topic::Sections(columns), [(Key::Section, rows), (columns, compared)], true)
    }

    /// Co-operating units and collectives beside lead units, as far as they have tasks together.
    pub(super) fn matrix(&self) -> Chart {
        let mut named = self.selection.all_but(&[Key::Coop, Key::Lead]);
        // The last value is `none`: nobody works with nobody.
        let nobody = code(self.index.values(Key::Unit).len() - 1);
        for key in [Key::Coop, Key::Lead] {
            named.difference_with(&self.index.tasks(key, nobody, &[]));
        }
        let arranged = |key: Key, similar: &[u32]| {
            let codes: Vec<u32> =
                (0..nobody).filter(|&it| !named.is_disjoint(&self.index.tasks(key, it, &[]))).collect();
            let place = |&it: &u32| {
                if self.resolved.show.contains(&Show::Similar) {
                    similar.iter().position(|&other| other == it).unwrap_or(0) as u64
                } else {
                    self.family(key, it) as u64
                }
            };
            ascending(codes.iter().map(place)).into_iter().map(|at| codes[at]).collect::<Vec<_>>()
        };
        let arrangement = &self.index.dataset.arrangement;
        let rows = arranged(Key::Coop, &arrangement.coops);
        let columns = arranged(Key::Lead, &arrangement.leads);
        self.grid(Topic::Matrix, [(Key::Coop, rows), (Key::Lead, columns)], false)
    }

    /// What the values of a key belong together by: units by kind, collectives by being such.
    fn family(&self, key: Key, it: u32) -> usize {
        match key {
            Key::Lead | Key::Coop => {
                self.index.dataset.units.get(it as usize).map_or(self.index.dataset.kinds.len(), |unit| unit.kind)
            }
            _ => 0,
        }
    }

    fn grid(
        &self,
        topic: Topic,
        [(row_key, rows), (column_key, columns)]: [(Key, Vec<u32>); 2],
        is_full: bool,
    ) -> Chart {
        let others = self.selection.all_but(&[row_key, column_key]);
        let mut marks: Vec<Mark> = Vec::new();
        let mut line = |key: Key, free: Key, it: u32| {
            let name = self.label(key, it);
            let tasks = &others & &*self.index.tasks(key, it, &Role::ALL);
            let values = Values { only: vec![(key, it)], free: Some(free), ..Values::default() };
            marks.push(self.mark(vec![name.clone()], Asks::Values(values), tasks));
            Line { name, mark: marks.len() - 1, family: self.family(key, it) }
        };
        let row_lines: Vec<Line> = rows.iter().map(|&it| line(row_key, column_key, it)).collect();
        let column_lines: Vec<Line> = columns.iter().map(|&it| line(column_key, row_key, it)).collect();
        let mut cells = Vec::new();
        for (row, head) in row_lines.iter().enumerate() {
            for (column, top) in column_lines.iter().enumerate() {
                let (in_row, in_column) = (&marks[head.mark].tasks.0, &marks[top.mark].tasks.0);
                if is_full || !in_row.is_disjoint(in_column) {
                    let tasks = in_row & in_column;
                    let only = vec![(row_key, rows[row]), (column_key, columns[column])];
                    let values = Values { only, opens: topic == Topic::Matrix, ..Values::default() };
                    let names = vec![head.name.clone(), top.name.clone()];
                    cells.push(Cell { row, column, mark: marks.len() });
                    marks.push(self.mark(names, Asks::Values(values), tasks));
                }
            }
        }
        let counts = || cells.iter().map(|cell| marks[cell.mark].count);
        let in_cells = union(self.index.dataset.len(), &marks[row_lines.len() + column_lines.len()..]).count_ones(..);
        Chart {
            topic,
            leading: leading(&marks, cells.iter().map(|cell| cell.mark)),
            distinct: others.count_ones(..),
            overlap: Overlap::of(counts().sum(), in_cells),
            form: Form::Grid(Grid { most: counts().max().unwrap_or(0), rows: row_lines, columns: column_lines, cells }),
            marks,
        }
    }
}
