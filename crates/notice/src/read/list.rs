//! The text of a list of names: its items, its brackets, its blank space.

use super::{refuse, roll::Place};
use crate::{Problem, ReadError};

/// Refuses brackets that are not closed, not opened, or so deep that no reader could follow.
pub(super) fn check_brackets(cell: &str, place: Place) -> Result<(), ReadError> {
    const DEEPEST: usize = 4;
    let mut depth = 0_usize;
    let refuse = |expected: &str| Err(refuse(Problem::Bracket, Some(place.line), expected, cell));
    for c in cell.chars() {
        depth = match (c, depth) {
            ('(' | '（', DEEPEST) => return refuse("at most 4 brackets inside each other"),
            ('(' | '（', _) => depth + 1,
            (')' | '）', 0) => return refuse("an opening bracket before each closing one"),
            (')' | '）', _) => depth - 1,
            _ => depth,
        };
    }
    if depth > 0 { refuse("a closing bracket behind each opening one") } else { Ok(()) }
}

/// A name without its typesetting.
pub(super) fn tidy(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Splits a list outside brackets: rule 3. Gives each item with the byte at which it begins.
pub(super) fn split(list: &str) -> Vec<(usize, &str)> {
    let mut depth = 0_i32;
    let mut start = 0;
    let mut items = Vec::new();
    let separators = list.char_indices().filter(|(_, c)| {
        depth += i32::from(matches!(c, '(' | '（')) - i32::from(matches!(c, ')' | '）'));
        depth == 0 && matches!(c, '、' | ',' | '，' | ';' | '；' | '\n')
    });
    for (end, separator) in separators.map(|(at, c)| (at, c.len_utf8())).chain([(list.len(), 0)]) {
        let item = list[start..end].trim();
        if !item.is_empty() {
            items.push((start + list[start..end].len() - list[start..end].trim_start().len(), item));
        }
        start = end + separator;
    }
    items
}

/// Takes `X(Y)` apart: rule 5.
pub(super) fn split_brackets(name: &str) -> Option<(&str, &str)> {
    let inside = name.strip_suffix([')', '）'])?;
    let mut depth = 1;
    let (open, bracket) = inside.char_indices().rev().find(|(_, c)| {
        depth += i32::from(matches!(c, ')' | '）')) - i32::from(matches!(c, '(' | '（'));
        depth == 0
    })?;
    let (outer, inner) = (&inside[..open], &inside[open + bracket.len_utf8()..]);
    (!outer.is_empty() && !split(inner).is_empty()).then_some((outer, inner))
}

/// Whether a name that the register lacks sounds like a collective's.
pub(super) fn is_collective(name: &str) -> bool {
    name.starts_with('各') || ["单位", "部门", "各区政府"].iter().any(|ending| name.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::{split, split_brackets};

    fn check(list: &str, expected: Expect) {
        let items = split(list);
        assert!(items.iter().all(|(start, item)| list[*start..].starts_with(item)));
        expected.assert_eq(&items.iter().map(|(_, item)| *item).collect::<Vec<_>>().join("|"));
    }

    #[test]
    fn commas_and_semicolons_of_either_width_separate() {
        check("甲、乙,丙，丁;戊；己", expect!["甲|乙|丙|丁|戊|己"]);
    }

    #[test]
    fn paragraphs_separate() {
        check("甲\n乙,\n丙", expect!["甲|乙|丙"]);
    }

    #[test]
    fn nothing_separates_inside_brackets() {
        check("甲(乙、丙(丁,戊)、己)、庚（辛、壬）", expect!["甲(乙、丙(丁,戊)、己)|庚（辛、壬）"]);
    }

    #[test]
    fn empty_items_are_no_items() {
        check(" 、甲 ,, 乙、", expect!["甲|乙"]);
    }

    #[test]
    fn brackets_at_the_end_are_taken_off() {
        assert_eq!(split_brackets("甲(乙)"), Some(("甲", "乙")));
        assert_eq!(split_brackets("甲（乙(丙)、丁）"), Some(("甲", "乙(丙)、丁")));
        assert_eq!(split_brackets("甲(乙)(丙)"), Some(("甲(乙)", "丙")));
        for other in ["甲", "(乙)", "甲()", "甲(、)", "甲(乙)丙"] {
            assert_eq!(split_brackets(other), None, "{other}");
        }
    }
}
