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
    charts::charts,
    filters::{SHEET, leaders_strip},
    plain::answered,
    unit::{finder, partners, unit_head},
    url::{RESULTS, Url, address, use_url},
    words,
};
use bar::ResultBar;
use conditions::{conditions, offers, warnings};
use empty::empty;
use list::list;
pub use list::party_link;
use search::SearchBox;
pub use spans::spans;
use table::table;
pub use targets::figures;
use targets::target_note;

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
            {conditions()}
            {warnings()}
            {answered(offers)}
            {answered(unit_head)}
            <div class="with-whom">
                {leaders_strip()}
                {answered(partners)}
            </div>
            <section id=RESULTS aria-label="任务">
                <ResultBar/>
                {live(move || has_empty_pictures.get().then(|| answered(empty)))}
                {live(move || match body.get() {
                    Body::Empty => answered(empty),
                    Body::Finder => finder(),
                    Body::List => list(),
                    Body::Table => table(),
                    Body::Pictures(view) => charts(view),
                    Body::Targets => vec![answered(target_note), list()].into_any(),
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
    Pictures(View),
    Targets,
}

fn body(answer: &Answer) -> Body {
    match (answer.view, &answer.unit) {
        _ if answer.count == 0 && !answer.view.is_picture() => Body::Empty,
        (_, Some(UnitView::Finder(_))) => Body::Finder,
        (View::List | View::Unit, _) => Body::List,
        (View::Table, _) => Body::Table,
        (View::Targets, _) => Body::Targets,
        (view @ (View::Charts | View::Matrix | View::Network), _) => Body::Pictures(view),
    }
}

/// The class of a row in the style sheet, with a word more while its task is open, and one while it is
/// pointed at in a picture.
fn row_class(class: &'static str, serial: u32) -> Signal<String> {
    let url = use_url();
    let is_open = move || url.resolved.with(|resolved| resolved.task.is_some_and(|task| task + 1 == serial as usize));
    Signal::derive(move || {
        let open = if is_open() { " is-open" } else { "" };
        let lit = if url.pictures.is_lit(serial - 1) { " is-lit" } else { "" };
        format!("{class}{open}{lit}")
    })
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
    /// What is to be clicked.
    children: Children,
) -> impl IntoView {
    let url = use_url();
    let click = move |event: leptos::ev::MouseEvent| {
        follow(url, &event, &query.get_untracked());
    };
    view! {
        <a class=class aria-current=current href=Signal::derive(move || address(&query.read())) on:click=on(click)>
            {children()}
        </a>
    }
    .into_any()
}
