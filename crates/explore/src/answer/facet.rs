//! How many tasks each value of a facet would give.

use fixedbitset::FixedBitSet;

use super::{
    Answers,
    counts::{Overlap, RoleCounts, TaskSet},
};
use crate::{Choice, Key, Mode, Role, Value, dataset::code as code_of};

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

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// What the page writes into the URL.
    pub id: String,
    /// The name on the screen.
    pub name: String,
    /// Its place among the values of its key, as in [`crate::Index::known_as`].
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

/// The facets that the page offers.
const OFFERED: [Key; 7] = [Key::Leader, Key::Unit, Key::Section, Key::Lead, Key::Coop, Key::Kind, Key::Target];

impl Answers<'_> {
    pub(super) fn facets(&self) -> Vec<Facet> {
        let all = self.selection.all();
        OFFERED
            .into_iter()
            .map(|key| {
                // A facet's own selection does not narrow its own counts.
                let others = self.selection.asks(key).then(|| self.selection.all_but(&[key]));
                let others = others.as_ref().unwrap_or(&all);
                let codes = 0..code_of(self.index.values(key).len());
                let values: Vec<FacetValue> = codes.map(|code| self.facet_value(key, code, others)).collect();
                let choice = &self.resolved.choices[key as usize];
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
                    overlap: self.overlap(key, &values, others, &self.resolved.roles),
                    values: self.arranged(key, values),
                }
            })
            .collect()
    }

    /// The tasks that a value of a facet counts.
    #[must_use]
    pub fn counted(&self, key: Key, code: u32) -> TaskSet {
        TaskSet(&self.selection.all_but(&[key]) & &*self.index.tasks(key, code, &self.resolved.roles))
    }

    /// What the counts of a key's values among these tasks amount to.
    fn overlap(&self, key: Key, values: &[FacetValue], tasks: &FixedBitSet, roles: &[Role]) -> Option<Overlap> {
        if !key.has_several() {
            return None;
        }
        let mut having = FixedBitSet::with_capacity(self.index.dataset.len());
        let mut sum = 0;
        for (code, value) in (0..).zip(values) {
            having.union_with(&self.index.tasks(key, code, roles));
            sum += value.count;
        }
        Overlap::of(sum, tasks.intersection_count(&having))
    }

    /// A value of a facet, counted among the tasks that the others let through.
    pub(super) fn facet_value(&self, key: Key, code: u32, others: &FixedBitSet) -> FacetValue {
        let choice = &self.resolved.choices[key as usize];
        let Value { id, name, .. } = &self.index.values(key)[code as usize];
        FacetValue {
            id: id.clone(),
            name: name.clone(),
            code,
            count: others.intersection_count(&self.index.tasks(key, code, &self.resolved.roles)),
            total: self.index.totals(key)[code as usize],
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
            let mut subsections = values.split_off(self.index.dataset.sections.len()).into_iter();
            let mut subsection_sections = self.index.dataset.subsections.iter().map(|&(section, _)| section).peekable();
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
        self.index.by_total(key).into_iter().filter_map(|code| values[code].take()).collect()
    }

    pub(super) fn role_counts(&self) -> Option<RoleCounts> {
        let choice = &self.resolved.choices[Key::Unit as usize];
        if choice.any.is_empty() && choice.all.is_empty() {
            return None;
        }
        Some(self.role_counts_of(choice, &self.selection.all_but(&[Key::Unit])))
    }

    /// In which roles these units have the tasks that the others let through.
    pub(super) fn role_counts_of(&self, choice: &Choice, others: &FixedBitSet) -> RoleCounts {
        let count = |roles: &[Role]| {
            let chosen = self.index.choose(Key::Unit, choice, roles);
            chosen.map_or(0, |tasks| others.intersection_count(&tasks))
        };
        RoleCounts { counts: Role::ALL.map(|role| count(&[role])), total: count(&Role::ALL) }
    }
}
