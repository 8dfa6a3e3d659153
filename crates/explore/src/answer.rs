//! What the screen shows for a query, as plain data.

mod block;
mod change;
mod chart;
mod chip;
mod compare;
mod detail;
mod facet;
mod finder;
mod found;
mod group;
mod mark;
mod meant;
mod near;
mod row;
mod select;
mod suggest;
mod targets;
mod unit;

pub use block::{Block, What};
pub use change::Change;
pub use chart::{
    Bar, Bars, Cell, Chart, Charts, Dot, DotGroup, Dots, Edge, Form, Grid, Line, Mark, MarkKey, Network, Node,
    Part as BarPart, TaskSet, Topic, ordinal,
};
pub use chip::{Chip, Ignored};
pub use compare::{Compared, Comparison};
pub use detail::{CollectiveParty, Detail};
pub use facet::{Facet, FacetValue, Overlap, RoleCounts, State};
pub use finder::{Finder, FinderPart, FinderRow};
pub use found::{Found, Place};
pub use group::{Group, Matched, Part, Why};
pub use mark::Span;
pub use meant::Meant;
pub use near::Near;
pub use row::{Party, Row, TableRow};
pub use suggest::Suggestion;
pub use targets::Figure;
pub use unit::{Partners, Related, RoleFigure, UnitPage, UnitView, Who};

use crate::{Grouping, Index, Query, Resolved, Sort, View};

/// What the screen shows for a query. The words of a row are made when it is drawn: [`Index::row`].
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
    /// How many figures these tasks commit to; `None` in the views that do not show them.
    pub figures: Option<usize>,
    /// The facets that the page offers, in the order in which it offers them.
    pub facets: Vec<Facet>,
    /// In which roles the units asked for have the tasks; `None` where no unit is asked for.
    pub roles: Option<RoleCounts>,
    /// The pictures; none in the views that show tasks.
    pub charts: Charts,
    /// What stands above the tasks where units are shown; `None` in every other view.
    pub unit: Option<UnitView>,
    /// The conditions, each with the query that it leaves when it is taken out.
    pub chips: Vec<Chip>,
    /// The conditions that mean nothing and were ignored.
    pub warnings: Vec<Ignored>,
    /// What the last word of the search may mean.
    pub suggestions: Vec<Suggestion>,
    /// Units whose whole duty the search is likely to be about.
    pub offers: Vec<Suggestion>,
    /// Searches that find something where this one finds nothing.
    pub near: Vec<Near>,
    /// The task that is open.
    pub open: Option<Detail>,
}

impl Answer {
    /// The tasks in the order of the screen, each once, where it is met first.
    #[must_use]
    pub fn tasks(&self) -> Vec<&Matched> {
        block::each_once(&self.blocks)
    }
}

impl Index {
    /// The answer to a query. Reads each bitmap a few times; lists each matching task once a heading.
    #[must_use]
    pub fn answer(&self, resolved: &Resolved) -> Answer {
        let selection = self.select(resolved);
        let matching = selection.all();
        let count = matching.count_ones(..);
        let suggestions = self.suggestions(resolved, &selection);
        let blocks = self.blocks(resolved, &selection, &matching);
        let lines: usize = blocks.iter().flat_map(|block| &block.groups).map(|group| group.count).sum();
        Answer {
            query: resolved.canonical.clone(),
            view: resolved.view,
            grouping: resolved.group,
            sort: resolved.sort,
            count,
            total: self.dataset.len(),
            repeated: lines.saturating_sub(count),
            figures: self.figure_count(resolved.view, &matching),
            facets: self.facets(resolved, &selection),
            roles: self.role_counts(resolved, &selection),
            charts: self.charts(resolved, &selection),
            unit: self.unit_view(resolved, &selection),
            chips: self.chips(resolved, &selection, count),
            warnings: self.ignored(resolved),
            offers: Self::offers(resolved, &suggestions),
            suggestions,
            near: if count == 0 { self.near(resolved, &selection) } else { Vec::new() },
            open: resolved.task.map(|task| self.detail(resolved, &blocks, count, task)),
            blocks,
        }
    }
}
