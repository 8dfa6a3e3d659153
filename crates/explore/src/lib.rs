//! Asks a notice: [`Dataset`] → [`Index`], and [`Query`] → [`Resolved`] → [`Answer`].
//!
//! The crate knows no document format and no browser. A [`Dataset`] is made from a [`notice::Notice`] ahead of time;
//! after that nothing here can fail: what a person typed and means nothing becomes a [`Warning`].
//!
//! What it costs, for *n* tasks, *v* values and one bit a task: an [`Index`] holds *n·v/8* bytes of bitmaps, and an
//! [`Answer`] reads each of them a few times; a word is looked for once in every distinct printed cell and every name, and
//! letters that can be pinyin a second time, as they sound.

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::needless_pass_by_value,
        reason = "a test that cannot go on says so by panicking; expectations are handed over"
    )
)]

mod answer;
mod dataset;
mod fold;
mod index;
mod order;
mod query;
#[cfg(test)]
mod sample;
mod spans;

pub use answer::{
    Answer, Answers, Bar, BarPart, Bars, Block, Cell, Change, Chart, Charts, Chip, CollectiveParty, Compared,
    Comparison, Detail, Dot, DotGroup, Dots, Edge, Facet, FacetValue, Figure, Finder, FinderPart, FinderRow, Form,
    Found, Grid, Group, Help, Line, Mark, MarkKey, Matched, Meant, Near, Network, Node, Overlap, Part, Partners, Party,
    Place, Related, RoleCounts, RoleFigure, Row, Selection, State, Suggestion, TableRow, TaskSet, Topic, UnitPage,
    UnitView, Units, What, Who, Why, ordinal,
};
#[cfg(not(target_family = "wasm"))]
pub use dataset::glosses;
pub use dataset::{CollectiveRecord, Dataset, Heading, Involved, Number, Record, TargetRecord, UnitRecord};
pub use index::{Index, NameKind};
pub use order::{ascending, descending};
pub use query::{
    Choice, Field, Grouping, Key, LEAST, Language, Mode, Named, Query, Reason, Resolved, Role, Show, Sort, Value, View,
    Warning, Word,
};
pub use spans::Span;
