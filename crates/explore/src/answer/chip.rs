//! The conditions as a person reads them, and what else a search may be about.

use super::{meant::Meant, select::Selection};
use crate::{Field, Index, Mode, Named, Query, Reason, Resolved, Role, Warning};

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
    pub(super) fn chips(&self, resolved: &Resolved, selection: &Selection, count: usize) -> Vec<Chip> {
        let query = &resolved.canonical;
        let is_ignored = |field: Field, value: &str| {
            resolved.warnings.iter().any(|warning| warning.field == field && warning.value == value)
        };
        let mut tried = 0;
        query
            .conditions()
            .filter_map(|(field, value)| {
                let name = self.name_of(field, value)?;
                if is_ignored(field, value) {
                    return None;
                }
                let without = query.without(field, value);
                // Nobody loosens one of hundreds of conditions.
                tried += usize::from(count == 0);
                let is_tried = count == 0 && tried <= LOOSENED;
                let loosened = is_tried.then(|| self.loosened(resolved, selection, field, value, &without));
                Some(Chip { field, name, without, loosened: loosened.filter(|&count| count > 0) })
            })
            .collect()
    }

    /// What a condition on the tasks says to a person: the name of its value, or the words as typed.
    pub(super) fn name_of(&self, field: Field, value: &str) -> Option<String> {
        match field {
            Field::Facet(key, _) => self.values(key).iter().find(|it| it.id == value).map(|it| it.name.clone()),
            Field::Role => Role::named(value).map(|role| role.name().to_owned()),
            Field::Words => Some(value.to_owned()),
            Field::View
            | Field::Group
            | Field::Sort
            | Field::Show
            | Field::Least
            | Field::Task
            | Field::Embed
            | Field::Lang => None,
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

    /// How many tasks there are without a condition. A value of a facet is taken out of what was chosen, so that no word is
    /// looked for again.
    fn loosened(
        &self,
        resolved: &Resolved,
        selection: &Selection,
        field: Field,
        value: &str,
        without: &Query,
    ) -> usize {
        let Field::Facet(key, mode) = field else { return self.count(without) };
        let mut choice = resolved.choices[key as usize].clone();
        let codes = match mode {
            Mode::Any => &mut choice.any,
            Mode::All => &mut choice.all,
            Mode::Not => &mut choice.not,
        };
        codes.retain(|&code| self.values(key)[code as usize].id != value);
        let mut tasks = selection.all_but(&[key]);
        if let Some(chosen) = self.choose(key, &choice, &resolved.roles) {
            tasks.intersect_with(&chosen);
        }
        tasks.count_ones(..)
    }

    /// How many tasks a query lets through.
    fn count(&self, query: &Query) -> usize {
        self.select(&self.resolve(query)).all().count_ones(..)
    }
}
