//! The task that is open: beside the list on wide screens, in its place on narrow ones.

mod copy;
mod flags;

use explore::{CollectiveParty, Detail, Field, Key, Mode, Party, Query};
use leptos::{ev, wasm_bindgen::JsCast, web_sys::HtmlInputElement};

use crate::prelude::*;

use crate::live::live;
use crate::on::on;
pub use copy::CopyButton;
use flags::Flags;

use crate::{
    browser::page,
    results::{Figures, QueryLink, Spans, party_link},
    url::{Url, address, use_url},
    words,
};

/// The task that is open, or nothing.
#[component]
pub fn TaskPanel() -> impl IntoView {
    let url = use_url();
    let open = Memo::new(move |_| url.answer.with(|answer| answer.open.clone()));
    let close = move || {
        let Some(serial) = open.with_untracked(|open| open.as_ref().map(|task| task.serial)) else { return };
        url.push(&without_task(url));
        page::after_render(move || page::focus(&format!("[data-serial='{serial}'] .task-link")));
    };
    // Escape closes the task wherever the focus is, but first what lies above it, and in a field it is the field's.
    let escape = window_event_listener(ev::keydown, move |event| {
        let is_in_field = event.target().is_some_and(|target| target.has_type::<HtmlInputElement>());
        if event.key() == "Escape" && !is_in_field && !page::has_open_popover() {
            close();
        }
    });
    on_cleanup(move || escape.remove());
    view! {
        {live(move || open.get().map(|task| view! {
            <aside class="task-panel" aria-label="打开的任务">
                <Opened task close=Callback::new(move |()| close())/>
            </aside>
        }.into_any()))}
    }
    .into_any()
}

fn without_task(url: Url) -> Query {
    url.answer.with_untracked(|answer| answer.query.set(Field::Task, None))
}

/// The task itself.
#[component]
fn Opened(
    /// The task.
    task: Detail,
    /// What the button at the top does.
    close: Callback<()>,
) -> impl IntoView {
    let url = use_url();
    let only_this = Query::from_iter([(Field::Task, task.serial.to_string())]);
    let link = address(&only_this);
    let citation = citation(url, &task);
    let Detail {
        serial, text, section, subsection, leader, leads, coops, collectives, targets, printed, flags, ..
    } = task;
    let condition = |key: Key, id: String| Query::from_iter([(Field::Facet(key, Mode::Any), id)]);
    let [heading, subheading] = [section, subsection].map(|(number, title)| {
        let query = Signal::stored(condition(Key::Section, number));
        view! { <QueryLink query class="plain-link">{title}</QueryLink> }.into_any()
    });
    let leader = leader.map_or_else(
        || "通知没有列明".into_any(),
        |(id, name)| {
            let query = Signal::stored(condition(Key::Leader, id));
            view! { <QueryLink query class="plain-link">{name}</QueryLink> }.into_any()
        },
    );
    view! {
        <div class="task-head">
            <span class="task-place">{place(serial, task.position, task.count)}</span>
            <Neighbour serial=task.previous label="上一项"/>
            <Neighbour serial=task.next label="下一项"/>
            <button type="button" class="icon-button close" aria-label="关闭" title="关闭" on:click=on(move |_| close.run(()))></button>
        </div>
        <h2 tabindex="-1"><Spans spans=text/></h2>
        <dl class="task-facts-list">
            <dt>"部分"</dt>
            <dd class="headings">{heading}<span class="divider" aria-hidden="true">"›"</span>{subheading}</dd>
            <dt>"分管领导"</dt>
            <dd>{leader}</dd>
            <dt>"牵头单位"</dt>
            <dd><Parties parties=leads/></dd>
            {(!coops.is_empty()).then(|| view! {
                <dt>"配合单位"</dt>
                <dd><Parties parties=coops/></dd>
            }.into_any())}
            {collectives.into_iter().map(|collective| view! { <CollectiveView collective/> }.into_any()).collect_view()}
            {(!targets.is_empty()).then(|| view! {
                <dt>"量化目标"</dt>
                <dd><Figures figures=targets/></dd>
            }.into_any())}
        </dl>
        <Flags flags/>
        <div class="task-actions">
            <CopyButton label="复制链接" text=Signal::stored(link) class="is-primary"/>
            <CopyButton label="复制引用" text=Signal::stored(citation.clone())/>
        </div>
        <details class="printed">
            <summary>"通知里的原文"</summary>
            <dl>
                {["重点工作", "分管领导", "牵头单位", "配合单位"]
                    .into_iter()
                    .zip(printed)
                    .map(|(column, words)| view! {
                        <dt>{column}</dt>
                        <dd>{if words.is_empty() { "（空）".to_owned() } else { words }}</dd>
                    }.into_any())
                    .collect_view()}
            </dl>
        </details>
        <p class="source">"引用："{citation}</p>
    }.into_any()
}

/// Where the task stands in the notice and in the result.
fn place(serial: u32, position: Option<usize>, count: usize) -> String {
    match position {
        Some(position) => format!("第 {serial} 项　结果 {position} / {count}"),
        None => format!("第 {serial} 项　不在结果里"),
    }
}

/// The task in the words in which one cites it.
fn citation(url: Url, task: &Detail) -> String {
    let index = url.index();
    let heading = index.dataset().heading();
    format!(
        "{}：《{}》（{}），{}，附件第{}项“{}”",
        heading.issuer,
        heading.title,
        heading.number,
        words::date(heading.issued),
        task.serial,
        task.text.iter().map(|span| span.text.as_str()).collect::<String>().trim_end_matches('。'),
    )
}

/// A step to the task before or behind in the result.
#[component]
fn Neighbour(
    /// Its serial; `None` where there is none.
    serial: Option<u32>,
    /// What the step is called.
    label: &'static str,
) -> impl IntoView {
    let url = use_url();
    match serial {
        None => view! { <span class="step is-off" aria-hidden="true">{label}</span> }.into_any(),
        Some(serial) => {
            let query = url.answer.with_untracked(|answer| answer.query.opening(serial));
            view! { <QueryLink query=Signal::stored(query) class="step" on_follow=|| page::focus_in_sight(".task-panel h2")>{label}</QueryLink> }
                .into_any()
        }
    }
}

/// Units in their roles.
#[component]
fn Parties(
    /// The units.
    parties: Vec<Party>,
) -> impl IntoView {
    parties.iter().map(|party| party_link(party, false)).collect_view()
}

/// A collective with those for whom it stands.
#[component]
fn CollectiveView(
    /// The collective and its members.
    collective: CollectiveParty,
) -> impl IntoView {
    let CollectiveParty { collective, members } = collective;
    let members = match members {
        Some(members) => view! { <Parties parties=members/> }.into_any(),
        None => view! { <span class="fact">"通知没有列出成员，不计入任何单位"</span> }.into_any(),
    };
    let name = collective.name;
    view! {
        <dt>"涉及"</dt>
        <dd>
            <span class="collective-name">{format!("经“{name}”")}</span>
            {members}
        </dd>
    }
    .into_any()
}
