//! The conditions as a person reads them, and what else a search may be about.

use super::select::Selection;
use crate::{
    Field, Index, Key, Mode, Query, Reason, Resolved, Value, View, Warning,
    fold::fold,
    order::{ascending, descending},
};

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

/// A condition that means nothing, with the query that is left when it is taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// The condition and why it was ignored.
    pub warning: Warning,
    /// The query without it.
    pub without: Query,
}

/// A unit or collective whose whole duty a search is likely to be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Its name.
    pub name: String,
    /// How many tasks it has under the other conditions.
    pub count: usize,
    /// The query that asks for it instead of for the words, and for no other unit.
    pub query: Query,
}

/// How many units are offered for a search at the most.
const OFFERS: usize = 3;

impl Index {
    pub(super) fn chips(&self, resolved: &Resolved, listed: usize) -> Vec<Chip> {
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
                let loosened = (listed == 0).then(|| self.count(&without, resolved.view)).filter(|&count| count > 0);
                Some(Chip { field, name, without, loosened })
            })
            .collect()
    }

    pub(super) fn ignored(resolved: &Resolved, selection: &Selection) -> Vec<Ignored> {
        let query = &resolved.canonical;
        let words = selection.latin.iter().map(|word| {
            let warning = Warning { field: Field::Words, value: word.clone(), reason: Reason::Latin };
            let search = query.values(Field::Words).find(|search| fold(search).contains(word)).unwrap_or_default();
            Ignored { warning, without: query.without(Field::Words, search) }
        });
        let conditions = resolved
            .warnings
            .iter()
            .map(|warning| Ignored { warning: warning.clone(), without: query.without(warning.field, &warning.value) });
        conditions.chain(words).collect()
    }

    /// Units and collectives that are known by the one word of a search, exactly or in part.
    pub(super) fn offers(&self, resolved: &Resolved) -> Vec<Offer> {
        let [search] = &resolved.searches[..] else { return Vec::new() };
        let [word] = &search[..] else { return Vec::new() };
        if word.unwanted || word.text.chars().count() < 2 {
            return Vec::new();
        }
        let is_it = |names: &[String]| names.contains(&word.text);
        let is_part = |names: &[String]| names.iter().skip(1).any(|name| name.contains(&word.text));
        let matching: Vec<(&Value, usize)> = self
            .values(Key::Unit)
            .iter()
            .zip(self.totals(Key::Unit).iter().copied())
            .filter(|(value, total)| *total > 0 && (is_it(&value.known_as) || is_part(&value.known_as)))
            .collect();
        // Exact names come before parts of names, and among each the unit with most tasks.
        let head_start = |value: &Value| if is_it(&value.known_as) { self.dataset.len() } else { 0 };
        let order = ascending(matching.iter().map(|(value, total)| descending(total + head_start(value))));
        let without_words = resolved.canonical.set(Field::Words, None);
        order
            .into_iter()
            .map(|position| {
                let (value, _) = matching[position];
                let query = without_words.set(Field::Facet(Key::Unit, Mode::Any), Some(&value.id));
                Offer { name: value.name.clone(), count: self.count(&query, View::List), query }
            })
            .filter(|offer| offer.count > 0)
            .take(OFFERS)
            .collect()
    }

    /// How many of the tasks that a query lets through a view lists.
    fn count(&self, query: &Query, view: View) -> usize {
        self.listed_by(view, self.select(&self.resolve(query)).all()).count_ones(..)
    }
}
