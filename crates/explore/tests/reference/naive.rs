//! The meanings of the grammar, told slowly: every question goes through every task of the notice.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use explore::{Grouping, Key, Mode, Role, Sort, View, What};
use notice::{Notice, Rule, Target, Task, Unit};

use crate::{
    ask::{Ask, Pick, Term, without_typesetting},
    sounds::Sounds,
    told::{Overlap, Told, ToldBlock, ToldValue, overlap},
};

/// A notice, with what it takes long to work out again for each question.
pub struct Naive<'a> {
    pub notice: &'a Notice,
    /// For each task the texts that a search looks into: the task itself, its other cells, titles, names.
    places: Vec<[Vec<String>; 4]>,
    sounds: Sounds,
}

/// A heading, a smaller heading, and which tasks stand under them.
type Heading<'a> = (String, String, Box<dyn Fn(&Task) -> bool + 'a>);

impl<'a> Naive<'a> {
    pub fn new(notice: &'a Notice) -> Self {
        let places = notice.tasks.iter().map(|task| {
            let cells = &task.cells;
            let in_brackets = |unit: &&Unit| {
                let mut listings = task.flags.iter().filter(|flag| flag.rule == Rule::ListedMembers);
                listings.any(|flag| flag.read_as.contains(&unit.name))
            };
            let parties = task.leads.iter().chain(&task.coops).map(|&unit| &notice.units[unit]);
            let parties = parties.chain(notice.units.iter().filter(in_brackets));
            let names =
                parties.flat_map(|unit| [&unit.name].into_iter().chain(&unit.other_names).chain(&unit.short_names));
            let names = names
                .chain(task.collectives.iter().map(|&it| &notice.collectives[it].name))
                .chain(task.leader.map(|it| &notice.leaders[it].name));
            let section = &notice.sections[task.section];
            let titles = [&section.title, &section.subsections[task.subsection].title];
            [
                vec![without_typesetting(&cells.task)],
                [&cells.leader, &cells.lead, &cells.coop].map(|it| without_typesetting(it)).to_vec(),
                titles.map(|it| without_typesetting(it)).to_vec(),
                names.map(|it| without_typesetting(it)).collect(),
            ]
        });
        Self { notice, places: places.collect(), sounds: Sounds::of(notice) }
    }

    pub fn tell(&self, ask: &Ask) -> Told {
        let mut tasks: Vec<&Task> = self.all_but(None, ask);
        let count = tasks.len();
        let shows_targets = ask.view == View::Targets;
        let figures = tasks.iter().map(|task| task.targets.len()).sum();
        self.sort(&mut tasks, ask);
        let parts = |tasks: &[&Task]| {
            let parts = self.headings(ask.group).into_iter().map(|(title, smaller, is_under)| {
                let under = tasks.iter().filter(|task| is_under(task));
                (title, smaller, under.map(|task| (task.serial, self.why(task, ask))).collect::<Vec<_>>())
            });
            parts.filter(|(_, _, under)| !under.is_empty()).collect::<Vec<_>>()
        };
        // Where all of several units is asked for, what is not there says nothing.
        let is_whole = ask.of(Key::Unit, Mode::All).is_empty();
        let is_shown_empty = |what: &What| match what {
            What::Match => true,
            What::Role(_) => false,
            What::Shared(_) | What::Only(_) => is_whole,
        };
        let blocks = self.blocks(ask).into_iter().map(|(what, is_in)| {
            let tasks: Vec<&Task> = tasks.iter().copied().filter(|task| is_in(task)).collect();
            (what, tasks.len(), parts(&tasks))
        });
        let blocks: Vec<ToldBlock> = blocks.filter(|(what, count, _)| *count > 0 || is_shown_empty(what)).collect();
        let lines = blocks.iter().flat_map(|(_, _, parts)| parts).flat_map(|(_, _, under)| under);
        let lines: Vec<u32> = lines.map(|(serial, _)| *serial).collect();
        Told {
            count,
            repeated: lines.len() - count,
            figures: shows_targets.then(|| (figures, lines.iter().map(|&serial| self.targets(serial)).collect())),
            facets: [Key::Leader, Key::Unit, Key::Section, Key::Lead, Key::Coop, Key::Kind, Key::Target]
                .map(|key| (key, self.facet(key, ask), self.overlap(key, ask)))
                .to_vec(),
            roles: self.roles(ask),
            open: ask.task.map(|serial| neighbours(&lines, serial)),
            unit: self.unit(ask),
            blocks,
        }
    }

    /// What a task's targets measure, each behind its unit.
    fn targets(&self, serial: u32) -> Vec<String> {
        let targets = &self.notice.tasks[serial as usize - 1].targets;
        let scale = |words: &str| ["亿", "万"].into_iter().find(|scale| words.contains(scale)).unwrap_or("");
        let said = |it: &Target| format!("{}{}{} {}", it.per, scale(&it.words), it.unit, it.measured);
        targets.iter().map(said).collect()
    }

    /// What a task has under a key. A unit has its strongest role only, which must be one of `roles`.
    pub fn picks(&self, key: Key, task: &Task, roles: &[Role]) -> BTreeSet<Pick> {
        let units = |units: &[usize]| units.iter().map(|&unit| Pick::Unit(unit)).collect::<BTreeSet<_>>();
        let collectives = || task.collectives.iter().map(|&it| Pick::Collective(it));
        let or_nobody = |cell: &str, mut picks: BTreeSet<Pick>| {
            if cell.trim().is_empty() {
                picks.insert(Pick::Nobody);
            }
            picks
        };
        match key {
            Key::Section => [Pick::Section(task.section), Pick::Subsection(task.section, task.subsection)].into(),
            Key::Leader => [task.leader.map_or(Pick::Nobody, Pick::Leader)].into(),
            Key::Lead => or_nobody(&task.cells.lead, units(&task.leads)),
            Key::Coop => or_nobody(&task.cells.coop, units(&task.coops).into_iter().chain(collectives()).collect()),
            Key::Unit => {
                let parties = (0..self.notice.units.len()).map(Pick::Unit).chain(collectives());
                parties.filter(|&it| self.role(task, it).is_some_and(|role| roles.contains(&role))).collect()
            }
            Key::Kind => task.leads.iter().map(|&unit| Pick::Kind(self.notice.units[unit].kind)).collect(),
            Key::Target => (!task.targets.is_empty()).then_some(Pick::Target).into_iter().collect(),
        }
    }

    pub fn role(&self, task: &Task, party: Pick) -> Option<Role> {
        match party {
            Pick::Unit(unit) if task.leads.contains(&unit) => Some(Role::Lead),
            Pick::Unit(unit) if task.coops.contains(&unit) => Some(Role::Coop),
            Pick::Unit(unit) if !self.standing_for(task, unit).is_empty() => Some(Role::Collective),
            Pick::Collective(it) if task.collectives.contains(&it) => Some(Role::Coop),
            _ => None,
        }
    }

    /// The collectives of a task that stand for a unit.
    fn standing_for(&self, task: &Task, unit: usize) -> Vec<usize> {
        let stands = |it: &usize| self.notice.collectives[*it].members.as_ref().is_some_and(|all| all.contains(&unit));
        task.collectives.iter().copied().filter(stands).collect()
    }

    /// The tasks that every condition lets through, those on one key aside.
    pub fn all_but(&self, aside: Option<Key>, ask: &Ask) -> Vec<&'a Task> {
        let asked = |key: Key| Some(key) != aside && ask.conditions.iter().any(|it| it.0 == key);
        let keys: Vec<Key> = Key::ALL.into_iter().filter(|&key| asked(key)).collect();
        let is_let_through = |task: &&Task| {
            keys.iter().all(|&key| {
                let picks = self.picks(key, task, &ask.roles());
                let of = |mode: Mode| ask.of(key, mode);
                (of(Mode::Any).is_empty() || of(Mode::Any).iter().any(|it| picks.contains(it)))
                    && of(Mode::All).iter().all(|it| picks.contains(it))
                    && !of(Mode::Not).iter().any(|it| picks.contains(it))
            }) && self.has_words(task, ask)
                && (ask.view != View::Targets || !task.targets.is_empty())
        };
        self.notice.tasks.iter().filter(is_let_through).collect()
    }

    fn has_words(&self, task: &Task, ask: &Ask) -> bool {
        let is_there = |term: &Term| self.relevance(task, term) > 0;
        let is_met = |search: &Vec<Term>| search.iter().all(|term| is_there(term) != term.unwanted);
        ask.searches.is_empty() || ask.searches.iter().any(is_met)
    }

    /// How near a term is: in the task itself, in its other cells, in a title, in a name that is not printed, by sound.
    fn relevance(&self, task: &Task, term: &Term) -> usize {
        let places = &self.places[task.serial as usize - 1];
        let found = places.iter().position(|texts| texts.iter().any(|text| text.contains(&term.text)));
        let is_heard = || places.iter().flatten().any(|text| self.sounds.is_heard(&term.text, text));
        found.map_or_else(|| usize::from(is_heard()), |place| [100, 99, 98, 2][place])
    }

    /// The serials of the tasks in which a term is.
    pub fn having(&self, text: &str) -> Vec<u32> {
        let term = Term { text: text.to_owned(), typed: text.to_owned(), unwanted: false };
        self.notice.tasks.iter().filter(|task| self.relevance(task, &term) > 0).map(|task| task.serial).collect()
    }

    /// Everything that a search looks into.
    pub fn searched(&self) -> impl Iterator<Item = &String> {
        self.places.iter().flatten().flatten()
    }

    fn sort(&self, tasks: &mut [&Task], ask: &Ask) {
        let rank = |key: Key| {
            let ranked = self.ranked(key).into_iter().enumerate();
            ranked.map(|(rank, (pick, _))| (pick, rank)).collect::<BTreeMap<_, _>>()
        };
        match ask.sort {
            Sort::Serial => {}
            Sort::Leader | Sort::Lead => {
                let key = if ask.sort == Sort::Leader { Key::Leader } else { Key::Lead };
                let ranks = rank(key);
                tasks.sort_by_key(|task| self.picks(key, task, &[]).iter().map(|pick| ranks[pick]).min());
            }
            Sort::Coops => tasks.sort_by_key(|task| Reverse(task.coops.len())),
            Sort::Collective => tasks.sort_by_key(|task| Reverse(task.collectives.len())),
            Sort::Total => {
                tasks.sort_by_key(|task| Reverse(task.leads.len() + task.coops.len() + task.collectives.len()));
            }
            Sort::Relevance => {
                let wanted: Vec<&Term> = ask.searches.iter().flatten().filter(|term| !term.unwanted).collect();
                let sum = |task: &Task| wanted.iter().map(|term| self.relevance(task, term)).sum::<usize>();
                tasks.sort_by_key(|task| Reverse(sum(task)));
            }
        }
    }

    /// The headings in order, with what stands under each.
    fn headings(&self, group: Grouping) -> Vec<Heading<'_>> {
        let of_key = |key: Key, picks: Vec<Pick>| {
            let heading = |pick: Pick| -> Heading<'_> {
                (
                    pick.name(self.notice),
                    String::new(),
                    Box::new(move |task| self.picks(key, task, &[]).contains(&pick)),
                )
            };
            picks.into_iter().map(heading).collect()
        };
        let ranked = |key: Key| of_key(key, self.ranked(key).into_iter().map(|(pick, _)| pick).collect());
        match group {
            Grouping::Section => {
                let under = of_key(Key::Section, self.values(Key::Section));
                let smaller =
                    self.values(Key::Section).into_iter().zip(under).filter_map(|(pick, (title, _, is_under))| {
                        let Pick::Subsection(section, _) = pick else { return None };
                        Some((Pick::Section(section).name(self.notice), title, is_under))
                    });
                smaller.collect()
            }
            Grouping::Leader => ranked(Key::Leader),
            Grouping::Lead => ranked(Key::Lead),
            Grouping::Kind => of_key(Key::Kind, self.values(Key::Kind)),
            Grouping::None => vec![(String::new(), String::new(), Box::new(|_| true))],
        }
    }

    /// Every value of a key, in the order of the notice and its register.
    fn values(&self, key: Key) -> Vec<Pick> {
        Pick::all(self.notice, key)
    }

    /// Every value of a key with its tasks in the whole notice, most first; `none` last.
    fn ranked(&self, key: Key) -> Vec<(Pick, usize)> {
        let totals = self.counts(key, self.notice.tasks.iter().collect(), &Role::ALL);
        let mut ranked: Vec<(Pick, usize)> =
            self.values(key).into_iter().map(|pick| (pick, totals.get(&pick).copied().unwrap_or(0))).collect();
        ranked.sort_by_key(|&(pick, total)| (pick == Pick::Nobody, Reverse(total)));
        ranked
    }

    fn counts(&self, key: Key, tasks: Vec<&Task>, roles: &[Role]) -> BTreeMap<Pick, usize> {
        let mut counts = BTreeMap::new();
        for pick in tasks.into_iter().flat_map(|task| self.picks(key, task, roles)) {
            *counts.entry(pick).or_insert(0) += 1;
        }
        counts
    }

    /// A facet's own selection does not narrow its own counts; every other condition does.
    fn facet(&self, key: Key, ask: &Ask) -> Vec<ToldValue> {
        let counts = self.counts(key, self.all_but(Some(key), ask), &ask.roles());
        let mut values = self.ranked(key);
        if matches!(key, Key::Section | Key::Kind) {
            values.sort();
        }
        let modes = [Mode::Any, Mode::All, Mode::Not];
        values
            .into_iter()
            .map(|(pick, total)| {
                let asked = modes.into_iter().find(|&mode| ask.of(key, mode).contains(&pick));
                (pick.id(self.notice), counts.get(&pick).copied().unwrap_or(0), total, asked)
            })
            .collect()
    }

    /// For each role, and for all, the tasks that there would be if these were the roles asked for.
    pub fn roles(&self, ask: &Ask) -> Option<Vec<usize>> {
        let count = |roles: Vec<Role>| self.all_but(None, &Ask { roles, ..ask.clone() }).len();
        let each = Role::ALL.map(|role| vec![role]);
        (!ask.parties().is_empty()).then(|| each.into_iter().chain([Role::ALL.to_vec()]).map(count).collect())
    }

    /// Sections hold their subsections, and nothing else of which a task has one only can be counted twice.
    fn overlap(&self, key: Key, ask: &Ask) -> Overlap {
        let tasks = self.all_but(Some(key), ask).into_iter().filter(|_| key != Key::Section);
        overlap(
            &tasks
                .flat_map(|task| self.picks(key, task, &ask.roles()).into_iter().map(|_| task.serial))
                .collect::<Vec<_>>(),
        )
    }

    fn why(&self, task: &Task, ask: &Ask) -> Vec<(usize, Role, Vec<usize>)> {
        let through = |party: Pick| {
            let role = self.role(task, party).filter(|role| ask.roles().contains(role))?;
            let (code, via) = match party {
                Pick::Unit(unit) if role == Role::Collective => (unit, self.standing_for(task, unit)),
                Pick::Unit(unit) => (unit, Vec::new()),
                Pick::Collective(it) => (self.notice.units.len() + it, Vec::new()),
                _ => return None,
            };
            Some((code, role, via))
        };
        ask.parties().into_iter().filter_map(through).collect()
    }
}

fn neighbours(lines: &[u32], serial: u32) -> (Option<usize>, Option<u32>, Option<u32>) {
    let mut once: Vec<u32> = Vec::new();
    for line in lines {
        if !once.contains(line) {
            once.push(*line);
        }
    }
    let Some(at) = once.iter().position(|it| *it == serial) else { return (None, None, None) };
    let before = if at == 0 { None } else { Some(once[at - 1]) };
    (Some(at + 1), before, once.get(at + 1).copied())
}
