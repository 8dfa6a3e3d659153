//! Many texts in one buffer.

use serde::{Deserialize, Serialize};

use super::code;

/// Stands between two texts, so that no word is found across them. Folding takes it out of every word.
const SEPARATOR: char = '\0';

/// Texts end to end, each found by its position.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Texts {
    buffer: String,
    /// Where each text ends in the buffer, in bytes; a separator follows.
    #[serde(with = "super::steps")]
    ends: Vec<u32>,
}

impl Texts {
    pub(crate) fn get(&self, position: u32) -> &str {
        let position = position as usize;
        let start = position.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |&end| end as usize + 1);
        let end = self.ends.get(position).map_or(start, |&end| end as usize);
        self.buffer.get(start..end).unwrap_or("")
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..code(self.ends.len())).map(|position| self.get(position))
    }

    /// Positions of the texts that contain `word`, ascending, each once. One pass over the buffer.
    pub(crate) fn containing(&self, word: &str) -> impl Iterator<Item = usize> {
        let mut position = 0;
        let mut last = None;
        self.buffer.match_indices(word).filter_map(move |(at, _)| {
            position += self.ends[position..].partition_point(|&end| (end as usize) < at);
            (last.replace(position) != Some(position)).then_some(position)
        })
    }
}

impl<S: AsRef<str>> FromIterator<S> for Texts {
    fn from_iter<I: IntoIterator<Item = S>>(texts: I) -> Self {
        let mut all = Self::default();
        for text in texts {
            all.buffer.push_str(text.as_ref());
            all.ends.push(code(all.buffer.len()));
            all.buffer.push(SEPARATOR);
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::Texts;

    fn check(texts: &[&str], word: &str, expected: &[usize]) {
        let texts: Texts = texts.iter().collect();
        assert_eq!(texts.containing(word).collect::<Vec<_>>(), expected, "{word}");
    }

    #[test]
    fn a_text_is_named_once_however_often_it_has_the_word() {
        check(&["天河天河", "荔湾", "", "天河"], "天河", &[0, 3]);
    }

    #[test]
    fn a_word_does_not_reach_from_one_text_into_the_next() {
        check(&["天", "河天", "河"], "天河", &[]);
        check(&["aa", "aab"], "aab", &[1]);
    }

    #[test]
    fn texts_come_back_as_they_went_in() {
        let texts: Texts = ["一", "", "三"].iter().collect();
        assert_eq!(texts.iter().collect::<Vec<_>>(), ["一", "", "三"]);
        assert_eq!(texts.get(3), "", "beyond the end there is nothing");
    }
}
