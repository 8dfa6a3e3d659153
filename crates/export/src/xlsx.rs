//! A workbook for Excel, WPS and LibreOffice, ready to be read and printed.

use std::error::Error;

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::{About, Cell, Table, Tables};

/// A4 in the list of paper sizes that spreadsheets have.
const A4: u8 = 9;

/// The longest address that can be a link in a cell.
const LONGEST_LINK: usize = 2_000;

/// The three tables, a sheet each.
pub(crate) fn write(tables: &Tables, about: &About) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut workbook = Workbook::new();
    let properties = DocProperties::new().set_title(&about.title).set_comment(&about.source);
    workbook.set_properties(&properties.set_creation_datetime(&ExcelDateTime::parse_from_str(&about.day)?));
    for table in [&tables.tasks, &tables.involved, &tables.about] {
        fill(workbook.add_worksheet(), table, about)?;
    }
    Ok(workbook.save_to_buffer()?)
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
        for (value, column) in row.iter().zip(0..) {
            match value {
                Cell::Number(number) => sheet.write_number_with_format(line, column, *number, &cell)?,
                Cell::Text(text) if *text == about.link && text.len() < LONGEST_LINK => {
                    sheet.write_url_with_format(line, column, text.as_str(), &link)?
                }
                // Never read as a number or a formula, whatever it looks like.
                Cell::Text(text) => sheet.write_string_with_format(line, column, text, &cell)?,
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
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    // An ampersand begins a code in a footer.
    sheet.set_header(format!("&L{}", about.title.replace('&', "&&"))).set_footer("&C&P / &N");
    Ok(())
}
