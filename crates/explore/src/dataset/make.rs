//! From a notice to its dataset. Done ahead of time: the page carries none of this.

mod characters;
mod glosses;
mod network;
mod similar;

use std::collections::{BTreeMap, BTreeSet};

use notice::{Cells, Flag, Notice};

#[cfg(test)]
pub(crate) use characters::occurring;
pub use glosses::glosses;

use super::{Arrangement, Characters, Dataset, Heading, Lists, Tasks, code};

impl From<&Notice> for Dataset {
    fn from(notice: &Notice) -> Self {
        let first_subsections: Vec<usize> = notice
            .sections
            .iter()
            .scan(0, |next, section| {
                let first = *next;
                *next += section.subsections.len();
                Some(first)
            })
            .collect();
        let mut tasks = Tasks::default();
        let mut texts = Interner::default();
        let mut flags = Interner::default();
        let mut targets = Interner::default();
        // A column behind the other, so that like stands beside like, which compresses best.
        let columns: [fn(&Cells) -> &String; 4] = [|it| &it.task, |it| &it.leader, |it| &it.lead, |it| &it.coop];
        let cells = columns.iter().flat_map(|column| notice.tasks.iter().map(move |task| column(&task.cells)));
        tasks.cells = cells.map(|words| texts.position(words.clone())).collect();
        for task in &notice.tasks {
            let first = first_subsections.get(task.section).copied().unwrap_or(0);
            tasks.subsection.push(code(first + task.subsection));
            tasks.leader.push(code(task.leader.unwrap_or(notice.leaders.len())));
            tasks.leads.push(task.leads.iter().map(|&unit| code(unit)));
            tasks.coops.push(task.coops.iter().map(|&unit| code(unit)));
            tasks.collectives.push(task.collectives.iter().map(|&it| code(it)));
            tasks.targets.push(task.targets.iter().map(|target| targets.position(target.clone())));
            tasks.flags.push(
                task.flags.iter().map(|flag| flags.position((flag.rule, flag.printed.clone(), flag.read_as.clone()))),
            );
        }
        tasks.texts = texts.values().iter().map(String::as_str).collect();
        tasks.target_kinds = targets.values();
        tasks.flag_kinds =
            flags.values().into_iter().map(|(rule, printed, read_as)| Flag { rule, printed, read_as }).collect();
        let mut dataset = Self {
            heading: Heading {
                title: notice.title.clone(),
                table_title: notice.table_title.clone(),
                number: notice.number.clone(),
                issuer: notice.issuer.clone(),
                issued: notice.issued,
                published: notice.published,
            },
            sections: notice.sections.iter().map(|section| section.title.clone()).collect(),
            subsections: notice
                .sections
                .iter()
                .zip(0..)
                .flat_map(|(section, position)| section.subsections.iter().map(move |it| (position, it.title.clone())))
                .collect(),
            kinds: notice.kinds.clone(),
            leaders: notice.leaders.clone(),
            units: notice.units.clone(),
            collectives: notice.collectives.clone(),
            tasks,
            characters: Characters::default(),
            arrangement: Arrangement::default(),
        };
        dataset.characters = characters::occurring(dataset.texts());
        dataset.arrangement = dataset.arranged();
        dataset
    }
}

/// Gives each distinct value a position, in the order in which they first come.
struct Interner<T> {
    positions: BTreeMap<T, u32>,
}

impl<T> Default for Interner<T> {
    fn default() -> Self {
        Self { positions: BTreeMap::new() }
    }
}

impl<T: Ord> Interner<T> {
    fn position(&mut self, value: T) -> u32 {
        let next = code(self.positions.len());
        *self.positions.entry(value).or_insert(next)
    }

    fn values(self) -> Vec<T> {
        let mut values: Vec<(u32, T)> = self.positions.into_iter().map(|(value, at)| (at, value)).collect();
        values.sort_unstable_by_key(|&(at, _)| at);
        values.into_iter().map(|(_, value)| value).collect()
    }
}

impl Lists {
    pub(super) fn push(&mut self, list: impl IntoIterator<Item = u32>) {
        self.codes.extend(list);
        self.lengths_summed.push(code(self.codes.len()));
    }
}

impl Dataset {
    /// Where pictures put units, by who is named together with whom.
    fn arranged(&self) -> Arrangement {
        let parties = self.units.len() + self.collectives.len();
        let mut together = vec![vec![0.0; self.units.len()]; self.units.len()];
        let mut working_for = vec![vec![0.0; parties]; self.units.len()];
        for task in 0..self.len() {
            let positions = |codes: &[u32], first: usize| codes.iter().map(move |&it| first + it as usize).collect();
            let leads: Vec<usize> = positions(self.tasks.leads.get(task), 0);
            let coops: Vec<usize> = positions(self.tasks.coops.get(task), 0);
            let collectives: Vec<usize> = positions(self.tasks.collectives.get(task), self.units.len());
            for &lead in &leads {
                for &coop in coops.iter().chain(&collectives) {
                    working_for[lead][coop] += 1.0;
                }
            }
            let named: BTreeSet<usize> = leads.into_iter().chain(coops).collect();
            for &one in &named {
                for &other in &named {
                    together[one][other] += 1.0;
                }
            }
        }
        let worked_with: Vec<Vec<f64>> =
            (0..parties).map(|coop| working_for.iter().map(|coops| coops[coop]).collect()).collect();
        Arrangement {
            places: network::places(&together),
            leads: similar::order(&working_for),
            coops: similar::order(&worked_with),
        }
    }

    /// Everything that words are looked for in.
    fn texts(&self) -> impl Iterator<Item = &str> {
        let units =
            self.units.iter().flat_map(|it| [&it.name].into_iter().chain(&it.other_names).chain(&it.short_names));
        let names =
            self.leaders.iter().map(|it| &it.name).chain(units).chain(self.collectives.iter().map(|it| &it.name));
        let titles = self.sections.iter().chain(self.subsections.iter().map(|(_, title)| title));
        self.tasks.texts.iter().chain(names.chain(titles).map(String::as_str))
    }
}
