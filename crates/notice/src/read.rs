mod english;
mod frame;
mod list;
mod names;
mod roll;
mod row;
mod table;
mod targets;

use std::{fs, path::Path};

use crate::{
    Date, Notice, Paragraph, ParagraphRole, Problem, ReadError, Register, Warning, WarningKind, paragraph::paragraphs,
};

pub(crate) use table::{HEAD, numeral};

/// A notice, and an account of how its source was read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What the notice says.
    pub notice: Notice,
    /// Every paragraph of the source, in its order.
    pub paragraphs: Vec<Paragraph>,
    /// What somebody should look at; empty for a notice and a register that fit each other.
    pub warnings: Vec<Warning>,
}

/// Reads `notice.txt` in a folder with the register beside it, `units.toml` and `targets.toml`.
///
/// # Errors
///
/// A file that cannot be read, a register that [`Register::from_toml`] refuses, or a notice that [`read`] refuses.
pub fn read_folder(folder: &Path) -> Result<Reading, ReadError> {
    let bytes = |file: &'static str| {
        fs::read(folder.join(file)).map_err(|error| ReadError {
            file,
            line: None,
            problem: Problem::File,
            expected: format!("a file at {}", folder.join(file).display()),
            found: error.to_string(),
        })
    };
    let (units, targets) = (bytes("units.toml")?, bytes("targets.toml")?);
    let register = Register::from_toml(decode("units.toml", &units)?, decode("targets.toml", &targets)?)?;
    read(&bytes("notice.txt")?, &register)
}

/// Reads the text of a notice, one cell of its table to a paragraph, by rules 1 to 7 of the design.
///
/// A byte-order mark and `\r\n` are accepted. Leaders, units and collectives that the register lacks are added to the notice's
/// lists under an id that begins with `unlisted-`, each with a warning.
///
/// # Errors
///
/// A text that is empty or no UTF-8, and a table that is missing or cannot be trusted: a broken heading, a serial out of order,
/// a row with too few or too many cells, brackets that do not match. See [`Problem`].
pub fn read(text: &[u8], register: &Register) -> Result<Reading, ReadError> {
    let mut paragraphs = paragraphs(decode("notice.txt", text)?);
    if paragraphs.is_empty() {
        return Err(refuse(Problem::Empty, None, "a notice", "blank space only"));
    }
    let table = table::find(&mut paragraphs)?;
    let mut notice = Notice {
        kinds: register.kinds.clone(),
        leaders: register.leaders.clone(),
        units: register.units.clone(),
        collectives: register.collectives.clone(),
        english: register.english.clone(),
        ..Notice::default()
    };
    let (front, rest) = paragraphs.split_at_mut(table.start - HEAD.len());
    let (body, foot) = rest[HEAD.len()..].split_at_mut(table.len());
    frame::front(front, &mut notice);
    frame::foot(foot, &mut notice);
    let rows = table::rows(body, &mut notice.sections)?;
    let (notice, mut warnings) = row::read_rows(&rows, body, register, notice)?;
    warnings.extend(unplaced(&paragraphs));
    warnings.extend(missing(&notice));
    warnings.extend(english::check(&paragraphs, register));
    Ok(Reading { notice, paragraphs, warnings })
}

fn decode<'a>(file: &'static str, bytes: &'a [u8]) -> Result<&'a str, ReadError> {
    str::from_utf8(bytes).map_err(|error| {
        let (valid, rest) = bytes.split_at(error.valid_up_to());
        ReadError {
            file,
            line: Some(valid.split(|byte| *byte == b'\n').count()),
            problem: Problem::NotUtf8,
            expected: "UTF-8".to_owned(),
            found: format!("the byte {:#04x} at position {}", rest.first().unwrap_or(&0), valid.len()),
        }
    })
}

/// An error about the notice itself; of what was found, a long text is cut short.
fn refuse(problem: Problem, line: Option<usize>, expected: impl Into<String>, found: &str) -> ReadError {
    const LONGEST: usize = 40;
    let mut found = found.to_owned();
    if let Some((end, _)) = found.char_indices().nth(LONGEST) {
        found.replace_range(end.., "…");
    }
    ReadError { file: "notice.txt", line, problem, expected: expected.into(), found }
}

fn unplaced(paragraphs: &[Paragraph]) -> impl Iterator<Item = Warning> {
    paragraphs.iter().filter(|paragraph| paragraph.role == ParagraphRole::Unplaced).map(|paragraph| Warning {
        serial: None,
        line: Some(paragraph.line),
        kind: WarningKind::Unplaced(paragraph.text.clone()),
    })
}

fn missing(notice: &Notice) -> impl Iterator<Item = Warning> {
    [
        ("title", notice.title.is_empty()),
        ("table title", notice.table_title.is_empty()),
        ("document number", notice.number.is_empty()),
        ("issuer", notice.issuer.is_empty()),
        ("covering letter", notice.letter.is_empty()),
        ("day of issue", notice.issued == Date::default()),
        ("day of publication", notice.published == Date::default()),
        ("day of printing", notice.printed == Date::default()),
    ]
    .into_iter()
    .filter(|(_, missing)| *missing)
    .map(|(part, _)| Warning { serial: None, line: None, kind: WarningKind::Missing(part) })
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::{read, read_folder};
    use crate::sample;

    fn check<T: AsRef<[u8]>>(bad: &[T], expected: Expect) {
        let refusal = |text: &T| read(text.as_ref(), &sample::register()).unwrap_err().to_string();
        expected.assert_eq(&bad.iter().map(refusal).collect::<Vec<_>>().join("\n"));
    }

    fn check_tables(bad: &[&str], expected: Expect) {
        check(&bad.iter().map(|table| sample::page(table)).collect::<Vec<_>>(), expected);
    }

    fn check_rows(bad: &[&str], expected: Expect) {
        check(&bad.iter().map(|row| sample::page(&format!("甲。|(一)|乙。|1|{row}"))).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn text_must_be_there() {
        check(
            &["", " \r\n\u{3000}"],
            expect![[r#"
            notice.txt: the text is empty: expected a notice, found blank space only; save the whole page as text
            notice.txt: the text is empty: expected a notice, found blank space only; save the whole page as text"#]],
        );
    }

    #[test]
    fn text_must_be_utf8() {
        check(
            &[b"\xe7\x94\xb2\n\xc8\xcb"],
            expect![
                "notice.txt, line 2: the text is not UTF-8: expected UTF-8, found the byte 0xc8 at position 4; save it as UTF-8"
            ],
        );
    }

    #[test]
    fn a_table_must_be_there() {
        check(
            &["甲\n乙", &sample::page("甲。|(一)|乙。")],
            expect![[r#"
            notice.txt: there is no table: expected a table head, 序号 重点工作 市政府 分管领导 牵头单位 配合单位 备注, found none in 2 paragraphs; save the whole page as text, one cell to a paragraph
            notice.txt, line 33: there is no table: expected the serial 1 behind the table's head, found no serial; save the whole page as text, one cell to a paragraph"#]],
        );
    }

    #[test]
    fn serials_run_without_a_gap() {
        const START: &str = "甲。|(一)|乙。|1|办好|王东|市科技局";
        check_tables(
            &[
                "甲。|(一)|乙。|2|办好|王东|市科技局",
                &format!("{START}|1|办好|王东|市科技局"),
                &format!("{START}|3|办好|王东|市科技局"),
                &format!("{START}|99999999999|办好|王东|市科技局"),
            ],
            expect![[r#"
                notice.txt, line 41: a serial is out of order: expected 1, found 2; check that no row is missing, doubled or moved
                notice.txt, line 49: a serial is out of order: expected 2, found 1; check that no row is missing, doubled or moved
                notice.txt, line 49: a serial is out of order: expected 2, found 3; check that no row is missing, doubled or moved
                notice.txt, line 49: a serial is out of order: expected 2, found 99999999999; check that no row is missing, doubled or moved"#]],
        );
    }

    #[test]
    fn headings_have_titles_and_run_without_a_gap() {
        check_tables(
            &[
                "1|办好|王东|市科技局",
                "甲。|(一)|乙。|(三)|丙。|1|办好|王东|市科技局",
                "甲。|(二)|乙。|1|办好|王东|市科技局",
                "(一)|乙。|1|办好|王东|市科技局",
                "甲。|(一)|1|办好|王东|市科技局",
                "甲。|(一)|乙。|1|办好|王东|市科技局|市水务局|(一)|丙。|2|办好|王东|市科技局",
            ],
            expect![[r#"
                notice.txt, line 35: a heading is broken: expected a heading before the first task, found 1; compare the headings around it with the published page
                notice.txt, line 41: a heading is broken: expected (二), found (三); compare the headings around it with the published page
                notice.txt, line 37: a heading is broken: expected the title of a section before (一), found (二); compare the headings around it with the published page
                notice.txt, line 35: a heading is broken: expected the title of a section before (一), found (一); compare the headings around it with the published page
                notice.txt, line 39: a heading is broken: expected the title of subsection (一), with its full stop, found 1; compare the headings around it with the published page
                notice.txt, line 49: a heading is broken: expected the title of a section, with its full stop, before (一), found 市水务局; compare the headings around it with the published page"#]],
        );
    }

    #[test]
    fn a_task_has_a_lead_unit() {
        check_rows(
            &["办好|王东", "办好|王东|、", "办好|王东|;|各区政府", "办好,|王东|市科技局"],
            expect![[r#"
            notice.txt, line 41: a task has no lead unit: expected task, leader and lead unit behind the serial 1, found 2 of them; compare the row with the published page
            notice.txt, line 47: a task has no lead unit: expected the name of a unit, found 、; compare the row with the published page
            notice.txt, line 47: a task has no lead unit: expected the name of a unit, found ;; compare the row with the published page
            notice.txt, line 41: a task has no lead unit: expected task, leader and lead unit behind the serial 1, found 2 of them; compare the row with the published page"#]],
        );
    }

    #[test]
    fn a_row_has_no_more_cells_than_the_table() {
        check_rows(
            &["办好|王东|市科技局|市水务局、市政府外办|荔湾区政府", "办好|王东|市科技局|市水务局|荔湾区政府|第3页"],
            expect![[r#"
                notice.txt, line 51: a row has too many cells: expected at most 4 cells behind the serial 1, found 荔湾区政府; compare the row with the published page
                notice.txt, line 51: a row has too many cells: expected at most 4 cells behind the serial 1, found 荔湾区政府; compare the row with the published page"#]],
        );
    }

    #[test]
    fn brackets_match() {
        check_rows(
            &[
                "办好|王东|市政府外办(市港澳办",
                "办好|王东|市政府外办市港澳办)|市水务局",
                "办好|王东|甲(乙(丙(丁(戊(己)))))",
            ],
            expect![[r#"
                notice.txt, line 47: brackets do not match: expected a closing bracket behind each opening one, found 市政府外办(市港澳办; compare the cell with the published page
                notice.txt, line 47: brackets do not match: expected an opening bracket before each closing one, found 市政府外办市港澳办); compare the cell with the published page
                notice.txt, line 47: brackets do not match: expected at most 4 brackets inside each other, found 甲(乙(丙(丁(戊(己))))); compare the cell with the published page"#]],
        );
    }

    #[test]
    fn files_must_be_there() {
        let error = read_folder("nowhere".as_ref()).unwrap_err();
        expect!["units.toml: the file cannot be read: expected a file at nowhere/units.toml, found No such file or directory (os error 2); check the path and its permissions"].assert_eq(&error.to_string());
    }

    #[test]
    fn what_has_no_place_is_a_warning() {
        let page = format!("{}\n第3页", sample::page("页眉|甲。|(一)|乙。|续|1|办好|王东|市科技局"));
        let page = page.replace("\n\n分工\n", "\n\n附件\n\n分工\n").replace("• 2021-03-05\n", "");
        let warnings = read(page.as_bytes(), &sample::register()).unwrap().warnings;
        let warnings: Vec<_> = warnings.iter().map(ToString::to_string).collect();
        expect![[r#"
            line 46: task 1: targets.toml says 3家, which is not in the task's words, or not only once; copy it from there
            line 18: this paragraph has no place: 附件
            line 36: this paragraph has no place: 页眉
            line 44: this paragraph has no place: 续
            the notice has no day of publication"#]]
        .assert_eq(&warnings.join("\n"));
    }
}
