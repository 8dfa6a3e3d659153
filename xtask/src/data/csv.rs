//! The dataset as a table: one row per task, described in docs/data.md.

use super::{leader, section_number, subsection_number, unit_names};
use anyhow::Result;
use notice::{Flag, Notice, Target, Task, full_width};
use serde::Serialize;

/// The mark by which spreadsheets know UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The tasks as CSV with a header, in UTF-8 with a byte-order mark.
pub(super) fn write(notice: &Notice) -> Result<Vec<u8>> {
    let rows: Result<Vec<Row>> = notice.tasks.iter().map(|task| Row::new(notice, task)).collect();
    table(rows?)
}

/// Rows as CSV with a header, in UTF-8 with a byte-order mark.
pub(super) fn table(rows: impl IntoIterator<Item = impl Serialize>) -> Result<Vec<u8>> {
    let mut table = csv::Writer::from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    for row in rows {
        table.serialize(row)?;
    }
    Ok(table.into_inner()?)
}

/// The columns of such a table.
pub(super) fn header(table: &[u8]) -> Result<Vec<String>> {
    let table = table.strip_prefix(BYTE_ORDER_MARK.as_bytes()).unwrap_or(table);
    Ok(csv::Reader::from_reader(table).headers()?.iter().map(str::to_owned).collect())
}

/// A row; the fields are the columns.
#[derive(Serialize)]
struct Row<'a> {
    serial: u32,
    section: String,
    section_title: String,
    subsection: String,
    subsection_title: String,
    text: String,
    leader: &'a str,
    leads: String,
    coops: String,
    collectives: String,
    collective_members: String,
    targets: String,
    printed_task: &'a str,
    printed_leader: &'a str,
    printed_lead: &'a str,
    printed_coop: &'a str,
    flags: String,
}

impl<'a> Row<'a> {
    fn new(notice: &'a Notice, task: &'a Task) -> Result<Self> {
        let section = &notice.sections[task.section];
        let collectives: Vec<_> = task.collectives.iter().map(|&position| &notice.collectives[position]).collect();
        let names: Vec<_> = collectives.iter().map(|collective| collective.name.as_str()).collect();
        let members: Vec<usize> =
            collectives.iter().filter_map(|collective| collective.members.clone()).flatten().collect();
        Ok(Self {
            serial: task.serial,
            section: section_number(task.section),
            section_title: full_width(&section.title),
            subsection: subsection_number(task.section, task.subsection),
            subsection_title: full_width(&section.subsections[task.subsection].title),
            text: full_width(&task.cells.task),
            leader: leader(notice, task).unwrap_or_default(),
            leads: unit_names(notice, &task.leads).join("、"),
            coops: unit_names(notice, &task.coops).join("、"),
            collectives: names.join("、"),
            collective_members: unit_names(notice, &members).join("、"),
            targets: task.targets.iter().map(target).collect::<Result<Vec<_>>>()?.join("；"),
            printed_task: &task.cells.task,
            printed_leader: &task.cells.leader,
            printed_lead: &task.cells.lead,
            printed_coop: &task.cells.coop,
            flags: task.flags.iter().map(flag).collect::<Result<Vec<_>>>()?.join("；"),
        })
    }
}

/// `3至5个: range 每区 3..5 个 口袋公园`
fn target(target: &Target) -> Result<String> {
    let Target { words, comparator, value, upper, unit, per, measured } = target;
    let comparator = word(comparator)?;
    let per = if per.is_empty() { String::new() } else { format!("{per} ") };
    let upper = upper.map_or_else(String::new, |upper| format!("..{upper}"));
    Ok(format!("{}: {comparator} {per}{value}{upper} {unit} {}", full_width(words), full_width(measured)))
}

/// A closed set's value as JSON has it.
fn word(value: impl Serialize) -> Result<String> {
    Ok(serde_json::to_value(value)?.as_str().unwrap_or_default().to_owned())
}

/// `other-name: 市政府外办(市港澳办) → 市政府外办`
fn flag(flag: &Flag) -> Result<String> {
    let rule = word(flag.rule)?;
    let read_as = match flag.read_as.as_slice() {
        [] => String::new(),
        names => format!(" → {}", names.join("、")),
    };
    Ok(format!("{rule}: {}{read_as}", flag.printed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::tests::notice;
    use std::collections::BTreeMap;

    /// The table read back: the columns, and the rows by column.
    fn read_back() -> (Vec<String>, Vec<BTreeMap<String, String>>) {
        let text = write(&notice()).unwrap();
        let text = text.strip_prefix(BYTE_ORDER_MARK.as_bytes()).unwrap();
        let mut table = csv::Reader::from_reader(text);
        let columns = table.headers().unwrap().iter().map(str::to_owned).collect();
        (columns, table.deserialize().map(Result::unwrap).collect())
    }

    #[test]
    fn a_row_for_each_task_reads_back() {
        let (columns, rows) = read_back();
        let notice = notice();
        assert_eq!(rows.len(), notice.tasks.len());
        for (row, task) in rows.iter().zip(&notice.tasks) {
            assert_eq!(row.len(), columns.len());
            assert_eq!(row["serial"], task.serial.to_string());
            assert_eq!(row["printed_task"], task.cells.task);
            assert_eq!(row["printed_coop"], task.cells.coop);
            assert_eq!(row["coops"].split_terminator('、').count(), task.coops.len());
        }
    }

    #[test]
    fn every_column_is_documented() {
        let doc = std::fs::read_to_string(crate::root().join("docs/data.md")).unwrap();
        let (columns, _) = read_back();
        let documented: Vec<&str> = doc
            .split("## CSV")
            .nth(1)
            .and_then(|section| section.split("\n## ").next())
            .unwrap()
            .lines()
            .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
            .collect();
        assert_eq!(documented, columns);
    }

    #[test]
    fn targets_are_in_words() {
        let (_, rows) = read_back();
        expect_test::expect!["3至5个: range 每区 3..5 个 口袋公园"].assert_eq(&rows[159]["targets"]);
        expect_test::expect!["百家: exactly 100 家 科技金融工作站；百人: exactly 100 人 科技金融特派员队伍；不低于30%: at-least 30 % 科技信贷增速"].assert_eq(&rows[10]["targets"]);
    }

    #[test]
    fn flags_are_in_words() {
        let (_, rows) = read_back();
        expect_test::expect!["spacing: 黎 明 → 黎明；open-collective: 市标准国际化创新型城市示范创建工作各有关单位"]
            .assert_eq(&rows[29]["flags"]);
        expect_test::expect!["other-name: 市市场监管局(市知识产权局) → 市市场监管局"].assert_eq(&rows[43]["flags"]);
    }
}
