//! `cargo xtask data`: the dataset for other programs.

use crate::root;
use anyhow::{Context, Result};
use clap::ValueEnum;
use notice::{Notice, Reading, Task};
use std::io::{self, ErrorKind, Write};
use std::path::PathBuf;

mod csv;
mod json;
mod package;
mod targets;

pub(crate) use package::write as write_package;

/// How the dataset is written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Format {
    /// One object, described by docs/tasks.schema.json
    Json,
    /// One row per task, for spreadsheets
    Csv,
}

/// Prints the dataset to standard output in `format`. A reader that stops early, such as `head`, is no error.
///
/// # Errors
/// When the notice cannot be read, or standard output cannot be written.
pub fn run(format: Format) -> Result<()> {
    let reading = read()?;
    for warning in &reading.warnings {
        eprintln!("warning: {warning}");
    }
    print(&match format {
        Format::Json => json::write(&reading.notice)?,
        Format::Csv => csv::write(&reading.notice)?,
    })
}

/// Prints every figure that the rule finds in the tasks to standard output, in the form of targets.toml.
///
/// # Errors
/// When the notice cannot be read, or standard output cannot be written.
pub fn targets() -> Result<()> {
    print(targets::write(&read()?.notice).as_bytes())
}

fn print(text: &[u8]) -> Result<()> {
    match io::stdout().write_all(text) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => result.context("cannot write to standard output"),
    }
}

/// The folder of the notice.
pub(crate) fn folder() -> PathBuf {
    root().join("data/guangzhou-2021")
}

pub(crate) fn read() -> Result<Reading> {
    let folder = folder();
    notice::read_folder(&folder).with_context(|| format!("cannot read the notice in {}", folder.display()))
}

/// `6` for the sixth section.
fn section_number(section: usize) -> String {
    (section + 1).to_string()
}

/// `6.2` for the second subsection of the sixth section.
fn subsection_number(section: usize, subsection: usize) -> String {
    format!("{}.{}", section + 1, subsection + 1)
}

fn leader<'a>(notice: &'a Notice, task: &Task) -> Option<&'a str> {
    task.leader.map(|position| notice.leaders[position].name.as_str())
}

/// This project's English for a name or a title.
fn english<'a>(notice: &'a Notice, name: &str) -> Option<&'a str> {
    notice.english.get(name).map(String::as_str)
}

/// The registered names of the units at `positions`, in that order.
fn unit_names<'a>(notice: &'a Notice, positions: &[usize]) -> Vec<&'a str> {
    let units = positions.iter().map(|&position| &notice.units[position]);
    units.map(|unit| unit.name.as_str()).collect()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// The notice that the commands print.
    pub(crate) fn notice() -> Notice {
        read().unwrap().notice
    }
}
