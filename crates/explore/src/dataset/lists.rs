//! A column of lists of codes, end to end in one vector.

use serde::{Deserialize, Serialize};

/// One list of codes a task. Reading a list costs nothing but its length.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Lists {
    #[serde(with = "super::steps")]
    pub(super) lengths_summed: Vec<u32>,
    pub(super) codes: Vec<u32>,
}

impl Lists {
    pub(crate) fn get(&self, task: usize) -> &[u32] {
        let start = task.checked_sub(1).map_or(0, |before| self.end(before));
        self.codes.get(start..self.end(task)).unwrap_or(&[])
    }

    fn end(&self, task: usize) -> usize {
        self.lengths_summed.get(task).map_or(0, |&end| end as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::Lists;

    #[test]
    fn lists_come_back_as_they_went_in() {
        let mut lists = Lists::default();
        for list in [&[3, 1][..], &[], &[7]] {
            lists.push(list.iter().copied());
        }
        assert_eq!([lists.get(0), lists.get(1), lists.get(2)], [&[3, 1][..], &[], &[7]]);
        assert_eq!(lists.get(3), &[] as &[u32], "beyond the end there is nothing");
    }
}
