//! What a query means for a dataset.

use super::{
    Key, Mode, Query, Role, Word,
    field::{Field, Grouping, Language, Show, Sort, View},
};
use crate::{dataset::code, fold::fold};

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
    /// What pictures show otherwise than by default.
    pub show: Vec<Show>,
    /// How many tasks two units have to share to be joined in the network.
    pub least: usize,
    /// Position of the task that is open.
    pub task: Option<usize>,
    /// Whether the page stands in a frame of another page.
    pub is_embedded: bool,
    /// The language that the link asks for, if it does.
    pub language: Option<Language>,
    /// The conditions that mean nothing here.
    pub warnings: Vec<Warning>,
    /// The query in the one form that the page writes: ids, a fixed order, defaults left out. What means nothing is
    /// kept as written, so that nobody loses what they typed.
    pub canonical: Query,
}

impl Resolved {
    /// The serial number of the task that is open.
    #[must_use]
    pub fn open_serial(&self) -> Option<u32> {
        self.task.map(|task| code(task) + 1)
    }

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

impl Warning {
    /// The query without the condition. It is made when it is asked for: thousands of conditions would be copied for each
    /// of thousands.
    #[must_use]
    pub fn without(&self, query: &Query) -> Query {
        query.without(self.field, &self.value)
    }
}

/// Why a condition was ignored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The dataset has no such value.
    Unknown,
    /// The key takes one value, and another came before.
    Repeated,
    /// A role without a unit: it says what is counted for each unit, but narrows no task.
    NoUnit,
}

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
