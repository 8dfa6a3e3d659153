//! The tasks in the notice's own columns.

use crate::prelude::*;
use explore::{Group, Index, Matched, Part, Resolved, TableRow};

use super::{Spans, TaskLink, row_class};
use crate::{
    live::live,
    mine::mark,
    plain::{element, text},
    url::use_url,
    words,
};

/// The table.
#[component]
pub fn Table() -> impl IntoView {
    let url = use_url();
    view! {
        <div class="table-frame" role="region" aria-label="任务表格" tabindex="0">
            <table class="notice-table">
                <thead>
                    <tr>
                        {["序号", "重点工作", "分管领导", "牵头单位", "配合单位", "备注"]
                            .map(|column| view! { <th scope="col">{column}</th> }.into_any())
                            .collect_view()}
                    </tr>
                </thead>
                {live(move || {
                    let (index, resolved, mine) = (url.index(), url.question.get(), url.mine.code());
                    url.answered(|answer| {
                        let groups = answer.blocks.iter().flat_map(|block| &block.groups);
                        groups.flat_map(|group| table_group(&index, &resolved, group, mine)).collect_view()
                    })
                })}
            </table>
        </div>
    }
    .into_any()
}

/// A body for each part of a group; the first begins with the heading of the group.
fn table_group(index: &Index, resolved: &Resolved, group: &Group, mine: Option<u32>) -> Vec<AnyView> {
    let mut title = words::heading(group);
    let heading = |class: &str, title: &str| {
        let heading = element("th", &[("colspan", "6"), ("scope", "rowgroup")], vec![text(title)]);
        (!title.is_empty()).then(|| element("tr", &[("class", class)], vec![heading]))
    };
    let body = |part: &Part| {
        let mut rows = Vec::new();
        rows.extend(heading("group-row", &std::mem::take(&mut title)));
        rows.extend(heading("part-row", &part.title));
        rows.extend(part.tasks.iter().map(|matched| table_row(index, resolved, matched, mine)));
        element("tbody", &[], rows)
    };
    group.parts.iter().map(body).collect()
}

fn table_row(index: &Index, resolved: &Resolved, matched: &Matched, mine: Option<u32>) -> AnyView {
    let TableRow { serial, cells: [task, leader, lead, coop], mine } = index.table_row(resolved, matched, mine);
    let query = resolved.canonical.opening(serial);
    let class = row_class("table-row", serial);
    let number = [text(&serial.to_string())].into_iter().chain(mark(mine)).collect();
    let task = view! { <TaskLink query><Spans spans=task/></TaskLink> }.into_any();
    let spans = |spans| view! { <Spans spans/> }.into_any();
    let mut cells = vec![element("th", &[("scope", "row"), ("class", "serial")], number)];
    let columns = ["cell-task", "cell-leader", "cell-lead", "cell-coop", "cell-remark"];
    for (column, cell) in columns.into_iter().zip([task, spans(leader), spans(lead), spans(coop), text("")]) {
        cells.push(element("td", &[("class", column)], vec![cell]));
    }
    view! { <tr class=class data-serial=serial.to_string()>{cells}</tr> }.into_any()
}
