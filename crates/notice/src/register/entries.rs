//! The register's files as they are written.

use std::collections::BTreeMap;

use serde::{Deserialize, de::DeserializeOwned};
use toml::Spanned;

use super::check::line_at;
use crate::{Problem, ReadError};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entries {
    #[serde(default)]
    pub(super) kind: Vec<Named>,
    #[serde(default)]
    pub(super) leader: Vec<Named>,
    #[serde(default)]
    pub(super) unit: Vec<UnitEntry>,
    #[serde(default)]
    pub(super) collective: Vec<CollectiveEntry>,
    /// English by title.
    #[serde(default)]
    pub(super) headings: BTreeMap<String, Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Named {
    pub(super) id: Spanned<String>,
    pub(super) name: Spanned<String>,
    pub(super) en: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UnitEntry {
    pub(super) id: Spanned<String>,
    pub(super) name: Spanned<String>,
    pub(super) en: Spanned<String>,
    #[serde(default)]
    pub(super) other_names: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) short_names: Vec<Spanned<String>>,
    pub(super) kind: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CollectiveEntry {
    pub(super) id: Spanned<String>,
    pub(super) name: Spanned<String>,
    pub(super) en: Spanned<String>,
    pub(super) members: Option<Vec<Spanned<String>>>,
    pub(super) might_include: Option<Vec<Spanned<String>>>,
}

pub(super) fn parse<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, ReadError> {
    toml::from_str(text).map_err(|error| ReadError {
        file,
        line: error.span().map(|span| line_at(text, span.start)),
        problem: Problem::Register,
        expected: "TOML as the register's documentation describes it".to_owned(),
        found: error.message().to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::register::tests::check;

    #[test]
    fn a_field_must_be_known() {
        check(
            "short_names",
            "nicknames",
            expect![
                "units.toml, line 5: the register cannot be used: expected TOML as the register's documentation describes it, found unknown field `nicknames`, expected one of `id`, `name`, `en`, `other_names`, `short_names`, `kind`; correct the entry"
            ],
        );
    }

    #[test]
    fn it_must_be_toml() {
        check(
            "name = \"王东\"",
            "name = 王东",
            expect![
                "units.toml, line 3: the register cannot be used: expected TOML as the register's documentation describes it, found string values must be quoted, expected literal string; correct the entry"
            ],
        );
    }
}
