//! Tasks per leader: a chart of bars in which each bar is a filter, with the same figures as a table.

use explore::{FacetValue, Key, Mode, State};
use leptos::prelude::*;

use crate::{url::use_url, words};

/// Height of a bar in the units of its picture.
const HEIGHT: &str = "6";

/// The chart of tasks per leader, filtered over total.
#[component]
pub fn Leaders() -> impl IntoView {
    let url = use_url();
    let leaders = Memo::new(move |_| {
        url.answer.with(|answer| {
            let facet = answer.facets.iter().find(|facet| facet.key == Key::Leader);
            facet.map(|facet| facet.values.clone()).unwrap_or_default()
        })
    });
    view! {
        <section class="leaders" aria-label="各分管领导的任务数">
            <div class="leader-strip">
                {move || {
                    let leaders = leaders.get();
                    let most = leaders.iter().map(|leader| leader.total).max().unwrap_or(1);
                    leaders.into_iter().map(|leader| view! { <Leader leader most/> }).collect_view()
                }}
            </div>
            <details class="figures">
                <summary>"以表格显示"</summary>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words::key(Key::Leader)}</th>
                            <th scope="col">"符合其他条件"</th>
                            <th scope="col">"全部"</th>
                        </tr>
                    </thead>
                    <tbody>
                        {move || {
                            leaders
                                .get()
                                .into_iter()
                                .map(|FacetValue { name, count, total, .. }| {
                                    view! {
                                        <tr>
                                            <th scope="row">{name}</th>
                                            <td>{count}</td>
                                            <td>{total}</td>
                                        </tr>
                                    }
                                })
                                .collect_view()
                        }}
                    </tbody>
                </table>
            </details>
        </section>
    }
}

/// One bar.
#[component]
fn Leader(
    /// The leader with the tasks.
    leader: FacetValue,
    /// The number of tasks at the full width of a bar.
    most: usize,
) -> impl IntoView {
    let url = use_url();
    let FacetValue { id, name, count, total, state, .. } = leader;
    let label = format!("{name}：{count}项，全部{total}项");
    let toggle = move |_| {
        let query = url.answer.with_untracked(|answer| answer.query.toggled(Key::Leader, Mode::Any, &id));
        url.push(&query);
    };
    view! {
        <button
            type="button"
            class="leader"
            class:is-empty=count == 0
            aria-pressed=(state == State::On(Mode::Any)).to_string()
            aria-label=label
            on:click=toggle
        >
            <span class="leader-name">{name}</span>
            <span class="leader-figures"><b>{count}</b>" / "{total}</span>
            <svg class="bar" viewBox=format!("0 0 {most} {HEIGHT}") preserveAspectRatio="none" aria-hidden="true">
                <rect class="bar-total" width=total height=HEIGHT/>
                <rect class="bar-part" width=count height=HEIGHT/>
            </svg>
        </button>
    }
}
