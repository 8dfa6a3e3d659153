//! How the characters that occur are read, and which traditional ones mean them.
//!
//! A number stands for each character that has a reading, found in one step through a table of the 65,536 code points
//! that common characters are among. All others, and what separates texts, have the number 0, which nothing reads.

use super::sound::Sound;
use crate::{dataset::Characters, fold::fold};

/// The characters that occur, as search by pinyin and by traditional characters sees them.
#[derive(Debug)]
pub(crate) struct Script {
    syllables: Vec<String>,
    /// For each code point the number of its character.
    numbers: Vec<u16>,
    /// For each number where its readings end among `readings`; they begin where those before end.
    ends: Vec<u32>,
    /// Positions among `syllables`.
    readings: Vec<u32>,
    /// Traditional characters, ascending, with what is written here in their place.
    traditional: Vec<(char, char)>,
}

impl Script {
    pub(crate) fn new(characters: &Characters) -> Self {
        let mut script = Self {
            syllables: characters.syllables.clone(),
            numbers: vec![0; 1 << 16],
            ends: vec![0],
            readings: Vec::with_capacity(characters.readings.len()),
            traditional: Vec::with_capacity(characters.traditional.len()),
        };
        let mut occurring = Vec::new();
        let mut point = 0;
        for &(step, syllable) in &characters.readings {
            if step > 0 {
                point += step;
                occurring.extend(char::from_u32(point));
                script.ends.push(0);
                if let Some(number) = script.numbers.get_mut(point as usize) {
                    *number = u16::try_from(script.ends.len() - 1).unwrap_or(0);
                }
            }
            script.readings.push(syllable);
            if let Some(end) = script.ends.last_mut() {
                *end = crate::dataset::code(script.readings.len());
            }
        }
        let mut point = 0;
        for &(step, simplified) in &characters.traditional {
            point += step;
            let simplified = occurring.get(simplified as usize).copied();
            script.traditional.extend(char::from_u32(point).zip(simplified));
        }
        script
    }

    /// A text as search sees it, in the characters that are written here.
    pub(crate) fn fold(&self, text: &str) -> String {
        fold(text).chars().map(|it| self.simplified(it).unwrap_or(it)).collect()
    }

    fn simplified(&self, traditional: char) -> Option<char> {
        let at = self.traditional.binary_search_by_key(&traditional, |&(it, _)| it).ok()?;
        Some(self.traditional[at].1)
    }

    /// The numbers of the characters of a text, one each.
    pub(crate) fn numbers(&self, text: &str) -> impl Iterator<Item = u16> {
        text.chars().map(|it| self.numbers.get(it as usize).copied().unwrap_or(0))
    }

    /// What letters say when they are read as pinyin; `None` where they cannot be.
    pub(crate) fn sound(&self, letters: &str, is_unfinished: bool) -> Option<Sound> {
        Sound::new(letters, &self.syllables, is_unfinished)
    }

    /// Whether letters are one whole syllable.
    pub(crate) fn is_syllable(&self, letters: &str) -> bool {
        self.syllables.iter().any(|it| it == letters)
    }

    /// How many characters from the first on say what is sought; `None` where they do not.
    pub(crate) fn spoken(&self, sound: &Sound, numbers: &[u16]) -> Option<usize> {
        sound.spoken(numbers.iter().map(|&number| self.readings(usize::from(number))))
    }

    /// Where in some characters a sound is: the position of the first of them and how many there are, ascending.
    pub(crate) fn find(&self, sound: &Sound, numbers: &[u16]) -> impl Iterator<Item = (usize, usize)> {
        // Most characters begin nothing that is sought, which is found out once for each, not for each place.
        let begins: Vec<bool> = (0..self.ends.len()).map(|number| sound.begins_with(self.readings(number))).collect();
        let places = numbers.iter().enumerate().filter(move |(_, number)| begins[usize::from(**number)]);
        places.filter_map(move |(at, _)| Some((at, self.spoken(sound, &numbers[at..])?)))
    }

    /// The syllables as which a character can be read.
    fn readings(&self, number: usize) -> &[u32] {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.readings[start..self.ends[number] as usize]
    }
}
