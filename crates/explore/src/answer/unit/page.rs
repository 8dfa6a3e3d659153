//! A unit's page: who it is, how many tasks it has in which role, to whom it reports and with whom it works.

use fixedbitset::FixedBitSet;

use crate::{
    Field, Key, Mode, Named, Query, Role,
    answer::Answers,
    dataset::code,
    order::{ascending, descending},
};

/// The page of a unit or collective.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitPage {
    /// What the page writes into the URL.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Who it is.
    pub who: Who,
    /// How many tasks it has under the other conditions: in each role, and in all. A click leaves those that are counted.
    pub figures: [RoleFigure; Role::ALL.len() + 1],
    /// How many of a hundred tasks of the whole notice it has, rounded.
    pub percent: usize,
    /// To how many leaders it reports.
    pub leaders: usize,
    /// Who leads its tasks, itself aside.
    pub leads: Partners,
    /// Who co-operates on those that it leads.
    pub coops: Partners,
}

/// How many tasks a unit has in a role, or in all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleFigure {
    /// How many there are.
    pub count: usize,
    /// Whether just these are asked for.
    pub is_asked: bool,
    /// What a click asks.
    pub query: Query,
}

/// Who a unit or collective is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// A unit.
    Unit {
        /// The name of its kind.
        kind: String,
        /// Its other and short names.
        other_names: Vec<String>,
        /// The collectives that stand for it.
        stood_for_by: Vec<String>,
        /// The open collectives that might include it, as far as they have tasks. Nobody is counted for them.
        might_be_in: Vec<Related>,
    },
    /// A collective, with those for whom it stands; `None` where the notice lists nobody.
    Collective(Option<Vec<Related>>),
}

/// Those with whom a unit works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partners {
    /// Most tasks first.
    pub partners: Vec<Related>,
    /// How many tasks those are, each once: the counts can add up to more.
    pub distinct: usize,
    /// The greatest total of a partner; 0 where there is none.
    pub most: usize,
}

/// A unit or collective that has to do with another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// Its name.
    pub name: String,
    /// In how many tasks, under the other conditions.
    pub count: usize,
    /// How many tasks it has in that place in the whole notice.
    pub total: usize,
    /// Whether the query asks for it.
    pub is_asked: bool,
    /// What a click asks.
    pub query: Query,
}

impl Answers<'_> {
    pub(super) fn unit_page(&self, party: u32) -> UnitPage {
        let value = &self.index.values(Key::Unit)[party as usize];
        let others = self.selection.all_but(&[Key::Unit]);
        let counts = self.role_counts_of(&self.resolved.choices[Key::Unit as usize], &others);
        let whole_duty = self.index.tasks(Key::Unit, party, &Role::ALL);
        let answers = |&leader: &u32| !whole_duty.is_disjoint(&self.index.tasks(Key::Leader, leader, &Role::ALL));
        let its_own = self.index.tasks(Key::Unit, party, &[Role::Lead]);
        let query = self.resolved.canonical.set(Field::Task, None);
        UnitPage {
            id: value.id.clone(),
            name: value.name.clone(),
            who: self.who(&query, &others, party as usize),
            percent: (counts.total * 200 + self.index.dataset.len()) / (2 * self.index.dataset.len()).max(1),
            figures: [Some(Role::Lead), Some(Role::Coop), Some(Role::Collective), None].map(|role| RoleFigure {
                count: role.map_or(counts.total, |role| counts.of(role)),
                is_asked: self.resolved.asked_roles().as_slice() == role.as_slice(),
                query: query.set(Field::Role, role.map(Role::name)),
            }),
            leaders: (0..code(self.index.dataset.leaders.len())).filter(answers).count(),
            leads: self.partners(Key::Lead, party, &query, &self.selection.all_but(&[Key::Lead])),
            coops: self.partners(
                Key::Coop,
                party,
                &query.set(Field::Role, Some("lead")),
                &(&self.selection.all_but(&[Key::Coop]) & &*its_own),
            ),
        }
    }

    fn who(&self, query: &Query, others: &FixedBitSet, party: usize) -> Who {
        let (units, collectives) = (&self.index.dataset.units, &self.index.dataset.collectives);
        let related = |party: usize| self.related(query, others, party);
        let Some(unit) = units.get(party) else {
            let members = collectives.get(party - units.len()).and_then(|it| it.members.as_ref());
            return Who::Collective(members.map(|members| members.iter().map(|&unit| related(unit)).collect()));
        };
        let (mut stood_for_by, mut might_be_in) = (Vec::new(), Vec::new());
        for (code, collective) in (units.len()..).zip(collectives) {
            if collective.members.as_ref().is_some_and(|members| members.contains(&party)) {
                stood_for_by.push(collective.name.clone());
            } else if collective.might_include(unit.kind) && self.has(others, code) {
                might_be_in.push(related(code));
            }
        }
        let kind = self.index.dataset.kinds[unit.kind].name.clone();
        Who::Unit { kind, other_names: [&unit.short_names[..], &unit.other_names].concat(), stood_for_by, might_be_in }
    }

    /// Whether a unit or collective has any of these tasks.
    fn has(&self, tasks: &FixedBitSet, party: usize) -> bool {
        !tasks.is_disjoint(&self.index.tasks(Key::Unit, code(party), &Role::ALL))
    }

    /// A unit or collective by its own tasks; a click leads to its page.
    fn related(&self, query: &Query, others: &FixedBitSet, party: usize) -> Related {
        let value = &self.index.values(Key::Unit)[party];
        Related {
            name: value.name.clone(),
            count: others.intersection_count(&self.index.tasks(Key::Unit, code(party), &Role::ALL)),
            total: self.index.totals(Key::Unit)[party],
            is_asked: false,
            query: query.only_unit(&value.id),
        }
    }

    /// Those who stand under a key in these tasks, one party aside; a click asks for them under that key.
    fn partners(&self, key: Key, party: u32, query: &Query, tasks: &FixedBitSet) -> Partners {
        let choice = &self.resolved.choices[key as usize];
        let mut distinct = FixedBitSet::with_capacity(self.index.dataset.len());
        let mut partners = Vec::new();
        // The last value is `none`, which is nobody.
        for code in 0..code(self.index.values(key).len() - 1) {
            let having = self.index.tasks(key, code, &Role::ALL);
            let count = tasks.intersection_count(&having);
            if count > 0 && code != party {
                distinct.union_with(&having);
                let value = &self.index.values(key)[code as usize];
                partners.push(Some(Related {
                    name: value.name.clone(),
                    count,
                    total: self.index.totals(key)[code as usize],
                    is_asked: choice.wanted().any(|it| it == code),
                    query: query.toggled(key, Mode::Any, &value.id),
                }));
            }
        }
        let order = ascending(partners.iter().flatten().map(|partner: &Related| descending(partner.count)));
        Partners {
            distinct: distinct.intersection_count(tasks),
            most: partners.iter().flatten().map(|partner| partner.total).max().unwrap_or(0),
            partners: order.into_iter().filter_map(|position| partners[position].take()).collect(),
        }
    }
}
