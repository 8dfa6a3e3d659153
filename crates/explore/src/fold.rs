//! What search takes for the same: Latin letters of either case, characters of either width, and blank space, which is
//! typesetting. Only ASCII letters are folded: the tables for all others weigh five kilobytes, and no notice has them.

use std::ops::Range;

/// The text as search sees it: half-width, lower case, without blank space.
pub(crate) fn fold(text: &str) -> String {
    text.chars().filter_map(fold_char).collect()
}

/// Where any of the folded `words` stands in `text`, and any of the folded `names` by itself: `黄埔` is not named where
/// `黄埔海关` is. Byte ranges of `text`, ascending, merged where they touch.
pub(crate) fn find(text: &str, words: &[&str], names: &[&str]) -> Vec<Range<usize>> {
    let mut folded = String::with_capacity(text.len());
    // For each byte of the folded text, the range of the character in `text` that it came from.
    let mut origins: Vec<Range<usize>> = Vec::with_capacity(text.len());
    for (at, original) in text.char_indices() {
        if let Some(c) = fold_char(original) {
            folded.push(c);
            origins.resize(folded.len(), at..at + original.len_utf8());
        }
    }
    let mut is_hit = vec![false; text.len()];
    let words = words.iter().map(|word| (word, false)).chain(names.iter().map(|name| (name, true)));
    for (word, is_name) in words.filter(|(word, _)| !word.is_empty()) {
        for (at, _) in folded.match_indices(word) {
            let hit = origins[at].start..origins[at + word.len() - 1].end;
            let goes_on = text[..hit.start].ends_with(is_inside) || text[hit.end..].starts_with(is_inside);
            if !(is_name && goes_on) {
                is_hit[hit].fill(true);
            }
        }
    }
    let mut hits = Vec::new();
    let mut end = 0;
    while let Some(start) = is_hit[end..].iter().position(|it| *it).map(|ahead| end + ahead) {
        end = is_hit[start..].iter().position(|it| !*it).map_or(text.len(), |ahead| start + ahead);
        hits.push(start..end);
    }
    hits
}

/// Whether a character goes on with a name, and does not stand between the names of a list.
fn is_inside(c: char) -> bool {
    !(c.is_whitespace() || "、，,；;（(）)".contains(c))
}

/// One character as search sees it; `None` for blank space and control characters.
fn fold_char(c: char) -> Option<char> {
    let half_width = match c {
        // U+FF01 to U+FF5E are the ASCII characters in full width.
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    };
    (!half_width.is_whitespace() && !half_width.is_control()).then(|| half_width.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::{find, fold};

    #[test]
    fn width_case_and_blank_space_do_not_matter() {
        for (written, folded) in [
            ("王\u{3000}东", "王东"),
            ("王\u{a0}东", "王东"),
            ("５Ｇ基站", "5g基站"),
            ("市政府外办（市港澳办），", "市政府外办(市港澳办),"),
            ("PM2.5", "pm2.5"),
            ("\0", ""),
        ] {
            assert_eq!(fold(written), folded);
            assert_eq!(fold(folded), folded, "folding twice is folding once");
        }
    }

    #[test]
    fn hits_are_given_in_the_text_as_it_is() {
        let check = |text: &str, words: &[&str], expected: &[&str]| {
            let hits: Vec<&str> = find(text, words, &[]).into_iter().map(|range| &text[range]).collect();
            assert_eq!(hits, expected, "{words:?} in {text}");
        };
        check("王　东、王东", &["王东"], &["王　东", "王东"]);
        check("建成５Ｇ基站", &["5g", "基站"], &["５Ｇ基站"]);
        check("荔湾区，黄埔区", &["荔湾区,黄", "埔"], &["荔湾区，黄埔"]);
        check("荔湾", &["天河", ""], &[]);
    }

    #[test]
    fn a_name_is_found_where_it_stands_by_itself() {
        let check = |text: &str, name: &str, expected: &[&str]| {
            let hits: Vec<&str> = find(text, &[], &[name]).into_iter().map(|range| &text[range]).collect();
            assert_eq!(hits, expected, "{name} in {text}");
        };
        check("黄埔海关、黄埔区政府", "黄埔", &[]);
        check("黄埔、增城区政府", "黄埔", &["黄埔"]);
        check("市政府外办（市港澳办）", "市港澳办", &["市港澳办"]);
        check("沿线各区政府，各区政府", "各区政府", &["各区政府"]);
        check("市水务局\n市生态环境局", "市水务局", &["市水务局"]);
    }
}
