//! The little language of the search box: words, `"phrases"`, and `-` before what is not wanted.

use std::sync::Arc;

use crate::{
    fold::fold,
    index::{Script, Sound},
};

/// A word or phrase to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Folded, in the characters of the notice, and never empty.
    pub(crate) text: String,
    /// What it says as pinyin, where it can be pinyin.
    pub(crate) sound: Option<Arc<Sound>>,
    /// Whether tasks that have it are unwanted.
    pub(crate) unwanted: bool,
}

impl Word {
    pub(crate) fn new(text: &str, unwanted: bool, script: &Script) -> Self {
        Self { text: script.fold(text), sound: script.sound(text, false).map(Arc::new), unwanted }
    }
}

/// Words as a person would type them.
pub(crate) fn print_words(words: &[Word]) -> String {
    let print = |Word { text, unwanted, .. }: &Word| {
        let dash = if *unwanted { "-" } else { "" };
        // Letters alone might be a syllable, which would go together with the one beside it.
        let is_quoted = text.starts_with('-') || text.bytes().all(|it| it.is_ascii_lowercase());
        if is_quoted { format!("{dash}\"{text}\"") } else { format!("{dash}{text}") }
    };
    words.iter().map(print).collect::<Vec<_>>().join(" ")
}

/// The words of one search, in the order in which they were typed. A quote that is not closed reaches to the end.
///
/// Syllables that stand beside each other are one word, as `di tie` is how some people type 地铁.
pub(crate) fn words(search: &str, script: &Script) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut goes_on = false;
    // Input methods for Chinese write the signs in full width.
    let search = search.replace('＂', "\"").replace('－', "-");
    let mut rest = search.trim_start();
    while !rest.is_empty() {
        let after_dash = rest.strip_prefix('-').filter(|after| after.starts_with(|c: char| !c.is_whitespace()));
        let unquoted = after_dash.unwrap_or(rest);
        let is_quoted = unquoted.starts_with('"');
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
        let is_syllable = !is_quoted && after_dash.is_none() && script.is_syllable(&text);
        match words.last_mut().filter(|_| goes_on && is_syllable) {
            Some(before) => *before = Word::new(&format!("{}'{text}", before.text), false, script),
            None if text.is_empty() => {}
            None => words.push(Word::new(&text, after_dash.is_some(), script)),
        }
        goes_on = is_syllable;
        rest = rest.trim_start();
    }
    words
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::words;
    use crate::{dataset::make::occurring, index::Script};

    fn check(search: &str, expected: Expect) {
        let script = Script::new(&occurring(["地铁站在广州，荔湾区"].into_iter()));
        let shown: Vec<String> = words(search, &script)
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
    fn syllables_beside_each_other_are_one_word() {
        check("di tie", expect!["di'tie"]);
        check("di Tie zhan guangzhou", expect!["di'tie'zhan | guangzhou"]);
        check("di -tie", expect!["di | not tie"]);
        check("di \"tie\" zhan", expect!["di | tie | zhan"]);
        check("di 5g tie", expect!["di | 5g | tie"]);
    }

    #[test]
    fn traditional_characters_are_those_of_the_notice() {
        check("荔灣區 地鐵站", expect!["荔湾区 | 地铁站"]);
        check("-醫療", expect!["not 醫療"]);
    }

    #[test]
    fn nothing_asks_for_nothing() {
        check("\"\" -\"\"", expect![""]);
    }
}
