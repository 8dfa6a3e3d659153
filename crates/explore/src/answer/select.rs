//! Which tasks each part of a query lets through.

use fixedbitset::FixedBitSet;

use crate::{Choice, Field, Index, Key, Reason, Resolved, Role, Warning, Word, index::Hits};

/// The tasks that each part of a query lets through; `None` where a part asks for nothing.
pub(super) struct Selection {
    tasks: usize,
    words: Option<FixedBitSet>,
    keys: [Option<FixedBitSet>; Key::ALL.len()],
    /// Where each wanted word was found, in the order of the searches and their words.
    pub(super) hits: Vec<Hits>,
}

impl Selection {
    /// The tasks that all parts let through.
    pub(super) fn all(&self) -> FixedBitSet {
        self.all_but(None)
    }

    /// The tasks that all parts let through, one key aside.
    pub(super) fn all_but(&self, key: Option<Key>) -> FixedBitSet {
        let mut all = full(self.tasks);
        let keys = self.keys.iter().zip(Key::ALL).filter(|(_, it)| Some(*it) != key).map(|(tasks, _)| tasks);
        for part in keys.chain([&self.words]).flatten() {
            all.intersect_with(part);
        }
        all
    }

    /// Whether anything is asked of a key.
    pub(super) fn asks(&self, key: Key) -> bool {
        self.keys[key as usize].is_some()
    }
}

impl Index {
    /// Which tasks each part of a query lets through.
    pub(super) fn select(&self, resolved: &Resolved) -> Selection {
        let mut hits = Vec::new();
        let mut words: Option<FixedBitSet> = None;
        for search in &resolved.searches {
            let found = self.search(search, &mut hits);
            words.get_or_insert_with(|| FixedBitSet::with_capacity(self.dataset.len())).union_with(&found);
        }
        Selection {
            tasks: self.dataset.len(),
            words,
            keys: Key::ALL.map(|key| self.choose(key, &resolved.choices[key as usize], &resolved.roles)),
            hits,
        }
    }

    /// The tasks that have all wanted words and none of the unwanted.
    fn search(&self, words: &[Word], wanted: &mut Vec<Hits>) -> FixedBitSet {
        let mut found = full(self.dataset.len());
        for word in words {
            let hits = self.hits(&word.text);
            if word.unwanted {
                found.difference_with(&hits.anywhere());
            } else {
                found.intersect_with(&hits.anywhere());
                wanted.push(hits);
            }
        }
        found
    }

    /// The tasks that a choice lets through, with units counted in these roles; `None` where nothing is asked.
    pub(super) fn choose(&self, key: Key, choice: &Choice, roles: &[Role]) -> Option<FixedBitSet> {
        if choice.is_empty() {
            return None;
        }
        let tasks = |code: &u32| self.tasks(key, *code, roles);
        let mut chosen = if choice.any.is_empty() {
            full(self.dataset.len())
        } else {
            choice.any.iter().fold(FixedBitSet::with_capacity(self.dataset.len()), |mut chosen, code| {
                chosen.union_with(&tasks(code));
                chosen
            })
        };
        choice.all.iter().for_each(|code| chosen.intersect_with(&tasks(code)));
        choice.not.iter().for_each(|code| chosen.difference_with(&tasks(code)));
        Some(chosen)
    }

    /// A warning for each wanted word in Latin letters that nothing contains: it is likely to be pinyin.
    pub(super) fn unanswered_words(resolved: &Resolved, selection: &Selection) -> Vec<Warning> {
        resolved
            .searches
            .iter()
            .flatten()
            .filter(|word| !word.unwanted)
            .zip(&selection.hits)
            .filter(|(word, hits)| word.text.chars().all(|c| c.is_ascii_alphabetic()) && hits.anywhere().is_clear())
            .map(|(word, _)| Warning { field: Field::Words, value: word.text.clone(), reason: Reason::Latin })
            .collect()
    }
}

fn full(tasks: usize) -> FixedBitSet {
    let mut all = FixedBitSet::with_capacity(tasks);
    all.insert_range(..);
    all
}
