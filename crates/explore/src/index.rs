//! The dataset turned round: for each value the tasks that have it, as a bitmap.
//!
//! Built from the dataset at the start, since turning 280 tasks round is quicker than downloading the result. In
//! memory it takes one bit a task for each value of each key, the distinct texts once more, folded, with two bytes a
//! character for how it is read, and a table of 128 KB from code points to characters.

mod counts;
mod names;
mod script;
mod search;
mod searched;
mod sound;
mod values;

use std::borrow::Cow;

use fixedbitset::FixedBitSet;
use notice::{Flag, Rule, Unit};

use crate::{
    Dataset, Key, Query, Resolved, Role, Value,
    query::{Values, resolve},
};

pub(crate) use counts::COLLECTIVES;
pub use names::NameKind;
pub(crate) use names::Names;
pub(crate) use script::Script;
pub(crate) use search::Hits;
pub(crate) use searched::Searched;
pub(crate) use sound::Sound;

/// What every question is asked of.
#[derive(Debug)]
pub struct Index {
    pub(crate) dataset: Dataset,
    values: Values,
    /// For each key the tasks that have each value; under [`Key::Unit`] in any role.
    tasks: [Vec<FixedBitSet>; Key::ALL.len()],
    /// For each role the tasks in which each unit or collective has it as its strongest.
    roles: [Vec<FixedBitSet>; Role::ALL.len()],
    /// The tasks in which each unit or collective is named, as a lead unit, as a co-operating one, or in the brackets
    /// that list the members of a collective.
    named: Vec<FixedBitSet>,
    /// For each flag of the dataset the units that it found listed in brackets.
    listed: Vec<Vec<u32>>,
    /// For each key how many tasks have each value, in any role.
    totals: [Vec<usize>; Key::ALL.len()],
    pub(crate) script: Script,
    /// The distinct printed cells.
    pub(crate) cells: Searched,
    pub(crate) names: Names,
}

impl Index {
    /// The index of a dataset. Takes time in proportion to the units named by all tasks.
    #[must_use]
    pub fn new(dataset: Dataset) -> Self {
        let values = values::values(&dataset);
        let script = Script::new(&dataset.characters);
        let tasks = dataset.len();
        let bitmaps = |count: usize| vec![FixedBitSet::with_capacity(tasks); count];
        let mut index = Self {
            tasks: values.each_ref().map(|values| bitmaps(values.len())),
            roles: Role::ALL.map(|_| bitmaps(values[Key::Unit as usize].len())),
            named: bitmaps(values[Key::Unit as usize].len()),
            listed: dataset.tasks.flag_kinds.iter().map(|flag| listed(flag, &dataset.units)).collect(),
            totals: Default::default(),
            cells: Searched::new(dataset.tasks.texts.iter(), &script),
            names: Names::new(&dataset, &values, &script),
            script,
            values,
            dataset,
        };
        for task in 0..tasks {
            index.insert(task);
        }
        index.keep_strongest_roles();
        index.totals = Key::ALL.map(|key| {
            let codes = 0..crate::dataset::code(index.values(key).len());
            codes.map(|code| index.tasks(key, code, &Role::ALL).count_ones(..)).collect()
        });
        index
    }

    /// The dataset itself.
    #[must_use]
    pub fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// What a query means here.
    #[must_use]
    pub fn resolve(&self, query: &Query) -> Resolved {
        let mut resolved = resolve(query, &self.values, &self.dataset, &self.script);
        resolved.searches.iter_mut().flatten().for_each(|word| self.settle(word));
        resolved
    }

    /// The query in the one form that the page writes.
    #[must_use]
    pub fn canonical(&self, query: &Query) -> Query {
        resolve(query, &self.values, &self.dataset, &self.script).canonical
    }

    /// The code and the name of the unit with this id, if there is one.
    #[must_use]
    pub fn unit(&self, id: &str) -> Option<(u32, &str)> {
        (0..).zip(&self.dataset.units).find(|(_, unit)| unit.id == id).map(|(code, unit)| (code, unit.name.as_str()))
    }

    /// The values that tasks can have under a key, in the order of their codes.
    pub(crate) fn values(&self, key: Key) -> &[Value] {
        &self.values[key as usize]
    }

    /// How many tasks have each value under a key, in the order of their codes.
    pub(crate) fn totals(&self, key: Key) -> &[usize] {
        &self.totals[key as usize]
    }

    /// The tasks that have a value; under [`Key::Unit`] in one of these roles.
    pub(crate) fn tasks(&self, key: Key, code: u32, roles: &[Role]) -> Cow<'_, FixedBitSet> {
        let code = code as usize;
        match roles {
            _ if key != Key::Unit || roles.len() == Role::ALL.len() => Cow::Borrowed(&self.tasks[key as usize][code]),
            [role] => Cow::Borrowed(&self.roles[*role as usize][code]),
            _ => Cow::Owned(roles.iter().fold(FixedBitSet::with_capacity(self.dataset.len()), |mut all, role| {
                all.union_with(&self.roles[*role as usize][code]);
                all
            })),
        }
    }

    /// The units that stand in brackets as members of a collective in a task.
    pub(crate) fn listed(&self, task: usize) -> impl Iterator<Item = u32> {
        let flags = self.dataset.tasks.flags.get(task).iter();
        flags.flat_map(|&flag| &self.listed[flag as usize]).copied()
    }

    fn insert(&mut self, task: usize) {
        let listed: Vec<u32> = self.listed(task).collect();
        let Self { dataset, tasks, roles, values, named, .. } = self;
        let columns = &dataset.tasks;
        let mut insert = |key: Key, code: usize| tasks[key as usize][code].insert(task);

        let subsection = columns.subsection[task] as usize;
        insert(Key::Section, dataset.sections.len() + subsection);
        if let Some((section, _)) = dataset.subsections.get(subsection) {
            insert(Key::Section, *section as usize);
        }
        insert(Key::Leader, columns.leader[task] as usize);
        if !columns.targets.get(task).is_empty() {
            insert(Key::Target, 0);
        }

        let none = values[Key::Unit as usize].len() - 1;
        let codes = |codes: &[u32]| -> Vec<usize> { codes.iter().map(|&code| code as usize).collect() };
        let collectives = codes(columns.collectives.get(task));
        let leads = codes(columns.leads.get(task));
        let mut coops = codes(columns.coops.get(task));
        coops.extend(collectives.iter().map(|it| dataset.units.len() + it));
        let mut by_role = |role: Role, code: usize| roles[role as usize][code].insert(task);
        for party in [&leads[..], &coops, &codes(&listed)].concat() {
            named[party].insert(task);
        }
        for &unit in &leads {
            insert(Key::Lead, unit);
            insert(Key::Kind, dataset.units[unit].kind);
            by_role(Role::Lead, unit);
        }
        for &party in &coops {
            insert(Key::Coop, party);
            by_role(Role::Coop, party);
        }
        for it in collectives {
            for &member in dataset.collectives[it].members.iter().flatten() {
                by_role(Role::Collective, member);
            }
        }
        match (leads.len(), coops.len()) {
            (0, 0) => {
                insert(Key::Lead, none);
                insert(Key::Coop, none);
                // Nobody has a role here; this is the one place where `unit=none` can be answered from.
                by_role(Role::Lead, none);
            }
            (0, _) => insert(Key::Lead, none),
            (_, 0) => insert(Key::Coop, none),
            _ => {}
        }
    }

    /// A unit has one role in a task: takes the weaker ones out where there is a stronger, and puts all together.
    fn keep_strongest_roles(&mut self) {
        for (code, any) in self.tasks[Key::Unit as usize].iter_mut().enumerate() {
            for role in &mut self.roles {
                role[code].difference_with(any);
                any.union_with(&role[code]);
            }
        }
    }
}

/// The units that a flag found listed in brackets; none where it is about something else.
fn listed(flag: &Flag, units: &[Unit]) -> Vec<u32> {
    let names: &[String] = if flag.rule == Rule::ListedMembers { &flag.read_as } else { &[] };
    (0..).zip(units).filter(|(_, unit)| names.contains(&unit.name)).map(|(code, _)| code).collect()
}
