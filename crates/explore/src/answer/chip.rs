//! The conditions as a person reads them, and what else a search may be about.

use crate::{Field, Index, Query, Resolved, Warning};

/// A condition on the tasks, as a person reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// Its key.
    pub field: Field,
    /// Its value: a name, or the words as typed.
    pub name: String,
    /// The query without it.
    pub without: Query,
    /// How many tasks there are without it, where there are none with it and taking it out helps.
    pub loosened: Option<usize>,
}

/// A condition that means nothing, with the query that is left when it is taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// The condition and why it was ignored.
    pub warning: Warning,
    /// The query without it.
    pub without: Query,
}

impl Index {
    pub(super) fn chips(&self, resolved: &Resolved, count: usize) -> Vec<Chip> {
        let query = &resolved.canonical;
        let is_ignored = |field: Field, value: &str| {
            resolved.warnings.iter().any(|warning| warning.field == field && warning.value == value)
        };
        query
            .conditions()
            .filter(|&(field, value)| !is_ignored(field, value))
            .filter_map(|(field, value)| {
                let name = match field {
                    Field::Facet(key, _) => {
                        self.values(key).iter().find(|it| it.id == value).map(|it| it.name.clone())?
                    }
                    Field::Words | Field::Role => value.to_owned(),
                    Field::View | Field::Group | Field::Sort | Field::Task => return None,
                };
                let without = query.without(field, value);
                let loosened = (count == 0).then(|| self.count(&without)).filter(|&count| count > 0);
                Some(Chip { field, name, without, loosened })
            })
            .collect()
    }

    pub(super) fn ignored(resolved: &Resolved) -> Vec<Ignored> {
        let query = &resolved.canonical;
        resolved
            .warnings
            .iter()
            .map(|warning| Ignored { warning: warning.clone(), without: query.without(warning.field, &warning.value) })
            .collect()
    }

    /// How many tasks a query lets through.
    fn count(&self, query: &Query) -> usize {
        self.select(&self.resolve(query)).all().count_ones(..)
    }
}
