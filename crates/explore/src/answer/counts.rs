//! Tasks as they are counted: sets of them, counts that overlap, and counts by role.

use fixedbitset::FixedBitSet;

use crate::Role;

/// A set of tasks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskSet(pub(crate) FixedBitSet);

impl TaskSet {
    /// How many tasks are in both.
    #[must_use]
    pub fn common(&self, other: &Self) -> usize {
        self.0.intersection_count(&other.0)
    }

    /// Whether the task at a position is in it.
    #[must_use]
    pub fn contains(&self, task: u32) -> bool {
        self.0.contains(task as usize)
    }
}

/// Counts that amount to more than the tasks, because one task is counted in several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// The sum of the counts.
    pub sum: usize,
    /// The tasks, each once.
    pub distinct: usize,
}

impl Overlap {
    pub(super) fn of(sum: usize, distinct: usize) -> Option<Self> {
        (sum > distinct).then_some(Self { sum, distinct })
    }
}

/// In which roles units have the tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleCounts {
    /// For each role, in the order of [`Role::ALL`], how many tasks there would be if it were the only one asked for.
    pub counts: [usize; Role::ALL.len()],
    /// How many tasks there would be if all roles were asked for: each task once, where the roles of several units add up
    /// to more.
    pub total: usize,
}

impl RoleCounts {
    /// The count of a role.
    #[must_use]
    pub fn of(&self, role: Role) -> usize {
        self.counts[role as usize]
    }

    /// What the counts amount to, where that is more than the tasks: several units can have several roles in one.
    #[must_use]
    pub fn overlap(&self) -> Option<Overlap> {
        Overlap::of(self.counts.iter().sum(), self.total)
    }
}
