//! What a URL says, and what that means for a dataset.
//!
//! Two stages: [`Query`] keeps the conditions as written, [`Resolved`] holds the codes that they mean, with a
//! [`Warning`] for each condition that means nothing. Grammar version 1.

mod edit;
mod field;
mod resolve;
mod resolved;
mod words;

use std::{convert::Infallible, fmt, str::FromStr};

pub use field::{Field, Grouping, Key, LEAST, Language, Mode, Named, Role, Show, Sort, View};
pub(crate) use resolve::{Values, resolve};
pub use resolved::{Choice, Reason, Resolved, Value, Warning};
pub use words::Word;
pub(crate) use words::print_words;

/// The conditions of a URL, as written.
///
/// They stand in the fixed order of the fields; within a field in the order in which they came. Unknown keys are
/// dropped on reading, as `utm_source` is no condition, and so is an empty `q`, which is the default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    conditions: Vec<(Field, String)>,
}

impl Query {
    /// The values of a field, in the order in which they came.
    pub fn values(&self, field: Field) -> impl Iterator<Item = &str> {
        self.conditions.iter().filter(move |(it, _)| *it == field).map(|(_, value)| value.as_str())
    }

    /// All conditions, in the order in which they are printed.
    pub fn conditions(&self) -> impl Iterator<Item = (Field, &str)> {
        self.conditions.iter().map(|(field, value)| (*field, value.as_str()))
    }

    /// The conditions in the order of their fields. Apart from the reading of iterators, of which each has a type of its own.
    fn ordered(mut given: Vec<(Field, String)>) -> Self {
        given.retain(|(field, value)| *field != Field::Words || !value.trim().is_empty());
        let conditions =
            Field::all().flat_map(|field| given.iter().filter(move |(it, _)| *it == field)).cloned().collect();
        Self { conditions }
    }
}

impl<S: Into<String>> FromIterator<(Field, S)> for Query {
    fn from_iter<I: IntoIterator<Item = (Field, S)>>(conditions: I) -> Self {
        Self::ordered(conditions.into_iter().map(|(field, value)| (field, value.into())).collect())
    }
}

/// Reads a query string, with or without its `?`. Nothing is an error: a URL may have gone through anything.
impl FromStr for Query {
    type Err = Infallible;

    fn from_str(query: &str) -> Result<Self, Infallible> {
        let query = query.strip_prefix('?').unwrap_or(query);
        Ok(form_urlencoded::parse(query.as_bytes())
            .filter_map(|(name, value)| Some((Field::named(&name)?, value.into_owned())))
            .collect())
    }
}

/// Prints the query string without `?`, in ASCII; reading it gives the same query.
impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut pairs = form_urlencoded::Serializer::new(String::new());
        for (field, value) in &self.conditions {
            pairs.append_pair(field.name(), value);
        }
        f.write_str(&pairs.finish())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Field, Query};

    fn canonical(url: &str) -> String {
        url.parse::<Query>().unwrap().to_string()
    }

    #[test]
    fn one_form_is_printed_whatever_was_written() {
        for (written, printed) in [
            ("", ""),
            ("?", ""),
            ("?leader=wangdong", "leader=wangdong"),
            ("leader=王东", "leader=%E7%8E%8B%E4%B8%9C"),
            ("leader=%E7%8E%8B%E4%B8%9C", "leader=%E7%8E%8B%E4%B8%9C"),
            ("q=5G+基站", "q=5G+%E5%9F%BA%E7%AB%99"),
            ("q=5G%20%E5%9F%BA%E7%AB%99", "q=5G+%E5%9F%BA%E7%AB%99"),
            ("q=a%2Bb", "q=a%2Bb"),
            ("view=table&leader=b&q=x&leader=a", "q=x&leader=b&leader=a&view=table"),
            ("unit.not=liwan&unit=tianhe&unit.all=haizhu", "unit=tianhe&unit.all=haizhu&unit.not=liwan"),
            ("utm_source=wx&from=timeline&isappinstalled=0&task=3", "task=3"),
            ("q=&q=+", ""),
            ("leader=", "leader="),
            ("LEADER=a&Unit.Not=b", "leader=a&unit.not=b"),
            ("&&=&=x&leader&q=%E7%8E%ZZ%", "q=%EF%BF%BD%25ZZ%25&leader="),
        ] {
            assert_eq!(canonical(written), printed, "{written}");
            assert_eq!(canonical(printed), printed, "{written}: printed again");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn any_url_prints_to_ascii_that_reads_the_same(url in ".*") {
            let query: Query = url.parse().unwrap();
            let printed = query.to_string();
            prop_assert!(printed.is_ascii());
            prop_assert_eq!(printed.parse::<Query>().unwrap(), query);
        }

        #[test]
        fn any_conditions_survive_the_url(
            conditions in prop::collection::vec((prop::sample::select(Field::all().collect::<Vec<_>>()), ".*"), 0..8)
        ) {
            let query: Query = conditions.into_iter().collect();
            prop_assert_eq!(query.to_string().parse::<Query>().unwrap(), query);
        }
    }
}
