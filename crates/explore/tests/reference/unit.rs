//! What the unit view shows, told slowly.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use explore::{Key, Mode, Partners, Related, Role, RoleCounts, Sort, UnitView, Units, View, What, Who};
use notice::Task;

use crate::{
    ask::{Ask, Pick},
    naive::Naive,
};

/// Lead, co-operating, collective, total.
pub type Figures = [usize; 4];

/// What the unit view says above the tasks.
#[derive(Debug, PartialEq)]
pub enum ToldUnit {
    /// Title, and the ids of units with their figures.
    Finder(Vec<(String, Vec<(String, Figures)>)>),
    One {
        figures: Figures,
        percent: usize,
        leaders: usize,
        leads: ToldPartners,
        coops: ToldPartners,
        /// Members of a collective, or open collectives that might include a unit.
        related: Vec<(String, usize)>,
    },
    /// Names with figures, and those of all together.
    Several(Vec<(String, Figures)>, Figures),
}

/// Names with counts and totals, and how many tasks those are.
pub type ToldPartners = (Vec<(String, usize, usize)>, usize);

/// What a block of tasks has in common, and which tasks are in it.
type Block<'a> = (What, Box<dyn Fn(&Task) -> bool + 'a>);

impl Naive<'_> {
    pub fn blocks<'a>(&'a self, ask: &'a Ask) -> Vec<Block<'a>> {
        let parties = asked(ask);
        let has = |task: &Task, party: Pick| self.role(task, party).is_some_and(|role| ask.roles().contains(&role));
        match parties[..] {
            _ if ask.view != View::Unit => vec![(What::Match, Box::new(|_| true))],
            [] => vec![(What::Match, Box::new(|_| true))],
            [party] => Role::ALL
                .into_iter()
                .filter(|role| ask.roles().contains(role))
                .map(|role| -> Block<'_> {
                    (What::Role(role), Box::new(move |task| self.role(task, party) == Some(role)))
                })
                .collect(),
            _ => {
                let all = parties.clone();
                let having = move |task: &Task| all.iter().filter(|party| has(task, **party)).count();
                let counted = having.clone();
                let shared: Block<'_> = (What::Shared(parties.len()), Box::new(move |task| counted(task) > 1));
                let only = parties.into_iter().map(|party| -> Block<'_> {
                    let having = having.clone();
                    let is_alone = move |task: &Task| having(task) == 1 && has(task, party);
                    (What::Only(self.name(party)), Box::new(is_alone))
                });
                [shared].into_iter().chain(only).collect()
            }
        }
    }

    pub fn unit(&self, ask: &Ask) -> Option<ToldUnit> {
        (ask.view == View::Unit).then(|| match asked(ask)[..] {
            [] => self.finder(ask),
            [party] => self.one(ask, party),
            ref parties => ToldUnit::Several(
                parties.iter().map(|&it| (self.name(it), self.figures(&[it], ask))).collect(),
                self.roles(ask).and_then(|it| it.try_into().ok()).unwrap(),
            ),
        })
    }

    fn finder(&self, ask: &Ask) -> ToldUnit {
        let notice = self.notice;
        let all = Ask::default();
        let row = |party: Pick| (party.id(notice), self.figures(&[party], &without_units(ask)));
        let is_used = |party: &Pick| self.figures(&[*party], &all)[3] > 0;
        let of_kind = |kind: usize| {
            let units = notice.units.iter().enumerate().filter(move |(_, unit)| unit.kind == kind);
            units.map(|(at, _)| Pick::Unit(at)).filter(is_used).map(row).collect::<Vec<_>>()
        };
        let kinds: Vec<_> =
            notice.kinds.iter().enumerate().map(|(at, kind)| (kind.name.clone(), of_kind(at))).collect();
        let collectives = (0..notice.collectives.len()).map(Pick::Collective).filter(is_used).map(row);
        let collectives = ("统称".to_owned(), collectives.collect::<Vec<_>>());
        let column = match ask.sort {
            Sort::Serial => {
                let parts = kinds.into_iter().chain([collectives]);
                return ToldUnit::Finder(parts.filter(|(_, rows)| !rows.is_empty()).collect());
            }
            Sort::Lead => 0,
            Sort::Coops => 1,
            Sort::Collective => 2,
            Sort::Total | Sort::Leader | Sort::Relevance => 3,
        };
        let units = (String::new(), kinds.into_iter().flat_map(|(_, rows)| rows).collect::<Vec<_>>());
        let mut parts = vec![units, collectives];
        for (_, rows) in &mut parts {
            rows.sort_by_key(|(_, figures)| Reverse(figures[column]));
        }
        ToldUnit::Finder(parts.into_iter().filter(|(_, rows)| !rows.is_empty()).collect())
    }

    fn one(&self, ask: &Ask, party: Pick) -> ToldUnit {
        let notice = self.notice;
        let figures = self.figures(&[party], ask);
        let its = notice.tasks.iter().filter(|task| self.role(task, party).is_some());
        let leaders: BTreeSet<usize> = its.filter_map(|task| task.leader).collect();
        let mut led = self.all_but(Some(Key::Coop), ask);
        led.retain(|task| self.role(task, party) == Some(Role::Lead));
        let named = |it: Pick| (self.name(it), self.figures(&[it], &without_units(ask))[3]);
        let collectives = || notice.collectives.iter().enumerate().map(|(at, it)| (Pick::Collective(at), it));
        let related: Vec<_> = match party {
            Pick::Unit(unit) => collectives()
                .filter(|(_, it)| it.members.is_none())
                .filter(|(_, it)| it.might_include.as_ref().is_none_or(|all| all.contains(&notice.units[unit].kind)))
                .map(|(it, _)| named(it))
                .filter(|(_, count)| *count > 0)
                .collect(),
            Pick::Collective(at) => {
                notice.collectives[at].members.iter().flatten().map(|&unit| named(Pick::Unit(unit))).collect()
            }
            _ => Vec::new(),
        };
        let all = notice.tasks.len();
        let percent = (0..100).take_while(|percent| (2 * percent + 1) * all <= 200 * figures[3] && all > 0).count();
        ToldUnit::One {
            figures,
            percent,
            leaders: leaders.len(),
            leads: self.partners(Key::Lead, party, &self.all_but(Some(Key::Lead), ask)),
            coops: self.partners(Key::Coop, party, &led),
            related,
        }
    }

    fn partners(&self, key: Key, party: Pick, tasks: &[&Task]) -> ToldPartners {
        let others =
            |task: &Task| self.picks(key, task, &[]).into_iter().filter(|it| *it != party && *it != Pick::Nobody);
        let count = |tasks: &mut dyn Iterator<Item = &Task>| {
            let mut counts: BTreeMap<Pick, usize> = BTreeMap::new();
            for it in tasks.flat_map(others) {
                *counts.entry(it).or_default() += 1;
            }
            counts
        };
        let totals = count(&mut self.notice.tasks.iter());
        let mut partners: Vec<_> = count(&mut tasks.iter().copied()).into_iter().collect();
        partners.sort_by_key(|(_, count)| Reverse(*count));
        let distinct = tasks.iter().filter(|task| others(task).next().is_some()).count();
        (partners.into_iter().map(|(it, count)| (self.name(it), count, totals[&it])).collect(), distinct)
    }

    /// For each role, and for all, the tasks in which one of these has it, and none of the unwanted has.
    fn figures(&self, parties: &[Pick], ask: &Ask) -> Figures {
        let tasks = self.all_but(Some(Key::Unit), ask);
        let unwanted = ask.of(Key::Unit, Mode::Not);
        let [lead, coop, collective] = Role::ALL.map(|role| vec![role]);
        [lead, coop, collective, Role::ALL.to_vec()].map(|roles| {
            let has = |task: &Task, all: &[Pick]| {
                all.iter().any(|it| self.role(task, *it).is_some_and(|role| roles.contains(&role)))
            };
            tasks.iter().filter(|task| has(task, parties) && !has(task, &unwanted)).count()
        })
    }

    fn name(&self, party: Pick) -> String {
        if party == Pick::Nobody { "无".to_owned() } else { party.name(self.notice) }
    }
}

/// The units and collectives that are asked for: those of which one is enough, then those that are all needed. Where nobody
/// is asked for there is no page for any.
fn asked(ask: &Ask) -> Vec<Pick> {
    let mut parties = Vec::new();
    for party in [Mode::Any, Mode::All].into_iter().flat_map(|mode| ask.of(Key::Unit, mode)) {
        if !parties.contains(&party) {
            parties.push(party);
        }
    }
    if parties.contains(&Pick::Nobody) { Vec::new() } else { parties }
}

fn without_units(ask: &Ask) -> Ask {
    let mut ask = ask.clone();
    ask.conditions.retain(|(key, ..)| *key != Key::Unit);
    ask
}

/// Which units are shown.
pub fn units(unit: &UnitView) -> Units {
    match unit {
        UnitView::Finder(_) => Units::All,
        UnitView::One(page) => Units::One(page.name.clone()),
        UnitView::Several(_) => Units::Several,
    }
}

/// What an answer says, in the words of the reference.
pub fn told(unit: &UnitView) -> ToldUnit {
    let figures = |it: &RoleCounts| {
        let [lead, coop, collective] = it.counts;
        [lead, coop, collective, it.total]
    };
    let related = |it: &[Related]| it.iter().map(|it| (it.name.clone(), it.count)).collect::<Vec<_>>();
    let partners = |it: &Partners| {
        let all: Vec<_> = it.partners.iter().map(|it| (it.name.clone(), it.count, it.total)).collect();
        assert_eq!(it.most, all.iter().map(|(.., total)| *total).max().unwrap_or(0));
        (all, it.distinct)
    };
    match unit {
        UnitView::Finder(finder) => {
            let parts = finder.parts.iter().map(|part| {
                (part.title.clone(), part.rows.iter().map(|row| (row.unit.id.clone(), figures(&row.figures))).collect())
            });
            ToldUnit::Finder(parts.collect())
        }
        UnitView::One(page) => ToldUnit::One {
            figures: page.figures.each_ref().map(|figure| figure.count),
            percent: page.percent,
            leaders: page.leaders,
            leads: partners(&page.leads),
            coops: partners(&page.coops),
            related: match &page.who {
                Who::Unit { might_be_in, .. } => related(might_be_in),
                Who::Collective(members) => related(members.as_deref().unwrap_or_default()),
            },
        },
        UnitView::Several(comparison) => ToldUnit::Several(
            comparison.units.iter().map(|it| (it.name.clone(), figures(&it.figures))).collect(),
            figures(&comparison.together),
        ),
    }
}
