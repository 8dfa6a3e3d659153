//! The tasks in the notice's own columns.

use explore::{Answers, Group, Matched, Part, TableRow};
use leptos::prelude::*;

use super::{row_class, spans};
use crate::{
    gloss::notice_language,
    live::live,
    mine::mark,
    plain::{Drawn, element, task_link, text},
    say,
    url::use_url,
    words,
};

/// The table.
pub fn table() -> AnyView {
    let url = use_url();
    let bodies = live(move || {
        let mine = url.mine.code();
        url.ask(|answers| {
            let group = |group: &Group| table_group(answers, group, mine);
            url.answered(|answer| answer.blocks.iter().flat_map(|it| &it.groups).flat_map(group).collect::<Vec<_>>())
        })
    });
    let table = element("table", &[("class", "notice-table"), ("lang", notice_language())], vec![columns(), bodies]);
    let frame = [("class", "table-frame"), ("role", "region"), ("aria-label", say::table_label()), ("tabindex", "0")];
    element("div", &frame, vec![table])
}

/// The names of the columns.
pub fn columns() -> AnyView {
    let columns = words::columns().map(|column| element("th", &[("scope", "col")], vec![text(column)]));
    element("thead", &[], vec![element("tr", &[], columns.into_iter().collect())])
}

/// A heading across all columns, of a class of the style sheet.
pub fn heading_row(class: &str, title: &str) -> AnyView {
    let heading = element("th", &[("colspan", "6"), ("scope", "rowgroup")], vec![text(title)]);
    element("tr", &[("class", class)], vec![heading])
}

/// A body for each part of a group; the first begins with the heading of the group.
pub fn table_group(answers: Answers, group: &Group, mine: Option<u32>) -> Vec<AnyView> {
    let mut title = words::heading(group);
    let heading = |class: &str, title: &str| (!title.is_empty()).then(|| heading_row(class, title));
    let body = |part: &Part| {
        let mut rows = Vec::new();
        rows.extend(heading("group-row", &std::mem::take(&mut title)));
        rows.extend(heading("part-row", &part.title));
        rows.extend(part.tasks.iter().map(|matched| table_row(answers, matched, mine)));
        element("tbody", &[], rows)
    };
    group.parts.iter().map(body).collect()
}

/// A task.
pub fn table_row(answers: Answers, matched: &Matched, mine: Option<u32>) -> AnyView {
    let TableRow { serial, cells: [task, leader, lead, coop], mine } = answers.table_row(matched, mine);
    let query = answers.resolved.canonical.opening(serial);
    let class = row_class("table-row", serial);
    let number = [text(&serial.to_string())].into_iter().chain(mark(mine)).collect();
    let task = vec![task_link(&query, "task-link", spans(&task))];
    let mut parts = vec![element("th", &[("scope", "row"), ("class", "serial")], number)];
    let columns = ["cell-task", "cell-leader", "cell-lead", "cell-coop", "cell-remark"];
    for (column, cell) in columns.into_iter().zip([task, spans(&leader), spans(&lead), spans(&coop), Vec::new()]) {
        parts.push(element("td", &[("class", column)], cell));
    }
    let attributes = vec![("data-serial", serial.to_string())];
    Drawn::html("tr", attributes, parts).of(&serial.to_string()).following("class", class).into_any()
}
