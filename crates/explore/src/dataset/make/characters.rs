//! Which characters occur, how they are read, and in which traditional forms they are written.
//!
//! All from CC-CEDICT, a dictionary of today's Chinese: it has the readings that people use, and leaves out those that only
//! philologists know, which would find what nobody means.

use std::collections::{BTreeMap, BTreeSet};

use chinese_dictionary::{WordEntry, query_by_simplified};

use crate::dataset::{Characters, code};

/// The tables for the characters that occur in some texts.
pub(crate) fn occurring<'a>(texts: impl Iterator<Item = &'a str>) -> Characters {
    let characters: BTreeSet<char> = texts.flat_map(str::chars).collect();
    let readings: BTreeMap<char, BTreeSet<String>> =
        characters.iter().map(|&it| (it, readings(it))).filter(|(_, readings)| !readings.is_empty()).collect();
    let syllables: BTreeSet<&String> = readings.values().flatten().collect();
    let position = |syllable: &String| code(syllables.iter().take_while(|it| **it < syllable).count());
    let traditional: BTreeMap<char, usize> = (0..)
        .zip(readings.keys())
        .flat_map(|(at, &simplified)| traditional(simplified).map(move |it| (it, at)))
        .filter(|(it, _)| !characters.contains(it))
        .collect();

    let mut tables =
        Characters { syllables: syllables.iter().map(|&it| it.clone()).collect(), ..Characters::default() };
    let mut before = 0;
    for (&character, readings) in &readings {
        for syllable in readings {
            tables.readings.push((u32::from(character) - before, position(syllable)));
            before = u32::from(character);
        }
    }
    let mut before = 0;
    for (traditional, simplified) in traditional {
        tables.traditional.push((u32::from(traditional) - before, code(simplified)));
        before = u32::from(traditional);
    }
    tables
}

/// The entries of a single character.
fn entries(character: char) -> impl Iterator<Item = &'static WordEntry> {
    let simplified = character.to_string();
    query_by_simplified(&simplified).into_iter().filter(move |it| it.simplified == simplified)
}

/// Every reading of a character as people type it: without tones, ü as v, and üe also as ue.
fn readings(character: char) -> BTreeSet<String> {
    let with_tones = entries(character).map(|it| it.pinyin_numbers.to_ascii_lowercase());
    let plain = with_tones.map(|it| it.trim_end_matches(|c: char| c.is_ascii_digit()).to_owned());
    let typed = plain.flat_map(|it| [it.replace("u:", "v"), it.replace("u:e", "ue").replace("u:", "v")]);
    typed
        .filter(|it| it.contains(['a', 'e', 'i', 'o', 'u', 'v']) && it.bytes().all(|it| it.is_ascii_lowercase()))
        .collect()
}

/// The traditional characters for which a simplified one stands.
fn traditional(simplified: char) -> impl Iterator<Item = char> {
    entries(simplified).filter_map(|it| it.traditional.chars().next()).filter(move |it| *it != simplified)
}

#[cfg(test)]
mod tests {
    use super::occurring;

    #[test]
    fn every_reading_is_kept_as_people_type_it() {
        let tables = occurring(["重绿略A，"].into_iter());
        let read = |at: usize| tables.syllables[tables.readings[at].1 as usize].as_str();
        let all: Vec<&str> = (0..tables.readings.len()).map(read).collect();
        for syllable in ["chong", "zhong", "lv", "lve", "lue"] {
            assert!(all.contains(&syllable), "{syllable} in {all:?}");
        }
        assert!(tables.syllables.is_sorted());
    }

    #[test]
    fn traditional_forms_are_those_of_what_occurs_and_do_not_occur_themselves() {
        let written = |texts: &[&str]| -> String {
            let mut point = 0;
            let tables = occurring(texts.iter().copied());
            tables
                .traditional
                .iter()
                .filter_map(|(step, _)| {
                    point += step;
                    char::from_u32(point)
                })
                .collect()
        };
        assert_eq!(written(&["湾", "医"]), "灣醫");
        assert_eq!(written(&["广州"]), "廣");
        assert_eq!(written(&["湾灣"]), "", "a character that occurs is meant as it is written");
    }
}
