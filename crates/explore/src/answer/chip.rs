//! The conditions as a person reads them.

use super::Answers;
use crate::{Field, Mode, Query};

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

/// How many conditions an empty result offers to loosen at the most.
const LOOSENED: usize = 8;

impl Answers<'_> {
    pub(super) fn chips(&self, count: usize) -> Vec<Chip> {
        let query = &self.resolved.canonical;
        let is_ignored = |field: Field, value: &str| {
            self.resolved.warnings.iter().any(|warning| warning.field == field && warning.value == value)
        };
        let mut tried = 0;
        query
            .conditions()
            .filter_map(|(field, value)| {
                let name = self.index.name_of(field, value)?;
                if is_ignored(field, value) {
                    return None;
                }
                let without = query.without(field, value);
                // Nobody loosens one of hundreds of conditions.
                tried += usize::from(count == 0);
                let is_tried = count == 0 && tried <= LOOSENED;
                let loosened = is_tried.then(|| self.loosened(field, value, &without));
                Some(Chip { field, name, without, loosened: loosened.filter(|&count| count > 0) })
            })
            .collect()
    }

    /// How many tasks there are without a condition. A value of a facet is taken out of what was chosen, so that no word is
    /// looked for again.
    fn loosened(&self, field: Field, value: &str, without: &Query) -> usize {
        let Field::Facet(key, mode) = field else { return self.count(without) };
        let mut choice = self.resolved.choices[key as usize].clone();
        let codes = match mode {
            Mode::Any => &mut choice.any,
            Mode::All => &mut choice.all,
            Mode::Not => &mut choice.not,
        };
        codes.retain(|&code| self.index.values(key)[code as usize].id != value);
        let mut tasks = self.selection.all_but(&[key]);
        if let Some(chosen) = self.index.choose(key, &choice, &self.resolved.roles) {
            tasks.intersect_with(&chosen);
        }
        tasks.count_ones(..)
    }

    /// How many tasks a query lets through.
    fn count(&self, query: &Query) -> usize {
        self.index.select(&self.index.resolve(query)).all().count_ones(..)
    }
}
