//! How many tasks each value of a facet would give.

use fixedbitset::FixedBitSet;

use crate::{
    Choice, Index, Key, Mode, Resolved, Role, Value,
    order::{ascending, descending},
};

use super::{chart::TaskSet, select::Selection};

/// A facet with its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// What it is about.
    pub key: Key,
    /// Its values: sections and kinds in the notice's order, all others by their number of tasks in the whole notice,
    /// so that no value moves while a person filters.
    pub values: Vec<FacetValue>,
    /// In which ways the values are asked for, one of them or all; empty where that is no choice, because a task can have
    /// one only, or fewer than two are asked for.
    pub ways: Vec<Mode>,
    /// What the counts amount to, where that is more than the tasks.
    pub overlap: Option<Overlap>,
}

/// Counts that amount to more than the tasks, because one task is counted in several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// The sum of the counts.
    pub sum: usize,
    /// The tasks, each once.
    pub distinct: usize,
}

impl Overlap {
    pub(super) fn of(sum: usize, distinct: usize) -> Option<Self> {
        (sum > distinct).then_some(Self { sum, distinct })
    }
}

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// What the page writes into the URL.
    pub id: String,
    /// The name on the screen.
    pub name: String,
    /// Its place among the values of its key, as in [`Index::known_as`].
    pub code: u32,
    /// How many tasks have it among those that every other facet's conditions let through.
    pub count: usize,
    /// How many tasks have it in the whole notice.
    pub total: usize,
    /// Whether it is asked for.
    pub state: State,
    /// The subsections of a section; empty elsewhere.
    pub children: Vec<FacetValue>,
}

impl FacetValue {
    /// Whether the query asks for tasks that have it.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        matches!(self.state, State::On(Mode::Any | Mode::All))
    }

    /// Whether the query excludes tasks that have it.
    #[must_use]
    pub fn is_excluded(&self) -> bool {
        self.state == State::On(Mode::Not)
    }
}

/// Whether a value is asked for, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is not asked for.
    Off,
    /// It is asked for in this way.
    On(Mode),
}

/// In which roles units have the tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleCounts {
    /// For each role, in the order of [`Role::ALL`], how many tasks there would be if it were the only one asked for.
    pub counts: [usize; Role::ALL.len()],
    /// How many tasks there would be if all roles were asked for: each task once, where the roles of several units add up
    /// to more.
    pub total: usize,
}

impl RoleCounts {
    /// The count of a role.
    #[must_use]
    pub fn of(&self, role: Role) -> usize {
        self.counts[role as usize]
    }

    /// What the counts amount to, where that is more than the tasks: several units can have several roles in one.
    #[must_use]
    pub fn overlap(&self) -> Option<Overlap> {
        Overlap::of(self.counts.iter().sum(), self.total)
    }
}

/// The facets that the page offers.
const OFFERED: [Key; 7] = [Key::Leader, Key::Unit, Key::Section, Key::Lead, Key::Coop, Key::Kind, Key::Target];

impl Index {
    pub(super) fn facets(&self, resolved: &Resolved, selection: &Selection) -> Vec<Facet> {
        let all = selection.all();
        OFFERED
            .into_iter()
            .map(|key| {
                // A facet's own selection does not narrow its own counts.
                let others = selection.asks(key).then(|| selection.all_but(&[key]));
                let others = others.as_ref().unwrap_or(&all);
                let codes = 0..crate::dataset::code(self.values(key).len());
                let values: Vec<FacetValue> = codes.map(|code| self.facet_value(resolved, key, code, others)).collect();
                let choice = &resolved.choices[key as usize];
                let can_join = key.has_several() && choice.wanted().nth(1).is_some();
                let mut ways = Vec::new();
                for mode in [Mode::Any, Mode::All] {
                    if can_join && !choice.codes(mode).is_empty() {
                        ways.push(mode);
                    }
                }
                Facet {
                    key,
                    ways,
                    overlap: self.overlap(key, &values, others, &resolved.roles),
                    values: self.arranged(key, values),
                }
            })
            .collect()
    }

    /// The tasks that a value of a facet counts.
    #[must_use]
    pub fn counted(&self, resolved: &Resolved, key: Key, code: u32) -> TaskSet {
        TaskSet(&self.select(resolved).all_but(&[key]) & &*self.tasks(key, code, &resolved.roles))
    }

    /// What the counts of a key's values among these tasks amount to.
    fn overlap(&self, key: Key, values: &[FacetValue], tasks: &FixedBitSet, roles: &[Role]) -> Option<Overlap> {
        if !key.has_several() {
            return None;
        }
        let mut having = FixedBitSet::with_capacity(self.dataset.len());
        let mut sum = 0;
        for (code, value) in (0..).zip(values) {
            having.union_with(&self.tasks(key, code, roles));
            sum += value.count;
        }
        Overlap::of(sum, tasks.intersection_count(&having))
    }

    /// A value of a facet, counted among the tasks that the others let through.
    pub(super) fn facet_value(&self, resolved: &Resolved, key: Key, code: u32, others: &FixedBitSet) -> FacetValue {
        let choice = &resolved.choices[key as usize];
        let Value { id, name, .. } = &self.values(key)[code as usize];
        FacetValue {
            id: id.clone(),
            name: name.clone(),
            code,
            count: others.intersection_count(&self.tasks(key, code, &resolved.roles)),
            total: self.totals(key)[code as usize],
            state: [Mode::Any, Mode::All, Mode::Not]
                .into_iter()
                .find(|&mode| choice.codes(mode).contains(&code))
                .map_or(State::Off, State::On),
            children: Vec::new(),
        }
    }

    /// The values in the order of the screen.
    fn arranged(&self, key: Key, mut values: Vec<FacetValue>) -> Vec<FacetValue> {
        if key == Key::Section {
            let mut subsections = values.split_off(self.dataset.sections.len()).into_iter();
            let mut subsection_sections = self.dataset.subsections.iter().map(|&(section, _)| section).peekable();
            for (section, position) in values.iter_mut().zip(0..) {
                while subsection_sections.next_if_eq(&position).is_some() {
                    section.children.extend(subsections.next());
                }
            }
            return values;
        }
        if key == Key::Kind {
            return values;
        }
        let mut values: Vec<Option<FacetValue>> = values.into_iter().map(Some).collect();
        self.by_total(key).into_iter().filter_map(|code| values[code].take()).collect()
    }

    pub(super) fn role_counts(&self, resolved: &Resolved, selection: &Selection) -> Option<RoleCounts> {
        let choice = &resolved.choices[Key::Unit as usize];
        if choice.any.is_empty() && choice.all.is_empty() {
            return None;
        }
        Some(self.role_counts_of(choice, &selection.all_but(&[Key::Unit])))
    }

    /// In which roles these units have the tasks that the others let through.
    pub(super) fn role_counts_of(&self, choice: &Choice, others: &FixedBitSet) -> RoleCounts {
        let count = |roles: &[Role]| {
            let chosen = self.choose(Key::Unit, choice, roles);
            chosen.map_or(0, |tasks| others.intersection_count(&tasks))
        };
        RoleCounts { counts: Role::ALL.map(|role| count(&[role])), total: count(&Role::ALL) }
    }

    /// Codes of a key's values from most tasks in the whole notice to fewest; the value `none`, the last code, is last.
    pub(super) fn by_total(&self, key: Key) -> Vec<usize> {
        let totals = self.totals(key);
        let Some((_, totals)) = totals.split_last() else { return Vec::new() };
        let mut codes = ascending(totals.iter().map(|&total| descending(total)));
        codes.push(totals.len());
        codes
    }

    /// For each code of a key its place in [`Self::by_total`].
    pub(super) fn ranks(&self, key: Key) -> Vec<usize> {
        let mut ranks = vec![0; self.totals(key).len()];
        for (rank, code) in self.by_total(key).into_iter().enumerate() {
            ranks[code] = rank;
        }
        ranks
    }
}
