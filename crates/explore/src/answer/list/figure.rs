//! The quantified targets: which tasks have one, and the figures in the words of the screen.

use notice::{Comparator, Decimal, Target, full_width};

use crate::{Index, View, answer::Answers};

/// A figure in the words of the screen: `每区` `3至5` `个` `口袋公园`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Whose each has to reach it; empty where all do so together.
    pub per: String,
    /// How what is reached is held against it.
    pub comparator: Comparator,
    /// The number or the range, with thousands set apart, in 万 or 亿 where the notice says so: `3,604`.
    pub number: String,
    /// The unit, behind 万 or 亿: `亿元`.
    pub unit: String,
    /// What is measured.
    pub measured: String,
}

impl Figure {
    /// The figure in words: `每区3至5个`.
    #[must_use]
    pub fn words(&self) -> String {
        format!("{}{}{}{}", self.per, self.comparison(), self.number, self.unit)
    }

    /// How what is reached is held against it, in a word before it; empty where the figure says all.
    #[must_use]
    pub fn comparison(&self) -> &'static str {
        match self.comparator {
            Comparator::Exactly | Comparator::Range => "",
            Comparator::AtLeast => "至少",
            Comparator::AtMost => "至多",
            Comparator::About => "约",
            Comparator::BreaksThrough => "突破",
        }
    }
}

impl Index {
    /// The figures of the task at a position.
    #[must_use]
    pub fn figures(&self, task: usize) -> Vec<Figure> {
        self.targets_of(task).map(figure).collect()
    }

    /// The targets of a task.
    pub(crate) fn targets_of(&self, task: usize) -> impl Iterator<Item = &Target> {
        let columns = &self.dataset.tasks;
        columns.targets.get(task).iter().map(|&target| &columns.target_kinds[target as usize])
    }
}

impl Answers<'_> {
    /// How many figures the tasks commit to; `None` in the views that do not show them.
    #[must_use]
    pub fn figure_count(&self) -> Option<usize> {
        let targets = &self.index.dataset.tasks.targets;
        let count = || self.selection.all().ones().map(|task| targets.get(task).len()).sum();
        (self.resolved.view == View::Targets).then(count)
    }
}

/// A target in the words of the screen.
pub(in crate::answer) fn figure(target: &Target) -> Figure {
    let is_said =
        |&(scale, times): &(&str, u64)| target.words.contains(scale) && target.value.thousandths >= 1000 * times;
    let (scale, times) = [("亿", 100_000_000), ("万", 10_000)].into_iter().find(is_said).unwrap_or(("", 1));
    let mut number = grouped(target.value, times);
    if let Some(upper) = target.upper {
        number = format!("{number}至{}", grouped(upper, times));
    }
    Figure {
        per: target.per.clone(),
        comparator: target.comparator,
        number,
        unit: format!("{scale}{}", target.unit),
        measured: full_width(&target.measured),
    }
}

/// The number in so many times one, exactly, with thousands set apart. Digit by digit: the library's way to print integers
/// of 64 bits would be in the page for this alone.
fn grouped(number: Decimal, times: u64) -> String {
    let digit = |number: u64| char::from(b'0' + u8::try_from(number % 10).unwrap_or(0));
    let one = 1000 * times;
    let (mut whole, mut rest) = (number.thousandths / one, number.thousandths % one);
    let mut text = String::from(digit(whole));
    while whole >= 10 {
        if text.len() % 4 == 3 {
            text.insert(0, ',');
        }
        whole /= 10;
        text.insert(0, digit(whole));
    }
    if rest > 0 {
        text.push('.');
    }
    while rest > 0 {
        rest *= 10;
        text.push(digit(rest / one));
        rest %= one;
    }
    text
}

#[cfg(test)]
mod tests {
    use notice::{Comparator, Target};

    use super::figure;

    fn check(words: &str, value: &str, upper: Option<&str>, expected: &str) {
        let number = |text: &str| text.parse().unwrap();
        let target = Target {
            words: words.to_owned(),
            comparator: Comparator::Exactly,
            value: number(value),
            upper: upper.map(number),
            unit: "人".to_owned(),
            per: String::new(),
            measured: "就业".to_owned(),
        };
        let figure = figure(&target);
        assert_eq!(format!("{} {}", figure.number, figure.unit), expected, "{words}");
    }

    #[test]
    fn thousands_are_set_apart() {
        check("5人", "5", None, "5 人");
        check("777人", "777", None, "777 人");
        check("3500人", "3500", None, "3,500 人");
        check("1234567人", "1234567", None, "1,234,567 人");
    }

    #[test]
    fn a_number_is_shown_in_the_scale_in_which_the_notice_says_it() {
        check("22万人", "220000", None, "22 万人");
        check("2.78万人", "27800", None, "2.78 万人");
        check("220000人", "220000", None, "220,000 人");
        check("3604亿人", "360400000000", None, "3,604 亿人");
        check("2万亿人", "2000000000000", None, "20,000 亿人");
        check("1人到万博", "1", None, "1 人");
    }

    #[test]
    fn decimals_are_exact() {
        check("2.5人", "2.5", None, "2.5 人");
        check("1.00005万人", "10000.5", None, "1.00005 万人");
    }

    #[test]
    fn a_range_has_one_scale() {
        check("3至5人", "3", Some("5"), "3至5 人");
        check("3至5万人", "30000", Some("50000"), "3至5 万人");
    }
}
