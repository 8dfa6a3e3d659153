//! What the notice says, in traditional characters: a table that is made ahead of time for the characters and words that occur, and
//! that weighs two kilobytes where a converter for all of Chinese weighs a megabyte.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};

/// Simplified characters with the traditional ones, and words in which a character becomes another one than it does alone (发展 and
/// 理发).
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Traditional {
    /// In their order.
    characters: Vec<(char, char)>,
    /// Longer ones first.
    words: Vec<(Vec<char>, Vec<char>)>,
}

impl Traditional {
    /// The table by which texts become what a converter makes of them. Takes time in proportion to their length and to the number of
    /// exceptions.
    ///
    /// # Errors
    /// When the converter changes the number of characters, or no words of up to [`LONGEST`] characters tell the cases apart.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>, convert: impl Fn(&str) -> String) -> Result<Self> {
        let pairs: BTreeSet<(Vec<char>, Vec<char>)> =
            texts.into_iter().map(|text| (text.chars().collect(), convert(text).chars().collect())).collect();
        let occurring: BTreeSet<char> = pairs.iter().flat_map(|(text, _)| text).copied().collect();
        let alone = |sign: char| convert(&sign.to_string()).chars().next().unwrap_or(sign);
        let characters =
            occurring.into_iter().map(|sign| (sign, alone(sign))).filter(|(sign, other)| sign != other).collect();
        let mut table = Self { characters, words: Vec::new() };
        for length in 2..=LONGEST {
            table.learn(&pairs, length)?;
        }
        for (text, wanted) in &pairs {
            let (text, wanted): (String, String) = (text.iter().collect(), wanted.iter().collect());
            ensure!(table.convert(&text) == wanted, "no table makes {wanted} of {text}");
        }
        Ok(table)
    }

    /// Learns words of a length that always become the same, where the table is wrong so far.
    fn learn(&mut self, pairs: &BTreeSet<(Vec<char>, Vec<char>)>, length: usize) -> Result<()> {
        let mut always: BTreeMap<&[char], Option<&[char]>> = BTreeMap::new();
        for (text, wanted) in pairs {
            ensure!(
                text.len() == wanted.len(),
                "the converter changes the length of {}",
                text.iter().collect::<String>()
            );
            for (word, becomes) in text.windows(length).zip(wanted.windows(length)) {
                let known = always.entry(word).or_insert(Some(becomes));
                *known = known.filter(|it| *it == becomes);
            }
        }
        let mut learnt = BTreeSet::new();
        for (text, wanted) in pairs {
            let found: Vec<char> = self.converted(text);
            for at in (0..text.len()).filter(|&at| found[at] != wanted[at]) {
                let starts = (at + 1).saturating_sub(length)..=at.min(text.len().saturating_sub(length));
                let mut words = starts.filter_map(|from| {
                    let word = &text[from..from + length];
                    always[word].map(|becomes| (word.to_vec(), becomes.to_vec()))
                });
                learnt.extend(words.next());
            }
        }
        self.words.splice(0..0, learnt);
        Ok(())
    }

    /// The text in traditional characters.
    #[must_use]
    pub fn convert(&self, text: &str) -> String {
        let text: Vec<char> = text.chars().collect();
        self.converted(&text).into_iter().collect()
    }

    fn converted(&self, text: &[char]) -> Vec<char> {
        let alone = |sign: &char| {
            self.characters.binary_search_by_key(sign, |it| it.0).map_or(*sign, |at| self.characters[at].1)
        };
        let mut converted: Vec<char> = text.iter().map(alone).collect();
        // Shorter words first: a longer one says it better.
        for (word, becomes) in self.words.iter().rev() {
            for at in (0..(text.len() + 1).saturating_sub(word.len())).filter(|&at| text[at..].starts_with(word)) {
                converted[at..at + word.len()].copy_from_slice(becomes);
            }
        }
        converted
    }

    /// The table as text: a line of pairs of characters, then a line for each word, with what it becomes behind it.
    #[must_use]
    pub fn print(&self) -> String {
        let characters: String = self.characters.iter().flat_map(|&(sign, other)| [sign, other]).collect();
        let words = self.words.iter().map(|(word, becomes)| word.iter().chain(becomes).collect());
        [characters].into_iter().chain(words).collect::<Vec<_>>().join("\n")
    }

    /// Reads what was printed.
    #[must_use]
    pub fn read(table: &str) -> Self {
        let mut lines = table.lines().map(|line| line.chars().collect::<Vec<char>>());
        let characters = lines.next().unwrap_or_default().chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
        let words = lines.map(|line| {
            let (word, becomes) = line.split_at(line.len() / 2);
            (word.to_vec(), becomes.to_vec())
        });
        Self { characters, words: words.collect() }
    }
}

/// The longest words by which cases are told apart.
const LONGEST: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    /// Knows 发 by what stands beside it.
    fn convert(text: &str) -> String {
        text.replace("理发", "理髮").replace("头发", "頭髮").replace('发', "發").replace('头', "頭").replace('东', "東")
    }

    #[test]
    fn a_word_says_which_character_is_meant() {
        let texts = ["发展", "理发", "头发", "开发区头头", "王东", ""];
        let table = Traditional::of(texts, convert).unwrap();
        for text in texts {
            assert_eq!(table.convert(text), convert(text), "{text}");
        }
        assert_eq!(table.print(), "东東发發头頭\n头发頭髮\n理发理髮");
        assert_eq!(Traditional::read(&table.print()), table);
    }

    #[test]
    fn what_no_table_can_say_is_an_error() {
        assert!(Traditional::of(["发展"], |text| text.replace("发展", "發达成")).is_err());
        let by_length = |text: &str| {
            if text.chars().count() == 9 { text.replace('发', "髮") } else { text.replace('发', "發") }
        };
        assert!(Traditional::of(["一二三四发五六七八", "一二三四发五六七八九"], by_length).is_err());
    }
}
