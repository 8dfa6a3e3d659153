//! The tasks in order, under their headings, and the words of each line.

mod block;
mod figure;
mod found;
mod group;
mod row;

pub(super) use block::each_once;
pub use block::{Block, What};
pub use figure::Figure;
pub(super) use figure::figure;
pub use found::{Found, Place};
pub use group::{Group, Matched, Part, Why};
pub use row::{Party, Row, TableRow};
