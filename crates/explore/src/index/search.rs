//! Which tasks contain a word, and where.

use fixedbitset::FixedBitSet;

use super::Index;
use crate::{Key, dataset::Cell};

/// The tasks in which a word was found, by place. A task can stand in several.
pub(crate) struct Hits {
    /// In the cell that says what to do.
    pub(crate) task: FixedBitSet,
    /// In the other printed cells, or in a registered, other or short name of whoever is named there.
    pub(crate) names: FixedBitSet,
    /// In the title of the section or the subsection.
    pub(crate) headings: FixedBitSet,
}

impl Hits {
    /// The tasks in which the word was found anywhere.
    pub(crate) fn anywhere(&self) -> FixedBitSet {
        let mut all = self.task.clone();
        all.union_with(&self.names);
        all.union_with(&self.headings);
        all
    }
}

impl Index {
    /// The tasks that contain a folded word. Reads every distinct cell once, then a code for each cell of each task;
    /// names and titles are compared once each, not once a task.
    pub(crate) fn hits(&self, word: &str) -> Hits {
        let none = || FixedBitSet::with_capacity(self.dataset.len());
        let mut texts = FixedBitSet::with_capacity(self.folded.len());
        texts.extend(self.folded.containing(word));

        let in_cells = |cells: &[Cell]| {
            let mut tasks = none();
            for &cell in cells {
                let column = &self.dataset.tasks.cells[cell as usize];
                tasks.extend(
                    (0..).zip(column).filter(|(_, text)| texts.contains(**text as usize)).map(|(task, _)| task),
                );
            }
            tasks
        };
        let by_name = |key: Key, tasks_by_code: &[FixedBitSet]| {
            let mut tasks = none();
            for (value, having) in self.values(key).iter().zip(tasks_by_code) {
                // The first name is the id, and the value `none` is no name that anybody printed.
                if value.id != "none" && value.known_as.iter().skip(1).any(|name| name.contains(word)) {
                    tasks.union_with(having);
                }
            }
            tasks
        };
        let mut names = in_cells(&[Cell::Leader, Cell::Lead, Cell::Coop]);
        names.union_with(&by_name(Key::Leader, &self.tasks[Key::Leader as usize]));
        names.union_with(&by_name(Key::Unit, &self.named));
        let headings = by_name(Key::Section, &self.tasks[Key::Section as usize]);
        Hits { task: in_cells(&[Cell::Task]), names, headings }
    }
}
