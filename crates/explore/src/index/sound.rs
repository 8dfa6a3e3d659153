//! Letters read as pinyin: whole syllables, the last of which may be unfinished, or the initials alone.
//!
//! All ways to cut the letters into syllables are followed at once. A set bit *p* means that the characters read so far
//! account for the first *p* letters; a character moves the bits on by the length of each of its readings that stands
//! there. So a character costs as many steps as it has readings, however many ways of cutting there are.

/// Letters are positions in a word of bits, and one bit stands behind the last.
const MOST_LETTERS: usize = 63;

/// What letters say when they are read as pinyin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sound {
    letters: usize,
    /// What each syllable of the notice can do, in their order.
    moves: Vec<Move>,
}

/// Where a syllable can stand among the letters, as sets of positions.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Move {
    length: usize,
    /// Where the whole syllable stands.
    whole: u64,
    /// Where the letters end within it.
    begun: u64,
    /// Where its first letter stands.
    initial: u64,
}

impl Sound {
    /// An apostrophe separates syllables: `xi'an`. A single letter says nothing, and what is no letter is not pinyin.
    ///
    /// The last syllable may be unfinished where the letters cannot be cut into whole ones, or where that is said.
    pub(super) fn new(spelled: &str, syllables: &[String], is_unfinished: bool) -> Option<Self> {
        let letters: String = spelled.chars().filter(|it| *it != '\'').collect();
        let is_pinyin = letters.bytes().all(|it| it.is_ascii_lowercase());
        if !is_pinyin || !(2..=MOST_LETTERS).contains(&letters.len()) {
            return None;
        }
        // The positions inside the letters at which an apostrophe stands.
        let mut bounds = 0_u64;
        let mut at = 0;
        for letter in spelled.bytes() {
            match letter {
                b'\'' => bounds |= 1 << at,
                _ => at += 1,
            }
        }
        let positions = |holds: &dyn Fn(usize, &str) -> bool| {
            (0..letters.len()).filter(|&at| holds(at, &letters[at..])).fold(0, |set, at| set | 1 << at)
        };
        let moves = syllables.iter().map(|syllable| {
            let length = syllable.len();
            let is_undivided = |at: usize, length: usize| (bounds >> at >> 1) & ((1 << (length - 1)) - 1) == 0;
            Move {
                length,
                whole: positions(&|at, rest| rest.starts_with(syllable.as_str()) && is_undivided(at, length)),
                begun: positions(&|at, rest| {
                    at > 0 && rest.len() < length && syllable.starts_with(rest) && is_undivided(at, rest.len())
                }),
                initial: positions(&|_, rest| rest.as_bytes()[0] == syllable.as_bytes()[0]),
            }
        });
        let mut sound = Self { letters: letters.len(), moves: moves.collect() };
        if !is_unfinished && sound.is_whole() {
            sound.moves.iter_mut().for_each(|it| it.begun = 0);
        }
        Some(sound)
    }

    /// Whether the letters can be cut into whole syllables.
    fn is_whole(&self) -> bool {
        let reached = (0..self.letters).fold(1_u64, |reached, at| {
            let from_here = self.moves.iter().filter(|it| reached & it.whole & 1 << at != 0);
            from_here.fold(reached, |reached, it| reached | 1 << (at + it.length))
        });
        reached >> self.letters & 1 == 1
    }

    /// Whether a character with these readings says the first letters.
    pub(super) fn begins_with(&self, readings: &[u32]) -> bool {
        readings.iter().map(|&reading| &self.moves[reading as usize]).any(|it| (it.whole | it.initial) & 1 == 1)
    }

    /// After how many characters all letters are said, given the readings of each; `None` where it never comes to that.
    pub(super) fn spoken<'a>(&self, characters: impl Iterator<Item = &'a [u32]>) -> Option<usize> {
        let said = 1 << self.letters;
        let (mut syllables, mut initials) = (1_u64, 1_u64);
        for (before, readings) in characters.enumerate() {
            let moves = || readings.iter().map(|&reading| &self.moves[reading as usize]);
            let on = |it: &Move| {
                let finished = if syllables & it.begun == 0 { 0 } else { said };
                (syllables & it.whole) << it.length | finished
            };
            (syllables, initials) =
                moves().fold((0, 0), |(whole, first), it| (whole | on(it), first | (initials & it.initial) << 1));
            if (syllables | initials) & said != 0 {
                return Some(before + 1);
            }
            if syllables | initials == 0 {
                break;
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use crate::{dataset::make::occurring, index::script::Script};

    /// What in a text is said by letters.
    fn check(letters: &str, text: &str, expected: &[&str]) {
        let script = Script::new(&occurring([text, "西安先方案放"].into_iter()));
        let numbers: Vec<u16> = script.numbers(text).collect();
        let characters: Vec<char> = text.chars().collect();
        let found = script.sound(letters, false).map_or(Vec::<String>::new(), |sound| {
            script.find(&sound, &numbers).map(|(at, count)| characters[at..at + count].iter().collect()).collect()
        });
        assert_eq!(found, expected, "{letters} in {text}");
    }

    #[test]
    fn whole_syllables_say_characters() {
        check("ditie", "建设地铁、地铁站", &["地铁", "地铁"]);
        check("fazhan", "发展", &["发展"]);
        check("tie", "地铁", &["铁"]);
        check("iti", "地铁", &[]);
    }

    #[test]
    fn letters_are_cut_in_every_way() {
        check("xian", "西安先", &["西安", "先"]);
        check("xi'an", "西安先", &["西安"]);
        check("fangan", "方案", &["方案"]);
        check("fan'gan", "方案", &[]);
    }

    #[test]
    fn initials_say_characters() {
        check("dt", "建设地铁", &["地铁"]);
        check("lwq", "荔湾区", &["荔湾区"]);
        check("d", "地铁", &[]);
        check("dx", "地铁", &[]);
    }

    #[test]
    fn the_last_syllable_may_be_unfinished() {
        check("fazh", "发展", &["发展"]);
        check("liwanq", "荔湾区", &["荔湾区"]);
        check("ti", "地铁", &[]);
        check("zh", "发展", &[]);
    }

    #[test]
    fn letters_that_are_whole_syllables_are_not_unfinished_ones() {
        check("gongzhan", "共展、公章", &["共展"]);
        check("zhang", "展改、公章", &["章"]);
    }

    #[test]
    fn every_reading_of_a_character_counts() {
        check("chongda", "重大", &["重大"]);
        check("zhongda", "重大", &["重大"]);
        check("cd", "重大", &["重大"]);
        check("zd", "重大", &["重大"]);
        check("lvse", "绿色", &["绿色"]);
    }

    #[test]
    fn nothing_is_said_across_what_has_no_reading() {
        check("ditie", "地、铁", &[]);
        check("dt", "地 铁", &[]);
        check("dt", "地A铁", &[]);
    }

    #[test]
    fn what_is_no_pinyin_says_nothing() {
        check("5g", "五个", &[]);
        check("", "地铁", &[]);
        check(&"di".repeat(40), "地铁", &[]);
    }
}
