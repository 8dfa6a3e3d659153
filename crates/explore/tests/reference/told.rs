//! What an answer says, as the reference and the index both tell it.

use std::collections::BTreeSet;

use explore::{Key, Mode, Role, What};

use crate::unit::ToldUnit;

/// What an answer says.
#[derive(Debug, Default, PartialEq)]
pub struct Told {
    pub count: usize,
    pub repeated: usize,
    /// In the view of targets how many figures there are, and for each line those of its task.
    pub figures: Option<(usize, Vec<Vec<String>>)>,
    pub blocks: Vec<ToldBlock>,
    pub unit: Option<ToldUnit>,
    pub facets: Vec<(Key, Vec<ToldValue>, Overlap)>,
    /// For each role, and for all.
    pub roles: Option<Vec<usize>>,
    /// Place of the open task in the result, and the serials before and behind it.
    pub open: Option<(Option<usize>, Option<u32>, Option<u32>)>,
}

/// What a block has in common, its tasks, and its parts: title of a heading, title of a smaller heading, tasks.
pub type ToldBlock = (What, usize, Vec<(String, String, Vec<ToldTask>)>);

/// The serial of a task and why it matched: party, role, collectives; each party once.
pub type ToldTask = (u32, Vec<(usize, Role, Vec<usize>)>);

/// Id of a value, its tasks under the question and in total, and how it is asked for.
pub type ToldValue = (String, usize, usize, Option<Mode>);

/// The sum of counts and the distinct tasks behind them, where the sum is more.
pub type Overlap = Option<(usize, usize)>;

/// What counts amount to that list these serials.
pub fn overlap(serials: &[u32]) -> Overlap {
    let distinct = serials.iter().collect::<BTreeSet<_>>().len();
    (serials.len() > distinct).then_some((serials.len(), distinct))
}
