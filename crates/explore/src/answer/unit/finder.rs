//! All units with their figures: where a person finds theirs, and who carries most.

use fixedbitset::FixedBitSet;

use crate::{
    Choice, Field, Key, Query, Role, Sort, Value,
    answer::{Answers, FacetValue, RoleCounts},
    index::COLLECTIVES,
    order::{ascending, descending},
};

/// All units and collectives that have a task in the notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finder {
    /// Its order: [`Sort::Serial`] is by kind, [`Sort::Lead`], [`Sort::Coops`], [`Sort::Collective`] and [`Sort::Total`]
    /// have the greatest of these figures first.
    pub sort: Sort,
    /// The kinds, or where units are ordered by a figure all units; the collectives apart, which name nobody.
    pub parts: Vec<FinderPart>,
}

/// Units of a kind, all units, or the collectives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FinderPart {
    /// What stands above; empty above all units.
    pub title: String,
    /// The units in order.
    pub rows: Vec<FinderRow>,
}

/// A unit or collective with its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FinderRow {
    /// Its names, as among the filters.
    pub unit: FacetValue,
    /// How many tasks it has in each role under the other conditions, and in all.
    pub figures: RoleCounts,
    /// The query of its page. Its tasks stand there in the notice's own order.
    pub query: Query,
}

impl Finder {
    /// The parts, by their titles, with only those units that are known by what a person types.
    #[must_use]
    pub fn known_as<'a>(&'a self, known: &[bool]) -> Vec<(&'a str, Vec<&'a FinderRow>)> {
        let known = |row: &&FinderRow| known[row.unit.code as usize];
        let of_part = |part: &'a FinderPart| (part.title.as_str(), part.rows.iter().filter(known).collect());
        let mut parts: Vec<(&str, Vec<&FinderRow>)> = self.parts.iter().map(of_part).collect();
        parts.retain(|(_, rows)| !rows.is_empty());
        parts
    }

    /// The row of the unit with this id.
    #[must_use]
    pub fn row(&self, id: &str) -> Option<&FinderRow> {
        self.parts.iter().flat_map(|part| &part.rows).find(|row| row.unit.id == id)
    }
}

impl Answers<'_> {
    pub(super) fn finder(&self) -> Finder {
        // What ranks tasks by something else ranks units by the number of their tasks.
        let sort = match self.resolved.sort {
            Sort::Leader | Sort::Relevance => Sort::Total,
            sort => sort,
        };
        let mut by_kind = self.index.units_by_kind();
        if sort != Sort::Serial {
            let mut all = vec![("", Vec::new()), (COLLECTIVES, Vec::new())];
            for (title, units) in by_kind {
                all[usize::from(title == COLLECTIVES)].1.extend(units);
            }
            all.retain(|(_, units)| !units.is_empty());
            by_kind = all;
        }
        let others = self.selection.all_but(&[Key::Unit]);
        let parts = by_kind.into_iter().map(|(title, units)| FinderPart {
            title: title.to_owned(),
            rows: self.finder_rows(sort, &others, &units),
        });
        Finder { sort, parts: parts.collect() }
    }

    fn finder_rows(&self, sort: Sort, others: &FixedBitSet, units: &[(u32, &Value)]) -> Vec<FinderRow> {
        let page = self.resolved.canonical.set(Field::Task, None).set(Field::Sort, None);
        let figures: Vec<RoleCounts> = units
            .iter()
            .map(|&(code, _)| self.role_counts_of(&Choice { any: vec![code], ..Choice::default() }, others))
            .collect();
        let rank = |figures: &RoleCounts| match sort {
            Sort::Lead => descending(figures.of(Role::Lead)),
            Sort::Coops => descending(figures.of(Role::Coop)),
            Sort::Collective => descending(figures.of(Role::Collective)),
            Sort::Total | Sort::Leader | Sort::Relevance => descending(figures.total),
            Sort::Serial => 0,
        };
        let row = |position: usize| FinderRow {
            unit: self.facet_value(Key::Unit, units[position].0, others),
            figures: figures[position],
            query: page.only_unit(&units[position].1.id),
        };
        ascending(figures.iter().map(rank)).into_iter().map(row).collect()
    }
}
