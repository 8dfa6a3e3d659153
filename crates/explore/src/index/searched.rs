//! Texts in which words are looked for, as they are written and as they sound.

use super::script::Script;
use crate::{
    Word,
    dataset::{Texts, code},
    fold::fold,
};

/// Texts, folded. Finding a word reads each of their characters once.
#[derive(Debug)]
pub(crate) struct Searched {
    texts: Texts,
    /// The number of each character, with a 0 behind each text.
    numbers: Vec<u16>,
    /// Where each text begins among the numbers.
    starts: Vec<u32>,
}

impl Searched {
    pub(super) fn new<'a>(texts: impl Iterator<Item = &'a str>, script: &Script) -> Self {
        let texts: Texts = texts.map(fold).collect();
        let (mut numbers, mut starts) = (Vec::new(), Vec::new());
        for text in texts.iter() {
            starts.push(code(numbers.len()));
            numbers.extend(script.numbers(text));
            numbers.push(0);
        }
        Self { texts, numbers, starts }
    }

    /// How many texts there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len()
    }

    /// The number of each character of each text, with a 0 behind each.
    pub(crate) fn numbers(&self) -> &[u16] {
        &self.numbers
    }

    /// Characters that stand beside each other in a text, given where they stand among the numbers.
    pub(crate) fn stretch(&self, at: usize, length: usize) -> String {
        let text = self.text_at(at);
        self.get(text).chars().skip(at - self.starts[text] as usize).take(length).collect()
    }

    /// A text, folded.
    pub(crate) fn get(&self, position: usize) -> &str {
        self.texts.get(code(position))
    }

    /// Positions of the texts in which a word is written.
    pub(crate) fn writing(&self, word: &Word) -> Vec<usize> {
        self.texts.containing(&word.text).collect()
    }

    /// Positions of the texts in which a word is heard, one for each place; none where it says nothing as pinyin.
    pub(crate) fn saying(&self, word: &Word, script: &Script) -> Vec<usize> {
        let Some(sound) = &word.sound else { return Vec::new() };
        script.find(sound, &self.numbers).map(|(at, _)| self.text_at(at)).collect()
    }

    /// The position of the text to which a number belongs.
    fn text_at(&self, at: usize) -> usize {
        self.starts.partition_point(|&start| start as usize <= at) - 1
    }
}
