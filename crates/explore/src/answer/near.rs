//! What is near where nothing was found: words of the notice that are one character off.

use super::select::Selection;
use crate::{
    Field, Index, Query, Resolved, Word,
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
const TRIED: usize = 12;

impl Index {
    /// Searches that find something, each with one word changed that stands nowhere: those of the same length first, and of
    /// those the ones with most tasks.
    pub(super) fn near(&self, resolved: &Resolved, selection: &Selection) -> Vec<Near> {
        let [search] = &resolved.searches[..] else { return Vec::new() };
        let mut near: Vec<(usize, Near)> = Vec::new();
        for (at, word) in search.iter().enumerate().filter(|(_, word)| !word.unwanted) {
            if !self.hits(word).anywhere().is_clear() {
                continue;
            }
            for text in self.neighbours(&word.text) {
                let length = text.chars().count();
                let mut words = search.clone();
                words[at] = Word::new(&text, false, &self.script);
                let count = selection.all_among(&self.search(&words).0, None).count_ones(..);
                let words = print_words(&words);
                let query = resolved.canonical.set(Field::Words, Some(&words));
                if count > 0 {
                    let off = search[at].text.chars().count().abs_diff(length);
                    near.push((off, Near { words, count, query }));
                }
            }
        }
        let most = self.dataset.len();
        let order = ascending(near.iter().map(|(off, it)| (off * most + most - it.count) as u64));
        order.into_iter().take(NEAR).map(|at| near[at].1.clone()).collect()
    }

    /// What stands in the notice one character off a word: another in its place, one more, one less, or two swapped. In
    /// the order of how often it stands there.
    fn neighbours(&self, word: &str) -> Vec<String> {
        let wanted: Vec<u16> = self.script.numbers(word).collect();
        let mut found: Vec<(Vec<u16>, String, usize)> = Vec::new();
        for searched in [&self.cells, &self.names.searched] {
            for (at, length) in one_off(&wanted, searched.numbers()) {
                let numbers = &searched.numbers()[at..at + length];
                match found.iter_mut().find(|(it, ..)| it == numbers) {
                    Some((.., times)) => *times += 1,
                    None => found.push((numbers.to_vec(), searched.stretch(at, length), 1)),
                }
            }
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
    let ends = |at: usize| lengths.clone().map(move |length| (at, length));
    let is_one_off = |(at, length): &(usize, usize)| {
        numbers.get(*at..at + length).is_some_and(|stretch| !stretch.contains(&0) && is_one_off(wanted, stretch))
    };
    (0..numbers.len()).filter(is_alike).flat_map(ends).filter(is_one_off).collect()
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
