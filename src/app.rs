//! The frame of the page: masthead, filters, results, and the task that is open.

use explore::Index;
use web_sys::Event;

use leptos::prelude::*;

use crate::live::effect;
use crate::plain::{Drawn, element, leaf, link_out, text};
use crate::{
    browser::page,
    carry::{carry_buttons, print_on_paper, program},
    filters::filters,
    mine::my_unit,
    results::results,
    task::task_panel,
    url::Url,
    words,
};

/// The whole page.
pub fn app(index: Index) -> impl IntoView {
    let url = Url::provide(index);
    program(&url.index());
    let columns = Signal::derive(move || {
        let has_task = if url.resolved.with(|resolved| resolved.task.is_some()) { " has-task" } else { "" };
        let embedded = if url.is_embedded() { " is-embedded" } else { "" };
        format!("columns{has_task}{embedded}")
    });
    effect(move || page::set_title(&title(url)));
    effect(page::set_ready);
    let skip_link = |to: &str, name: &str, skip: fn()| {
        let attributes = vec![("class", "skip-link".to_owned()), ("href", to.to_owned())];
        // A plain link to a fragment would be a step in the history.
        let follow = move |event: &Event| {
            event.prevent_default();
            skip();
        };
        Drawn::html("a", attributes, vec![text(name)]).on("click", follow).into_any()
    };
    print_on_paper(url);
    // A frame has no masthead, which has the title elsewhere.
    let title = url.is_embedded().then(|| leaf("h1", "visually-hidden", &url.index().dataset().heading().table_title));
    let main = title.into_iter().chain([filters(), results(), task_panel()]).collect();
    let main = Drawn::html("main", Vec::new(), main).following("class", columns).into_any();
    if url.is_embedded() {
        return vec![main, embed_foot(url)].into_any();
    }
    vec![
        skip_link("#search", "跳到搜索", || page::focus_in_sight("#search")),
        skip_link("#results", "跳到任务", || {
            page::reveal(".result-bar");
            page::focus(".count");
        }),
        masthead(url),
        main,
        colophon(url),
    ]
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
fn masthead(url: Url) -> AnyView {
    let index = url.index();
    let heading = index.dataset().heading();
    let title = vec![leaf("b", "", &heading.table_title), leaf("span", "document-number", &heading.number)];
    let actions = [my_unit()].into_iter().chain(carry_buttons(url)).collect();
    let parts = vec![
        element("span", &[("class", "seal"), ("aria-hidden", "true")], vec![text("分")]),
        leaf("span", "brand", "分工"),
        element("h1", &[("class", "document")], title),
        element("div", &[("class", "masthead-actions")], actions),
    ];
    element("header", &[("class", "masthead")], parts)
}

/// What stands under a view in the frame of another page: where it comes from, and the way to the whole.
fn embed_foot(url: Url) -> AnyView {
    let source = words::source(url.index().dataset().heading());
    let whole = Signal::derive(move || url.answer.with(|_| url.whole_address()));
    element(
        "footer",
        &[("class", "embed-foot")],
        vec![leaf("p", "", &format!("来源：{source}")), link_out(whole, "在“分工”里打开")],
    )
}

/// Where all this comes from, and how it was read.
fn colophon(url: Url) -> AnyView {
    let index = url.index();
    let heading = index.dataset().heading();
    let source = format!(
        "来源：{}《{}》（{}），{}印发，{}公布。",
        heading.issuer,
        heading.title,
        heading.number,
        words::date(heading.issued),
        words::date(heading.published),
    );
    let reading = "角色分三种：牵头、点名配合，以及经“各区政府”等统称涉及。一项任务在每个单位名下只算一次，取最重的角色；\
                   共同牵头的任务在每个牵头单位名下都算，所以各单位之和可以大于任务总数。\
                   没有点名的统称（如“市政府各工作部门”）不算在任何单位名下。\
                   本站对原文的每一处解读都写在该项任务里，以原文为准。";
    element("footer", &[("class", "colophon")], vec![leaf("p", "", &source), leaf("p", "", reading)])
}
