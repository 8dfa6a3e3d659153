//! The frame of the page: masthead, filters, results, and the task that is open.

use explore::Index;
use leptos::ev;

use crate::prelude::*;

use crate::live::effect;
use crate::on::on;
use crate::{
    browser::page,
    filters::Filters,
    mine::my_unit,
    results::Results,
    task::{CopyButton, TaskPanel},
    url::{Url, address, use_url},
    words,
};

/// The whole page.
pub fn app(index: Index) -> impl IntoView {
    let url = Url::provide(index);
    let columns = Signal::derive(move || {
        let has_task = url.resolved.with(|resolved| resolved.task.is_some());
        if has_task { "columns has-task" } else { "columns" }.to_owned()
    });
    effect(move || page::set_title(&title(url)));
    effect(page::set_ready);
    // A plain link to a fragment would be a step in the history.
    let skip_to_search = |event: ev::MouseEvent| {
        event.prevent_default();
        page::focus_in_sight("#search");
    };
    let skip_to_tasks = |event: ev::MouseEvent| {
        event.prevent_default();
        page::reveal(".result-bar");
        page::focus(".count");
    };
    view! {
        <a class="skip-link" href="#search" on:click=on(skip_to_search)>"跳到搜索"</a>
        <a class="skip-link" href="#results" on:click=on(skip_to_tasks)>"跳到任务"</a>
        <Masthead/>
        <main class=columns>
            <Filters/>
            <Results/>
            <TaskPanel/>
        </main>
        <Colophon/>
    }
    .into_any()
}

/// What the window and a bookmark are called: the task or the conditions, then the page.
fn title(url: Url) -> String {
    url.answer.with(|answer| {
        let what = match &answer.open {
            Some(task) => vec![format!("第{}项", task.serial)],
            None => answer.chips.iter().map(words::condition).collect(),
        };
        if what.is_empty() {
            format!("分工：{}", url.index().dataset().heading().table_title)
        } else {
            format!("{} · 分工", what.join("、"))
        }
    })
}

/// The name of the page and of the notice.
#[component]
fn Masthead() -> impl IntoView {
    let url = use_url();
    let index = url.index();
    let heading = index.dataset().heading();
    let link = Signal::derive(move || url.answer.with(|answer| address(&answer.query)));
    view! {
        <header class="masthead">
            <span class="seal" aria-hidden="true">"分"</span>
            <span class="brand">"分工"</span>
            <h1 class="document">
                <b>{heading.table_title.clone()}</b>
                <span class="document-number">{heading.number.clone()}</span>
            </h1>
            <div class="masthead-actions">
                {my_unit()}
                <CopyButton label="复制链接" text=link/>
                <button type="button" class="button print-button" on:click=on(|_| page::print())>"打印"</button>
            </div>
        </header>
    }
    .into_any()
}

/// Where all this comes from, and how it was read.
#[component]
fn Colophon() -> impl IntoView {
    let index = use_url().index();
    let heading = index.dataset().heading();
    view! {
        <footer class="colophon">
            <p>
                {format!(
                    "来源：{}《{}》（{}），{}印发，{}公布。",
                    heading.issuer,
                    heading.title,
                    heading.number,
                    words::date(heading.issued),
                    words::date(heading.published),
                )}
            </p>
            <p>
                "角色分三种：牵头、点名配合，以及经“各区政府”等统称涉及。一项任务在每个单位名下只算一次，取最重的角色；"
                "共同牵头的任务在每个牵头单位名下都算，所以各单位之和可以大于任务总数。"
                "没有点名的统称（如“市政府各工作部门”）不算在任何单位名下。"
                "本站对原文的每一处解读都写在该项任务里，以原文为准。"
            </p>
        </footer>
    }
    .into_any()
}
