//! The tasks in the notice's own columns.

use explore::{Group, Index, Matched, Part, Resolved, TableRow};
use leptos::prelude::*;

use super::{Spans, TaskLink, list::Listing, row_class};
use crate::live::live;
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
                {live(move || {
                    let Listing { groups, resolved } = listing.get();
                    let index = url.index();
                    groups.into_iter().flat_map(|group| table_group(&index, &resolved, group)).collect_view()
                })}
            </table>
        </div>
    }
    .into_any()
}

/// A body for each part of a group; the first begins with the heading of the group.
fn table_group(index: &Index, resolved: &Resolved, group: Group) -> Vec<AnyView> {
    let mut title = Some(words::heading(&group)).filter(|title| !title.is_empty());
    let body = |part: Part| {
        let group_heading = title.take().map(|title| {
            view! {
                <tr class="group-row"><th colspan="6" scope="rowgroup">{title}</th></tr>
            }
            .into_any()
        });
        let heading = (!part.title.is_empty()).then(|| {
            view! {
                <tr class="part-row"><th colspan="6" scope="rowgroup">{part.title}</th></tr>
            }
            .into_any()
        });
        let rows = part.tasks.iter().map(|matched| table_row(index, resolved, matched)).collect_view();
        view! { <tbody>{group_heading}{heading}{rows}</tbody> }.into_any()
    };
    group.parts.into_iter().map(body).collect()
}

fn table_row(index: &Index, resolved: &Resolved, matched: &Matched) -> AnyView {
    let TableRow { serial, cells: [task, leader, lead, coop] } = index.table_row(resolved, matched);
    let query = resolved.canonical.opening(serial);
    let class = row_class("table-row", serial);
    view! {
        <tr class=class data-serial=serial.to_string()>
            <th scope="row" class="serial">{serial}</th>
            <td class="cell-task"><TaskLink query><Spans spans=task/></TaskLink></td>
            <td class="cell-leader"><Spans spans=leader/></td>
            <td class="cell-lead"><Spans spans=lead/></td>
            <td class="cell-coop"><Spans spans=coop/></td>
            <td class="cell-remark"></td>
        </tr>
    }
    .into_any()
}
