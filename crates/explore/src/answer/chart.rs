//! The figures of pictures, as plain data: what can be pointed at, which tasks those are, and what a click asks for.
//!
//! The keys that a picture is about do not narrow it, as with facets; every other condition does. A picture costs an
//! intersection of bitmaps for each of its marks, the network one for each pair of units.

mod bars;
mod dots;
mod grid;
mod mark;
mod network;
mod profile;

use fixedbitset::FixedBitSet;

use super::{Answers, Overlap};
use crate::{
    Key, Show, View,
    dataset::code as code_of,
    order::{ascending, descending},
};

pub use bars::{Bar, Bars, Part};
pub use dots::{Dot, DotGroup, Dots};
pub use grid::{Cell, Grid, Line};
pub use mark::{Mark, MarkKey};
pub use network::{Edge, Network, Node};

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// What it is about.
    pub topic: Topic,
    /// How its figures stand to each other.
    pub form: Form,
    /// What can be pointed at; the form says where.
    pub marks: Vec<Mark>,
    /// The marks with most tasks of those that the picture compares, most first: at most three.
    pub leading: Vec<usize>,
    /// How many tasks there are under the conditions that narrow it, whether they have a mark or not.
    pub distinct: usize,
    /// What its figures amount to, where that is more than their tasks.
    pub overlap: Option<Overlap>,
}

/// What a picture is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Tasks per leader, by section.
    Leaders,
    /// Units by their tasks under a key: those that they lead, or those in all roles.
    Ranking(Key),
    /// Sections beside the values of a key: leaders, or kinds of lead unit.
    Sections(Key),
    /// The figures that tasks commit to.
    Targets,
    /// Co-operating units beside lead units.
    Matrix,
    /// Units that are named together.
    Network,
    /// The tasks of one leader or section, by the values of a key.
    Profile(Key),
    /// The tasks of one section, by its subsections.
    Subsections,
}

/// How figures stand to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// Bars under each other.
    Bars(Bars),
    /// Rows and columns.
    Grid(Grid),
    /// Nodes, some of them joined.
    Network(Network),
    /// Dots on axes.
    Dots(Dots),
}

/// The pictures of a view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Charts {
    /// Of whom a profile is drawn, where the query asks for just one leader, section or subsection.
    pub profile_of: Option<String>,
    /// The pictures, in the order of the screen.
    pub charts: Vec<Chart>,
}

impl Answers<'_> {
    /// The pictures of the view; none in the views that show tasks.
    #[must_use]
    pub fn charts(&self) -> Charts {
        let charts = |charts| Charts { profile_of: None, charts };
        match self.resolved.view {
            View::List | View::Table | View::Unit | View::Targets => Charts::default(),
            View::Matrix => charts(vec![self.matrix()]),
            View::Network => charts(vec![self.network()]),
            View::Charts => {
                let (profile_of, mut charts) = self.profile();
                charts.push(self.leaders_chart());
                charts.push(self.ranking());
                let columns = if self.resolved.show.contains(&Show::Kind) { Key::Kind } else { Key::Leader };
                charts.push(self.sections_chart(columns));
                charts.push(self.targets_chart());
                Charts { profile_of, charts }
            }
        }
    }

    /// The codes of a key's values that a picture compares: not nobody, unless some tasks have nobody there.
    fn compared(&self, key: Key) -> Vec<u32> {
        let totals = self.index.totals(key);
        let has_tasks = |&code: &u32| totals[code as usize] > 0;
        match key {
            Key::Section => (0..code_of(self.index.dataset.sections.len())).collect(),
            Key::Kind => (0..code_of(totals.len())).filter(has_tasks).collect(),
            _ => self.index.by_total(key).into_iter().map(code_of).filter(has_tasks).collect(),
        }
    }

    /// The name of a value as pictures say it: sections with their numbers.
    fn label(&self, key: Key, code: u32) -> String {
        let name = &self.index.values(key)[code as usize].name;
        match key {
            Key::Section if (code as usize) < self.index.dataset.sections.len() => {
                format!("{}、{name}", ordinal(code + 1))
            }
            _ => name.clone(),
        }
    }
}

/// The three marks with most tasks among these, most first; none without a task.
fn leading(marks: &[Mark], among: impl IntoIterator<Item = usize>) -> Vec<usize> {
    let among: Vec<usize> = among.into_iter().filter(|&at| marks[at].count > 0).collect();
    let order = ascending(among.iter().map(|&at| descending(marks[at].count)));
    order.into_iter().map(|at| among[at]).take(3).collect()
}

/// All tasks that any of these marks has.
fn union(tasks: usize, marks: &[Mark]) -> FixedBitSet {
    marks.iter().fold(FixedBitSet::with_capacity(tasks), |mut all, mark| {
        all.union_with(&mark.tasks.0);
        all
    })
}

/// A number from 1 to 99 as headings of notices count: `一`, `十二`, `二十`.
#[must_use]
pub fn ordinal(number: u32) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let (tens, ones) = (number as usize / 10, number as usize % 10);
    match tens {
        0 => DIGITS[ones].to_owned(),
        1 => format!("十{}", DIGITS[ones]),
        _ => format!("{}十{}", DIGITS[tens % 10], DIGITS[ones]),
    }
}

#[cfg(test)]
mod tests {
    use super::ordinal;

    #[test]
    fn headings_count_in_chinese() {
        for (number, word) in [(1, "一"), (9, "九"), (10, "十"), (12, "十二"), (20, "二十"), (45, "四十五")] {
            assert_eq!(ordinal(number), word);
        }
    }
}
