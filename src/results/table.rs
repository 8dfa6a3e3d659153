//! The tasks in the notice's own columns.

use explore::{Group, Query, TableRow};
use leptos::prelude::*;

use super::{Spans, TaskLink, list::Listing, row_class};
use crate::{url::use_url, words};

/// The table.
#[component]
pub fn Table() -> impl IntoView {
    let url = use_url();
    let listing = Listing::memo(url);
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
                {move || {
                    let Listing { groups, resolved } = listing.get();
                    let index = url.index();
                    groups
                        .into_iter()
                        .map(|Group { title, section, parts, .. }| {
                            let title = match section {
                                Some(number) => format!("{}、{title}", words::ordinal(number)),
                                None => title,
                            };
                            let parts = parts
                                .into_iter()
                                .enumerate()
                                .map(|(at, part)| {
                                    let heading = (!part.title.is_empty()).then(|| view! {
                                        <tr class="part-row"><th colspan="6" scope="rowgroup">{part.title}</th></tr>
                                    }.into_any());
                                    let group_heading = (at == 0 && !title.is_empty()).then(|| view! {
                                        <tr class="group-row"><th colspan="6" scope="rowgroup">{title.clone()}</th></tr>
                                    }.into_any());
                                    let rows = part
                                        .tasks
                                        .iter()
                                        .map(|matched| table_row(resolved.canonical.clone(), index.table_row(&resolved, matched)))
                                        .collect_view();
                                    view! { <tbody>{group_heading}{heading}{rows}</tbody> }.into_any()
                                })
                                .collect_view();
                            parts
                        })
                        .collect_view()
                }}
            </table>
        </div>
    }.into_any()
}

fn table_row(query: Query, row: TableRow) -> impl IntoView {
    let TableRow { serial, cells: [task, leader, lead, coop] } = row;
    let class = row_class("table-row", serial);
    view! {
        <tr class=class data-serial=serial.to_string()>
            <td class="serial">{serial}</td>
            <td class="cell-task"><TaskLink serial query><Spans spans=task/></TaskLink></td>
            <td class="cell-leader"><Spans spans=leader/></td>
            <td class="cell-lead"><Spans spans=lead/></td>
            <td class="cell-coop"><Spans spans=coop/></td>
            <td class="cell-remark"></td>
        </tr>
    }.into_any()
}
