//! Bars: tasks per leader, and units by their tasks.

use fixedbitset::FixedBitSet;

use super::{
    Chart, Form, Mark, Topic, leading,
    mark::{Asks, Values},
    ordinal, union,
};
use crate::{
    Key, Role, Show,
    answer::{Answers, Overlap},
    order::{ascending, descending},
};

/// Bars under each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bars {
    /// The bars, from the top.
    pub bars: Vec<Bar>,
    /// What the parts of the bars are; empty where each bar is one part.
    pub parts: Vec<Part>,
    /// The number at the full length of a bar.
    pub most: usize,
    /// How many bars with tasks are left out below.
    pub rest: usize,
    /// Whether the parts are drawn as shares of their bar.
    pub is_share: bool,
}

impl Bars {
    /// Whether conditions leave some of the tasks of its bars out.
    #[must_use]
    pub fn is_narrowed(&self, marks: &[Mark]) -> bool {
        self.bars.iter().any(|bar| marks[bar.mark].count < bar.total)
    }
}

/// A bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its name.
    pub name: String,
    /// Its mark.
    pub mark: usize,
    /// The number of its tasks in the whole notice.
    pub total: usize,
    /// The marks of its parts, in the order of [`Bars::parts`]; empty where it is one part.
    pub parts: Vec<usize>,
}

/// What a part of each bar is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// What has room in a short part: the number of a section, as headings count, or the name of a role.
    pub short: String,
    /// The role that it counts, if it counts one.
    pub role: Option<Role>,
}

/// How many units are ranked where not all are asked for.
const FIRST: usize = 15;

/// How many values a picture of a profile has at the most.
const FIRST_OF_PROFILE: usize = 8;

impl Answers<'_> {
    /// Tasks per leader, by section.
    pub(super) fn leaders_chart(&self) -> Chart {
        let others = self.selection.all_but(&[Key::Leader]);
        let sections = self.compared(Key::Section);
        let mut marks = Vec::new();
        let mut bars = Vec::new();
        for leader in self.compared(Key::Leader) {
            let mut bar = self.bar(Key::Leader, leader, &others, &mut marks);
            let tasks = marks[bar.mark].tasks.0.clone();
            for &section in &sections {
                let within = &tasks & &*self.index.tasks(Key::Section, section, &Role::ALL);
                let names = vec![bar.name.clone(), self.label(Key::Section, section)];
                let inside = self.inside(section);
                let is_outside = inside.is_empty();
                let values = Values { only: vec![(Key::Leader, leader)], within: inside, ..Values::default() };
                let mut part = self.mark(names, Asks::Values(values), within);
                part.is_asked &= !is_outside;
                bar.parts.push(marks.len());
                marks.push(part);
            }
            bars.push(bar);
        }
        let part = |&it: &u32| Part { name: self.label(Key::Section, it), short: ordinal(it + 1), role: None };
        let bars = Bars {
            parts: sections.iter().map(part).collect(),
            most: bars.iter().map(|bar| bar.total).max().unwrap_or(0),
            rest: 0,
            is_share: self.resolved.show.contains(&Show::Share),
            bars,
        };
        self.bars_chart(Topic::Leaders, bars, marks, &others)
    }

    /// What is asked for where one of several values of [`Key::Section`] is enough, as far as it is inside of a section: the
    /// section itself where nothing is.
    fn inside(&self, section: u32) -> Vec<(Key, u32)> {
        let any = &self.resolved.choices[Key::Section as usize].any;
        if any.is_empty() {
            return vec![(Key::Section, section)];
        }
        any.iter().filter(|&&it| self.index.section_of(it) == section).map(|&it| (Key::Section, it)).collect()
    }

    /// The units that lead most of these tasks; or those that have most in any role, by role.
    pub(super) fn ranking(&self) -> Chart {
        let by_role = self.resolved.show.contains(&Show::Roles);
        let key = if by_role { Key::Unit } else { Key::Lead };
        let others = self.selection.all_but(&[key]);
        let first = if self.resolved.show.contains(&Show::All) { usize::MAX } else { FIRST };
        let units = self.most(key, &others, self.index.dataset.units.len(), first);
        let mut marks = Vec::new();
        let mut bars = Vec::new();
        for &unit in &units.shown {
            let mut bar = self.bar(key, unit, &others, &mut marks);
            for role in Role::ALL.into_iter().filter(|_| by_role) {
                let values = Values { only: vec![(key, unit)], roles: Some(vec![role]), ..Values::default() };
                bar.parts.push(marks.len());
                let tasks = &others & &*self.index.tasks(key, unit, &[role]);
                marks.push(self.mark(vec![bar.name.clone()], Asks::Values(values), tasks));
            }
            bars.push(bar);
        }
        let part =
            |role: Role| Part { name: role.title().to_owned(), short: role.title().to_owned(), role: Some(role) };
        let parts = Role::ALL.into_iter().filter(|_| by_role).map(part).collect();
        let most = bars.iter().map(|bar| bar.total).max().unwrap_or(0);
        self.bars_chart(
            Topic::Ranking(key),
            Bars { bars, parts, most, rest: units.rest, is_share: false },
            marks,
            &others,
        )
    }

    /// Tasks by the values of a key, those that have most.
    pub(super) fn profile_chart(&self, topic: Topic, key: Key, codes: Option<Vec<u32>>) -> Chart {
        let others = self.selection.all_but(&[key]);
        // The last value is `none`, which is nobody.
        let most = || self.most(key, &others, self.index.values(key).len() - 1, FIRST_OF_PROFILE);
        let is_whole = codes.is_some();
        let Most { shown, rest } = codes.map_or_else(most, |shown| Most { shown, rest: 0 });
        let mut marks = Vec::new();
        let mut bars: Vec<Bar> = shown.into_iter().map(|code| self.bar(key, code, &others, &mut marks)).collect();
        bars.retain(|bar| bar.total > 0);
        let most = bars.iter().map(|bar| bar.total).max().unwrap_or(0);
        // What the bars share out is what they have together: of one section its own tasks.
        let tasks = if is_whole { union(self.index.dataset.len(), &marks) } else { others };
        self.bars_chart(topic, Bars { bars, parts: Vec::new(), most, rest, is_share: false }, marks, &tasks)
    }

    /// A bar for a value, with its mark. Units are counted in all roles, whichever are asked for: a click frees them.
    fn bar(&self, key: Key, code: u32, others: &FixedBitSet, marks: &mut Vec<Mark>) -> Bar {
        let name = self.label(key, code);
        let roles = (key == Key::Unit).then(|| Role::ALL.to_vec());
        let values = Values { only: vec![(key, code)], roles, ..Values::default() };
        let tasks = others & &*self.index.tasks(key, code, &Role::ALL);
        marks.push(self.mark(vec![name.clone()], Asks::Values(values), tasks));
        Bar { name, mark: marks.len() - 1, total: self.index.totals(key)[code as usize], parts: Vec::new() }
    }

    fn bars_chart(&self, topic: Topic, bars: Bars, marks: Vec<Mark>, tasks: &FixedBitSet) -> Chart {
        let heads = bars.bars.iter().map(|bar| bar.mark);
        let sum = heads.clone().map(|at| marks[at].count).sum();
        Chart {
            topic,
            leading: leading(&marks, heads),
            overlap: Overlap::of(sum, union(self.index.dataset.len(), &marks).count_ones(..)),
            distinct: tasks.count_ones(..),
            form: Form::Bars(bars),
            marks,
        }
    }

    /// Which of the first values of a key have most of these tasks, and those that are asked for.
    fn most(&self, key: Key, others: &FixedBitSet, values: usize, first: usize) -> Most {
        let counts = (0..values)
            .map(|code| others.intersection_count(&self.index.tasks(key, crate::dataset::code(code), &Role::ALL)));
        let counts: Vec<usize> = counts.collect();
        let ranks = self.index.ranks(key);
        let by_total = ascending((0..values).map(|code| ranks[code] as u64));
        let order = ascending(by_total.iter().map(|&code| descending(counts[code])));
        let ranked = order.into_iter().map(|at| by_total[at]).filter(|&code| counts[code] > 0);
        let (mut shown, mut rest) = (Vec::new(), 0);
        for code in ranked {
            let is_asked = self.resolved.choices[key as usize].wanted().any(|it| it as usize == code);
            if shown.len() < first || is_asked {
                shown.push(crate::dataset::code(code));
            } else {
                rest += 1;
            }
        }
        Most { shown, rest }
    }
}

/// Values with most tasks.
struct Most {
    /// Their codes, most first.
    shown: Vec<u32>,
    /// How many others have tasks.
    rest: usize,
}
