//! Numbers kept as the steps from each to the next, for `#[serde(with = "steps")]`. What rises evenly is then mostly the
//! same small step again, which takes a byte each and next to nothing when compressed.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub(super) fn serialize<S: Serializer>(numbers: &[u32], serializer: S) -> Result<S::Ok, S::Error> {
    let before = [0].iter().chain(numbers);
    let steps: Vec<i32> = before.zip(numbers).map(|(before, it)| it.wrapping_sub(*before).cast_signed()).collect();
    steps.serialize(serializer)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u32>, D::Error> {
    let steps = Vec::<i32>::deserialize(deserializer)?.into_iter();
    let number = |before: &mut u32, step: i32| {
        *before = before.wrapping_add_signed(step);
        Some(*before)
    };
    Ok(steps.scan(0, number).collect())
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Numbers(#[serde(with = "super")] Vec<u32>);

    #[test]
    fn numbers_come_back_as_they_went_in() {
        for numbers in [&[][..], &[7], &[0, 1, 2, 300, 301], &[u32::MAX, 0, u32::MAX]] {
            let numbers = Numbers(numbers.to_vec());
            let bytes = postcard::to_allocvec(&numbers).unwrap();
            assert_eq!(postcard::from_bytes::<Numbers>(&bytes).unwrap(), numbers);
        }
    }
}
