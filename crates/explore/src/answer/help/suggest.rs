//! The conditions that what is being typed may mean.

use fixedbitset::FixedBitSet;

use crate::{Choice, Field, Key, Mode, NameKind, Query, Word, answer::Answers, order::ascending, query::print_words};

/// A condition that words may mean, to be taken in their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What it is about.
    pub key: Key,
    /// The name on the screen.
    pub name: String,
    /// The name that was typed, where it is another one: what it is to its bearer, and the name itself.
    pub known_as: Option<(NameKind, String)>,
    /// How many tasks there are under it and the other conditions.
    pub count: usize,
    /// The query with it in place of the word, and of other values of its key.
    pub query: Query,
}

/// How many conditions are suggested at the most.
const SUGGESTIONS: usize = 8;

/// How many values of a key are suggested at the most.
const OF_A_KEY: usize = 3;

/// Somebody or something of which a name was typed, in full or in part.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Bearer {
    /// How far the name is from what was typed: it is that, it begins so, it has it inside; by sound after all these.
    distance: u64,
    key: Key,
    code: u32,
    /// Position of the name.
    name: usize,
}

impl Answers<'_> {
    /// Units, leaders, sections and subsections that are known by the last word of the search, the nearest first.
    pub(super) fn suggestions(&self) -> Vec<Suggestion> {
        let [search] = &self.resolved.searches[..] else { return Vec::new() };
        let Some((word, others)) = search.split_last().filter(|(word, _)| is_telling(word)) else { return Vec::new() };
        let (rest, _) = self.index.search(others);
        let query = self.resolved.canonical.set(Field::Words, Some(&print_words(others)));
        let mut suggestions = Vec::new();
        let mut of_each = [0; Key::ALL.len()];
        for bearer in self.bearers(word) {
            // Whoever has a duty may lead: that is asked for as often as the whole duty.
            let keys = [bearer.key, Key::Lead];
            for key in &keys[..if bearer.key == Key::Unit { 2 } else { 1 }] {
                let count = self.count_with(&rest, *key, bearer.code);
                if count > 0 && of_each[*key as usize] < OF_A_KEY {
                    of_each[*key as usize] += 1;
                    let value = &self.index.values(*key)[bearer.code as usize];
                    suggestions.push(Suggestion {
                        key: *key,
                        name: value.name.clone(),
                        known_as: self.other_name(bearer.name),
                        count,
                        query: query.set(Field::Facet(*key, Mode::Any), Some(&value.id)),
                    });
                }
            }
        }
        suggestions.truncate(SUGGESTIONS);
        suggestions
    }

    /// How many of some tasks there are with a value in place of those of its key, under the other conditions.
    pub(super) fn count_with(&self, among: &FixedBitSet, key: Key, code: u32) -> usize {
        let choice = Choice { any: vec![code], ..self.resolved.choices[key as usize].clone() };
        let chosen = self.index.choose(key, &choice, &self.resolved.roles);
        chosen.map_or(0, |tasks| self.selection.all_among(among, &[key]).intersection_count(&tasks))
    }

    /// The unit or leader that is known by a word, or whose name begins so; with two characters too many names begin.
    pub(super) fn bearer(&self, word: &Word) -> Option<(Key, u32)> {
        let bearer = *self.bearers(word).first()?;
        let is_it = bearer.distance == 0 || bearer.distance == 1 && word.text.chars().count() > 2;
        (is_it && bearer.key != Key::Section).then_some((bearer.key, bearer.code))
    }

    /// Those who are known by a word, each by the name nearest to it: the nearest first, and of those as near the ones with
    /// most tasks.
    fn bearers(&self, word: &Word) -> Vec<Bearer> {
        let mut bearers: Vec<Bearer> = Vec::new();
        let names = &self.index.names.searched;
        let mut found = Vec::new();
        for name in names.writing(word) {
            let text = names.get(name);
            found.push((name, if text == word.text { 0 } else { 2 - u64::from(text.starts_with(&word.text)) }));
        }
        for name in names.saying(word, &self.index.script) {
            let numbers: Vec<u16> = self.index.script.numbers(names.get(name)).collect();
            let said = word.sound.as_ref().and_then(|sound| self.index.script.spoken(sound, &numbers));
            found.push((name, if said == Some(numbers.len()) { 3 } else { 5 - u64::from(said.is_some()) }));
        }
        for (name, distance) in found {
            let (key, code, _) = self.index.names.bearers[name];
            match bearers.iter_mut().find(|it| (it.key, it.code) == (key, code)) {
                Some(it) if it.distance <= distance => {}
                Some(it) => (it.distance, it.name) = (distance, name),
                None => bearers.push(Bearer { distance, key, code, name }),
            }
        }
        let total = |it: &Bearer| self.index.totals(it.key)[it.code as usize] as u64;
        let most = self.index.dataset.len() as u64;
        let order = ascending(bearers.iter().map(|it| it.distance * (most + 1) + (most - total(it))));
        order.into_iter().map(|at| bearers[at]).collect()
    }

    /// What a name is to its bearer and the name itself, where it is not the one on the screen.
    fn other_name(&self, name: usize) -> Option<(NameKind, String)> {
        let (_, _, kind) = self.index.names.bearers[name];
        (kind != NameKind::Registered).then(|| (kind, self.index.names.searched.get(name).to_owned()))
    }
}

/// Whether a word says enough: a Chinese character does, a single letter does not.
fn is_telling(word: &Word) -> bool {
    !word.unwanted && (word.text.len() > 1)
}
