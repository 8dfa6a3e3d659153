//! Which tasks each part of a query lets through.

use fixedbitset::FixedBitSet;

use crate::{Choice, Index, Key, Resolved, Role, View, Word, index::Hits};

/// The tasks that each part of a query lets through; `None` where a part asks for nothing.
#[derive(Debug)]
pub struct Selection {
    tasks: usize,
    words: Option<FixedBitSet>,
    keys: [Option<FixedBitSet>; Key::ALL.len()],
    /// The tasks that the view can show, where those are not all.
    view: Option<FixedBitSet>,
    /// Where each wanted word was found, in the order of the searches and their words.
    pub(super) hits: Vec<Hits>,
}

impl Selection {
    /// The tasks that all parts let through.
    pub(super) fn all(&self) -> FixedBitSet {
        self.all_but(&[])
    }

    /// The tasks that all parts let through, some keys aside.
    pub(super) fn all_but(&self, aside: &[Key]) -> FixedBitSet {
        self.all_among(self.words.as_ref().unwrap_or(&full(self.tasks)), aside)
    }

    /// The tasks that all parts but the words and some keys let through, and that are among these.
    pub(super) fn all_among(&self, words: &FixedBitSet, aside: &[Key]) -> FixedBitSet {
        let mut all = words.clone();
        let keys = self.keys.iter().zip(Key::ALL).filter(|(_, it)| !aside.contains(it)).map(|(tasks, _)| tasks);
        keys.chain([&self.view]).flatten().for_each(|part| all.intersect_with(part));
        all
    }

    /// Whether anything is asked of a key.
    pub(super) fn asks(&self, key: Key) -> bool {
        self.keys[key as usize].is_some()
    }
}

impl Index {
    /// Which tasks each part of a query lets through. Looks once for each word.
    #[must_use]
    pub fn select(&self, resolved: &Resolved) -> Selection {
        let mut selection = Selection {
            tasks: self.dataset.len(),
            words: None,
            keys: Key::ALL.map(|key| self.choose(key, &resolved.choices[key as usize], &resolved.roles)),
            view: (resolved.view == View::Targets).then(|| self.tasks(Key::Target, 0, &[]).into_owned()),
            hits: Vec::new(),
        };
        for search in &resolved.searches {
            let (found, hits) = self.search(search);
            selection.hits.extend(hits);
            selection.words.get_or_insert_with(|| FixedBitSet::with_capacity(self.dataset.len())).union_with(&found);
        }
        selection
    }

    /// The tasks that have all wanted words and none of the unwanted; and where each wanted word was found.
    pub(super) fn search(&self, words: &[Word]) -> (FixedBitSet, Vec<Hits>) {
        let mut found = full(self.dataset.len());
        let mut all_hits = Vec::new();
        for word in words {
            let hits = self.hits(word);
            let anywhere = hits.anywhere();
            if word.unwanted {
                found.difference_with(&anywhere);
            } else {
                found.intersect_with(&anywhere);
                all_hits.push(hits);
            }
        }
        (found, all_hits)
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
}

fn full(tasks: usize) -> FixedBitSet {
    let mut all = FixedBitSet::with_capacity(tasks);
    all.insert_range(..);
    all
}

#[cfg(test)]
mod tests {
    use crate::{Key, sample};

    /// The serials of the tasks that a query lets through.
    fn check(url: &str, expected: &[usize]) {
        let index = sample::index();
        let selection = index.select(&index.resolve(&url.parse().unwrap()));
        let serials: Vec<usize> = selection.all().ones().map(|task| task + 1).collect();
        assert_eq!(serials, expected, "{url}");
    }

    #[test]
    fn no_condition_lets_everything_through() {
        check("", &[1, 2, 3, 4]);
        check("leader=x", &[1, 2, 3, 4]);
    }

    #[test]
    fn values_of_one_key_add_up_and_keys_narrow() {
        check("leader=王东&leader=none", &[1, 3, 4]);
        check("leader=王东&section=1", &[1]);
    }

    #[test]
    fn all_of_and_none_of_narrow_one_key() {
        check("lead.all=荔湾&lead.all=黄埔", &[4]);
        check("lead=荔湾&lead=黄埔&lead.not=荔湾", &[2]);
        check("lead=荔湾&lead.not=荔湾", &[]);
        check("target.not=1", &[1, 2, 3]);
    }

    #[test]
    fn a_unit_has_its_strongest_role_only() {
        check("unit=荔湾", &[1, 2, 3, 4]);
        check("unit=荔湾&role=lead", &[1, 4]);
        check("unit=荔湾&role=coop", &[3]);
        check("unit=荔湾&role=collective", &[2]);
        check("unit=荔湾&role=lead&role=collective", &[1, 2, 4]);
        check("unit.not=荔湾&role=lead", &[2, 3]);
    }

    #[test]
    fn an_open_collective_stands_for_nobody() {
        check("unit=沿线各区政府", &[3]);
        check("unit=沿线各区政府&role=collective", &[]);
        check("unit=天河&role=collective", &[2]);
    }

    #[test]
    fn an_empty_cell_can_be_asked_for() {
        check("coop=none", &[4]);
        check("lead=none", &[]);
        check("leader=none", &[3]);
    }

    #[test]
    fn one_search_needs_all_its_words_and_one_of_several_is_enough() {
        check("q=建设 地铁", &[1, 2]);
        check("q=建设 -地铁", &[4]);
        check("q=河涌&q=学校", &[3, 4]);
        check("q=\"地铁 站\"", &[2]);
    }

    #[test]
    fn words_are_looked_for_in_cells_titles_and_names_of_those_who_are_named() {
        check("q=水务", &[3]);
        check("q=黄埔区人民政府", &[1, 2, 4]);
        check("q=天河", &[3]);
        check("q=王东", &[1, 4]);
    }

    #[test]
    fn no_word_is_found_across_two_places() {
        check("q=铁王", &[]);
        check("q=政府黄埔", &[]);
        check("q=1.2", &[]);
        check("q=未列明", &[]);
        check("q=none", &[]);
    }

    #[test]
    fn one_key_can_be_left_aside() {
        let index = sample::index();
        let selection = index.select(&index.resolve(&"leader=王东&section=1".parse().unwrap()));
        assert_eq!(selection.all_but(&[Key::Leader]).ones().collect::<Vec<_>>(), [0, 1, 2]);
        assert_eq!(selection.all_but(&[Key::Unit]), selection.all());
    }
}
