//! The little language of the search box: words, `"phrases"`, and `-` before what is not wanted.

use crate::fold::fold;

/// A word or phrase to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Folded, and never empty.
    pub(crate) text: String,
    /// Whether tasks that have it are unwanted.
    pub(crate) unwanted: bool,
}

/// The words of one search, in the order in which they were typed. A quote that is not closed reaches to the end.
pub(crate) fn words(search: &str) -> Vec<Word> {
    let mut words = Vec::new();
    // Input methods for Chinese write the signs in full width.
    let search = search.replace('＂', "\"").replace('－', "-");
    let mut rest = search.trim_start();
    while !rest.is_empty() {
        let after_dash = rest.strip_prefix('-').filter(|after| after.starts_with(|c: char| !c.is_whitespace()));
        let unquoted = after_dash.unwrap_or(rest);
        let text = if let Some(phrase) = unquoted.strip_prefix('"') {
            let (phrase, after) = phrase.split_once('"').unwrap_or((phrase, ""));
            rest = after;
            phrase
        } else {
            let end = unquoted.find(|c: char| c.is_whitespace() || c == '"').unwrap_or(unquoted.len());
            rest = &unquoted[end..];
            &unquoted[..end]
        };
        let text = fold(text);
        if !text.is_empty() {
            words.push(Word { text, unwanted: after_dash.is_some() });
        }
        rest = rest.trim_start();
    }
    words
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::words;

    fn check(search: &str, expected: Expect) {
        let shown: Vec<String> = words(search)
            .into_iter()
            .map(|word| format!("{}{}", if word.unwanted { "not " } else { "" }, word.text))
            .collect();
        expected.assert_eq(&shown.join(" | "));
    }

    #[test]
    fn blank_space_of_any_width_separates_words() {
        check(" 地铁\u{3000}南沙  5G ", expect!["地铁 | 南沙 | 5g"]);
    }

    #[test]
    fn quotes_keep_a_phrase_together() {
        check("\"地铁 南沙\"广州", expect!["地铁南沙 | 广州"]);
        check("地铁\"南沙 港", expect!["地铁 | 南沙港"]);
    }

    #[test]
    fn a_leading_dash_excludes() {
        check("地铁 -南沙 -\"广州 港\"", expect!["地铁 | not 南沙 | not 广州港"]);
    }

    #[test]
    fn signs_of_either_width_are_the_same() {
        check("地铁 －南沙 ＂广州 港＂", expect!["地铁 | not 南沙 | 广州港"]);
    }

    #[test]
    fn a_dash_alone_or_inside_is_a_character() {
        check("- 5G-A --x", expect!["- | 5g-a | not -x"]);
    }

    #[test]
    fn printed_quotes_are_characters() {
        check("“揭榜挂帅”", expect!["“揭榜挂帅”"]);
    }

    #[test]
    fn nothing_asks_for_nothing() {
        check("\"\" -\"\"", expect![""]);
    }
}
