//! The tasks as tables, which every format but JSON writes.

use explore::{Answers, Index, Involved, Key, Matched, Party};
use notice::full_width;

use crate::{About, inert};

/// What stands where no task is listed.
const NOTHING: &str = "没有符合条件的任务";

/// What the notice prints where it names no leader.
const NO_LEADER: &str = "——";

/// How many columns of the tasks are the notice's own.
pub(crate) const OWN_COLUMNS: usize = 6;

/// What is taken along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tables {
    /// A row a task, in the order of the screen, in the notice's own columns with some more behind them.
    pub tasks: Table,
    /// A row for each task and each unit on the hook for it, under its strongest role.
    pub involved: Table,
    /// What this is: conditions, address, source, day.
    pub about: Table,
}

/// A table under one row of headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it is called.
    pub name: &'static str,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, with a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// What stands above.
    pub title: &'static str,
    /// How wide it is, in digits of a spreadsheet's own font.
    pub width: u32,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A number to be counted with.
    Number(u32),
    /// A text, whatever it looks like.
    Text(String),
}

impl Cell {
    /// The cell in words.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Text(text) => text.clone(),
        }
    }
}

impl Cell {
    /// The cell in words that a spreadsheet takes for what they are.
    #[must_use]
    pub fn inert(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Text(text) => inert(text),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl Tables {
    /// The tables of an answer.
    #[must_use]
    pub fn new(answers: Answers, about: &About) -> Self {
        let answer = answers.answer();
        let tasks = answer.tasks();
        let rows = tasks.iter().filter_map(|matched| row(answers, matched));
        let involved = tasks.iter().flat_map(|matched| involved(answers.index, matched.task as usize));
        Self {
            tasks: Table {
                name: "任务",
                columns: columns(&[
                    ("序号", 6),
                    ("重点工作", 56),
                    ("分管领导", 10),
                    ("牵头单位", 26),
                    ("配合单位", 56),
                    ("备注", 8),
                    ("部分", 24),
                    ("小节", 24),
                    ("量化目标", 28),
                    ("所选单位的角色", 20),
                ]),
                rows: rows.collect(),
            },
            involved: Table {
                name: "任务×单位",
                columns: columns(&[
                    ("序号", 6),
                    ("单位", 28),
                    ("角色", 8),
                    ("经由统称", 20),
                    ("单位类别", 16),
                    ("分管领导", 10),
                    ("重点工作", 64),
                ]),
                rows: involved.collect(),
            },
            about: Table {
                name: "说明",
                columns: columns(&[("项目", 12), ("内容", 96)]),
                rows: said(about, answer.count),
            },
        }
    }
}

impl Table {
    /// The table with nothing but the notice's own columns, of one that begins with these.
    pub(crate) fn own(&self) -> impl Iterator<Item = &[Cell]> {
        self.rows.iter().map(|row| &row[..OWN_COLUMNS.min(row.len())])
    }

    /// What there is to say where there is no row.
    pub(crate) fn nothing(&self) -> Option<&'static str> {
        self.rows.is_empty().then_some(NOTHING)
    }
}

fn columns(columns: &[(&'static str, u32)]) -> Vec<Column> {
    columns.iter().map(|&(title, width)| Column { title, width }).collect()
}

fn row(answers: Answers, matched: &Matched) -> Option<Vec<Cell>> {
    let Answers { index, resolved, .. } = answers;
    let task = matched.task as usize;
    let record = index.dataset().record(task)?;
    let [section, subsection] = index.dataset().headings(task)?;
    let figures = index.figures(task);
    let figures: Vec<String> = figures.iter().map(|it| format!("{} {}", it.measured, it.words())).collect();
    let units = &resolved.choices[Key::Unit as usize];
    let is_named = units.any.len() + units.all.len() > 1;
    let asked: Vec<Party> = answers.row(matched, None).parties.into_iter().filter(|party| party.is_asked).collect();
    Some(vec![
        Cell::Number(record.serial),
        Cell::Text(record.text),
        record.leader.unwrap_or(NO_LEADER).into(),
        Cell::Text(full_width(&record.as_printed.lead)),
        Cell::Text(full_width(&record.as_printed.coop)),
        "".into(),
        Cell::Text(format!("{} {section}", record.section)),
        Cell::Text(format!("{} {subsection}", record.subsection)),
        Cell::Text(figures.join("；")),
        Cell::Text(asked.iter().map(|party| role(party, is_named)).collect::<Vec<_>>().join("；")),
    ])
}

/// The role of a unit that is asked for: `配合`, `涉及，经各区政府`; with its name where there are several.
fn role(party: &Party, is_named: bool) -> String {
    let name = if is_named { format!("{}：", party.name) } else { String::new() };
    let via = if party.via.is_empty() { String::new() } else { format!("，经{}", party.via.join("、")) };
    format!("{name}{}{via}", party.role.title())
}

fn involved(index: &Index, task: usize) -> Vec<Vec<Cell>> {
    let Some(record) = index.dataset().record(task) else { return Vec::new() };
    let row = |it: Involved| {
        vec![
            Cell::Number(record.serial),
            it.unit.name.into(),
            it.role.title().into(),
            Cell::Text(it.via.join("、")),
            it.unit.kind_name.into(),
            record.leader.unwrap_or(NO_LEADER).into(),
            record.text.as_str().into(),
        ]
    };
    index.dataset().involved(task).into_iter().map(row).collect()
}

fn said(about: &About, count: usize) -> Vec<Vec<Cell>> {
    let conditions =
        if about.conditions.is_empty() { "没有，全部任务".to_owned() } else { about.conditions.join("；") };
    let count = if count == 0 { NOTHING.to_owned() } else { format!("{count} 项") };
    let said = [
        ("标题", about.title.as_str()),
        ("条件", &conditions),
        ("任务", &count),
        ("链接", &about.link),
        ("来源", &about.source),
        ("导出日期", &about.day),
        (
            "角色",
            "牵头；配合（点名）；涉及（经“各区政府”等统称）。一项任务在每个单位名下只算一次，取最重的角色；\
             共同牵头的任务在每个牵头单位名下都算，所以各单位之和可以大于任务总数。",
        ),
        (
            "统称",
            "没有列出成员的统称不算在任何单位名下，“任务×单位”里没有它们。“任务×单位”列出这些任务的全部单位，不只是所选的。",
        ),
        ("核对", "以通知原文为准。"),
    ];
    said.into_iter().map(|(what, words)| vec![what.into(), words.into()]).collect()
}
