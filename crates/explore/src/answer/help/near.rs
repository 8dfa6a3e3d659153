//! What is near where nothing was found: words of the notice that are one character off.

use crate::{
    Field, Mode, Query, Word,
    answer::Answers,
    order::{ascending, descending},
    query::print_words,
};

/// A search that finds something, one character off the one that found nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// The words in place of those that were typed.
    pub words: String,
    /// How many tasks have them under the other conditions.
    pub count: usize,
    /// The query with them.
    pub query: Query,
}

/// How many searches are offered at the most.
const NEAR: usize = 3;

/// How many words of the notice are tried: those that stand in most places.
const TRIED: usize = 6;

impl Answers<'_> {
    /// Searches that find something, with the first word changed that stands nowhere: those of the same length first, and of
    /// those the ones with most tasks. Where the first of them is a unit's name, its whole duty comes before.
    pub(super) fn near(&self) -> Vec<Near> {
        let [search] = &self.resolved.searches[..] else { return Vec::new() };
        let is_missing = |word: &Word| !word.unwanted && self.index.hits(word).anywhere().is_clear();
        let Some(at) = search.iter().position(is_missing) else { return Vec::new() };
        let mut others = search.clone();
        let missing = others.remove(at);
        let (having_others, _) = self.index.search(&others);
        let among = self.selection.all_among(&having_others, &[]);
        // Whatever takes the place of one word, the others would still find nothing.
        if among.is_clear() {
            return Vec::new();
        }
        let most = self.index.dataset.len();
        let mut near: Vec<(usize, Word, Near)> = Vec::new();
        for text in self.neighbours(&missing.text) {
            let word = Word::new(&text, false, &self.index.script);
            let count = among.intersection_count(&self.index.hits(&word).anywhere());
            if count > 0 {
                let off = missing.text.chars().count().abs_diff(text.chars().count());
                let rank = off * most + most - count;
                let mut words = search.clone();
                words[at] = word.clone();
                let words = print_words(&words);
                let query = self.resolved.canonical.set(Field::Words, Some(&words));
                let place = near.iter().take_while(|it| it.0 <= rank).count();
                near.insert(place, (rank, word, Near { words, count, query }));
            }
        }
        let bearer = match near.first() {
            Some((_, first, _)) => self.bearer(first),
            None => self.nearest_bearer(&missing),
        };
        let mut offered: Vec<Near> = near.into_iter().map(|(.., near)| near).collect();
        if let Some((key, code)) = bearer {
            let count = self.count_with(&having_others, key, code);
            let value = &self.index.values(key)[code as usize];
            let query = self.resolved.canonical.set(Field::Words, Some(&print_words(&others)));
            let query = query.set(Field::Facet(key, Mode::Any), Some(&value.id));
            if count > 0 {
                offered.insert(0, Near { words: value.name.clone(), count, query });
            }
        }
        offered.truncate(NEAR);
        offered
    }

    /// What stands in the notice one character off a word: another in its place, one more, one less, or two swapped. In
    /// the order of how often it stands there.
    fn neighbours(&self, word: &str) -> Vec<String> {
        let wanted: Vec<u16> = self.index.script.numbers(word).collect();
        let mut found: Vec<(Vec<u16>, String, usize)> = Vec::new();
        for searched in [&self.index.cells, &self.index.names.searched] {
            for (at, length) in one_off(&wanted, searched.numbers()) {
                let numbers = &searched.numbers()[at..at + length];
                match found.iter_mut().find(|(it, ..)| it == numbers) {
                    Some((.., times)) => *times += 1,
                    None => found.push((numbers.to_vec(), searched.stretch(at, length), 1)),
                }
            }
        }
        // Where a word goes on in several ways but this one, what it begins with is meant, which is among what was found.
        let is_begun =
            |it: &Vec<u16>| it.len() == wanted.len() && it.len() > 2 && it[..it.len() - 1] == wanted[..it.len() - 1];
        if found.iter().filter(|(it, ..)| is_begun(it)).count() > 1 {
            found.retain(|(it, ..)| !is_begun(it));
        }
        let order = ascending(found.iter().map(|(.., times)| descending(*times)));
        order.into_iter().take(TRIED).map(|at| found[at].1.clone()).collect()
    }
}

/// Where stretches begin that are one character off, with their lengths. A character without a number is like no other,
/// and a single one is like too many.
fn one_off(wanted: &[u16], numbers: &[u16]) -> Vec<(usize, usize)> {
    let lengths = [wanted.len(), wanted.len() + 1, wanted.len().saturating_sub(1)];
    let lengths = lengths.into_iter().filter(|length| *length > 1 && wanted.len() > 1);
    // Of the first two characters one is the same, wherever the other difference is: most places are out at once.
    let is_alike = |at: &usize| match (wanted, &numbers[*at..]) {
        ([a, b, ..], [c, d, ..]) => (a == c || b == c) && *c != 0 || (a == d || b == d) && *d != 0,
        _ => false,
    };
    let mut found = Vec::new();
    for at in (0..numbers.len()).filter(is_alike) {
        for length in lengths.clone() {
            let stretch = numbers.get(at..at + length).unwrap_or_default();
            if !stretch.contains(&0) && is_one_off(wanted, stretch) {
                found.push((at, length));
            }
        }
    }
    found
}

fn is_one_off(wanted: &[u16], stretch: &[u16]) -> bool {
    let is_same = |(a, b): &(&u16, &u16)| a == b && **a != 0;
    let before = wanted.iter().zip(stretch).take_while(is_same).count();
    let (wanted, stretch) = (&wanted[before..], &stretch[before..]);
    let behind = wanted.iter().rev().zip(stretch.iter().rev()).take_while(is_same).count();
    match (&wanted[..wanted.len() - behind], &stretch[..stretch.len() - behind]) {
        ([_], [_] | []) | ([], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_one_off;

    #[test]
    fn one_character_makes_the_difference() {
        for (wanted, stretch, expected) in [
            (&[1, 2, 3][..], &[1, 9, 3][..], true),
            (&[1, 0, 3], &[1, 9, 3], true),
            (&[1, 2, 3], &[1, 2, 9, 3], true),
            (&[1, 2, 3], &[1, 3], true),
            (&[1, 2, 3], &[1, 3, 2], true),
            (&[1, 1, 2], &[1, 2], true),
            (&[1, 2, 3], &[1, 2, 3], false),
            (&[1, 2, 3], &[1, 8, 9], false),
            (&[0, 0, 3], &[7, 8, 3], false),
            (&[1, 2, 3], &[3, 2, 1], false),
        ] {
            assert_eq!(is_one_off(wanted, stretch), expected, "{wanted:?} {stretch:?}");
        }
    }
}
