//! Which tasks contain a word, and how near to what was typed.

use std::sync::Arc;

use fixedbitset::FixedBitSet;

use super::{Index, Sound};
use crate::{Key, Word, dataset::Cell};

/// The tasks in which a word was found, from where it is printed to where it is only meant. A task can be in several.
pub(crate) struct Hits {
    /// In the cell that says what to do; in the other printed cells; in the title of the section or the subsection; in a
    /// name by which somebody is known who is named there; and by sound, anywhere.
    pub(crate) nearest_first: [FixedBitSet; 5],
}

/// How near each place is. So far apart that two words that are printed come before one that is and one that is meant.
const NEARNESS: [usize; 5] = [100, 99, 98, 2, 1];

impl Hits {
    /// The tasks in which the word was found anywhere.
    pub(crate) fn anywhere(&self) -> FixedBitSet {
        let [first, others @ ..] = &self.nearest_first;
        others.iter().fold(first.clone(), |mut all, tasks| {
            all.union_with(tasks);
            all
        })
    }

    /// How near a task is to the word: the nearer, the greater; 0 where the word is not.
    pub(crate) fn nearness(&self, task: usize) -> usize {
        let found = self.nearest_first.iter().position(|tasks| tasks.contains(task));
        found.map_or(0, |at| NEARNESS[at])
    }
}

impl Index {
    /// The tasks that contain a word. Reads every distinct cell and every name once, then a code for each cell of each
    /// task; a word that can be pinyin is read for a second time, as it sounds.
    pub(crate) fn hits(&self, word: &Word) -> Hits {
        let [text, cells, headings, names] = self.places(
            |texts| texts.extend(self.cells.writing(&word.text)),
            |names| names.extend(self.names.searched.writing(&word.text)),
        );
        let sound = word.sound.as_ref().map(|sound| {
            self.places(
                |texts| texts.extend(self.cells.saying(&self.script, sound)),
                |names| names.extend(self.names.searched.saying(&self.script, sound)),
            )
        });
        let by_sound = sound.into_iter().flatten().fold(self.no_tasks(), |mut all, tasks| {
            all.union_with(&tasks);
            all
        });
        Hits { nearest_first: [text, cells, headings, names, by_sound] }
    }

    /// Lets the last syllable of a word be unfinished where the word is found in no other way: on the way from `fazh` to
    /// `fazhan`, `fazha` is a whole word too, and nobody wants to be told that there is none.
    pub(super) fn settle(&self, word: &mut Word) {
        let is_found = |sound: &Sound| {
            [&self.cells, &self.names.searched].iter().any(|texts| {
                texts.writing(&word.text).next().is_some() || texts.saying(&self.script, sound).next().is_some()
            })
        };
        if word.sound.as_deref().is_some_and(|sound| !is_found(sound)) {
            word.sound = self.script.sound(&word.text, true).map(Arc::new);
        }
    }

    /// The tasks of texts and names: by the cell that says what to do, the other cells, the titles, and the names.
    fn places(
        &self,
        find_texts: impl FnOnce(&mut FixedBitSet),
        find_names: impl FnOnce(&mut FixedBitSet),
    ) -> [FixedBitSet; 4] {
        let mut texts = FixedBitSet::with_capacity(self.cells.len());
        find_texts(&mut texts);
        let in_cells = |cells: &[Cell]| {
            let mut tasks = self.no_tasks();
            for &cell in cells {
                let column = self.dataset.tasks.column(cell);
                tasks.extend(
                    (0..).zip(column).filter(|(_, text)| texts.contains(**text as usize)).map(|(task, _)| task),
                );
            }
            tasks
        };
        let mut found = FixedBitSet::with_capacity(self.names.bearers.len());
        find_names(&mut found);
        let (mut headings, mut names) = (self.no_tasks(), self.no_tasks());
        for name in found.ones() {
            let (key, code, _) = self.names.bearers[name];
            match key {
                Key::Section => headings.union_with(&self.tasks[key as usize][code as usize]),
                Key::Unit => names.union_with(&self.named[code as usize]),
                _ => names.union_with(&self.tasks[key as usize][code as usize]),
            }
        }
        [in_cells(&[Cell::Task]), in_cells(&[Cell::Leader, Cell::Lead, Cell::Coop]), headings, names]
    }

    fn no_tasks(&self) -> FixedBitSet {
        FixedBitSet::with_capacity(self.dataset.len())
    }
}
