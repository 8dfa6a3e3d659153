//! Comma-separated values, as spreadsheets open them with a double click.

use std::error::Error;

use crate::{Cell, Table};

/// The mark by which spreadsheets know UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A table as CSV with a header, in UTF-8 with a byte-order mark and the line ends of RFC 4180.
pub(crate) fn write(table: &Table) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut lines =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    lines.write_record(table.columns.iter().map(|column| column.title))?;
    for row in &table.rows {
        lines.write_record(row.iter().map(Cell::inert))?;
    }
    Ok(lines.into_inner()?)
}
