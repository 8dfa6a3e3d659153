//! An order in which what is alike stands side by side: the leaves of a tree of likeness, turned so that neighbours in
//! different branches are alike too.

use kodama::{Method, linkage};

use crate::dataset::code;

/// Positions of the rows, like beside like; rows of zeros last, in their order. Takes time in proportion to the square of the
/// rows.
pub(super) fn order(rows: &[Vec<f64>]) -> Vec<u32> {
    let is_zero = |at: &usize| rows[*at].iter().all(|it| *it == 0.0);
    let (zeros, filled): (Vec<usize>, Vec<usize>) = (0..rows.len()).partition(is_zero);
    let distance = |one: usize, other: usize| 1.0 - cosine(&rows[filled[one]], &rows[filled[other]]);
    let pairs = (0..filled.len()).flat_map(|one| (one + 1..filled.len()).map(move |other| (one, other)));
    let mut distances: Vec<f64> = pairs.map(|(one, other)| distance(one, other)).collect();
    let tree = linkage(&mut distances, filled.len(), Method::Average);
    let mut branches: Vec<Vec<usize>> = (0..filled.len()).map(|leaf| vec![leaf]).collect();
    for step in tree.steps() {
        let [mut left, mut right] = [step.cluster1, step.cluster2].map(|at| std::mem::take(&mut branches[at]));
        let ends = [(false, false), (true, false), (false, true), (true, true)];
        let gap = |&(turns_left, turns_right): &(bool, bool)| {
            let [first, last] = [
                if turns_left { left.first() } else { left.last() },
                if turns_right { right.last() } else { right.first() },
            ];
            first.zip(last).map_or(0.0, |(&one, &other)| distance(one, other))
        };
        let nearest = ends.into_iter().min_by(|one, other| gap(one).total_cmp(&gap(other)));
        if let Some((turns_left, turns_right)) = nearest {
            if turns_left {
                left.reverse();
            }
            if turns_right {
                right.reverse();
            }
        }
        branches.push([left, right].concat());
    }
    let leaves = branches.pop().unwrap_or_default();
    leaves.into_iter().map(|leaf| filled[leaf]).chain(zeros).map(code).collect()
}

/// How alike two rows are, from 0 to 1, whatever their sums.
fn cosine(one: &[f64], other: &[f64]) -> f64 {
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    dot(one, other) / (dot(one, one) * dot(other, other)).sqrt()
}

#[cfg(test)]
mod tests {
    use super::order;

    fn check(rows: &[&[f64]], expected: &[u32]) {
        assert_eq!(order(&rows.iter().map(|row| row.to_vec()).collect::<Vec<_>>()), expected);
    }

    #[test]
    fn like_stands_beside_like() {
        check(&[&[1.0, 0.0, 0.0], &[0.0, 1.0, 1.0], &[2.0, 0.0, 0.1], &[0.0, 1.0, 0.9]], &[0, 2, 1, 3]);
    }

    #[test]
    fn what_has_nothing_is_last() {
        check(&[&[0.0, 0.0], &[0.0, 1.0], &[0.0, 0.0]], &[1, 0, 2]);
        check(&[&[0.0], &[0.0]], &[0, 1]);
        check(&[], &[]);
    }
}
