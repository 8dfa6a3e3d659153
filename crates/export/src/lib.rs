//! What leaves the page: the tasks of an [`explore::Answer`] as a file, or for the clipboard.
//!
//! A [`Format`] is written by a file of its own from the same [`Tables`], JSON from the records. Nothing here knows a browser.
//! Writing takes time and memory in proportion to the text.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says so by panicking"))]

mod csv;
mod json;
mod markdown;
mod paste;
mod safe;
mod tables;
mod xlsx;

use std::error::Error;

use explore::Answers;
use serde::{Deserialize, Serialize};

use safe::inert;
pub use tables::{Cell, Column, Table, Tables};

/// What is said about the tasks beside them, in the words of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Whose list it is.
    pub title: String,
    /// The conditions, each as a person reads it.
    pub conditions: Vec<String>,
    /// The address of the view.
    pub link: String,
    /// Where the notice stands.
    pub source: String,
    /// The day on which it is taken along, `2026-11-25`.
    pub day: String,
}

/// In which form the tasks leave the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A workbook: the tasks, the units on the hook for each, and what all this is.
    Xlsx,
    /// The tasks as comma-separated values, in UTF-8 with a byte-order mark.
    Csv,
    /// The tasks as in the open data.
    Json,
    /// The tasks in the notice's own columns as a table in Markdown.
    Markdown,
    /// The same as HTML, for the clipboard.
    Html,
    /// The same as text with tabs between the columns, for the clipboard.
    Text,
}

impl Format {
    /// The format of files with this ending.
    #[must_use]
    pub fn of(ending: &str) -> Option<Self> {
        match ending {
            "xlsx" => Some(Self::Xlsx),
            "csv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            "md" => Some(Self::Markdown),
            "html" => Some(Self::Html),
            "txt" => Some(Self::Text),
            _ => None,
        }
    }
}

/// The tasks that a question asks for in a format.
///
/// # Errors
/// When a text is longer than a cell of a spreadsheet can be, or a library finds that it made a mistake.
pub fn write(answers: Answers, about: &About, format: Format) -> Result<Vec<u8>, Box<dyn Error>> {
    if format == Format::Json {
        return json::write(answers, about);
    }
    let tables = Tables::new(answers, about);
    match format {
        Format::Xlsx => xlsx::write(&tables, about),
        Format::Csv => csv::write(&tables.tasks),
        Format::Markdown => Ok(markdown::write(&tables, about).into_bytes()),
        Format::Html => Ok(paste::html(&tables.tasks).into_bytes()),
        Format::Text | Format::Json => Ok(paste::text(&tables.tasks).into_bytes()),
    }
}
