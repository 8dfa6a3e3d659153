//! Tasks per leader: a chart of bars in which each bar is a filter, with the same figures as a table.

use crate::prelude::*;
use explore::{Answer, FacetValue, Key, Mode};

use crate::on::on;
use crate::url::use_url;

/// Height of a bar in the units of its picture.
const HEIGHT: &str = "6";

fn leaders(answer: &Answer) -> &[FacetValue] {
    answer.facets.iter().find(|facet| facet.key == Key::Leader).map_or(&[], |facet| &facet.values)
}

/// The chart of tasks per leader, filtered over total.
#[component]
pub fn Leaders() -> impl IntoView {
    let url = use_url();
    let at_start = url.answer.with_untracked(|answer| leaders(answer).to_vec());
    let most = at_start.iter().map(|leader| leader.total).max().unwrap_or(1);
    let (bars, rows): (Vec<_>, Vec<_>) = at_start
        .into_iter()
        .enumerate()
        .map(|(position, leader)| {
            let count = Signal::derive(move || url.answer.with(|answer| leaders(answer)[position].count.to_string()));
            let row = view! {
                <tr>
                    <th scope="row">{leader.name.clone()}</th>
                    <td>{count}</td>
                    <td>{leader.total.to_string()}</td>
                </tr>
            };
            (view! { <Leader leader position count most/> }, row)
        })
        .unzip();
    view! {
        <section class="leaders" aria-labelledby="leaders-title">
            <h2 class="leaders-title" id="leaders-title">"各分管领导的任务数"<small>"符合其他条件 / 全部"</small></h2>
            <div class="leader-strip">{bars}</div>
            <details class="figures">
                <summary>"以表格显示"</summary>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">"分管领导"</th>
                            <th scope="col">"符合其他条件"</th>
                            <th scope="col">"全部"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </details>
        </section>
    }
    .into_any()
}

/// One bar.
#[component]
fn Leader(
    /// The leader as at the start.
    leader: FacetValue,
    /// The leader's position in the facet.
    position: usize,
    /// The tasks under the other conditions.
    count: Signal<String>,
    /// The number of tasks at the full width of a bar.
    most: usize,
) -> impl IntoView {
    let url = use_url();
    let FacetValue { id, name, total, .. } = leader;
    let is_asked = Signal::derive(move || url.answer.with(|answer| leaders(answer)[position].is_asked().to_string()));
    let class = Signal::derive(move || {
        let (is_empty, is_excluded) = url.answer.with(|answer| {
            let leader = &leaders(answer)[position];
            (leader.count == 0, leader.is_excluded())
        });
        let empty = if is_empty { " is-empty" } else { "" };
        format!("leader{empty}{}", if is_excluded { " is-excluded" } else { "" })
    });
    let label = {
        let name = name.clone();
        Signal::derive(move || {
            let is_excluded = url.answer.with(|answer| leaders(answer)[position].is_excluded());
            let excluded = if is_excluded { "，已排除" } else { "" };
            format!("{name}：{}项，全部{total}项{excluded}", count.get())
        })
    };
    let toggle = {
        let id = id.clone();
        move |_| url.push(&url.answer.with_untracked(|answer| answer.query.toggled(Key::Leader, Mode::Any, &id)))
    };
    view! {
        <button type="button" class=class data-leader=id aria-pressed=is_asked aria-label=label on:click=on(toggle)>
            <span class="leader-name">{name}</span>
            <span class="leader-figures"><b>{count}</b>{format!(" / {total}")}</span>
            {bar(most, total, count)}
        </button>
    }
    .into_any()
}

/// A part of a total as a bar, where `most` has the full width.
pub fn bar(most: usize, total: usize, part: Signal<String>) -> AnyView {
    view! {
        <svg class="bar" viewBox=format!("0 0 {most} {HEIGHT}") preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar-total" width=total.to_string() height=HEIGHT/>
            <rect class="bar-part" width=part height=HEIGHT/>
        </svg>
    }
    .into_any()
}
