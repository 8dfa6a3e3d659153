//! A row's paragraphs → a task.

use std::ops::Range;

use super::{
    list::{check_brackets, tidy},
    names::{read_leader, read_units, settle},
    refuse,
    roll::{Place, Roll},
    table::Row,
    targets,
};
use crate::{
    Column, Flag, Notice, Paragraph, ParagraphRole, Problem, ReadError, Register, Rule, Task, Warning, register::Party,
};

/// Reads every row of the table into a task of the notice, with the register's targets.
pub(super) fn read_rows(
    rows: &[Row],
    table: &mut [Paragraph],
    register: &Register,
    mut notice: Notice,
) -> Result<(Notice, Vec<Warning>), ReadError> {
    let mut roll = Roll::new(register, &mut notice);
    let tasks: Result<Vec<Task>, ReadError> =
        rows.iter().map(|row| read_row(row, &mut table[row.cells.clone()], &mut roll)).collect();
    let mut tasks = tasks?;
    for flag in tasks.iter_mut().flat_map(|task| &mut task.flags) {
        settle(flag, &roll);
    }
    let mut warnings = roll.warnings;
    warnings.extend(targets::place(&mut tasks, rows, register));
    notice.tasks = tasks;
    Ok((notice, warnings))
}

fn read_row(row: &Row, paragraphs: &mut [Paragraph], roll: &mut Roll) -> Result<Task, ReadError> {
    let columns = columns(row, paragraphs, roll)?;
    let mut task = Task { serial: row.serial, section: row.section, subsection: row.subsection, ..Task::default() };
    for (column, range) in columns {
        let (serial, start) = (row.serial, range.start);
        let Some(first) = paragraphs.get(start) else {
            continue; // An empty cell of co-operating units, the last of the row.
        };
        let place = Place { serial, line: first.line };
        let texts: Vec<&str> = paragraphs[range.clone()].iter().map(|paragraph| paragraph.text.as_str()).collect();
        let cell = texts.join("\n");
        let parties = match column {
            Column::Lead | Column::Coop => {
                check_brackets(&cell, place)?;
                read_units(&cell, place, roll, &mut task.flags)
            }
            _ => Vec::new(),
        };
        let is_unit = |(_, party): &(_, Party)| matches!(party, Party::Unit(_));
        if column == Column::Lead && !parties.iter().any(is_unit) {
            return Err(refuse(Problem::NoLead, Some(place.line), "the name of a unit", &cell));
        }
        flag_joined(&texts, column, &parties, roll, &mut task.flags);
        for (_, party) in parties {
            match (column, party) {
                (_, Party::Collective(collective)) => push_new(&mut task.collectives, collective),
                (Column::Lead, Party::Unit(unit)) => push_new(&mut task.leads, unit),
                (_, Party::Unit(unit)) => push_new(&mut task.coops, unit),
            }
        }
        match column {
            Column::Leader => {
                task.leader = read_leader(&cell, place, roll, &mut task.flags);
                task.cells.leader = cell;
            }
            Column::Lead => task.cells.lead = cell,
            Column::Coop => task.cells.coop = cell,
            Column::Task | Column::Serial => task.cells.task = cell,
        }
        for paragraph in &mut paragraphs[range] {
            paragraph.role = ParagraphRole::Cell { serial, column };
        }
    }
    Ok(task)
}

/// Which paragraphs hold which cell: rule 7, a cell goes on behind a comma, and a lone unit before the last cell leads too.
fn columns(row: &Row, paragraphs: &[Paragraph], roll: &Roll) -> Result<[(Column, Range<usize>); 4], ReadError> {
    let mut cells: Vec<Range<usize>> = Vec::new();
    for at in 0..paragraphs.len() {
        match cells.last_mut() {
            Some(cell) if paragraphs[at - 1].text.ends_with([',', '，', '、']) => {
                cell.end = at + 1;
            }
            _ => cells.push(at..at + 1),
        }
    }
    let end = paragraphs.len();
    let (task, leader, lead, coop) = match cells.as_slice() {
        [task, leader, lead] => (task, leader, lead.clone(), end..end),
        [task, leader, lead, coop] => (task, leader, lead.clone(), coop.clone()),
        [task, leader, lead, second, coop]
            if second.len() == 1 && roll.is_unit(&tidy(&paragraphs[second.start].text)) =>
        {
            (task, leader, lead.start..second.end, coop.clone())
        }
        [_, _, _, _, extra, ..] => {
            let extra = &paragraphs[extra.start];
            let expected = format!("at most 4 cells behind the serial {}", row.serial);
            return Err(refuse(Problem::TooManyCells, Some(extra.line), expected, &extra.text));
        }
        short => {
            let expected = format!("task, leader and lead unit behind the serial {}", row.serial);
            let found = format!("{} of them", short.len());
            return Err(refuse(Problem::NoLead, Some(row.line), expected, &found));
        }
    };
    Ok([(Column::Task, task.clone()), (Column::Leader, leader.clone()), (Column::Lead, lead), (Column::Coop, coop)])
}

/// Flags each paragraph that was joined to the one before it, with those whom it names.
fn flag_joined(texts: &[&str], column: Column, parties: &[(usize, Party)], roll: &Roll, flags: &mut Vec<Flag>) {
    let mut start = 0;
    for (before, text) in texts.iter().zip(&texts[1..]) {
        start += before.len() + 1;
        let there = parties.iter().filter(|(at, _)| (start..start + text.len()).contains(at));
        let second_lead = column == Column::Lead && !before.ends_with([',', '，', '、']);
        flags.push(Flag {
            rule: if second_lead { Rule::SecondLead } else { Rule::ContinuedCell },
            printed: (*text).to_owned(),
            read_as: there.map(|(_, party)| roll.name(*party).to_owned()).collect(),
        });
    }
}

fn push_new(list: &mut Vec<usize>, position: usize) {
    if !list.contains(&position) {
        list.push(position);
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use crate::{read, sample};

    fn check(row: &str, expected: Expect) {
        let page = sample::page(&format!("甲。|(一)|乙。|1|{row}"));
        let reading = read(page.as_bytes(), &sample::register()).unwrap();
        let (notice, task) = (&reading.notice, &reading.notice.tasks[0]);
        let units =
            |units: &[usize]| units.iter().map(|unit| notice.units[*unit].name.as_str()).collect::<Vec<_>>().join(" ");
        let leader = task.leader.map_or("nobody", |leader| notice.leaders[leader].name.as_str());
        let mut said = vec![format!("{leader}: {} with [{}]", units(&task.leads), units(&task.coops))];
        said.extend(task.targets.iter().map(|target| format!("target {}", target.words)));
        said.extend(
            task.flags.iter().map(|flag| format!("{:?} {} = [{}]", flag.rule, flag.printed, flag.read_as.join(" "))),
        );
        said.extend(reading.warnings.iter().map(ToString::to_string));
        expected.assert_eq(&said.join("\n"));
    }

    #[test]
    fn the_last_cell_may_be_missing() {
        check(
            "办好3家|王东|市科技局",
            expect![[r#"
                王东: 市科技局 with []
                target 3家"#]],
        );
    }

    #[test]
    fn spacing_in_a_leaders_name_is_typesetting() {
        check(
            "办好3家|王\u{3000}\u{a0} 东|市科技局|市水务局",
            expect![[r#"
                王东: 市科技局 with [市水务局]
                target 3家
                Spacing 王　  东 = [王东]"#]],
        );
    }

    #[test]
    fn a_dash_names_no_leader() {
        check(
            "办好3家|——|市科技局",
            expect![[r#"
                nobody: 市科技局 with []
                target 3家
                NoLeader —— = []"#]],
        );
    }

    #[test]
    fn a_cell_goes_on_behind_a_comma_of_either_width() {
        check(
            "办好3家|王东|市科技局|市水务局,|荔湾区、|黄埔区政府，|市政府外办",
            expect![[r#"
                王东: 市科技局 with [市水务局 荔湾区政府 黄埔区政府 市政府外办]
                target 3家
                SharedEnding 荔湾区、
                黄埔区政府 = [荔湾区政府 黄埔区政府]
                ContinuedCell 荔湾区、 = [荔湾区政府]
                ContinuedCell 黄埔区政府， = [黄埔区政府]
                ContinuedCell 市政府外办 = [市政府外办]"#]],
        );
    }

    #[test]
    fn the_words_of_a_task_may_go_on_too() {
        check(
            "办好3家,|办快|王东|市科技局|市水务局",
            expect![[r#"
                王东: 市科技局 with [市水务局]
                target 3家
                ContinuedCell 办快 = []"#]],
        );
    }

    #[test]
    fn a_lone_unit_before_the_last_cell_leads_too() {
        check(
            "办好3家|王东|市科技局|市水务局|荔湾区、黄埔区政府",
            expect![[r#"
                王东: 市科技局 市水务局 with [荔湾区政府 黄埔区政府]
                target 3家
                SecondLead 市水务局 = [市水务局]
                SharedEnding 荔湾区、黄埔区政府 = [荔湾区政府 黄埔区政府]"#]],
        );
    }

    #[test]
    fn a_unit_that_is_named_twice_is_kept_once() {
        check(
            "办好3家|王东|市科技局|市水务局、市港澳办、市水务局、市政府外办",
            expect![[r#"
                王东: 市科技局 with [市水务局 市政府外办]
                target 3家
                OtherName 市港澳办 = [市政府外办]"#]],
        );
    }

    #[test]
    fn what_is_not_registered_is_kept_with_a_warning() {
        check(
            "办好|李西|市园林局",
            expect![[r#"
                李西: 市园林局 with []
                line 45: task 1: the leader 李西 is not in the register
                line 47: task 1: the unit 市园林局 is not in the register
                line 41: task 1: targets.toml says 3家, which is not in the task's words, or not only once; copy it from there"#]],
        );
    }
}
