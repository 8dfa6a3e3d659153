//! The table of quantified targets.

use serde::Deserialize;
use toml::Spanned;

use super::{check::Check, entries::parse};
use crate::{Comparator, Decimal, ReadError, Target};

/// What a person decided about the figures of a notice.
pub(super) struct Judged {
    pub(super) targets: Vec<(u32, Target)>,
    pub(super) no_targets: Vec<(u32, String)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entries {
    #[serde(default)]
    target: Vec<Entry>,
    #[serde(default)]
    no_target: Vec<NoTarget>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    task: u32,
    words: Spanned<String>,
    comparator: Comparator,
    value: Spanned<String>,
    upper: Option<Spanned<String>>,
    unit: Spanned<String>,
    per: Option<Spanned<String>>,
    measured: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NoTarget {
    task: u32,
    words: Spanned<String>,
    #[expect(dead_code, reason = "people read it; the program only sees to it that it is there")]
    because: Because,
}

/// Why a figure is no target.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Because {
    Name,
    Date,
    Size,
}

/// Reads `targets.toml`.
pub(super) fn read(text: &str) -> Result<Judged, ReadError> {
    const FILE: &str = "targets.toml";
    let entries: Entries = parse(FILE, text)?;
    let check = Check { file: FILE, text };
    let targets = entries.target.iter().map(|entry| Ok((entry.task, target(entry, &check)?)));
    let no_targets = entries.no_target.iter().map(|entry| Ok((entry.task, words(&entry.words, &check)?)));
    Ok(Judged {
        targets: targets.collect::<Result<_, ReadError>>()?,
        no_targets: no_targets.collect::<Result<_, ReadError>>()?,
    })
}

fn target(entry: &Entry, check: &Check) -> Result<Target, ReadError> {
    let value = number(&entry.value, check)?;
    let upper = entry.upper.as_ref().map(|upper| number(upper, check)).transpose()?;
    match (entry.comparator, &entry.upper, upper) {
        (Comparator::Range, None, _) => {
            return Err(check.error(&entry.value, "the upper end of the range beside the value"));
        }
        (Comparator::Range, Some(at), upper) if upper <= Some(value) => {
            return Err(check.error(at, "an upper end above the value"));
        }
        (Comparator::Range, ..) | (_, None, _) => {}
        (_, Some(at), _) => return Err(check.error(at, "an upper end for a range only")),
    }
    Ok(Target {
        words: words(&entry.words, check)?,
        comparator: entry.comparator,
        value,
        upper,
        unit: words(&entry.unit, check)?,
        per: entry.per.as_ref().map(|per| words(per, check)).transpose()?.unwrap_or_default(),
        measured: words(&entry.measured, check)?,
    })
}

fn number(text: &Spanned<String>, check: &Check) -> Result<Decimal, ReadError> {
    let number = text.get_ref().parse();
    number.map_err(|()| check.error(text, "a number such as \"3500\" or \"2.5\", with at most three decimals"))
}

fn words(text: &Spanned<String>, check: &Check) -> Result<String, ReadError> {
    match text.get_ref().trim() {
        "" => Err(check.error(text, "words of the task's cell")),
        _ => Ok(text.get_ref().clone()),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use crate::{Register, sample};

    /// Changes one place of the sample table, and checks what is said of it.
    fn check(good: &str, bad: &str, expected: Expect) {
        assert!(sample::TARGETS.contains(good));
        let error = Register::from_toml("", &sample::TARGETS.replacen(good, bad, 1)).unwrap_err();
        expected.assert_eq(&error.to_string());
    }

    #[test]
    fn a_value_is_a_number_without_its_scale() {
        check(
            "\"3\"",
            "\"3万\"",
            expect![[
                r#"targets.toml, line 6: the register cannot be used: expected a number such as "3500" or "2.5", with at most three decimals, found "3万"; correct the entry"#
            ]],
        );
        check(
            "\"3\"",
            "3",
            expect![
                "targets.toml, line 6: the register cannot be used: expected TOML as the register's documentation describes it, found invalid type: integer `3`, expected a string; correct the entry"
            ],
        );
    }

    #[test]
    fn a_range_has_two_ends() {
        check(
            "comparator = \"exactly\"",
            "comparator = \"range\"",
            expect![[
                r#"targets.toml, line 6: the register cannot be used: expected the upper end of the range beside the value, found "3"; correct the entry"#
            ]],
        );
        check(
            "comparator = \"exactly\"",
            "comparator = \"range\"\nupper = \"3\"",
            expect![[
                r#"targets.toml, line 6: the register cannot be used: expected an upper end above the value, found "3"; correct the entry"#
            ]],
        );
        check(
            "comparator = \"exactly\"",
            "comparator = \"exactly\"\nupper = \"5\"",
            expect![[
                r#"targets.toml, line 6: the register cannot be used: expected an upper end for a range only, found "5"; correct the entry"#
            ]],
        );
    }

    #[test]
    fn a_comparator_is_one_of_those_known() {
        check(
            "\"exactly\"",
            "\"over\"",
            expect![
                "targets.toml, line 5: the register cannot be used: expected TOML as the register's documentation describes it, found unknown variant `over`, expected one of `exactly`, `at-least`, `at-most`, `about`, `range`, `breaks-through`; correct the entry"
            ],
        );
    }

    #[test]
    fn every_field_says_something() {
        check(
            "measured = \"办好\"",
            "",
            expect![
                "targets.toml, line 2: the register cannot be used: expected TOML as the register's documentation describes it, found missing field `measured`; correct the entry"
            ],
        );
        check(
            "unit = \"家\"",
            "unit = \"\"",
            expect![[
                r#"targets.toml, line 7: the register cannot be used: expected words of the task's cell, found ""; correct the entry"#
            ]],
        );
    }

    #[test]
    fn what_is_no_target_has_a_reason() {
        check(
            "[[target]]",
            "no_target = [{ task = 1, words = \"5G\" }]\n[[target]]",
            expect![
                "targets.toml, line 2: the register cannot be used: expected TOML as the register's documentation describes it, found missing field `because`; correct the entry"
            ],
        );
        check(
            "[[target]]",
            "no_target = [{ task = 1, words = \"5G\", because = \"doubt\" }]\n[[target]]",
            expect![
                "targets.toml, line 2: the register cannot be used: expected TOML as the register's documentation describes it, found unknown variant `doubt`, expected one of `name`, `date`, `size`; correct the entry"
            ],
        );
    }
}
