//! What the notice says, in traditional characters: a table that is made ahead of time for the characters and words that occur, and
//! that weighs two kilobytes where a converter for all of Chinese weighs a megabyte.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};

/// The longest words by which cases are told apart.
const LONGEST: usize = 4;

/// Simplified characters with the traditional ones, and words in which a character becomes another one than it does alone (发展 and
/// 理发). A text is gone through from its beginning, and the longest word that stands there is replaced.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Traditional {
    words: BTreeMap<Vec<char>, Vec<char>>,
}

impl Traditional {
    /// The table by which texts become what a converter makes of them. Takes time in proportion to their length and to the number of
    /// exceptions.
    ///
    /// # Errors
    /// When the converter changes the number of characters, or no words of up to four characters tell the cases apart.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>, convert: impl Fn(&str) -> String) -> Result<Self> {
        let pairs: BTreeSet<(Vec<char>, Vec<char>)> =
            texts.into_iter().map(|text| (text.chars().collect(), convert(text).chars().collect())).collect();
        let occurring: BTreeSet<char> = pairs.iter().flat_map(|(text, _)| text).copied().collect();
        let alone = |sign: char| (vec![sign], convert(&sign.to_string()).chars().collect());
        let mut table =
            Self { words: occurring.into_iter().map(alone).filter(|(sign, other)| sign != other).collect() };
        for (text, wanted) in &pairs {
            ensure!(
                text.len() == wanted.len(),
                "the converter changes the length of {}",
                text.iter().collect::<String>()
            );
        }
        for length in 2..=LONGEST {
            table.learn(&pairs, length);
        }
        for (text, wanted) in &pairs {
            let (text, wanted): (String, String) = (text.iter().collect(), wanted.iter().collect());
            ensure!(table.convert(&text) == wanted, "no table makes {wanted} of {text}");
        }
        Ok(table)
    }

    /// Learns words of a length that always become the same, where the table is wrong so far.
    fn learn(&mut self, pairs: &BTreeSet<(Vec<char>, Vec<char>)>, length: usize) {
        let mut always: BTreeMap<&[char], Option<&[char]>> = BTreeMap::new();
        for (text, wanted) in pairs {
            for (word, becomes) in text.windows(length).zip(wanted.windows(length)) {
                let known = always.entry(word).or_insert(Some(becomes));
                *known = known.filter(|it| *it == becomes);
            }
        }
        let mut learnt = BTreeMap::new();
        for (text, wanted) in pairs {
            let found = self.converted(text);
            for at in (0..text.len()).filter(|&at| found[at] != wanted[at]) {
                let starts = (at + 1).saturating_sub(length)..=at.min(text.len().saturating_sub(length));
                let mut words = starts.filter_map(|from| {
                    let word = text.get(from..from + length)?;
                    always[word].map(|becomes| (word.to_vec(), becomes.to_vec()))
                });
                learnt.extend(words.next());
            }
        }
        self.words.extend(learnt);
    }

    /// The text in traditional characters.
    #[must_use]
    pub fn convert(&self, text: &str) -> String {
        self.converted(&text.chars().collect::<Vec<char>>()).into_iter().collect()
    }

    fn converted(&self, text: &[char]) -> Vec<char> {
        let mut converted = Vec::new();
        while let Some(rest) = text.get(converted.len()..).filter(|rest| !rest.is_empty()) {
            let lengths = (1..=LONGEST.min(rest.len())).rev();
            let word = lengths.map(|length| &rest[..length]).find_map(|word| self.words.get(word));
            converted.extend_from_slice(word.map_or(&rest[..1], |word| word));
        }
        converted
    }

    /// The words and what they become, longer ones first.
    #[must_use]
    pub fn words(&self) -> Vec<(String, String)> {
        let mut words: Vec<_> = self.words.iter().collect();
        words.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        words.into_iter().map(|(word, becomes)| (word.iter().collect(), becomes.iter().collect())).collect()
    }
}

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
        let words = table.words();
        let words: Vec<(&str, &str)> = words.iter().map(|(word, becomes)| (&**word, &**becomes)).collect();
        assert_eq!(words, [("头发", "頭髮"), ("理发", "理髮"), ("东", "東"), ("发", "發"), ("头", "頭")]);
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
