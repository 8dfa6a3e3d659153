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
