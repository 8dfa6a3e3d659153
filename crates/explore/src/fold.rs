//! What search takes for the same: Latin letters of either case, characters of either width, and blank space, which is
//! typesetting. Only ASCII letters are folded: the tables for all others weigh five kilobytes, and no notice has them.

use std::ops::Range;

/// The text as search sees it: half-width, lower case, without blank space.
pub(crate) fn fold(text: &str) -> String {
    text.chars().filter_map(fold_char).collect()
}

/// A text as search sees it, with where each part of it came from.
pub(crate) struct Folded {
    /// The text, folded.
    pub(crate) text: String,
    /// For each byte of it the range of the character that it came from.
    origins: Vec<Range<usize>>,
}

impl Folded {
    pub(crate) fn of(original: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(original.len()), origins: Vec::new() };
        for (at, character) in original.char_indices() {
            if let Some(it) = fold_char(character) {
                folded.text.push(it);
                folded.origins.resize(folded.text.len(), at..at + character.len_utf8());
            }
        }
        folded
    }

    /// Where a stretch of the folded text, which is not empty, stands in the original.
    pub(crate) fn origin(&self, range: Range<usize>) -> Range<usize> {
        self.origins[range.start].start..self.origins[range.end - 1].end
    }
}

/// Whether a character goes on with a name, and does not stand between the names of a list.
pub(crate) fn is_inside(c: char) -> bool {
    !(c.is_whitespace() || "、，,；;（(）)".contains(c))
}

/// One character as search sees it; `None` for blank space and control characters.
fn fold_char(c: char) -> Option<char> {
    let half_width = match c {
        // U+FF01 to U+FF5E are the ASCII characters in full width.
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        // What input methods make of an apostrophe, and the letter that pinyin has and keyboards have not.
        '‘' | '’' => '\'',
        'ü' | 'Ü' => 'v',
        // The quotes of readers in Hong Kong, Macau and Taiwan.
        '「' | '『' => '“',
        '」' | '』' => '”',
        _ => c,
    };
    (!half_width.is_whitespace() && !half_width.is_control()).then(|| half_width.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn width_case_and_blank_space_do_not_matter() {
        for (written, folded) in [
            ("王\u{3000}东", "王东"),
            ("王\u{a0}东", "王东"),
            ("５Ｇ基站", "5g基站"),
            ("市政府外办（市港澳办），", "市政府外办(市港澳办),"),
            ("PM2.5", "pm2.5"),
            ("「双城」", "“双城”"),
            ("lüse xi’an", "lvsexi'an"),
            ("\0", ""),
        ] {
            assert_eq!(fold(written), folded);
            assert_eq!(fold(folded), folded, "folding twice is folding once");
        }
    }
}
