//! The one sort of the crate. A sort is several kilobytes of code for each type that it is made for; this one is made for
//! keys.

/// Positions of the keys from the least to the greatest; equals stay in their order.
#[must_use]
pub fn ascending(keys: impl IntoIterator<Item = u64>) -> Vec<usize> {
    let mut order: Vec<(u64, usize)> = keys.into_iter().zip(0..).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, position)| position).collect()
}

/// The key that puts greater numbers first.
#[must_use]
pub fn descending(number: usize) -> u64 {
    u64::MAX - number as u64
}

#[cfg(test)]
mod tests {
    use super::{ascending, descending};

    #[test]
    fn equals_stay_in_their_order() {
        assert_eq!(ascending([2, 1, 2, 1]), [1, 3, 0, 2]);
        assert_eq!(ascending([3, 0, 3].map(descending)), [0, 2, 1]);
    }
}
