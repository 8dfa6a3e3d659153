//! A workbook for Excel, WPS and `LibreOffice`, ready to be read and printed.

use std::error::Error;

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::{About, Cell, Column, Table, Tables};

/// A4 in the list of paper sizes that spreadsheets have.
const A4: u8 = 9;

/// The most that a cell and a header can hold, in units of UTF-16.
const LONGEST_CELL: usize = 32_000;
const LONGEST_HEADER: usize = 120;

/// The last column of the notice's own, and that of the widest table that is printed whole.
const LAST_OWN: u16 = 5;
const WIDE: u16 = 7;

/// Points that a line of text takes in the fonts that spreadsheets put in, and those that a row can have.
const LINE: u32 = 17;
const HIGHEST: u32 = 409;

/// The longest address that can be a link in a cell.
const LONGEST_LINK: usize = 2_000;

/// The three tables, a sheet each.
pub(crate) fn write(tables: &Tables, about: &About) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut workbook = Workbook::new();
    let properties = DocProperties::new().set_title(cut(&about.title, LONGEST_HEADER)).set_comment(&about.source);
    workbook.set_properties(&properties.set_creation_datetime(&ExcelDateTime::parse_from_str(&about.day)?));
    for table in [&tables.tasks, &tables.involved, &tables.about] {
        fill(workbook.add_worksheet(), table, about)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// How high a row is, in points. Spreadsheets differ in whether they find that out by themselves.
fn height(row: &[Cell], columns: &[Column]) -> u32 {
    let lines = row.iter().zip(columns).map(|(cell, column)| {
        // A Chinese character is as wide as two digits; a line ends before one that has no room.
        let width = |line: &str| line.chars().map(|it| if it.is_ascii() { 1 } else { 2 }).sum::<u32>();
        let lines = |line: &str| width(line).div_ceil(column.width.saturating_sub(2).max(1)).max(1);
        cell.words().split('\n').map(lines).sum()
    });
    (LINE * lines.max().unwrap_or(1)).min(HIGHEST)
}

/// As much of a text as there is room for.
fn cut(text: &str, characters: usize) -> String {
    if text.encode_utf16().count() <= characters {
        return text.to_owned();
    }
    // A character can take two places.
    text.chars().take(characters / 2).chain(['…']).collect()
}

fn fill(sheet: &mut Worksheet, table: &Table, about: &About) -> Result<(), XlsxError> {
    let cell = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_border(FormatBorder::Hair);
    let head = cell.clone().set_bold().set_background_color(Color::RGB(0x00F5_F3EE));
    let link = cell.clone().set_font_color(Color::RGB(0x008F_1D17));
    sheet.set_name(table.name)?;
    for (column, at) in table.columns.iter().zip(0..) {
        sheet.set_column_width(at, column.width)?;
        sheet.write_string_with_format(0, at, column.title, &head)?;
    }
    for (row, line) in table.rows.iter().zip(1..) {
        sheet.set_row_height(line, height(row, &table.columns))?;
        for (value, column) in row.iter().zip(0..) {
            match value {
                Cell::Number(number) => sheet.write_number_with_format(line, column, *number, &cell)?,
                Cell::Text(text) if *text == about.link && text.starts_with("http") && text.len() < LONGEST_LINK => {
                    sheet.write_url_with_format(line, column, text.as_str(), &link)?
                }
                // Never read as a number or a formula, whatever it looks like.
                Cell::Text(text) => sheet.write_string_with_format(line, column, cut(text, LONGEST_CELL), &cell)?,
            };
        }
    }
    if let Some(nothing) = table.nothing() {
        sheet.write_string_with_format(1, 0, nothing, &Format::new())?;
    }
    let (Ok(last_row), Ok(last_column)) = (u32::try_from(table.rows.len()), u16::try_from(table.columns.len() - 1))
    else {
        return Ok(());
    };
    if last_row > 0 {
        sheet.autofilter(0, 0, last_row, last_column)?;
        // A table as wide as that of the tasks is printed as far as the notice's own columns go, or nobody could read it.
        let last_printed = if last_column > WIDE { LAST_OWN } else { last_column };
        sheet.set_print_area(0, 0, last_row, last_printed)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    // An ampersand begins a code in a footer.
    let title = cut(&about.title, LONGEST_HEADER).replace('&', "&&");
    sheet.set_header(format!("&L{title}")).set_footer("&C&P / &N");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{Data, Reader, Xlsx};
    use std::io::Cursor;

    /// The first row of tasks, with a text in its second cell.
    fn read_back(text: &str) -> Vec<Data> {
        let columns: Vec<Column> = ["a", "b", "c", "d", "e", "f"].map(|title| Column { title, width: 8 }).to_vec();
        let mut row = vec![Cell::Number(1), text.into()];
        row.resize(columns.len(), "".into());
        let table = |name, rows| Table { name, columns: columns.clone(), rows };
        let tables =
            Tables {
                tasks: table("任务", vec![row]), involved: table("b", Vec::new()), about: table("c", Vec::new())
            };
        let about = About { title: text.to_owned(), day: "2026-11-25".to_owned(), ..About::default() };
        let mut workbook = Xlsx::new(Cursor::new(write(&tables, &about).unwrap())).unwrap();
        assert_eq!(workbook.worksheet_formula("任务").unwrap().cells().count(), 0, "{text}");
        workbook.worksheet_range("任务").unwrap().rows().nth(1).unwrap().to_vec()
    }

    #[test]
    fn a_text_is_a_text_whatever_it_looks_like() {
        for text in
            ["=1+1", "+86", "-1", "@SUM(A1)", "440106200001011234", "1e9", "TRUE", "http://example.org", "a&b<c>"]
        {
            let row = read_back(text);
            assert_eq!((&row[0], &row[1]), (&Data::Float(1.0), &Data::String(text.to_owned())));
        }
    }

    #[test]
    fn a_text_that_no_cell_can_hold_is_cut() {
        let Data::String(text) = &read_back(&"长".repeat(40_000))[1] else { panic!("a text") };
        assert!(text.ends_with('…') && text.chars().count() == LONGEST_CELL / 2 + 1);
    }
}
