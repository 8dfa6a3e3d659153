//! The conditions as a person reads them, and what else a search may be about.

use super::{select::Selection, suggest::Suggestion};
use crate::{
    Field, Index, Key, Mode, Named, Query, Reason, Resolved, Role, Value, Warning,
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
    /// How many tasks there are without it, where there are none with it and taking it out helps.
    pub loosened: Option<usize>,
}

/// A condition that means nothing, with what may have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// The condition and why it was ignored.
    pub warning: Warning,
    /// What may have been meant, if anything is near.
    pub suggestions: Vec<Suggestion>,
}

impl Ignored {
    /// The query without the condition. It is made when it is asked for: thousands of conditions would be copied for each
    /// of thousands.
    #[must_use]
    pub fn without(&self, query: &Query) -> Query {
        let Warning { field, value, reason } = &self.warning;
        let mut searches = query.values(Field::Words);
        let value = match reason {
            Reason::Latin => searches.find(|search| fold(search).contains(value)).unwrap_or_default(),
            Reason::Unknown | Reason::Repeated | Reason::NoUnit => value,
        };
        query.without(*field, value)
    }
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

/// How many of the conditions that mean nothing may get suggestions, the first ones. No person writes more of them.
const SUGGESTED: usize = 8;

impl Index {
    pub(super) fn chips(&self, resolved: &Resolved, count: usize) -> Vec<Chip> {
        let query = &resolved.canonical;
        let is_ignored = |field: Field, value: &str| {
            resolved.warnings.iter().any(|warning| warning.field == field && warning.value == value)
        };
        query
            .conditions()
            .filter_map(|(field, value)| {
                let name = self.name_of(field, value)?;
                if is_ignored(field, value) {
                    return None;
                }
                let without = query.without(field, value);
                let loosened = (count == 0).then(|| self.count(&without)).filter(|&count| count > 0);
                Some(Chip { field, name, without, loosened })
            })
            .collect()
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

    pub(super) fn ignored(&self, resolved: &Resolved, selection: &Selection) -> Vec<Ignored> {
        let mut warnings = resolved.warnings.clone();
        for word in &selection.latin {
            warnings.push(Warning { field: Field::Words, value: word.clone(), reason: Reason::Latin });
        }
        let mut ignored = Vec::with_capacity(warnings.len());
        for warning in warnings {
            let has_suggestions = warning.reason == Reason::Unknown && ignored.len() < SUGGESTED;
            let suggestions =
                if has_suggestions { self.suggestions(&resolved.canonical, &warning) } else { Vec::new() };
            ignored.push(Ignored { warning, suggestions });
        }
        ignored
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
                Offer { name: value.name.clone(), count: self.count(&query), query }
            })
            .filter(|offer| offer.count > 0)
            .take(OFFERS)
            .collect()
    }

    /// How many tasks a query lets through.
    fn count(&self, query: &Query) -> usize {
        self.select(&self.resolve(query)).all().count_ones(..)
    }
}
