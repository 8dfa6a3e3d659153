//! Pinyin, told slowly: every way to cut the letters is tried at every character.

use std::{
    collections::{BTreeSet, HashMap},
    sync::{LazyLock, Mutex},
};

use chinese_dictionary::query_by_simplified;
use notice::Notice;

use crate::ask::without_typesetting;

/// Everything in a notice and its register that has a sound.
pub struct Sounds {
    texts: Vec<String>,
    syllables: BTreeSet<String>,
    /// Letters that are known to be unfinished, or not.
    unfinished: Mutex<HashMap<String, bool>>,
}

impl Sounds {
    pub fn of(notice: &Notice) -> Self {
        let cells =
            notice.tasks.iter().flat_map(|it| [&it.cells.task, &it.cells.leader, &it.cells.lead, &it.cells.coop]);
        let titles = notice
            .sections
            .iter()
            .flat_map(|it| [&it.title].into_iter().chain(it.subsections.iter().map(|subsection| &subsection.title)));
        let units =
            notice.units.iter().flat_map(|it| [&it.name].into_iter().chain(&it.other_names).chain(&it.short_names));
        let others = notice.leaders.iter().map(|it| &it.name).chain(notice.collectives.iter().map(|it| &it.name));
        let texts: Vec<String> =
            cells.chain(titles).chain(units).chain(others).map(|it| without_typesetting(it)).collect();
        let syllables = texts.iter().flat_map(|text| text.chars()).flat_map(readings).collect();
        Self { texts, syllables, unfinished: Mutex::default() }
    }

    /// Whether letters say what stands somewhere in a text: in whole syllables, where they can be cut into such and are
    /// found so anywhere.
    pub fn is_heard(&self, letters: &str, text: &str) -> bool {
        is_pinyin(letters) && is_said_in(letters, text, self.is_unfinished(letters))
    }

    fn is_unfinished(&self, letters: &str) -> bool {
        if let Some(known) = self.unfinished.lock().unwrap().get(letters) {
            return *known;
        }
        let is_whole = self.is_whole(letters);
        let is_found = |text: &String| text.contains(letters) || is_said_in(letters, text, !is_whole);
        let is_unfinished = !is_whole || !self.texts.iter().any(is_found);
        self.unfinished.lock().unwrap().insert(letters.to_owned(), is_unfinished);
        is_unfinished
    }

    fn is_whole(&self, letters: &str) -> bool {
        let mut cuts = self.syllables.iter().filter_map(|it| letters.strip_prefix(it.as_str()));
        letters.is_empty() || cuts.any(|rest| self.is_whole(rest))
    }
}

fn is_pinyin(letters: &str) -> bool {
    (2..64).contains(&letters.len()) && letters.bytes().all(|it| it.is_ascii_lowercase())
}

fn is_said_in(letters: &str, text: &str, is_unfinished: bool) -> bool {
    let characters: Vec<char> = text.chars().collect();
    let is_said =
        |at: usize| is_said(letters, &characters[at..], is_unfinished, true) || is_initials(letters, &characters[at..]);
    (0..characters.len()).any(is_said)
}

fn is_said(letters: &str, characters: &[char], is_unfinished: bool, is_start: bool) -> bool {
    let Some((first, others)) = characters.split_first() else { return letters.is_empty() };
    letters.is_empty()
        || readings(*first).iter().any(|syllable| match letters.strip_prefix(syllable.as_str()) {
            Some(rest) => is_said(rest, others, is_unfinished, false),
            None => is_unfinished && !is_start && syllable.starts_with(letters),
        })
}

fn is_initials(letters: &str, characters: &[char]) -> bool {
    let begins = |(letter, character): (char, &char)| readings(*character).iter().any(|it| it.starts_with(letter));
    characters.len() >= letters.len() && letters.chars().zip(characters).all(begins)
}

/// Every reading as people type it: 绿 is lv, 略 is lve or lue.
pub fn readings(character: char) -> BTreeSet<String> {
    static KNOWN: LazyLock<Mutex<HashMap<char, BTreeSet<String>>>> = LazyLock::new(Mutex::default);
    let look_up = || {
        let entries = query_by_simplified(&character.to_string()).into_iter();
        let spelled =
            entries.filter(|it| it.simplified.chars().eq([character])).map(|it| it.pinyin_numbers.to_lowercase());
        let plain = spelled.map(|it| it.replace(|c: char| c.is_ascii_digit(), "").replace("u:", "v"));
        let typed = plain.flat_map(|it| [it.replace("ve", "ue"), it]);
        typed.filter(|it| it != "r" && it.bytes().all(|c| c.is_ascii_lowercase())).collect()
    };
    KNOWN.lock().unwrap().entry(character).or_insert_with(look_up).clone()
}
