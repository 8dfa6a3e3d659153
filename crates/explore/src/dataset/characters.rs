//! How the Chinese characters that occur are read, and in which traditional forms they are written.

use serde::{Deserialize, Serialize};

/// What search by pinyin and by traditional characters needs to know, and nothing beyond the characters that occur.
///
/// Code points stand as differences to the one before, which makes them small: two tables of some thousand and some
/// hundred entries take two kilobytes when compressed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Characters {
    /// The syllables of pinyin that occur, in ASCII letters: `v` stands for ü.
    pub(crate) syllables: Vec<String>,
    /// Each occurring character with the position of a syllable; a character of several readings comes once for each,
    /// with a difference of nothing.
    pub(crate) readings: Vec<(u32, u32)>,
    /// Each traditional character that does not occur, with the position of the occurring one that stands for it, counted
    /// among the characters that have a reading.
    pub(crate) traditional: Vec<(u32, u32)>,
}
