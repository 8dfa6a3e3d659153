//! The values of the whole notice in the order of their counts, which no question changes.

use crate::{
    Index, Key, Value,
    dataset::code as code_of,
    order::{ascending, descending},
};

/// The title above the collectives, where units stand under their kinds.
pub(crate) const COLLECTIVES: &str = "统称";

impl Index {
    /// Codes of a key's values from most tasks in the whole notice to fewest; the value `none`, the last code, is last.
    pub(crate) fn by_total(&self, key: Key) -> Vec<usize> {
        let totals = self.totals(key);
        let Some((_, totals)) = totals.split_last() else { return Vec::new() };
        let mut codes = ascending(totals.iter().map(|&total| descending(total)));
        codes.push(totals.len());
        codes
    }

    /// For each code of a key its place in [`Self::by_total`].
    pub(crate) fn ranks(&self, key: Key) -> Vec<usize> {
        let mut ranks = vec![0; self.totals(key).len()];
        for (rank, code) in self.by_total(key).into_iter().enumerate() {
            ranks[code] = rank;
        }
        ranks
    }

    /// All units and collectives that have a task, by kind in the order of the register; the collectives last. Each with
    /// its code under [`Key::Unit`].
    #[must_use]
    pub fn units_by_kind(&self) -> Vec<(&str, Vec<(u32, &Value)>)> {
        let kinds = &self.dataset.kinds;
        let mut parts: Vec<(&str, Vec<(u32, &Value)>)> =
            kinds.iter().map(|kind| (kind.name.as_str(), Vec::new())).collect();
        parts.push((COLLECTIVES, Vec::new()));
        // The last value is `none`, which is nobody.
        for (code, value) in (0..).zip(self.values(Key::Unit)).take(self.totals(Key::Unit).len() - 1) {
            if self.totals(Key::Unit)[code] > 0 {
                let kind = self.dataset.units.get(code).map_or(kinds.len(), |unit| unit.kind);
                parts[kind].1.push((code_of(code), value));
            }
        }
        parts.retain(|(_, parties)| !parties.is_empty());
        parts
    }

    /// The section that a value of [`Key::Section`] is, or is in.
    pub(crate) fn section_of(&self, code: u32) -> u32 {
        let subsection = (code as usize).checked_sub(self.dataset.sections.len());
        subsection.and_then(|it| self.dataset.subsections.get(it)).map_or(code, |&(section, _)| section)
    }

    /// What the page writes into the URL for a value.
    pub(crate) fn id(&self, key: Key, code: u32) -> &str {
        &self.values(key)[code as usize].id
    }
}
