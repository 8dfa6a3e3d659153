//! How much room words take. Chinese characters are square, which makes that easy to tell without a browser; what is taken
//! for other signs is a little more than they need in the fonts of the page.

/// Size of a label in pixels, as in the style sheet.
pub(crate) const LABEL: i32 = 13;

/// Size of what explains.
pub(crate) const SMALL: i32 = 12;

/// How wide words are, in pixels.
pub(crate) fn width(words: &str, size: i32) -> i32 {
    (words.chars().map(|sign| if is_square(sign) { 100 } else { 62 }).sum::<i32>() * size + 99) / 100
}

/// Whether a sign is as wide as it is high. Above the symbols of Western scripts almost all are, and none that a notice prints
/// is not: a table of widths, as in `unicode-width`, would weigh more than the answer is worth.
fn is_square(sign: char) -> bool {
    sign >= '\u{2E80}' || matches!(sign, '“' | '”' | '‘' | '’' | '…' | '—')
}

/// Words that fit into a width; `true` where they were cut.
pub(crate) fn fitted(words: &str, size: i32, room: i32) -> (String, bool) {
    if width(words, size) <= room {
        return (words.to_owned(), false);
    }
    let mut cut = String::new();
    for sign in words.chars() {
        if width(&cut, size) + width("…", size) + width(&sign.to_string(), size) > room {
            break;
        }
        cut.push(sign);
    }
    (cut + "…", true)
}

/// The greatest width of several.
pub(crate) fn widest<'a>(all: impl IntoIterator<Item = &'a str>, size: i32) -> i32 {
    all.into_iter().map(|words| width(words, size)).max().unwrap_or(0)
}

/// Whether a sign is part of a word that is not broken.
fn is_letter(sign: char) -> bool {
    !is_square(sign) && !sign.is_whitespace()
}

/// Words in lines that fit into a width, broken between any two signs, as Chinese is, but not within words of letters.
pub(crate) fn lines(words: &str, size: i32, room: i32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for sign in words.chars() {
        // No line begins with what closes a phrase.
        let closes = matches!(sign, '，' | '。' | '、' | '；' | '：' | '）' | '》' | '”' | '〕');
        if !closes && !line.is_empty() && width(&line, size) + width(&sign.to_string(), size) > room {
            // A word of letters goes over to the next line as a whole, if the line has anything before it.
            let word = line
                .rfind(|it| !is_letter(it))
                .map_or(0, |at| at + line[at..].chars().next().map_or(0, char::len_utf8));
            let rest = line.split_off(if is_letter(sign) && word > 0 { word } else { line.len() });
            lines.push(std::mem::replace(&mut line, rest).trim_end().to_owned());
        }
        if !(line.is_empty() && sign.is_whitespace()) {
            line.push(sign);
        }
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::{fitted, lines, width};

    #[test]
    fn characters_are_square_and_other_signs_narrower() {
        assert_eq!([width("王东", 10), width("ab", 10), width("“东”", 10), width("", 10)], [20, 13, 30, 0]);
    }

    #[test]
    fn words_are_cut_where_the_room_ends() {
        let check = |room, expected: &str| assert_eq!(fitted("市发展改革委", 10, room).0, expected, "{room}");
        check(60, "市发展改革委");
        check(59, "市发展改…");
        check(20, "市…");
        check(0, "…");
    }

    #[test]
    fn lines_break_anywhere_but_before_what_closes() {
        assert_eq!(lines("一二三四五", 10, 20), ["一二", "三四", "五"]);
        assert_eq!(lines("一二，三四", 10, 20), ["一二，", "三四"]);
        assert_eq!(lines("one two three", 10, 45), ["one two", "three"]);
        assert_eq!(lines("一二one", 10, 30), ["一二", "one"]);
        assert_eq!(lines("abcdef", 10, 20), ["abc", "def"]);
        assert_eq!(lines("", 10, 20), [""]);
    }
}
