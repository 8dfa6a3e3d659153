//! The register's files as they are written.

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
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Named {
    pub(super) id: Spanned<String>,
    pub(super) name: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UnitEntry {
    pub(super) id: Spanned<String>,
    pub(super) name: Spanned<String>,
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
