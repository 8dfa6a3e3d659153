//! A quantified target, and the exact number in it.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A figure that a task commits to reach or do: `力争科技信贷增速不低于30%`.
///
/// Figures of one unit can be held against each other, as far as they measure the same. They cannot be summed: some are
/// additions, some are totals, and some are `per` each of several.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Target {
    /// The words from which it was read. They stand in the task's cell to the letter, and only once.
    pub words: String,
    /// How what is reached is held against the value.
    pub comparator: Comparator,
    /// The value, with 万 and 亿 resolved: 220000 of `22万人`. Of a range the lower end.
    pub value: Decimal,
    /// The upper end of a range.
    pub upper: Option<Decimal>,
    /// The unit of measure without 万 and 亿: `人`, `亿元` is `元`, `％` is `%`.
    pub unit: String,
    /// Whose each has to reach the value, in the task's words: `每区`, `各`; empty where the value is for all together.
    pub per: String,
    /// What is measured, to the letter of the task's cell, from which `words` may be left out: `高新技术企业`.
    pub measured: String,
}

/// How what is reached is held against the value of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Comparator {
    /// No comparison is said: `20家`.
    Exactly,
    /// 以上, 不低于, 不少于: the value or more.
    AtLeast,
    /// 以内, 不超过: the value or less.
    AtMost,
    /// 约, 左右: near the value.
    About,
    /// `3至5个`: from the value to the upper end, both included.
    Range,
    /// 突破, 超过: more than the value.
    BreaksThrough,
}

/// A number that is not negative, exact to three decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Decimal {
    /// The number times a thousand.
    pub thousandths: u64,
}

/// Reads `27800` and `2.5`: digits, and at most three behind a point. Anything else is no such number.
impl FromStr for Decimal {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
        let is_number =
            [whole, decimals].iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
        if !is_number || decimals.len() > 3 {
            return Err(());
        }
        let thousandths = format!("{whole}{decimals:0<3}").parse().map_err(drop)?;
        Ok(Self { thousandths })
    }
}

/// Prints the number as it is read, without zeros at the end of its decimals.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let decimals = format!(".{:03}", self.thousandths % 1000);
        write!(f, "{}{}", self.thousandths / 1000, decimals.trim_end_matches('0').trim_end_matches('.'))
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    #[test]
    fn a_number_is_printed_as_it_is_read() {
        for text in ["0", "7", "3500", "2.5", "0.125", "360400000000"] {
            assert_eq!(text.parse::<Decimal>().map(|number| number.to_string()), Ok(text.to_owned()));
        }
        assert_eq!("2.50".parse::<Decimal>(), "2.5".parse());
    }

    #[test]
    fn what_is_no_exact_number_is_refused() {
        for text in ["", ".5", "5.", "1.2345", "-1", "1,000", "3万", "+1", "99999999999999999999"] {
            assert_eq!(text.parse::<Decimal>(), Err(()), "{text}");
        }
    }

    #[test]
    fn numbers_compare_by_value() {
        let number = |text: &str| text.parse::<Decimal>();
        assert!(number("2.5") < number("10"));
        assert!(number("27800") > number("27799.999"));
    }
}
