//! The matching tasks in order, under their headings, with why each matched.

use fixedbitset::FixedBitSet;

use crate::{
    Grouping, Key, Role, Sort,
    answer::Answers,
    dataset::code,
    order::{ascending, descending},
};

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

/// Adds the positions of the headings under which a task stands to a list, which is used again for each task.
type Under<'a> = Box<dyn Fn(usize, &mut Vec<usize>) + 'a>;

impl Answers<'_> {
    pub(super) fn groups(&self, matching: &FixedBitSet) -> Vec<Group> {
        let order = self.sorted(matching.ones().collect());
        let (headings, under): (usize, Under) = match self.resolved.group {
            Grouping::Section => {
                let count = self.index.dataset.subsections.len();
                (count, Box::new(|task, under| under.push(self.index.dataset.tasks.subsection[task] as usize)))
            }
            Grouping::Leader => {
                let ranks = self.index.ranks(Key::Leader);
                (
                    ranks.len(),
                    Box::new(move |task, under| under.push(ranks[self.index.dataset.tasks.leader[task] as usize])),
                )
            }
            Grouping::Lead => {
                let ranks = self.index.ranks(Key::Lead);
                (ranks.len(), Box::new(move |task, under| under.extend(self.leads(task).map(|unit| ranks[unit]))))
            }
            Grouping::Kind => {
                let kinds = 0..self.index.dataset.kinds.len();
                (
                    kinds.len(),
                    Box::new(move |task, under| {
                        let is_lead =
                            |kind: &usize| self.leads(task).any(|unit| self.index.dataset.units[unit].kind == *kind);
                        under.extend(kinds.clone().filter(is_lead));
                    }),
                )
            }
            Grouping::None => (1, Box::new(|_, under| under.push(0))),
        };
        let mut parts: Vec<Vec<Matched>> = vec![Vec::new(); headings];
        let mut headings = Vec::new();
        for task in order {
            under(task, &mut headings);
            for heading in headings.drain(..) {
                parts[heading].push(Matched { task: code(task), why: self.why(task) });
            }
        }
        self.headed(self.resolved.group, parts)
    }

    fn leads(&self, task: usize) -> impl Iterator<Item = usize> {
        self.index.dataset.tasks.leads.get(task).iter().map(|&unit| unit as usize)
    }

    /// The tasks in the order asked for; equals stay in the notice's own.
    fn sorted(&self, tasks: Vec<usize>) -> Vec<usize> {
        let columns = &self.index.dataset.tasks;
        let key: Box<dyn Fn(usize) -> u64> = match self.resolved.sort {
            Sort::Serial => return tasks,
            Sort::Leader => {
                let ranks = self.index.ranks(Key::Leader);
                Box::new(move |task| ranks[columns.leader[task] as usize] as u64)
            }
            Sort::Lead => {
                let ranks = self.index.ranks(Key::Lead);
                Box::new(move |task| self.leads(task).map(|unit| ranks[unit]).min().unwrap_or(0) as u64)
            }
            Sort::Coops => Box::new(|task| descending(columns.coops.get(task).len())),
            Sort::Collective => Box::new(|task| descending(columns.collectives.get(task).len())),
            Sort::Total => Box::new(|task| {
                let named = [&columns.leads, &columns.coops, &columns.collectives];
                descending(named.into_iter().map(|parties| parties.get(task).len()).sum())
            }),
            Sort::Relevance => {
                Box::new(|task| descending(self.selection.hits.iter().map(|hits| hits.nearness(task)).sum()))
            }
        };
        ascending(tasks.iter().map(|&task| key(task))).into_iter().map(|position| tasks[position]).collect()
    }

    /// The parts under their headings, without those that are empty.
    fn headed(&self, grouping: Grouping, parts: Vec<Vec<Matched>>) -> Vec<Group> {
        let by_total = |key: Key| {
            let values = self.index.values(key);
            self.index.by_total(key).into_iter().map(|code| values[code].name.clone()).collect()
        };
        let titles: Vec<String> = match grouping {
            Grouping::Section => return self.sections(parts),
            Grouping::Leader => by_total(Key::Leader),
            Grouping::Lead => by_total(Key::Lead),
            Grouping::Kind => self.index.values(Key::Kind).iter().map(|kind| kind.name.clone()).collect(),
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
        let (sections, subsections) = self.index.values(Key::Section).split_at(self.index.dataset.sections.len());
        let mut groups: Vec<Group> = Vec::new();
        for ((tasks, value), &(section, _)) in parts.into_iter().zip(subsections).zip(&self.index.dataset.subsections) {
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
    fn why(&self, task: usize) -> Vec<Why> {
        let asked = self.resolved.choices[Key::Unit as usize].wanted();
        asked
            .filter_map(|party| {
                let has = |role: &&Role| self.index.tasks(Key::Unit, party, &[**role]).contains(task);
                let role = *self.resolved.roles.iter().find(has)?;
                let stands_for_it = |it: &&u32| {
                    let members = self.index.dataset.collectives[**it as usize].members.as_ref();
                    members.is_some_and(|members| members.contains(&(party as usize)))
                };
                let via = match role {
                    Role::Collective => {
                        self.index.dataset.tasks.collectives.get(task).iter().filter(stands_for_it).copied().collect()
                    }
                    Role::Lead | Role::Coop => Vec::new(),
                };
                Some(Why { party, role, via })
            })
            .collect()
    }
}
