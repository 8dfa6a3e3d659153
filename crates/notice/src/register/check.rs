use std::collections::HashSet;

use toml::Spanned;

use super::UNLISTED;
use crate::{Problem, ReadError};

/// Checks single values of `units.toml` and says on which line they are wrong.
pub(super) struct Check<'a> {
    pub(super) file: &'static str,
    pub(super) text: &'a str,
}

impl Check<'_> {
    pub(super) fn id(&self, id: &Spanned<String>, taken: &mut HashSet<String>) -> Result<String, ReadError> {
        let text = id.get_ref();
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !text.starts_with(|c: char| c.is_ascii_lowercase()) || !text.chars().all(plain) {
            return Err(self.error(id, "an id of a-z, 0-9 and - that begins with a letter"));
        }
        if text == "none" || text.starts_with(UNLISTED) {
            return Err(self.error(id, "an id that is not reserved"));
        }
        if !taken.insert(text.clone()) {
            return Err(self.error(id, "an id that nobody else has"));
        }
        Ok(text.clone())
    }

    pub(super) fn name<'n>(&self, name: &'n Spanned<String>) -> Result<&'n str, ReadError> {
        let text = name.get_ref();
        if text.is_empty() || text.contains(char::is_whitespace) {
            return Err(self.error(name, "a name without white space"));
        }
        Ok(text)
    }

    pub(super) fn english<'n>(&self, english: &'n Spanned<String>) -> Result<&'n str, ReadError> {
        let text = english.get_ref();
        let is_foreign = |c: char| c.is_control() || (!c.is_ascii() && c.is_alphabetic());
        if text.is_empty() || text.trim() != text || text.contains(is_foreign) {
            return Err(self.error(english, "a line of English"));
        }
        Ok(text)
    }

    pub(super) fn error(&self, at: &Spanned<String>, expected: &str) -> ReadError {
        ReadError {
            file: self.file,
            line: Some(line_at(self.text, at.span().start)),
            problem: Problem::Register,
            expected: expected.to_owned(),
            found: format!("{:?}", at.get_ref()),
        }
    }
}

/// The line, from 1, on which a byte stands.
pub(super) fn line_at(text: &str, byte: usize) -> usize {
    let before = text.as_bytes().get(..byte).unwrap_or_default();
    before.split(|byte| *byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::register::tests::check;

    #[test]
    fn an_id_is_ascii() {
        check(
            "\"huangpu\"",
            "\"黄埔\"",
            expect![[
                r#"units.toml, line 6: the register cannot be used: expected an id of a-z, 0-9 and - that begins with a letter, found "黄埔"; correct the entry"#
            ]],
        );
        check(
            "\"wangdong\"",
            "\"Wang Dong\"",
            expect![[
                r#"units.toml, line 3: the register cannot be used: expected an id of a-z, 0-9 and - that begins with a letter, found "Wang Dong"; correct the entry"#
            ]],
        );
    }

    #[test]
    fn some_ids_are_reserved() {
        check(
            "\"huangpu\"",
            "\"none\"",
            expect![[
                r#"units.toml, line 6: the register cannot be used: expected an id that is not reserved, found "none"; correct the entry"#
            ]],
        );
        check(
            "\"huangpu\"",
            "\"unlisted-1\"",
            expect![[
                r#"units.toml, line 6: the register cannot be used: expected an id that is not reserved, found "unlisted-1"; correct the entry"#
            ]],
        );
    }

    #[test]
    fn a_name_has_no_white_space() {
        check(
            "\"王东\"",
            "\"王 东\"",
            expect![[
                r#"units.toml, line 3: the register cannot be used: expected a name without white space, found "王 东"; correct the entry"#
            ]],
        );
        check(
            "\"荔湾\"",
            "\"\"",
            expect![[
                r#"units.toml, line 5: the register cannot be used: expected a name without white space, found ""; correct the entry"#
            ]],
        );
    }

    #[test]
    fn english_is_a_line_of_it() {
        check(
            "\"Wang Dong\"",
            "\"\"",
            expect![[
                r#"units.toml, line 3: the register cannot be used: expected a line of English, found ""; correct the entry"#
            ]],
        );
        check(
            "\"Wang Dong\"",
            "\"Wang Dong \"",
            expect![[
                r#"units.toml, line 3: the register cannot be used: expected a line of English, found "Wang Dong "; correct the entry"#
            ]],
        );
        check(
            "\"Wang Dong\"",
            "\"Wang\\nDong\"",
            expect![[
                r#"units.toml, line 3: the register cannot be used: expected a line of English, found "Wang\nDong"; correct the entry"#
            ]],
        );
        check(
            "\"Wang Dong\"",
            "\"王东\"",
            expect![[
                r#"units.toml, line 3: the register cannot be used: expected a line of English, found "王东"; correct the entry"#
            ]],
        );
    }
}
