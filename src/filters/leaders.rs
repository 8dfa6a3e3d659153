//! Tasks per leader: a chart of bars in which each bar is a filter, with the same figures as a table.

use explore::{FacetValue, Key, Mode};
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
    let most = leaders.with_untracked(|leaders| leaders.iter().map(|leader| leader.total).max().unwrap_or(1));
    let ids = move || leaders.with(|leaders| leaders.iter().map(|leader| leader.id.clone()).collect::<Vec<_>>());
    view! {
        <section class="leaders" aria-label="各分管领导的任务数">
            <div class="leader-strip">
                <For each=ids key=String::clone let:id>
                    <Leader id leaders most/>
                </For>
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
                        {move || leaders.get().into_iter().map(|FacetValue { name, count, total, .. }| view! {
                            <tr>
                                <th scope="row">{name}</th>
                                <td>{count}</td>
                                <td>{total}</td>
                            </tr>
                        }).collect_view()}
                    </tbody>
                </table>
            </details>
        </section>
    }
}

/// One bar.
#[component]
fn Leader(
    /// The leader's id.
    id: String,
    /// All leaders.
    leaders: Memo<Vec<FacetValue>>,
    /// The number of tasks at the full width of a bar.
    most: usize,
) -> impl IntoView {
    let url = use_url();
    let id = StoredValue::new(id);
    let find = move |leaders: &Vec<FacetValue>| id.with_value(|id| leaders.iter().find(|it| it.id == *id).cloned());
    let Some(FacetValue { name, total, .. }) = leaders.with_untracked(find) else { return ().into_any() };
    let leader = Memo::new(move |_| leaders.with(find));
    let count = move || leader.with(|leader| leader.as_ref().map_or(0, |leader| leader.count));
    let is_asked = move || leader.with(|leader| leader.as_ref().is_some_and(FacetValue::is_asked));
    let toggle = move |_| {
        let toggled = url.answer.with_untracked(|answer| {
            id.with_value(|id| answer.query.toggled(Key::Leader, Mode::Any, id))
        });
        url.push(&toggled);
    };
    let label = {
        let name = name.clone();
        move || format!("{name}：{}项，全部{total}项", count())
    };
    view! {
        <button
            type="button"
            class="leader"
            class:is-empty=move || count() == 0
            data-leader=id.get_value()
            aria-pressed=move || is_asked().to_string()
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
    .into_any()
}
