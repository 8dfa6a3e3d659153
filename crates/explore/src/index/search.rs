//! Which tasks contain a word, and where.

use fixedbitset::FixedBitSet;

use super::Index;
use crate::{Key, Role, dataset::Cell};

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
        let by_name = |key: Key| {
            let mut tasks = none();
            for (value, code) in self.values(key).iter().zip(0..) {
                // The first name is the id, and the value `none` is no name that anybody printed.
                if value.id != "none" && value.known_as.iter().skip(1).any(|name| name.contains(word)) {
                    tasks.union_with(&self.tasks(key, code, &Role::ALL));
                }
            }
            tasks
        };
        let mut names = in_cells(&[Cell::Leader, Cell::Lead, Cell::Coop]);
        for key in [Key::Leader, Key::Lead, Key::Coop] {
            names.union_with(&by_name(key));
        }
        Hits { task: in_cells(&[Cell::Task]), names, headings: by_name(Key::Section) }
    }
}
