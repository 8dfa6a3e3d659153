//! Text cut up where what was asked for stands.

use std::ops::Range;

use crate::{
    Index, Resolved, Word,
    fold::{Folded, is_inside},
    index::Sound,
};

/// A stretch of text, highlighted or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// Whether they are what was asked for.
    pub is_hit: bool,
}

impl Span {
    pub(crate) fn plain(text: &str) -> Self {
        Self { text: text.to_owned(), is_hit: false }
    }
}

/// What is looked for in a text.
#[derive(Clone, Copy)]
pub(crate) enum Sought<'a> {
    /// Folded words, wherever they are written.
    Word(&'a str),
    /// A folded name where it stands by itself: `黄埔` is not named where `黄埔海关` is.
    Name(&'a str),
    /// Characters that are read so.
    Sound(&'a Sound),
}

/// How many characters an excerpt shows before and behind the first hit.
const AROUND: usize = 14;

/// The words that a task is to have, over all searches.
pub(crate) fn wanted(resolved: &Resolved) -> impl Iterator<Item = &Word> {
    resolved.searches.iter().flatten().filter(|word| !word.unwanted)
}

/// The words that a task is to have, as they are written and as they sound.
pub(crate) fn sought(resolved: &Resolved) -> Vec<Sought<'_>> {
    let sounds = wanted(resolved).filter_map(|word| word.sound.as_deref()).map(Sought::Sound);
    wanted(resolved).map(|word| Sought::Word(&word.text)).chain(sounds).collect()
}

impl Index {
    /// Where what is sought stands: byte ranges of the text, ascending, merged where they touch.
    pub(crate) fn find(&self, text: &str, sought: &[Sought]) -> Vec<Range<usize>> {
        let folded = Folded::of(text);
        let mut is_hit = vec![false; text.len()];
        for it in sought {
            match it {
                Sought::Word("") | Sought::Name("") => {}
                Sought::Word(word) | Sought::Name(word) => {
                    for (at, _) in folded.text.match_indices(word) {
                        let hit = folded.origin(at..at + word.len());
                        let goes_on = text[..hit.start].ends_with(is_inside) || text[hit.end..].starts_with(is_inside);
                        if !(goes_on && matches!(it, Sought::Name(_))) {
                            is_hit[hit].fill(true);
                        }
                    }
                }
                Sought::Sound(sound) => {
                    let numbers: Vec<u16> = self.script.numbers(&folded.text).collect();
                    let starts: Vec<usize> =
                        folded.text.char_indices().map(|(at, _)| at).chain([folded.text.len()]).collect();
                    for (at, count) in self.script.find(sound, &numbers) {
                        is_hit[folded.origin(starts[at]..starts[at + count])].fill(true);
                    }
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

    /// The text cut up where what is sought stands.
    pub(crate) fn spans(&self, text: &str, sought: &[Sought]) -> Vec<Span> {
        let hits = self.find(text, sought);
        let mut spans = Vec::with_capacity(2 * hits.len() + 1);
        let mut push = |text: &str, is_hit| {
            if !text.is_empty() {
                spans.push(Span { text: text.to_owned(), is_hit });
            }
        };
        let mut end = 0;
        for hit in hits {
            push(&text[end..hit.start], false);
            push(&text[hit.clone()], true);
            end = hit.end;
        }
        push(&text[end..], false);
        spans
    }

    /// What stands around the first hit, with every hit in it; nothing where there is none.
    pub(crate) fn excerpt(&self, text: &str, sought: &[Sought]) -> Vec<Span> {
        let hits = self.find(text, sought);
        let Some(first) = hits.first() else { return Vec::new() };
        let start = text[..first.start].char_indices().rev().nth(AROUND).map_or(0, |(at, c)| at + c.len_utf8());
        let end = text[first.end..].char_indices().nth(AROUND).map_or(text.len(), |(at, _)| first.end + at);
        let mut spans = self.spans(&text[start..end], sought);
        if start > 0 {
            spans.insert(0, Span::plain("…"));
        }
        if end < text.len() {
            spans.push(Span::plain("…"));
        }
        spans
    }
}

#[cfg(test)]
mod tests {
    use super::{Sought, Span};
    use crate::sample;

    fn marked(spans: &[Span]) -> String {
        spans.iter().map(|span| if span.is_hit { format!("[{}]", span.text) } else { span.text.clone() }).collect()
    }

    fn words<'a>(words: &[&'a str]) -> Vec<Sought<'a>> {
        words.iter().map(|word| Sought::Word(word)).collect()
    }

    fn check(text: &str, sought: &[Sought], expected: &str) {
        assert_eq!(marked(&sample::index().spans(text, sought)), expected);
    }

    #[test]
    fn a_text_is_cut_up_at_its_hits() {
        check("建设地铁，地铁站。", &words(&["地铁"]), "建设[地铁]，[地铁]站。");
        check("建设地铁", &words(&["建设", "地铁"]), "[建设地铁]");
        check("建设地铁", &words(&["", "天河"]), "建设地铁");
        check("", &words(&["地铁"]), "");
    }

    #[test]
    fn hits_are_marked_in_the_text_as_it_is() {
        check("王　东、王东", &words(&["王东"]), "[王　东]、[王东]");
        check("建成５Ｇ基站", &words(&["5g", "基站"]), "建成[５Ｇ基站]");
        check("荔湾区，黄埔区", &words(&["荔湾区,黄", "埔"]), "[荔湾区，黄埔]区");
    }

    #[test]
    fn a_name_is_marked_where_it_stands_by_itself() {
        let check = |text: &str, name: &str, expected: &str| check(text, &[Sought::Name(name)], expected);
        check("黄埔海关、黄埔区政府", "黄埔", "黄埔海关、黄埔区政府");
        check("黄埔、增城区政府", "黄埔", "[黄埔]、增城区政府");
        check("市政府外办（市港澳办）", "市港澳办", "市政府外办（[市港澳办]）");
        check("沿线各区政府，各区政府", "各区政府", "沿线各区政府，[各区政府]");
        check("市水务局\n市生态环境局", "市水务局", "[市水务局]\n市生态环境局");
    }

    #[test]
    fn characters_are_marked_that_are_read_so() {
        let index = sample::index();
        let check = |text: &str, letters: &str, expected: &str| {
            let sound = index.script.sound(letters, false).unwrap();
            assert_eq!(marked(&index.spans(text, &[Sought::Sound(&sound)])), expected, "{letters}");
        };
        check("建设地铁，地　铁站。", "ditie", "建设[地铁]，[地　铁]站。");
        check("建设地铁，地铁站。", "dt", "建设[地铁]，[地铁]站。");
        check("建设地铁", "tiedi", "建设地铁");
    }

    fn check_excerpt(text: &str, word: &str, expected: &str) {
        assert_eq!(marked(&sample::index().excerpt(text, &words(&[word]))), expected, "{word} in {text}");
    }

    #[test]
    fn a_short_text_is_shown_whole() {
        check_excerpt("市财政局、市水务局", "水务", "市财政局、市[水务]局");
        check_excerpt(
            "一二三四五六七八九十一二三四水务一二三四五六七八九十一二三四",
            "水务",
            "一二三四五六七八九十一二三四[水务]一二三四五六七八九十一二三四",
        );
    }

    #[test]
    fn a_long_text_is_shown_around_the_first_hit() {
        check_excerpt(
            "零一二三四五六七八九十一二三四水务一二三四五六七八九十一二三四零",
            "水务",
            "…一二三四五六七八九十一二三四[水务]一二三四五六七八九十一二三四…",
        );
        check_excerpt("水务一二三四五六七八九十一二水务", "水务", "[水务]一二三四五六七八九十一二[水务]");
    }

    #[test]
    fn nothing_stands_around_what_is_not_there() {
        check_excerpt("市财政局", "水务", "");
    }
}
