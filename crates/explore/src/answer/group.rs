//! The matching tasks in order, under their headings, with why each matched.

use std::cmp::Reverse;

use fixedbitset::FixedBitSet;

use super::select::Selection;
use crate::{Grouping, Index, Key, Resolved, Role, Sort};

/// A heading with the tasks under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What stands above; empty where there are no headings.
    pub title: String,
    /// The number of the section, where the heading is one.
    pub section: Option<u32>,
    /// How many tasks stand under it.
    pub count: usize,
    /// Its parts: subsections, or the whole.
    pub parts: Vec<Part>,
}

/// The tasks under a smaller heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What stands above; empty where there is no smaller heading.
    pub title: String,
    /// The tasks in order.
    pub tasks: Vec<Matched>,
}

/// A task that matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matched {
    /// Position of the task.
    pub task: u32,
    /// Through which units it matched; empty where no unit is asked for.
    pub why: Vec<Why>,
}

/// How a unit that is asked for has a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// Code of the unit or collective under [`Key::Unit`].
    pub party: u32,
    /// Its role.
    pub role: Role,
    /// Through which collectives: their positions.
    pub via: Vec<u32>,
}

impl Index {
    pub(super) fn groups(&self, resolved: &Resolved, selection: &Selection, matching: &FixedBitSet) -> Vec<Group> {
        let mut order: Vec<usize> = matching.ones().collect();
        self.sort(&mut order, resolved.sort, selection);
        let (headings, under): (usize, Box<dyn Fn(usize) -> Vec<usize> + '_>) = match resolved.group {
            Grouping::Section => {
                let count = self.dataset.subsections.len();
                (count, Box::new(|task| vec![self.dataset.tasks.subsection[task] as usize]))
            }
            Grouping::Leader => {
                let ranks = self.ranks(Key::Leader);
                (ranks.len(), Box::new(move |task| vec![ranks[self.dataset.tasks.leader[task] as usize] as usize]))
            }
            Grouping::Lead => {
                let ranks = self.ranks(Key::Lead);
                (ranks.len(), Box::new(move |task| self.leads(task).map(|unit| ranks[unit] as usize).collect()))
            }
            Grouping::Kind => {
                let count = self.dataset.kinds.len();
                (
                    count,
                    Box::new(|task| {
                        let mut kinds: Vec<usize> =
                            self.leads(task).map(|unit| self.dataset.units[unit].kind).collect();
                        kinds.sort_unstable();
                        kinds.dedup();
                        kinds
                    }),
                )
            }
            Grouping::None => (1, Box::new(|_| vec![0])),
        };
        let mut parts: Vec<Vec<Matched>> = vec![Vec::new(); headings];
        for task in order {
            for heading in under(task) {
                parts[heading].push(Matched { task: crate::dataset::code(task), why: self.why(resolved, task) });
            }
        }
        self.headed(resolved.group, parts)
    }

    fn leads(&self, task: usize) -> impl Iterator<Item = usize> {
        self.dataset.tasks.leads.get(task).iter().map(|&unit| unit as usize)
    }

    fn sort(&self, order: &mut [usize], sort: Sort, selection: &Selection) {
        let columns = &self.dataset.tasks;
        match sort {
            Sort::Serial => {}
            Sort::Leader => {
                let ranks = self.ranks(Key::Leader);
                order.sort_by_key(|&task| ranks[columns.leader[task] as usize]);
            }
            Sort::Lead => {
                let ranks = self.ranks(Key::Lead);
                order.sort_by_key(|&task| self.leads(task).map(|unit| ranks[unit]).min());
            }
            Sort::Coops => order.sort_by_key(|&task| Reverse(columns.coops.get(task).len())),
            Sort::Relevance => order.sort_by_cached_key(|&task| {
                let score = |hits: &crate::index::Hits| match task {
                    task if hits.task.contains(task) => 3_usize,
                    task if hits.names.contains(task) => 2,
                    task if hits.headings.contains(task) => 1,
                    _ => 0,
                };
                Reverse(selection.hits.iter().map(score).sum::<usize>())
            }),
        }
    }

    /// The parts under their headings, without those that are empty.
    fn headed(&self, grouping: Grouping, parts: Vec<Vec<Matched>>) -> Vec<Group> {
        let by_rank = |key: Key| {
            let ranks = self.ranks(key);
            let mut names: Vec<(u32, &str)> =
                ranks.into_iter().zip(self.values(key)).map(|(rank, value)| (rank, value.name.as_str())).collect();
            names.sort_unstable();
            names.into_iter().map(|(_, name)| name.to_owned()).collect::<Vec<_>>()
        };
        let titles = match grouping {
            Grouping::Section => return self.sections(parts),
            Grouping::Leader => by_rank(Key::Leader),
            Grouping::Lead => by_rank(Key::Lead),
            Grouping::Kind => self.values(Key::Kind).iter().map(|kind| kind.name.clone()).collect(),
            Grouping::None => vec![String::new()],
        };
        titles
            .into_iter()
            .zip(parts)
            .filter(|(_, tasks)| !tasks.is_empty())
            .map(|(title, tasks)| Group {
                title,
                section: None,
                count: tasks.len(),
                parts: vec![Part { title: String::new(), tasks }],
            })
            .collect()
    }

    fn sections(&self, parts: Vec<Vec<Matched>>) -> Vec<Group> {
        let (sections, subsections) = self.values(Key::Section).split_at(self.dataset.sections.len());
        let mut groups: Vec<Group> = Vec::new();
        for ((tasks, value), &(section, _)) in parts.into_iter().zip(subsections).zip(&self.dataset.subsections) {
            if tasks.is_empty() {
                continue;
            }
            let number = section + 1;
            if groups.last().is_none_or(|group| group.section != Some(number)) {
                let title = sections[section as usize].name.clone();
                groups.push(Group { title, section: Some(number), count: 0, parts: Vec::new() });
            }
            if let Some(group) = groups.last_mut() {
                group.count += tasks.len();
                group.parts.push(Part { title: value.name.clone(), tasks });
            }
        }
        groups
    }

    /// Through which of the units asked for a task matched, in which role.
    fn why(&self, resolved: &Resolved, task: usize) -> Vec<Why> {
        let choice = &resolved.choices[Key::Unit as usize];
        let asked = choice.any.iter().chain(&choice.all);
        asked
            .filter_map(|&party| {
                let has = |role: &&Role| self.tasks(Key::Unit, party, &[**role]).contains(task);
                let role = *resolved.roles.iter().find(has)?;
                let stands_for_it = |it: &&u32| {
                    let members = self.dataset.collectives[**it as usize].members.as_ref();
                    members.is_some_and(|members| members.contains(&(party as usize)))
                };
                let via = match role {
                    Role::Collective => {
                        self.dataset.tasks.collectives.get(task).iter().filter(stands_for_it).copied().collect()
                    }
                    Role::Lead | Role::Coop => Vec::new(),
                };
                Some(Why { party, role, via })
            })
            .collect()
    }
}
