//! Reads a notice of responsibilities as a city government publishes it: text → [`Notice`].
//!
//! The crate knows documents: paragraphs, cells, typesetting, names of units. It knows no query and no browser.

mod model;

pub use model::{
    Cells, Collective, Date, Flag, Kind, Leader, Notice, Rule, Section, Subsection, Task, Unit,
};
