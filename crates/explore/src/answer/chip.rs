//! The conditions as a person reads them, and what else a search may be about.

use super::meant::Meant;
use crate::{Field, Index, Named, Query, Reason, Resolved, Role, Warning};

/// A condition on the tasks, as a person reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// Its key.
    pub field: Field,
    /// Its value: a name, or the words as typed.
    pub name: String,
    /// The query without it.
    pub without: Query,
    /// How many tasks the view lists without it, where it lists none with it and taking it out helps.
    pub loosened: Option<usize>,
}

/// A condition that means nothing, with what may have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// The condition and why it was ignored.
    pub warning: Warning,
    /// What may have been meant, if anything is near.
    pub meant: Vec<Meant>,
}

impl Ignored {
    /// The query without the condition. It is made when it is asked for: thousands of conditions would be copied for each
    /// of thousands.
    #[must_use]
    pub fn without(&self, query: &Query) -> Query {
        query.without(self.warning.field, &self.warning.value)
    }
}

/// How many of the conditions that mean nothing may get suggestions, the first ones. No person writes more of them.
const SUGGESTED: usize = 8;

/// How many conditions an empty result offers to loosen at the most.
const LOOSENED: usize = 8;

impl Index {
    pub(super) fn chips(&self, resolved: &Resolved, count: usize) -> Vec<Chip> {
        let query = &resolved.canonical;
        let is_ignored = |field: Field, value: &str| {
            resolved.warnings.iter().any(|warning| warning.field == field && warning.value == value)
        };
        let mut chips: Vec<Chip> = query
            .conditions()
            .filter_map(|(field, value)| {
                let name = self.name_of(field, value)?;
                if is_ignored(field, value) {
                    return None;
                }
                let without = query.without(field, value);
                Some(Chip { field, name, without, loosened: None })
            })
            .collect();
        // Nobody loosens one of hundreds of conditions, and each takes an answer of its own.
        for chip in chips.iter_mut().filter(|_| count == 0).take(LOOSENED) {
            chip.loosened = Some(self.count(&chip.without)).filter(|&count| count > 0);
        }
        chips
    }

    /// What a condition on the tasks says to a person: the name of its value, or the words as typed.
    pub(super) fn name_of(&self, field: Field, value: &str) -> Option<String> {
        match field {
            Field::Facet(key, _) => self.values(key).iter().find(|it| it.id == value).map(|it| it.name.clone()),
            Field::Role => Role::named(value).map(|role| role.name().to_owned()),
            Field::Words => Some(value.to_owned()),
            Field::View | Field::Group | Field::Sort | Field::Task => None,
        }
    }

    pub(super) fn ignored(&self, resolved: &Resolved) -> Vec<Ignored> {
        let meant = |at: usize, warning: &Warning| match warning.reason {
            Reason::Unknown if at < SUGGESTED => self.meant(&resolved.canonical, warning),
            Reason::Unknown | Reason::Repeated | Reason::NoUnit => Vec::new(),
        };
        let warnings = resolved.warnings.iter().enumerate();
        warnings.map(|(at, warning)| Ignored { meant: meant(at, warning), warning: warning.clone() }).collect()
    }

    /// How many tasks a query lets through.
    fn count(&self, query: &Query) -> usize {
        self.select(&self.resolve(query)).all().count_ones(..)
    }
}
