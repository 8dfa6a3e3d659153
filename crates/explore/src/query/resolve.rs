//! From what a URL says to what it means for a dataset.

use std::ops::Range;

use super::{
    Field, Key, Mode, Query, Role, Word,
    field::{Grouping, Named, Sort, View},
    words::words,
};
use crate::{Dataset, dataset::code, fold::fold};

/// A value that tasks can have under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The id that the page writes into a URL.
    pub id: String,
    /// The name on the screen.
    pub name: String,
    /// All names by which it is known, the id included, folded as search folds them.
    pub known_as: Vec<String>,
}

impl Value {
    pub(crate) fn new<'a>(id: &str, name: String, others: impl IntoIterator<Item = &'a String>) -> Self {
        let known_as = [fold(id), fold(&name)].into_iter().chain(others.into_iter().map(|it| fold(it))).collect();
        Self { id: id.to_owned(), name, known_as }
    }
}

/// What a query means for a dataset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resolved {
    /// The searches: a task must have all words of one of them.
    pub searches: Vec<Vec<Word>>,
    /// What is asked of each key, in the order of [`Key::ALL`].
    pub choices: [Choice; Key::ALL.len()],
    /// The roles that `unit` counts, strongest first; never empty.
    pub roles: Vec<Role>,
    /// What is shown.
    pub view: View,
    /// Headings.
    pub group: Grouping,
    /// Order.
    pub sort: Sort,
    /// Position of the task that is open.
    pub task: Option<usize>,
    /// The conditions that mean nothing here.
    pub warnings: Vec<Warning>,
    /// The query in the one form that the page writes: ids, a fixed order, defaults left out. What means nothing is
    /// kept as written, so that nobody loses what they typed.
    pub canonical: Query,
}

impl Resolved {
    /// The roles that the query asks for; empty where it leaves the default, which is all of them.
    #[must_use]
    pub fn asked_roles(&self) -> Vec<Role> {
        if self.roles.len() == Role::ALL.len() { Vec::new() } else { self.roles.clone() }
    }
}

/// What is asked of one key, as codes of its values, ascending.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// One of these.
    pub any: Vec<u32>,
    /// All of these.
    pub all: Vec<u32>,
    /// None of these.
    pub not: Vec<u32>,
}

impl Choice {
    /// The codes that are asked for in this way.
    #[must_use]
    pub fn codes(&self, mode: Mode) -> &[u32] {
        match mode {
            Mode::Any => &self.any,
            Mode::All => &self.all,
            Mode::Not => &self.not,
        }
    }

    /// The codes of which one or all are asked for, each once.
    pub(crate) fn wanted(&self) -> impl Iterator<Item = u32> {
        let all = self.all.iter().filter(|code| !self.any.contains(code));
        self.any.iter().chain(all).copied()
    }

    /// Whether nothing is asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.any.is_empty() && self.all.is_empty() && self.not.is_empty()
    }
}

/// A condition that means nothing, and was ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Its key.
    pub field: Field,
    /// Its value as written.
    pub value: String,
    /// Why it was ignored.
    pub reason: Reason,
}

/// Why a condition was ignored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The dataset has no such value.
    Unknown,
    /// The key takes one value, and another came before.
    Repeated,
    /// Words in Latin letters that nothing contains: search by pinyin is not offered.
    Latin,
}

/// The values of every key, in the order of [`Key::ALL`].
pub(crate) type Values = [Vec<Value>; Key::ALL.len()];

/// What `query` means where tasks can have these values.
pub(crate) fn resolve(query: &Query, values: &Values, dataset: &Dataset) -> Resolved {
    let mut asked = Resolver { query, warnings: Vec::new(), canonical: Vec::new() };
    let mut resolved = Resolved::default();
    for field in Field::all() {
        match field {
            Field::Words => resolved.searches = asked.searches(),
            Field::Facet(key, mode) => {
                let values = &values[key as usize];
                let choice = &mut resolved.choices[key as usize];
                let codes = asked.codes(
                    field,
                    0..values.len(),
                    |code, text| values[code].known_as.iter().any(|name| name == text),
                    |code| values[code].id.clone(),
                );
                let codes = codes.into_iter().map(code).collect();
                match mode {
                    Mode::Any => choice.any = codes,
                    Mode::All => choice.all = codes,
                    Mode::Not => choice.not = codes,
                }
            }
            Field::Role => resolved.roles = asked.roles(),
            Field::View => resolved.view = asked.named(field),
            Field::Group => resolved.group = asked.named(field),
            Field::Sort => resolved.sort = asked.named(field),
            Field::Task => resolved.task = asked.task(dataset.len()),
        }
    }
    resolved.warnings = asked.warnings;
    resolved.canonical = asked.canonical.into_iter().collect();
    resolved
}

/// Goes through the fields of a query and keeps what was not understood.
struct Resolver<'a> {
    query: &'a Query,
    warnings: Vec<Warning>,
    canonical: Vec<(Field, String)>,
}

impl Resolver<'_> {
    /// Keeps what means nothing, once however often it was written.
    fn ignore(&mut self, field: Field, value: &str, reason: Reason) {
        if self.warnings.iter().any(|it| it.field == field && it.value == value) {
            return;
        }
        self.warnings.push(Warning { field, value: value.to_owned(), reason });
        self.canonical.push((field, value.to_owned()));
    }

    fn searches(&mut self) -> Vec<Vec<Word>> {
        let mut searches = Vec::new();
        for value in self.query.values(Field::Words) {
            let search = words(value);
            if search.is_empty() {
                self.ignore(Field::Words, value, Reason::Unknown);
            } else if !searches.contains(&search) {
                self.canonical.push((Field::Words, value.trim().to_owned()));
                searches.push(search);
            }
        }
        searches
    }

    /// The codes of a key's values, which are those below `codes`, ascending.
    fn codes(
        &mut self,
        field: Field,
        codes: Range<usize>,
        is_known_as: impl Fn(usize, &str) -> bool,
        id: impl Fn(usize) -> String,
    ) -> Vec<usize> {
        let mut found = Vec::new();
        let mut unknown = Vec::new();
        for value in self.query.values(field) {
            let folded = fold(value);
            match codes.clone().find(|&code| is_known_as(code, &folded)) {
                Some(code) => found.push(code),
                None => unknown.push(value),
            }
        }
        let found: Vec<usize> = codes.filter(|code| found.contains(code)).collect();
        self.canonical.extend(found.iter().map(|&code| (field, id(code))));
        for value in unknown {
            self.ignore(field, value, Reason::Unknown);
        }
        found
    }

    fn roles(&mut self) -> Vec<Role> {
        const IDS: [&str; 3] = ["lead", "coop", "collective"];
        let before = self.canonical.len();
        let found = self.codes(Field::Role, 0..IDS.len(), |code, text| IDS[code] == text, |code| IDS[code].to_owned());
        if found.len() == IDS.len() {
            self.canonical.drain(before..before + IDS.len());
        }
        let is_asked = |role: &Role| found.is_empty() || found.contains(&(*role as usize));
        Role::ALL.into_iter().filter(is_asked).collect()
    }

    /// The value of a key that takes one: the first that means something. Values are numbers, the default is 0.
    fn one(&mut self, field: Field, read: &dyn Fn(&str) -> Option<usize>, print: &dyn Fn(usize) -> String) -> usize {
        let mut chosen = None;
        let mut ignored = Vec::new();
        for value in self.query.values(field) {
            match (read(value), chosen) {
                (None, _) => ignored.push((value, Reason::Unknown)),
                (Some(it), None) => chosen = Some(it),
                (Some(it), Some(before)) if it == before => {}
                (Some(_), Some(_)) => ignored.push((value, Reason::Repeated)),
            }
        }
        // A default is left out, unless the next value would then be read in its place.
        if let Some(it) = chosen.filter(|it| *it != 0 || !ignored.is_empty()) {
            self.canonical.push((field, print(it)));
        }
        for (value, reason) in ignored {
            self.ignore(field, value, reason);
        }
        chosen.unwrap_or(0)
    }

    /// The value of a key that takes one of a closed set, which lists its default first.
    fn named<T: Named>(&mut self, field: Field) -> T {
        let read = |name: &str| T::NAMES.iter().position(|(it, _)| it.eq_ignore_ascii_case(name.trim()));
        T::NAMES[self.one(field, &read, &|position| T::NAMES[position].0.to_owned())].1
    }

    fn task(&mut self, tasks: usize) -> Option<usize> {
        let read = |text: &str| fold(text).parse().ok().filter(|serial| (1..=tasks).contains(serial));
        self.one(Field::Task, &read, &|serial| serial.to_string()).checked_sub(1)
    }
}
