//! What was found: the search box, the conditions, the chart of leaders, and the tasks.

mod bar;
mod conditions;
mod empty;
mod list;
mod search;
mod spans;
mod suggestions;
mod table;
mod targets;

use crate::prelude::*;
use explore::{Answer, Query, UnitView, View};

use crate::live::live;
use crate::on::on;
use crate::{
    browser::page,
    charts::Charts,
    filters::{Leaders, SHEET},
    plain::answered,
    unit::{finder, partners, unit_head},
    url::{RESULTS, Url, address, use_url},
    words,
};
use bar::ResultBar;
use conditions::{Conditions, Offers, Warnings};
use empty::Empty;
use list::List;
pub use list::party_link;
use search::SearchBox;
pub use spans::Spans;
use table::Table;
pub use targets::Figures;
use targets::TargetNote;

/// The middle of the page.
#[component]
pub fn Results() -> impl IntoView {
    let url = use_url();
    let class = Signal::derive(move || url.answer.with(|answer| words::results_class(answer.view, answer.unit.as_ref()).to_owned()));
    let body = Memo::new(move |_| url.answer.with(body));
    let has_empty_pictures =
        Memo::new(move |_| url.answer.with(|answer| answer.count == 0 && answer.view.is_picture()));
    let filter_label = Signal::derive(move || match url.answer.with(|answer| answer.chips.len()) {
        0 => "筛选".to_owned(),
        chips => format!("筛选（{chips}）"),
    });
    view! {
        <div class=class>
            <SearchBox/>
            <Conditions/>
            <Warnings/>
            <Offers/>
            {answered(unit_head)}
            <div class="with-whom">
                <Leaders/>
                {answered(partners)}
            </div>
            <section id=RESULTS aria-label="任务">
                <ResultBar/>
                {live(move || has_empty_pictures.get().then(|| view! { <Empty/> }.into_any()))}
                {live(move || match body.get() {
                    Body::Empty => view! { <Empty/> }.into_any(),
                    Body::Finder => finder(),
                    Body::List => view! { <List/> }.into_any(),
                    Body::Table => view! { <Table/> }.into_any(),
                    Body::Pictures => view! { <Charts/> }.into_any(),
                    Body::Targets => view! { <TargetNote/><List/> }.into_any(),
                })}
            </section>
            <button type="button" class="sheet-button" popovertarget=SHEET>{filter_label}</button>
        </div>
    }
    .into_any()
}

/// What stands under the line with the count.
#[derive(Clone, Copy, PartialEq)]
enum Body {
    Empty,
    Finder,
    List,
    Table,
    Pictures,
    Targets,
}

fn body(answer: &Answer) -> Body {
    match (answer.view, &answer.unit) {
        _ if answer.count == 0 && !answer.view.is_picture() => Body::Empty,
        (_, Some(UnitView::Finder(_))) => Body::Finder,
        (View::List | View::Unit, _) => Body::List,
        (View::Table, _) => Body::Table,
        (View::Targets, _) => Body::Targets,
        (View::Charts | View::Matrix | View::Network, _) => Body::Pictures,
    }
}

/// The class of a row in the style sheet, with a word more while its task is open.
fn row_class(class: &'static str, serial: u32) -> Signal<String> {
    let url = use_url();
    let is_open = move || url.resolved.with(|resolved| resolved.task.is_some_and(|task| task + 1 == serial as usize));
    Signal::derive(move || if is_open() { format!("{class} is-open") } else { class.to_owned() })
}

/// A link that opens a task beside the list, or in a window of its own as any link does.
#[component]
pub fn TaskLink(
    /// What was asked, with the task open.
    query: Query,
    /// What is to be clicked.
    children: Children,
) -> impl IntoView {
    view! {
        <QueryLink query=Signal::stored(query) class="task-link" on_follow=|| page::focus_in_sight(".task-panel h2")>
            {children()}
        </QueryLink>
    }
    .into_any()
}

/// Asks what a link asks, where the click is a plain one; any other is the browser's. Whether it was.
pub fn follow(url: Url, event: &leptos::ev::MouseEvent, query: &Query) -> bool {
    let is_plain = event.button() == 0
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    if is_plain {
        event.prevent_default();
        url.push(query);
    }
    is_plain
}

/// A link to another query. A plain click asks it without leaving the page; any other click is the browser's.
#[component]
pub fn QueryLink(
    /// What it asks.
    #[prop(into)]
    query: Signal<Query>,
    /// Its class in the style sheet.
    #[prop(into)]
    class: String,
    /// Whether it leads to what is shown, as `aria-current` says it. Default: no.
    #[prop(default = Signal::stored("false".to_owned()))]
    current: Signal<String>,
    /// What to do once the answer is on the screen. Default: nothing.
    #[prop(default = || ())]
    on_follow: fn(),
    /// What is to be clicked.
    children: Children,
) -> impl IntoView {
    let url = use_url();
    let click = move |event: leptos::ev::MouseEvent| {
        if follow(url, &event, &query.get_untracked()) {
            page::after_render(on_follow);
        }
    };
    view! {
        <a class=class aria-current=current href=Signal::derive(move || address(&query.read())) on:click=on(click)>
            {children()}
        </a>
    }
    .into_any()
}
