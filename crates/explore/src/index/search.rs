//! Which tasks contain a word, and how near to what was typed.

use std::sync::Arc;

use fixedbitset::FixedBitSet;

use super::{Index, Searched};
use crate::{Key, Word, dataset::Cell};

/// The tasks in which a word was found, from where it is printed to where it is only meant. A task can be in several.
#[derive(Debug)]
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
        let names = &self.names.searched;
        let [text, cells, headings, bearers] = self.places(self.cells.writing(word), names.writing(word));
        let [mut by_sound, others @ ..] =
            self.places(self.cells.saying(word, &self.script), names.saying(word, &self.script));
        for tasks in &others {
            by_sound.union_with(tasks);
        }
        Hits { nearest_first: [text, cells, headings, bearers, by_sound] }
    }

    /// Lets the last syllable of a word be unfinished where the word is found in no other way: on the way from `fazh` to
    /// `fazhan`, `fazha` is a whole word too, and nobody wants to be told that there is none.
    pub(super) fn settle(&self, word: &mut Word) {
        let is_found =
            |texts: &Searched| !texts.writing(word).is_empty() || !texts.saying(word, &self.script).is_empty();
        if word.sound.is_some() && !is_found(&self.cells) && !is_found(&self.names.searched) {
            word.sound = self.script.sound(&word.text, true).map(Arc::new);
        }
    }

    /// The tasks of texts and names: by the cell that says what to do, the other cells, the titles, and the names.
    fn places(&self, in_texts: Vec<usize>, in_names: Vec<usize>) -> [FixedBitSet; 4] {
        let mut texts = FixedBitSet::with_capacity(self.cells.len());
        texts.extend(in_texts);
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
        let (mut headings, mut names) = (self.no_tasks(), self.no_tasks());
        for name in in_names {
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
