//! Scales of whole numbers, with ticks at numbers that people count in.

/// From values, in thousandths, to pixels.
pub(crate) enum Scale {
    /// Equal steps, from 0 to this value.
    Linear(u64),
    /// Equal factors, between these powers of ten of a whole.
    Logarithmic(u32, u32),
}

/// By how much the greatest value has to exceed the least for a scale of factors: with equal steps the least could not be told
/// from zero.
const WIDE: u64 = 20;

impl Scale {
    /// The scale on which these values can be held against each other; shares are shown of the whole.
    pub(crate) fn of(values: impl Iterator<Item = u64> + Clone, is_share: bool) -> Self {
        let least = values.clone().min().unwrap_or(0).max(1);
        let most = values.max().unwrap_or(0).max(1);
        if is_share {
            Self::Linear(most.max(100_000))
        } else if most / least >= WIDE {
            let whole = |value: u64| (value / 1000).max(1);
            Self::Logarithmic(whole(least).ilog10(), (whole(most) * 10 - 1).ilog10())
        } else {
            let step = step(most);
            Self::Linear(most.div_ceil(step) * step)
        }
    }

    /// The place of a value on an axis of so many pixels.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "pixels, and values that need not be exact to more than one"
    )]
    pub(crate) fn place(&self, thousandths: u64, length: i32) -> i32 {
        let part = match *self {
            Self::Linear(most) => thousandths as f64 / most as f64,
            Self::Logarithmic(from, to) => {
                let exponent = (thousandths.max(1) as f64 / 1000.0).log10();
                (exponent - f64::from(from)) / f64::from((to - from).max(1))
            }
        };
        (part.clamp(0.0, 1.0) * f64::from(length)).round() as i32
    }

    /// The values at which the axis is marked, in thousandths.
    pub(crate) fn ticks(&self) -> Vec<u64> {
        match *self {
            Self::Linear(most) => {
                let step = step(most);
                (0..=most / step).map(|count| count * step).collect()
            }
            Self::Logarithmic(from, to) => (from..=to).map(|power| 1000 * 10_u64.pow(power)).collect(),
        }
    }
}

/// The least of 1, 2 and 5 times a power of ten that divides a value into at most five steps.
fn step(most: u64) -> u64 {
    let power = 10_u64.pow((most / 5).max(1).ilog10());
    [1, 2, 5].into_iter().map(|times| times * power).find(|step| most.div_ceil(*step) <= 5).unwrap_or(10 * power)
}

/// A number of thousandths as ticks say it: `50`, `1万`.
pub(crate) fn tick(thousandths: u64) -> String {
    match thousandths / 1000 {
        whole if whole >= 10_000 && whole.is_multiple_of(10_000) => format!("{}万", whole / 10_000),
        whole => whole.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Scale, tick};

    fn check(values: &[u64], is_share: bool, ticks: &[&str], places: &[i32]) {
        let thousandths = values.iter().map(|it| it * 1000);
        let scale = Scale::of(thousandths.clone(), is_share);
        assert_eq!(scale.ticks().into_iter().map(tick).collect::<Vec<_>>(), ticks, "{values:?}");
        assert_eq!(thousandths.map(|it| scale.place(it, 100)).collect::<Vec<_>>(), places, "{values:?}");
    }

    #[test]
    fn near_values_have_equal_steps_from_zero() {
        check(&[50, 83, 147], false, &["0", "50", "100", "150"], &[33, 55, 98]);
        check(&[4, 6], false, &["0", "2", "4", "6"], &[67, 100]);
        check(&[220, 600], false, &["0", "200", "400", "600"], &[37, 100]);
    }

    #[test]
    fn values_far_apart_have_equal_factors() {
        check(&[3, 3500], false, &["1", "10", "100", "1000", "1万"], &[12, 89]);
        check(&[5, 65_000], false, &["1", "10", "100", "1000", "1万", "10万"], &[14, 96]);
        check(&[10, 1000], false, &["10", "100", "1000"], &[0, 100]);
    }

    #[test]
    fn shares_are_shown_of_the_whole() {
        check(&[3, 40], true, &["0", "20", "40", "60", "80", "100"], &[3, 40]);
    }
}
