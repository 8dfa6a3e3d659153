//! Units side by side.

use crate::{
    Choice, Field, Key, Mode, Query,
    answer::{Answers, RoleCounts},
};

/// Several units side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Each of them.
    pub units: Vec<Compared>,
    /// Whether only the tasks are asked for that all of them have.
    pub is_shared: bool,
    /// What they have together, each task once in a role and once in all.
    pub together: RoleCounts,
}

/// One of several units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// What the page writes into the URL.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many tasks it has in each role under the other conditions, and in all.
    pub figures: RoleCounts,
    /// The query that asks for it alone.
    pub alone: Query,
    /// The query without it.
    pub without: Query,
}

impl Answers<'_> {
    pub(super) fn comparison(&self, parties: &[u32]) -> Comparison {
        let others = self.selection.all_but(&[Key::Unit]);
        let asked = &self.resolved.choices[Key::Unit as usize];
        let alone = |party: u32| {
            self.role_counts_of(&Choice { any: vec![party], all: Vec::new(), not: asked.not.clone() }, &others)
        };
        let [any, all] = [Mode::Any, Mode::All].map(|mode| Field::Facet(Key::Unit, mode));
        let query = self.resolved.canonical.set(Field::Task, None);
        let compared = |&party: &u32| {
            let value = &self.index.values(Key::Unit)[party as usize];
            Compared {
                id: value.id.clone(),
                name: value.name.clone(),
                figures: alone(party),
                alone: query.set(all, None).set(any, Some(&value.id)),
                without: query.without(any, &value.id).without(all, &value.id),
            }
        };
        Comparison {
            units: parties.iter().map(compared).collect(),
            is_shared: !asked.all.is_empty(),
            together: self.role_counts_of(asked, &others),
        }
    }
}
