//! Reads a notice of responsibilities as a city government publishes it: text → [`Notice`].
//!
//! The crate knows documents: paragraphs, cells, typesetting, names of units. It knows no query and no browser.
//!
//! [`read`] takes the text and a [`Register`] of the units that it may name, and gives a [`Reading`]: the [`Notice`], every
//! paragraph of the source with its [`ParagraphRole`], and a [`Warning`] for whatever could not be placed or is not registered.
//! A text whose table cannot be trusted is a [`ReadError`]. Nothing is lost: [`Notice::print_table`] prints the table back.
//!
//! Reading costs one pass over the text; the notice of 280 tasks takes some milliseconds.

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::needless_pass_by_value,
        clippy::needless_raw_string_hashes,
        reason = "a test that cannot go on says so by panicking; expectations are handed over, and written by expect-test"
    )
)]

mod error;
mod figures;
mod full_width;
mod generate;
mod model;
mod paragraph;
mod print;
mod read;
mod register;
#[cfg(test)]
mod sample;
mod target;
mod warning;

pub use error::{Problem, ReadError};
pub use figures::{Figure, figures};
pub use full_width::full_width;
pub use generate::generate;
pub use model::{Cells, Collective, Date, Flag, Kind, Leader, Notice, Rule, Section, Subsection, Task, Unit};
pub use paragraph::{Column, Paragraph, ParagraphRole};
pub use read::{Reading, read, read_folder};
pub use register::Register;
pub use target::{Comparator, Decimal, Target};
pub use warning::{Warning, WarningKind};
