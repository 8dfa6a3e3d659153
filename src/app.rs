//! The frame of the page: masthead, filters, results, and the task that is open.

use explore::{Index, Resolved};
use web_sys::Event;

use leptos::prelude::*;

use crate::live::effect;
use crate::plain::{Drawn, element, leaf, link_out, text};
use crate::{
    browser::page, carry::carry_buttons, filters::filters, mine::my_unit, parts, results::results, say,
    task::task_panel, url::Url, words,
};

/// The whole page.
pub fn app(index: Index) -> impl IntoView {
    let url = Url::provide(index);
    let columns = Signal::derive(move || {
        let has_task = if url.resolved.with(|resolved| resolved.task.is_some()) { " has-task" } else { "" };
        let embedded = if url.is_embedded() { " is-embedded" } else { "" };
        format!("columns{has_task}{embedded}")
    });
    effect(move || page::set_title(&title(url)));
    effect(move || page::mark("data-task", url.resolved.with(|resolved| resolved.task.is_some())));
    page::mark("data-embedded", url.is_embedded());
    start_parts(url);
    let skip_link = |to: &str, name: &str, skip: fn()| {
        let attributes = vec![("class", "skip-link".to_owned()), ("href", to.to_owned())];
        // A plain link to a fragment would be a step in the history.
        let follow = move |event: &Event| {
            event.prevent_default();
            skip();
        };
        Drawn::html("a", attributes, vec![text(name)]).on("click", follow).into_any()
    };
    // A frame has no masthead, which has the title elsewhere.
    let title = url.is_embedded().then(|| leaf("h1", "visually-hidden", &url.index().dataset().heading().table_title));
    let main = title.into_iter().chain([filters(), results(), task_panel()]).collect();
    let main = Drawn::html("main", Vec::new(), main).following("class", columns).into_any();
    if url.is_embedded() {
        return vec![main, embed_foot(url)].into_any();
    }
    vec![
        skip_link("#search", say::skip_to_search(), || page::focus_in_sight("#search")),
        skip_link("#results", say::skip_to_tasks(), || {
            page::reveal(".result-bar");
            page::focus(".count");
        }),
        masthead(url),
        main,
        colophon(url),
    ]
    .into_any()
}

/// Loads what paper and programs need of the page, since both ask without waiting. With that, and with all parts of the view, the page is
/// ready; then the other parts follow.
fn start_parts(url: Url) {
    let (is_loaded, is_started) = (RwSignal::new(false), RwSignal::new(false));
    page::once_loaded(move || is_loaded.set(true));
    parts::CARRY.loader.need();
    effect(move || {
        if let Some(carry) = parts::CARRY.get() {
            (carry.start)(url);
            is_started.set(true);
        }
    });
    let is_ready = Memo::new(move |_| is_loaded.get() && is_started.get() && !parts::is_any_on_its_way());
    effect(move || {
        if is_ready.get() && !page::is_ready() {
            page::set_ready();
            parts::prefetch();
        }
    });
}

/// What the window and a bookmark are called: the task or the conditions, then the page.
fn title(url: Url) -> String {
    let open = url.resolved.with(Resolved::open_serial);
    url.answer.with(|answer| {
        let what = match open {
            Some(serial) => vec![say::task_number(serial)],
            None => answer.chips.iter().map(words::condition).collect(),
        };
        if what.is_empty() {
            say::page_title(&url.index().dataset().heading().table_title)
        } else {
            say::titled(what.join(say::comma()))
        }
    })
}

/// The name of the page and of the notice.
pub fn masthead(url: Url) -> AnyView {
    let index = url.index();
    let heading = index.dataset().heading();
    let title = vec![leaf("b", "", &heading.table_title), leaf("span", "document-number", &heading.number)];
    let actions = [my_unit()].into_iter().chain(carry_buttons(url)).collect();
    let parts = vec![
        element("span", &[("class", "seal"), ("aria-hidden", "true")], vec![text("分")]),
        leaf("span", "brand", say::brand()),
        element("h1", &[("class", "document")], title),
        element("div", &[("class", "masthead-actions")], actions),
    ];
    element("header", &[("class", "masthead")], parts)
}

/// What stands under a view in the frame of another page: where it comes from, and the way to the whole.
pub fn embed_foot(url: Url) -> AnyView {
    let source = words::source(url.index().dataset().heading());
    let whole = Signal::derive(move || url.answer.with(|_| url.whole_address()));
    element(
        "footer",
        &[("class", "embed-foot")],
        vec![leaf("p", "", &say::source_of(source)), link_out(whole, say::open_whole())],
    )
}

/// Where all this comes from, and how it was read.
pub fn colophon(url: Url) -> AnyView {
    let index = url.index();
    let heading = index.dataset().heading();
    let [issued, published] = [heading.issued, heading.published].map(page::date);
    let source = say::colophon_source(&heading.issuer, &heading.title, &heading.number, issued, published);
    let said = [&*source, say::colophon_reading(), say::glosses_are_ours()];
    let said = said.into_iter().filter(|it| !it.is_empty()).map(|it| leaf("p", "", it)).collect();
    element("footer", &[("class", "colophon")], said)
}
