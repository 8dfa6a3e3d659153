//! What the screen shows for a query, as plain data, in parts: each view makes the part that it shows.

mod change;
mod chart;
mod chip;
mod counts;
mod facet;
mod help;
mod list;
mod open;
mod select;
mod unit;

pub use change::Change;
pub use chart::{
    Bar, Bars, Cell, Chart, Charts, Dot, DotGroup, Dots, Edge, Form, Grid, Line, Mark, MarkKey, Network, Node,
    Part as BarPart, Topic, ordinal,
};
pub use chip::Chip;
pub use counts::{Overlap, RoleCounts, TaskSet};
pub use facet::{Facet, FacetValue, State};
pub use help::{Help, Meant, Near, Suggestion};
pub use list::{Block, Figure, Found, Group, Matched, Part, Party, Place, Row, TableRow, What, Why};
pub use open::{CollectiveParty, Detail};
pub use select::Selection;
pub use unit::{
    Compared, Comparison, Finder, FinderPart, FinderRow, Partners, Related, RoleFigure, UnitPage, UnitView, Units, Who,
};

use crate::{Grouping, Index, Query, Resolved, Sort, View};

/// What the first screen shows for a query. The words of a row are made when it is drawn: [`Answers::row`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The query in the one form that the page writes.
    pub query: Query,
    /// What is shown.
    pub view: View,
    /// Headings.
    pub grouping: Grouping,
    /// Order.
    pub sort: Sort,
    /// How many tasks match; in the view of targets only those that have one do.
    pub count: usize,
    /// How many tasks there are.
    pub total: usize,
    /// The tasks that match, in order, under their headings.
    pub blocks: Vec<Block>,
    /// How many lines the blocks have beyond `count`, because a task stands under several headings.
    pub repeated: usize,
    /// The facets that the page offers, in the order in which it offers them.
    pub facets: Vec<Facet>,
    /// In which roles the units asked for have the tasks; `None` where no unit is asked for.
    pub roles: Option<RoleCounts>,
    /// The conditions, each with the query that it leaves when it is taken out.
    pub chips: Vec<Chip>,
    /// Which units the unit view is about; `None` in the other views.
    pub units: Option<Units>,
}

impl Answer {
    /// The tasks in the order of the screen, each once, where it is met first.
    #[must_use]
    pub fn tasks(&self) -> Vec<&Matched> {
        list::each_once(&self.blocks)
    }
}

/// Answers one question, in parts. The first screen needs [`Self::answer`]; each other part is made by the view that shows it.
#[derive(Clone, Copy)]
pub struct Answers<'a> {
    /// What is asked.
    pub index: &'a Index,
    /// What the question means.
    pub resolved: &'a Resolved,
    selection: &'a Selection,
}

impl Index {
    /// What answers a question. The selection is that of the same question: [`Index::select`].
    #[must_use]
    pub fn answers<'a>(&'a self, resolved: &'a Resolved, selection: &'a Selection) -> Answers<'a> {
        Answers { index: self, resolved, selection }
    }
}

impl Answers<'_> {
    /// What the first screen shows. Reads each bitmap a few times; lists each matching task once a heading.
    #[must_use]
    pub fn answer(&self) -> Answer {
        let matching = self.selection.all();
        let count = matching.count_ones(..);
        let blocks = self.blocks(&matching);
        let lines: usize = blocks.iter().flat_map(|block| &block.groups).map(|group| group.count).sum();
        Answer {
            query: self.resolved.canonical.clone(),
            view: self.resolved.view,
            grouping: self.resolved.group,
            sort: self.resolved.sort,
            count,
            total: self.index.dataset.len(),
            repeated: lines.saturating_sub(count),
            facets: self.facets(),
            roles: self.role_counts(),
            chips: self.chips(count),
            units: self.units(),
            blocks,
        }
    }
}
