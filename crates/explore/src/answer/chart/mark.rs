//! A figure of a picture: a number of tasks that can be pointed at and asked for.

use fixedbitset::FixedBitSet;

use super::{Chart, Topic};
use crate::{
    Field, Index, Key, Mode, Named, Query, Role,
    answer::{Answers, TaskSet},
    query::Choice,
};

/// A figure of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What it counts: a name, or two where it stands between two.
    pub names: Vec<String>,
    /// In which role, where it counts units in one.
    pub role: Option<Role>,
    /// How many tasks it has, under the conditions that narrow the picture.
    pub count: usize,
    /// The same tasks.
    pub tasks: TaskSet,
    /// Whether the query asks for just this among others of the picture.
    pub is_asked: bool,
    /// What a click asks for.
    pub(super) asks: Asks,
}

/// What a mark is among those of its picture, whatever is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkKey {
    names: Vec<String>,
    role: Option<Role>,
    free: Option<Key>,
    task: Option<u32>,
}

/// What a click on a mark asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asks {
    /// Values.
    Values(Values),
    /// A task to be opened.
    Task(u32),
}

/// Values that a click asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Values {
    /// These, and nothing else of their keys.
    pub(super) only: Vec<(Key, u32)>,
    /// Whether all of `only` must hold.
    pub(super) together: bool,
    /// These in the place of those of which one is enough; what must or must not hold of their key stays.
    pub(super) within: Vec<(Key, u32)>,
    /// Nothing of this key.
    pub(super) free: Option<Key>,
    /// In these roles; `None` where it is all the same.
    pub(super) roles: Option<Vec<Role>>,
    /// Whether the tasks are to be shown, and no picture.
    pub(super) opens: bool,
}

impl Asks {
    /// Asks for values, one of each key.
    pub(super) fn only(only: Vec<(Key, u32)>) -> Self {
        Self::Values(Values { only, ..Values::default() })
    }
}

impl Mark {
    /// The name of it: `王东 · 一、强化科技创新支撑能力`.
    #[must_use]
    pub fn name(&self) -> String {
        self.names.join(" · ")
    }

    /// Whether it can be asked for: it has tasks, or was asked for while it had.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self.count > 0 || self.is_asked
    }

    /// What it is among the marks of its picture, whatever is asked: no two are the same.
    #[must_use]
    pub fn key(&self) -> MarkKey {
        MarkKey { names: self.names.clone(), role: self.role, free: self.free(), task: self.task() }
    }

    /// Whether it is the mark that had this key.
    #[must_use]
    pub fn is(&self, key: &MarkKey) -> bool {
        self.names == key.names && (self.role, self.free(), self.task()) == (key.role, key.free, key.task)
    }

    fn free(&self) -> Option<Key> {
        match &self.asks {
            Asks::Values(values) => values.free,
            Asks::Task(_) => None,
        }
    }

    /// The serial of the task that it opens, if it stands for one.
    #[must_use]
    pub fn task(&self) -> Option<u32> {
        match self.asks {
            Asks::Task(serial) => Some(serial),
            Asks::Values(_) => None,
        }
    }
}

impl Answers<'_> {
    /// A mark with its tasks.
    pub(super) fn mark(&self, names: Vec<String>, asks: Asks, tasks: FixedBitSet) -> Mark {
        let is_asked = match &asks {
            Asks::Task(serial) => self.resolved.task == Some(*serial as usize - 1),
            Asks::Values(Values { only, within, free, roles, .. }) => {
                let choice = |key: Key| &self.resolved.choices[key as usize];
                let is_wanted = |&(key, code): &(Key, u32)| self.covers(key, choice(key), code);
                only.iter().chain(within).all(is_wanted)
                    && free.is_none_or(|key| choice(key).is_empty())
                    && roles.as_ref().is_none_or(|roles| *roles == self.resolved.roles)
            }
        };
        let role = match &asks {
            Asks::Values(Values { roles: Some(roles), .. }) if roles.len() == 1 => roles.first().copied(),
            _ => None,
        };
        Mark { names, role, count: tasks.count_ones(..), tasks: TaskSet(tasks), is_asked, asks }
    }

    /// Whether a value is wanted; a section also where a subsection of it is.
    fn covers(&self, key: Key, choice: &Choice, code: u32) -> bool {
        choice.wanted().any(|it| it == code || key == Key::Section && self.index.section_of(it) == code)
    }
}

impl Mark {
    /// What a click on it asks: for it alone among the marks of its picture, or no longer if that was asked; with
    /// `adding` for it too, or no longer for it.
    #[must_use]
    pub fn clicked(&self, index: &Index, query: &Query, adding: bool) -> Query {
        match &self.asks {
            Asks::Task(serial) => query.opening(*serial),
            Asks::Values(values) if adding && !values.together => values.toggled(index, query, self.is_asked),
            Asks::Values(values) => values.alone(index, query),
        }
    }
}

impl Values {
    fn alone(&self, index: &Index, query: &Query) -> Query {
        let Self { only, together, within, free, roles, opens } = self;
        let mut freed = query.clone();
        for key in only.iter().map(|(key, _)| key).chain(free) {
            freed = freed.freed(*key);
        }
        for (key, _) in within {
            freed = freed.set(Field::Facet(*key, Mode::Any), None);
        }
        if roles.is_some() {
            freed = freed.set(Field::Role, None);
        }
        let mode = if *together { Mode::All } else { Mode::Any };
        let with = |query: Query, values: &[(Key, u32)], mode: Mode| {
            values.iter().fold(query, |it, &(key, code)| it.with(Field::Facet(key, mode), index.id(key, code)))
        };
        let mut asked = with(with(freed.clone(), only, mode), within, Mode::Any);
        // All roles are the default.
        for role in roles.iter().flatten() {
            asked = asked.with(Field::Role, role.name());
        }
        if *opens {
            asked.set(Field::View, None)
        } else if index.canonical(&asked) == index.canonical(query) {
            freed
        } else {
            asked
        }
    }

    fn toggled(&self, index: &Index, query: &Query, is_asked: bool) -> Query {
        let Self { only, within, roles, .. } = self;
        let mut toggled = query.clone();
        if let Some(roles) = roles {
            toggled = roles.iter().fold(toggled.set(Field::Role, None), |it, role| it.with(Field::Role, role.name()));
        }
        for &(key, code) in only.iter().chain(within) {
            let id = index.id(key, code);
            let has = |mode: Mode| query.values(Field::Facet(key, mode)).any(|it| it == id);
            if (has(Mode::Any) || has(Mode::All)) == is_asked {
                toggled = toggled.toggled(key, Mode::Any, id);
            }
        }
        let is_free = |&(key, _): &(Key, u32)| toggled.freed(key) == toggled;
        if roles.is_some() && only.iter().all(is_free) {
            toggled = toggled.set(Field::Role, None);
        }
        // Where there is nothing to add, it is asked for alone.
        if toggled == *query { self.alone(index, query) } else { toggled }
    }
}

impl Chart {
    /// The query without the conditions that clicks on its marks ask for; `None` where there is none.
    #[must_use]
    pub fn unclicked(&self, query: &Query) -> Option<Query> {
        let keys = self.topic.keys();
        let mut freed = keys.iter().fold(query.clone(), |query, &key| query.freed(key));
        for mark in self.marks.iter().filter(|mark| mark.is_asked) {
            if let Asks::Values(values) = &mark.asks {
                freed = values.within.iter().fold(freed, |it, &(key, _)| it.set(Field::Facet(key, Mode::Any), None));
            }
        }
        if keys.contains(&Key::Unit) {
            freed = freed.set(Field::Role, None);
        }
        (freed != *query).then_some(freed)
    }
}

impl Topic {
    /// Whether a condition is about what its marks ask for: such a condition does not narrow it.
    #[must_use]
    pub fn is_about(self, field: Field) -> bool {
        matches!(field, Field::Facet(key, _) if self.keys().contains(&key))
    }

    /// The keys that its marks ask for.
    fn keys(self) -> Vec<Key> {
        match self {
            Self::Leaders => vec![Key::Leader],
            Self::Sections(key) => vec![Key::Section, key],
            Self::Targets => Vec::new(),
            Self::Matrix => vec![Key::Lead, Key::Coop],
            Self::Network => vec![Key::Unit],
            Self::Ranking(key) | Self::Profile(key) => vec![key],
            Self::Subsections => vec![Key::Section],
        }
    }
}
