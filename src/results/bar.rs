//! How many tasks there are, in which roles, and how they are shown.

use crate::prelude::*;
use explore::{Answer, Field, Named, View};

use super::QueryLink;
use crate::on::on;
use crate::{filters::RoleCounts, url::use_url, words};

/// The line above the tasks.
#[component]
pub fn ResultBar() -> impl IntoView {
    let url = use_url();
    let count = Signal::derive(move || url.answer.with(|answer| answer.count.to_string()));
    let repeated = Signal::derive(move || url.answer.with(|answer| answer.repeated));
    let note = Signal::derive(move || {
        let count = url.answer.with(|answer| answer.count);
        let lines = count + repeated.get();
        format!("共同牵头的任务在有关的每个标题下都列出：下面共 {lines} 行，不重复 {count} 项。")
    });
    let roles = Signal::derive(move || {
        let overlap = url.answer.with(|answer| answer.roles.as_ref()?.overlap());
        overlap.map_or_else(String::new, |overlap| words::overlap("三种角色", "单位，各有角色", overlap))
    });
    view! {
        <div class="result-bar">
            <p class="count" role="status" tabindex="-1" data-count=count>
                <b>{count}</b>
                " 项任务"
            </p>
            <RoleCounts/>
            <div class="shown-as">
                <Choose field=Field::Group label="分组" choices=names(words::grouping) chosen=|answer| answer.grouping.name()/>
                <Choose field=Field::Sort label="排序" choices=names(words::sort) chosen=|answer| answer.sort.name()/>
            </div>
            <Views/>
        </div>
        <p class="note" hidden=Signal::derive(move || repeated.get() == 0)>{note}</p>
        <p class="note">{roles}</p>
    }.into_any()
}

/// A closed set of values: the name of each in the URL and on the screen.
fn names<T: Named>(word: fn(T) -> &'static str) -> Vec<(&'static str, &'static str)> {
    T::NAMES.iter().map(|&(name, value)| (name, word(value))).collect()
}

/// A choice of one among few.
#[component]
fn Choose(
    /// The key that it sets.
    field: Field,
    /// What it is called.
    label: &'static str,
    /// The values in the URL with their names; the first is the default.
    choices: Vec<(&'static str, &'static str)>,
    /// The value that holds.
    chosen: fn(&Answer) -> &'static str,
) -> impl IntoView {
    let url = use_url();
    let choose = move |event| {
        let value = event_target_value(&event);
        url.push(&url.answer.with_untracked(|answer| answer.query.set(field, Some(&value))));
    };
    view! {
        <label class="choose">
            <span>{label}</span>
            <select class="field" on:change=on(choose)>
                {choices
                    .into_iter()
                    .map(|(id, name)| view! { {
                        let is_chosen = Signal::derive(move || url.answer.with(chosen) == id);
                        view! { <option value=id prop:selected=is_chosen>{name}</option> }
                    } }.into_any())
                    .collect_view()}
            </select>
        </label>
    }
    .into_any()
}

/// The views, as links.
#[component]
fn Views() -> impl IntoView {
    let url = use_url();
    view! {
        <nav class="views" aria-label="视图">
            {View::NAMES
                .iter()
                .map(|&(id, view)| {
                    let query = Signal::derive(move || {
                        url.answer.with(|answer| url.canonical(&answer.query.set(Field::View, Some(id))))
                    });
                    let current = Signal::derive(move || {
                        url.answer.with(|answer| if answer.view == view { "page" } else { "false" }.to_owned())
                    });
                    view! {
                        <QueryLink query current class="view-link">{words::view(view)}</QueryLink>
                    }.into_any()
                })
                .collect_view()}
        </nav>
    }
    .into_any()
}
