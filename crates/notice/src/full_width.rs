/// Sets a text for display as Chinese is printed: `,` `(` `)` `;` `:` become `，（）；：`.
///
/// Each character gives one character, so positions hold. Figures and ASCII words stay as they are (`10,000`, `a:b`, `f(x)`): a comma
/// or semicolon between digits, and a colon or bracket between ASCII letters or digits. Brackets change in pairs.
#[must_use]
pub fn full_width(text: &str) -> String {
    let mut set = String::with_capacity(text.len() + text.len() / 8);
    let mut kept = Vec::new();
    let mut before = None;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let after = rest.clone().next();
        let between = |is: fn(&char) -> bool| before.is_some_and(|c| is(&c)) && after.is_some_and(|c| is(&c));
        let stays = match c {
            ',' | ';' => between(char::is_ascii_digit),
            ':' => {
                before.is_some_and(|c: char| c.is_ascii_alphanumeric()) && after.is_some_and(|c| c.is_ascii_graphic())
            }
            '(' => {
                kept.push(between(char::is_ascii_alphanumeric));
                kept.last() == Some(&true)
            }
            ')' => kept.pop().unwrap_or(false),
            _ => true,
        };
        set.push(match c {
            ',' if !stays => '，',
            ';' if !stays => '；',
            ':' if !stays => '：',
            '(' if !stays => '（',
            ')' if !stays => '）',
            c => c,
        });
        before = Some(c);
    }
    set
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        let set = super::full_width(text);
        assert_eq!(set.chars().count(), text.chars().count());
        expected.assert_eq(&set);
    }

    #[test]
    fn punctuation_between_chinese_words_is_widened() {
        check("甲,乙;丙:丁(戊)", expect!["甲，乙；丙：丁（戊）"]);
    }

    #[test]
    fn punctuation_beside_one_figure_or_ascii_word_is_widened() {
        check("5G,10个(PM2.5);4.0:改革,2021", expect!["5G，10个（PM2.5）；4.0：改革，2021"]);
    }

    #[test]
    fn figures_and_ascii_words_stay_whole() {
        check(
            "10,000人 1;2 a:b 10:30 https://gz.gov.cn f(x) 4.0",
            expect!["10,000人 1;2 a:b 10:30 https://gz.gov.cn f(x) 4.0"],
        );
    }

    #[test]
    fn a_comma_between_a_word_and_a_figure_is_no_part_of_either() {
        check("PM2.5,O3", expect!["PM2.5，O3"]);
    }

    #[test]
    fn brackets_change_in_pairs() {
        check("f(甲)x f(x)y (1)(f(x))", expect!["f（甲）x f(x)y （1）（f(x)）"]);
    }

    #[test]
    fn other_punctuation_is_left_alone() {
        check("“甲”、乙。30%+A-B/C", expect!["“甲”、乙。30%+A-B/C"]);
    }

    #[test]
    fn lone_brackets_are_widened() {
        check(") (", expect!["） （"]);
    }
}
